-- The guard of decisions stands aside while those of before get their document.
drop trigger decision_kept;
update decision set doc = json_extract(payload, '$.at.doc');
create trigger decision_kept before update on decision
  when old.tx_out <> 9223372036854775807 or new.decision is not old.decision or new.kind is not old.kind or new.a is not old.a or new.b is not old.b
    or new.payload is not old.payload or new.reason is not old.reason or new.actor is not old.actor or new.tx_in is not old.tx_in
  begin select raise(abort, 'decision is append-only'); end;
-- What was derived before has no such memory yet.
insert into dirty (bucket, since) select '*', max(tx) from tx having count(*) > 0 on conflict do nothing;
