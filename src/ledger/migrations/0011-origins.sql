-- What documents are found by when others are compared with them: numbers of their words, quotations and claims, by the day of publication (-1:
-- not known to the day). Derived like what follows, and made again from the texts if need be.
create table sketch (
  hash integer not null,
  day  integer not null,
  doc  text not null references document,
  primary key (hash, day, doc)
) strict, without rowid;
create index sketch_doc on sketch (doc);

-- Documents that are still to be compared with the others.
create table unlinked (
  doc text primary key references document
) strict, without rowid;
insert into unlinked (doc) select doc from document where tx_out = 9223372036854775807 and format <> 'starter';

-- The places of a document that are word for word in the other, as pairs of offsets in canonical JSON.
alter table doc_edge add column spans text not null default '[]';

-- From which claim a claim was had, and how the documents hang together.
alter table d_claim add column via text;
alter table d_claim add column how text;
