create table identity.library_batch (
    id         uuid primary key,
    filename   text not null,
    state      text not null check (state in ('PREVIEWED', 'APPLIED', 'UNDONE')),
    created_by text not null,
    created_at timestamptz not null,
    kept       int not null default 0
);
comment on column identity.library_batch.kept is 'libraries that an undo left, since somebody belongs to them by now or changed them';

create table identity.library_row (
    batch        uuid   not null references identity.library_batch on delete cascade,
    position     bigint not null,
    code         text,
    school       text,
    kind         text,
    city         text,
    action       text not null check (action in ('CREATE', 'UPDATE', 'SAME', 'REFUSE')),
    reason       text,
    reason_words text[] not null default '{}',
    old_school   text,
    old_kind     text,
    primary key (batch, position)
);
