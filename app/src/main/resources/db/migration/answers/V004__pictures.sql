-- Pictures in answers. They are shown to everybody, as answers are.
create table picture (
    file_id    uuid primary key,
    library_id text not null,
    at         timestamptz not null
);
