-- What a transaction recorded is found by its number: SQLite looks at every table that refers to a transaction when its row is written, which
-- comes last.
create index ref_tx on ref (tx_in);
create index blob_erased on blob (erased_tx) where erased_tx is not null;
create index doc_edge_tx on doc_edge (tx_in);
create index ref_edge_tx on ref_edge (tx_in);
create index problem_tx on problem (tx_in);
create index publisher_tx on publisher (tx_in);

-- Who was registered as what, for a past moment.
create index entity_registered_hist on d_entity (registered, tx_in) where registered is not null;
