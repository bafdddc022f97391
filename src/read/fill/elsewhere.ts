// What stands behind a verb where its organisation would: somewhere else, something else, or nothing.

import type { Clause } from '../clause.ts';
import type { Position, Slot } from '../frame.ts';
import type { Item } from '../nominals/items.ts';
import { isOwnBody } from './bystanders.ts';
import type { Filling, State } from './filling.ts';

/** Does a preposition behind the verb lead to some place that is no known organisation ("returned to Paris"), and not to a date? */
export function leadsElsewhere(clause: Clause, where: readonly Position[]): boolean {
  const {
    trigger,
    after,
    line: { marks, sentence },
  } = clause;
  const [next] = after;
  const dated = next?.type === 'value' && next.from <= trigger.to + 2;
  // "fichó a Ana Ruiz", "the departure of Ana Ruiz": people behind it are no place.
  const sort = next?.type === 'person' || next?.type === 'group' || (next?.type === 'role' && next.title.person !== undefined);
  const people = next !== undefined && sort && (next.marked.includes('object') || clause.diathesis === 'noun');
  // "geht von Bord": what ends the verb itself leads nowhere.
  const own = trigger.rest !== undefined && marks.list('rest', trigger.to, trigger.to + 1).some((m) => m.rest === trigger.rest);
  // "sont partis depuis.": a preposition that nothing follows is an adverb.
  const alone = sentence.tokens[trigger.to + 1]?.kind === 'mark' || sentence.tokens[trigger.to + 1] === undefined;
  return (
    !dated &&
    !people &&
    !own &&
    !alone &&
    !isOwnBody(clause.line, trigger.to) &&
    (marks.get(trigger.to, 'preposition')?.classes.some((c) => where.includes(c)) === true || leadsBefore(clause, where))
  );
}

/** How far behind its preposition a phrase may begin, in tokens. */
export const MAX_GOVERNED = 3;

/** The same where the verb stands last: "sind ans Alfred-Wegener-Institut gegangen". */
function leadsBefore({ trigger, before, bracket, line: { marks } }: Clause, where: readonly Position[]): boolean {
  if (!bracket?.last || !where.includes('destination')) return false;
  const to = marks.list('preposition', bracket.from, trigger.from).filter((m) => m.classes.includes('destination'));
  return to.some((m) => !before.some((i) => i.from >= m.to && i.from <= m.to + MAX_GOVERNED));
}

/** Does nothing follow the verb that could be its object: "joined in 2021", "have signed."? */
export function standsAlone({ trigger, line: { marks, sentence } }: Clause): boolean {
  const next = sentence.tokens[trigger.to];
  return !next || next.kind === 'mark' || marks.has(trigger.to, 'preposition', 'and', 'opener');
}

/** "have joined the team": of whom the text tells. */
export const joinsUnit = ({ trigger, line: { marks } }: Clause): boolean =>
  trigger.sense === 'join' && marks.has(trigger.to, 'determiner') && marks.has(trigger.to + 1, 'unitNoun') && !marks.has(trigger.to + 2, 'preposition');

/** "left the shell", "left kind words": an object that is neither a name nor a date is something else that is left. Where a subject may stand behind its verb, one must stand before it. */
export function leavesElse({ clause: { trigger, line, freeOrder, diathesis, verbLast, before, language }, items }: Filling): boolean {
  if (verbLast || diathesis !== 'active' || (freeOrder && (language.cases || !before.some((i) => i.type === 'person' && i.marked.length === 0)))) return false;
  const { marks, sentence } = line;
  const { to } = trigger;
  const plain = (i: number): boolean => sentence.tokens[i]?.kind === 'word' && !sentence.tokens[i]?.capital && marks.over(i, i + 1).length === 0;
  // "dimitió el lunes"
  const article = marks.has(to, 'possessive') || marks.has(to, freeOrder ? 'indefinite' : 'determiner');
  if (!article && (language.cases || !(plain(to) && plain(to + 1)))) return false;
  // "left the team"
  return !marks.has(to + 1, 'unitNoun') && !items.some((i) => i.from >= to && i.from <= to + 2);
}

/** "X, backed by Y and Z of W": a passive participle right behind a comma is about whom the comma closes, whatever follows. */
export const explains = ({ clause: { trigger, diathesis, language, line }, items }: Filling, slot: Slot): boolean =>
  slot.role === 'of' &&
  diathesis === 'passive' &&
  trigger.voice === 'participle' &&
  !language.verbLast &&
  slot.where.includes('undergoer') &&
  line.sentence.tokens[trigger.from - 1]?.text === ',' &&
  items.some((i) => i.type === 'organisation' && i.marked.length === 0 && i.to === trigger.from - 1);

/** "put $5m into roads", "owns 9 % of the market": does a preposition behind the verb, or before one that stands last, lead to something that is no firm? */
export function goesElsewhere({ clause: { trigger, bracket, from, to, line, language }, items }: Filling, where: readonly Position[]): boolean {
  const { marks } = line;
  if (trigger.voice === 'noun' && trigger.sense === 'invest') return true;
  const fronted = bracket?.last === true || language.cases === true;
  return marks.list('preposition', fronted ? from : trigger.to, bracket?.last ? trigger.from : to).some((m) => {
    if (!m.classes.some((c) => where.includes(c)) || items.some((i) => i.from <= m.from && i.to >= m.to)) return false;
    // "invested $14bn to buy 49 % of X"
    if (marks.at(m.to).some((t) => t.is === 'trigger' && t.voice !== 'noun')) return true;
    const end = m.to + MAX_GOVERNED;
    const known = items.some(
      (i) => i.from >= m.to && i.from < end && ((i.type === 'value' && i.value.type !== 'count') || i.type === 'organisation' || i.type === 'pronoun'),
    );
    const round = marks.list('trigger', m.to, end).some((t) => t.voice === 'noun' && t.sense === 'round');
    return !known && !round && !marks.list('cue', m.to, end + 1).some((c) => c.cue === 'stake') && !(m.classes.includes('of') && marks.has(m.to, 'possessive'));
  });
}

/** How far before its verb a relative pronoun that is its subject may stand, in tokens. */
const MAX_RELATED = 3;

/** "młodych firm, które osiągnęły wycenę …": a relative pronoun behind a noun that means nobody in particular takes up nobody. */
export function relatesElsewhere({ clause: { trigger, line }, items }: Filling, { role }: Slot): boolean {
  if (role !== 'org' && role !== 'of') return false;
  const { marks, sentence } = line;
  const relative = marks.list('relative', trigger.from - MAX_RELATED, trigger.from).at(-1);
  if (!relative) return false;
  // "centra danych, w które inwestują X i Y"
  const comma = marks.has(relative.from - 1, 'preposition') ? relative.from - 2 : relative.from - 1;
  const noun = sentence.tokens[comma - 1];
  if (!noun || sentence.tokens[comma]?.text !== ',' || noun.kind !== 'word' || noun.capital) return false;
  // "w rundzie, której przewodził X"
  if (marks.over(comma - 1, comma).some((m) => m.is === 'trigger' && m.sense === 'round')) return false;
  return !items.some((i) => i.to === comma || (i.from >= relative.to && i.to <= trigger.from));
}

/** "sold software to Y", "sold shares to Y": is there a word between the verb and who gets it that is neither a firm nor when or for how much it was sold? */
export function sellsElse({ clause: { trigger, bracket, diathesis, line }, items }: Filling, { used }: State): boolean {
  const { marks, sentence } = line;
  const buyer = [...used].find((i) => i.type === 'organisation');
  const [from, to] = bracket?.last ? [bracket.from, trigger.from] : [trigger.to, buyer?.from ?? trigger.to];
  if (marks.list('cue', trigger.from, to).some((m) => m.cue === 'equity' || m.cue === 'stake')) return true;
  // "the sale of X shares to Y"
  const sale = trigger.sense === 'sale';
  if ((diathesis !== 'active' && !sale) || bracket?.last) return false;
  // "sells Y chips", "vende a Y sus chips"
  const next = buyer && sentence.tokens[buyer.to];
  const behind =
    next?.kind === 'word' &&
    !marks.has(buyer?.to ?? 0, 'preposition', 'and', 'opener', 'relative') &&
    !items.some((i) => i.type === 'value' && i.value.type !== 'count' && i.from === buyer?.to);
  if (behind && !sale) return true;
  return sentence.tokens.slice(from, to).some((t, n) => {
    const at = from + n;
    const firm = items.some((i) => i.from <= at && at < i.to && i.type !== 'group');
    return t.kind === 'word' && !firm && !marks.has(at, 'preposition', 'determiner', 'possessive', 'organisationNoun', 'pronoun', 'adjective');
  });
}

/** "X came from Y", "after talks with Y, the exits of …": nobody leaves whoever they came from, or talked with. */
export const standsWith = ({ diathesis }: Clause, { marked }: Item): boolean => marked.includes('origin') || (diathesis === 'noun' && marked.includes('with'));
