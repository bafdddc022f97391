create function audit_kept() returns trigger language plpgsql as $$
  begin raise exception 'audit is append-only'; end $$;
create trigger audit_kept before update on audit for each row
  when (new.address <> '' or new.n is distinct from old.n or new.at is distinct from old.at or new.who is distinct from old.who
    or new.via is distinct from old.via or new.what is distinct from old.what or new.about is distinct from old.about
    or new.outcome is distinct from old.outcome or new.tx is distinct from old.tx)
  execute function audit_kept();
create trigger audit_not_deleted before delete on audit for each row execute function audit_kept();
