-- What libraries propose for the bank that all inherit: other ways to ask for an entry of it, or a new entry.
create table proposal (
    id               uuid primary key,
    library_id       text not null,
    -- the province's entry; of a new one once it is accepted
    entry_id         uuid references entry (id),
    question         text not null,
    phrasings        text[] not null,
    -- of a new entry
    answer           text,
    category         text,
    state            text not null default 'open' check (state in ('open', 'accepted', 'declined')),
    proposed_by      uuid,
    proposed_by_name text not null,
    -- business time
    proposed_at      timestamptz not null,
    decided_by_name  text,
    decided_at       timestamptz,
    reason           text not null default '',
    check ((state = 'open') = (decided_at is null)),
    check ((answer is null) = (category is null)),
    check (answer is not null or entry_id is not null)
);
create index proposal_list on proposal (library_id, id);
create index proposal_open on proposal (id) where state = 'open';
