-- What the province asks libraries to report, and what they answer.

create table form (
    id         text not null,
    version    integer not null,
    content    jsonb not null,
    created_at timestamptz not null,
    created_by text not null,
    primary key (id, version)
);
comment on table form is 'questionnaires as data; a version never changes';

create table notice (
    id           uuid primary key,
    title        text not null,
    unit         text not null,
    issuer       text not null,
    body         text not null,
    period_from  date not null,
    period_to    date not null,
    deadline_day date not null,
    addressed    text not null,
    form_id      text not null,
    form_version integer not null,
    state        text not null,
    created_at   timestamptz not null,
    issued_at    timestamptz,
    issued_by    text,
    closed_at    timestamptz,
    version      integer not null default 0,
    revision     bigint not null default 0,
    foreign key (form_id, form_version) references form,
    constraint notice_addressed check (addressed in ('all', 'undergraduate', 'vocational')),
    constraint notice_state check (state in ('draft', 'issued', 'closed')),
    constraint notice_period check (period_from <= period_to),
    constraint notice_issued check ((state = 'draft') = (issued_at is null)),
    constraint notice_closed check ((state = 'closed') = (closed_at is not null))
);
comment on column notice.unit is 'who asks: the libraries under this unit';
comment on column notice.deadline_day is 'returns are on time until its last moment in the zone of the business clock';
comment on column notice.revision is 'grows with every change that a report on it must notice';

create table addressee (
    notice_id     uuid not null references notice,
    library_id    text not null,
    position      integer not null,
    kind          text not null,
    city          text not null,
    exempt_reason text,
    exempt_by     text,
    exempt_at     timestamptz,
    primary key (notice_id, library_id),
    constraint addressee_exempt check ((exempt_reason is null) = (exempt_at is null))
);
create index addressee_of_library on addressee (library_id);
comment on table addressee is 'frozen when the notice is issued, with the kind and city of that day';

create table attachment (
    notice_id uuid not null references notice,
    file_id   uuid not null,
    name      text not null,
    position  integer not null,
    primary key (notice_id, file_id)
);

create table receipt (
    notice_id  uuid not null,
    library_id text not null,
    person_id  uuid not null,
    name       text not null,
    read_at    timestamptz not null,
    primary key (notice_id, library_id, person_id),
    foreign key (notice_id, library_id) references addressee
);

create table reminder (
    notice_id  uuid not null,
    library_id text not null,
    step       text not null,
    sent_at    timestamptz not null,
    primary key (notice_id, library_id, step),
    foreign key (notice_id, library_id) references addressee
);
comment on column reminder.step is 'days before the deadline (d3, d1, d0), overdue, or by hand and when';

create table notice_event (
    id        uuid primary key,
    notice_id uuid not null references notice,
    happened  text not null,
    by_name   text not null,
    note      text not null,
    at        timestamptz not null
);
create index notice_event_of on notice_event (notice_id, at);

create table reporter (
    library_id text not null,
    person_id  uuid not null,
    deputy     boolean not null,
    first_day  date not null,
    last_day   date,
    primary key (library_id, person_id)
);
comment on table reporter is 'who gets the letters of a library; without one, everybody who may submit';
create unique index reporter_one on reporter (library_id) where not deputy;

create table return (
    id                uuid primary key,
    notice_id         uuid not null,
    library_id        text not null,
    state             text not null,
    edition           integer not null default 0,
    standing          integer,
    first_complete_at timestamptz,
    submitted_at      timestamptz,
    submitted_by      text,
    accepted_at       timestamptz,
    remarks           text,
    opened_at         timestamptz not null,
    version           integer not null default 0,
    unique (notice_id, library_id),
    foreign key (notice_id, library_id) references addressee,
    constraint return_state check (state in ('draft', 'submitted', 'sent-back', 'accepted')),
    constraint return_complete check ((edition = 0) = (first_complete_at is null))
);
comment on column return.edition is 'number of the last submission; 0 before the first';
comment on column return.standing is 'the edition that figures and reports read; none if the only one was sent back';

create table entry (
    return_id  uuid not null references return,
    kind       text not null,
    key        text not null,
    body       jsonb,
    position   integer not null,
    version    integer not null,
    by_id      uuid,
    by_name    text not null,
    changed_at timestamptz not null,
    primary key (return_id, kind, key),
    constraint entry_kind check (kind in ('answer', 'figure', 'highlight', 'deed'))
);
comment on table entry is 'the working copy; body is absent for what was taken out';

create table entry_change (
    id        uuid primary key,
    return_id uuid not null references return,
    kind      text not null,
    key       text not null,
    version   integer not null,
    edition   integer not null,
    was       jsonb,
    became    jsonb,
    by_name   text not null,
    at        timestamptz not null
);
comment on column entry_change.edition is 'the edition that was the last one then';
create index entry_change_of on entry_change (return_id, at);

create table edition (
    return_id    uuid not null references return,
    number       integer not null,
    content      jsonb not null,
    submitted_at timestamptz not null,
    submitted_by text not null,
    accepted     boolean not null default false,
    primary key (return_id, number)
);
comment on table edition is 'what was submitted, as it was submitted; only its acceptance is noted';

create table declared (
    return_id  uuid not null,
    edition    integer not null,
    figure     text not null,
    library_id text not null,
    number     numeric,
    words      text,
    at_least   boolean not null,
    first_day  date not null,
    last_day   date not null,
    quote      text not null,
    primary key (return_id, edition, figure),
    foreign key (return_id, edition) references edition,
    constraint declared_value check ((number is null) <> (words is null))
);
comment on column declared.quote is 'the words of the library''s own text';
create index declared_figure on declared (figure, library_id, last_day);

create table return_event (
    id        uuid primary key,
    return_id uuid not null references return,
    happened  text not null,
    edition   integer not null,
    by_name   text not null,
    note      text not null,
    at        timestamptz not null
);
create index return_event_of on return_event (return_id, at);

create table document (
    id        uuid primary key,
    return_id uuid not null references return,
    name      text not null,
    content   text not null,
    file_id   uuid,
    by_name   text not null,
    at        timestamptz not null
);
comment on table document is 'a report that a library had already written, as pasted or uploaded; proposals quote it';

create table proposal (
    document_id uuid not null references document,
    position    integer not null,
    kind        text not null,
    figure      text not null,
    number      numeric,
    words       text,
    at_least    boolean not null,
    unit        text not null,
    quote       text not null,
    sentence    text not null,
    first_day   date not null,
    last_day    date not null,
    start_at    integer not null,
    end_at      integer not null,
    confidence  numeric not null,
    decided     text,
    primary key (document_id, position),
    constraint proposal_kind check (kind in ('figure', 'highlight')),
    constraint proposal_decided check (decided in ('confirmed', 'rejected'))
);
comment on column proposal.sentence is 'what a return quotes; of a highlight the same as its quote';
comment on column proposal.figure is 'of a highlight: its chapter';
