-- How far the replay has come in each library, and where the demo's business clock stands.

create table replay.progress (
    library_id text primary key,
    stories    int not null default 0
);
comment on column replay.progress.stories is 'so many stories, from the first on, are surely played whole';

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
