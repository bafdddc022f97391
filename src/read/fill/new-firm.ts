// New firms without a name: "left to found her own start-up", "hat eine Firma gegründet". That somebody founds one is told, though not which.

import type { Clause } from '../clause.ts';
import type { Slot } from '../frame.ts';
import type { Mark } from '../marks.ts';
import type { Item } from '../nominals/items.ts';
import type { Stretch } from '../text/parse.ts';
import type { Filling, State } from './filling.ts';

/** How many words may say what sort of firm it is. */
const MAX_SORT = 6;

const STOPS = ['preposition', 'relative', 'role', 'and', 'speech', 'opener', 'auxiliary', 'negator', 'pronoun'] as const satisfies readonly Mark['is'][];

/** The noun for a firm that is the verb's object: part of the verb, right behind it, or before it where verbs stand last. */
function nounOf({ trigger, line: { marks, sentence }, language }: Clause): Mark | undefined {
  const inside = marks.list('organisationNoun', trigger.from, trigger.to).at(-1);
  if (inside) return inside;
  for (let i = trigger.to; i <= trigger.to + MAX_SORT; i++) {
    const noun = marks.get(i, 'organisationNoun');
    if (noun) return noun;
    const { kind, text } = sentence.tokens[i] ?? {};
    if ((kind !== 'word' && text !== '-') || (marks.has(i, ...STOPS) && !marks.has(i, 'possessive', 'determiner'))) break;
  }
  const before = language.verbLast ? marks.list('organisationNoun', trigger.from - MAX_SORT, trigger.from).at(-1) : undefined;
  return before && before.to >= trigger.from - 1 ? before : undefined;
}

/** Is it said to be a new one: "a firm", "her own firm", "a sua própria firma", "własną firmę"? */
function isNew({ trigger, line: { marks, sentence }, language: { cases } }: Clause, { from }: Mark): boolean {
  const owned = (i: number): boolean => marks.over(i, i + 1).some((m) => m.is === 'indefinite' || m.is === 'possessive');
  for (let i = from - 1; i >= from - MAX_SORT; i--) {
    if (owned(i)) return true;
    if (from >= trigger.to && i < trigger.to && i >= trigger.from) break;
    if (marks.has(i, 'determiner')) return owned(i - 1);
    if (sentence.tokens[i]?.kind === 'mark' && sentence.tokens[i]?.text !== '-') return false;
  }
  return cases === true && from >= trigger.from;
}

/** Is somebody told of in the sentence, by name or by a pronoun? */
const isAboutSomebody = (items: readonly Item[], { trigger }: Clause): boolean =>
  items.some((i) => i.to <= trigger.from && (i.type === 'person' || i.type === 'group' || (i.type === 'pronoun' && i.sort !== 'organisation')));

/** What the clause tells to be founded, where it does not name it. */
export function newFirm({ clause, items }: Filling): Stretch | undefined {
  const { marks, sentence } = clause.line;
  if (!isAboutSomebody(items, clause)) return undefined;
  const noun = clause.diathesis === 'active' ? nounOf(clause) : undefined;
  if (!noun || !isNew(clause, noun)) return undefined;
  const next = sentence.tokens[noun.to];
  // "its start-up Vexel": that is a name, though nobody knows it.
  const named = next?.kind === 'word' && next.capital && clause.language.capitalNouns !== true;
  return named || marks.has(noun.to, 'relative') ? undefined : noun;
}

/** "verließ X und gründete ein Start-up", "will X verlassen und ein Start-up gründen": what stands before a new one is not what is founded. */
export const isOlder = ({ antecedent }: Slot, { clause }: Filling, item: Item): boolean => {
  if (antecedent !== 'founded' || clause.diathesis !== 'active' || item.to > clause.trigger.from || item.type !== 'organisation') return false;
  const noun = nounOf(clause);
  return noun !== undefined && item.to <= noun.from && isNew(clause, noun);
};

/** "founded it", "Założył ją X": a pronoun right behind an active verb, which does nothing itself. */
export function pronounBeside({ clause: { trigger, diathesis, line, language }, items }: Filling, { used }: State): Stretch | undefined {
  const next = items.find((i) => i.type === 'pronoun' && i.from === trigger.to && i.to > i.from);
  const object = next && !used.has(next) && !line.marks.has(next.from, 'possessive') && (!language.cases || next.inflected !== false);
  return diathesis === 'active' && object ? next : undefined;
}
