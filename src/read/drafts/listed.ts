// Lists: "the largest rounds went to X ($50 m), Y ($30 m) and Z ($12 m)". A sum in brackets right behind each of several names tells what each
// of them raised, where the sentence tells of raising money.

import type { OrganisationItem, ValueItem } from '../nominals/items.ts';
import type { Draft } from './draft.ts';
import { dateIn, draftOf, type SentenceInput } from './drafting.ts';

/** Senses of which one must be told, and those that make the sums something else. */
const RAISING = new Set(['raise', 'round', 'back', 'lead', 'invest']);
const ELSE = new Set(['acquire', 'sell', 'sold', 'own', 'pay', 'offer', 'bid', 'layoff', 'value', 'buyback']);
/** How many tokens may stand in the brackets. */
const MAX_BRACKET = 8;

/** The sum in the brackets right behind a name. */
function sumOf({ line: { sentence, marks }, items }: SentenceInput, { to }: OrganisationItem): ValueItem | undefined {
  if (sentence.tokens[to]?.text !== '(') return undefined;
  const close = sentence.tokens.findIndex((t, i) => i > to && i <= to + MAX_BRACKET && t.text === ')');
  const sum = items.find((i): i is ValueItem => i.type === 'value' && i.from === to + 1 && i.value.type === 'money');
  return sum && sum.to <= close && marks.list('cue', sum.from, close).every((m) => m.cue !== 'valuation') ? sum : undefined;
}

export function listed(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const { items, line } = input;
  const triggers = line.marks.list('trigger');
  if (!triggers.some(({ sense }) => RAISING.has(sense)) || triggers.some(({ sense }) => ELSE.has(sense))) return [];
  const pairs = items.flatMap((item) => {
    const sum = item.type === 'organisation' && !item.publisher ? sumOf(input, item) : undefined;
    return item.type === 'organisation' && sum?.value.type === 'money' ? [{ item, sum, amount: sum.value.money }] : [];
  });
  if (pairs.length < 2) return [];
  const told = new Set(drafts.flatMap(({ kind, roles }) => (kind === 'raise' && roles.org !== undefined ? [roles.org] : [])));
  return pairs
    .filter(({ item }) => !told.has(item.name))
    .map(({ item, sum, amount }) => {
      const filled = { roles: { org: item.name, amount }, used: [], others: [], because: [`${item.name} in a list with sums`], score: 0.7 };
      const stance = { stance: 'fact', because: 'a list' } as const;
      return draftOf(
        input,
        'raise',
        filled,
        [item, { from: sum.from, to: sum.to }],
        stance,
        input.speaker,
        dateIn(items, { from: 0, to: line.sentence.tokens.length }),
      );
    });
}
