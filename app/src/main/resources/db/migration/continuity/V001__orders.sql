create table orders (
    id            uuid primary key,
    unit          text        not null,
    title         text        not null,
    number        text        not null,
    issuer        text        not null,
    reason        text        not null,
    mode          text,
    edition       int         not null,
    next_edition  int,
    state         text        not null check (state in
                      ('draft', 'applying', 'applied', 'revising', 'undoing', 'undone', 'ending', 'ended', 'dropped')),
    version       int         not null,
    libraries     text[]      not null,
    drafted_at    timestamptz not null,
    drafted_by    text        not null,
    applied_on    date,
    applied_at    timestamptz,
    applied_by    text,
    job           uuid,
    trouble       jsonb,
    recorded_at   timestamptz not null
);
comment on column orders.edition is 'the one that is carried out; next_edition is there while a revision is on its way';
comment on column orders.libraries is 'those of the unit when the order was applied; of a draft, when it was last previewed';
comment on column orders.applied_on is 'business day';
create index orders_newest on orders (id desc);
create index orders_libraries on orders using gin (libraries);
create index orders_running on orders (state) where state in ('applying', 'applied', 'revising', 'undoing', 'ending');

create table edition (
    order_id   uuid        not null references orders (id) on delete cascade,
    number     int         not null,
    valid_from date        not null,
    valid_to   date check (valid_to >= valid_from),
    steps      jsonb       not null,
    why        text        not null,
    made_at    timestamptz not null,
    made_by    text        not null,
    primary key (order_id, number)
);
comment on table edition is 'days and steps of an order: as drafted, and as each revision left it';

create table preview (
    order_id uuid        not null references orders (id) on delete cascade,
    edition  int         not null,
    hash     text        not null,
    effects  jsonb       not null,
    made_at  timestamptz not null,
    made_by  text        not null,
    primary key (order_id, edition)
);
comment on table preview is 'what somebody saw before the order was applied';

create table carried_out (
    order_id   uuid        not null references orders (id) on delete cascade,
    errand     text        not null,
    step       int         not null,
    library_id text        not null,
    at         timestamptz not null,
    primary key (order_id, errand, step, library_id)
);
comment on column carried_out.library_id is 'empty: the step was done for the whole unit at once';

create table switch (
    id          uuid primary key,
    order_id    uuid        not null references orders (id) on delete cascade,
    step        int         not null,
    action      text        not null,
    unit        text        not null,
    library_id  text,
    subject     text        not null,
    what        jsonb       not null,
    before      jsonb       not null,
    after       jsonb       not null,
    handle      text        not null,
    thrown_at   timestamptz not null,
    thrown_by   text        not null,
    released_at timestamptz,
    released_by text
);
comment on table switch is 'everything that orders have thrown, from what to what; library_id null: for the whole unit';
create index switch_of_order on switch (order_id, step);
create index switch_thrown on switch (library_id) where released_at is null;
create index switch_of_library on switch (library_id, id desc);

create table entry (
    id       uuid primary key,
    order_id uuid        not null references orders (id) on delete cascade,
    act      text        not null,
    words    jsonb       not null,
    at       timestamptz not null,
    by_name  text        not null
);
comment on table entry is 'append-only: the journal of an order';
create index entry_of_order on entry (order_id, id);
