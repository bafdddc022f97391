// Among firms: places that hardly hold anything but an organisation, though no verb of the field is near. "Google and [Plank]" ·
// "According to [Plank], …" · "Ada Quist of [Plank]" · "a spokeswoman for [Plank]" · "[Plank], based in Leeds, …".

import type { MarkedSentence } from '../names.ts';
import type { Stretch } from '../text/parse.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { type Known, type NameItem, PARTICLES } from './known.ts';
import { isPlace, isTown } from './sorts.ts';

/** Where an article may stand before the name of a firm, the name's phrase begins with it. */
function startOf({ marks, sentence: { tokens } }: MarkedSentence, from: number, { language }: Known): number {
  // "la SETT", "il CINECA"
  const short = ACRONYM.test(tokens[from]?.text ?? '') && marks.has(from - 1, 'determiner');
  return short || language.firmArticles?.includes(tokens[from - 1]?.key ?? '') === true ? from - 1 : from;
}

const ACRONYM = /^\p{Lu}[\p{Lu}\d]{1,6}$/u;

/** "Google and Plank", "with Plank and Google", "with Plank, Google and Nokia": a list joins it to a firm of the register; what opens a sentence may be a noun. */
function isJoined(line: MarkedSentence, { from, to }: Stretch, items: readonly NameItem[], known: Known): boolean {
  const { marks, sentence } = line;
  const firm = (item: NameItem): boolean => item.type === 'organisation' && item.via === 'register';
  const start = startOf(line, from, known);
  const { tokens } = sentence;
  const ends = (at: number): boolean => items.some((i) => i.to === at && firm(i));
  const begins = (at: number): boolean => items.some((i) => startOf(line, i.from, known) === at && firm(i));
  if (marks.has(start - 1, 'and')) return ends(start - 1) || (tokens[start - 2]?.text === ',' && ends(start - 2));
  const joins = marks.has(to, 'and') || tokens[to]?.text === ',';
  // "EQT [Ventures] and …": part of the name before it.
  if (from === 0 || !joins || ends(from)) return false;
  if (tokens[start - 1]?.text === ',') return ends(start - 1) && begins(to + 1);
  return tokens[from - 1]?.kind !== 'mark' && begins(to + 1) && (marks.has(to, 'and') || marks.list('and', to, to + MAX_LIST).length > 0);
}

/** How far behind the first name of a list its "and" may stand, in tokens. */
const MAX_LIST = 10;

/** "According to Plank, …" */
function isCited(line: MarkedSentence, { from, to }: Stretch, known: Known): boolean {
  const { marks, sentence } = line;
  const start = startOf(line, from, known);
  return to - from === 1 && sentence.tokens[to]?.text === ',' && marks.list('accordingTo', start - 3, start).some((m) => m.to === start);
}

/** "Ada Quist, of Plank," and, where that word is part of no name, "Ada Quist of Plank". */
function isOfSomebody(line: MarkedSentence, { from, to }: Stretch, known: Known): boolean {
  const { marks, sentence: { tokens } } = line; // biome-ignore format: one line
  const start = startOf(line, from, known);
  const of = marks.get(start - 1, 'preposition') ?? marks.get(start, 'preposition');
  if (!of?.classes.includes('of') || of.to < start || tokens[of.from]?.capital) return false;
  const comma = tokens[of.from - 1]?.text === ',';
  if (!comma && PARTICLES.has(tokens[of.from]?.key ?? '')) return false;
  const end = comma ? of.from - 2 : of.from - 1;
  const named = tokens[end]?.capital === true && tokens[end - 1]?.capital === true && GIVEN_NAMES.has(tokens[end - 1]?.key ?? '');
  return named && (!comma || tokens[to]?.text === ',' || tokens[to]?.text === '.');
}

/** "a spokeswoman for Plank" */
function isSpokenFor(line: MarkedSentence, { from }: Stretch, known: Known): boolean {
  const { marks } = line;
  const start = startOf(line, from, known);
  const preposition = marks.get(start - 1, 'preposition');
  return preposition !== undefined && marks.get(preposition.from - 1, 'role')?.role === 'spokesperson';
}

/** "Plank, based in Leeds, …" */
const isSeated = ({ marks, sentence: { tokens } }: MarkedSentence, { to }: Stretch): boolean =>
  tokens[to]?.text === ',' && marks.has(to + 1, 'cueAfter') && tokens[to + 1]?.capital === false;

/** Does its place make the name of an organisation of the words in a run? Places are named there as well. */
export function isAmongFirms(line: MarkedSentence, run: Stretch, items: readonly NameItem[], known: Known): boolean {
  const { tokens } = line.sentence;
  if (known.language.capitalNouns || known.language.unspaced || isPlace(tokens[run.from]) || isTown(tokens, run.from)) return false;
  return (
    isJoined(line, run, items, known) || isCited(line, run, known) || isOfSomebody(line, run, known) || isSpokenFor(line, run, known) || isSeated(line, run)
  );
}
