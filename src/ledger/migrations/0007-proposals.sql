-- Where names that may be one person's are looked for: coarse keys of how they sound. Made anew with what is derived.
create table alike_key (
  key text not null,
  ent text not null,
  primary key (key, ent)
) strict, without rowid;
create index alike_key_ent on alike_key (ent);

-- The last transaction whose names have been looked at; one row, or none before the first time.
create table alike_seen (
  one integer primary key check (one = 1),
  tx  integer not null
) strict;

-- What a transaction changed in who is who is found without reading everything.
create index ref_since on d_ref (tx_in);
create index ref_until on d_ref (tx_out) where tx_out <> 9223372036854775807;
create index ent_since on d_ent (tx_in);
create index ent_until on d_ent (tx_out) where tx_out <> 9223372036854775807;
create index ref_edge_live on ref_edge (score) where tx_out = 9223372036854775807;
create index ref_edge_other on ref_edge (b) where tx_out = 9223372036854775807;
