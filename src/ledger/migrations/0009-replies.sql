-- What those whom claims are about say to them. `ev` is set where it is about a whole event; `claim` is then its oldest. A row that takes another
-- one back never counts itself, and its text is the reason.
create table reply (
  reply    text primary key,
  claim    text not null,
  ev       text,
  doc      text not null references document,
  kind     text not null,
  q_from   integer not null,
  q_to     integer not null,
  who      text not null,
  words    text not null,
  said     text not null,
  evidence text not null,
  basis    text not null,
  actor    text not null,
  revokes  text references reply,
  tx_in    integer not null references tx,
  tx_out   integer not null default 9223372036854775807
) strict, without rowid;
create index reply_doc on reply (doc);
create index reply_tx on reply (tx_in);
