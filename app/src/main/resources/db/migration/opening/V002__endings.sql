create table ending (
    number   bigint generated always as identity primary key,
    decision uuid        not null references decision (id),
    last_day date,
    by_order text        not null,
    ended_at timestamptz not null,
    ended_by text        not null
);
comment on table ending is 'append-only: other last days that orders were given; of one order the highest number holds';
comment on column ending.last_day is 'null: until further notice; before the first day of the order: it never held';
create index ending_decision on ending (decision, number desc);
