-- A request that its reader talks over live, and who had it before their eyes when (system time).
create table talk (
    request_id   uuid primary key,
    library_id   text not null,
    reader_id    uuid not null,
    opened_at    timestamptz not null,
    reader_seen  timestamptz,
    staff_id     uuid,
    staff_seen   timestamptz
);
create index talk_of_library on talk (library_id, opened_at desc);
create index talk_of_reader on talk (reader_id, opened_at desc);
