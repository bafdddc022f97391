// Bearers: whose a title is. "Sam Altman, chief executive of X" · "X chief Sam Altman" · "the new chief executive of X is Jane Doe".

import type { MarkedSentence } from '../names.ts';
import type { Item, PersonItem } from '../nominals/items.ts';
import type { Stretch } from '../text/parse.ts';
import { isWide } from '../text/unspaced.ts';
import { attachAfar, isEpithet } from './title-afar.ts';
import { type Cluster, commaAt, followedByTitle, hasOwnBehind, isComing, isCopula, isNew, isPartNoun, MAX_GAP, onlyBetween, phraseOf } from './title-parts.ts';

/** Finds whose a title is: beside it, or further off. */
export function attachBearer(line: MarkedSentence, cluster: Cluster, items: readonly Item[]): void {
  attachPerson(line, cluster, items);
  if (!cluster.person) attachAfar(line, cluster, items);
}

function attachPerson(line: MarkedSentence, cluster: Cluster, items: readonly Item[]): void {
  const { marks, sentence: { tokens } } = line; // biome-ignore format: one line
  const persons = items.filter((i): i is PersonItem => i.type === 'person');
  const { from, to } = phraseOf(cluster);
  const free = (at: number, end: number): boolean =>
    onlyBetween(line, at, end, 'determiner', 'honorific', 'adjective', 'interim', 'former', 'possessive', 'organisationNoun');
  const after = persons.find((p) => p.from >= to && p.from <= to + MAX_GAP + (pastField(line, to) - to));
  const end = isPartNoun(line, to) ? to + 1 : pastField(line, to);
  const apposed = after && !after.marked.includes('of') && commaAt(line, end) && free(end + 1, after.from) && !isCited(line, from);
  const before = persons.findLast((p) => p.to <= from && Math.max(pastAge(line, p.to, items), pastBracket(line, p.to)) >= from - MAX_GAP);
  const told = before ? pastAge(line, before.to, items) : 0;
  const explained =
    before &&
    commaAt(line, told) &&
    !isOfOther(line, told, to, before, after) &&
    (onlyBetween(line, pastAdverb(line, told + 1, from), from, 'determiner', 'adjective', 'interim', 'former', 'possessive', 'organisationNoun', 'pronoun') ||
      isDescribed(line, told + 1, from, items));
  const verb = before ? verbBehind(line, before.to) : 0;
  const copula =
    before && isCopula(line, verb) && (free(pastAdverb(line, pastTime(line, verb, items), from), from) || isDescribed(line, verb + 1, from, items));
  // "Zuvor war X langjähriger Chef von Y": the verb stands before its subject.
  const turned = before && isCopula(line, before.from - 1) && free(pastAdverb(line, pastTime(line, before.to - 1, items), from), from);
  const resumed = explained || copula || turned ? undefined : resumedBefore(line, cluster, persons, items, free);
  const opens = opensPhrase(line, cluster, from);
  const inverted = after !== undefined && opens && !isTold(line, from) && isInverted(line, to, after);
  // "Sam Altman, PDG d'OpenAI, Mira Murati …": what the title follows wins over what follows it.
  const owned = after?.from === to + 1 && isWide(tokens[to]?.text ?? '') && marks.get(to, 'preposition')?.classes.includes('of') === true;
  if (owned) cluster.person = after;
  else if (before && isComing(line, before.to, from)) Object.assign(cluster, { person: before, becomes: true });
  else if (after && free(to, after.from) && after.marked.length === 0) takeAll(line, cluster, after);
  else if (after && ((opens && willBe(line, to, after, free)) || isHeadline(line, cluster, to, after, items))) {
    Object.assign(cluster, { person: after, becomes: true });
  } else if (inverted) takeInverted(line, cluster, after);
  else if (resumed) cluster.person = resumed;
  else if (explained || copula || turned) {
    cluster.person = before;
    if (copula && !explained && marks.has(verb, 'plan')) cluster.becomes = true;
    cluster.several = before !== undefined && before.list.length > 1 && isPlural(line, cluster);
  } else if (before && before.to === from && !marks.has(from, 'preposition', 'determiner')) cluster.person = before;
  else if (apposed && !followedByTitle(line, after) && !hasOwnBehind(line, after) && !marks.has(after.to, 'speech')) takeAll(line, cluster, after);
  else if (after && free(to, after.from)) takeAll(line, cluster, after);
}

/** Does a title open its sentence, or its part of one, or stand behind an article? */
const opensPhrase = ({ marks, sentence: { tokens } }: MarkedSentence, { relative }: Cluster, from: number): boolean =>
  from <= 2 ||
  (from <= MAX_GAP && tokens[from - 1]?.text === ',') ||
  tokens[from - 2]?.text === ';' ||
  relative === true ||
  marks.has(from, 'determiner') !== marks.has(from - 1, 'determiner');

/** "The chief of X is Y", "The new chief of X is Y": who is new has just come to be it. */
function takeInverted(line: MarkedSentence, cluster: Cluster, person: PersonItem): void {
  takeAll(line, cluster, person);
  if (isNew(line, cluster)) cluster.becomes = cluster.already = true;
}

/** "According to a spokesperson, X …" tells of somebody else. */
const isCited = ({ marks }: MarkedSentence, from: number): boolean => marks.list('accordingTo', from - 2, from + 1).some((m) => m.to >= from - 1);

/** "Joining X as chief scientist is Y": the role is part of what the verb tells. */
const isTold = ({ marks }: MarkedSentence, from: number): boolean => marks.get(from - 1, 'preposition')?.classes.includes('as') === true;

/** Is a title behind the comma that follows a name somebody else's? */
function isOfOther(line: MarkedSentence, comma: number, to: number, before: PersonItem, after: PersonItem | undefined): boolean {
  const { marks, sentence: { tokens } } = line; // biome-ignore format: one line
  // "the exits of X, of the director Y and of …": a title that a preposition leads to, right before a name, is of the latter.
  if (after?.from === to && marks.has(comma + 1, 'preposition')) return true;
  // "the founder X, the chief of projects Y and …": nor is one whose field leads to a name.
  if (after && after.from > to && after.list.length > 1 && marks.get(to, 'preposition') && isField(line, to, after.from)) return true;
  // "Face à l'offre de X, le patron de Y a répondu": behind a phrase that opens the sentence, and right before its verb, a title is its subject.
  const opens = before.marked.length > 0 && marks.has(0, 'preposition') && marks.has(comma + 1, 'determiner');
  return opens && tokens.findIndex((t) => t.text === ',') === comma && marks.has(to, 'perfect', 'auxiliary', 'speech', 'future');
}

/** "the founders of X, A and B": all of a list that follows a title of several. */
function takeAll(line: MarkedSentence, cluster: Cluster, person: PersonItem): void {
  cluster.person = person;
  cluster.several = person.list.length > 1 && person.list[0] === person && (isOfSeveral(line, cluster) || isPlural(line, cluster));
}

/** "les patrons de X", "the chiefs of operations": a plural by its article, or by the word before what it is a role for. */
function isOfSeveral({ marks, sentence: { tokens } }: MarkedSentence, { from, to }: Cluster): boolean {
  let end = from + 1;
  while (end < to && !marks.has(end, 'preposition')) end++;
  const plural = (i: number): boolean => PLURAL.test(tokens[i]?.key ?? '') && !marks.has(i, 'possessive');
  return tokens.slice(from, end).some((_, n) => plural(from + n) && (from + n === end - 1 || marks.has(from + n, 'determiner')));
}

/** "The chief executive of X [is the Swede] Y" */
const isInverted = (line: MarkedSentence, to: number, { from }: PersonItem): boolean =>
  isCopula(line, to) && onlyBetween(line, pastAdverb(line, line.marks.get(to, 'auxiliary')?.to ?? to, from), from, 'honorific', 'determiner', 'pronoun');

/** How many words may say what a role is for. */
const MAX_FIELD = 4;

/** "head [of security], X", "responsable [de producto], X", "directora de Y [en España], X": past what or where a role is for, where a comma follows; else where it ends. */
function pastField({ marks, sentence: { tokens } }: MarkedSentence, to: number): number {
  const classes = marks.get(to, 'preposition')?.classes ?? [];
  const placed = classes.some((c) => c === 'at' || c === 'for');
  if (!placed && !classes.includes('of')) return to;
  for (let i = to + 1; i <= to + MAX_FIELD + 1; i++) {
    if (i > to + 1 && tokens[i]?.text === ',') return i;
    // "chefe de pós-treinamento, X": a word of several parts is none of a verb.
    const compound = [i, i + 1].some((n) => tokens[n]?.text === '-' && tokens[n]?.glued);
    if (compound && tokens[i]?.capital !== true) continue;
    if (
      tokens[i]?.kind !== 'word' ||
      (tokens[i]?.capital && !placed) ||
      marks.has(i, 'trigger', 'relative', 'auxiliary', 'role', 'founder', 'organisationNoun', 'pronoun')
    )
      return to;
  }
  return to;
}

/** "la spécialiste de l'éthique X", "il ricercatore di robotica X": who follows what the role is for, in plain words without a capital. */
export function attachBehindField(line: MarkedSentence, cluster: Cluster, items: readonly Item[]): void {
  const { to } = cluster;
  const person = items.find((i): i is PersonItem => i.type === 'person' && i.from > to);
  if (!person || !line.marks.get(to, 'preposition') || person.from > to + MAX_FIELD + 1 || person.list[0] !== person) return;
  if (!isField(line, to, person.from)) return;
  // Its preposition governs no name.
  for (const one of person.list) Object.assign(one, { marked: [], ofVerb: false });
  cluster.person = person;
}

const NO_FIELD = [
  'trigger', 'relative', 'auxiliary', 'perfect', 'role', 'founder', 'organisationNoun', 'cueBefore', 'pronoun', 'and', 'speech',
] as const; // biome-ignore format: a list

/** Plain words, of which the last is a noun. */
function isField({ marks, sentence: { tokens } }: MarkedSentence, from: number, to: number): boolean {
  if (tokens[to - 1]?.kind !== 'word' || marks.has(to - 1, 'preposition', 'determiner', 'possessive', 'group')) return false;
  const plain = (i: number): boolean => marks.has(i, 'determiner') || (tokens[i]?.kind === 'word' && !tokens[i]?.capital && !marks.has(i, ...NO_FIELD));
  for (let i = from; i < to; i++) if (!plain(i)) return false;
  return true;
}

/** "New chief of X: Y", as headlines have it. */
const isHeadline = (line: MarkedSentence, cluster: Cluster, to: number, { from }: PersonItem, items: readonly Item[]): boolean => {
  const firm = items.some((i) => i.type === 'organisation' && i.to <= cluster.from);
  return !firm && from === to + 1 && line.sentence.tokens[to]?.text === ':' && phraseOf(cluster).from <= 2 && isNew(line, cluster);
};

/** How many words of time may stand before a role. */
const MAX_ADVERBS = 2;
const SMALL: ReadonlySet<string> = new Set(['preposition', 'rest', 'now', 'respectively']);

/** "X, [hasta ahora] consejera delegada de Y", "X, [bislang] Chefin von Y": past small words that say since when or until when. */
function pastAdverb({ marks, sentence: { tokens } }: MarkedSentence, from: number, to: number): number {
  const small = (i: number): boolean => {
    const classes = marks.get(i, 'preposition')?.classes;
    return (
      tokens[i]?.kind === 'word' &&
      !tokens[i]?.capital &&
      marks.over(i, i + 1).every((m) => SMALL.has(m.is) || (m.is === 'cue' && m.cue === 'only')) &&
      (classes ?? ['other']).includes('other')
    );
  };
  let i = from;
  while (i < to && i < from + MAX_ADVERBS && small(i)) i++;
  return i;
}

/** "X has been [for nine years] vice president of Y": past the verb, and how long or since when it has been so. */
function pastTime({ marks }: MarkedSentence, verb: number, items: readonly Item[]): number {
  let end = verb + 1;
  while (marks.has(end, 'auxiliary')) end++;
  const time = items.find((i) => i.type === 'value' && (i.value.type === 'duration' || i.value.type === 'date') && i.from >= end && i.from <= end + 2);
  const led = time && (time.from === end || (marks.has(end, 'preposition') && (time.from === end + 1 || marks.has(end + 1, 'preposition'))));
  return led ? time.to : verb + 1;
}

/** "X, whom Meta hired, was the chief of Y": whoever the clause between two commas tells of is the subject of what follows. */
function subjectBefore(line: MarkedSentence, from: number, persons: readonly PersonItem[], free: Free): PersonItem | undefined {
  const { marks, sentence } = line;
  let verb = from - 1;
  while (verb > from - MAX_GAP && !isCopula(line, verb)) verb--;
  // "X, chief of Y, [also] is a founder of Z"
  const small = sentence.tokens[verb - 2]?.text === ',' && pastAdverb(line, verb - 1, verb) === verb;
  const comma = small ? verb - 2 : verb - 1;
  if (!isCopula(line, verb) || sentence.tokens[comma]?.text !== ',' || !free(pastAdverb(line, verb + 1, from), from)) return undefined;
  const parts = (p: PersonItem): boolean =>
    [0, 1, 2].some((n) => marks.has(p.to + n, 'relative')) || isApposed(line, p.to, verb) || isAside(line, p.to, comma, persons);
  return persons.findLast((p) => p.to < verb && sentence.tokens[p.to]?.text === ',' && parts(p));
}

/** "X, formerly of Y, is the chief of Z", "X, for 25 years a fixture at Y, is …": between two commas, words that tell of nobody else. */
const isAside = ({ marks, sentence: { tokens } }: MarkedSentence, from: number, to: number, persons: readonly PersonItem[]): boolean =>
  marks.has(from + 1, 'former', 'preposition') &&
  !marks.has(from + 1, 'and') &&
  !tokens.slice(from + 1, to).some((t) => t.text === ',') &&
  !persons.some((p) => p.from > from && p.to <= to) &&
  marks.list('trigger', from, to).every((t) => t.voice === 'noun');

type Free = (at: number, end: number) => boolean;

/** The subject of a verb before a role, with more between the two than a name and its verb. */
function resumedBefore(line: MarkedSentence, cluster: Cluster, persons: readonly PersonItem[], items: readonly Item[], free: Free): PersonItem | undefined {
  const { from } = phraseOf(cluster);
  return (
    takenUp(line, cluster, persons, items, free) ??
    subjectBefore(line, from, persons, free) ??
    subjectAfar(line, from, persons, free) ??
    beforeLast(line, cluster, persons)
  );
}

/** How many tokens may stand between a relative pronoun and a role whose verb stands last. */
const MAX_BEFORE_LAST = 10;

/** "X, die bis Herbst 2024 Technikchefin bei Y war": whom a relative pronoun takes up, where the verb stands behind the role. */
function beforeLast(line: MarkedSentence, cluster: Cluster, persons: readonly PersonItem[]): PersonItem | undefined {
  const { marks, sentence } = line;
  const { from, to } = phraseOf(cluster);
  const next = sentence.tokens[to + 1];
  if (!isCopula(line, to) || (next && next.kind !== 'mark')) return undefined;
  const relative = marks.list('relative', from - MAX_BEFORE_LAST, from).at(-1);
  const person = relative && persons.find((p) => sentence.tokens[p.to]?.text === ',' && relative.from - p.to <= 1 && relative.from >= p.to);
  if (!relative || !person) return undefined;
  for (let i = relative.to; i < from; i++)
    if ((sentence.tokens[i]?.kind === 'mark' && !sentence.tokens[i]?.glued) || marks.has(i, 'perfect', 'pronoun', 'negator', 'opener')) return undefined;
  return person;
}

/** "X, who was the chief of Y", "X, che in Y era il responsabile": whom a relative pronoun takes up, as the subject of the verb before the role. */
function takenUp(line: MarkedSentence, { from }: Stretch, persons: readonly PersonItem[], items: readonly Item[], free: Free): PersonItem | undefined {
  const { marks, sentence } = line;
  let verb = from - 1;
  while (verb > from - MAX_GAP && !isCopula(line, verb)) verb--;
  const phrase = free(pastAdverb(line, pastTime(line, verb, items), from), from);
  if (!isCopula(line, verb) || !(phrase || marks.has(verb + 1, 'some', 'indefinite'))) return undefined;
  const relative = marks.list('relative', verb - MAX_PLACE, verb).at(-1);
  if (!relative || marks.has(relative.from, 'trigger')) return undefined;
  // "who at X was", "who then was", "che fino a giugno era": no other subject between.
  const dated = (i: number): boolean => items.some((v) => v.type === 'value' && v.from <= i && i < v.to);
  for (let i = relative.to; i < verb; i++)
    if (
      !dated(i) &&
      !marks.has(i, 'preposition', 'determiner', 'auxiliary', 'perfect', 'former') &&
      !sentence.tokens[i]?.capital &&
      pastAdverb(line, i, verb) === i
    )
      return undefined;
  const named =
    relative.to === verb || marks.has(relative.to, 'preposition', 'auxiliary', 'perfect', 'former') || pastAdverb(line, relative.to, verb) > relative.to;
  const end = sentence.tokens[relative.from - 1]?.text === ',' ? relative.from - 1 : relative.from;
  return named ? persons.find((p) => p.to === end) : undefined;
}

/** How many tokens may say where or when, between a relative pronoun and its verb. */
const MAX_PLACE = 6;

/** How far before its verb a subject may stand, in tokens. */
const MAX_AFAR = 9;

/** "X przed rozpoczęciem pracy w Y był dyrektorem Z": what stands between a subject and the verb right before a role says when or where. */
function subjectAfar(line: MarkedSentence, from: number, persons: readonly PersonItem[], free: Free): PersonItem | undefined {
  const { marks, sentence } = line;
  // "była dyrektorką": a verb that is a word for former times as well has become part of the role.
  let verb = marks.has(from, 'former') && isCopula(line, from) ? from : from - 1;
  while (verb > from - MAX_GAP && !isCopula(line, verb)) verb--;
  if (!isCopula(line, verb) || (verb < from && !free(pastAdverb(line, verb + 1, from), from))) return undefined;
  const subject = persons.findLast((p) => p.to <= verb);
  if (!subject || subject.marked.length > 0 || subject.to === verb || subject.to < verb - MAX_AFAR || !marks.has(subject.to, 'preposition')) return undefined;
  const between = sentence.tokens.slice(subject.to, verb);
  const parted = between.some((t, n) => t.kind === 'mark' || marks.has(subject.to + n, 'and', 'relative', 'opener', 'speech', 'auxiliary', 'perfect'));
  return parted || marks.list('trigger', subject.to, verb).some((t) => t.voice !== 'noun') ? undefined : subject;
}

/** "X, chief scientist of Y, is …": a title between two commas, and no verb. */
const isApposed = ({ marks }: MarkedSentence, from: number, to: number): boolean =>
  to - from <= MAX_APPOSED &&
  marks.list('role', from, to).length + marks.list('founder', from, to).length > 0 &&
  marks.list('trigger', from, to).every((t) => t.voice === 'noun');

/** How long such a title may be, in tokens. */
const MAX_APPOSED = 12;

/** "X is …", "X, 41, was …", "X, who was …", "X, who had been …": where the verb stands that says what somebody is. */
function verbBehind(line: MarkedSentence, name: number): number {
  const {
    marks,
    sentence: { tokens },
  } = line;
  const age = tokens[name]?.text === ',' && tokens[name + 1]?.kind === 'number' && tokens[name + 2]?.text === ',' ? name + 3 : name;
  const at = pastBracket(line, age);
  const clause = tokens[at]?.text === ',' ? at + 1 : at;
  const verb = marks.has(clause, 'relative') ? clause + 1 : at;
  if (marks.has(verb, 'auxiliary')) return verb;
  if (marks.has(verb, 'perfect')) return verb + 1;
  // "X nadal jest …", "X still is …"
  const past = pastAdverb(line, verb, verb + MAX_ADVERBS);
  return marks.has(past, 'auxiliary') ? past : verb;
}

/** How long what stands in brackets behind a name may be, in tokens. */
const MAX_BRACKET = 9;

/** "X [(ex-Meta)] is …": past what stands in brackets behind a name. */
const pastBracket = ({ sentence: { tokens } }: MarkedSentence, name: number): number =>
  tokens[name]?.text === '(' ? name + tokens.slice(name, name + MAX_BRACKET).findIndex((t) => t.text === ')') + 1 : name;

/** "X was the chief of Y", "Before, she had been chief of Y": who was it is it no more. */
export function isPast(line: MarkedSentence, cluster: Cluster): boolean {
  const { marks } = line;
  const { from, to } = phraseOf(cluster);
  const { person } = cluster;
  if (person && person.from >= cluster.from) return false;
  // "X, die Chefin von Y war"
  if (marks.has(to, 'past') && (line.sentence.tokens[to + 1]?.kind ?? 'mark') === 'mark') return true;
  // "war Forscher bei X", "zuvor Forscher bei X": the word is part of the role's phrase.
  if (marks.has(from, 'past', 'former')) return true;
  // "Zuvor war X Chef von Y"
  if (person && isCopula(line, person.from - 1) && marks.has(person.from - 1, 'past') && person.to >= from - MAX_GAP && !commaAt(line, person.to)) return true;
  let verb = from - 1;
  while (verb >= from - MAX_GAP && !isCopula(line, verb)) verb--;
  const plain = onlyBetween(line, pastAdverb(line, verb + 1, from), from, 'determiner', 'adjective', 'interim', 'former');
  return verb >= 0 && marks.has(verb, 'past') && plain;
}

/** "Neuer Technikchef von X wird Y.": the title opens the sentence, and the name ends the clause. */
function willBe({ marks, sentence: { tokens } }: MarkedSentence, at: number, person: PersonItem, free: (at: number, end: number) => boolean): boolean {
  const next = tokens[person.to];
  const ends = next === undefined || (next.kind === 'mark' && next.text !== '-') || marks.has(person.to, 'and');
  return ends && marks.has(at, 'auxiliary') && marks.has(at, 'future') && free(at + 1, person.from);
}

/** "A and B, founders of X", "A und B, die Gründer von X": a plural by its ending, or a word that may be one. */
const isPlural = ({ marks, sentence: { tokens } }: MarkedSentence, { from, to }: Cluster): boolean =>
  marks.list('pronoun', from - MAX_GAP, from).some((m) => m.sort === 'people' && m.to === from) ||
  tokens
    .slice(from, to)
    .some(
      (t, n) =>
        (PLURAL.test(t.key) && !marks.has(from + n, 'possessive')) || (marks.has(from + n, 'founder') && marks.has(from + n, 'group') && !SINGULAR.test(t.key)),
    );

/** How a noun for one founder ends where that for several ends otherwise. */
const SINGULAR = /(?:dora?|tore?|trice|teur|founder|ciel)$/;

/** How a noun for several people may end in the languages that are read. */
const PLURAL = /[^s]s$|[or]i$|ici$|ami$|owie$|iele$/;

/** "X, [41 anni], chief of Y": where the comma before a title stands, past an age told in between. */
function pastAge(line: MarkedSentence, name: number, items: readonly Item[]): number {
  // "warb X ab, den Chef von Y": past the particle of the verb before.
  const at = line.marks.has(name, 'rest') && !commaAt(line, name) && commaAt(line, name + 1) ? name + 1 : name;
  const age = commaAt(line, at) ? items.find((i) => i.type === 'value' && i.from > at && i.from <= at + 2 && i.value.type !== 'money') : undefined;
  return age && commaAt(line, age.to) ? age.to : age && commaAt(line, age.to + 1) ? age.to + 1 : at;
}

/** "one of the [founders]", "a prominent [researcher]" */
const isDescribed = (line: MarkedSentence, from: number, to: number, items: readonly Item[]): boolean =>
  isOneOf(line, from, to, items) || isEpithet(line, from, to);

/** "one of the [founders]", "tra i [fondatori]": a small word for one among several. */
function isOneOf({ marks }: MarkedSentence, from: number, to: number, items: readonly Item[]): boolean {
  const single = (i: number): boolean =>
    items.some(
      (v) =>
        i >= v.from && i < v.to && ((v.type === 'value' && v.value.type === 'count' && v.value.count === 1) || (v.type === 'group' && v.group.count === 1)),
    );
  const of = (i: number): boolean => marks.get(i, 'preposition')?.classes.includes('of') === true || marks.get(i, 'outOf') !== undefined;
  if (to - from > MAX_GAP || to === from) return false;
  for (let i = from; i < to; i++) if (!single(i) && !of(i) && !marks.has(i, 'determiner', 'indefinite', 'possessive')) return false;
  return true;
}

/** "…, co-founder of A and [chief executive of B]", "prezes A, a wcześniej [szef B]": a further title of the same person. */
export function goesOn(line: MarkedSentence, from: number, to: number): boolean {
  if (onlyBetween(line, from, to, 'and', 'determiner', 'former')) return true;
  const { marks } = line;
  const comma = commaAt(line, from) ? 1 : 0;
  const joint = from + comma;
  const former = marks.has(joint, 'former') || (marks.has(joint, 'opener') && marks.has(joint + 1, 'former'));
  // "dawniej wiceprezes A, dziś [prezes B]"
  const timed = comma > 0 && pastAdverb(line, joint, to) > joint;
  return (
    (marks.has(joint, 'and') || (comma > 0 && former) || timed) &&
    onlyBetween(line, pastAdverb(line, timed ? joint : joint + 1, to), to, 'and', 'former', 'determiner', 'interim')
  );
}
