// Runs: where names can be. A run holds words with a capital and what may stand between two of them ("Ana de la Cruz", "Black & Veatch").
// All other words are outside any name; so only runs are looked at, each by itself, and most of a text costs nothing.

import type { Stretch, Token } from '../text/parse.ts';
import { factsOf, type WordFacts } from './word.ts';

/** How many tokens may stand between two words of one name. */
const MAX_BRIDGE = 3;
/** A run of more (a list in capitals) is cut. */
const MAX_RUN = 24;
const SYLLABLE = 4;

const INSTITUTIONS = new Set(['institute', 'center', 'centre', 'foundation', 'council', 'office', 'agency', 'institut', 'instituto', 'centro', 'fundacion', 'zentrum', 'bundesamt', 'laboratory', 'school', 'association', 'committee']); // biome-ignore format: a list
const FOR = new Set(['for', 'fur', 'pour', 'para', 'per', 'on']);

/** "Institute for Quiet Machines": behind such a word "for" goes on with the name. */
const tells = (tokens: readonly Token[], at: number, to: number): boolean =>
  at === to && FOR.has(tokens[at]?.key ?? '') && INSTITUTIONS.has(tokens[at - 1]?.key ?? '');

/** "Hye-jin": a short part in small letters behind the hyphen of a name. */
function isSyllable(tokens: readonly Token[], at: number, to: number): boolean {
  const [hyphen, part] = [tokens[to], tokens[at]];
  return at === to + 1 && hyphen?.text === '-' && hyphen.glued && part?.kind === 'word' && part.glued && part.text.length <= SYLLABLE;
}

export interface Words {
  readonly facts: readonly WordFacts[];
  readonly runs: readonly Stretch[];
  /** Capitals say nothing: a headline where every word has one, or all in capitals. */
  readonly loud: boolean;
}

const LOUD_WORDS = 4;
const LOUD_SHARE = 0.75;
const LONG_WORD = 4;

function isLoud(tokens: readonly Token[]): boolean {
  let [words, capitals] = [0, 0];
  for (const { kind, key, capital } of tokens) {
    if (kind !== 'word' || key.length < LONG_WORD) continue;
    words++;
    if (capital) capitals++;
  }
  return words >= LOUD_WORDS && capitals >= words * LOUD_SHARE;
}

/** The words of a sentence as facts, and its runs. */
export function wordsOf(tokens: readonly Token[]): Words {
  const facts = tokens.map(factsOf);
  const runs: Stretch[] = [];
  for (let i = 0; i < facts.length; i++) {
    if (!facts[i]?.named) continue;
    let to = i + 1;
    for (let next = to; next < facts.length && next - i < MAX_RUN; next++) {
      const fact = facts[next];
      if (isSyllable(tokens, next, to)) to = next + 1;
      else if (fact?.named || (next === to && tokens[next]?.kind === 'number')) to = next + 1;
      else if (!(fact?.bridge || tells(tokens, next, to)) || next - to >= MAX_BRIDGE) break;
    }
    runs.push({ from: i, to });
    i = to - 1;
  }
  return { facts, runs, loud: isLoud(tokens) };
}
