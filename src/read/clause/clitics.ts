// Short pronouns before a verb that are no names and no phrases: objects that look like articles ("l'ha fondata", "la vendió"), and what
// something is of ("ne possiede il 12 per cento").

import type { Clause } from '../clause.ts';
import type { Item } from '../nominals/items.ts';
import type { Stretch } from '../text/parse.ts';

/** Where the verb begins: its auxiliaries, in whatever form, stand before the word that tells what is done. */
function verbStart({ trigger, around, line: { marks } }: Clause): number {
  let from = trigger.from;
  const helps = (i: number): boolean =>
    marks.has(i, 'perfect') || around.some((o) => o.type === 'pronoun' && o.sort === 'speakers' && o.from === i && o.to === i + 1);
  while (from > 0 && helps(from - 1)) from--;
  return from;
}

/** "la compra de X": a noun behind its article. */
const isNoun = ({ trigger, line: { marks } }: Clause): boolean =>
  marks.at(trigger.from).some((m) => m.is === 'trigger' && m.voice === 'noun') || marks.get(trigger.to, 'preposition')?.classes.includes('of') === true;

/** The token of a pronoun right before an active verb that is its object and looks like an article. */
export function objectClitic(clause: Clause): number | undefined {
  const { language, diathesis, trigger, line } = clause;
  if (diathesis !== 'active' || language.clitics === undefined) return undefined;
  const { tokens } = line.sentence;
  const { object, behind = [] } = language.clitics;
  // "comprou-a"
  if (tokens[trigger.to]?.text === '-' && tokens[trigger.to]?.glued && behind.includes(tokens[trigger.to + 1]?.key ?? '')) return trigger.to + 1;
  const at = verbStart(clause) - 1;
  if (!object.includes(tokens[at]?.key ?? '')) return undefined;
  const perfect = at < trigger.from - 1;
  return perfect || (!isNoun(clause) && !line.marks.has(at - 1, 'preposition')) ? at : undefined;
}

/** "en a recruté sept", "ne ha assunti sette": a pronoun right before the verb says of whom or what something is. */
export function ofClitic(clause: Clause): boolean {
  const { language, diathesis, line } = clause;
  if (diathesis !== 'active' || language.clitics?.of === undefined) return false;
  return language.clitics.of.includes(line.sentence.tokens[verbStart(clause) - 1]?.key ?? '');
}

/** "los ha fichado", "les a recrutés": a pronoun of several right before the verb, which looks like an article as well. */
export function pluralClitic(clause: Clause): Stretch | undefined {
  const { language, diathesis, trigger, line } = clause;
  const keys = diathesis === 'active' && trigger.voice !== 'noun' ? language.clitics?.several : undefined;
  if (!keys || isNoun(clause)) return undefined;
  const at = verbStart(clause) - 1;
  return keys.includes(line.sentence.tokens[at]?.key ?? '') && !line.marks.has(at - 1, 'preposition') ? { from: at, to: at + 1 } : undefined;
}

/** "ne possiede il 12 per cento": what a share is of; without one, it may be some of anything. */
export const ownerClitic = (clause: Clause): boolean => ofClitic(clause) && clause.after.some((i) => i.type === 'value' && i.value.type === 'percent');

/** How far behind the verb the firm may stand whose body does it, in tokens. */
const MAX_BODY = 4;

/** "L'ha assunta Meta", "La fundó Ana Ruiz": with its object before it, what stands right behind the verb is its subject. */
export function subjectBehind(clause: Clause): readonly Item[] {
  const clitic = clause.freeOrder ? objectClitic(clause) : undefined;
  if (clitic === undefined) return [];
  const end = Math.max(clause.trigger.to, clitic + 1);
  const subject = clause.after.find((i) => i.type !== 'value' && i.from <= end + MAX_BODY);
  if (subject === undefined) return [];
  if (subject.marked.length === 0 && subject.from <= end + 1) return subject.list;
  // "lo despidió el consejo de X"
  return subject.type === 'organisation' && subject.marked.includes('of') ? [subject] : [];
}
