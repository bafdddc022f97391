-- Proposals are found by either end as of a past moment too.
drop index ref_edge_other;
create index ref_edge_other on ref_edge (b);
