// Case endings: where nouns are inflected and need no article, an ending says what elsewhere a preposition or a place says. A name right
// behind a noun is its owner or author ("odejście Altmana", "pracownicy Apple"), and a name that is not in its base form is no subject.

import { fold } from '../../base/fold.ts';
import { type Mark, prepositionAt } from '../marks.ts';
import { GIVEN_NAMES } from '../names/given-names.ts';
import type { MarkedSentence } from '../names.ts';
import type { Language } from '../packs/language.ts';
import type { Token } from '../text/parse.ts';
import type { Item } from './items.ts';

/** What may stand between a noun and its owner: "szef [amerykańskiej firmy] OpenAI". */
const BETWEEN: readonly Mark['is'][] = ['organisationNoun', 'cueBefore', 'determiner', 'possessive', 'adjective', 'honorific', 'former', 'interim'];

/** Does the name stand in the text in another form than its own? */
function isInflected({ sentence: { tokens } }: MarkedSentence, item: Item): boolean {
  if (item.type !== 'person' && item.type !== 'organisation') return false;
  const words = item.name.split(/[\s-]+/).map(fold);
  // Only a form of that very word: a short name or an alias says nothing about case.
  const bent = (word = '', told = '', stem = 2): boolean => told !== word && word.length > 2 && told.slice(0, stem) === word.slice(0, stem);
  const [first = ''] = words;
  return (
    bent(words.at(-1), tokens[item.to - 1]?.key) ||
    (item.type === 'person' && words.length > 1 && item.to - item.from > 1 && bent(first, tokens[item.from]?.key, first.length - 1))
  );
}

/** Does the noun that a name belongs to stand right before it? */
function isOwned({ marks }: MarkedSentence, item: Item, previous: Item | undefined): boolean {
  if (item.type !== 'person' && item.type !== 'organisation' && item.type !== 'group') return false;
  let at = item.from - 1;
  while (at >= 0 && marks.has(at, ...BETWEEN) && !marks.has(at, 'preposition')) at--;
  const noun = marks.over(at, at + 1).some((m) => m.is === 'trigger' && m.voice === 'noun');
  if (noun) return true;
  if (item.type === 'organisation') return marks.has(at, 'group', 'role', 'founder');
  return (
    item.type === 'person' && item.inflected === true && previous?.type === 'organisation' && previous.to === item.from && !previous.marked.includes('origin')
  );
}

/** "W liście [pracownicy] zagrozili": people in a form that only subjects have, whatever preposition went before. */
export const isSubjectByForm = ({ sentence: { tokens } }: MarkedSentence, item: Item, { subjectEndings }: Language): boolean =>
  subjectEndings !== undefined &&
  item.type === 'group' &&
  tokens.slice(item.from, item.to).some(({ text }) => subjectEndings.some((ending) => text.endsWith(ending)));

/** Before lists are joined: who stands in another case is in no list with those in theirs. */
export function markInflected(line: MarkedSentence, items: readonly Item[]): void {
  for (const item of items) if (isInflected(line, item)) item.inflected = true;
}

/** "założony przez [byłą CTO OpenAI] Mirę Murati": the preposition before the role beside a name and its organisation. */
function governorOfTitle({ marks }: MarkedSentence, item: Item, previous: Item | undefined): Item['marked'] {
  if (item.type !== 'person' || previous?.type !== 'organisation' || previous.to !== item.from) return [];
  let at = previous.from - 1;
  while (at >= 0 && marks.has(at, 'role', 'founder', ...BETWEEN) && !marks.has(at, 'preposition')) at--;
  return at < previous.from - 1 ? prepositionAt(marks, at) : [];
}

export function applyCases(line: MarkedSentence, items: readonly Item[], { predicateEndings = [] }: Language): void {
  // "z Altmanem": one preposition leads to where somebody is from, and by another case to who is beside them.
  const beside = (i: Item): boolean =>
    i.type === 'person' &&
    i.inflected === true &&
    i.marked.includes('origin') &&
    predicateEndings.some((e) => line.sentence.tokens[i.to - 1]?.text.endsWith(e));
  for (const item of items) if (beside(item)) item.marked = ['with'];
  for (const [n, item] of items.entries()) {
    if (!isOwned(line, item, items[n - 1])) continue;
    const governor = governorOfTitle(line, item, items[n - 1]);
    for (const one of item.list) if (one.from >= item.from) one.marked = governor.length > 0 ? governor : ['of'];
  }
}

const withEnding = (word: string, [ending, replacement]: readonly [string, string]): string => word.slice(0, word.length - ending.length) + replacement;
/** Endings with diacritics are held against the text itself, for folding makes "ę" an "e". */
const fits = ({ key, text }: Token, [ending]: readonly [string, string]): boolean =>
  key.length > ending.length + 1 && (isPlain(ending) ? key.endsWith(ending) : text.toLowerCase().endsWith(ending));
const isPlain = (ending: string): boolean => fold(ending) === ending;

/**
 * A full name that no register knows, in its base form: "Jana Kowalskiego" is Jan Kowalski. The given name must be one once its ending is
 * off; where it is one as it stands ("Jana", "Daniela"), the surname's ending must leave no doubt.
 */
export function baseName(surface: string, words: readonly Token[], { nameCases = [], mostlyBent = [] }: Language): string {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || first === last) return surface;
  const between = surface.slice(first.text.length, surface.length - last.text.length);
  let rest: string | undefined;
  const bent = mostlyBent.includes(first.key) && !FEMALE.test(last.key);
  for (const { given, surname } of nameCases) {
    if (bent && given[1] === 'o') continue;
    const base = !bent && isPlain(given[0]) && GIVEN_NAMES.has(first.key);
    if (!fits(first, given) || !GIVEN_NAMES.has(fold(withEnding(first.text, given)))) continue;
    const found = surname.find((ending) => fits(last, ending) && (!base || ending[0].length >= CLEAR || BENT.test(ending[0])));
    if (found) return withEnding(first.text, given) + between + withEnding(last.text, found);
    // "Pawła Maj": a surname that no ending fits is the same in all cases.
    if (!base && !bent) rest ??= withEnding(first.text, given) + between + last.text;
  }
  return rest ?? surface;
}

/** Surnames of women in their base form. */
const FEMALE = /(?:sk|ck|ow|ew)a$/;
/** An ending of so many letters is no accident; nor are these, which no name has in its base form. */
const CLEAR = 4;
const BENT = /^(?:[ęą]|dka|ego|owi)$/;
