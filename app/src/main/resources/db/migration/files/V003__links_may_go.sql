-- A link is forgotten some time after it is over, whether or not a newer one came of it.
alter table link drop constraint link_reissue_of_fkey;
alter table link add foreign key (reissue_of) references link (id) on delete set null;
create index link_of_reissue on link (reissue_of) where reissue_of is not null;
