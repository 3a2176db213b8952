create table version (
    id           uuid primary key,
    number       bigint generated always as identity unique,
    key          text        not null,
    unit         text        not null,
    value        text,
    valid_from   date        not null,
    valid_to     date check (valid_to >= valid_from),
    by_order     text        not null,
    reason       text        not null,
    decided_at   timestamptz not null,
    decided_by   text        not null,
    recorded_at  timestamptz not null
);
comment on table version is 'append-only: what was decided about a rule at a unit of the tree, in the order of number';
comment on column version.value is 'null: the unit gave its own rule up and follows the units above it';
comment on column version.decided_at is 'business time';
create index version_key on version (key, number desc);

create table withdrawal (
    version      uuid primary key references version (id),
    withdrawn_at timestamptz not null,
    withdrawn_by text        not null
);
comment on table withdrawal is 'append-only: versions that were taken back before their first day';

create table revision (value bigint not null);
insert into revision values (0);
comment on table revision is 'one row, raised by every change, so that other nodes read again';
