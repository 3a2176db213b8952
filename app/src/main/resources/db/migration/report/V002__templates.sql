create table template (
    code       text        not null,
    version    int         not null check (version > 0),
    content    text        not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    primary key (code, version),
    constraint template_code check (code ~ '^[a-z][a-z0-9-]{1,39}$')
);
comment on table template is 'append-only: patterns of reports that the province wrote itself; the newest version counts';
