// Names: organisations from the register and by shape, persons by register, given name, shape and context. Two passes over the
// document: the first finds what speaks for itself (registered names, full names), the second what those make clear (surnames,
// short and weak names). Precision before recall: an unknown capitalised word alone is nothing.

import { fold } from '../base/fold.ts';
import { baseName } from './cases.ts';
import { type Alias, aliasAt, type Directory } from './directory.ts';
import { GIVEN_NAMES } from './given-names.ts';
import type { OrganisationItem, PersonItem, Via } from './items.ts';
import type { Language } from './language.ts';
import { isLoud, type Marks } from './marks.ts';
import type { Sentence, Token } from './parse.ts';
import type { Matcher } from './phrases.ts';
import { sortByPlace } from './place.ts';

export interface MarkedSentence {
  readonly sentence: Sentence;
  readonly marks: Marks;
}

/** What the whole document tells about names. */
interface Known {
  readonly directory: Directory;
  readonly language: Language;
  readonly notNames: ReadonlySet<string>;
  /** Folded surname → full name, or null where two persons bear it. */
  readonly surnames: Map<string, string | null>;
  /** Organisations named beyond doubt. */
  readonly organisations: Set<string>;
}

const PARTICLES = new Set(['de', 'da', 'dos', 'du', 'van', 'von', 'der', 'den', 'bin', 'ibn', 'al', 'la', 'di', 'ben', 'ter']);
const MAX_NAME_TOKENS = 6;
/** "Johan van den Berg", "Ana de la Cruz". */
const MAX_PARTICLES = 2;
/** What ends an organisation's name in any language. */
const ORGANISATION_TAILS = new Set(['ai', 'labs', 'lab', 'inc', 'corp', 'ltd', 'llc', 'gmbh', 'ag', 'sa', 'technologies', 'technology', 'systems', 'robotics', 'capital', 'ventures', 'partners', 'university', 'institute', 'foundation', 'group', 'holdings', 'studios', 'research', 'intelligence', 'computing', 'networks', 'fund', 'bank', 'media', 'motors', 'energy', 'software', 'security', 'analytics']); // biome-ignore format: a list
const CAMEL = /^\p{Lu}?\p{Ll}+\p{Lu}\p{L}*$|^\p{Lu}\p{Ll}+AI$/u;

/** The key of a token with one case ending taken off, for each ending that fits. */
function* baseForms(token: Token, language: Language): Generator<string> {
  yield token.key;
  for (const [ending, replacement] of language.caseEndings)
    if (token.key.length > ending.length + 2 && token.key.endsWith(ending)) yield token.key.slice(0, token.key.length - ending.length) + replacement;
}

function aliasHere(known: Known, tokens: readonly Token[], i: number): Alias | null {
  const token = tokens[i];
  if (!token || token.kind === 'mark') return null;
  for (const key of token.capital ? baseForms(token, known.language) : [token.key]) {
    const alias = aliasAt(known.directory, tokens, i, key);
    if (alias) return alias;
  }
  return null;
}

/** How far from its verb "for" may name where somebody goes, in tokens. */
const FOR_REACH = 6;

/** Does the place speak for a weak name: beside a role, an organisation word, a preposition of place or a possessive, and not merely at the start of a sentence? */
function speaksFor(alias: Alias, { sentence, marks }: MarkedSentence, i: number): boolean {
  const after = i + alias.keys.length;
  const beside = (at: number): boolean => marks.has(at, 'role', 'founder', 'cueBefore', 'cueAfter', 'group', 'organisationNoun');
  if (marks.has(i, 'unnamed')) return false;
  if (beside(i - 1) || beside(after)) return true;
  if (i === 0)
    return (
      marks.has(after, 'trigger', 'perfect', 'auxiliary', 'denial', 'speech', 'plan', 'future', 'hearsay', 'conditional') ||
      sentence.tokens[after]?.key === "'s"
    );
  if (marks.has(i - 1, 'trigger', 'accordingTo') || marks.has(after, 'speech')) return true;
  if ((marks.has(i - 1, 'and') || sentence.tokens[i - 1]?.text === ',') && sentence.tokens[i - 2]?.capital) return true;
  const classes = marks.get(i - 1, 'preposition')?.classes ?? [];
  // "deixou a Apple": an article between verb and name.
  if (classes.length === 0 && marks.has(i - 1, 'determiner') && marks.has(i - 2, 'trigger')) return true;
  // "chief executive of Adept"
  if (classes.includes('of') && marks.has(i - 2, 'role', 'founder', 'group')) return true;
  // "left Apple for Scale"
  if (classes.includes('for') && marks.list('trigger', i - FOR_REACH, i).length > 0) return true;
  return (
    // "wrote on X": a place to write, and no party.
    classes.some((c) => c === 'origin' || c === 'destination' || c === 'by' || (c === 'at' && alias.surface.length > 1)) ||
    marks.has(after, 'trigger') ||
    sentence.tokens[after]?.key === "'s"
  );
}

const organisationItem = (name: string, from: number, to: number, via: Via, publisher = false): OrganisationItem => ({
  type: 'organisation',
  name,
  publisher,
  from,
  to,
  via,
  marked: [],
  ofVerb: false,
  list: [],
  possessor: false,
  inTitle: false,
});

/** "Boréal Cognition", "Scale Computing": a weak name beside another unexplained capital is a part of some other name. */
function partOfLonger({ sentence: { tokens }, marks }: MarkedSentence, from: number, to: number): boolean {
  const unexplained = (i: number): boolean => tokens[i]?.kind === 'word' && tokens[i].capital && marks.over(i, i + 1).length === 0;
  return unexplained(from - 1) || unexplained(to);
}

function* registeredIn(line: MarkedSentence, known: Known, pass: 1 | 2): Generator<OrganisationItem> {
  const { tokens } = line.sentence;
  for (let i = 0; i < tokens.length; i++) {
    const alias = aliasHere(known, tokens, i);
    if (!alias) continue;
    if (alias.weak && !known.language.capitalNouns && partOfLonger(line, i, i + alias.keys.length)) continue;
    const certain = !alias.weak || known.organisations.has(alias.name) || (pass === 2 && speaksFor(alias, line, i));
    if (!certain) continue;
    if (!alias.weak) known.organisations.add(alias.name);
    yield organisationItem(alias.name, i, i + alias.keys.length, 'register', alias.organisation.kind === 'publisher');
    i += alias.keys.length - 1;
  }
}

/**
 * What machine translation made of a name ("l'objectif a signé …" for Meta). Tried only where the document names that organisation as
 * well, and only where an event wants one: as subject right before its verb, or behind "by", "for", "to" right after it.
 */
function* noiseIn({ sentence: { tokens }, marks }: MarkedSentence, known: Known, noise: Matcher<string>): Generator<OrganisationItem> {
  const triggered = (from: number, to: number): boolean => marks.list('trigger', from, to).some((t) => t.voice !== 'noun');
  for (let i = 0; i < tokens.length; i++) {
    const match = noise.matchAt(tokens, i);
    if (!match || !known.organisations.has(match.value)) continue;
    const after = i + match.length;
    const opens = i === 0 || tokens[i - 1]?.kind === 'mark' || marks.has(i - 1, 'and', 'opener');
    const subject = opens && (triggered(after, after + 1) || (marks.has(after, 'perfect') && triggered(after + 1, after + 4)));
    const classes = marks.get(i - 1, 'preposition')?.classes ?? [];
    const governed = classes.some((c) => c === 'by' || c === 'for' || c === 'destination') && triggered(i - 4, i) && !marks.has(after, 'preposition');
    if (subject || governed) yield organisationItem(match.value, i, after, 'noise');
  }
}

/** What follows an organisation's name and is no part of it. */
const LEGAL_FORMS = new Set(['inc', 'corp', 'ltd', 'llc', 'plc', 'gmbh', 'ag', 'sa']);

/** Runs of capitalised words that nothing else explains. */
function* runsIn({ sentence, marks }: MarkedSentence, known: Known, taken: ReadonlySet<number>): Generator<readonly [from: number, to: number]> {
  const { tokens } = sentence;
  const loud = isLoud(sentence);
  /** "Mira Murati Leaves OpenAI": a verb or a small word ends a name. */
  const endsName = (i: number): boolean =>
    loud &&
    !GIVEN_NAMES.has(tokens[i]?.key ?? '') &&
    marks.has(i, 'trigger', 'auxiliary', 'perfect', 'speech', 'future', 'plan', 'preposition', 'and', 'opener');
  const startsName = (i: number): boolean => {
    const token = tokens[i];
    return (
      token?.kind === 'word' &&
      token.capital &&
      !taken.has(i) &&
      !known.notNames.has(token.key) &&
      !endsName(i) &&
      !marks.has(i, 'role', 'honorific', 'founder', 'former', 'cueBefore', 'cueAfter', 'group') &&
      !(i === 0 && marks.at(0).length > 0 && !GIVEN_NAMES.has(token.key))
    );
  };
  for (let i = 0; i < tokens.length; i++) {
    if (!startsName(i)) continue;
    let end = i + 1;
    for (let next = end; next - i < MAX_NAME_TOKENS; ) {
      const token = tokens[next];
      if (!token) break;
      if (startsName(next)) end = ++next;
      else if (token.text === '-' && token.glued && startsName(next + 1)) end = next += 2;
      // "Daniel Gross den Posten": an article alone is no particle.
      else if (PARTICLES.has(token.key) && !token.capital && next - end < MAX_PARTICLES && (next > end || !marks.has(next, 'determiner'))) next++;
      else if (token.text === '.' && token.glued && (tokens[next - 1]?.text.length ?? 9) === 1 && startsName(next + 1)) next++;
      else break;
    }
    // "Sonda Labs": with a capital, the word behind is part of the name.
    const tail = tokens[end];
    if (tail?.capital && !taken.has(end) && marks.has(end, 'cueAfter') && !LEGAL_FORMS.has(tail.key)) end++;
    yield [i, end];
    i = end - 1;
  }
}

const surfaceOf = (sentence: Sentence, text: string, from: number, to: number): string =>
  text.slice(sentence.tokens[from]?.start ?? 0, sentence.tokens[to - 1]?.end ?? 0);

/** Full name in its base form: registered persons under their registered name. */
function personName(tokens: readonly Token[], known: Known): { name: string; via: Via } | null {
  const words = tokens.filter((t) => t.kind === 'word');
  const registered = known.directory.people.get(words.map((t) => t.key).join(' '));
  if (registered) return { name: registered, via: 'register' };
  if (words.length < 2) return null;
  for (const last of baseForms(words.at(-1) as Token, known.language))
    for (const first of baseForms(words[0] as Token, known.language)) {
      const found = known.directory.people.get([first, ...words.slice(1, -1).map((t) => t.key), last].join(' '));
      if (found) return { name: found, via: 'register' };
    }
  return null;
}

const personItem = (name: string, from: number, to: number, via: Via): PersonItem => ({
  type: 'person',
  name,
  from,
  to,
  via,
  marked: [],
  ofVerb: false,
  list: [],
  possessor: false,
  inTitle: false,
});

/** Does the place say that a run is a person: a role or honorific beside it, or a speech verb after? */
function personContext({ marks, sentence }: MarkedSentence, from: number, to: number): boolean {
  const beside = (i: number): boolean => marks.has(i, 'role', 'founder', 'honorific');
  const comma = sentence.tokens[to]?.text === ',' && [1, 2, 3].some((n) => beside(to + n));
  const before = sentence.tokens[from - 1]?.text === ',' && [2, 3, 4, 5].some((n) => beside(from - n));
  return beside(from - 1) || comma || before || marks.has(to, 'speech') || beside(pastName(sentence.tokens, from - 1));
}

/** Before the name that ends at token `i`: "prezes [Nvidii] Jensen Huang". At most three words. */
function pastName(tokens: readonly Token[], i: number): number {
  const from = i;
  while (i > from - 3 && tokens[i]?.capital) i--;
  return i;
}

function classify(line: MarkedSentence, from: number, to: number, text: string, known: Known): PersonItem | OrganisationItem | null {
  const tokens = line.sentence.tokens.slice(from, to);
  const words = tokens.filter((t) => t.kind === 'word');
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return null;
  if (known.language.capitalNouns) {
    // "KI-Pionier Yann LeCun": the nouns before a given name are no part of it.
    const given = tokens.findIndex((t, n) => n > 0 && n < tokens.length - 1 && t.kind === 'word' && GIVEN_NAMES.has(t.key));
    if (given > 0 && !GIVEN_NAMES.has(first.key)) return classify(line, from + given, to, text, known);
  }
  const surface = surfaceOf(line.sentence, text, from, to);
  const person = personName(tokens, known);
  if (person) return personItem(person.name, from, to, person.via);
  const cued = line.marks.has(from - 1, 'cueBefore') || line.marks.has(to, 'cueAfter') || line.marks.has(to - 1, 'cueAfter');
  if (ORGANISATION_TAILS.has(last.key) && words.length > 1) return organisationItem(surface, from, to, 'shape');
  // "la société Zuckerberg": a person's name behind an organisation word stays a person's.
  if (words.length === 1 && (known.surnames.has(first.key) || known.directory.surnames.has(first.key))) return null;
  const start = headOfName(line, from, known.language);
  const inContext = (): OrganisationItem => organisationItem(start < from ? surfaceOf(line.sentence, text, start, to) : surface, start, to, 'context');
  if (words.length === 1) return CAMEL.test(first.text) ? organisationItem(surface, from, to, 'shape') : cued && from > 0 ? inContext() : null;
  const given = [...baseForms(first, known.language)].some((form) => GIVEN_NAMES.has(form));
  // "dass der Konzern Mark Chen ein Angebot machte": where nouns have capitals, a subject may stand right before a person.
  if (words.length > 4 || (cued && !(given && known.language.capitalNouns))) return cued ? inContext() : null;
  if (given && last.text.length > 1) return personItem(baseName(surface, words, known.language), from, to, 'shape');
  const placed = personContext(line, from, to) || sortByPlace(line, from, to, known.language) === 'people';
  return placed ? personItem(surface, from, to, 'context') : null;
}

/** "the Universidad de X", "Banco X": an organisation word with a capital is the beginning of the name. */
function headOfName({ sentence, marks }: MarkedSentence, from: number, language: Language): number {
  const cue = marks.get(from - 1, 'cueBefore');
  const plain = sentence.zone !== 'title' && sentence.zone !== 'heading' && !language.capitalNouns;
  return plain && cue && cue.from > 0 && cue.to === from && sentence.tokens[cue.from]?.capital ? cue.from : from;
}

/** A single capitalised word that is the surname of somebody this document names, or of one registered person only. */
function surnameItem({ sentence: { tokens }, marks }: MarkedSentence, from: number, known: Known): PersonItem | null {
  const token = tokens[from];
  if (!token || token.key.length < 3) return null;
  for (const form of baseForms(token, known.language)) {
    const inDocument = known.surnames.get(form);
    if (inDocument === null) return null;
    if (inDocument) return personItem(inDocument, from, from + 1, 'propagated');
  }
  for (const form of baseForms(token, known.language)) {
    const registered = known.directory.surnames.get(form);
    const subject =
      from > 0 ||
      (marks.at(0).length === 0 &&
        (tokens[1]?.text === ',' || known.language.enclitics.includes(tokens[1]?.key ?? '') || marks.has(1, 'trigger', 'auxiliary', 'perfect', 'speech')));
    if (registered && subject) return personItem(registered, from, from + 1, 'register');
  }
  return null;
}

function remember(person: PersonItem, known: Known): void {
  const surname = fold(person.name.split(/\s+/).at(-1) ?? '');
  const before = known.surnames.get(surname);
  known.surnames.set(surname, before === undefined || before === person.name ? person.name : null);
}

const tokensOf = (items: readonly (PersonItem | OrganisationItem)[]): ReadonlySet<number> =>
  new Set(items.flatMap((o) => Array.from({ length: o.to - o.from }, (_, n) => o.from + n)));

const keysOf = ({ sentence: { tokens } }: MarkedSentence, from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((t) => t.key)
    .join(' ');

/** Names that stand somewhere in the document where only an organisation can: they are one wherever they stand. */
function unknownOrganisations(
  lines: readonly MarkedSentence[],
  items: readonly (readonly (PersonItem | OrganisationItem)[])[],
  known: Known,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [n, line] of lines.entries()) {
    if (isLoud(line.sentence)) continue;
    for (const [from, to] of runsIn(line, known, tokensOf(items[n] ?? []))) {
      const [first] = line.sentence.tokens.slice(from, to);
      if (!first || GIVEN_NAMES.has(first.key) || to - from > 3 || surnameItem(line, to - 1, known)) continue;
      if (sortByPlace(line, from, to, known.language) === 'organisation') found.add(keysOf(line, from, to));
    }
  }
  return found;
}

const folded = new WeakMap<Language, ReadonlySet<string>>();

function notNamesOf(language: Language): ReadonlySet<string> {
  const before = folded.get(language);
  if (before) return before;
  const words = new Set([...language.notNames, ...language.months.flat(), ...language.weekdays.flat()].map(fold));
  folded.set(language, words);
  return words;
}

/** The persons and organisations of every sentence, in token order. */
export function findNames(
  lines: readonly MarkedSentence[],
  text: string,
  directory: Directory,
  language: Language,
  noise: Matcher<string>,
): (PersonItem | OrganisationItem)[][] {
  const known: Known = { directory, language, notNames: notNamesOf(language), surnames: new Map(), organisations: new Set() };
  for (const line of lines) for (const _ of registeredIn(line, known, 1));
  const items = lines.map((line): (PersonItem | OrganisationItem)[] => {
    const organisations = [...registeredIn(line, known, 2)];
    for (const item of noiseIn(line, known, noise)) if (organisations.every((o) => item.to <= o.from || o.to <= item.from)) organisations.push(item);
    const taken = tokensOf(organisations);
    const found: (PersonItem | OrganisationItem)[] = organisations;
    for (const [from, to] of runsIn(line, known, taken)) {
      const item = classify(line, from, to, text, known);
      if (!item) continue;
      found.push(item);
      if (item.type === 'person') remember(item, known);
    }
    return found;
  });
  const unknown = unknownOrganisations(lines, items, known);
  for (const [n, line] of lines.entries()) {
    const found = items[n] ?? [];
    const taken = tokensOf(found);
    for (const [from, to] of runsIn(line, known, taken)) {
      if (unknown.has(keysOf(line, from, to))) {
        found.push(organisationItem(surfaceOf(line.sentence, text, from, to), from, to, 'context'));
        continue;
      }
      // A run that is no name as a whole may still end in a known surname ("Mr Altman", "Le Altman").
      const surname = surnameItem(line, to - 1, known);
      if (surname) found.push(surname);
    }
    found.sort((a, b) => a.from - b.from);
  }
  return items;
}
