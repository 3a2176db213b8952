-- On which business day a request came to its end: what was fulfilled counts on that day.
alter table request add column done_on date;
comment on column request.done_on is 'business day of done_at in the library''s zone';
create index request_done_day on request (library_id, done_on, kind) where declined is null and state in ('fulfilled', 'closed');
create index request_verdict on request (library_id, submitted_on) where verdict is not null;
