-- A letter that waits for review because somebody ordered so leaves when that order is over.
alter table dispatch add column held_under uuid;
comment on column dispatch.held_under is 'the version of the policy messages.hold by which it is held';
create index dispatch_held_under on dispatch (held_under) where state = 'held' and held_under is not null;
