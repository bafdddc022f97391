// Names in other cases than their own: roughly as Polish forms them, which is enough for training.

import type { Random } from './invent.ts';

const CASES = ['gen', 'dat', 'acc', 'ins', 'loc'] as const;
type Case = (typeof CASES)[number];
export const isCase = (text: string): text is Case => (CASES as readonly string[]).includes(text);

const HARD: Readonly<Record<Case, string>> = { gen: 'a', dat: 'owi', acc: 'a', ins: 'em', loc: 'ie' };
const SKI: Readonly<Record<Case, string>> = { gen: 'iego', dat: 'iemu', acc: 'iego', ins: 'im', loc: 'im' };
const Y: Readonly<Record<Case, string>> = { gen: 'ego', dat: 'emu', acc: 'ego', ins: 'ym', loc: 'ym' };
const A: Readonly<Record<Case, string>> = { gen: 'y', dat: 'ie', acc: 'ę', ins: 'ą', loc: 'ie' };
const SKA: Readonly<Record<Case, string>> = { gen: 'kiej', dat: 'kiej', acc: 'ką', ins: 'ką', loc: 'kiej' };

function inflectWord(word: string, to: Case): string {
  if (/(?:sk|ck|dzk)i$/.test(word)) return word.slice(0, -1) + SKI[to];
  if (/(?:sk|ck|dzk)a$/.test(word)) return word.slice(0, -2) + SKA[to];
  if (/[yi]$/.test(word)) return word.slice(0, -1) + Y[to];
  if (/[kg]a$/.test(word) && to === 'gen') return `${word.slice(0, -1)}i`;
  if (word.endsWith('ia')) return word.slice(0, -1) + { gen: 'i', dat: 'i', acc: 'ę', ins: 'ą', loc: 'i' }[to];
  if (word.endsWith('a')) return word.slice(0, -1) + A[to];
  if (word.endsWith('ek')) return `${word.slice(0, -2)}k${to === 'loc' ? 'u' : to === 'ins' ? 'iem' : HARD[to]}`;
  if (/[kg]$/.test(word)) return word + { gen: 'a', dat: 'owi', acc: 'a', ins: 'iem', loc: 'u' }[to];
  if (/[eouéęąó]$/.test(word) || word.length < 3 || !/\p{Ll}$/u.test(word)) return word;
  return word + HARD[to];
}

/** Persons in all their words, organisations in the last, now and then. */
export function inflect(name: string, to: Case, person: boolean, random: Random): string {
  if (!person) return random() < 0.4 && !/\s/.test(name) ? inflectWord(name, to) : name;
  return name
    .split(' ')
    .map((word) => inflectWord(word, to))
    .join(' ');
}
