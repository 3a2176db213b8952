create table checklist (
    id          uuid primary key,
    library_id  text        not null,
    mode        text        not null,
    planned_on  date        not null,
    state       text        not null check (state in ('OPEN', 'DONE', 'DROPPED')),
    made_by     text        not null,
    made_at     timestamptz not null,
    closed_by   text,
    closed_at   timestamptz,
    order_id    uuid,
    version     int         not null default 0
);
comment on column checklist.order_id is 'the order of the module continuity that was drafted from it';
create unique index checklist_open on checklist (library_id) where state = 'OPEN';
create index checklist_library on checklist (library_id, made_at desc, id);

create table item (
    id            uuid primary key,
    checklist_id  uuid        not null references checklist (id) on delete cascade,
    library_id    text        not null,
    ordinal       int         not null,
    switch_id     uuid,
    subject       text        not null,
    words         text        not null,
    fate          text check (fate in ('BACK', 'STAYS')),
    reason        text        not null default '',
    owner_id      uuid,
    expected_days int check (expected_days between 0 and 366),
    added_at      timestamptz not null,
    done_at       timestamptz,
    done_by       text,
    unique (checklist_id, switch_id)
);
comment on column item.switch_id is 'what it puts back, in the switch log of continuity; null for what people added';
comment on column item.fate is 'what becomes of the switch: BACK, or STAYS with a reason';
create index item_subject on item (subject) where done_at is not null;

create table consent (
    id           uuid primary key,
    checklist_id uuid        not null references checklist (id) on delete cascade,
    library_id   text        not null,
    kind         text        not null check (kind in ('CONTROL', 'SCHOOL')),
    person_id    uuid        not null,
    given_by     text        not null,
    words        text        not null,
    given_at     timestamptz not null,
    taken_back_at timestamptz
);
comment on table consent is 'append-only but for the moment when one is taken back';
create unique index consent_standing on consent (checklist_id, kind) where taken_back_at is null;
create unique index consent_two_people on consent (checklist_id, person_id) where taken_back_at is null;
