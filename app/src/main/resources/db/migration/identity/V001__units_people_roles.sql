-- The one tree: nation > province > city > county > school > library > department. A library's unit has the library's code.
create table identity.unit (
    code       text primary key check (code ~ '^[a-z][a-z0-9.-]{1,63}$'),
    parent     text references identity.unit,
    kind       text not null check (kind in ('NATION', 'PROVINCE', 'CITY', 'COUNTY', 'SCHOOL', 'LIBRARY', 'DEPARTMENT')),
    name       text not null check (name <> ''),
    name_en    text,
    path       text not null unique,
    ordinal    int  not null,
    version    int  not null default 0,
    check ((parent is null) = (kind = 'NATION'))
);
create index unit_parent on identity.unit (parent);
comment on column identity.unit.path is 'codes from the root, /cn/jx/…/code/: everything under a unit is path like its path || ''%''';

create table identity.library (
    code        text primary key references identity.unit on delete cascade,
    ordinal     int  not null,
    school      text not null,
    school_kind text not null check (school_kind in ('UNDERGRADUATE', 'VOCATIONAL')),
    city        text not null,
    zone        text not null default 'Asia/Shanghai'
);

-- Counters by which nodes notice that what they hold in memory is old: tree, roles.
create table identity.change_counter (
    what    text primary key,
    version bigint not null
);
insert into identity.change_counter values ('tree', 0), ('roles', 0);

-- Two characters are the normal Chinese query, so single characters and pairs are indexed.
create function identity.grams(words text) returns text[] language sql immutable parallel safe strict as $$
    select coalesce(array_agg(distinct substr(words, i, n)), '{}')
      from generate_series(1, length(words)) i, (values (1), (2)) as size (n)
     where i + n - 1 <= length(words)
$$;

create table identity.person (
    id           uuid primary key,
    library_id   text references identity.library,
    department   text references identity.unit,
    name         text not null check (name <> ''),
    card_number  text check (card_number <> ''),
    username     text check (username = lower(username) and username <> ''),
    email        text,
    phone        text,
    category     text not null check (category in ('student', 'teacher', 'staff')),
    language     text not null default 'zh-CN' check (language in ('zh-CN', 'en')),
    state        text not null default 'ACTIVE' check (state in ('ACTIVE', 'LOCKED', 'CLOSED')),
    created_at   timestamptz not null default now(),
    changed_at   timestamptz not null default now(),
    version      int not null default 0,
    search       text   not null generated always as (lower(name || ' ' || coalesce(card_number, '') || ' ' || coalesce(username, ''))) stored,
    grams        text[] not null generated always as (identity.grams(lower(name || ' ' || coalesce(card_number, '') || ' ' || coalesce(username, '')))) stored,
    unique (library_id, card_number)
);
create unique index person_username on identity.person (username);
create index person_card on identity.person (card_number);
create index person_grams on identity.person using gin (grams);
create index person_list on identity.person (library_id, name collate "zh-x-icu", id);

-- Roles are a closed list (docs/guide/roles.md); what they may do is edited by the operator.
create table identity.role (
    code    text primary key,
    ordinal int not null
);
insert into identity.role (code, ordinal) values
    ('reader', 1), ('librarian', 2), ('director', 3), ('guard', 4), ('liaison', 5),
    ('administrator', 6), ('auditor', 7), ('province-secretary', 8), ('operator', 9);

create table identity.role_permission (
    role       text not null references identity.role,
    permission text not null,
    primary key (role, permission)
);

-- Which defaults were handed out already: an edit by the operator survives the next start.
create table identity.permission_default (
    role       text not null references identity.role,
    permission text not null,
    primary key (role, permission)
);

create table identity.assignment (
    person_id uuid not null references identity.person,
    role      text not null references identity.role,
    unit      text not null references identity.unit,
    given_by  text not null,
    given_at  timestamptz not null,
    primary key (person_id, role, unit)
);
create index assignment_role on identity.assignment (role, unit);
