-- Groups of readers in QQ, WeChat and the like that a library looks after, and what was answered there.
create table reader_group (
    id              uuid primary key,
    library_id      text not null,
    name            text not null,
    channel         text not null,
    -- the group's number there; empty if readers are invited
    address         text not null,
    audience        text not null check (audience in ('students', 'teachers', 'everybody')),
    keeper_post     text not null,
    members         int not null check (members >= 0),
    counted_on      date not null,
    established_on  date not null,
    closed_on       date check (closed_on >= established_on)
);
comment on column reader_group.keeper_post is 'who answers there, as a post, no personal name';
comment on column reader_group.members is 'as it was on counted_on';
create unique index reader_group_name on reader_group (library_id, name) where closed_on is null;

alter table contact add column group_id uuid references reader_group;
-- when it was answered; absent for contacts that were passed on, and for those logged before answers had a time
alter table contact add column answered_at timestamptz;
create index contact_of_group on contact (group_id, contact_on) where group_id is not null;
