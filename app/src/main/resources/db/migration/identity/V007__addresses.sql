create index person_email on person (library_id, lower(email)) where email is not null;
