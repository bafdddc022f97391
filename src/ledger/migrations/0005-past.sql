-- The past is asked by the same ways as the present, whose indexes hold live rows alone.
create index claim_doc_hist on claim (doc, tx_in);
create index ent_ev_hist on d_ent (ev, tx_in);
create index ref_ent_hist on d_ref (ent, tx_in);
