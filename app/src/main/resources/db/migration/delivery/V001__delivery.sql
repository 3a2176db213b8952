-- Works that readers ask for, the searches for them, who supplies them, and what was delivered.

-- Bibliographic facts only, shared by all libraries; nothing in here tells who asked.
create table work (
    id            uuid primary key,
    type          text not null,
    title         text not null,
    authors       text not null,
    source        text not null,
    year          text not null,
    volume        text not null,
    issue         text not null,
    pages         text not null,
    doi           text not null,
    issn          text not null,
    isbn          text not null,
    institution   text not null,
    degree        text not null,
    patent_number text not null,
    publisher     text not null,
    identifier    text,
    fingerprint   text,
    first_seen    timestamptz not null
);
comment on column work.identifier is 'doi:…, patent:… or isbn:…; the same work whatever else was typed';
comment on column work.fingerprint is 'title, year and first author, folded; absent if there is no title';
create unique index work_identifier on work (identifier) where identifier is not null;
create unique index work_unidentified on work (fingerprint) where identifier is null and fingerprint is not null;
create index work_fingerprint on work (fingerprint) where fingerprint is not null;

create table supplier (
    id             uuid primary key,
    library_id     text not null,
    source         text not null,
    name           text not null,
    member_library text,
    contact        text not null,
    active         boolean not null,
    version        integer not null default 0,
    constraint supplier_source check (source in ('own', 'member', 'platform', 'commercial')),
    constraint supplier_member check ((source = 'member') = (member_library is not null)),
    unique (library_id, name)
);
comment on column supplier.library_id is 'whose supplier it is';
comment on column supplier.member_library is 'the alliance member on this installation that sees the search in its own queue';
create unique index supplier_own on supplier (library_id) where source = 'own';
create unique index supplier_member_once on supplier (library_id, member_library) where source = 'member';

create table rota (
    library_id  text not null,
    type        text not null,
    position    smallint not null,
    supplier_id uuid not null references supplier,
    primary key (library_id, type, position)
);
comment on column rota.type is 'document type, or empty for all types without a rota of their own';

create table supply (
    id               uuid primary key,
    reference        text not null unique,
    library_id       text not null,
    work_id          uuid not null references work,
    type             text not null,
    state            text not null,
    position         smallint not null,
    supplier_id      uuid references supplier,
    supplier_library text,
    since            timestamptz not null,
    stale_at         timestamptz,
    opened_at        timestamptz not null,
    ended_at         timestamptz,
    file_id          uuid,
    version          integer not null default 0,
    constraint supply_state check (state in ('searching', 'returned', 'supplied', 'given-up')),
    constraint supply_searching check ((state = 'searching') = (stale_at is not null)),
    constraint supply_ended check ((state in ('supplied', 'given-up')) = (ended_at is not null))
);
comment on table supply is 'one search for one work on behalf of one library, however many readers wait for it';
comment on column supply.reference is 'what is quoted to suppliers outside';
comment on column supply.supplier_library is 'the library in whose queue it lies now';

-- Five readers, one search: the second one who asks joins it.
create unique index supply_open on supply (library_id, work_id) where state in ('searching', 'returned');
create index supply_queue on supply (supplier_library, coalesce(stale_at, since), id)
    where state in ('searching', 'returned');
create index supply_library on supply (library_id, coalesce(stale_at, since), id)
    where state in ('searching', 'returned');
create index supply_stale on supply (stale_at) where state = 'searching';
create index supply_work on supply (library_id, work_id, ended_at);

create table supply_event (
    id            uuid primary key,
    supply_id     uuid not null references supply,
    library_id    text not null,
    happened      text not null,
    supplier_name text not null,
    reason        text not null,
    note          text not null,
    by_name       text not null,
    at            timestamptz not null,
    recorded_at   timestamptz not null
);
create index supply_event_supply on supply_event (supply_id, id);

-- One row for each request of the desk that wants a work.
create table want (
    request_id    uuid primary key,
    library_id    text not null,
    reader_id     uuid not null,
    supply_id     uuid not null references supply,
    work_id       uuid not null references work,
    type          text not null,
    pages_asked   integer not null,
    asked_at      timestamptz not null,
    asked_on      date not null,
    declaration   text not null,
    quota_rule    uuid,
    pages_rule    uuid,
    state         text not null,
    ended_at      timestamptz,
    ended_on      date,
    file_id       uuid,
    link_id       uuid,
    received_at   timestamptz,
    constraint want_state check (state in ('waiting', 'delivered', 'declined', 'dropped')),
    constraint want_ended check ((state = 'waiting') = (ended_at is null))
);
comment on column want.declaration is 'version of the copyright declaration that the reader ticked: of the policy, or preset';
comment on column want.quota_rule is 'version of the policy that let it pass; absent if nobody had decided';
comment on column want.received_at is 'business time at which the last byte had been sent';
create index want_supply on want (supply_id, asked_at);
create index want_reader_work on want (reader_id, work_id);
create index want_day on want (library_id, asked_on, type);
create index want_end on want (library_id, ended_on, type) where ended_on is not null;
create index want_file on want (file_id) where file_id is not null;

-- How much of a day's quota is used. Taken by a conditional update, so two phones cannot both have the last one.
create table quota (
    reader_id uuid not null,
    day       date not null,
    used      integer not null,
    primary key (reader_id, day)
);

create table batch (
    id           uuid primary key,
    library_id   text not null,
    kind         text not null,
    source       text not null,
    file_name    text not null,
    rows_read    integer not null,
    rows_created integer not null,
    rows_known   integer not null,
    rows_refused integer not null,
    by_name      text not null,
    at           timestamptz not null,
    undone_at    timestamptz,
    undone_by    text,
    constraint batch_kind check (kind in ('deliveries', 'statement'))
);
comment on column batch.kind is 'deliveries made elsewhere, or the statement of the alliance''s platform';
create index batch_library on batch (library_id, id desc);

-- What reached a reader. Every figure of delivered papers counts these rows; none of them names the reader.
create table delivered (
    id           uuid primary key,
    library_id   text not null,
    source       text not null,
    type         text not null,
    title        text not null,
    authors      text not null,
    year         text not null,
    title_key    text not null,
    delivered_on date not null,
    delivered_at timestamptz,
    asked_at     timestamptz,
    request_id   uuid unique,
    supplier_id  uuid,
    file_id      uuid,
    batch_id     uuid references batch,
    row_key      text,
    constraint delivered_source check (source in ('own', 'member', 'platform', 'commercial')),
    constraint delivered_origin check ((batch_id is null) = (row_key is null))
);
comment on column delivered.delivered_on is 'business day in the library''s zone; figures count by it';
comment on column delivered.row_key is 'the supplier''s number, or a digest of the row: importing a file twice adds nothing';
create unique index delivered_row on delivered (library_id, source, row_key) where row_key is not null;
create index delivered_day on delivered (library_id, delivered_on, source, type);
create index delivered_batch on delivered (batch_id) where batch_id is not null;

-- What the alliance's platform says it delivered for a library.
create table statement_row (
    id           uuid primary key,
    batch_id     uuid not null references batch,
    library_id   text not null,
    row_key      text not null,
    type         text not null,
    title        text not null,
    title_key    text not null,
    delivered_on date not null,
    unique (library_id, row_key)
);
create index statement_day on statement_row (library_id, delivered_on);
create index statement_batch on statement_row (batch_id);
