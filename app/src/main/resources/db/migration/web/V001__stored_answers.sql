-- Answers of POST /api/v1/** by Idempotency-Key, kept a day: a repeated request gets the first one's answer.
create table idempotency (
    caller       text        not null,
    key          text        not null,
    fingerprint  text        not null,
    claimed_at   timestamptz not null,
    status       int,
    content_type text,
    location     text,
    body         bytea,
    primary key (caller, key)
);

create index idempotency_claimed_at on idempotency (claimed_at);

comment on column idempotency.fingerprint is 'hash of method, path, query and, where it is JSON, body: a key stands for one request';
comment on column idempotency.status is 'null while the first request is still at work';
