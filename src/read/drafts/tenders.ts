// Sales of employees' shares, told over sentences: "X lets its staff sell shares. The buyers are Y and Z."; and who else
// holds how much of what one investor holds a part of: "Y has 22 %. The founder keeps 31 %."

import type { Roles } from '../../model/claim.ts';
import type { Item, OrganisationItem, PersonItem, ValueItem } from '../nominals/items.ts';
import type { Draft } from './draft.ts';
import { dateIn, draftOf, type SentenceInput } from './drafting.ts';

/** In sentences: how far behind a sale its buyers and its sum may be told. */
const REACH = 2;
/** What is less is a price. */
const LEAST = 1e5;
/** Fewer percent are a day's gain at the stock exchange. */
const LEAST_SHARE = 0.04;

/** Does the sentence still speak of the sale told last? */
export const isNear = (input: Pick<SentenceInput, 'index'>, told: Draft | undefined): told is Draft =>
  told !== undefined && input.index - told.sentence <= REACH;

const isOrganisation = (i: Item): i is OrganisationItem => i.type === 'organisation';
const isMoney = (i: Item): i is ValueItem => i.type === 'value' && i.value.type === 'money';

/** "The buyers are Y and Z", "Entre los compradores figuran Y y Z", "The operation, capped at $60m, …": what adds to the sale told before. */
export function tendered(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const { tendered: sale, items, line: { marks } } = input; // biome-ignore format: one line
  if (!isNear(input, sale) || sale.sentence === input.index) return [];
  const cues = marks.list('cue');
  const buyer = cues.find((m) => m.cue === 'buyers');
  if ((!buyer && !cues.some((m) => m.cue === 'sale')) || drafts.some(({ kind }) => kind === 'buyback' || kind === 'move')) return [];
  const by = buyer
    ? items
        .filter((i): i is OrganisationItem => isOrganisation(i) && !i.publisher && !i.marked.includes('other') && i.name !== sale.roles.of)
        .map(({ name }) => name)
    : [];
  const [sum] = sale.roles.amount || drafts.some(({ kind }) => kind === 'raise') || cues.some((m) => m.cue === 'valuation') ? [] : items.filter(isMoney);
  const amount = sum?.value.type === 'money' && sum.value.money.value >= LEAST ? sum.value.money : undefined;
  // "Y bought Z", where Z is told to be no buyer.
  if ((by.length === 0 && !amount) || drafts.some((d) => d.kind === 'acquire' && !isAmong(d, by))) return [];
  const roles: Roles = {
    ...(sale.roles.of === undefined ? {} : { of: sale.roles.of }),
    ...(by.length > 0 ? { by: [...new Set(by)] } : {}),
    ...(amount ? { amount } : {}),
  };
  const filled = { roles, used: [], others: [], because: ['of the sale told before'], score: 0.6 };
  const used = [...items.filter(isOrganisation), ...(sum ? [sum] : [])];
  return [{ ...draftOf(input, 'buyback', filled, used, { stance: sale.stance, because: 'as the sale' }, undefined, undefined), adds: true }];
}

/** "They were bought by Y, Z …": does what looks like a takeover only name two of the buyers? */
const isAmong = ({ roles: { by, of } }: Draft, buyers: readonly string[]): boolean =>
  of !== undefined && buyers.includes(of) && by?.every((name) => buyers.includes(name)) === true;

/** By nobody but the firm itself, because nobody else was named. */
const byItself = ({ by, of }: Roles): boolean => by === undefined || (by.length === 1 && by[0] === of);

/** Who buys, and for how much, as later sentences tell, belongs to the sale; what it values the firm at is told of the firm. */
export function withTenders(drafts: readonly Draft[]): readonly Draft[] {
  if (!drafts.some(({ kind }) => kind === 'buyback')) return drafts;
  const told: Draft[] = [];
  for (const draft of drafts) {
    const at = told.findLastIndex((d) => d.kind === 'buyback' && draft.sentence <= d.sentence + REACH);
    const sale = told[at];
    const adds = draft.kind === 'buyback' && draft.adds === true;
    if (draft.kind === 'acquire' && drafts.some((d) => d.kind === 'buyback' && d.adds && d.sentence === draft.sentence && isAmong(draft, d.roles.by ?? [])))
      continue;
    if (!adds) told.push(draft);
    if (!adds || !sale) continue;
    const { by, amount } = draft.roles;
    const roles = {
      ...sale.roles,
      ...(by && byItself(sale.roles) ? { by } : {}),
      ...(amount && !sale.roles.amount ? { amount } : {}),
    };
    told[at] = { ...sale, roles, end: Math.max(sale.end, draft.end), because: [...sale.because, ...draft.because] };
  }
  return told;
}

type Holder = OrganisationItem | PersonItem;
const isHolder = (i: Item): i is Holder => (i.type === 'organisation' && !i.publisher) || i.type === 'person';

/** Verbs of other sense with a share beside them: what grows, and who leaves. */
const OTHER: ReadonlySet<string> = new Set(['grow', 'fall', 'sell', 'leave', 'lose', 'retention', 'turnover']);
/** How many tokens may stand between a holder and a share without a verb, and how many with one. */
const MAX_BESIDE = 2;
const MAX_CLAUSE = 8;

/** "The founder, Y, keeps 31 %", "… and the university 5 %": another's share of the same firm. */
export function alsoHeld(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const { items, line: { marks, sentence } } = input; // biome-ignore format: one line
  const here = drafts.findLast(({ kind, roles }) => kind === 'stake' && roles.share !== undefined);
  const last = here ?? (isNear(input, input.staked) ? input.staked : undefined);
  if (!last || (!here && drafts.some(({ kind }) => kind !== 'post' && kind !== 'found')) || marks.list('trigger').some((t) => OTHER.has(t.sense))) return [];
  return items.flatMap((share): Draft[] => {
    if (share.type !== 'value' || share.value.type !== 'percent' || share.value.share < LEAST_SHARE || share.value.share >= 1) return [];
    const { value } = share;
    if (
      drafts.some(({ roles }) => roles.share === value.share) ||
      share.marked.some((c) => c !== 'with' && c !== 'at' && c !== 'object' && c !== 'destination')
    )
      return [];
    const next = sentence.tokens[share.to];
    const ends = next === undefined || next.kind === 'mark' || marks.has(share.to, 'and', 'opener', 'preposition', 'relative');
    const holder = items.findLast((i): i is Holder => isHolder(i) && i.to <= share.from && i.from >= share.from - MAX_CLAUSE);
    if (!ends || !holder || holder.marked.length > 0 || holder.name === last.roles.of) return [];
    const between = sentence.tokens.slice(holder.to, share.from);
    const clause = between.filter((t) => t.kind === 'mark').length <= 1 && !marks.has(holder.to, 'and');
    if (here ? between.length > MAX_BESIDE || marks.list('trigger', holder.to, share.from).length > 0 : !clause) return [];
    const by = holder.list.filter(isHolder).map(({ name }) => name);
    const roles = { by: by.length > 0 ? by : [holder.name], of: last.roles.of, share: value.share };
    const filled = { roles, used: [], others: [], because: [`also a part of ${last.roles.of ?? ''}`], score: 0.6 };
    const date = dateIn(items, { from: holder.from, to: share.to });
    return [draftOf(input, 'stake', filled, [holder, share], { stance: last.stance, because: 'as the share told before' }, input.speaker, date)];
  });
}
