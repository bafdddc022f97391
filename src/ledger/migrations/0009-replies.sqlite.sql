create trigger reply_kept before update on reply
  when old.tx_out <> 9223372036854775807 or new.reply is not old.reply or new.claim is not old.claim or new.ev is not old.ev or new.who is not old.who
    or new.words is not old.words or new.said is not old.said or new.evidence is not old.evidence or new.basis is not old.basis
    or new.actor is not old.actor or new.tx_in is not old.tx_in
  begin select raise(abort, 'reply is append-only'); end;
create trigger reply_not_deleted before delete on reply begin select raise(abort, 'reply is append-only'); end;
