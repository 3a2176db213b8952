create table ending (
    number   bigint generated always as identity primary key,
    version  uuid        not null references version (id),
    last_day date,
    by_order text        not null,
    ended_at timestamptz not null,
    ended_by text        not null
);
comment on table ending is 'append-only: other last days that decisions were given; of one decision the highest number holds';
comment on column ending.last_day is 'null: until further notice; before the first day of the decision: it never held';
create index ending_version on ending (version, number desc);
