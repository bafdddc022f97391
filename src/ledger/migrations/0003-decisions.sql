-- Decisions are looked up by what they are about, and by the transaction that recorded them.
create index decision_now on decision (a, kind) where tx_out = 9223372036854775807;
create index decision_tx on decision (tx_in);
create index decision_revokes on decision (revokes);
