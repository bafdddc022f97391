// Portions: "47 % of top AI researchers come from China". A share of people of the field is a measure without a verb of its own.

import { isPerson } from '../../model/claim.ts';
import { type GroupItem, type Item, type OrganisationItem, type ValueItem, valueOf } from '../nominals/items.ts';
import type { Token, Value } from '../text/parse.ts';
import type { Draft } from './draft.ts';
import { dateIn, draftOf, type SentenceInput } from './drafting.ts';
import { STAFF } from './staff.ts';

/** Whose shares are figures about the market: of employees and users there are too many others. */
const TALENT =
  /\b(researchers|scientists|engineers|talent|talents|developers|experts|specialists|professionals|graduates|students|professors|founders|co-founders|alumni)$/;
/** Senses that tell what a share of people does, which is no measure. */
const DEEDS = new Set(['move', 'pledge', 'offer', 'buyback', 'appoint', 'measure']);
/** Senses that tell what a share of people does to their employer, whether or not it makes a claim. */
const ACTS = /^(threaten|vow|join|return|dismiss|layoff)/;
/** And those of leaving, of which the share is a figure. */
const LEAVING = /^(leave|resign|lose)$/;
/** And those of staying and of coming. */
const STAYING = /^(retention|hire|back)$/;
/** How far behind a share the people may begin, in tokens. */
const MAX_GAP = 5;

function groupOf({ line: { marks, sentence }, language }: SentenceInput, share: ValueItem, groups: readonly GroupItem[]): GroupItem | undefined {
  const ratio = share.value.type === 'percent' && share.value.ratio === true;
  // "half of", "a third of": the preposition may be part of the share; "one in five engineers" needs none.
  const of = ratio || [share.to, share.to - 1].some((i) => marks.get(i, 'preposition')?.classes.includes('of')) || marks.has(share.to, 'outOf');
  // Where there are cases, no word need stand between: "38 proc. badaczy"; nor behind "every fifth", where the share is told in words.
  const next = language.cases === true || sentence.tokens[share.from]?.kind === 'word';
  const group = of || next ? groups.find((g) => g.to > share.to && g.from <= share.to + (of ? MAX_GAP : 0)) : undefined;
  const apart = group && sentence.tokens.slice(share.to, group.from).some((t) => t.kind === 'mark' && t.text !== '-' && !t.glued);
  return group && !apart ? group : undefined;
}

/** "employs 30 engineers, [two-thirds of whom] …": of those counted before. */
function toldOf({ line: { marks } }: SentenceInput, { to }: ValueItem, groups: readonly GroupItem[]): GroupItem | undefined {
  return marks.has(to, 'ofThem') || marks.has(to - 1, 'ofThem') ? groups.findLast((g) => g.to < to && g.to >= to - MAX_BACK) : undefined;
}

/** How far before a share the people that it is of may end, in tokens. */
const MAX_BACK = 8;

/** What people count in when they mean a share, whatever the words between: "nine people in ten". */
const ROUND: ReadonlySet<number> = new Set([10, 100]);
/** Of these there are so many, and no more. */
const SINGLE = /\b(founders|founder|co-founders|co-founder|members|authors|directors|chiefs)$/;

/** "nine people in ten", "siedmiu na dziesięciu absolwentów", "un salarié sur cinq": a group that is no group, but a share. */
const isFraction = ({ line: { marks } }: SentenceInput, { group: { count, of, noun }, from, to }: GroupItem): boolean =>
  count !== undefined &&
  of !== undefined &&
  of > count &&
  !SINGLE.test(noun) &&
  (ROUND.has(of) || (of > 2 && of < 6 && marks.list('ratio', from, to + 2).length > 0));

/** What is told of such a share of people, is told of nobody in particular. */
export function withoutFractions(input: SentenceInput, drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.length === 0) return drafts;
  const shares = input.items.filter(isShare);
  const groups = input.items.filter(
    (i): i is GroupItem =>
      i.type === 'group' && (isFraction(input, i) || (i.group.count === undefined && shares.some((s) => s.to === i.from && isOrdinal(input, s)))),
  );
  if (groups.length === 0) return drafts;
  const counts = (roles: Draft['roles']): boolean => roles.unit === 'people' && groups.some((g) => g.group.count === roles.value);
  return drafts.filter(
    ({ kind, roles }) =>
      !(kind === 'measure' && counts(roles)) && (kind !== 'move' || !roles.who?.some((w) => !isPerson(w) && groups.some((g) => g.group === w))),
  );
}

/** "every fifth": a share told in words, right before those whom it is of. */
const isOrdinal = ({ line: { sentence, marks } }: SentenceInput, { from, to }: Item): boolean =>
  sentence.tokens[from]?.kind === 'word' && !marks.has(to - 1, 'preposition') && !marks.has(to, 'preposition');

const isShare = (i: Item): i is ValueItem & { readonly value: Extract<Value, { type: 'percent' }> } => i.type === 'value' && i.value.type === 'percent';

export function portions(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const shares = [...input.items.filter(isShare), ...fractions(input)];
  if (shares.length === 0 || input.line.sentence.tokens.at(-1)?.text === '?') return [];
  const groups = input.items.filter((i): i is GroupItem => i.type === 'group');
  const deeds = drafts.some(({ kind }) => DEEDS.has(kind));
  return shares.flatMap((item): Draft[] => {
    const group = groups.find((g) => g.from === item.from) ?? (deeds ? undefined : groupOf(input, item, groups)) ?? toldOf(input, item, groups);
    const verbs = input.line.marks.list('trigger').filter((t) => t.voice !== 'noun');
    const of = group && ownerOf(input, item, group, drafts);
    const acts = of !== undefined && verbs.some((t) => t.from >= (group?.to ?? 0) && ACTS.test(t.sense));
    const left = verbs.some((t) => LEAVING.test(t.sense));
    const known = of !== undefined || left || verbs.some((t) => STAYING.test(t.sense)) || input.measured !== undefined;
    if (!group || acts || !((known && STAFF.test(plural(group))) || TALENT.test(plural(group)))) return [];
    const what = `share of ${plural(group)}${left ? ' who left' : ''}`;
    const roles = { what, ...(of === undefined ? {} : { of }), value: item.value.share, unit: 'share' };
    const filled = { roles, used: [], others: [], because: [`${group.group.noun}, of whom a share is told`], score: 0.6 };
    const told = { stance: 'fact', because: 'a share of people' } as const;
    return [draftOf(input, 'measure', filled, [item, group], told, input.speaker, dateIn(input.items, { from: 0, to: input.line.sentence.tokens.length }))];
  });
}

/** Groups that are shares, as such. */
const fractions = (input: SentenceInput): (ValueItem & { readonly value: Extract<Value, { type: 'percent' }> })[] =>
  input.items.flatMap((i) => {
    if (i.type !== 'group' || !isFraction(input, i)) return [];
    const share = Number(((i.group.count ?? 0) / (i.group.of ?? 1)).toPrecision(3));
    const { from, to } = i;
    return [valueOf({ type: 'percent', share, from, to, ratio: true }) as ValueItem & { readonly value: Extract<Value, { type: 'percent' }> }];
  });

/** "every fifth engineer": of all of them. */
const plural = ({ group: { noun } }: GroupItem): string => (/(?:s|people|staff|talent)$/.test(noun) ? noun : noun === 'person' ? 'people' : `${noun}s`);

/** "11 % of X's engineers", "X lost 7 % of its staff": whose people they are. */
function ownerOf({ items, scene, line: { marks } }: SentenceInput, share: ValueItem, group: GroupItem, drafts: readonly Draft[]): string | undefined {
  if (group.employer !== undefined) return group.employer;
  if (group.to <= share.from) return drafts.find(({ kind, roles }) => kind === 'measure' && roles.value === group.group.count)?.roles.of;
  const loses = marks.list('trigger', 0, share.from).findLast((t) => t.sense === 'lose' && t.voice !== 'noun');
  const owned = marks.list('possessive', share.to, group.to).length > 0;
  // "Z X odeszło 30 proc. badaczy"
  const left = marks.list('trigger').some((t) => LEAVING.test(t.sense) && t.voice !== 'noun');
  const origin = left ? items.find((i): i is OrganisationItem => i.type === 'organisation' && i.marked.includes('origin') && !i.inTitle) : undefined;
  if (origin) return origin.name;
  if (!loses && !owned) return undefined;
  const before = items.findLast(
    (i) => i.to <= (loses?.from ?? share.from) && i.marked.length === 0 && (i.type === 'organisation' || (i.type === 'pronoun' && i.sort === 'organisation')),
  );
  return before?.type === 'organisation' && !before.inTitle ? before.name : before || owned ? scene.organisation() : undefined;
}

/** How far from its share the organisation that it is of may stand, in tokens. */
const MAX_OF = 3;

/** "Meta (64 %)", "DeepMind follows with 78 %": the name right before the bracket, or the last one before it, with nothing but words between. */
function subjectOf(items: readonly Item[], { from }: Item, tokens: readonly Token[]): OrganisationItem | undefined {
  const last = items.findLast((i) => i.to <= from && i.type !== 'pronoun');
  if (last?.type !== 'organisation' || last.inTitle || last.publisher) return undefined;
  if (tokens[from - 1]?.text === '(') return last.to === from - 1 ? last : undefined;
  return last.marked.length === 0 && from - last.to <= MAX_AFAR && tokens.slice(last.to, from).every((t) => t.kind === 'word') ? last : undefined;
}

/** How far behind its subject a share may stand, in tokens. */
const MAX_AFAR = 6;

/** "80 % at A, against 67 % at B and 64 % at C", "… y en B al 67 %": what is measured of one is measured of others beside it. */
export function contrasts({ items, line: { sentence } }: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const first = drafts.find(({ kind, roles }) => kind === 'measure' && roles.of !== undefined && roles.unit === 'share');
  if (!first) return [];
  const organisations = items.filter((i): i is OrganisationItem => i.type === 'organisation' && i.marked.some((c) => c === 'at' || c === 'of' || c === 'by'));
  return items.flatMap((share): Draft[] => {
    if (share.type !== 'value' || share.value.type !== 'percent' || share.value.share === first.roles.value) return [];
    const behind = organisations.find((o) => o.from >= share.to && o.from <= share.to + MAX_OF);
    const of = behind ?? organisations.findLast((o) => o.to <= share.from && o.to >= share.from - MAX_OF) ?? subjectOf(items, share, sentence.tokens);
    if (!of || of.name === first.roles.of) return [];
    const end = Math.max(first.end, sentence.tokens[Math.max(share.to, of.to) - 1]?.end ?? 0);
    return [{ ...first, roles: { ...first.roles, of: of.name, value: share.value.share }, end, because: [...first.because, `beside it, of ${of.name}`] }];
  });
}
