-- An office above libraries, the secretariat of a province, has plans of its own: these belong to no library but to the unit
-- whose work they govern.

alter table plan alter column library_id drop not null;
comment on column plan.library_id is 'whose plan it is; absent for one of the office whose unit is the scope';
create index plan_of_office on plan (scope) where library_id is null;

alter table activation alter column library_id drop not null;
comment on column activation.library_id is 'where it is carried out; absent where the plan is an office''s';
