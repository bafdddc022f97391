-- Append-only, enforced: a live row may be closed, once, and nothing else of it may change. Erasure, when it comes, lifts this for itself.
create function append_only() returns trigger language plpgsql as $$
  begin raise exception '% is append-only', tg_table_name; end $$;
create trigger tx_kept before update or delete on tx for each row execute function append_only();
create trigger claim_kept before update on claim for each row
  when (old.tx_out <> 9223372036854775807 or new.claim is distinct from old.claim or new.roles is distinct from old.roles
    or new.quote is distinct from old.quote or new.doc is distinct from old.doc or new.stance is distinct from old.stance
    or new.tx_in is distinct from old.tx_in)
  execute function append_only();
create trigger claim_not_deleted before delete on claim for each row execute function append_only();
create trigger document_kept before update on document for each row
  when (old.tx_out <> 9223372036854775807 or new.doc is distinct from old.doc or new.url is distinct from old.url
    or new.text_sha is distinct from old.text_sha or new.tx_in is distinct from old.tx_in)
  execute function append_only();
create trigger document_not_deleted before delete on document for each row execute function append_only();
create trigger decision_not_deleted before delete on decision for each row execute function append_only();
