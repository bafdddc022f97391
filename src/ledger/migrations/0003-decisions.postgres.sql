-- A live decision may be closed, once, and nothing else of it may change.
create trigger decision_kept before update on decision for each row
  when (old.tx_out <> 9223372036854775807 or new.decision is distinct from old.decision or new.kind is distinct from old.kind
    or new.a is distinct from old.a or new.b is distinct from old.b or new.payload is distinct from old.payload
    or new.reason is distinct from old.reason or new.actor is distinct from old.actor or new.tx_in is distinct from old.tx_in)
  execute function append_only();
