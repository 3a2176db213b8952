-- A table of questions and answers that somebody handed in; its bytes are kept until it was imported or given up.
create table batch (
    id             uuid primary key,
    library_id     text,
    file_name      text not null,
    content        bytea,
    rows_read      int not null default 0,
    rows_created   int not null default 0,
    rows_updated   int not null default 0,
    rows_refused   int not null default 0,
    by_name        text not null,
    -- business time
    at             timestamptz not null,
    applied_at     timestamptz,
    undone_at      timestamptz,
    undone_by      text
);
create index batch_list on batch (library_id, id);

alter table revision add column batch_id uuid references batch (id);
create index revision_batch on revision (batch_id) where batch_id is not null;
