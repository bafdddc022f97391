-- What is derived: a pure function of live claims, live decisions and the version of the rules. It can be dropped and made again.
-- Rows are versioned like those of the base, so that the past can be asked too.

-- Entities, and which ref belongs to which.
create table d_entity (
  ent        text not null,
  kind       text not null check (kind in ('person', 'organisation')),
  name       text not null,
  registered text,
  tx_in      integer not null,
  tx_out     integer not null default 9223372036854775807,
  primary key (ent, tx_in)
) strict, without rowid;
create unique index entity_now on d_entity (ent) where tx_out = 9223372036854775807;
create index entity_registered on d_entity (registered) where tx_out = 9223372036854775807 and registered is not null;

create table d_ref (
  ref    text not null,
  ent    text not null,
  tx_in  integer not null,
  tx_out integer not null default 9223372036854775807,
  primary key (ref, tx_in)
) strict, without rowid;
create index ref_ent_now on d_ref (ent) where tx_out = 9223372036854775807;

-- Events. `roles`, `tally` and `vals` are canonical JSON. The last columns are counted once here so that the board need not join:
-- languages as ",en,fr,"; conflict: values differ; starter: nothing but paraphrases; digest: over all that the event and its entities hold.
create table d_event (
  ev        text not null,
  bucket    text not null,
  kind      text not null,
  s_lo      integer,
  s_hi      integer,
  e_lo      integer,
  e_hi      integer,
  belief    text not null,
  roles     text not null,
  tally     text not null,
  vals      text not null,
  rules     integer not null,
  origins   integer not null,
  documents integer not null,
  claims    integer not null,
  langs     text not null,
  conflict  integer not null,
  starter   integer not null,
  digest    text not null,
  tx_in     integer not null,
  tx_out    integer not null default 9223372036854775807,
  primary key (ev, tx_in)
) strict;
create unique index event_now on d_event (ev) where tx_out = 9223372036854775807;
create index ev_hist on d_event (kind, s_lo, tx_in);
create index ev_now on d_event (kind, s_lo, s_hi, ev) where tx_out = 9223372036854775807;
create index ev_bucket on d_event (bucket) where tx_out = 9223372036854775807;

-- Which claim takes part in which event, as what, and under whose voice it is counted.
create table d_claim (
  claim  text not null,
  ev     text not null,
  part   text not null,
  origin text not null,
  voice  text not null,
  tx_in  integer not null,
  tx_out integer not null default 9223372036854775807,
  primary key (claim, ev, tx_in)
) strict, without rowid;
create index claim_ev_now on d_claim (ev) where tx_out = 9223372036854775807;
create index claim_ev_hist on d_claim (ev, tx_in);

-- Which entity takes part in which event, in which role, when.
create table d_ent (
  ent    text not null,
  ev     text not null,
  role   text not null,
  s_lo   integer,
  e_hi   integer,
  tx_in  integer not null,
  tx_out integer not null default 9223372036854775807,
  primary key (ent, ev, role, tx_in)
) strict, without rowid;
create index ent_now on d_ent (ent, s_lo) where tx_out = 9223372036854775807;
create index ent_ev_now on d_ent (ev) where tx_out = 9223372036854775807;

-- Buckets to be resolved anew.
create table dirty (
  bucket text primary key,
  since  integer not null
) strict, without rowid;
