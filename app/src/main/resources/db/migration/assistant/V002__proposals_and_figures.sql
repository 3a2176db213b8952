-- The proposal to the province that would answer a topic; absent when there is none, or none any more.
alter table topic add column proposal_id uuid;
create index topic_proposed on topic (proposal_id) where proposal_id is not null;

-- By this a question is known in figures: for visitors the id of a conversation is the key to it, and stays in here.
alter table turn add column serial bigint generated always as identity unique;
