create table entry (
    id           uuid primary key,
    recorded_at  timestamptz not null,
    business_at  timestamptz not null,
    deed         text        not null check (deed in ('did', 'read', 'exported')),
    action       text        not null,
    actor_id     uuid,
    actor_name   text        not null,
    actor_via    text        not null,
    address      text,
    library_id   text,
    subject_type text        not null,
    subject_id   text        not null,
    detail       jsonb       not null
);
comment on table entry is 'append-only: who did, read and exported what; kept for at least six months';

-- Each index ends in the id (time-ordered), so that every search pages by key from the newest entry on.
create index entry_of_library on entry (library_id, id desc);
create index entry_of_actor on entry (actor_id, id desc);
create index entry_by_name on entry (actor_name text_pattern_ops, id desc);
create index entry_of_subject on entry (subject_id, id desc);
create index entry_of_action on entry (action text_pattern_ops, id desc);
