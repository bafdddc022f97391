-- The board's order: latest first, undated last; of all kinds and of one.
create index ev_board on d_event ((coalesce(s_lo, s_hi)) desc nulls last, s_hi nulls first, ev) where tx_out = 9223372036854775807;
create index ev_board_kind on d_event (kind, (coalesce(s_lo, s_hi)) desc nulls last, s_hi nulls first, ev) where tx_out = 9223372036854775807;

-- Full-text search over documents, events and entities: their words, and what they lead to.
create table find_row (
  n     bigint generated always as identity primary key,
  kind  text collate "C" not null,
  id    text collate "C" not null,
  words tsvector not null,
  unique (kind, id)
);
create index find_words on find_row using gin (words);
