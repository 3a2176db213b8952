-- Chat groups on record. Without a library a group is the province's.
create table chat_group (
    id             uuid primary key,
    library_id     text,
    kind           text not null check (kind in ('wecom', 'dingtalk', 'qq', 'wechat')),
    name           text not null,
    purpose        text not null,
    audience       text not null check (audience in ('staff', 'teachers', 'students', 'readers')),
    keeper_post    text not null,
    keeper_id      uuid,
    members        int,
    counted_on     date,
    established_on date not null,
    -- what the robot is reached with, sealed, and its last characters, by which people recognise it
    robot          bytea,
    robot_tail     text,
    robot_set_at   timestamptz,
    robot_set_by   text,
    paused_at      timestamptz,
    paused_by      text,
    dissolved_on   date,
    created_at     timestamptz not null,
    created_by     text not null,
    version        int not null default 0,
    check ((robot is null) = (robot_tail is null)),
    check ((members is null) = (counted_on is null))
);
create unique index chat_group_name on chat_group (coalesce(library_id, ''), kind, name) where dissolved_on is null;
create index chat_group_keeper on chat_group (keeper_id) where keeper_id is not null;

-- One text to several groups. A correction or a withdrawal is a post about another one. Never changed.
create table post (
    id          uuid primary key,
    library_id  text,
    number      bigint generated always as identity unique,
    sort        text not null check (sort in ('notice', 'correction', 'withdrawal')),
    about       uuid references post,
    title       text not null,
    text        text not null,
    link        text,
    source      text not null check (source in ('free', 'directive', 'order')),
    source_id   text,
    written_by  text not null,
    written_at  timestamptz not null,
    recorded_at timestamptz not null,
    check ((sort = 'notice') = (about is null)),
    check ((source = 'free') = (source_id is null))
);
create index post_list on post (library_id, written_at desc, id);
create index post_about on post (about) where about is not null;
create index post_source on post (source_id) where source_id is not null;

-- Where a post stands in one group: the queue of the robots, the to-do list of the keepers, and the record.
create table delivery (
    post_id       uuid not null references post,
    group_id      uuid not null references chat_group,
    library_id    text,
    channel       text not null,
    by_robot      boolean not null,
    state         text not null
                  check (state in ('waiting', 'sending', 'to-do', 'delivered', 'failed', 'withheld', 'cancelled')),
    attempts      int not null default 0,
    next_at       timestamptz not null,
    claimed_by    uuid,
    lease_until   timestamptz,
    -- business time: when the group had it
    settled_at    timestamptz,
    settled_on    date,
    settled_by    text,
    -- an attempt broke off when the group may have had it already
    repeated      boolean not null default false,
    shortened     boolean not null default false,
    digested      boolean not null default false,
    trouble       text,
    trouble_words text,
    evidence      text,
    evidence_file uuid,
    primary key (post_id, group_id)
);
create index delivery_due on delivery (next_at) where state = 'waiting';
create index delivery_lease on delivery (lease_until) where state = 'sending';
create index delivery_open on delivery (library_id, state) where state in ('to-do', 'failed');
create index delivery_group on delivery (group_id, state);
create index delivery_settled on delivery (library_id, settled_on) where state = 'delivered';

-- Each message that went to a robot, also tests and digests: the limit of twenty a minute is counted here.
create table attempt (
    token    uuid primary key,
    group_id uuid not null references chat_group,
    posts    int not null,
    at       timestamptz not null,
    ended_at timestamptz,
    outcome  text check (outcome in ('delivered', 'later', 'refused')),
    code     text,
    words    text
);
create index attempt_group on attempt (group_id, at desc);
