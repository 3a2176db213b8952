-- Notes to readers, posted by an order on the status pages of its libraries. An order that is revised or undone strikes its
-- note out, so that the past stays on record.

create table status.note (
    id          uuid primary key,
    number      bigint generated always as identity,
    library_id  text not null,
    text        text not null,
    english     text,
    first_day   date not null,
    last_day    date,
    by_order    text not null,
    posted_by   text not null,
    posted_at   timestamptz not null,
    struck_by   text,
    struck_at   timestamptz,
    check (last_day is null or last_day >= first_day)
);

create index note_of_library on status.note (library_id) where struck_at is null;

create table status.revision (
    only_row bool primary key default true check (only_row),
    value    bigint not null
);

insert into status.revision (value) values (0);
