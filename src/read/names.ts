// Names: organisations from the register and by shape, persons by register, given name, shape and context; for both, the tagger. Two passes over
// the document: the first finds what speaks for itself (registered names, full names), the second what those make clear (surnames,
// short and weak names). Precision before recall: an unknown capitalised word alone is nothing.

import { fold } from '../base/fold.ts';
import { once } from '../base/remembered.ts';
import { isLoud, type Marks } from './marks.ts';
import { isAmongFirms } from './names/among.ts';
import { bareNames } from './names/bare.ts';
import { classify, namedInFull } from './names/classify.ts';
import { isDescribing } from './names/described.ts';
import type { Directory } from './names/directory.ts';
import { GIVEN_NAMES } from './names/given-names.ts';
import { headsOf, inBaseForm, withHeads } from './names/heads.ts';
import { baseForms, type Known, type NameItem, organisationItem, personItem, surfaceOf, tokensOf } from './names/known.ts';
import { nicknamedIn } from './names/nicknamed.ts';
import { sortByPlace, sortOfName } from './names/place.ts';
import { calledIn, noiseIn, registeredIn, type Sighting, sightings } from './names/registered.ts';
import { type Run, runsIn } from './names/runs.ts';
import { withSiblings } from './names/siblings.ts';
import { isPlace } from './names/sorts.ts';
import { givenItem, remember, rememberTagged, spelledOut, surnameItem } from './names/surnames.ts';
import { isNoParty, type Keyed, keyOfName, lone, merge, tag, Votes } from './names/tagged.ts';
import { underOwners } from './names/units.ts';
import { unspacedNames } from './names/unspaced-names.ts';
import type { Language } from './packs/language.ts';
import { compilePhrases, type Matcher } from './packs/phrases.ts';
import type { Tagger } from './tagger/tagger.ts';
import type { Sentence } from './text/parse.ts';

export interface MarkedSentence {
  readonly sentence: Sentence;
  readonly marks: Marks;
}

/** What a line holds so far: its names, the runs between them, and what the tagger says of it. */
class Line {
  readonly line: MarkedSentence;
  readonly tagged: readonly Keyed[];
  #items: readonly NameItem[];
  #runs: readonly Run[] | undefined;

  constructor(line: MarkedSentence, items: readonly NameItem[], tagged: readonly Keyed[]) {
    this.line = line;
    this.#items = items;
    this.tagged = tagged;
  }

  get items(): readonly NameItem[] {
    return this.#items;
  }

  set items(items: readonly NameItem[]) {
    if (items.length !== this.#items.length || items.some((item, n) => item !== this.#items[n])) this.#runs = undefined;
    this.#items = items;
  }

  /** Several steps ask for them before the items change. */
  runs(known: Known): readonly Run[] {
    return (this.#runs ??= runsIn(this.line, known, tokensOf(this.#items)));
  }
}

/** "TWO MORE FOUNDERS LEAVE": where all words are in capitals, these tell no names. */
function isShouted({ sentence: { tokens } }: MarkedSentence): boolean {
  let [words, capitals] = [0, 0];
  for (const { kind, capital, text } of tokens) {
    if (kind === 'word') words++;
    if (capital && text === text.toUpperCase()) capitals++;
  }
  return capitals > 3 && capitals * 5 >= words * 4;
}

/** Names that stand somewhere in the document where only an organisation can: they are one wherever they stand. */
function unknownOrganisations(lines: readonly Line[], votes: Votes, known: Known): ReadonlySet<string> {
  const bare = known.language.capitalNouns
    ? bareNames(
        lines.map(({ line }) => line),
        known,
      )
    : [];
  const found = new Set([...bare].filter((key) => !votes.denies(key, 'organisation')));
  for (const one of lines) {
    const { line } = one;
    if (isLoud(line.sentence)) continue;
    for (const [from, to] of one.runs(known)) {
      const [first] = line.sentence.tokens.slice(from, to);
      if (!first || GIVEN_NAMES.has(first.key) || to - from > 3 || surnameItem(line, to - 1, known)) continue;
      // "in Oxford", but "professor at Berkeley"
      if (to - from === 1 && isPlace(first) && line.marks.has(from - 1, 'preposition') && !line.marks.has(from - 2, 'role', 'founder')) continue;
      const key = keyOfName(line.sentence.tokens, { from, to });
      const placed = sortByPlace(line, from, to, known.language) === 'organisation' || isAmongFirms(line, { from, to }, one.items, known);
      if (placed && !votes.denies(key, 'organisation')) found.add(key);
    }
  }
  return found;
}

/** What a language calls its months and days. */
const datesOf = once((language: Language): ReadonlySet<string> => new Set([...language.months.flat(), ...language.weekdays.flat()].map(fold)));

const notNamesOf = once(
  (language: Language): ReadonlySet<string> => new Set([...language.notNames.map(fold), ...Object.values(language.currencies).map(fold), ...datesOf(language)]),
);

/** What a language calls organisations besides their names. */
const calledOf = once((language: Language): Matcher<string> => {
  const phrases = Object.entries(language.unspaced ? {} : language.organisationNames).flatMap(([name, all]) => all.map((p): [string, string] => [p, name]));
  return compilePhrases(phrases, language);
});

/** The organisations of the register, and what the tagger says of the words that they leave. */
function registeredLine(
  line: MarkedSentence,
  seen: readonly Sighting[],
  unspaced: readonly NameItem[],
  known: Known,
  noise: Matcher<string>,
  tagger: Tagger | null,
): Line {
  const items: NameItem[] = registeredIn(line, seen, known, 2);
  const free = (item: NameItem): boolean => items.every((o) => item.to <= o.from || o.to <= item.from);
  for (const item of unspaced) if (free(item)) items.push(item);
  items.push(...[...calledIn(line, calledOf(known.language)), ...nicknamedIn(line, known)].filter(free));
  for (const item of noiseIn(line, known, noise)) if (free(item)) items.push(item);
  return new Line(line, items, tagger && !isShouted(line) ? tag(line, tokensOf(items), known, tagger) : []);
}

/** "the startup X", "la startup barcelonesa X", "X, a startup": a word for organisations right beside an unknown name. */
function isCalled({ marks, sentence: { tokens } }: MarkedSentence, from: number, to: number, language: Language): boolean {
  const { cases, freeOrder } = language;
  const first = tokens[from];
  if (
    (first && (cases ? baseForms(first, language) : [first.key]).some((form) => GIVEN_NAMES.has(form))) ||
    to - from > 3 ||
    (to - from === 1 && isPlace(tokens[from]))
  )
    return false;
  const described = tokens[from - 1]?.kind === 'word' && !tokens[from - 1]?.capital && marks.over(from - 1, from).every((m) => m.is === 'adjective');
  const noun = (i: number): boolean => marks.has(i, 'cueBefore') && marks.has(i, 'organisationNoun');
  const explained = tokens[to]?.text === ',' && marks.has(to + 1, 'determiner', 'indefinite') && marks.has(to + 2, 'organisationNoun');
  // "Her new firm, X, will …"
  const ends = tokens[to]?.text === ',' || (to === tokens.length - 1 && tokens[to]?.text === '.');
  const apposed = tokens[from - 1]?.text === ',' && ends && noun(from - 2) && to - from < 3;
  // Without articles: "Axon, organizacja z Krakowa,", "a Salina, startup de Aveiro,". "In Bahia, companies …": behind "in", a place.
  const placed =
    !cases && from > 0 && (marks.get(from - 1, 'preposition')?.classes.includes('at') === true || !marks.has(from - 1, 'determiner', 'preposition'));
  const bare = (cases || freeOrder) && !placed && tokens[to]?.text === ',' && marks.has(to + 1, 'organisationNoun') && !tokens[to + 2]?.capital;
  return noun(from - 1) || (described && noun(from - 2)) || explained || apposed || bare;
}

/** What the tagger holds of a name, and what its place says. */
function vote(votes: Votes, line: MarkedSentence, tagged: Keyed, language: Language): void {
  votes.add(tagged);
  votes.place(tagged.key, () => {
    const placed = sortOfName(line, tagged.from, tagged.to, language);
    return placed && (placed === 'people' ? 'person' : 'organisation');
  });
}

const formsAt = ({ sentence: { tokens } }: MarkedSentence, i: number, language: Language): readonly string[] => {
  const token = tokens[i];
  return token ? baseForms(token, language) : [];
};

/** "Prezes Sztormu Daniel Hołda", "Bosch-Chef Stefan Hartung Tanja Rückert": where given names tell that a run is two names. */
function partsOf(line: MarkedSentence, run: Run, { language }: Known): readonly Run[] {
  const { marks, sentence: { tokens } } = line; // biome-ignore format: one line
  const [from, to, whole] = run;
  const given = (i: number): boolean => GIVEN_NAMES.has(tokens[i]?.key ?? '');
  const words = tokens.slice(from, to).every(({ kind }) => kind === 'word');
  // "Gliwicki Magnes AI": where the firm is, and its name.
  if (words && !whole && from === 0 && to > 1 && isDescribing(line, 0, language)) return [[1, to]];
  if (!words || whole || to - from < 3) return [run];
  const second = to - 2;
  // Whose a role is, and who bears it.
  // "el director de tecnología [de Sextante] Wei Dong"
  const ofRole = marks.get(from - 1, 'preposition')?.classes.includes('of') === true && marks.list('role', from - 6, from - 1).length > 0;
  const bent = (i: number): boolean => given(i) || (language.cases === true && formsAt(line, i, language).some((form) => GIVEN_NAMES.has(form)));
  const described = isDescribing(line, from - 1, language);
  const owner =
    (language.cases === true ? described || marks.has(from - 1, 'role', 'founder') : ofRole) &&
    to - from < 5 &&
    !bent(from) &&
    (given(second) || (described && bent(second)));
  const two = language.verbLast === true && to - from === 4 && given(from) && given(second) && !given(from + 1) && !given(from + 3);
  return owner || two ? [[from, second], [second, to]] : [run]; // biome-ignore format: one line
}

function nameFull(one: Line, votes: Votes, text: string, known: Known): NameItem[] {
  const { line, tagged } = one;
  const ruled = [...one.items];
  const shouted = isShouted(line);
  for (const [from, to, whole] of one.runs(known).flatMap((run) => partsOf(line, run, known))) {
    const item = whole ? organisationItem(surfaceOf(line.sentence, text, from, to), from, to, 'shape') : classify(line, from, to, text, known);
    if (item && (item.via === 'register' || !shouted)) ruled.push(item);
  }
  const found = merge(line, ruled, tagged, votes, text, known);
  for (const item of found) if (item.type === 'person' && item.via !== 'tagger') remember(item, known);
  return found;
}

/** Full names in other cases than that in which the document gives them as well. */
function settleForms(lines: readonly Line[], known: Known): void {
  const full = (i: NameItem): boolean => i.via !== 'register' && i.to - i.from === 2;
  const namesOf = (type: NameItem['type']): ReadonlySet<string> =>
    new Set(lines.flatMap(({ items }) => items.filter((i) => i.type === type && full(i)).map(({ name }) => name)));
  const names = { person: namesOf('person'), organisation: namesOf('organisation') };
  const settled = (line: MarkedSentence, item: NameItem): NameItem => {
    if (!full(item) || names[item.type].size < 2) return item;
    const words = line.sentence.tokens.slice(item.from, item.to);
    const name = namedInFull(item, words, names[item.type], known);
    if (name === null) return item;
    const inflected = words.at(-1)?.key ?? '';
    if (known.surnames.get(inflected) === item.name) known.surnames.set(inflected, name);
    return { ...item, name };
  };
  for (const one of lines) one.items = one.items.map((item) => settled(one.line, item));
}

/** Short names and surnames, which the rest of the document explains. */
function nameShort(one: Line, unknown: ReadonlySet<string>, votes: Votes, text: string, known: Known): readonly NameItem[] {
  const { line } = one;
  const found: NameItem[] = [];
  for (const [from, to] of one.runs(known)) {
    if (isNoParty(line.sentence.tokens.slice(from, to))) continue;
    const key = keyOfName(line.sentence.tokens, { from, to });
    // A run that is no name as a whole may still end in a known surname ("Mr Altman", "Le Altman").
    const surname = unknown.has(key) ? null : surnameItem(line, to - 1, known);
    const name = surfaceOf(line.sentence, text, from, to);
    const verdict = votes.verdict(key);
    const genitive = known.language.capitalNouns && !unknown.has(key) && key.endsWith('s') && unknown.has(key.slice(0, -1));
    if (unknown.has(key) || genitive) found.push(organisationItem(genitive ? name.slice(0, -1) : name, from, to, 'context'));
    else if (surname) found.push(surname);
    else if (verdict?.sure && verdict.type === 'organisation') found.push({ ...organisationItem(name, from, to, 'propagated'), tagged: verdict.score });
    else if (verdict?.sure && verdict.type === 'person')
      found.push((to - from === 1 ? givenItem(line, from, known) : null) ?? { ...personItem(name, from, to, 'tagger'), tagged: verdict.score });
  }
  return found;
}

/** To the names of a line, those that the rest of the document explains, and lone words that the tagger takes for names. */
function addShort(line: Line, unknown: ReadonlySet<string>, votes: Votes, text: string, known: Known): void {
  const short = nameShort(line, unknown, votes, text, known);
  if (short.length > 0) line.items = [...line.items, ...short];
  line.items = [...line.items, ...lone(line.line, line.items, line.tagged, votes, text, known)].sort((a, b) => a.from - b.from);
}

/** In how many sentences an agency may be named. */
const HEAD = 4;

/** "Paris (Reuters) – …", "San Francisco, 26 jul (AIN).- …": whoever stands in brackets before a dash at the top wrote the text. */
function withAgencies(lines: readonly Line[]): (readonly NameItem[])[] {
  const isAgency = ({ sentence: { tokens } }: MarkedSentence, { from, to, via }: NameItem): boolean =>
    via !== 'register' && tokens[from - 1]?.text === '(' && tokens[to]?.text === ')' && /^[.–—-]$/.test(tokens[to + 1]?.text ?? '');
  const agencies = new Set(lines.slice(0, HEAD).flatMap(({ line, items }) => items.filter((i) => isAgency(line, i)).map((i) => i.name)));
  if (agencies.size === 0) return lines.map(({ items }) => items);
  return lines.map(({ items }) => items.map((i) => (i.type === 'organisation' && agencies.has(i.name) ? { ...i, publisher: true } : i)));
}

/** "Nordlicht KI (Kiel)": what stands alone in brackets right behind an organisation, and is no abbreviation, says where it is. */
function withoutPlaces({ sentence: { tokens } }: MarkedSentence, items: readonly NameItem[]): readonly NameItem[] {
  const isOrganisation = ({ type }: NameItem): boolean => type === 'organisation';
  const placed = ({ from, to, via }: NameItem): boolean =>
    via !== 'register' && to - from === 1 && tokens[from - 1]?.text === '(' && tokens[to]?.text === ')' && /\p{Ll}{3}/u.test(tokens[from]?.text ?? '');
  if (!items.some(placed)) return items;
  return items.filter((item) => !(placed(item) && isOrganisation(item) && items.some((o) => isOrganisation(o) && o.to === item.from - 1)));
}

/** Initials spelled out, in token order. */
const inFull = (items: readonly NameItem[], known: Known): NameItem[] =>
  items.map((item) => (item.type === 'person' ? spelledOut(item, known) : item)).sort((a, b) => a.from - b.from);

/** The persons and organisations of every sentence, in token order. Without a tagger, unknown names are found by rules alone. */
export function findNames(
  marked: readonly MarkedSentence[],
  text: string,
  directory: Directory,
  language: Language,
  noise: Matcher<string>,
  tagger: Tagger | null = null,
): (readonly NameItem[])[] {
  const known: Known = {
    directory,
    language,
    notNames: notNamesOf(language),
    dates: datesOf(language),
    surnames: new Map(),
    givens: new Map(),
    organisations: new Set(),
    spoken: new Set(),
  };
  const seen = marked.map(({ sentence }) => sightings(sentence.tokens, known));
  for (const [n, line] of marked.entries()) registeredIn(line, seen[n] ?? [], known, 1);
  const unspaced = unspacedNames(marked, directory, language);
  const lines = marked.map((line, n) => registeredLine(line, seen[n] ?? [], unspaced[n] ?? [], known, noise, tagger));
  const votes = new Votes();
  for (const { line, tagged } of lines) for (const one of tagged) vote(votes, line, one, language);
  for (const one of lines)
    for (const [from, to] of one.runs(known))
      if (isCalled(one.line, from, to, language) && !surnameItem(one.line, to - 1, known)) votes.call(keyOfName(one.line.sentence.tokens, { from, to }));
  for (const line of lines) line.items = nameFull(line, votes, text, known);
  for (const { items } of lines) for (const item of items) if (item.type === 'person' && item.via === 'tagger') rememberTagged(item, known);
  if (language.cases) settleForms(lines, known);
  const unknown = unknownOrganisations(lines, votes, known);
  for (const line of lines) addShort(line, unknown, votes, text, known);
  const heads = headsOf(lines, known);
  for (const line of lines) {
    const full = withHeads(line.line, line.items, heads, known, () => line.runs(known));
    line.items = underOwners(line.line, withSiblings(line.line, inFull(withoutPlaces(line.line, full), known), known), language.enclitics);
  }
  inBaseForm(lines, known);
  return withAgencies(lines);
}
