create table response.level (
    id           uuid primary key,
    number       bigint generated always as identity unique,
    unit         text not null,
    level        text not null check (level in ('I', 'II', 'III', 'IV', 'NONE')),
    valid_from   date not null,
    valid_to     date check (valid_to >= valid_from),
    source       text not null,
    reason       text not null,
    decided_at   timestamptz not null,
    decided_by   text not null,
    withdrawn_at timestamptz,
    withdrawn_by text
);
comment on table response.level is 'response levels of units; of two that cover a day the higher number holds; NONE: the unit has none of its own';

create table response.level_rule (
    level   uuid not null references response.level (id),
    version uuid not null,
    primary key (level, version)
);
comment on table response.level_rule is 'the decisions of policy that a level has made';

create table response.risk (
    id         uuid primary key,
    number     bigint generated always as identity unique,
    unit       text not null,
    risk       text not null check (risk in ('LOW', 'MEDIUM', 'HIGH')),
    valid_from date not null,
    source     text not null,
    told_at    timestamptz not null,
    told_by    text not null
);
comment on table response.risk is 'risk of counties, or of a whole city; holds until the next of the same unit';

create table response.proposal (
    id         uuid primary key,
    library_id text not null,
    risk       uuid not null references response.risk (id),
    before     text check (before in ('LOW', 'MEDIUM', 'HIGH')),
    mode       text not null,
    valid_from date not null,
    state      text not null default 'OPEN' check (state in ('OPEN', 'TAKEN', 'DISMISSED')),
    made_at    timestamptz not null,
    ended_at   timestamptz,
    ended_by   text,
    remark     text,
    order_id   uuid,
    unique (risk, library_id)
);
create index proposal_of_library on response.proposal (library_id, made_at desc);

create table response.directive (
    id           uuid primary key,
    origin       text not null,
    issuer       text not null,
    document     text not null,
    title        text not null,
    text         text not null,
    deadline     date,
    issued_at    timestamptz not null,
    issued_by    text not null
);
comment on column response.directive.origin is 'the unit that issued it here';

create table response.arrival (
    directive_id    uuid not null references response.directive (id),
    unit            text not null,
    from_unit       text not null,
    arrived_at      timestamptz not null,
    passed_by       text not null,
    note            text not null default '',
    acknowledged_at timestamptz,
    acknowledged_by text,
    passed_on_at    timestamptz,
    primary key (directive_id, unit)
);
comment on column response.arrival.note is 'what the level above added in its own words';
create index arrival_at_unit on response.arrival (unit, arrived_at desc);

create table response.receipt (
    directive_id uuid not null references response.directive (id),
    unit         text not null,
    person_id    uuid not null,
    name         text not null,
    read_at      timestamptz not null,
    primary key (directive_id, unit, person_id)
);

create table response.attachment (
    directive_id uuid not null references response.directive (id),
    unit         text not null,
    file_id      uuid not null,
    position     int not null,
    primary key (directive_id, file_id)
);
comment on column response.attachment.unit is 'the unit that added it: it goes out to those below';

create table response.reminder (
    directive_id uuid not null references response.directive (id),
    unit         text not null,
    step         text not null,
    sent_at      timestamptz not null,
    primary key (directive_id, unit, step)
);

create table response.revision (
    only_row bool primary key default true check (only_row),
    value    bigint not null
);

insert into response.revision (value) values (0);
