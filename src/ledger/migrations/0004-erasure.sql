-- Erasures that are not swept yet are found at once.
create index erasure_due on erasure (done_at);
