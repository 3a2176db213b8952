-- What a librarian keeps at hand, the service guide, and contacts that came by phone or chat.

create table canned_reply (
    id          uuid primary key,
    library_id  text not null,
    title       text not null,
    body        text not null,
    changed_at  timestamptz not null,
    changed_by  text not null,
    unique (library_id, title)
);

create table saved_view (
    id         uuid primary key,
    person_id  uuid not null,
    name       text not null,
    query      text not null,
    unique (person_id, name)
);

create table guide_entry (
    library_id  text not null,
    kind        text not null,
    owner_post  text not null,
    note        text not null,
    channels    jsonb not null,
    changed_at  timestamptz not null,
    changed_by  text not null,
    primary key (library_id, kind)
);
comment on column guide_entry.owner_post is 'who answers for it, as a post: readers see it, so no personal names by default';

create table contact (
    id           uuid primary key,
    library_id   text not null,
    channel      text not null,
    at           timestamptz not null,
    contact_on   date not null,
    caller       text not null,
    subject      text not null,
    answer       text not null,
    outcome      text not null,
    request_id   uuid,
    by_person    uuid not null,
    by_name      text not null,
    recorded_at  timestamptz not null,
    key          text,
    constraint contact_outcome check (outcome in ('answered', 'request', 'referred'))
);
create index contact_library on contact (library_id, contact_on desc, id desc);
create unique index contact_key on contact (by_person, key) where key is not null;
