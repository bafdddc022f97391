-- Who may come in. Nothing here lets in by itself: passwords are kept as scrypt, sessions and keys as the digests of what the visitor holds.

-- An account that is removed stays as a name, so that what it did keeps its maker.
create table account (
  name     text primary key,
  role     text not null check (role in ('reader', 'editor', 'admin')),
  password text not null,
  created  text not null,
  seen     text,
  removed  text
) strict, without rowid;

create table session (
  digest  text primary key,
  account text not null references account,
  created text not null,
  seen    text not null,
  expires text not null,
  address text not null,
  agent   text not null
) strict, without rowid;
create index session_account on session (account);

create table access_key (
  digest  text primary key,
  account text not null references account,
  label   text not null,
  role    text not null check (role in ('reader', 'editor', 'admin')),
  created text not null,
  expires text not null,
  used    text,
  revoked text
) strict, without rowid;
create index access_key_account on access_key (account);

-- Who did what, when, from where. Only an address may be taken out, when it is old.
create table audit (
  n       integer primary key,
  at      text not null,
  who     text not null,
  via     text not null check (via in ('session', 'key', 'machine')),
  address text not null,
  what    text not null,
  about   text not null,
  outcome text not null,
  tx      integer
) strict;
create index audit_who on audit (who, n);
