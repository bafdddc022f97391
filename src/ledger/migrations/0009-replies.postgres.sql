create trigger reply_kept before update on reply for each row
  when (old.tx_out <> 9223372036854775807 or new.reply is distinct from old.reply or new.claim is distinct from old.claim or new.ev is distinct from old.ev
    or new.who is distinct from old.who or new.words is distinct from old.words or new.said is distinct from old.said
    or new.evidence is distinct from old.evidence or new.basis is distinct from old.basis or new.actor is distinct from old.actor
    or new.tx_in is distinct from old.tx_in)
  execute function append_only();
create trigger reply_not_deleted before delete on reply for each row execute function append_only();
