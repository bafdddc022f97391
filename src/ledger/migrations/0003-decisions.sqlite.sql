-- A live decision may be closed, once, and nothing else of it may change.
create trigger decision_kept before update on decision
  when old.tx_out <> 9223372036854775807 or new.decision is not old.decision or new.kind is not old.kind or new.a is not old.a or new.b is not old.b
    or new.payload is not old.payload or new.reason is not old.reason or new.actor is not old.actor or new.tx_in is not old.tx_in
  begin select raise(abort, 'decision is append-only'); end;
