-- The board's order: latest first, undated last; of all kinds and of one.
create index ev_board on d_event (coalesce(s_lo, s_hi) desc, s_hi, ev) where tx_out = 9223372036854775807;
create index ev_board_kind on d_event (kind, coalesce(s_lo, s_hi) desc, s_hi, ev) where tx_out = 9223372036854775807;

-- Full-text search over documents, events and entities. The words are in `find` alone (no second copy of the texts), what they lead to in `find_row`.
create virtual table find using fts5(head, body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
create table find_row (
  n    integer primary key,
  kind text not null,
  id   text not null,
  unique (kind, id)
) strict;
