-- Old letters are found by their age; a few pages, for letters come in the order of time.
create index letter_age on letter using brin (created_at);
