// Verbs of becoming that are auxiliaries as well: with a role right behind them they tell of an appointment. "wird [nun] Personalvorständin bei X"

import type { Mark, Marks } from '../marks.ts';
import type { Stretch, Token } from '../text/parse.ts';

/** How many small words may stand between the verb and the role. */
const MAX_BETWEEN = 3;

/** "wird [im nächsten Monat] Personalvorständin": past a phrase of time or place; "Ab Juli wird [Jane Doe] Personalvorständin von X": past a name. */
function pastPhrase(marks: Marks, tokens: readonly Token[], at: number): number {
  const placed = marks.get(at, 'preposition')?.classes.includes('at') === true;
  const plain = (i: number): boolean => tokens[i]?.kind === 'word' && !marks.has(i, 'trigger', 'role', 'founder', 'negator', 'and', 'former', 'auxiliary');
  const name = (i: number): boolean => tokens[i]?.kind === 'word' && tokens[i]?.capital && marks.over(i, i + 1).length === 0;
  let end = placed ? at + 1 : at;
  while (end <= at + MAX_BETWEEN && (placed ? plain(end) : name(end))) end++;
  return end;
}

/** Where the role behind a verb ends, if one stands there; past adverbs, "new" and the like. */
function roleBehind(marks: Marks, tokens: readonly Token[], verb: number): number | undefined {
  const at = pastPhrase(marks, tokens, verb);
  const named = at > verb && !marks.has(verb, 'preposition');
  for (let i = at; i <= at + MAX_BETWEEN; i++) {
    const role = marks.at(i).find((m): m is Extract<Mark, { is: 'role' | 'founder' }> => m.is === 'role' || m.is === 'founder');
    const end = role && Math.max(...marks.at(i).flatMap((m) => (m.is === 'role' || m.is === 'founder' ? [m.to] : [])));
    // "wird Jane Doe Chefin von X": a name right before a role may as well be its object, unless the clause ends there or says of where.
    if (end !== undefined) return !named || marks.has(end, 'preposition') || (tokens[end]?.kind ?? 'mark') === 'mark' ? end : undefined;
    if (tokens[i]?.kind !== 'word' || tokens[i]?.capital || marks.has(i, 'trigger', 'preposition', 'determiner', 'possessive', 'negator', 'and', 'former'))
      return undefined;
  }
  return undefined;
}

/** The verbs of becoming that a role follows, and no name of who bears it ("wird OpenAI-Chef Sam Altman treffen"). */
export function becoming(marks: Marks, tokens: readonly Token[]): readonly Stretch[] {
  return marks.list('becoming').filter(({ from, to }) => {
    if (marks.has(from, 'trigger')) return false;
    const end = roleBehind(marks, tokens, to);
    return end !== undefined && tokens[end]?.text !== '-' && !(tokens[end]?.capital === true && marks.over(end, end + 1).length === 0);
  });
}
