// Moves told without a verb, as newsletters do: "Anna Kruk from Snowflake to Databricks, Jakub Lis from …", "Hugo Sand (from Nvidia) at Vexel".

import type { Item, OrganisationItem, PersonItem } from '../nominals/items.ts';
import type { Prepositions } from '../packs/language.ts';
import type { Draft } from './draft.ts';
import { draftOf, type SentenceInput } from './drafting.ts';

/** How many words, of which one is the preposition, and one may be a sign, may stand before a firm. */
const MAX_BETWEEN = 3;

/** What sets off where somebody comes from. */
const SIGNS = /^[,(:–—)-]$/;

export function verbless(input: SentenceInput): Draft[] {
  const { items, line } = input;
  if (line.marks.list('trigger').some((t) => t.voice !== 'noun' && !standsAlone(input, t.to))) return [];
  return items.flatMap((item, n) => (item.type === 'person' && item.marked.every((c) => c === 'for') ? (moveOf(input, item, n) ?? []) : []));
}

/** "Arriving: Hugo Sand (from Nvidia) at Vexel": a heading of what follows. */
const standsAlone = ({ line: { sentence } }: SentenceInput, to: number): boolean => to <= 2 && sentence.tokens[to]?.text === ':';

function moveOf(input: SentenceInput, person: PersonItem, n: number): Draft | undefined {
  const from = firmAt(input, n + 1, ['origin']);
  const to = from && firmAt(input, n + 2, isInBrackets(input, from) ? ['destination', 'at'] : ['destination']);
  if (!from || !to || from.name === to.name) return undefined;
  const people = person.list.filter((i): i is PersonItem => i.type === 'person');
  const filled = {
    roles: { who: people.map(({ name }) => ({ name })), from: from.name, to: to.name },
    used: [],
    others: [],
    because: [`${people.map((i) => i.name).join(', ')}, from ${from.name} to ${to.name}, without a verb`],
    score: 0.7,
  };
  return draftOf(input, 'move', filled, [...people, from, to], { stance: 'fact', because: 'told without a verb' }, undefined, undefined);
}

const isInBrackets = ({ line: { sentence } }: SentenceInput, { to }: Item): boolean => sentence.tokens[to]?.text === ')';

/** The firm that item `n` is, if a preposition of these classes alone stands between it and the phrase before. */
function firmAt({ items, line: { marks, sentence } }: SentenceInput, n: number, positions: readonly (keyof Prepositions)[]): OrganisationItem | undefined {
  const [before, item]: readonly (Item | undefined)[] = [items[n - 1], items[n]];
  if (!before || item?.type !== 'organisation' || item.inTitle || !item.marked.some((c) => positions.includes(c)) || item.from - before.to > MAX_BETWEEN)
    return undefined;
  const words = sentence.tokens.slice(before.to, item.from);
  return words.every((t, i) => (t.kind === 'word' ? marks.has(before.to + i, 'preposition', 'determiner') : i === 0 && SIGNS.test(t.text))) ? item : undefined;
}
