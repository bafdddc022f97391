// Odds: "engineers at A are eight times more likely to leave it for B than the reverse", "at C the ratio is 11:1". How lopsided the ways are that people
// go is a ratio, of those whom they leave.

import { type CountItem, type GroupItem, type Item, isCount, type OrganisationItem } from '../nominals/items.ts';
import type { Draft } from './draft.ts';
import { dateIn, draftOf, type SentenceInput } from './drafting.ts';
import { STAFF } from './staff.ts';

/** Senses of verbs of going. */
const GOING: ReadonlySet<string> = new Set(['leave', 'join', 'move', 'go', 'resign', 'gone', 'come']);

/** Whom they leave: their employer, or the first that is told of and is not where they go. */
function leftIn(items: readonly Item[], group: GroupItem): string | undefined {
  const named = items.find(
    (i): i is OrganisationItem => i.type === 'organisation' && !i.publisher && i.marked.every((c) => c !== 'destination' && c !== 'for'),
  );
  return group.employer ?? named?.name;
}

/** Who is likelier to go has not gone. */
export const withoutOdds = ({ line: { marks } }: SentenceInput, drafts: readonly Draft[]): readonly Draft[] =>
  marks.list('cue').some((m) => m.cue === 'likelier') ? drafts.filter(({ kind, roles }) => kind !== 'move' && roles.unit !== 'people') : drafts;

export function likelier(input: SentenceInput): Draft[] {
  const { items, line } = input;
  const cue = line.marks.list('cue').find((m) => m.cue === 'likelier');
  const times = cue && items.find((i): i is CountItem => isCount(i) && i.to >= cue.from - 1 && i.to <= cue.from + 1);
  const group = times && items.find((i): i is GroupItem => i.type === 'group' && STAFF.test(i.group.noun));
  const of = group && leftIn(items, group);
  // "likelier to leave A than B": nobody is told to go anywhere.
  const goal = items.some((i) => i.type === 'organisation' && i.name !== of && !i.marked.includes('other') && times !== undefined && i.from > times.to);
  if (!cue || !times || !group || of === undefined || !goal || !line.marks.list('trigger').some((t) => GOING.has(t.sense))) return [];
  const roles = { what: `odds of ${group.group.noun} leaving`, of, value: times.value.count, unit: 'ratio' };
  const filled = { roles, used: [], others: [], because: ['so many times likelier'], score: 0.6 };
  const told = { stance: 'fact', because: 'a ratio' } as const;
  const draft = draftOf(input, 'measure', filled, [group, times, cue], told, input.speaker, dateIn(items, { from: 0, to: line.sentence.tokens.length }));
  return [draft, ...oddsBeside(input, draft)];
}

/** "… while at C that ratio was almost 11:1": of whoever is named last before it. */
function oddsBeside({ items, line: { sentence } }: SentenceInput, draft: Draft): Draft[] {
  const to1 = (i: number): boolean => sentence.tokens[i]?.text === ':' && sentence.tokens[i + 1]?.text === '1';
  const number = sentence.tokens.findIndex((t, i) => t.kind === 'number' && to1(i + 1));
  const of = items.findLast((i): i is OrganisationItem => i.type === 'organisation' && i.to <= number);
  const value = Number(sentence.tokens[number]?.text);
  if (number < 0 || !of || of.name === draft.roles.of || !(value > 1)) return [];
  return [{ ...draft, roles: { ...draft.roles, of: of.name, value }, end: Math.max(draft.end, sentence.tokens[number + 2]?.end ?? 0) }];
}
