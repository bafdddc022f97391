// Texts as they come: headlines with a capital on every word, lines in capitals, lost full stops. Never longer or shorter before a name's end.

import type { Random } from './invent.ts';

const CAPITALS = 0.02;
const TITLES = 0.03;
const BARE = 0.05;

export function roughen(text: string, language: string, random: Random): string {
  const style = random();
  if (style < CAPITALS) return text.toUpperCase().length === text.length ? text.toUpperCase() : text;
  if (style < CAPITALS + TITLES && language === 'en') return text.replace(/(?<=\s)\p{Ll}(?=\p{Ll}{3})/gu, (letter) => letter.toUpperCase());
  return style < CAPITALS + TITLES + BARE ? text.replace(/[.!?]$/, '') : text;
}
