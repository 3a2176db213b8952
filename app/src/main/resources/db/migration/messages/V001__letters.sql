-- A letter is what a person is told. It lies in their inbox at once; mail is a dispatch of it.
create table letter (
    id          uuid        primary key,
    decision    text        not null,
    person_id   uuid        not null,
    library_id  text,
    template    text        not null,
    language    text        not null,
    subject     text        not null,
    body        text        not null,
    lines       text[]      not null default '{}',
    link        text,
    in_inbox    boolean     not null,
    business_at timestamptz not null,
    created_at  timestamptz not null,
    read_at     timestamptz,
    unique (decision, person_id)
);
create index letter_of_person on letter (person_id, id desc) where in_inbox;
create index letter_unread on letter (person_id) where in_inbox and read_at is null;

create table dispatch (
    letter_id    uuid        not null references letter (id) on delete cascade,
    channel      text        not null,
    library_id   text,
    address      text        not null,
    state        text        not null check (state in
                     ('held', 'waiting', 'sending', 'sent', 'failed', 'uncertain', 'dropped', 'bounced')),
    priority     smallint    not null,
    attempts     int         not null default 0,
    next_at      timestamptz not null,
    claimed_by   uuid,
    lease_until  timestamptz,
    transmitting boolean     not null default false,
    sent_at      timestamptz,
    receipt      text,
    error        text,
    primary key (letter_id, channel)
);
create index dispatch_due on dispatch (priority, next_at) where state = 'waiting';
create index dispatch_leased on dispatch (lease_until) where state = 'sending';
create index dispatch_sent on dispatch (sent_at) where state = 'sent';
create index dispatch_of_library on dispatch (library_id, state, letter_id desc);

-- A library's own wording; the shipped one is in the message files.
create table template (
    library_id text        not null,
    name       text        not null,
    language   text        not null,
    subject    text        not null,
    body       text        not null,
    version    int         not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (library_id, name, language)
);
