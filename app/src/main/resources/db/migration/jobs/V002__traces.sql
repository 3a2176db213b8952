-- A job is followed through the log from the click that started it.
alter table job add column trace_id text not null default '';
