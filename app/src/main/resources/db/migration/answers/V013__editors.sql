-- Two characters are the normal query in Chinese, and a bank has ten thousand entries: single characters and pairs are indexed.
create function answers.pairs(words text) returns text[] language sql immutable parallel safe strict as $$
    select coalesce(array_agg(distinct substr(words, i, n)), '{}')
      from generate_series(1, length(words)) i, (values (1), (2)) as size (n)
     where i + n - 1 <= length(words)
$$;

-- array_to_string is only called stable for the sake of other types than text.
create function answers.lines(texts text[]) returns text language sql immutable parallel safe as $$
    select array_to_string(texts, ' ')
$$;

alter table revision add column searched text not null generated always as (lower(
    question || ' ' || answers.lines(phrasings) || ' ' || answer || ' ' || coalesce(question_en, '') || ' '
    || coalesce(answers.lines(phrasings_en), '') || ' ' || coalesce(answer_en, ''))) stored;
alter table revision add column pairs text[] not null generated always as (answers.pairs(lower(
    question || ' ' || answers.lines(phrasings) || ' ' || answer || ' ' || coalesce(question_en, '') || ' '
    || coalesce(answers.lines(phrasings_en), '') || ' ' || coalesce(answer_en, '')))) stored;
create index revision_pairs on revision using gin (pairs);

-- What the second person wants changed, until the next revision.
alter table entry add column sent_back int;
alter table entry add column sent_back_reason text;
alter table entry add column sent_back_by text;
alter table entry add constraint entry_sent_back check ((sent_back is null) = (sent_back_reason is null));

-- Pictures of the province's own answers.
alter table picture alter column library_id drop not null;
