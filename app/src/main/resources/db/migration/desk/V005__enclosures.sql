-- Files handed in for a request that is still being written; a row goes when the request takes the file, or a day later.
create table enclosure (
    file_id    uuid primary key,
    library_id text not null,
    owner_id   uuid not null,
    held_at    timestamptz not null
);
create index enclosure_held on enclosure (held_at);
