// What a run is by the rules: a person by register, given name or context; an organisation by its last word, its capitals or what stands beside it.

import { fold } from '../../base/fold.ts';
import type { MarkedSentence } from '../names.ts';
import { baseName } from '../nominals/cases.ts';
import type { OrganisationItem, PersonItem, Via } from '../nominals/items.ts';
import type { Language } from '../packs/language.ts';
import { isDomain } from '../text/domains.ts';
import type { Token } from '../text/parse.ts';
import { describedName } from './described.ts';
import { familyFirst } from './family-first.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { baseForms, type Known, type NameItem, organisationItem, personItem, surfaceOf } from './known.ts';
import { sortByPlace } from './place.ts';
import { HYPHENED } from './runs.ts';

/** What ends an organisation's name in any language. */
export const ORGANISATION_TAILS: ReadonlySet<string> = new Set(['ai', 'ia', 'labs', 'lab', 'inc', 'corp', 'ltd', 'llc', 'gmbh', 'ag', 'sa', 'technologies', 'technology', 'systems', 'robotics', 'capital', 'ventures', 'partners', 'university', 'institute', 'foundation', 'group', 'holdings', 'studios', 'research', 'intelligence', 'computing', 'networks', 'fund', 'bank', 'media', 'motors', 'energy', 'software', 'security', 'analytics']); // biome-ignore format: a list
const CAMEL = /^\p{Lu}?\p{Ll}+\p{Lu}\p{L}*$|^\p{Lu}\p{Ll}+AI$/u;

/** Full name in its base form: registered persons under their registered name. */
export function personName(tokens: readonly Token[], known: Known): { name: string; via: Via } | null {
  const words = tokens.filter((t) => t.kind === 'word');
  const registered = known.directory.people.get(words.map((t) => t.key).join(' '));
  if (registered) return { name: registered, via: 'register' };
  if (words.length < 2) return null;
  // "Zhao Shengjia": registered in the other order.
  const turned = familyFirst(words.map((t) => t.key)) === null ? undefined : known.directory.people.get(`${words[1]?.key} ${words[0]?.key}`);
  if (turned) return { name: turned, via: 'register' };
  for (const last of baseForms(words.at(-1) as Token, known.language))
    for (const first of baseForms(words[0] as Token, known.language)) {
      const found = known.directory.people.get([first, ...words.slice(1, -1).map((t) => t.key), last].join(' '));
      if (found) return { name: found, via: 'register' };
    }
  return null;
}

/** "Roberta Króla" for Robert Król: a full name in another case than that in which the document gives it as well. */
export function namedInFull(item: NameItem, words: readonly Token[], names: ReadonlySet<string>, { language }: Known): string | null {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length !== 2) return null;
  const forms = (word: Token): ReadonlySet<string> => new Set(baseForms(word, language));
  const [given, family] = [forms(first), forms(last)];
  for (const name of names) {
    const [one = '', other = ''] = name.split(' ').map(fold);
    if (name !== item.name && other !== last.key && given.has(one) && family.has(other)) return name;
  }
  return null;
}

/** Does the place say that a run is a person: a role or honorific beside it, or a speech verb after? */
function personContext({ marks, sentence }: MarkedSentence, from: number, to: number): boolean {
  const beside = (i: number): boolean => marks.has(i, 'role', 'founder', 'honorific');
  const comma = sentence.tokens[to]?.text === ',' && [1, 2, 3].some((n) => beside(to + n));
  const before = sentence.tokens[from - 1]?.text === ',' && [2, 3, 4, 5].some((n) => beside(from - n));
  // "X, bis vor zwei Wochen Chefin von Y"
  const past = sentence.tokens[to]?.text === ',' ? marks.get(to + 1, 'former') : undefined;
  const once = past !== undefined && [0, 1].some((n) => beside(past.to + n));
  return beside(from - 1) || comma || once || before || marks.has(to, 'speech', 'honorific') || beside(pastName(sentence.tokens, from - 1));
}

/** Before the name that ends at token `i`: "prezes [Nvidii] Jensen Huang". At most three words. */
function pastName(tokens: readonly Token[], i: number): number {
  const from = i;
  while (i > from - 3 && tokens[i]?.capital) i--;
  return i;
}

/** How adjectives of places and trades end in the genitive: "Polskiej", "Łódzkiego". */
const GENITIVE = /(?:[sc]k|dzk|n|ow)(?:iej|iego|ej|ego)$/;

/** "IDEAS NCBR": nobody is called so but where all is in capitals. */
export const isShouted = ({ sentence }: MarkedSentence, words: readonly Token[]): boolean =>
  words.every(({ text }) => /^\p{Lu}{3,}$/u.test(text)) && !sentence.tokens.every(({ text }) => text === text.toUpperCase());

export function classify(line: MarkedSentence, from: number, to: number, text: string, known: Known): PersonItem | OrganisationItem | null {
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
  const cued =
    line.marks.has(from - 1, 'cueBefore') ||
    (known.language.cases === true && isDescribed(line, from)) ||
    line.marks.has(to, 'cueAfter') ||
    line.marks.has(to - 1, 'cueAfter');
  // "Launches Ambitious AI Startup": among capitals, what kind of start-up it is.
  if (last.key === 'ai' && line.sentence.tokens[to]?.capital && line.marks.has(to, 'organisationNoun')) return null;
  if (words.length === 2 && tokens.length === 3 && isDomain(tokens, 1)) return organisationItem(surface, from, to, 'shape');
  if ((ORGANISATION_TAILS.has(last.key) || (HYPHENED.has(last.key) && tokens.at(-2)?.text === '-')) && words.length > 1)
    return organisationItem(surface, from, to, 'shape');
  // "la société Zuckerberg": a person's name behind an organisation word stays a person's.
  if (words.length === 1 && baseForms(first, known.language).some((form) => known.surnames.has(form) || known.directory.surnames.has(form))) return null;
  const start = headOfName(line, from, known.language);
  const inContext = (): OrganisationItem => organisationItem(start < from ? surfaceOf(line.sentence, text, start, to) : surface, start, to, 'context');
  const described = cued || from === 0 ? null : describedName(line, from, to, surface, known);
  if (described) return organisationItem(described, from, to, 'context');
  if (words.length === 1) return CAMEL.test(first.text) ? organisationItem(surface, from, to, 'shape') : cued && from > 0 ? inContext() : null;
  const given = baseForms(first, known.language).some((form) => GIVEN_NAMES.has(form));
  // "dass der Konzern Mark Chen ein Angebot machte": where nouns have capitals, a subject may stand right before a person.
  if (words.length > 4 || (cued && !(given && (known.language.capitalNouns || (known.language.cases && !GIVEN_NAMES.has(first.key))))))
    return cued ? inContext() : null;
  if (given && last.text.length > 1) return personItem(baseName(surface, words, known.language), from, to, 'shape');
  // "prezesem Poczty Polskiej": behind a role, an adjective in the genitive ends the name of a firm.
  if (known.language.cases && words.length === 2 && line.marks.has(from - 1, 'role', 'founder') && GENITIVE.test(last.key)) return inContext();
  const sort = sortByPlace(line, from, to, known.language);
  // "head of Helvetia Compute, and chairman X": whoever is head, is so of an organisation.
  const owned = line.marks.has(from - 2, 'role', 'founder') && !line.marks.has(from - 1, 'role', 'founder');
  if (sort === 'organisation' && words.length < 4 && !known.language.capitalNouns && owned) return inContext();
  // "Their Former Bosses Are Sweating"
  if (line.marks.has(from, 'auxiliary') && !line.marks.has(from, 'future')) return null;
  const placed = (personContext(line, from, to) || sort === 'people') && !isShouted(line, words);
  return placed ? personItem(baseName(surface, words, known.language), from, to, 'context') : null;
}

/** By its ending, a word that may be an adjective in a case of its own: "krakowskiego". */
export const isAdjective = ({ sentence: { tokens } }: MarkedSentence, i: number): boolean =>
  tokens[i]?.capital === false && /(?:ego|ej|im|ym|ski|cki|ska|cka)$/.test(tokens[i]?.key ?? '');

/** "w zarządzie [krakowskiego] X": between the noun and its name. */
const isDescribed = (line: MarkedSentence, from: number): boolean => line.marks.has(from - 2, 'cueBefore') && isAdjective(line, from - 1);

/** "the Universidad de X", "Banco X": an organisation word with a capital is the beginning of the name. */
function headOfName({ sentence, marks }: MarkedSentence, from: number, language: Language): number {
  const cue = marks.get(from - 1, 'cueBefore');
  const plain = sentence.zone !== 'title' && sentence.zone !== 'heading' && !language.capitalNouns;
  // "new AI startup X" says what kind it is.
  const named = (i: number): boolean => sentence.tokens[i]?.capital === true || marks.has(i, 'preposition', 'determiner');
  return plain &&
    cue &&
    cue.from > 0 &&
    cue.to === from &&
    sentence.tokens[cue.from]?.capital &&
    sentence.tokens.slice(cue.from, from).every((_, n) => named(cue.from + n))
    ? cue.from
    : from;
}
