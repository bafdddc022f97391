// Chained figures: what follows a figure of people and is measured of the same: "X employs 330 people, 210 of them programmers. A year ago it was 190.
// Half are foreigners."

import { type CountItem, type GroupItem, type Item, isCount, type ValueItem } from '../nominals/items.ts';
import type { Token } from '../text/parse.ts';
import type { Draft } from './draft.ts';
import { dateIn, type SentenceInput, spanOf } from './drafting.ts';
import { isAlone } from './heads.ts';
import { MIN_STAFF } from './staff.ts';

/** Units of which a figure may go on to tell; growth and odds are told once. */
const UNITS: ReadonlySet<string> = new Set(['people', 'share', 'ratio', 'positions']);
/** A sentence that only says how much it was then has few words. */
const MAX_SHORT = 14;
/** How many small words may stand before a share that a clause begins with. */
const MAX_OPENING = 3;

export const isChained = ({ kind, roles }: Draft): boolean => kind === 'measure' && roles.value !== undefined && UNITS.has(roles.unit ?? '');

/** A figure without a noun of its own: a share, a count, or "1.9". */
interface Figure {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly unit: 'share' | 'count';
}

const DECIMAL = /^\d{1,3}[.,]\d{1,2}$/;
const decimalOf = ({ text }: Token): number => Number(text.replace(',', '.'));

/** "0.6", "1,9": numbers that count nobody. */
export function decimalsIn({ items, line: { sentence } }: SentenceInput): Figure[] {
  return sentence.tokens.flatMap((token, from): Figure[] =>
    token.kind === 'number' && DECIMAL.test(token.text) && !items.some((i) => i.from <= from && i.to > from)
      ? [{ from, to: from + 1, value: decimalOf(token), unit: 'count' }]
      : [],
  );
}

function figureOf(item: Item): Figure | undefined {
  if (item.type !== 'value') return undefined;
  const { from, to, value } = item;
  if (value.type === 'percent') return { from, to, value: value.share, unit: 'share' };
  return value.type === 'count' ? { from, to, value: value.count, unit: 'count' } : undefined;
}

const again = (input: SentenceInput, last: Draft, { from, to, value }: Omit<Figure, 'unit'>, more: Partial<Draft>, because: string): Draft => ({
  ...last,
  ...spanOf(input, [{ from, to }]),
  roles: { ...last.roles, value },
  sentence: input.index,
  score: Math.min(last.score, 0.6),
  date: undefined,
  ...more,
  because: [...last.because, because],
});

/** "330 people, of whom 210 are programmers", "zwölf davon in Kiel", "dont 85 ingénieurs": a part of those counted. */
function parts(input: SentenceInput, last: Draft): Draft[] {
  const { items, line: { marks } } = input; // biome-ignore format: one line
  const all = last.roles.value ?? 0;
  return marks.list('ofThem').flatMap((of): Draft[] => {
    const part = items.find(
      (i): i is CountItem | GroupItem =>
        (isCount(i) || (i.type === 'group' && i.group.count !== undefined)) &&
        ((i.from <= of.from && i.to >= of.from) || (i.from >= of.to && i.from <= of.to + 1)),
    );
    const count = part && (isCount(part) ? part.value.count : part.group.count);
    if (!part || count === undefined || count >= all || count < 2 || last.roles.unit !== 'people') return [];
    const what = part.type === 'group' ? part.group.noun : last.roles.what;
    const end = Math.max(part.to, of.to);
    const from = Math.min(part.from, of.from);
    return [again(input, { ...last, roles: { ...last.roles, what } }, { from, to: end, value: count }, {}, 'a part of them')];
  });
}

/** "A year earlier it was 1.9", "Dziś jest ich 95", "im Sommer sollen es 110 sein": the same at another time, in a short sentence. */
function thenOrNow(input: SentenceInput, last: Draft): Draft[] {
  const { items, line: { marks, sentence } } = input; // biome-ignore format: one line
  if (
    sentence.tokens.length > MAX_SHORT ||
    items.some((i) => i.type === 'group' || i.type === 'person' || (i.type === 'organisation' && i.name !== last.roles.of))
  )
    return [];
  const figures = [...items.flatMap((i) => figureOf(i) ?? []), ...decimalsIn(input)];
  const [only] = figures;
  const unit = last.roles.unit === 'share' ? 'share' : 'count';
  if (
    figures.length !== 1 ||
    !only ||
    only.unit !== unit ||
    !isAlone(input, only) ||
    (unit === 'count' && last.roles.unit === 'people' && only.value < MIN_STAFF)
  )
    return [];
  const date = dateIn(items, { from: 0, to: sentence.tokens.length });
  const timed = date !== undefined || items.some((i) => i.type === 'value' && (i.value.type === 'date' || i.value.type === 'duration'));
  const now = marks.list('cue').some((m) => m.cue === 'only');
  const is =
    marks.list('auxiliary').length + marks.list('perfect').length > 0 ||
    marks.list('trigger').some((t) => t.sense === 'count' || t.sense === 'have' || t.sense === 'reach');
  if (!is || !(timed || now)) return [];
  const ahead = (['plan', 'future'] as const).some((sort) => marks.list(sort).length > 0);
  return [again(input, last, only, { date, stance: ahead ? 'plan' : last.stance === 'plan' ? 'fact' : last.stance }, 'as it is at another time')];
}

const isShare = (i: Item): i is ValueItem => i.type === 'value' && i.value.type === 'percent';

/** Does a clause begin with it, but for small words? */
function opens({ line: { marks, sentence } }: SentenceInput, { from }: Item): boolean {
  for (let i = from - 1; i >= 0 && i >= from - 1 - MAX_OPENING; i--) {
    if (/^[,;:–—(]$/.test(sentence.tokens[i]?.text ?? '')) return i < 2 || from - i <= 1 || marks.has(i + 1, 'and', 'determiner', 'cue');
    if (marks.has(i, 'and')) return true;
    if (!marks.has(i, 'determiner', 'ofThem', 'pronoun') && !marks.at(i).some((m) => m.is === 'cue' && m.cue === 'only')) return false;
  }
  return from <= MAX_OPENING;
}

/** Does a verb follow it, or what only says where or which of them? */
function acts({ line: { marks, sentence } }: SentenceInput, { to }: Item): boolean {
  const next = sentence.tokens[to];
  if (next?.kind !== 'word' || next.capital) return false;
  if (marks.has(to, 'auxiliary', 'perfect', 'future', 'negator', 'ofThem', 'reflexive') || marks.at(to).some((m) => m.is === 'trigger' && m.voice !== 'noun'))
    return true;
  // "hold a doctorate", "vêm da universidade": a word that the pack does not know, and its object.
  return marks.over(to, to + 1).length === 0 && marks.has(to + 1, 'determiner', 'preposition', 'negator');
}

/** "Half are foreigners", "… and 15 % work in research": a share of those whom the figure before was about. */
function ofThose(input: SentenceInput, last: Draft): Draft[] {
  const { items } = input;
  if (last.roles.unit !== 'people' && last.roles.unit !== 'share') return [];
  if (items.some((i) => i.type === 'value' && i.value.type === 'money')) return [];
  return items.filter(isShare).flatMap((share): Draft[] => {
    const value = share.value.type === 'percent' ? share.value.share : 0;
    if (share.marked.length > 0 || value === last.roles.value || value >= 1 || !opens(input, share) || !acts(input, share)) return [];
    const roles = { ...last.roles, what: `share of ${last.roles.what ?? 'people'}`.replace('share of share of', 'share of'), unit: 'share' };
    const of = items.some((i) => i.type === 'organisation' && i.name !== last.roles.of) ? { of: undefined } : {};
    return [again(input, { ...last, roles: { ...roles, ...of } }, { from: share.from, to: share.to + 1, value }, {}, 'a share of them')];
  });
}

/** How far from a superlative the share that it tells of may begin, in tokens. */
const MAX_PEAK = 9;

/** "Turnover was highest in A, at 26 %, and lowest in B, at 12 %". */
function extremes(input: SentenceInput, last: Draft | undefined): Draft[] {
  const { items, line: { marks } } = input; // biome-ignore format: one line
  const peaks = marks.list('cue').filter((m) => m.cue === 'extreme');
  if (peaks.length === 0 || !last || last.roles.unit !== 'share') return [];
  const figures = items.filter(isShare);
  return peaks.flatMap((peak, n): Draft[] => {
    const end = Math.min(peaks[n + 1]?.from ?? peak.to + MAX_PEAK, peak.to + MAX_PEAK);
    const share = figures.find((i) => i.from >= peak.to && i.from < end);
    if (share?.value.type !== 'percent' || share.value.share === last.roles.value) return [];
    const place = items.find((i) => i.type === 'organisation' && i.from >= peak.to && i.from < end);
    const of = place?.type === 'organisation' ? place.name : undefined;
    return [
      again(input, { ...last, roles: { ...last.roles, of } }, { from: peak.from, to: share.to, value: share.value.share }, {}, 'where it is highest or lowest'),
    ];
  });
}

/** Nouns whose share may be told more than once in a sentence. */
const RATES: ReadonlySet<string> = new Set(['retention', 'turnover']);

/** "Turnover, which was 9 %, went to 31 %": the same at another time, where nothing but the rate is told of. */
function rates(input: SentenceInput, last: Draft): Draft[] {
  const { items, line: { marks } } = input; // biome-ignore format: one line
  if (last.roles.unit !== 'share' || !marks.list('trigger').some((t) => RATES.has(t.sense))) return [];
  return items.filter(isShare).flatMap((share): Draft[] => {
    if (share.value.type !== 'percent' || share.value.share === last.roles.value || !isAlone(input, share)) return [];
    if (items.some((i) => i.type === 'organisation' && i.name !== last.roles.of)) return [];
    return [again(input, last, { from: share.from, to: share.to, value: share.value.share }, {}, 'the same rate at another time')];
  });
}

/** What a sentence goes on to measure, of those whom a figure in it or right before it was about. */
export function chained(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const here = drafts.findLast(isChained);
  const last = here ?? input.measured;
  if (!last || input.line.sentence.tokens.at(-1)?.text === '?') return [];
  if (drafts.some(({ kind }) => kind !== 'measure' && kind !== 'post')) return [];
  const found = [...parts(input, last), ...(here ? rates(input, last) : thenOrNow(input, last)), ...ofThose(input, last), ...extremes(input, last)];
  return found.filter((d) => !drafts.some((o) => o.kind === 'measure' && o.roles.value === d.roles.value));
}
