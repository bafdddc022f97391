// Portions: "47 % of top AI researchers come from China". A share of people of the field is a measure without a verb of its own.

import type { Draft } from './draft.ts';
import { dateIn, draftOf, type SentenceInput } from './drafting.ts';
import type { GroupItem, Item, OrganisationItem, ValueItem } from './items.ts';
import type { Value } from './parse.ts';

/** Whose shares are figures about the market: of employees and users there are too many others. */
const TALENT = /\b(researchers|scientists|engineers|talent|talents|experts|specialists|graduates|students|professors|founders|co-founders|alumni)$/;
/** Of those of one employer, such figures are. */
const STAFF = /\b(researchers|scientists|engineers|talent|talents|experts|specialists|founders|co-founders|alumni|employees|staff|workers|people)$/;
/** Senses that tell what a share of people does, which is no measure. */
const DEEDS = new Set(['move', 'pledge', 'offer', 'buyback', 'appoint', 'measure']);
/** Senses that tell what a share of people does to their employer, whether or not it makes a claim. */
const ACTS = /^(threaten|vow|leave|resign|join|return|dismiss|layoff)/;
/** How far behind a share the people may begin, in tokens. */
const MAX_GAP = 5;

function groupOf({ line: { marks, sentence }, language }: SentenceInput, share: ValueItem, groups: readonly GroupItem[]): GroupItem | undefined {
  const of = marks.get(share.to, 'preposition')?.classes.includes('of') === true || marks.has(share.to, 'outOf');
  // Where there are cases, no word need stand between: "38 proc. badaczy".
  const group = of || language.cases ? groups.find((g) => g.to > share.to && g.from <= share.to + (of ? MAX_GAP : 0)) : undefined;
  const apart = group && sentence.tokens.slice(share.to, group.from).some((t) => t.kind === 'mark' && t.text !== '-' && !t.glued);
  return group && !apart && (group.employer === undefined ? TALENT : STAFF).test(group.group.noun) ? group : undefined;
}

const isShare = (i: Item): i is ValueItem & { readonly value: Extract<Value, { type: 'percent' }> } => i.type === 'value' && i.value.type === 'percent';

export function portions(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const shares = input.items.filter(isShare);
  if (shares.length === 0 || drafts.some(({ kind }) => DEEDS.has(kind)) || input.line.sentence.tokens.at(-1)?.text === '?') return [];
  const groups = input.items.filter((i): i is GroupItem => i.type === 'group');
  return shares.flatMap((item): Draft[] => {
    const group = groupOf(input, item, groups);
    const acts = group?.employer !== undefined && input.line.marks.list('trigger', group.to).some((t) => t.voice !== 'noun' && ACTS.test(t.sense));
    if (!group || acts) return [];
    const of = group.employer === undefined ? {} : { of: group.employer };
    const roles = { what: `share of ${group.group.noun}`, ...of, value: item.value.share, unit: 'share' };
    const filled = { roles, used: [], others: [], because: [`${group.group.noun}, of whom a share is told`], score: 0.6 };
    const told = { stance: 'fact', because: 'a share of people' } as const;
    return [draftOf(input, 'measure', filled, [item, group], told, input.speaker, dateIn(input.items, { from: 0, to: input.line.sentence.tokens.length }))];
  });
}

/** "X has 770 employees", "X now has about 40 researchers": people counted behind the verb of having, whose subject is an organisation. */
export function headcounts(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const { marks, sentence } = input.line;
  const groups = input.items.filter((i): i is GroupItem => i.type === 'group' && (i.group.count ?? 0) >= MIN_STAFF && i.group.of === undefined);
  if (groups.length === 0 || drafts.some(({ kind }) => DEEDS.has(kind)) || sentence.tokens.at(-1)?.text === '?') return [];
  return groups.flatMap((group): Draft[] => {
    if (!STAFF.test(group.group.noun)) return [];
    const verb = marks.get((group.begins ?? group.from) - 1, 'perfect');
    const subject = verb ? input.items.findLast((i) => i.to <= verb.from && i.to >= verb.from - 1) : apposedTo(input, group);
    const named = subject?.type === 'organisation' && !subject.inTitle ? subject.name : undefined;
    const meant = subject?.type === 'pronoun' && subject.sort === 'organisation' ? input.scene.organisation() : undefined;
    const of = subject?.marked.length === 0 ? (named ?? meant) : undefined;
    // Where the verb stands last, it is still to come: "hat 40 Forscher verloren".
    const ends = !input.language.verbLast || sentence.tokens[group.to]?.kind === 'mark';
    if (!subject || of === undefined || !ends || marks.list('negator', subject.to, group.from).length > 0 || marks.has(group.to, 'auxiliary', 'trigger'))
      return [];
    const roles = { what: group.group.noun, of, value: group.group.count ?? 0, unit: 'people' };
    const filled = { roles, used: [], others: [], because: [`${group.group.noun} that ${of} has`], score: 0.6 };
    const told = { stance: 'fact', because: 'people whom an organisation has' } as const;
    const date = dateIn(input.items, { from: 0, to: sentence.tokens.length });
    return [draftOf(input, 'measure', filled, [subject, group], told, input.speaker, date)];
  });
}

/** "X, with 400 employees, …", "X, 400 employees, …", "With 400 employees, X …": whose staff is counted beside it. */
function apposedTo({ line: { marks, sentence }, items }: SentenceInput, group: GroupItem): Item | undefined {
  const { tokens } = sentence;
  const from = group.begins ?? group.from;
  // "a firm with 26 people in Leiria,"
  const placed = marks.get(group.to, 'preposition')?.classes.includes('at') === true && tokens[group.to + 1]?.capital === true;
  const end = placed ? group.to + 2 : group.to;
  if (
    (end < tokens.length && tokens[end]?.kind !== 'mark') ||
    (group.employer !== undefined && !items.some((i) => i.type === 'organisation' && i.name === group.employer && i.to <= from))
  )
    return undefined;
  const behind = marks.get(from - 1, 'preposition');
  const start = behind?.classes.includes('with') && behind.to === from ? behind.from : from;
  const whole = (i: Item): boolean => i.type === 'organisation' || (i.type === 'pronoun' && i.sort === 'organisation');
  if (start === 0 && from > 0 && tokens[group.to]?.text === ',')
    return items.find((i) => whole(i) && i.marked.length === 0 && i.from <= group.to + 2 && i.from > group.to);
  return /^[,(]$/.test(tokens[start - 1]?.text ?? '') ? items.find((i) => whole(i) && i.marked.length === 0 && i.to === start - 1) : undefined;
}

/** Fewer people are told one by one. */
const MIN_STAFF = 5;

/** How far from its share the organisation that it is of may stand, in tokens. */
const MAX_OF = 3;

/** "80 % at A, against 67 % at B and 64 % at C", "… y en B al 67 %": what is measured of one is measured of others beside it. */
export function contrasts({ items, line: { sentence } }: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const first = drafts.find(({ kind, roles }) => kind === 'measure' && roles.of !== undefined && roles.unit === 'share');
  if (!first) return [];
  const organisations = items.filter((i): i is OrganisationItem => i.type === 'organisation' && i.marked.some((c) => c === 'at' || c === 'of' || c === 'by'));
  return items.flatMap((share): Draft[] => {
    if (share.type !== 'value' || share.value.type !== 'percent' || share.value.share === first.roles.value) return [];
    const behind = organisations.find((o) => o.from >= share.to && o.from <= share.to + MAX_OF);
    const of = behind ?? organisations.findLast((o) => o.to <= share.from && o.to >= share.from - MAX_OF);
    if (!of || of.name === first.roles.of) return [];
    const end = Math.max(first.end, sentence.tokens[Math.max(share.to, of.to) - 1]?.end ?? 0);
    return [{ ...first, roles: { ...first.roles, of: of.name, value: share.value.share }, end, because: [...first.because, `beside it, of ${of.name}`] }];
  });
}
