-- The business day on which readers could first see an entry: on it the entry counts.
alter table entry add column first_published_on date;
create index entry_counted on entry (library_id, first_published_on) where published is not null and retired_at is null;
