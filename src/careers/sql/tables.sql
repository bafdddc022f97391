-- One server. An edition is the careers of one lens: filled and derived beside those that are read, and marked whole when it is. Its parts by
-- person let threads derive side by side, and all of it goes at a stroke.

create table if not exists editions (edition UInt64, lens LowCardinality(String), content String, whole UInt8, made DateTime64(6) default now64(6))
engine = MergeTree order by made;

create table if not exists authorships (edition UInt64, person UInt32, org UInt32, year UInt16)
engine = MergeTree partition by (edition, person % 16) order by (person, org, year);

create table if not exists spells (
  edition UInt64, person UInt32, org UInt32, first UInt16, last UInt16, marks UInt8, from UInt32, fromLast UInt16
)
engine = MergeTree partition by (edition, person % 16) order by (person, first, last, org);

create table if not exists flows (edition UInt64, from UInt32, to UInt32, year UInt16, people UInt64)
engine = MergeTree partition by edition order by (from, to, year);

-- Spells by organisation, first year and length, those that ended and those still open: what retention is made of.
create table if not exists lengths (edition UInt64, org UInt32, first UInt16, length UInt16, ended UInt8, people UInt64)
engine = MergeTree partition by edition order by (org, first, length, ended)
