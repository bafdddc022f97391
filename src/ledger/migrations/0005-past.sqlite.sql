-- The board's order, for a past moment: with the interval of each row, so that it is counted from the index alone.
create index ev_board_hist on d_event (coalesce(s_lo, s_hi) desc, s_hi, ev, tx_in, tx_out);
