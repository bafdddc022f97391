-- Append-only, enforced: a live row may be closed, once, and nothing else of it may change. Erasure, when it comes, lifts this for itself.
create trigger tx_kept before update on tx begin select raise(abort, 'tx is append-only'); end;
create trigger tx_not_deleted before delete on tx begin select raise(abort, 'tx is append-only'); end;
create trigger claim_kept before update on claim
  when old.tx_out <> 9223372036854775807 or new.claim is not old.claim or new.roles is not old.roles or new.quote is not old.quote
    or new.doc is not old.doc or new.stance is not old.stance or new.tx_in is not old.tx_in
  begin select raise(abort, 'claim is append-only'); end;
create trigger claim_not_deleted before delete on claim begin select raise(abort, 'claim is append-only'); end;
create trigger document_kept before update on document
  when old.tx_out <> 9223372036854775807 or new.doc is not old.doc or new.url is not old.url or new.text_sha is not old.text_sha or new.tx_in is not old.tx_in
  begin select raise(abort, 'document is append-only'); end;
create trigger document_not_deleted before delete on document begin select raise(abort, 'document is append-only'); end;
create trigger decision_not_deleted before delete on decision begin select raise(abort, 'decision is append-only'); end;
