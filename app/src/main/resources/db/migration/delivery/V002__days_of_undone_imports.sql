-- Whoever looks for what moved a number must know which days an import that is gone was about.
alter table batch add column undone_from date;
alter table batch add column undone_to date;
comment on column batch.undone_from is 'with undone_to: the days of the deliveries that an undone import took away again';
