create table decision (
    id          uuid primary key,
    number      bigint generated always as identity unique,
    library_id  text        not null,
    service     text,
    open        boolean     not null,
    valid_from  date        not null,
    valid_to    date check (valid_to >= valid_from),
    by_order    text        not null,
    reason      text        not null,
    decided_at  timestamptz not null,
    decided_by  text        not null,
    recorded_at timestamptz not null
);
comment on table decision is 'append-only: orders that open or close services, in the order of number';
comment on column decision.service is 'null: all services of the library';
create index decision_library on decision (library_id, number desc);

create table withdrawal (
    decision     uuid primary key references decision (id),
    withdrawn_at timestamptz not null,
    withdrawn_by text        not null
);
comment on table withdrawal is 'append-only: orders that were taken back before their first day';

create table weekly_hours (
    id          uuid primary key,
    number      bigint generated always as identity unique,
    library_id  text        not null,
    service     text,
    season      text        not null check (season in ('ALWAYS', 'TERM', 'BREAK')),
    valid_from  date        not null,
    valid_to    date check (valid_to >= valid_from),
    week        text[]      not null check (array_length(week, 1) = 7),
    on_holidays boolean     not null,
    by_order    text        not null,
    decided_by  text        not null,
    recorded_at timestamptz not null
);
comment on table weekly_hours is 'append-only: hours of an ordinary week; the later number holds';
comment on column weekly_hours.week is 'Monday to Sunday, each like "08:00-12:00 14:00-17:30" or empty';
create index weekly_hours_library on weekly_hours (library_id);

create table dated_hours (
    id          uuid primary key,
    number      bigint generated always as identity unique,
    library_id  text        not null,
    service     text,
    first_day   date        not null,
    last_day    date        not null check (last_day >= first_day),
    hours       text        not null,
    by_order    text        not null,
    reason      text        not null,
    decided_by  text        not null,
    recorded_at timestamptz not null
);
comment on table dated_hours is 'append-only: hours of single days; the later number holds';
create index dated_hours_library on dated_hours (library_id);

create table term (
    id         uuid primary key,
    library_id text not null,
    name       text not null,
    first_day  date not null,
    last_day   date not null check (last_day >= first_day)
);
create index term_library on term (library_id);

create table revision (value bigint not null);
insert into revision values (0);
comment on table revision is 'one row, raised by every change, so that other nodes read again';
