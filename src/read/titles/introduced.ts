// Words that lead from a role to the name of its organisation and say what that is.

import type { MarkedSentence } from '../names.ts';

/** "of live streaming company Twitch", "der Livestreaming-Plattform Twitch": unknown words that lead to a noun for organisations right before the name. */
export function introduced({ marks, sentence: { tokens } }: MarkedSentence, from: number, to: number, cases: boolean): boolean {
  const hyphen = (i: number): boolean => tokens[i]?.text === '-' && tokens[i]?.glued;
  const plain = (i: number): boolean =>
    hyphen(i) ||
    marks.has(i, 'cueBefore', 'organisationNoun') ||
    (tokens[i]?.kind === 'word' && (!tokens[i]?.capital || hyphen(i + 1)) && !marks.has(i, 'trigger', 'and', 'relative', 'opener', 'auxiliary'));
  const led = (cases || marks.has(from, 'preposition')) && marks.has(to - 1, 'cueBefore', 'organisationNoun');
  return led && tokens.slice(from, to).every((_, n) => plain(from + n));
}

/** A genitive has no preposition, only an article. */
export const inGenitive = (line: MarkedSentence, at: number, to: number): boolean =>
  line.marks.has(at, 'determiner') && line.marks.has(at, 'outOf') && introduced(line, at, to, true);
