// Names by their sound, so that one person's name is found again in another script ("Суцкевер", "Sutskewer", "苏茨克维"). Each word is written in Latin
// letters, those become sounds, and two words are as near as it costs to turn the sounds of one into those of the other: next to nothing among
// vowels, little among sounds that scripts confuse (l and r, v and b), much for anything else.

import anyAscii from 'any-ascii';
import { fold } from '../../base/fold.ts';

const HAN = /\p{Script=Han}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HANGUL = /\p{Script=Hangul}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const ARABIC = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

export type Script = 'latin' | 'cyrillic' | 'han' | 'kana' | 'hangul' | 'consonants' | 'other';

export function scriptOf(name: string): Script {
  if (KANA.test(name)) return 'kana';
  if (HAN.test(name)) return 'han';
  if (HANGUL.test(name)) return 'hangul';
  if (CYRILLIC.test(name)) return 'cyrillic';
  if (ARABIC.test(name)) return 'consonants';
  return /\p{Script=Latin}/u.test(name) ? 'latin' : 'other';
}

/** In Latin letters, folded, one word after the other: "伊利亚·苏茨克维" → "yiliya", "sucikewei". */
export function romanise(name: string): readonly string[] {
  const script = scriptOf(name);
  const apart = name.replace(/['’ʼ`]\p{L}{1,3}(?=\s|$)/gu, '').replace(/[·・‧•＝=]/g, ' ');
  const latin = script === 'latin' ? fold(apart) : anyAscii(apart).toLowerCase();
  return latin
    .replace(/['`]/g, '')
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}

// Groups of letters that are one sound, the longest first. Capitals: S as in "ship", C as in "chip", J as in "jeep"; c is "ts".
const COMMON: readonly (readonly [RegExp, string])[] = [
  [/shch|tsch|tch|cz/g, 'C'],
  [/dzh|chzh|dj/g, 'J'],
  [/sch|sh|sz/g, 'S'],
  [/zh/g, 'J'],
  [/kh/g, 'h'],
  [/ch/g, 'C'],
  [/ts|tz/g, 'c'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/gh/g, 'g'],
  [/ck/g, 'k'],
  [/qu/g, 'kv'],
];
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/q/g, 'k'],
  [/j/g, 'J'],
];
const PINYIN: readonly (readonly [RegExp, string])[] = [
  [/x/g, 'S'],
  [/q/g, 'C'],
  [/z/g, 'c'],
  [/j/g, 'J'],
];

/** "sutskever" → "sucever": one letter for one sound. */
export function soundsOf(word: string, script: Script): string {
  // Our own letters for sounds are capitals, or a "c" that no rule of spelling may touch any more.
  const rules = script === 'han' ? [...COMMON, ...PINYIN] : [...COMMON.filter(([, to]) => to !== 'c'), ...LATIN, [/ts|tz/g, 'c'] as const];
  return rules
    .reduce((sounds, [from, to]) => sounds.replace(from, to), word)
    .replace(/w/g, 'v')
    .replace(/y/g, 'i')
    .replace(/(?<=[aeiou])ng$/, 'n')
    .replace(/(.)\1+/g, '$1');
}

const VOWELS = 'aeiou';
const isVowel = (sound: string): boolean => VOWELS.includes(sound);

/** Sounds that one script writes for another's, and what it costs. */
const NEAR: readonly (readonly [string, number])[] = [
  ['bp', 0.25],
  ['vfbp', 0.35],
  ['td', 0.25],
  ['kgh', 0.3],
  ['szScCJ', 0.3],
  ['tcC', 0.4],
  ['dJc', 0.45],
  ['gJ', 0.4],
  ['lr', 0.15],
  ['nm', 0.4],
  ['Jr', 0.5],
  ['hf', 0.5],
  ['kC', 0.5],
];
/** A vowel for the consonant that glides into it. */
const GLIDES: Readonly<Record<string, string>> = { v: 'uo', J: 'i', h: 'aeiou' };
const GLIDE = 0.4;
const VOWEL_FOR_VOWEL = 0.12;
const VOWEL_LOST = 0.2;
const LIQUID_LOST = 0.45;
const CONSONANT_LOST = 0.75;
const UNLIKE = 1.1;

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  if (isVowel(a) && isVowel(b)) return VOWEL_FOR_VOWEL;
  if (isVowel(a) || isVowel(b)) {
    const [vowel, consonant] = isVowel(a) ? [a, b] : [b, a];
    return GLIDES[consonant]?.includes(vowel) ? GLIDE : UNLIKE;
  }
  return Math.min(UNLIKE, ...NEAR.filter(([sounds]) => sounds.includes(a) && sounds.includes(b)).map(([, cost]) => cost));
}

const loss = (sound: string): number => (isVowel(sound) ? VOWEL_LOST : 'lrh'.includes(sound) ? LIQUID_LOST : CONSONANT_LOST);
const weight = (sounds: string): number => Array.from(sounds).reduce((sum, sound) => sum + (isVowel(sound) ? 0.4 : 1), 0);

// Sounds are letters of ASCII as a rule, and there are a hundred million pairs of them to be weighed in a large ledger.
const LETTERS = 128;
const LOSSES = Float64Array.from({ length: LETTERS }, (_, code) => loss(String.fromCharCode(code)));
const SUBSTITUTIONS = Float64Array.from({ length: LETTERS * LETTERS }, (_, pair) =>
  substitution(String.fromCharCode(Math.floor(pair / LETTERS)), String.fromCharCode(pair % LETTERS)),
);

const lossOf = (code: number): number => LOSSES[code] ?? loss(String.fromCodePoint(code));
const substitutionOf = (a: number, b: number): number =>
  a < LETTERS && b < LETTERS ? (SUBSTITUTIONS[a * LETTERS + b] ?? UNLIKE) : substitution(String.fromCodePoint(a), String.fromCodePoint(b));

const codesOf = (sounds: string): readonly number[] => Array.from(sounds, (sound) => sound.codePointAt(0) ?? 0);

/** What it costs to make one of the other. */
function distance(a: readonly number[], b: readonly number[]): number {
  let [before, row] = [new Float64Array(b.length + 1), new Float64Array(b.length + 1)];
  for (const [n, sound] of b.entries()) before[n + 1] = (before[n] ?? 0) + lossOf(sound);
  for (const sound of a) {
    row[0] = (before[0] ?? 0) + lossOf(sound);
    for (let n = 0; n < b.length; n++) {
      const other = b[n] ?? 0;
      row[n + 1] = Math.min((before[n] ?? 0) + substitutionOf(sound, other), (before[n + 1] ?? 0) + lossOf(sound), (row[n] ?? 0) + lossOf(other));
    }
    [before, row] = [row, before];
  }
  return before[b.length] ?? 0;
}

/** From 0 (nothing alike) to 1 (the same sounds). Time: the product of both lengths. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const total = Math.max(weight(a), weight(b));
  return total === 0 ? 0 : Math.max(0, 1 - distance(codesOf(a), codesOf(b)) / total);
}

/** A coarse key of a word's consonants, shared by most spellings of a name: its first three, in classes. For finding candidates only. */
export function coarseKey(sounds: string): string {
  const classes = Array.from(sounds)
    .map((sound) => CLASSES.find(([of]) => of.includes(sound))?.[1] ?? '')
    .join('');
  return classes.replace(/(.)\1+/g, '$1').slice(0, 3);
}

const CLASSES: readonly (readonly [string, string])[] = [
  ['bpfv', 'B'],
  ['kgh', 'K'],
  ['szScCJ', 'S'],
  ['td', 'T'],
  ['lr', 'L'],
  ['nm', 'N'],
];
