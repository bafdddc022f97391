// The tables as Kysely sees them; the truth is `migrations/`. `tx_out` is left out: it does not fit a number, and is only ever compared.

import { sql } from 'kysely';

interface Tx {
  tx: number;
  at: string;
  actor: string;
  kind: string;
  idem: string | null;
  rules: number;
  payload: string;
  content: string;
  prev: string;
  hash: string;
}

interface DocumentTable {
  doc: string;
  url: string;
  text_sha: string;
  publisher: string;
  pub: string | null;
  wire: string | null;
  title: string;
  author: string | null;
  lang: string;
  published: string | null;
  format: string;
  tx_in: number;
}

interface ClaimTable {
  claim: string;
  doc: string;
  q_from: number;
  q_to: number;
  quote: string;
  paraphrase: number;
  speaker: string | null;
  kind: string;
  stance: string;
  date: string | null;
  roles: string;
  reader: string;
  score: number;
  because: string;
  tx_in: number;
}

interface DerivedEvent {
  ev: string;
  bucket: string;
  kind: string;
  s_lo: number | null;
  s_hi: number | null;
  belief: string;
  roles: string;
  tally: string;
  vals: string;
  origins: number;
  documents: number;
  claims: number;
  langs: string;
  conflict: number;
  starter: number;
  digest: string;
  tx_in: number;
}

export interface Tables {
  tx: Tx;
  blob: { sha: string; bytes: Uint8Array | null };
  document: DocumentTable;
  doc_edge: { src: string; dst: string; kind: string };
  ref: { ref: string; doc: string; kind: string; surface: string; tx_in: number };
  claim: ClaimTable;
  claim_arg: { claim: string; role: string; n: number; ref: string | null; lo: number | null; hi: number | null; unit: string | null; txt: string | null };
  problem: {
    problem: string;
    doc: string | null;
    code: string;
    severity: string;
    what: string;
    q_from: number | null;
    q_to: number | null;
    message: string;
    remedy: string | null;
    tx_in: number;
  };
  d_entity: { ent: string; kind: string; name: string; registered: string | null; tx_in: number };
  d_ref: { ref: string; ent: string; tx_in: number };
  d_event: DerivedEvent;
  d_claim: { claim: string; ev: string; part: string; origin: string; voice: string; via: string | null; how: string | null; tx_in: number };
  d_rumour: { ev: string; source: string; kind: string; claim: string; told: number; first: number; fact: number | null; denial: number | null; tx_in: number };
  forecast: { ev: string; sources: string; at: string; tx: number; score: number; resolved: number; came: number };
  d_ent: { ent: string; ev: string; role: string; s_lo: number | null; tx_in: number };
  name_ref: { ref: string; doc: string; rule: string; identity: string; decided: number; age: number; folded: string };
  name_surface: { identity: string; surface: string; refs: number };
  name_group: { identity: string; ent: string; kind: string; name: string; registered: string | null };
  name_root: { identity: string; root: string };
  name_career: { person: string; organisation: string; doc: string };
  name_asked: { person: string; doc: string };
  claim_key: { bucket: string; claim: string; doc: string };
  dirty: { bucket: string; since: number };
  find_row: { n: number; kind: string; id: string };
}

/** The open end of a transaction interval. Written out in every statement: partial indexes are not used with a bound value. */
export const END = '9223372036854775807';

/** Only rows of a table that are not closed; or, of a past moment, those that were recorded by then and not closed yet. */
export const liveAt = (moment: number | null) => (table: string) => {
  const [from, to] = [sql.ref(`${table}.tx_in`), sql.ref(`${table}.tx_out`)];
  return moment === null ? sql<boolean>`${to} = 9223372036854775807` : sql<boolean>`${from} <= ${moment} and ${to} > ${moment}`;
};
