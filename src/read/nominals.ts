// Noun phrases besides names: groups with their counts, pronouns, definite organisations, values; and, for every phrase, the
// preposition that governs it.

import type { Group } from '../model/claim.ts';
import type { GroupItem, Item, OrganisationItem, PersonItem, PronounItem, ValueItem } from './items.ts';
import type { Language, Prepositions } from './language.ts';
import { prepositionAt } from './marks.ts';
import type { MarkedSentence } from './names.ts';
import type { Stretch, Value } from './parse.ts';

type Count = Extract<Value, { type: 'count' }>;

const blank = { marked: [], possessor: false, inTitle: false };
/** Words of no known sort that may stand inside one phrase: "seven [AI safety] researchers". */
const MAX_UNKNOWN = 2;

const SINGULAR: Readonly<Record<string, string>> = { people: 'person', staff: 'employee', 'co-founders': 'co-founder' };
const singular = (noun: string): string => SINGULAR[noun] ?? noun.replace(/s$/, '');

const boundOf = (count: Count): Partial<Group> => (count.bound ? { count: count.count, bound: count.bound } : { count: count.count });

/** "700 of OpenAI's 770": a name and its possessive mark between the counts. */
const ownerAt = ({ sentence: { tokens } }: MarkedSentence, i: number): boolean => tokens[i]?.key === "'s" || (tokens[i + 1]?.key === "'s" && tokens[i]?.capital === true);

/** "7", "700 of 770", "several" before token `end`: where it starts, and what it says. */
function quantityBefore(line: MarkedSentence, values: readonly Value[], end: number): { from: number; quantity: Partial<Group> } {
  const { marks, sentence } = line;
  const countEnding = (at: number): Count | undefined => values.find((v): v is Count => v.type === 'count' && v.to === at);
  let at = end;
  for (let unknown = 0; at > 0; at--) {
    const total = countEnding(at);
    if (total) {
      let before = total.from;
      while (marks.has(before - 1, 'determiner', 'possessive') || ownerAt(line, before - 1)) before--;
      const of = marks.get(before - 1, 'outOf');
      const part = of && countEnding(of.from);
      return part ? { from: part.from, quantity: { ...boundOf(part), of: total.count } } : { from: total.from, quantity: boundOf(total) };
    }
    const some = marks.get(at - 1, 'some');
    if (some) return { from: some.from, quantity: {} };
    if (sentence.tokens[at - 1]?.kind !== 'word' || marks.has(at - 1, 'trigger', 'auxiliary', 'and', 'relative', 'speech', 'pronoun')) break;
    if (!marks.has(at - 1, 'adjective', 'determiner', 'possessive', 'outOf', 'former', 'preposition') && ++unknown > MAX_UNKNOWN) break;
  }
  return { from: end, quantity: {} };
}

/** "(… 700 of 770)" in brackets soon after a group gives it its counts. */
function quantityInBrackets({ marks, sentence: { tokens } }: MarkedSentence, values: readonly Value[], from: number): Partial<Group> | null {
  const open = tokens.findIndex((t, i) => i >= from && i < from + 6 && t.text === '(');
  const close = open < 0 ? -1 : tokens.findIndex((t, i) => i > open && t.text === ')');
  if (close < 0) return null;
  const inside = values.filter((v): v is Count => v.type === 'count' && v.from > open && v.to <= close);
  const [part, total] = inside;
  return part && total && marks.has(part.to, 'outOf') && total.from <= part.to + 2 ? { ...boundOf(part), of: total.count } : null;
}

/** A founder or a chief of whom there are several is a group; one beside a name is a title. */
const isPlural = (_: string, { sentence: { tokens }, marks }: MarkedSentence, mark: Stretch): boolean =>
  marks.has(mark.from - 1, 'some') || (tokens[mark.from - 1]?.kind === 'number' && tokens[mark.from - 1]?.key !== '1');

function groupsIn(line: MarkedSentence, values: readonly Value[]): GroupItem[] {
  const { marks } = line;
  const plain = marks.list('group').filter((mark) => !marks.has(mark.from, 'unnamed') && !marks.over(mark.from, mark.to).some((m) => (m.is === 'role' || m.is === 'founder') && m.to - m.from >= mark.to - mark.from && !isPlural(mark.noun, line, mark)));
  return plain.map((mark): GroupItem => {
    let start = mark.from;
    const adjectives: string[] = [];
    for (let adjective = marks.get(start - 1, 'adjective'); adjective; adjective = marks.get(start - 1, 'adjective')) {
      adjectives.unshift(adjective.english);
      start = adjective.from;
    }
    const after = marks.get(mark.to, 'adjective');
    if (after) adjectives.push(after.english);
    const former = marks.has(start - 1, 'former') || marks.has(mark.to, 'former');
    const { from, quantity } = quantityBefore(line, values, start);
    const counted = quantity.count === undefined ? { ...quantity, ...quantityInBrackets(line, values, mark.to) } : quantity;
    const noun = [former ? 'former' : '', ...adjectives, counted.count === 1 ? singular(mark.noun) : mark.noun].filter(Boolean).join(' ');
    return { ...blank, type: 'group', from, to: after?.to ?? mark.to, group: { noun, ...counted }, employer: undefined, former };
  });
}

function pronounsIn({ marks }: MarkedSentence): PronounItem[] {
  const pronouns = marks.list('pronoun').map((m): PronounItem => ({ ...blank, type: 'pronoun', sort: m.sort, from: m.from, to: m.to }));
  const definite = marks
    .list('organisationNoun')
    .filter((m) => marks.has(m.from - 1, 'determiner', 'possessive'))
    .map((m): PronounItem => ({ ...blank, type: 'pronoun', sort: 'organisation', from: m.from, to: m.to }));
  return [...pronouns, ...definite];
}

const disjoint = (a: Item, b: Item): boolean => a.to <= b.from || b.to <= a.from;

/** Where several phrases share words, names come first, then groups and values, then pronouns. */
function layered(...layers: readonly (readonly Item[])[]): Item[] {
  const kept: Item[] = [];
  for (const layer of layers) {
    const taken = [...kept];
    kept.push(...layer.filter((item) => taken.every((other) => disjoint(item, other))));
  }
  return kept.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The classes of the preposition that governs a phrase starting at `from`, looking past determiners and adjectives. */
function governorOf({ marks, sentence: { tokens } }: MarkedSentence, from: number, taken: ReadonlySet<number>): readonly (keyof Prepositions)[] {
  let unknown = 0;
  for (let i = from - 1; i >= 0 && i >= from - 6; i--) {
    // A word that opens clauses ("after X bought Y") governs no phrase.
    if (marks.has(i, 'opener')) return [];
    const classes = prepositionAt(marks, i);
    if (classes.length > 0) return classes;
    if (taken.has(i)) return [];
    const token = tokens[i];
    if (token?.kind === 'mark' && !/^["'«»“”„‘’-]$/.test(token.text)) return [];
    if (marks.has(i, 'trigger', 'auxiliary', 'speech', 'and', 'relative', 'opener', 'negator', 'pronoun', 'perfect')) return [];
    if (!marks.has(i, 'determiner', 'possessive', 'adjective', 'organisationNoun', 'cueBefore', 'former', 'role', 'honorific', 'interim') && token?.kind === 'word' && ++unknown > MAX_UNKNOWN) return [];
  }
  return [];
}

/** Is there nothing but "and" or a comma between two phrases, and no new clause ("…, and Tesla put")? */
export function coordinated({ marks, sentence: { tokens } }: MarkedSentence, left: Item, right: Item): boolean {
  if (right.from <= left.to || right.from > left.to + 3) return false;
  for (let i = left.to; i < right.from; i++) if (tokens[i]?.text !== ',' && !marks.has(i, 'and', 'determiner') && !(marks.has(i, 'preposition') && i === right.from - 1)) return false;
  const clause = tokens[left.to]?.text === ',' && marks.has(right.from - 1, 'and') && marks.has(right.to, 'trigger', 'auxiliary', 'perfect');
  return !clause;
}

function govern(line: MarkedSentence, items: readonly Item[], language: Language): void {
  const taken = new Set(items.filter((i) => i.type !== 'pronoun').flatMap((item) => Array.from({ length: item.to - item.from }, (_, n) => item.from + n)));
  let previous: Item | undefined;
  for (const item of items) {
    item.marked = governorOf(line, item.from, taken);
    if (item.marked.length === 0 && previous && previous.type === item.type && coordinated(line, previous, item)) item.marked = previous.marked;
    item.possessor = language.enclitics.includes(line.sentence.tokens[item.to]?.key ?? '');
    if (item.type !== 'value') previous = item;
  }
}

/** "researchers at OpenAI", "OpenAI researchers", "OpenAI's staff". */
function employ({ marks, sentence: { tokens } }: MarkedSentence, items: readonly Item[]): void {
  for (const group of items) {
    if (group.type !== 'group') continue;
    const next = items.find((item) => item.from >= group.to && item.type === 'organisation');
    const owner = next?.type === 'organisation' && next.from <= group.to + 4 && next.marked.some((c) => c === 'of' || c === 'at' || c === 'origin') && !marks.list('trigger', group.to, next.from).length && !tokens.slice(group.to, next.from).some((t) => t.text === ',');
    const before = items.findLast((item) => item.to <= group.to && item.type === 'organisation' && item.from < group.to);
    const attributive = before?.type === 'organisation' && before.to >= group.from - 3 && (before.possessor || before.to >= group.from - 1 || before.from >= group.from) && !tokens.slice(before.to, group.from).some((t) => t.text === ',');
    if (owner && next?.type === 'organisation') group.employer = next.name;
    else if (attributive && before?.type === 'organisation') {
      group.employer = before.name;
      before.inTitle = true;
    }
  }
}

/** All phrases of a sentence, in order, with what governs them. */
export function phrasesOf(line: MarkedSentence, names: readonly (PersonItem | OrganisationItem)[], values: readonly Value[], language: Language): Item[] {
  const groups = groupsIn(line, values);
  const valueItems = values.map((value): ValueItem => ({ ...blank, type: 'value', value, from: value.from, to: value.to }));
  const groupHeads = groups.filter((g) => names.every((n) => disjoint(n, g) || n.to <= g.to));
  const items = layered(
    names,
    valueItems.filter((v) => v.value.type !== 'count'),
    groupHeads.map((g) => ({ ...g, from: Math.max(g.from, ...names.filter((n) => n.from < g.to && n.to > g.from).map((n) => n.to)) })),
    valueItems.filter((v) => v.value.type === 'count'),
    pronounsIn(line),
  );
  govern(line, items, language);
  employ(line, items);
  return items;
}
