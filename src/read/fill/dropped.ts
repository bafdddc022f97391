// Subjects that are left out: where a verb without one may have whoever was last spoken of, and where somebody else is told.

import { bare, type Clause } from '../clause.ts';
import type { Slot } from '../frame.ts';
import type { Item } from '../nominals/items.ts';
import { meansNobody } from '../nominals/nobody.ts';
import { isOfNoPerson } from './agreement.ts';
import type { Filling } from './filling.ts';

/** How far before its verb a relative of place may stand, in tokens. */
const MAX_PLACE = 8;

/** "w X, gdzie kierował …": does the clause begin with a relative of place? */
const isPlaced = ({ trigger, line: { marks } }: Clause): boolean => marks.list('place', trigger.from - MAX_PLACE, trigger.from).length > 0;

/** "Od 2015 roku pracował w X, później kierował Y": nothing but times and places stand before the verb. */
const opensByTime = ({ trigger, around, line: { sentence } }: Clause): boolean =>
  trigger.from <= MAX_OPENING &&
  around.every((i) => i.from >= trigger.from || i.type === 'value' || isPlace(i)) &&
  sentence.tokens
    .slice(0, trigger.from)
    .every(
      (t, n) => (t.kind !== 'mark' || t.text === '.' || t.text === ',') && (n === 0 || !t.capital || around.some((i) => isPlace(i) && i.from <= n && n < i.to)),
    );

/** Where somebody was: no subject. */
const isPlace = (i: Item): boolean => i.type === 'organisation' && i.marked.length > 0;

/** How far behind the beginning of its sentence the verb may stand, in tokens. */
const MAX_OPENING = 13;

/**
 * "Od 2015 roku pracował w X", "Ha 45 anni, ha lavorato in X": nothing but its own small words stands between the verb and where its clause begins,
 * and nothing before that may be a subject.
 */
function opensClause({ language, trigger, around, line: { marks, sentence } }: Clause): boolean {
  const { tokens } = sentence;
  let from = trigger.from;
  while (from > 0 && marks.has(from - 1, 'perfect', 'auxiliary', 'former', 'negator')) from--;
  const begins =
    from === 0 || /^[,;:.]$/.test(tokens[from - 1]?.text ?? '') || marks.has(from - 1, 'and') || around.some((i) => i.type === 'value' && i.to === from);
  if (!begins || (!language.cases && marks.has(0, 'determiner', 'possessive', 'indefinite') && !around.some((i) => i.type === 'value' && i.from <= 1)))
    return false;
  const subject = (i: Item): boolean => i.to <= trigger.from && (language.cases === true || bare(i)) && i.type !== 'value' && i.type !== 'person';
  return !around.some(subject) && tokens.slice(1, trigger.from).every((t, n) => !t.capital || around.some((i) => i.from <= n + 1 && i.to > n + 1));
}

/** "L'intesa arriva da X", "È arrivato il nuovo modello": a noun beside a verb of coming is its subject. */
function comesItself({ trigger, around, language, line: { marks, sentence } }: Clause): boolean {
  if (language.cases || !COMES.has(trigger.sense)) return false;
  const { tokens } = sentence;
  const noun = (i: number): boolean =>
    tokens[i]?.kind === 'word' &&
    !tokens[i]?.capital &&
    !marks.has(i, 'role', 'founder', 'former', 'group', 'adjective') &&
    !around.some((o) => o.from <= i && i < o.to);
  let from = trigger.from;
  while (marks.has(from - 1, 'perfect', 'auxiliary', 'negator')) from--;
  const article = (i: number): boolean => marks.has(i, 'determiner', 'possessive', 'indefinite') && !marks.has(i, 'preposition');
  return (noun(from - 1) && article(from - 2)) || (article(trigger.to) && noun(trigger.to + 1));
}

const COMES: ReadonlySet<string> = new Set(['come', 'arrive', 'go', 'join']);

/** May the subject be left out here, so that it is whoever was last spoken of? */
export const mayDrop = (slot: Slot, { clause, dropsSubject, scene }: Filling): boolean =>
  clause.diathesis !== 'noun' &&
  !comesItself(clause) &&
  !(slot.where[0] === 'actor' && isOfNoPerson(clause)) &&
  !takesObject(clause) &&
  !(slot.where[0] === 'actor' && isDoneByFirm(clause)) &&
  !isRelative(clause) &&
  !(clause.diathesis === 'passive' && slot.where[0] === 'actor') &&
  (clause.trigger.from <= 2 && !slot.placed
    ? !clause.verbLast
    : dropsSubject && ((!slot.opening && !slot.placed) || isPlaced(clause) || opensByTime(clause) || (scene.sole() !== undefined && opensClause(clause)))) &&
  !somebody(clause);

/** "X aveva raggiunto 35 milioni": a firm right before the verb is its subject, and nobody is left out. */
function isDoneByFirm({ diathesis, before, trigger, language, line: { marks } }: Clause): boolean {
  let at = trigger.from;
  while (marks.has(at - 1, 'perfect', 'auxiliary')) at--;
  const firm = diathesis === 'active' && !language.cases ? before.find((i) => i.type === 'organisation' && i.to === at) : undefined;
  return firm !== undefined && firm.marked.length === 0;
}

/** "the researchers of X who have resigned": a relative right behind a phrase has that for its subject, and no other. */
function isRelative({ trigger, around, line: { marks, sentence } }: Clause): boolean {
  const relative = marks.list('relative', trigger.from - MAX_RELATIVE, trigger.from).at(-1);
  if (relative === undefined) return false;
  return (
    around.some((i) => i.to === relative.from && (i.type === 'organisation' || i.type === 'group')) ||
    meansNobody(marks, sentence.tokens, around, relative.from)
  );
}

/** How far before its verb a relative pronoun without another subject may stand, in tokens. */
const MAX_RELATIVE = 4;

/** "integrou o chatbot à rede": who brings something in, joins nothing. */
const takesObject = ({ trigger, diathesis, around, line: { marks, sentence } }: Clause): boolean =>
  trigger.sense === 'join' &&
  diathesis === 'active' &&
  marks.has(trigger.to, 'determiner', 'indefinite') &&
  !marks.has(trigger.to, 'preposition') &&
  sentence.tokens[trigger.to + 1]?.kind === 'word' &&
  !marks.has(trigger.to + 1, 'organisationNoun', 'unitNoun', 'group', 'role', 'adjective') &&
  !around.some((i) => i.from >= trigger.to && i.from <= trigger.to + 2);

/** How far before its verb a word for a part of some people may stand, in tokens. */
const MAX_SOME = 5;

/** "a key researcher left", "a większość zarządu odeszła": a subject without a name is told all the same, and is not who was spoken of before. */
export function somebody({ before, trigger, language, line: { marks, sentence } }: Clause, since = 0): boolean {
  if (before[0]?.type === 'role' && before[0].marked.length === 0 && before[0].to === trigger.from) return true;
  const some = language.dropsSubject ? marks.list('some', Math.max(since, trigger.from - MAX_SOME), trigger.from).at(-1) : undefined;
  return some !== undefined && !marks.has(some.from - 1, 'preposition') && sentence.tokens.slice(some.to, trigger.from).every((t) => t.kind === 'word');
}

/** "Possiede ancora il 9 % delle azioni": behind a sentence about one person, who owns shares and is not said is that one. */
export function ownerDropped(slot: Slot, filling: Filling): string | undefined {
  const { clause, scene, dropsSubject } = filling;
  const opens = dropsSubject && clause.trigger.sense === 'own' && clause.diathesis === 'active' && slot.where[0] === 'actor' && clause.trigger.from <= 1;
  return opens && mayDrop({ ...slot, opening: true }, filling) && clause.before.length === 0 ? scene.sole() : undefined;
}
