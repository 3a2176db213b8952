-- Requests of readers to libraries and what happened to each of them.

create table request (
    id              uuid primary key,
    number          bigint generated always as identity unique,
    library_id      text not null,
    kind            text not null,
    title           text not null,
    fields          jsonb not null,
    reader_id       uuid not null,
    reader_name     text not null,
    channel         text not null,
    key             text,
    submitted_at    timestamptz not null,
    submitted_on    date not null,
    submitted_hour  smallint not null,
    out_of_hours    boolean not null,
    state           text not null,
    assignee_id     uuid,
    assignee_name   text,
    department      text,
    due_at          timestamptz not null,
    first_reply_at  timestamptz,
    waiting_since   timestamptz,
    done_at         timestamptz,
    declined        text,
    merged_into     uuid,
    phase           text,
    verdict         text,
    verdict_comment text,
    escalated_at    timestamptz,
    grams           text[] not null,
    version         integer not null default 0,
    constraint request_state check (state in ('submitted', 'accepted', 'in-progress', 'waiting-for-reader', 'fulfilled',
        'declined', 'withdrawn', 'merged', 'closed')),
    constraint request_waiting check ((state = 'waiting-for-reader') = (waiting_since is not null)),
    constraint request_merged check ((state = 'merged') = (merged_into is not null)),
    constraint request_assignee check ((assignee_id is null) = (assignee_name is null))
);
comment on column request.submitted_on is 'business day of submission in the library''s zone; figures count by it';
comment on column request.submitted_hour is 'hour of the day of submission in the library''s zone';
comment on column request.grams is 'bigrams of what a search should find: two Chinese characters are the normal query';

-- A phone that sends twice has asked once.
create unique index request_key on request (reader_id, key) where key is not null;

-- The reader's own list.
create index request_reader on request (reader_id, submitted_at desc, id desc);

-- The librarian's queue walks open requests of one library in the order of their due time; each filter that can stand
-- alone has the same order behind it, so that a page of fifty costs fifty rows at any size.
create index request_open on request (library_id, due_at, id)
    where state in ('submitted', 'accepted', 'in-progress', 'waiting-for-reader');
create index request_open_kind on request (library_id, kind, due_at, id)
    where state in ('submitted', 'accepted', 'in-progress', 'waiting-for-reader');
create index request_open_assignee on request (library_id, assignee_id, due_at, id)
    where state in ('submitted', 'accepted', 'in-progress', 'waiting-for-reader');
create index request_open_department on request (library_id, department, due_at, id)
    where state in ('submitted', 'accepted', 'in-progress', 'waiting-for-reader') and department is not null;
create index request_open_state on request (library_id, state, due_at, id)
    where state in ('submitted', 'accepted', 'in-progress', 'waiting-for-reader');
create index request_recent on request (library_id, submitted_at desc, id desc);
create index request_ended on request (library_id, state, submitted_at desc, id desc)
    where state in ('fulfilled', 'declined', 'withdrawn', 'merged', 'closed');

-- Figures: requests by day and kind from the index alone; thumbs and first replies are few.
create index request_day on request (library_id, submitted_on, kind);

-- What runs late and has not been escalated.
create index request_escalation on request (due_at)
    where escalated_at is null and state in ('submitted', 'accepted', 'in-progress');

-- What is finished and waits to be closed.
create index request_finished on request (done_at) where state in ('fulfilled', 'declined');

create index request_grams on request using gin (grams);

create table step (
    id           uuid primary key,
    request_id   uuid not null references request,
    library_id   text not null,
    act          text not null,
    by_person    uuid,
    by_name      text not null,
    from_staff   boolean not null,
    at           timestamptz not null,
    recorded_at  timestamptz not null,
    from_state   text not null,
    to_state     text not null,
    text         text not null
);
comment on column step.at is 'business time';
comment on column step.recorded_at is 'system time';
create index step_request on step (request_id, recorded_at, id);
create index step_day on step (library_id, act, at);

create table attachment (
    step_id     uuid not null references step,
    position    smallint not null,
    request_id  uuid not null,
    library_id  text not null,
    file_id     uuid not null,
    primary key (step_id, position)
);
create index attachment_request on attachment (request_id);
