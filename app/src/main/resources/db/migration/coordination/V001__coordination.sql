-- Who works with whom on what: groups, tasks, meetings, incidents, reviews.

create table work_group (
    id             uuid primary key,
    library_id     text not null,
    parent_id      uuid references work_group,
    kind           text not null,
    name           text not null,
    mandate        text not null,
    duty_areas     text[] not null,
    founded_by     text not null,
    established_on date not null,
    dissolved_on   date,
    created_at     timestamptz not null,
    created_by     text not null,
    version        integer not null default 0,
    constraint work_group_kind check (kind in ('leading', 'working')),
    constraint work_group_days check (dissolved_on >= established_on),
    constraint work_group_parent check (parent_id <> id)
);
create index work_group_of_library on work_group (library_id, established_on);
create index work_group_under on work_group (parent_id);
comment on column work_group.founded_by is 'the paper by which it was set up';

create table membership (
    id          uuid primary key,
    group_id    uuid not null references work_group,
    library_id  text not null,
    person_id   uuid not null,
    person_name text not null,
    tier        text not null,
    post        text,
    duty        text not null,
    since       date not null,
    until       date,
    added_by    text not null,
    ended_by    text,
    constraint membership_tier check (tier in ('leader', 'deputy', 'member')),
    constraint membership_post check (post in ('first-responsible', 'information-officer')),
    constraint membership_days check (until >= since)
);
create unique index membership_once on membership (group_id, person_id) where until is null;
create unique index membership_first_responsible on membership (group_id) where until is null and post = 'first-responsible';
create index membership_of_person on membership (person_id) where until is null;
create index membership_of_library on membership (library_id);
comment on column membership.until is 'last day; absent while it lasts';

create table group_template (
    version      integer primary key,
    unit         text not null,
    body         text not null,
    published_at timestamptz not null,
    published_by text not null
);
comment on table group_template is 'how the province proposes to set groups up, one line each; the last version counts';

create table task (
    id               uuid primary key,
    number           bigint generated always as identity,
    library_id       text not null,
    key              text,
    title            text not null,
    body             text not null,
    source           text not null,
    source_reference text not null,
    source_label     text not null,
    source_href      text,
    term_offset      integer,
    due_on           date not null,
    group_id         uuid references work_group,
    department       text,
    accountable_id   uuid not null,
    accountable_name text not null,
    state            text not null,
    result           text not null default '',
    assigned_at      timestamptz not null,
    assigned_on      date not null,
    assigned_by_id   uuid,
    assigned_by      text not null,
    accepted_at      timestamptz,
    ended_at         timestamptz,
    ended_on         date,
    escalated_at     timestamptz,
    version          integer not null default 0,
    constraint task_source check (source in ('notice', 'order', 'plan', 'meeting', 'incident', 'review', 'own')),
    constraint task_state check (state in ('open', 'accepted', 'done', 'dropped')),
    constraint task_ended check ((state in ('done', 'dropped')) = (ended_at is not null)),
    constraint task_ended_on check ((ended_at is null) = (ended_on is null))
);
comment on column task.accountable_id is 'exactly one person answers for a task: the column holds one and is never empty';
comment on column task.term_offset is 'days from the start of the first term that begins after the task was given; due_on follows it';
comment on column task.key is 'the same key of the same library is the same task';
create unique index task_once on task (library_id, key) where key is not null;
create index task_of_library on task (library_id, due_on, id);
create index task_open on task (accountable_id, due_on) where state in ('open', 'accepted');
create index task_due on task (due_on) where state in ('open', 'accepted');
create index task_of_source on task (source, source_reference);

create table task_helper (
    task_id     uuid not null references task,
    person_id   uuid not null,
    person_name text not null,
    position    integer not null,
    primary key (task_id, person_id)
);
create index task_helper_person on task_helper (person_id);

create table task_step (
    id          uuid primary key,
    task_id     uuid not null references task,
    library_id  text not null,
    act         text not null,
    by_id       uuid,
    by_name     text not null,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    subject     text not null,
    text        text not null,
    file_id     uuid,
    file_name   text
);
create index task_step_of on task_step (task_id, at);
comment on column task_step.subject is 'the person, department or day that the act was about';

create table task_reminder (
    task_id uuid not null references task,
    step    text not null,
    sent_at timestamptz not null,
    primary key (task_id, step)
);
comment on column task_reminder.step is 'due day and which reminder before it, so that a moved node reminds anew';

create table hand_over (
    id              uuid primary key,
    task_id         uuid not null references task,
    library_id      text not null,
    from_department text,
    to_department   text not null,
    to_id           uuid,
    to_name         text,
    reason          text not null,
    offered_at      timestamptz not null,
    offered_by_id   uuid,
    offered_by      text not null,
    state           text not null,
    answered_at     timestamptz,
    answered_by     text,
    answer          text,
    constraint hand_over_state check (state in ('offered', 'accepted', 'refused', 'withdrawn')),
    constraint hand_over_answered check ((state = 'offered') = (answered_at is null))
);
create unique index hand_over_one on hand_over (task_id) where state = 'offered';
create index hand_over_waiting on hand_over (library_id, to_department) where state = 'offered';

create table succession (
    person_id      uuid primary key,
    library_id     text not null,
    successor_id   uuid not null,
    successor_name text not null,
    named_at       timestamptz not null,
    named_by       text not null,
    constraint succession_other check (person_id <> successor_id)
);
comment on table succession is 'who takes over what somebody answers for, on the day they leave';
create index succession_of_library on succession (library_id);

create table incident (
    id          uuid primary key,
    number      bigint generated always as identity,
    library_id  text not null,
    title       text not null,
    body        text not null,
    severity    text not null,
    service     text,
    state       text not null,
    raised_at   timestamptz not null,
    raised_on   date not null,
    raised_by_id uuid,
    raised_by   text not null,
    resolution  text not null default '',
    resolved_at timestamptz,
    resolved_on date,
    version     integer not null default 0,
    constraint incident_severity check (severity in ('minor', 'major', 'severe')),
    constraint incident_state check (state in ('raised', 'escalated', 'coordinating', 'resolved')),
    constraint incident_resolved check ((state = 'resolved') = (resolved_at is not null))
);
create index incident_of_library on incident (library_id, raised_at desc);

create table incident_step (
    id          uuid primary key,
    incident_id uuid not null references incident,
    library_id  text not null,
    act         text not null,
    by_id       uuid,
    by_name     text not null,
    at          timestamptz not null,
    text        text not null
);
create index incident_step_of on incident_step (incident_id, at);

create table incident_told (
    incident_id uuid not null references incident,
    person_id   uuid not null,
    person_name text not null,
    told_at     timestamptz not null,
    step_id     uuid not null references incident_step,
    primary key (incident_id, person_id)
);
comment on table incident_told is 'who was told, and when for the first time';

create table meeting (
    id           uuid primary key,
    library_id   text not null,
    group_id     uuid references work_group,
    incident_id  uuid references incident,
    title        text not null,
    mode         text not null,
    place        text not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    held_on      date not null,
    agenda       text not null,
    minutes      text not null default '',
    state        text not null,
    called_at    timestamptz not null,
    called_by_id uuid,
    called_by    text not null,
    version      integer not null default 0,
    constraint meeting_mode check (mode in ('phone', 'video', 'on-site')),
    constraint meeting_state check (state in ('called', 'held', 'cancelled')),
    constraint meeting_times check (ends_at > starts_at)
);
create index meeting_of_library on meeting (library_id, starts_at desc);
create index meeting_of_incident on meeting (incident_id);

create table attendee (
    meeting_id  uuid not null references meeting,
    person_id   uuid not null,
    person_name text not null,
    attendance  text not null,
    position    integer not null,
    primary key (meeting_id, person_id),
    constraint attendee_attendance check (attendance in ('invited', 'present', 'excused', 'absent'))
);
create index attendee_person on attendee (person_id);

create table decision (
    id               uuid primary key,
    meeting_id       uuid not null references meeting,
    library_id       text not null,
    position         integer not null,
    text             text not null,
    accountable_id   uuid,
    accountable_name text,
    due_on           date,
    task_id          uuid references task,
    decided_by       text not null,
    unique (meeting_id, position)
);

create table review (
    id                uuid primary key,
    library_id        text not null,
    title             text not null,
    subject           text not null,
    subject_reference text not null,
    subject_label     text not null,
    summary           text not null default '',
    state             text not null,
    opened_at         timestamptz not null,
    opened_by         text not null,
    concluded_at      timestamptz,
    version           integer not null default 0,
    constraint review_subject check (subject in ('incident', 'plan', 'order', 'drill', 'other')),
    constraint review_state check (state in ('draft', 'concluded')),
    constraint review_concluded check ((state = 'concluded') = (concluded_at is not null))
);
create index review_of_library on review (library_id, opened_at desc);
create index review_of_subject on review (subject, subject_reference);

create table finding (
    id         uuid primary key,
    review_id  uuid not null references review,
    library_id text not null,
    position   integer not null,
    kind       text not null,
    text       text not null,
    proposal   text not null,
    task_id    uuid references task,
    fed_into   text,
    fed_href   text,
    fed_at     timestamptz,
    fed_by     text,
    unique (review_id, position),
    constraint finding_kind check (kind in ('keep', 'change', 'lack')),
    constraint finding_fed check ((fed_into is null) = (fed_at is null))
);
comment on column finding.fed_into is 'the version of a plan that took it up';
create index finding_waiting on finding (library_id) where fed_at is null;
