-- Columns of text are in byte order.
alter table decision alter column doc type text collate "C";
-- The guard of decisions stands aside while those of before get their document.
select set_config('mercato.erasing', 'on', true);
update decision set doc = payload::json -> 'at' ->> 'doc';
select set_config('mercato.erasing', 'off', true);
-- What was derived before has no such memory yet.
insert into dirty (bucket, since) select '*', max(tx) from tx having count(*) > 0 on conflict do nothing;
