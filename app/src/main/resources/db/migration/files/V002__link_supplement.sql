-- What a link sends after the stored bytes, e.g. the cover sheet of a paper. Made at the first fetch, so that ranges agree.
create table link_supplement (
    link_id uuid  primary key references link (id) on delete cascade,
    bytes   bytea not null
);
