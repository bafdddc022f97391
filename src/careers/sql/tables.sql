-- One server. Everything bears its edition: that of an import is filled beside the one that is read, and announced when it is whole.
-- Parts by person let threads derive side by side.

create table if not exists editions (edition String, since UInt16, until UInt16, made DateTime64(6) default now64(6))
engine = MergeTree order by made;

-- One row for each author, organisation and paper; each lens has a column of its own, 4294967295 where it knows no group.
create table if not exists authorships (
  edition LowCardinality(String), person UInt32, year UInt16, paper Int64,
  organisation UInt32, owner UInt32, country UInt32, sector UInt32
)
engine = MergeTree partition by (edition, person % 16) order by (person, year, paper);

create table if not exists spells (
  edition LowCardinality(String), lens LowCardinality(String), person UInt32, org UInt32,
  first UInt16, last UInt16, marks UInt8, from UInt32, fromLast UInt16
)
engine = MergeTree partition by (edition, person % 16) order by (lens, person, first, last, org);

create table if not exists flows (edition LowCardinality(String), lens LowCardinality(String), from UInt32, to UInt32, year UInt16, people UInt64)
engine = MergeTree partition by edition order by (lens, from, to, year);

-- Spells by organisation, first year and length, those that ended and those still open: what retention is made of.
create table if not exists lengths (edition LowCardinality(String), lens LowCardinality(String), org UInt32, first UInt16, length UInt16, ended UInt8, people UInt64)
engine = MergeTree partition by edition order by (lens, org, first, length, ended)
