-- How much there is, counted as it is written: what the pages tell of a ledger without going over it. `part` is a language, a stance, a kind or a
-- sort of entity. `total_was` holds what each came to with a transaction, for answers of a past moment.
create table total (
  what text not null,
  part text not null,
  n    integer not null,
  primary key (what, part)
) strict, without rowid;
create table total_was (
  what text not null,
  part text not null,
  tx   integer not null,
  n    integer not null,
  primary key (what, part, tx)
) strict, without rowid;

-- Documents in the order in which they came, so that neighbours are read together.
create index document_came on document (tx_in, doc);
-- Which entities no identity stands for any more.
create index name_group_ent on name_group (ent);

-- What is there already.
insert into total_was (what, part, tx, n)
  select 'document', part, tx, sum(sum(d)) over (partition by part order by tx) from (
    select lang as part, document.tx_in as tx, 1 as d from document
    union all select lang, document.tx_out, -1 from document where document.tx_out < 9223372036854775807) as step
  group by part, tx;
insert into total_was (what, part, tx, n)
  select 'claim', part, tx, sum(sum(d)) over (partition by part order by tx) from (
    select lang as part, claim.tx_in as tx, 1 as d from claim join document using (doc)
    union all select lang, claim.tx_out, -1 from claim join document using (doc) where claim.tx_out < 9223372036854775807) as step
  group by part, tx;
insert into total_was (what, part, tx, n)
  select 'stance', part, tx, sum(sum(d)) over (partition by part order by tx) from (
    select stance as part, claim.tx_in as tx, 1 as d from claim
    union all select stance, claim.tx_out, -1 from claim where claim.tx_out < 9223372036854775807) as step
  group by part, tx;
insert into total_was (what, part, tx, n)
  select 'event', part, tx, sum(sum(d)) over (partition by part order by tx) from (
    select kind as part, d_event.tx_in as tx, 1 as d from d_event
    union all select kind, d_event.tx_out, -1 from d_event where d_event.tx_out < 9223372036854775807) as step
  group by part, tx;
insert into total_was (what, part, tx, n)
  select 'entity', part, tx, sum(sum(d)) over (partition by part order by tx) from (
    select kind as part, d_entity.tx_in as tx, 1 as d from d_entity
    union all select kind, d_entity.tx_out, -1 from d_entity where d_entity.tx_out < 9223372036854775807) as step
  group by part, tx;
insert into total (what, part, n)
  select what, part, n from total_was as was where tx = (select max(tx) from total_was where what = was.what and part = was.part);

-- The claims that a transaction closed are told by its digest.
create index claim_closed on claim (tx_out) where tx_out < 9223372036854775807;
