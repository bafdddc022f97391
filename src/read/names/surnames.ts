// Surnames: a single capitalised word that stands for somebody whom the document or the register knows.

import { fold } from '../../base/fold.ts';
import type { MarkedSentence } from '../names.ts';
import type { PersonItem } from '../nominals/items.ts';
import { familyFirst } from './family-first.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { baseForms, type Known, personItem } from './known.ts';

/** A single capitalised word that is the surname of somebody this document names, or of one registered person only. */
export function surnameItem({ sentence: { tokens }, marks }: MarkedSentence, from: number, known: Known): PersonItem | null {
  const token = tokens[from];
  if (!token || token.key.length < 2) return null;
  // "Li", "Yu": so short, only of somebody whom the document names, and no word.
  const short = token.key.length < 3;
  if (short && marks.over(from, from + 1).length > 0) return null;
  for (const form of short ? [token.key] : baseForms(token, known.language)) {
    const inDocument = known.surnames.get(form);
    if (inDocument === null) return null;
    if (inDocument) return personItem(inDocument, from, from + 1, 'propagated');
  }
  for (const form of short ? [] : baseForms(token, known.language)) {
    const registered = known.directory.surnames.get(form);
    const subject =
      from > 0 ||
      (marks.at(0).length === 0 &&
        (tokens[1]?.text === ',' ||
          (tokens[1]?.kind === 'word' && !tokens[1].capital && marks.over(1, 2).length === 0 && marks.has(2, 'trigger', 'auxiliary', 'perfect', 'speech')) ||
          known.language.enclitics.includes(tokens[1]?.key ?? '') ||
          marks.has(1, 'trigger', 'auxiliary', 'perfect', 'speech')));
    if (registered && subject) return personItem(registered, from, from + 1, 'register');
  }
  return null;
}

/** "M. Kowalski" for Marek Kowalski. */
const shortens = (short: string, full: string): boolean =>
  /^\p{L}\.? /u.test(short) && short[0] === full[0] && short.split(' ').at(-1) === full.split(' ').at(-1);

function note(names: Map<string, string | null>, key: string, full: string): void {
  const before = names.get(key);
  if (before && shortens(full, before)) return;
  names.set(key, before === undefined || before === full || (before && shortens(before, full)) ? full : null);
}

/** Who bears an initial, where the document says the whole name as well. */
export function spelledOut(item: PersonItem, known: Known): PersonItem {
  const full = /^\p{L}\.? /u.test(item.name) ? known.surnames.get(fold(item.name.split(/\s+/).at(-1) ?? '')) : undefined;
  return full && shortens(item.name, full) ? { ...item, name: full } : item;
}

export function remember({ name }: PersonItem, known: Known): void {
  const words = name.split(/\s+/).map(fold);
  const family = familyFirst(words);
  if (family) note(known.surnames, family, name);
  note(known.surnames, words.at(-1) ?? '', name);
  if (words.length > 1) note(known.givens, words[0] ?? '', name);
}

/** "Ravi": whoever the document names so in full. */
export function givenItem({ sentence: { tokens } }: MarkedSentence, from: number, known: Known): PersonItem | null {
  const full = known.givens.get(tokens[from]?.key ?? '');
  return full ? personItem(full, from, from + 1, 'propagated') : null;
}

/** A person whom only the tagger knows brings no doubt upon a known surname, unless by a given name: "Daniela Altman", not "Bajo Altman". */
export function rememberTagged(person: PersonItem, known: Known): void {
  const [first = '', ...rest] = person.name.split(/\s+/).map(fold);
  if (known.surnames.has(rest.at(-1) ?? '') && !GIVEN_NAMES.has(first)) return;
  remember(person, known);
}
