// Rounds that no verb of raising tells whole: what an item of a list is about ("Acme (Berlin): €40m Series A"), who leads the round by a noun ("the lead
// investor is X"), and what a firm was worth before ("valued at $2bn, up from $800 million a year ago").

import type { Item, OrganisationItem, PersonItem, ValueItem } from '../nominals/items.ts';
import type { Stretch } from '../text/parse.ts';
import type { Draft } from './draft.ts';
import { dateIn, draftOf, type SentenceInput, spanOf } from './drafting.ts';

const isFirm = (i: Item): i is OrganisationItem => i.type === 'organisation' && !i.publisher;

/** "Acme (Berlin): …", "Acme – …": the organisation that a sentence begins with, before a colon or a dash. */
function headOf({
  items,
  line: {
    marks,
    sentence: { tokens },
  },
}: SentenceInput): OrganisationItem | undefined {
  // biome-ignore format: one line
  const head = items.find((i): i is OrganisationItem => isFirm(i) && i.from <= 1);
  if (!head) return undefined;
  let to = head.to;
  if (tokens[to]?.text === '(') to = tokens.findIndex((t, i) => i > to && t.text === ')') + 1;
  return /^[:–—]$/.test(tokens[to]?.text ?? '') && marks.list('trigger', 0, to).length === 0 ? head : undefined;
}

function widened(input: SentenceInput, draft: Draft, stretch: Stretch): Pick<Draft, 'start' | 'end'> {
  const { start, end } = spanOf(input, [stretch]);
  return { start: Math.min(start, draft.start), end: Math.max(end, draft.end) };
}

/** "With the $13bn round led by Y, X is valued at $183bn": what lacks its organisation completes what the same sentence tells of one. */
export function completed(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const lacking = drafts.filter(({ kind, roles }) => kind === 'raise' && roles.org === undefined);
  const whole = lacking.length > 0 ? drafts.find(({ kind, roles }) => kind === 'raise' && roles.org !== undefined) : undefined;
  const head = lacking.length > 0 && !whole ? headOf(input) : undefined;
  if (head)
    return drafts.map((draft) => (lacking.includes(draft) ? { ...draft, roles: { org: head.name, ...draft.roles }, ...widened(input, draft, head) } : draft));
  return drafts.flatMap((draft) => {
    if (lacking.includes(draft)) return [];
    if (draft !== whole) return [draft];
    const fits = lacking.filter(({ roles }) => roles.by?.includes(draft.roles.org ?? '') !== true);
    const stretch = [draft, ...fits];
    return [
      {
        ...draft,
        roles: Object.assign({}, ...fits.map(({ roles }) => roles), draft.roles) as Draft['roles'],
        start: Math.min(...stretch.map(({ start }) => start)),
        end: Math.max(...stretch.map(({ end }) => end)),
        adds: stretch.every(({ adds }) => adds === true),
        because: stretch.flatMap(({ because }) => because),
      },
    ];
  });
}

/** How far from the noun for who leads a round the name may begin, in tokens. */
const MAX_LEAD = 5;

type Backer = OrganisationItem | PersonItem;

/** "The lead investor is X", "with X as lead investor", "X was the lead investor". */
function leaders(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const { items, line: { marks, sentence: { tokens } }, scene } = input; // biome-ignore format: one line
  const noun = marks.list('cue').find((m) => m.cue === 'lead-investor');
  if (!noun || marks.list('negator').length > 0) return [];
  const backers = items.filter((i): i is Backer => i.type === 'person' || isFirm(i));
  const plain = (from: number, to: number): boolean =>
    marks.has(from, 'auxiliary') || to - from < 1 || (/^[,:(]$/.test(tokens[from]?.text ?? '') && to - from <= 2);
  const behind = backers.find(
    (i) => i.from >= noun.to && i.from <= noun.to + MAX_LEAD && (!i.marked.includes('of') || (input.language.cases === true && i.from === noun.to)),
  );
  const before = backers.findLast((i) => i.to <= noun.from && i.to >= noun.from - MAX_LEAD);
  const is = (i: number): boolean => marks.has(i, 'auxiliary') || marks.get(i, 'preposition')?.classes.includes('as') === true;
  const by =
    before && (before.marked.includes('with') || is(before.to) || is(noun.from - 1)) ? before : behind && plain(noun.to, behind.from) ? behind : undefined;
  if (!by) return [];
  const told = drafts.findLast(({ kind, roles }) => kind === 'raise' && roles.org !== undefined)?.roles.org;
  const org = told ?? headOf(input)?.name ?? scene.organisations('org').find((name) => name !== by.name && !scene.isFund(name) && scene.fits(name, 'young'));
  if (org === undefined || org === by.name || drafts.some((d) => d.kind === 'raise' && d.roles.by?.includes(by.name))) return [];
  const list = by.list.filter((i): i is Backer => i.type === 'person' || isFirm(i)).map((i) => i.name);
  // "Acme (Hamburg): €6.5m, lead investor X": the sum of the item.
  const [sum, ...more] = told === undefined && headOf(input) ? items.filter((i) => i.type === 'value' && i.value.type === 'money') : [];
  const amount = sum?.type === 'value' && sum.value.type === 'money' && more.length === 0 ? { amount: sum.value.money } : {};
  const filled = {
    roles: { org, ...amount, by: list.length > 0 ? list : [by.name] },
    used: [],
    others: [],
    because: ['a noun that says who leads the round'],
    score: 0.7,
  };
  const used = sum && more.length === 0 ? [noun, by, sum] : [noun, by];
  return [{ ...draftOf(input, 'raise', filled, used, { stance: 'fact', because: 'told by a noun' }, input.speaker, undefined), adds: !('amount' in amount) }];
}

/** How far from its sum the words for when it was may stand, in tokens, and how long a sentence is that tells no more than that. */
const MAX_WHEN = 6;
const MAX_SHORT = 12;
const LEAST = 1e6;
/** Senses of verbs whose sum is no worth. */
const OTHER: ReadonlySet<string> = new Set(['raise', 'secure', 'invest', 'round', 'acquire', 'bid', 'pay', 'offer', 'buyback', 'sell', 'receive', 'licence']);

const isSum = (i: Item): i is ValueItem => i.type === 'value' && i.value.type === 'money' && i.value.money.value >= LEAST;

export const isValuation = ({ kind, roles }: Draft): boolean => kind === 'raise' && roles.org !== undefined && roles.valuation !== undefined;

/** "valued at $2bn, up from $800 million a year ago", "A year ago it was 800 million": what a firm was worth at another time. */
function worthBefore(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const { items, line, valued } = input;
  const { marks, sentence } = line;
  const here = drafts.findLast(isValuation);
  const now = here ?? valued;
  if (!now?.roles.valuation || sentence.tokens.at(-1)?.text === '?') return [];
  if (!here && (sentence.tokens.length > MAX_SHORT || drafts.length > 0 || marks.list('auxiliary').length === 0)) return [];
  const known = drafts.flatMap(({ roles }) => [roles.amount?.value, roles.valuation?.value]);
  const behind = here ? sentence.tokens.findIndex((t) => t.start >= here.start) : 0;
  const sums = items.filter((i): i is ValueItem => isSum(i) && i.from > behind && i.value.type === 'money' && !known.includes(i.value.money.value));
  const [sum, ...more] = sums;
  if (!sum || more.length > 0 || sum.value.type !== 'money') return [];
  if (!here && items.some((i) => (i.type === 'organisation' && i.name !== now.roles.org) || i.type === 'person' || i.type === 'group')) return [];
  const date = dateIn(items, { from: sum.from - MAX_WHEN, to: sum.to + MAX_WHEN });
  const between = marks.list('trigger', Math.max(behind, sum.from - MAX_WHEN), sum.from).some((t) => OTHER.has(t.sense));
  const trade = marks.list('cue', sum.from - MAX_WHEN, sum.to + MAX_WHEN).some((m) => m.cue === 'trade');
  if (date === undefined || between || trade || sum.value.money.value === now.roles.valuation.value) return [];
  const currency = sum.value.money.currency ?? now.roles.valuation.currency;
  const valuation = { ...sum.value.money, ...(currency ? { currency } : {}) };
  const filled = { roles: { org: now.roles.org, valuation }, used: [], others: [], because: ['what it was worth before'], score: 0.6 };
  const stance = now.stance === 'plan' ? 'fact' : now.stance;
  return [draftOf(input, 'raise', filled, [sum], { stance, because: 'like the worth told before' }, now.says, date)];
}

/** "Accel led it", "La lidera K Fund": who leads the round that was told before, which a pronoun stands for. */
function ledIt(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const { items, line: { marks }, scene } = input; // biome-ignore format: one line
  const verb = marks.list('trigger').find((t) => t.sense === 'lead' && t.voice === 'active');
  const it = verb && items.find((i) => i.type === 'pronoun' && i.sort !== 'speaker' && i.sort !== 'speakers' && (i.from === verb.to || i.to === verb.from));
  if (!verb || !it || drafts.some(({ kind }) => kind === 'raise') || marks.list('negator').length > 0) return [];
  const by = it.from === verb.to ? items.findLast((i) => isFirm(i) && i.to === verb.from) : items.find((i) => isFirm(i) && i.from === verb.to);
  const org = scene.organisations('org').find((name) => by?.type === 'organisation' && name !== by.name && !scene.isFund(name) && scene.fits(name, 'young'));
  if (by?.type !== 'organisation' || by.marked.length > 0 || org === undefined) return [];
  const filled = {
    roles: { org, by: by.list.filter(isFirm).map((i) => i.name) },
    used: [],
    others: [],
    because: ['who leads the round told before'],
    score: 0.6,
  };
  return [{ ...draftOf(input, 'raise', filled, [verb, by], { stance: 'fact', because: 'told of the round before' }, input.speaker, undefined), adds: true }];
}

/** How many words a sentence has that only tells a sum. */
const MAX_SUM = 8;

/** "And now there is a round? – Yes, 18 million.": the sum of the round that the sentence before speaks of. */
function sumAlone(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const { items, line: { marks, sentence }, round } = input; // biome-ignore format: one line
  if (round === undefined || drafts.length > 0 || sentence.tokens.length > MAX_SUM) return [];
  const [sum, ...more] = items;
  if (more.length > 0 || !sum || !isSum(sum) || sum.value.type !== 'money' || marks.list('cue').some((m) => m.cue === 'trade' || m.cue === 'valuation'))
    return [];
  if (marks.list('trigger').some((t) => t.voice !== 'noun' && t.sense !== 'count' && t.sense !== 'reach')) return [];
  const filled = { roles: { org: round, amount: sum.value.money }, used: [], others: [], because: ['the sum of the round spoken of before'], score: 0.6 };
  return [draftOf(input, 'raise', filled, [sum], { stance: 'fact', because: 'an answer' }, input.speaker, undefined)];
}

const ROUNDS: ReadonlySet<string> = new Set(['round', 'raise', 'secure']);

/** Whose round a sentence speaks of without telling its sum. */
export function roundSpokenOf({ line, items, scene }: SentenceInput, drafts: readonly Draft[]): string | undefined {
  const spoken =
    line.marks.list('trigger').some((t) => ROUNDS.has(t.sense)) && !drafts.some(({ kind, roles }) => kind === 'raise' && roles.amount !== undefined);
  if (!spoken || items.some((i) => i.type === 'value' && i.value.type === 'money')) return undefined;
  return scene.organisations('org').find((name) => !scene.isFund(name) && scene.fits(name, 'young'));
}

/** Rounds and values that no verb tells whole. */
export const roundsIn = (input: SentenceInput, drafts: readonly Draft[]): Draft[] => [
  ...leaders(input, drafts),
  ...ledIt(input, drafts),
  ...sumAlone(input, drafts),
  ...worthBefore(input, drafts),
];
