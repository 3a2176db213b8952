-- One row for each uploaded file; its rows stay so that a batch can be explained and undone.
create table identity.import_batch (
    id         uuid primary key,
    library_id text not null references identity.library,
    filename   text not null,
    state      text not null check (state in ('PREVIEWED', 'APPLIED', 'UNDONE')),
    created_by text not null,
    created_at timestamptz not null,
    applied_at timestamptz,
    undone_at  timestamptz,
    kept       int not null default 0
);
comment on column identity.import_batch.kept is 'rows that an undo left as they are, since somebody changed or used them meanwhile';
create index import_batch_library on identity.import_batch (library_id, created_at desc);

create table identity.import_row (
    batch         uuid   not null references identity.import_batch on delete cascade,
    position      bigint not null,
    name          text,
    card_number   text,
    username      text,
    email         text,
    phone         text,
    category      text,
    department    text,
    language      text,
    action        text check (action in ('CREATE', 'UPDATE', 'SAME', 'REFUSE')),
    reason        text,
    reason_words  text[] not null default '{}',
    person_id     uuid,
    before        jsonb,
    version_after int,
    primary key (batch, position)
);
create index import_row_action on identity.import_row (batch, action, position);
comment on table identity.import_row is 'kept 90 days after the batch, then erased: names and contact data of people';
