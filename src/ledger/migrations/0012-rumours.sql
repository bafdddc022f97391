-- Rumours and plans as each source told them first, with the claim by which it did, and what came of them: the first day of a fact, the last of a
-- party's denial. What has lapsed hangs on the day of the question and is not stored. Derived, like the rest of an event.
create table d_rumour (
  ev     text not null,
  source text not null,
  kind   text not null check (kind in ('publisher', 'speaker')),
  claim  text not null,
  told   integer not null,
  first  integer not null,
  fact   integer,
  denial integer,
  tx_in  integer not null,
  tx_out integer not null default 9223372036854775807,
  primary key (ev, source, kind, tx_in)
) strict, without rowid;
create index rumour_source on d_rumour (source, kind, tx_in);

-- The scores that were given to rumours, as they were given: never changed, so that they can be held against what came.
create table forecast (
  ev       text not null,
  sources  text not null,
  at       text not null,
  tx       integer not null,
  score    real not null,
  resolved integer not null,
  came     integer not null,
  primary key (ev, sources)
) strict, without rowid;

-- Events whose rumours are to be given a score.
create table unscored (
  ev text primary key
) strict, without rowid;
