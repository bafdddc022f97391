// Folding: the one way in which names and words are compared, so that "Éléonore", "ELEONORE" and "Eleonore" are one key.

import { detached, remembered } from './remembered.ts';

// Letters that NFKD leaves whole although readers take them for their base letter.
const SINGLE: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ħ: 'h', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd' };

/** What folding is; the rest of this file only gets there sooner. */
const define = (text: string): string =>
  text
    .replace(/[’ʼ‘`´]/g, "'")
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[łøđħıßæœþð]/g, (letter) => SINGLE[letter] ?? letter);

/** Latin and Cyrillic letters and punctuation fold one by one, whatever stands beside them; Greek ones do not (the sigma). */
const standsAlone = (code: number): boolean => code < 0x370 || (code >= 0x400 && code < 0x530) || (code >= 0x2000 && code < 0x2070);

const { charCodeAt } = String.prototype;

/**
 * As the method. V8 lays texts out in a dozen ways (cut out of others, put together, of one byte or two), and where it meets many of them it looks the
 * method up anew for every character; called so, it is known beforehand.
 */
export const codeAt = (text: string, at: number): number => charCodeAt.call(text, at);

/** By character, as they are asked for. */
const alone: (string | undefined)[] = new Array(0x2070);

function foldOne(code: number): string | undefined {
  if (alone[code] === undefined && standsAlone(code)) alone[code] = define(String.fromCharCode(code));
  return alone[code];
}

/** Lower case, without diacritics, typographic apostrophes made plain. Length may differ from the input's: never use it for offsets. */
export function fold(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.includes('`') ? text.toLowerCase().replaceAll('`', "'") : text.toLowerCase();
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const code = codeAt(text, i);
    const one = alone[code] ?? foldOne(code);
    if (one === undefined) return define(text);
    folded += one;
  }
  return folded;
}

/** The longest text whose key is kept: names are asked for again and again. */
const KEPT_CHARACTERS = 48;
const KEPT = 4000;

/** `fold`, then everything but letters and digits becomes one space: the key under which a name is looked up. */
export const nameKey = (text: string): string => (text.length > KEPT_CHARACTERS ? makeNameKey(text) : nameKeys(text));

const nameKeys = remembered(KEPT, (text) => detached(makeNameKey(text)));

function makeNameKey(text: string): string {
  const folded = fold(text);
  const plain = /^[\x20-\x7e]*$/.test(folded) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu;
  return folded.replace(plain, ' ').trim();
}
