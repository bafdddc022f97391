create trigger audit_kept before update on audit
  when new.address <> '' or new.n is not old.n or new.at is not old.at or new.who is not old.who or new.via is not old.via
    or new.what is not old.what or new.about is not old.about or new.outcome is not old.outcome or new.tx is not old.tx
  begin select raise(abort, 'audit is append-only'); end;
create trigger audit_not_deleted before delete on audit begin select raise(abort, 'audit is append-only'); end;
