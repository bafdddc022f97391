-- The board by belief, in its order; and what is to be counted of a language, without reading whole events.
create index ev_board_belief on d_event (belief, (coalesce(s_lo, s_hi)) desc nulls last, s_hi nulls first, ev) where tx_out = 9223372036854775807;
create index ev_langs on d_event (langs) where tx_out = 9223372036854775807;
