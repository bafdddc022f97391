// Verbs whose parties stand elsewhere than those of others: infinitives that open a sentence and have their subject behind its verb ("a comprare X è
// stata Y", "a guidare X sarà Y"), and participles right behind the comma of their noun.

import { bare, type Clause } from '../clause.ts';
import type { Item } from '../nominals/items.ts';

/** How far behind its verb such a subject may begin, in tokens. */
const MAX_BEHIND = 5;

/** Where one preposition leads to places and aims: does the verb end as infinitives do? */
export const isInfinitive = ({ trigger, language: { freeOrder, cases }, line: { sentence } }: Clause): boolean =>
  freeOrder && cases !== true && /[aeiou]re?$/.test(sentence.tokens[trigger.from]?.key ?? '');

/** The subject of an infinitive that opens its sentence, and where the verb stands before it. */
export function cleft(clause: Clause): { readonly subject: Item; readonly verb: number } | undefined {
  const { trigger, after, line } = clause;
  if (!opensInfinitive(clause)) return undefined;
  const { marks } = line;
  for (const subject of after) {
    if (subject.type === 'value' || subject.type === 'role' || !bare(subject)) continue;
    for (let at = subject.from - 1; at >= Math.max(trigger.to, subject.from - MAX_BEHIND); at--)
      if (marks.has(at, 'auxiliary', 'perfect')) return { subject, verb: at };
  }
  return undefined;
}

/** Does it open its sentence, behind a preposition that leads somewhere? */
function opensInfinitive(clause: Clause): boolean {
  const { trigger, line } = clause;
  const { marks, sentence } = line;
  const at = trigger.from - 1;
  if (at < 0 || trigger.voice === 'noun' || (at > 0 && sentence.tokens[at - 1]?.kind !== 'mark')) return false;
  return marks.get(at, 'preposition')?.classes.includes('destination') === true && isInfinitive(clause);
}

/** "the case of X, founded by Y": right behind its comma, a participle tells of that firm, whatever preposition it stands behind. */
export function reduced({ before, trigger, language, line: { marks, sentence } }: Clause): Item | undefined {
  if (language.cases || language.verbLast || trigger.voice !== 'participle' || sentence.tokens[trigger.from - 1]?.text !== ',') return undefined;
  const firm = before.find((i) => i.type === 'organisation' && i.to === trigger.from - 1 && i.marked.length > 0);
  // "a start-up of X, bought by Y"
  return firm && !marks.list('organisationNoun', firm.from - MAX_PART, firm.from).some((m) => m.to < firm.from) && !marks.has(firm.from - 2, 'unitNoun')
    ? firm
    : undefined;
}

/** How far before its owner a noun for a firm may begin, in tokens. */
const MAX_PART = 3;
