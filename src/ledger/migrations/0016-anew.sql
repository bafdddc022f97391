-- Everything made anew, in parts: up to which transaction it reads, and how far it is.
create table anew (
  one   integer not null primary key,
  until integer not null,
  stage text not null,
  after text not null
) strict;
-- Derived rows that are to be others than they are, until all of them are put in place at once. Without a body the row is to be closed. `scope`
-- is the event, the entity or the ref that it is found by.
create table anew_row (
  what  text not null,
  scope text not null,
  key   text not null,
  body  text,
  primary key (what, scope, key)
) strict, without rowid;
