// Every table that is kept, with its key and its other columns: what a copy of a ledger has to hold. `versioned` rows have a `tx_out` besides.

export interface Kept {
  readonly table: string;
  readonly key: readonly string[];
  readonly rest: readonly string[];
  readonly versioned: boolean;
}

const words = (text: string): string[] => text.split(' ').filter(Boolean);
const kept = (table: string, key: string, rest: string, versioned: boolean): Kept => ({ table, key: words(key), rest: words(rest), versioned });

export const KEPT: readonly Kept[] = [
  kept('tx', 'tx', 'at actor kind idem rules payload content prev hash', false),
  kept('blob', 'sha', 'bytes erased_tx', false),
  kept('publisher', 'pub', 'domain name kind family tx_in', false),
  kept('document', 'doc', 'url text_sha publisher pub wire title author lang published format tx_in', true),
  kept('doc_edge', 'src dst kind tx_in', 'score method spans', true),
  kept('ref', 'ref', 'doc kind surface ids tx_in', false),
  kept('ref_edge', 'a b model tx_in', 'score because', true),
  kept('claim', 'claim tx_in', 'doc q_from q_to quote paraphrase speaker kind stance date s_lo s_hi e_lo e_hi roles reader score because', true),
  kept('claim_arg', 'claim role n', 'ref lo hi unit txt', false),
  kept('decision', 'decision', 'kind a b payload reason actor seen_tx revokes doc tx_in', true),
  kept('reply', 'reply', 'claim ev doc kind q_from q_to who words said evidence basis actor revokes tx_in', true),
  kept('erasure', 'erasure', 'tx basis due match_hmac swept_tx done_at', false),
  kept('problem', 'problem', 'doc code severity what q_from q_to message remedy tx_in', false),
  kept('d_entity', 'ent tx_in', 'kind name registered', true),
  kept('d_ref', 'ref tx_in', 'ent', true),
  kept('d_event', 'ev tx_in', 'bucket kind s_lo s_hi e_lo e_hi belief roles tally vals rules origins documents claims langs conflict starter digest', true),
  kept('d_claim', 'claim ev tx_in', 'part origin voice via how', true),
  kept('d_ent', 'ent ev role tx_in', 's_lo e_hi', true),
  kept('d_rumour', 'ev source kind tx_in', 'claim told first fact denial', true),
  kept('forecast', 'ev sources', 'at tx score resolved came', false),
  kept('unscored', 'ev', '', false),
  kept('name_ref', 'ref', 'doc rule identity decided age folded', false),
  kept('name_surface', 'identity surface', 'refs', false),
  kept('name_group', 'identity', 'ent kind name registered', false),
  kept('name_root', 'identity', 'root', false),
  kept('name_career', 'person organisation doc', '', false),
  kept('name_asked', 'person doc', '', false),
  kept('claim_key', 'bucket claim', 'doc', false),
  kept('alike_key', 'key ent', '', false),
  kept('alike_seen', 'one', 'tx', false),
  kept('total', 'what part', 'n', false),
  kept('total_was', 'what part tx', 'n', false),
  kept('dirty', 'bucket', 'since', false),
  kept('anew', 'one', 'until stage after', false),
  kept('anew_row', 'what scope key', 'body', false),
  kept('sketch', 'period hash day doc', '', false),
  kept('unlinked', 'doc', '', false),
];

/** The working memory of what is derived: made anew with it, and not versioned. */
export const UNDERSTANDING: readonly Kept[] = KEPT.filter(({ table }) => table.startsWith('name_') || table === 'claim_key');
