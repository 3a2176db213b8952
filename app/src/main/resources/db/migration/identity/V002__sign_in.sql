create table identity.credential (
    person_id     uuid primary key references identity.person,
    password_hash text not null,
    must_change   boolean not null,
    changed_at    timestamptz not null
);

-- One row for each person who has, or is setting up, a second factor. The secret is sealed with the installation's key.
create table identity.second_factor (
    person_id    uuid primary key references identity.person,
    secret       bytea not null,
    confirmed_at timestamptz,
    last_step    bigint not null default 0
);

create table identity.recovery_code (
    person_id uuid not null references identity.person,
    code_hash bytea not null,
    used_at   timestamptz,
    primary key (person_id, code_hash)
);

-- Every try is written down as failed before it is checked, so that tries in parallel count each other.
create table identity.sign_in_attempt (
    id        bigint generated always as identity primary key,
    account   text not null,
    address   text not null,
    at        timestamptz not null,
    succeeded boolean not null default false
);
create index sign_in_attempt_account on identity.sign_in_attempt (account, at);
create index sign_in_attempt_address on identity.sign_in_attempt (address, at);
create index sign_in_attempt_at on identity.sign_in_attempt (at);

create table identity.password_reset (
    token_hash bytea primary key,
    person_id  uuid not null references identity.person,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index password_reset_person on identity.password_reset (person_id);

create table identity.api_token (
    id           uuid primary key,
    person_id    uuid not null references identity.person,
    name         text not null,
    token_hash   bytea not null unique,
    hint         text not null,
    permissions  text[],
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
comment on column identity.api_token.permissions is 'what the token may do at most; null: all that its person may';
create index api_token_person on identity.api_token (person_id);

create table identity.privacy_notice (
    version      int primary key,
    text_zh      text not null,
    text_en      text not null,
    published_at timestamptz not null,
    published_by text not null
);

create table identity.consent (
    person_id uuid not null references identity.person,
    version   int  not null references identity.privacy_notice,
    language  text not null,
    given_at  timestamptz not null,
    primary key (person_id, version)
);

create table identity.first_run (
    singleton  boolean primary key default true check (singleton),
    token_hash bytea,
    created_at timestamptz not null,
    closed_at  timestamptz
);

-- Spring Session JDBC 4, names as it expects them (prefix identity.spring_session).
create table identity.spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on identity.spring_session (expiry_time);
create index spring_session_principal on identity.spring_session (principal_name);

create table identity.spring_session_attributes (
    session_primary_id char(36)     not null references identity.spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
