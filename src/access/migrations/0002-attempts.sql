-- Attempts to log in that have failed, or are not over: how many, by a digest of whose they are, until when they count.
create table attempt (
  key   text primary key,
  n     integer not null,
  until text not null
) strict, without rowid;
