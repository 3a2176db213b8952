-- A canned reply may be steps with screenshots (SVC-41).
alter table canned_reply add column pictures uuid[] not null default '{}';
