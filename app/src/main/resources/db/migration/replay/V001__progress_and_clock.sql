-- How far the replay has come, and where the demo's business clock stands.

create table replay.progress (
    lane    text primary key,
    stories int not null
);
comment on column replay.progress.lane is 'library/number: a library''s stories are dealt out to lanes that are played side by side';
comment on column replay.progress.stories is 'so many stories of the lane, from the first on, are surely played whole';

create table replay.part (
    name        text primary key,
    finished_at timestamptz not null
);
comment on table replay.part is 'finished parts of the replay; a folder whose parts are fewer than the program''s is of an older release';

create table replay.clock (
    singleton      boolean primary key default true check (singleton),
    offset_seconds bigint not null
);
comment on column replay.clock.offset_seconds is 'business time minus system time';
