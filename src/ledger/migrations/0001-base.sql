-- What is recorded. Rows are only ever added: `tx_in` is the transaction that recorded a row, `tx_out` the one that closed it,
-- 9223372036854775807 while it is live. Days are counted from 1970-01-01, a null end of an interval is unknown.

-- One row for each atomic write, numbered under the writer's lock. `payload` is the digest of the batch as it was handed in (a replay is
-- told by it), `content` the digest of what was new in it; `hash` covers the row and the hash of the row before.
create table tx (
  tx      integer primary key,
  at      text not null,
  actor   text not null,
  kind    text not null,
  idem    text unique,
  rules   integer not null,
  payload text not null,
  content text not null,
  prev    text not null,
  hash    text not null
) strict;

-- Texts, by their digest: one text at two addresses is stored once.
create table blob (
  sha       text primary key,
  bytes     blob,
  erased_tx integer references tx
) strict, without rowid;

-- Who publishes, by domain. Kept with the ledger so that an old answer does not change with the register.
create table publisher (
  pub    text primary key,
  domain text not null unique,
  name   text not null,
  kind   text not null check (kind in ('party', 'official', 'press', 'social', 'unknown')),
  family text not null,
  tx_in  integer not null references tx
) strict, without rowid;

-- One version of one text.
create table document (
  doc       text primary key,
  url       text not null,
  text_sha  text not null references blob,
  publisher text not null,
  pub       text references publisher,
  wire      text,
  title     text not null,
  author    text,
  lang      text not null,
  published text,
  format    text not null,
  tx_in     integer not null references tx,
  tx_out    integer not null default 9223372036854775807,
  unique (url, text_sha)
) strict;
create index document_now on document (published) where tx_out = 9223372036854775807;
create index document_tx on document (tx_in);

-- How documents hang together: `src` is the later, the copying, the quoting one.
create table doc_edge (
  src    text not null references document,
  dst    text not null references document,
  kind   text not null check (kind in ('copy', 'quotes', 'cites', 'revises', 'translates')),
  score  real not null,
  method text not null,
  tx_in  integer not null references tx,
  tx_out integer not null default 9223372036854775807,
  primary key (src, dst, kind, tx_in)
) strict, without rowid;
create index doc_edge_dst on doc_edge (dst);

-- One entity as one document names it.
create table ref (
  ref     text primary key,
  doc     text not null references document,
  kind    text not null check (kind in ('person', 'organisation')),
  surface text not null,
  ids     text,
  tx_in   integer not null references tx
) strict, without rowid;
create index ref_doc on ref (doc);

-- Proposals of the machine that two refs are one entity.
create table ref_edge (
  a       text not null references ref,
  b       text not null references ref,
  score   real not null,
  because text not null,
  model   text not null,
  tx_in   integer not null references tx,
  tx_out  integer not null default 9223372036854775807,
  primary key (a, b, model, tx_in),
  check (a < b)
) strict, without rowid;

-- One statement of one document. `roles` is the canonical JSON that the claim's id is made of; `claim_arg` the same, one row a value.
-- A claim that a re-reading closed and a later one finds again is live in a second row.
create table claim (
  claim      text not null,
  doc        text not null references document,
  q_from     integer not null,
  q_to       integer not null,
  quote      text not null,
  paraphrase integer not null check (paraphrase in (0, 1)),
  speaker    text,
  kind       text not null,
  stance     text not null check (stance in ('fact', 'plan', 'rumour', 'denial', 'hypothesis')),
  date       text,
  s_lo       integer,
  s_hi       integer,
  e_lo       integer,
  e_hi       integer,
  roles      text not null,
  reader     text not null,
  score      real not null,
  because    text not null,
  tx_in      integer not null references tx,
  tx_out     integer not null default 9223372036854775807,
  primary key (claim, tx_in)
) strict;
create unique index claim_now on claim (claim) where tx_out = 9223372036854775807;
create index claim_doc on claim (doc, q_from) where tx_out = 9223372036854775807;
create index claim_tx on claim (tx_in);

-- A claim's values, to be searched and linked: a name (with its ref), a sum, a word. "Over $100 m" is lo 100e6, hi null.
create table claim_arg (
  claim text not null,
  role  text not null,
  n     integer not null,
  ref   text references ref,
  lo    real,
  hi    real,
  unit  text,
  txt   text,
  primary key (claim, role, n)
) strict, without rowid;
create index claim_arg_ref on claim_arg (ref) where ref is not null;

-- What people decide.
create table decision (
  decision text primary key,
  kind     text not null check (kind in ('same', 'different', 'unsure', 'accept', 'reject', 'pin', 'family', 'erase')),
  a        text,
  b        text,
  payload  text not null,
  reason   text not null,
  actor    text not null,
  seen_tx  integer not null,
  revokes  text references decision,
  tx_in    integer not null references tx,
  tx_out   integer not null default 9223372036854775807,
  check (b is null or a < b)
) strict, without rowid;
create unique index one_verdict on decision (a, b) where tx_out = 9223372036854775807 and kind in ('same', 'different', 'unsure');

-- That something was erased, and why; no personal data inside.
create table erasure (
  erasure    text primary key,
  tx         integer not null references tx,
  basis      text not null,
  due        text,
  match_hmac text not null,
  swept_tx   integer references tx,
  done_at    text
) strict, without rowid;

-- Doubts about inputs: of a document, of a place in it, or of something that never became one.
create table problem (
  problem  text primary key,
  doc      text references document,
  code     text not null,
  severity text not null check (severity in ('info', 'warning', 'error')),
  what     text not null,
  q_from   integer,
  q_to     integer,
  message  text not null,
  remedy   text,
  tx_in    integer not null references tx
) strict, without rowid;
create index problem_doc on problem (doc);
