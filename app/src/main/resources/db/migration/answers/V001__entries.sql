-- What libraries answer, once and for all readers. A text is never changed: each change is a further revision.
create table entry (
    id                uuid primary key,
    -- in addresses and menus
    number            bigint generated always as identity unique,
    -- absent: the province's, which every library inherits
    library_id        text,
    -- the province's entry that this one stands in for
    overrides         uuid references entry (id),
    -- the newest revision, the one that readers see, the one that waits for approval
    version           int not null,
    published         int,
    submitted         int,
    submitted_by      uuid,
    submitted_by_name text,
    retired_at        timestamptz,
    -- the newest question without signs and blanks: by this an import recognises an entry
    question_key      text not null,
    check (overrides is null or library_id is not null)
);
create unique index entry_question on entry (library_id, question_key) nulls not distinct where retired_at is null;
create unique index entry_override on entry (library_id, overrides) where overrides is not null and retired_at is null;
create index entry_overridden on entry (overrides) where overrides is not null;
create index entry_published on entry (library_id) where published is not null;

create table revision (
    entry_id     uuid not null references entry (id) on delete cascade,
    version      int not null,
    question     text not null,
    phrasings    text[] not null,
    answer       text not null,
    question_en  text,
    phrasings_en text[],
    answer_en    text,
    category     text not null,
    audience     text not null,
    source       text not null,
    source_link  text,
    source_date  date,
    valid_from   date,
    valid_until  date,
    owner_id     uuid,
    review_by    date,
    by_id        uuid,
    by_name      text not null,
    -- business time
    at           timestamptz not null,
    primary key (entry_id, version)
);

-- Entries of the province that a library does not show.
create table hidden (
    library_id text not null,
    entry_id   uuid not null references entry (id) on delete cascade,
    by_name    text not null,
    at         timestamptz not null,
    primary key (library_id, entry_id)
);
create index hidden_entry on hidden (entry_id);

-- Which entries changed, for the indexes of all nodes. One row an entry, moved to the end by each change, so that the log
-- never grows beyond the bank. Writers take a lock, so numbers are committed in order and a tailer misses none.
create sequence change_sequence;
create table change (
    entry_id uuid primary key,
    sequence bigint not null unique
);
