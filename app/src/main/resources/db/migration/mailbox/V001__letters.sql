-- Mail that readers wrote to a library. The letter itself (raw) is kept until it is a request or was dismissed.
create table letter (
    id           uuid primary key,
    library_id   text not null,
    message_id   text not null,
    kind         text,
    sender       text not null,
    sender_name  text not null,
    subject      text not null,
    text         text not null,
    attachments  int not null,
    raw          bytea,
    arrived_at   timestamptz not null,
    recorded_at  timestamptz not null,
    state        text not null check (state in ('received', 'waiting', 'request', 'dismissed')),
    note         text not null default '',
    request_id   uuid,
    handled_by   text,
    -- the same letter, delivered twice
    unique (library_id, message_id)
);
create index letter_list on letter (library_id, state, id);
create index letter_received on letter (recorded_at) where state = 'received';
