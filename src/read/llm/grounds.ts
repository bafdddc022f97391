// Are the names and numbers of a claim told by its words? A model knows the world, and puts in what the text does not say.

import { nameKey } from '../../base/fold.ts';
import type { Claim, Roles } from '../../model/claim.ts';
import type { Register } from '../../model/register.ts';
import type { Language } from '../packs/language.ts';
import type { Value } from '../text/parse.ts';
import { tokenize } from '../text/tokens.ts';
import { findValues } from '../values/index.ts';

/** Every spelling of a registered name, by its folded form. */
export type Spellings = ReadonlyMap<string, readonly string[]>;

export function spellingsOf({ organisations, people }: Pick<Register, 'organisations' | 'people'>): Spellings {
  const spellings = new Map<string, readonly string[]>();
  for (const { name, aliases } of [...organisations, ...people]) {
    const forms = [...new Set([name, ...aliases].map(nameKey))];
    for (const form of forms) spellings.set(form, [...(spellings.get(form) ?? []), ...forms]);
  }
  return spellings;
}

/** Short words must stand as they are; longer ones may have a case ending of up to three letters more, or have lost two. */
const LONG = 4;
const ENDING = 3;

function wordLike(word: string, sought: string): boolean {
  if (word === sought) return true;
  if (sought.length < LONG || word.length > sought.length + ENDING) return false;
  return word.startsWith(sought.slice(0, Math.max(LONG, sought.length - 2)));
}

/** Do the words of a name stand side by side in the text? Scripts without spaces are searched as they are. */
function stands(form: string, words: readonly string[], text: string): boolean {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(form)) return text.replaceAll(' ', '').includes(form.replaceAll(' ', ''));
  const sought = form.split(' ');
  return words.some((_, i) => sought.every((word, n) => wordLike(words[i + n] ?? '', word)));
}

/** May this text mean the name: in one of its spellings, or, for a name of several words, by the last of them? */
export function namedIn(name: string, text: string, spellings: Spellings): boolean {
  const key = nameKey(text);
  const words = key.split(' ');
  const own = nameKey(name);
  const forms = [own, ...(spellings.get(own) ?? [])];
  const last = own.split(' ').at(-1) ?? own;
  return own !== '' && [...forms, ...(last.length >= LONG ? [last] : [])].some((form) => stands(form, words, key));
}

/** The names that the roles put forward: people, organisations, and whose word it is. */
export function namesOf({ roles, says }: Pick<Claim, 'roles' | 'says'>): string[] {
  const { who = [], by = [], from, to, at, org, of } = roles;
  return [...who.flatMap((party) => ('name' in party ? [party.name] : [])), ...by, ...[from, to, at, org, of, says].filter((name) => name !== undefined)];
}

/** The numbers that the roles put forward. One person more or less goes without a number: "an engineer". */
export function numbersOf({ who = [], amount, valuation, pay, share, value }: Roles): number[] {
  const counts = who.flatMap((party) => ('noun' in party ? [party.count, party.of] : []));
  const sums = [amount, valuation, pay?.amount].flatMap((money) => (money ? [money.value, money.low] : []));
  return [...counts.filter((count) => count !== 1), ...sums, share, value].filter((number) => number !== undefined);
}

/** Powers that a word beside the digits may stand for: percent, thousand, 万, million, 億, billion, trillion. */
const SCALES = [1, 0.01, 1e3, 1e4, 1e6, 1e8, 1e9, 1e12];
const CLOSE = 0.005;

const equal = (a: number, b: number): boolean => Math.abs(a - b) <= CLOSE * Math.max(Math.abs(a), Math.abs(b));

function valueNumbers(value: Value): (number | undefined)[] {
  if (value.type === 'money') return [value.money.value, value.money.low];
  if (value.type === 'percent') return [value.share];
  if (value.type === 'count') return [value.count, value.low];
  return value.type === 'duration' ? [...value.period.matchAll(/\d+/g)].map(Number) : [];
}

/** Digits in any notation: "1.200.000", "6,6", "14 300". */
function digitNumbers(text: string): number[] {
  return [...text.matchAll(/\d(?:[\d.,'’\u00a0\u202f ]*\d)?/g)].flatMap(([digits]) => {
    const bare = digits.replace(/['’\u00a0\u202f ]/g, '');
    return [bare.replace(/,/g, ''), bare.replace(/\./g, '').replace(',', '.')].map(Number).filter(Number.isFinite);
  });
}

/** Is the number told in the text: as a value that the language's pack understands, else, without a pack, by its digits and some scale? */
export function toldIn(number: number, text: string, language: Language | undefined): boolean {
  if (!language) return digitNumbers(text).some((told) => SCALES.some((scale) => equal(told * scale, number)));
  const values = findValues(tokenize(text, { start: 0, end: text.length }, language), language).flatMap(valueNumbers);
  return [...values, ...digitNumbers(text)].some((told) => told !== undefined && equal(told, number));
}
