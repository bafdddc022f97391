// Epithets: titles without a name that tell of whoever was just spoken of. "She was previously chief financial officer of SAP" · "Der
// frühere Entwicklungsleiter von Hilti übernimmt …", right behind a sentence about one person.

import type { MarkedSentence } from '../names.ts';
import { type Item, itemOf, type PersonItem, type Title } from '../nominals/items.ts';
import type { Language } from '../packs/language.ts';
import type { Scene } from '../scene.ts';

interface Input {
  readonly line: MarkedSentence;
  readonly items: readonly Item[];
  readonly titles: readonly Title[];
  readonly scene: Scene;
  readonly language: Language;
}

/** How many words ("previously", "zuletzt als") may stand between the verb and the title. */
const MAX_BETWEEN = 4;
/** How many words may stand before a verb whose subject is left out. */
const MAX_ADVERBS = 2;

const startOf = ({ from, organisation, inherited }: Title): number => (organisation && !inherited ? Math.min(from, organisation.from) : from);
const endOf = ({ to, organisation, inherited }: Title): number => (organisation && !inherited ? Math.max(to, organisation.to) : to);

/** "is", "was", where it is no word of an event and none of becoming. */
const isCopula = ({ marks }: MarkedSentence, i: number): boolean => marks.has(i, 'auxiliary') && !marks.has(i, 'trigger', 'future', 'conditional');

/** Where the verb stands that says what somebody is. */
function copulaBefore(line: MarkedSentence, { from }: Pick<Title, 'from'>): number | undefined {
  const { marks, sentence } = line;
  // "onde era cientista-chefe": a verb that is a word for former times as well has become part of the role.
  if (marks.has(from, 'former') && isCopula(line, from)) return from;
  for (let i = from - 1; i >= Math.max(0, from - MAX_BETWEEN); i--) {
    if (isCopula(line, i)) return i;
    const pronoun = marks.has(i, 'pronoun') && isCopula(line, i - 1);
    if (sentence.tokens[i]?.kind !== 'word' || (!pronoun && marks.has(i, 'trigger', 'preposition', 'and', 'relative', 'opener', 'pronoun', 'negator')))
      return undefined;
  }
  return undefined;
}

/** "She was [title]", "Zuvor war sie [title]", "Wcześniej był [title]": a pronoun, or nobody, is the subject. */
function isPredicate({ line, items, language }: Input, title: Title): boolean {
  const start = startOf(title);
  const verb = copulaBefore(line, { from: start });
  if (verb === undefined) return false;
  let subjectTo = verb;
  while (line.marks.has(subjectTo - 1, 'perfect', 'auxiliary', 'former')) subjectTo--;
  const pronoun = items.some((i) => i.type === 'pronoun' && i.sort === 'person' && !i.inflected && (i.to === subjectTo || i.from === verb + 1));
  if (pronoun) return true;
  const { tokens } = line.sentence;
  // "saiu da Cohere em maio, onde era cientista-chefe"
  if (language.dropsSubject && line.marks.list('place', verb - 1, verb).length > 0 && personBefore({ items }, title) !== undefined) return true;
  // "Accenture, donde era responsable de datos"
  if (language.dropsSubject && line.marks.has(verb - 1, 'place')) return true;
  const opens = verb <= MAX_ADVERBS && tokens.slice(0, verb).every((t) => t.kind === 'word');
  // "Zasiadał w zarządzie X, był prezesem Y": a verb right behind a comma has the subject of the one before.
  if (language.dropsSubject && tokens[verb - 1]?.text === ',' && !items.some((i) => i.type === 'person')) return true;
  return language.dropsSubject && opens && !items.some((i) => i.type !== 'value' && i.from < start && i.to <= verb);
}

/** "La dirigente, 51 anni, arriva da X", "La jefa, que había entrado en 2020, aceptó …": past an age or a relative clause between two commas. */
function pastAside({ marks, sentence: { tokens } }: Input['line'], at: number): number {
  if (tokens[at]?.text !== ',') return at;
  const relative = marks.has(at + 1, 'relative');
  const comma = tokens.findIndex((t, i) => i > at + 1 && i <= at + (relative ? MAX_RELATIVE : MAX_ASIDE) && t.text === ',');
  return comma > 0 && (relative || tokens.slice(at, comma).some((t) => t.kind === 'number')) ? comma + 1 : at;
}

/** How far such a comma may stand from the first, in tokens. */
const MAX_ASIDE = 5;
const MAX_RELATIVE = 12;

/** A definite title that opens the sentence as its subject. */
function isSubject(input: Input, title: Title): boolean {
  const { marks } = input.line;
  const start = startOf(title);
  const first = marks.has(start, 'determiner') ? start : start - 1;
  const bare =
    input.language.cases === true &&
    start === 0 &&
    !title.roles.includes('spokesperson') &&
    !input.items.some((i) => i.type === 'person' || i.type === 'group');
  // "Now the engineer …"
  const adverb = first === 1 && !marks.has(0, 'preposition', 'determiner', 'trigger', 'opener', 'relative', 'pronoun', 'negator', 'and', 'some');
  const definite = (first === 0 || adverb) && marks.has(first, 'determiner') && !marks.has(first, 'indefinite', 'negator', 'some');
  if (!bare && !definite) return false;
  const end = endOf(title);
  // "Der langjährige Chefwissenschaftler von X, der … verlassen hat"
  const verb = (at: number): boolean =>
    marks.has(at, 'relative', 'auxiliary', 'perfect', 'future', 'plan', 'hearsay', 'speech', 'denial') || marks.at(at).some((m) => m.is === 'trigger');
  return verb(end) || verb(pastAside(input.line, end)) || isOtherVerb(input, title);
}

/** "Former engineer of X, she …", and in lists, behind a sentence that is a name, "Former engineer of X.": a title that opens its sentence. */
function isFronted({ line, items, language }: Input, title: Title): boolean {
  const { marks, sentence } = line;
  if (startOf(title) > 0 || language.postpositions || marks.has(0, 'determiner') || marks.list('perfect').length > 0) return false;
  const mark = sentence.tokens.findIndex((t, i) => i >= endOf(title) && t.kind === 'mark' && t.text !== '-');
  if (mark < 0 || marks.over(endOf(title), mark).some((m) => m.is === 'auxiliary' || (m.is === 'trigger' && m.voice !== 'noun'))) return false;
  if (mark === sentence.tokens.length - 1) return mark === endOf(title) && !items.some((i) => i.type === 'person');
  return sentence.tokens[mark]?.text === ',' && items.some((i) => i.type === 'pronoun' && i.sort === 'person' && !i.inflected && i.from === mark + 1);
}

/** Behind the name of where somebody is, a word that is none of a phrase. */
function isOtherVerb({ line: { marks, sentence } }: Input, { to, organisation, inherited }: Title): boolean {
  if (!organisation || inherited || organisation.to < to) return false;
  const next = sentence.tokens[organisation.to];
  return next?.kind === 'word' && !next.capital && !marks.has(organisation.to, 'preposition', 'and', 'determiner', 'former', 'negator');
}

/** "X left Y, where she was chief scientist": whom the sentence itself speaks of. */
const personBefore = ({ items }: Pick<Input, 'items'>, { from }: Title): string | undefined =>
  items.findLast((i): i is PersonItem => i.type === 'person' && i.to <= from && i.marked.length === 0)?.name;

/** Does what is known of a person allow that title? */
const fits = (scene: Scene, name: string, { former, organisation, inherited }: Title): boolean =>
  former || !organisation || inherited || [scene.employer(name), scene.headed(name)].every((known) => known === undefined || known === organisation.name);

/** Tells the scene whom the titles without a name mean. */
export function meetEpithets(input: Input): void {
  const { titles, scene, line } = input;
  for (const title of titles) {
    if (title.person || title.becomes) continue;
    const fronted = isFronted(input, title) ? scene.sole() : undefined;
    if (fronted === undefined && title.roles.length === 0 && !title.founder) continue;
    const predicate = fronted ?? (isPredicate(input, title) ? (personBefore(input, title) ?? scene.person()) : undefined);
    const subject = predicate ? undefined : scene.sole();
    const name = predicate ?? (subject && isSubject(input, title) && fits(scene, subject, title) ? subject : undefined);
    if (name && line.sentence.zone !== 'title') scene.meet(title, name);
  }
}

/** The bearer of a title that names none, as if named where the title begins. */
export function bearerOf(title: Title, scene: Scene): PersonItem | undefined {
  const name = scene.met(title);
  if (name === undefined) return undefined;
  const { from } = title;
  const item = itemOf<PersonItem>({ type: 'person', name, via: 'context', from, to: from + 1 });
  item.list = [item];
  return item;
}
