create table report (
    id             uuid primary key,
    notice         uuid        not null,
    template       text        not null,
    title          text        not null,
    issuer         text        not null,
    appendix_title text        not null,
    issued         date,
    period_from    date        not null,
    period_to      date        not null check (period_to >= period_from),
    accepted       jsonb,
    accepted_at    timestamptz,
    accepted_by    text,
    version        int         not null default 0,
    created_at     timestamptz not null,
    created_by     text        not null
);
comment on column report.notice is 'the collection notice whose answers it tells, in the module returns';
comment on column report.accepted is 'the content that the secretariat last accepted, against which changes are shown';
comment on column report.version is 'raised by every change of the report or its blocks';

create table chapter (
    report  uuid not null references report (id),
    ordinal int  not null check (ordinal >= 0),
    number  text not null,
    title   text not null,
    topic   text not null,
    primary key (report, ordinal)
);
comment on column chapter.ordinal is '0: what stands before the first chapter';
comment on column chapter.topic is 'which highlights of the returns belong here';

create table block (
    id         uuid primary key,
    report     uuid        not null references report (id),
    chapter    int         not null,
    rank       int         not null,
    kind       text        not null,
    locked     boolean     not null,
    segments   jsonb       not null,
    version    int         not null default 0,
    removed    boolean     not null default false,
    changed_at timestamptz not null,
    changed_by text        not null,
    foreign key (report, chapter) references chapter (report, ordinal)
);
comment on column block.segments is 'words and references; never the number of a figure';
create index block_of_report on block (report, chapter, rank);

create table block_version (
    block      uuid        not null references block (id),
    version    int         not null,
    segments   jsonb       not null,
    removed    boolean     not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    primary key (block, version)
);
comment on table block_version is 'append-only: every text that a block ever had';

create table remark (
    id         uuid primary key,
    block      uuid        not null references block (id),
    text       text        not null,
    written_at timestamptz not null,
    written_by text        not null,
    author     uuid,
    settled_at timestamptz,
    settled_by text
);
create index remark_of_block on remark (block);

create table held (
    report      uuid        not null references report (id),
    figure      text        not null,
    scope       text        not null,
    period_from date        not null,
    period_to   date        not null,
    number      numeric,
    shown       text        not null,
    reason      text        not null,
    held_at     timestamptz not null,
    held_by     text        not null,
    primary key (report, figure, scope, period_from, period_to)
);
comment on table held is 'numbers that the report keeps although their query gives others by now';

create table edition (
    report      uuid        not null references report (id),
    number      int         not null check (number > 0),
    content     text        not null,
    sha256      text        not null,
    fingerprint text        not null,
    signed_at   timestamptz not null,
    signed_by   text        not null,
    signer      uuid,
    recorded_at timestamptz not null,
    primary key (report, number)
);
comment on table edition is 'append-only: what was signed';
comment on column edition.content is 'the JSON whose bytes (UTF-8) give sha256';
comment on column edition.fingerprint is 'of its words and numbers: equal as long as a draft says the same';
comment on column edition.signed_at is 'business time';

create table verdict (
    report      uuid        not null references report (id),
    finding     text        not null,
    decision    text        not null check (decision in ('RIGHT', 'FALSE')),
    reason      text        not null,
    decided_at  timestamptz not null,
    decided_by  text        not null,
    primary key (report, finding)
);
comment on table verdict is 'what a person decided about a finding';
comment on column verdict.finding is 'of the code and the quoted words: the same slip found again is not asked again';
