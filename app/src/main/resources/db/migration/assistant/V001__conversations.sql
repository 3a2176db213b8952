-- What readers asked and what they were shown. Times are business times; a visitor's conversation has no reader, and who knows
-- its address may read it.
create table conversation (
    id             uuid primary key,
    library_id     text not null,
    reader_id      uuid,
    started_at     timestamptz not null,
    last_at        timestamptz not null,
    -- handed over to people
    request_id     uuid,
    request_number bigint
);
create index conversation_of_reader on conversation (reader_id, last_at desc) where reader_id is not null;
create index conversation_kept on conversation (library_id, last_at);

-- Questions of one meaning that the bank did not answer. The words are in the turns alone, so that they go with them.
create table topic (
    id         uuid primary key,
    number     bigint generated always as identity unique,
    library_id text not null,
    -- of the question that opened it, without signs and blanks
    digest     bytea not null,
    language   text not null,
    -- its vector; absent without a model
    meaning    bytea,
    state      text not null default 'open' check (state in ('open', 'answered', 'dismissed')),
    -- the entry that answers it now
    entry_id   uuid,
    opened_at  timestamptz not null,
    closed_at  timestamptz,
    closed_by  text,
    check ((state = 'open') = (closed_at is null))
);
create unique index topic_open on topic (library_id, digest) where state = 'open';

create table turn (
    conversation_id  uuid not null references conversation (id) on delete cascade,
    position         int not null,
    library_id       text not null,
    topic_id         uuid references topic (id),
    asked            text not null,
    mode             text not null check (mode in ('typed', 'voice', 'chosen')),
    band             text not null check (band in ('answer', 'suggest', 'handoff')),
    -- the answer as it was shown
    entry_id         uuid,
    matched          text,
    answer           text,
    source           text,
    source_link      text,
    source_date      date,
    written_at       timestamptz,
    valid_until      date,
    path             text,
    -- what there was to choose from, and what was chosen
    choice_ids       uuid[] not null,
    choice_questions text[] not null,
    chosen           uuid,
    is_degraded      boolean not null,
    verdict          text check (verdict in ('up', 'down', 'not-meant')),
    at               timestamptz not null,
    -- the day and the hour in the zone of the library
    asked_on         date not null,
    asked_hour       smallint not null,
    primary key (conversation_id, position)
);
create index turn_of_topic on turn (topic_id) where topic_id is not null;
create index turn_counted on turn (library_id, asked_on);
create index turn_of_entry on turn (entry_id, asked_on) where entry_id is not null;
create index turn_judged on turn (at) where verdict is not null or chosen is not null;
