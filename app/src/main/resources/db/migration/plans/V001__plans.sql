-- Plans: what libraries have resolved to do when something happens, what the province proposes, and what became of it.

create table template (
    id           uuid primary key,
    unit         text not null,
    kind         text not null,
    title        text not null,
    issuer       text not null,
    note         text not null,
    content      jsonb not null,
    deadline_day date not null,
    state        text not null,
    created_at   timestamptz not null,
    published_at timestamptz,
    published_by text,
    closed_at    timestamptz,
    version      integer not null default 0,
    constraint template_kind check (kind in ('work', 'emergency', 'reopening')),
    constraint template_state check (state in ('draft', 'published', 'closed')),
    constraint template_published check ((state = 'draft') = (published_at is null))
);
comment on column template.unit is 'who proposes it: to the libraries under this unit';
comment on column template.deadline_day is 'answers are on time until its last moment in the zone of the business clock';

create table addressee (
    template_id uuid not null references template,
    library_id  text not null,
    position    integer not null,
    primary key (template_id, library_id)
);
create index addressee_of_library on addressee (library_id);
comment on table addressee is 'frozen when the template is published';

create table plan (
    id          uuid primary key,
    library_id  text not null,
    kind        text not null,
    title       text not null,
    scope       text not null,
    group_id    uuid,
    group_name  text not null,
    template_id uuid references template,
    created_at  timestamptz not null,
    created_by  text not null,
    retired_at  timestamptz,
    retired_by  text,
    constraint plan_kind check (kind in ('work', 'emergency', 'reopening'))
);
create index plan_of_library on plan (library_id, kind);
comment on column plan.scope is 'the unit whose work it governs: the library or one of its departments';
comment on column plan.group_name is 'the group that it binds, as it was called when the plan was written';

create table edition (
    plan_id      uuid not null references plan,
    number       integer not null,
    state        text not null,
    content      jsonb not null,
    why          text not null,
    review_id    uuid,
    written_at   timestamptz not null,
    written_by   text not null,
    submitted_at timestamptz,
    submitted_by text,
    submitter_id uuid,
    decided_at   timestamptz,
    decided_by   text,
    remarks      text,
    file_id      uuid,
    file_name    text,
    version      integer not null default 0,
    primary key (plan_id, number),
    constraint edition_state check (state in ('draft', 'submitted', 'approved', 'superseded')),
    constraint edition_submitted check (state = 'draft' or submitted_at is not null),
    constraint edition_decided check (state not in ('approved', 'superseded') or decided_at is not null),
    constraint edition_file check ((file_id is null) = (file_name is null))
);
create unique index edition_one_open on edition (plan_id) where state in ('draft', 'submitted');
create unique index edition_one_approved on edition (plan_id) where state = 'approved';
comment on table edition is 'an approved text never changes; the next one is written beside it';
comment on column edition.why is 'what gave occasion to it';
comment on column edition.review_id is 'the after-action review whose findings it takes up';

create table adoption (
    template_id uuid not null,
    library_id  text not null,
    answer      text not null,
    plan_id     uuid references plan,
    reason      text not null,
    at          timestamptz not null,
    by_name     text not null,
    primary key (template_id, library_id),
    foreign key (template_id, library_id) references addressee,
    constraint adoption_answer check (answer in ('adopted', 'adapted', 'declined')),
    constraint adoption_plan check ((answer = 'declined') = (plan_id is null))
);

create table reminder (
    template_id uuid not null,
    library_id  text not null,
    step        text not null,
    sent_at     timestamptz not null,
    primary key (template_id, library_id, step),
    foreign key (template_id, library_id) references addressee
);

create table activation (
    id           uuid primary key,
    plan_id      uuid not null references plan,
    edition      integer not null,
    library_id   text not null,
    reason       text not null,
    started_at   timestamptz not null,
    started_by   text not null,
    first_day    date not null,
    last_day     date,
    order_id     uuid,
    drill        boolean not null,
    ended_at     timestamptz,
    ended_by     text,
    end_reason   text,
    foreign key (plan_id, edition) references edition,
    constraint activation_ended check ((ended_at is null) = (ended_by is null))
);
create unique index activation_one_running on activation (plan_id) where ended_at is null;
create index activation_of_library on activation (library_id, started_at);

create table activation_step (
    activation_id uuid not null references activation,
    key           text not null,
    due_at        timestamptz not null,
    person_id     uuid,
    person_name   text,
    task_id       uuid,
    done_at       timestamptz,
    done_by       text,
    fine          boolean,
    answer        text,
    primary key (activation_id, key),
    constraint activation_step_done check ((done_at is null) = (done_by is null))
);
comment on column activation_step.fine is 'of a check: whether all is well';

create table journal (
    id            uuid primary key,
    activation_id uuid not null references activation,
    happened      text not null,
    subject       text not null,
    by_name       text not null,
    note          text not null,
    late_minutes  bigint,
    at            timestamptz not null
);
create index journal_of on journal (activation_id, id);

create table event (
    id       uuid primary key,
    plan_id  uuid,
    template_id uuid,
    happened text not null,
    edition  integer,
    by_name  text not null,
    note     text not null,
    at       timestamptz not null,
    constraint event_of_one check ((plan_id is null) <> (template_id is null))
);
create index event_of_plan on event (plan_id, id);
create index event_of_template on event (template_id, id);

create table demand (
    id        uuid primary key,
    unit      text not null,
    kind      text not null,
    title     text not null,
    first_day date not null,
    last_day  date not null,
    note      text not null,
    by_name   text not null,
    at        timestamptz not null,
    version   integer not null default 0,
    constraint demand_kind check (kind in ('projects', 'teaching', 'theses', 'exams', 'other')),
    constraint demand_days check (first_day <= last_day)
);
create index demand_of_unit on demand (unit, first_day);
comment on table demand is 'times in which readers need more than usual, at a library or for all under a unit';

create table demand_load (
    demand_id uuid not null references demand on delete cascade,
    service   text not null,
    percent   integer not null,
    primary key (demand_id, service),
    constraint demand_load_percent check (percent between 1 and 2000)
);
comment on column demand_load.percent is 'of the usual load: 150 means half as much again';
