create table file (
    id         uuid        primary key,
    library_id text        not null,
    purpose    text        not null,
    name       text        not null,
    media_type text        not null,
    bytes      bigint      not null check (bytes > 0),
    sha256     text        not null,
    scan       text        not null check (scan in ('clean', 'not-scanned')),
    stored_by  uuid,
    stored_at  timestamptz not null
);
create index file_of_library on file (library_id, id desc);

create table quarantined (
    id         uuid        primary key,
    library_id text        not null,
    purpose    text        not null,
    name       text        not null,
    bytes      bigint      not null,
    sha256     text        not null,
    signature  text        not null,
    sent_by    uuid,
    found_at   timestamptz not null
);

-- A link is shown, confirmed in one browser, and spent when every byte has been sent.
create table link (
    id           uuid           primary key,
    token_hash   bytea          not null unique,
    file_id      uuid           not null references file (id),
    library_id   text           not null,
    recipient_id uuid           not null,
    context      text           not null,
    notice       text,
    issued_at    timestamptz    not null,
    expires_at   timestamptz    not null,
    reissue_of   uuid references link (id),
    browser_hash bytea,
    window_ends  timestamptz,
    sent         int8multirange not null default '{}',
    spent_at     timestamptz,
    revoked_at   timestamptz
);
create index link_of_file on link (file_id, recipient_id, id desc);
