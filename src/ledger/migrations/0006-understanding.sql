-- How the names of live claims are understood, and which claims belong together: the working memory of resolve, by which a new document finds
-- what it touches. It can be dropped and made again with what is derived, and is not versioned, since nothing is answered from it.

-- Each ref of a live claim. `rule` is its identity by the rules, `identity` after people's decisions (1 in `decided`: one is about this very
-- ref); refs of one identity are one entity. `age` is the first transaction that used it, `folded` its surface as identities hold it.
create table name_ref (
  ref      text primary key,
  doc      text not null,
  rule     text not null,
  identity text not null,
  decided  integer not null,
  age      integer not null,
  folded   text not null
) strict, without rowid;
create index name_ref_doc on name_ref (doc);
create index name_ref_group on name_ref (identity, age, ref, folded);
create index name_ref_decided on name_ref (rule) where decided = 1;

-- What an identity is called, by how many refs.
create table name_surface (
  identity text not null,
  surface  text not null,
  refs     integer not null,
  primary key (identity, surface)
) strict, without rowid;

-- The entity of each identity.
create table name_group (
  identity   text primary key,
  ent        text not null,
  kind       text not null,
  name       text not null,
  registered text
) strict, without rowid;

-- Identities that people have made one with another.
create table name_root (
  identity text primary key,
  root     text not null
) strict, without rowid;

-- Registered people, with the organisations that a document names beside them.
create table name_career (
  person       text not null,
  organisation text not null,
  doc          text not null,
  primary key (person, organisation, doc)
) strict, without rowid;
create index name_career_doc on name_career (doc);

-- Documents with a surname that only one registered person bears: what becomes of it hangs on their career.
create table name_asked (
  person text not null,
  doc    text not null,
  primary key (person, doc)
) strict, without rowid;
create index name_asked_doc on name_asked (doc);

-- Each live claim that nobody has rejected, in its buckets.
create table claim_key (
  bucket text not null,
  claim  text not null,
  doc    text not null,
  primary key (bucket, claim)
) strict, without rowid;
create index claim_key_doc on claim_key (doc);

-- Decisions about an event are found by the document of its oldest claim, those about two names by either.
alter table decision add column doc text;
create index decision_doc on decision (doc) where tx_out = 9223372036854775807;
create index decision_other on decision (b) where tx_out = 9223372036854775807;

-- Whether older rules have made anything is asked whenever a ledger is opened.
create index ev_rules on d_event (rules) where tx_out = 9223372036854775807;
