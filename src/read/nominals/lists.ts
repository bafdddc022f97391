// Lists: phrases that "and" and commas join.

import type { MarkedSentence } from '../names.ts';
import type { Language } from '../packs/language.ts';
import type { Token } from '../text/parse.ts';
import type { Item } from './items.ts';

const sameSort = (a: Item, b: Item): boolean => a.type === b.type || (isPeople(a) && isPeople(b));
const isPeople = (item: Item): boolean => item.type === 'person' || item.type === 'group';

/** How many tokens (", and its co-founder") may stand between two people of a list, and between two organisations. */
const MAX_LINK = 8;
const MAX_NAMES = 4;

/** How many tokens brackets behind a name may hold. */
const MAX_BRACKETS = 8;

/** "A (34) und B", "A (from OpenAI) and B": where the text goes on behind what brackets say of a person. */
function pastBrackets(tokens: readonly Token[], { type, to }: Item): number {
  if (type !== 'person' || tokens[to]?.text !== '(') return to;
  const close = tokens.findIndex((t, i) => i > to && i <= to + MAX_BRACKETS && t.text === ')');
  return close < 0 ? to : close + 1;
}

/**
 * What stands between two phrases of one list: "and", or a comma; null if they are no list, as where a new clause begins (", and Tesla put").
 * Behind two that a comma joins ("A, B, and C left"), a comma before "and" begins none.
 */
export function linkOf({ marks, sentence: { tokens } }: MarkedSentence, left: Item, right: Item, listed: boolean): 'and' | 'comma' | null {
  const from = pastBrackets(tokens, left);
  if (right.from <= left.to || right.from > from + (isPeople(left) ? MAX_LINK : MAX_NAMES)) return null;
  let link: 'and' | 'comma' | null = null;
  for (let i = from; i < right.from; i++) {
    if (marks.has(i, 'and')) link = 'and';
    // "left A and is at B": without its accent the verb is an article.
    else if (left.type === 'organisation' && marks.has(i, 'auxiliary') && marks.has(i, 'determiner')) return null;
    else if (tokens[i]?.text === ',') link ??= 'comma';
    // "DeepMind and later Inflection"
    else if (left.type === 'organisation' && link === 'and' && i === right.from - 1 && tokens[i]?.kind === 'word' && marks.over(i, i + 1).length === 0)
      continue;
    // "und dem Informatiker X": a noun beside the name.
    else if (right.type === 'person' && link && i === right.from - 1 && tokens[i]?.capital && marks.has(i - 1, 'determiner', 'and')) continue;
    // "A and several others: B, C"
    else if (link === 'and' && isPeople(right) && tokens[i]?.text === ':' && i === right.from - 1) continue;
    else if (
      !marks.has(i, 'determiner', 'some', 'possessive', 'adjective', 'honorific', 'role', 'founder', 'former') &&
      !(marks.has(i, 'preposition') && i === right.from - 1)
    )
      return null;
  }
  // ", and Tesla, which owns …"
  const next = left.type === 'organisation' && tokens[right.to]?.text === ',' && marks.has(right.to + 1, 'relative') ? 'relative' : 'trigger';
  const clause =
    !listed && tokens[left.to]?.text === ',' && (next === 'relative' || marks.has(right.to, 'trigger', 'auxiliary', 'perfect', 'future', 'conditional'));
  return clause ? null : link;
}

/** How far before a phrase the verb that it is the object of may stand, and how far behind it the firm of its people, in tokens. */
const MAX_VERB = 5;
const MAX_EMPLOYER = 3;

/** Is it the object of a finite verb right before it, in no relative clause? */
function isObject({ marks, sentence: { tokens } }: MarkedSentence, { from }: Item): boolean {
  const verb = marks
    .list('trigger', from - MAX_VERB, from)
    .findLast((t) => t.to <= from && (t.voice === 'active' || (t.voice === 'participle' && marks.has(t.from - 1, 'perfect'))));
  if (!verb || marks.list('relative', verb.from - MAX_VERB, verb.from).length > 0 || marks.list('opener', verb.from - 2, verb.from).length > 0) return false;
  for (let i = verb.to; i < from; i++) {
    const classes = marks.get(i, 'preposition')?.classes;
    if (tokens[i]?.kind !== 'word' || marks.has(i, 'and') || (classes && !classes.includes('object'))) return false;
  }
  return true;
}

/** "Meta hired A and ten engineers [of B] left": what "and" joins to an object, right before a finite verb, is the subject of that. */
export function begins(line: MarkedSentence, head: Item, right: Item, items: readonly Item[]): boolean {
  const { marks } = line;
  const employer = marks.has(right.to, 'preposition')
    ? items.find((i) => i.type === 'organisation' && i.from > right.to && i.from <= right.to + MAX_EMPLOYER)
    : undefined;
  const finite = marks.at(employer?.to ?? right.to).some((m) => (m.is === 'trigger' && m.voice === 'active') || m.is === 'perfect' || m.is === 'future');
  return finite && isObject(line, head);
}

/** "A, B and other investors", "A, B und weitere Geldgeber": what "and" joins last may be no name. */
function isClosed({ marks, sentence: { tokens } }: MarkedSentence, last: Item): boolean {
  const and = tokens[last.to]?.text === ',' ? last.to + 1 : last.to;
  const next = tokens[and + 1];
  return (
    marks.has(and, 'and') &&
    next?.kind === 'word' &&
    !marks.has(and + 1, 'trigger', 'auxiliary', 'perfect', 'future', 'conditional', 'pronoun', 'negator', 'plan', 'hearsay', 'speech')
  );
}

/** "hired A (from OpenAI) and B": what stands in brackets says whence one of several came. */
function explain({ sentence: { tokens } }: MarkedSentence, person: Item, items: readonly Item[]): void {
  const end = pastBrackets(tokens, person);
  for (const item of items) if (item.type === 'organisation' && item.from > person.to && item.to < end) item.inTitle = true;
}

/** "A und dem Informatiker X": a noun right before a name is no further one. */
const isBeside = (noun: Item, name: Item | undefined): boolean =>
  noun.type === 'group' && noun.group.count === undefined && name?.type === 'person' && name.from === noun.to;

/** Commas make a list only if an "and" closes it: "A, B and C", not "according to A, B". */
export function joinLists(line: MarkedSentence, items: readonly Item[], { verbLast, postpositions }: Pick<Language, 'verbLast' | 'postpositions'>): void {
  const verbSecond = !verbLast && !postpositions;
  for (const item of items) item.list = [item];
  const nominal = items.filter((i) => isPeople(i) || i.type === 'organisation');
  for (let start = 0; start < nominal.length; start++) {
    const run = [nominal[start] as Item];
    let closed = 1;
    for (let next = start + 1; next < nominal.length; next++) {
      const [left, right] = [run.at(-1) as Item, nominal[next] as Item];
      if (right.to <= pastBrackets(line.sentence.tokens, left) || isBeside(right, nominal[next + 1])) continue;
      const link =
        sameSort(left, right) && !(left.inflected && right.inflected === undefined && right.type === 'person')
          ? linkOf(line, left, right, run.length > 1 && closed === 1)
          : null;
      if (!link || (link === 'and' && verbSecond && begins(line, run[0] as Item, right, nominal))) break;
      run.push(right);
      if (link === 'and') closed = run.length;
    }
    if (closed < run.length && isClosed(line, run.at(-1) as Item)) closed = run.length;
    // "Among them: A, B, C.": behind a colon no "and" is needed.
    if (closed === 1 && run.length > 2 && line.sentence.tokens[(run[0] as Item).from - 1]?.text === ':') closed = run.length;
    const list = run.slice(0, closed);
    for (const item of list) if (list.length > item.list.length) item.list = list;
    if (list.length > 1) for (const item of list) explain(line, item, nominal);
  }
}
