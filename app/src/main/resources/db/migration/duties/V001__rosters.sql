create table roster (
    id           uuid primary key,
    library_id   text        not null,
    title        text        not null,
    first_day    date        not null,
    last_day     date        not null check (last_day >= first_day),
    state        text        not null check (state in ('DRAFT', 'PUBLISHED', 'CANCELLED')),
    by_order     text        not null,
    order_id     uuid,
    made_by      text        not null,
    made_at      timestamptz not null,
    published_at timestamptz,
    version      int         not null default 0
);
comment on column roster.order_id is 'the order of the module continuity that asked for it; null when a director made it';
create index roster_library on roster (library_id, first_day desc, id);
create unique index roster_order on roster (order_id, library_id, title);

create table post (
    id         uuid primary key,
    roster_id  uuid not null references roster (id) on delete cascade,
    library_id text not null,
    ordinal    int  not null,
    name       text not null,
    department text,
    starts     time not null,
    ends       time not null,
    days       text not null check (days in ('EVERY_DAY', 'WORKDAYS', 'FREE_DAYS')),
    seats      int  not null check (seats between 1 and 20),
    unique (roster_id, name)
);
comment on column post.ends is 'not after starts: on the next day';

create table crew (
    post_id    uuid not null references post (id) on delete cascade,
    person_id  uuid not null,
    library_id text not null,
    ordinal    int  not null,
    primary key (post_id, person_id)
);
create index crew_person on crew (person_id);

create table share (
    post_id    uuid   not null references post (id) on delete cascade,
    person_id  uuid   not null,
    library_id text   not null,
    burden     text   not null,
    millionths bigint not null,
    primary key (post_id, person_id, burden)
);
comment on table share is 'what would have been exactly fair; with what was taken it tells what later rosters owe';

create table duty (
    id          uuid primary key,
    roster_id   uuid        not null references roster (id) on delete cascade,
    post_id     uuid        not null references post (id) on delete cascade,
    library_id  text        not null,
    day         date        not null,
    seat        int         not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null check (ends_at > starts_at),
    burden      text        not null,
    person_id   uuid,
    by_hand     boolean     not null default false,
    owed        bigint,
    owed_in_all bigint,
    free        int,
    away        int         not null default 0,
    busy        int         not null default 0,
    last_day    date,
    moved       boolean     not null default false,
    dropped     boolean     not null default false,
    attended_at timestamptz,
    attended_by text,
    version     int         not null default 0,
    unique (post_id, day, seat)
);
comment on column duty.person_id is 'null: a gap';
comment on column duty.dropped is 'the roster was cancelled or shortened before this day';
create index duty_roster on duty (roster_id, day);
create index duty_person on duty (person_id, day);
create index duty_library on duty (library_id, starts_at);

create table change (
    id         uuid primary key,
    duty_id    uuid        not null references duty (id) on delete cascade,
    library_id text        not null,
    before_id  uuid,
    after_id   uuid,
    cause      text        not null check (cause in ('BY_HAND', 'SWAP', 'LEFT')),
    reason     text        not null,
    changed_by text        not null,
    changed_at timestamptz not null
);
comment on table change is 'append-only: who took whose place after a roster was published';
create index change_duty on change (duty_id, changed_at);

create table swap (
    id          uuid primary key,
    library_id  text        not null,
    duty_id     uuid        not null references duty (id) on delete cascade,
    for_duty_id uuid references duty (id) on delete cascade,
    asker_id    uuid        not null,
    asked_id    uuid        not null,
    state       text        not null check (state in ('ASKED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    words       text        not null,
    asked_at    timestamptz not null,
    ended_at    timestamptz
);
comment on column swap.for_duty_id is 'the duty taken in exchange; null: the other one just stands in';
create unique index swap_open on swap (duty_id) where state = 'ASKED';
create index swap_asked on swap (asked_id) where state = 'ASKED';

create table absence (
    id         uuid primary key,
    library_id text        not null,
    person_id  uuid        not null,
    first_day  date        not null,
    last_day   date        not null check (last_day >= first_day),
    noted_by   text        not null,
    noted_at   timestamptz not null
);
comment on table absence is 'days on which somebody takes no turn; why is nobody''s business here';
create index absence_person on absence (person_id, first_day);
create index absence_library on absence (library_id, first_day desc, id);

create table briefing (
    id         uuid primary key,
    library_id text        not null,
    words      text        not null,
    given_by   text        not null,
    giver_id   uuid,
    given_at   timestamptz not null
);
comment on table briefing is 'append-only: what people on duty were told';
create index briefing_library on briefing (library_id, given_at desc, id);

create table hearer (
    briefing_id uuid not null references briefing (id) on delete cascade,
    person_id   uuid not null,
    library_id  text not null,
    heard_at    timestamptz,
    primary key (briefing_id, person_id)
);
create index hearer_person on hearer (person_id) where heard_at is null;

create table overtime (
    id         uuid primary key,
    library_id text        not null,
    person_id  uuid        not null,
    day        date        not null,
    minutes    int         not null check (minutes between 1 and 1440),
    what       text        not null,
    noted_by   text        not null,
    noted_at   timestamptz not null
);
comment on table overtime is 'work on holidays and free days outside rosters';
create index overtime_library on overtime (library_id, day desc, id);

create table feed (
    token_hash bytea primary key,
    library_id text        not null,
    person_id  uuid,
    roster_id  uuid references roster (id) on delete cascade,
    made_by    text        not null,
    made_at    timestamptz not null,
    check ((person_id is null) <> (roster_id is null))
);
comment on table feed is 'calendar addresses; only the hash of the secret in each is kept';
create unique index feed_person on feed (person_id);
create unique index feed_roster on feed (roster_id);
