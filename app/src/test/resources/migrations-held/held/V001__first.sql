create table first_half (id int);
insert into first_half values (1);
-- the test holds a migration here by making this table
do $$ begin
    if to_regclass('public.hold') is not null then
        perform pg_sleep(4);
    end if;
end $$;
create table second_half (id int);
