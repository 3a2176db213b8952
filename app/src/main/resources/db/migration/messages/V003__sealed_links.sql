-- A link may open something for whoever has it, so it lies sealed; the body has a gap where it belongs.
alter table letter add column sealed_link bytea;
comment on column letter.link is 'of letters written before links were sealed';
