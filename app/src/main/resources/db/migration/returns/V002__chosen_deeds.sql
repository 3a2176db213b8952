-- What the province makes of the deeds that libraries nominated (DED-01). Nothing here means: not decided yet.
create table deed_choice (
    return_id uuid not null references return,
    deed      text not null,
    choice    text not null check (choice in ('selected', 'passed_over')),
    by_name   text not null,
    at        timestamptz not null,
    primary key (return_id, deed)
);
-- Retention counts system time, whatever the business clock says.
alter table document add column recorded_at timestamptz not null default now();
create index document_recorded on document (recorded_at);
