// Nouns that say what sort of firm a name is of, with words between: "el fondo sueco X", "la firma de cohetes X", "l'azienda di software X".

import type { Marks } from '../marks.ts';
import type { MarkedSentence } from '../names.ts';
import type { Stretch, Token } from '../text/parse.ts';
import type { Item } from './items.ts';

/** How many tokens may stand between such a noun and its name. */
const MAX_SORT = 6;
/** How many words a preposition between them may govern. */
const MAX_OF = 3;

const OTHER = ['trigger', 'auxiliary', 'perfect', 'relative', 'opener', 'and', 'speech', 'pronoun', 'negator', 'role', 'founder', 'group', 'possessive', 'unitNoun'] as const; // biome-ignore format: a list

/** The noun that a name stands in apposition to, where words between say more of its sort; nothing where it stands right before. */
export function sortNounOf({ marks, sentence: { tokens } }: MarkedSentence, name: Stretch): Stretch | undefined {
  const noun = marks.list('organisationNoun', name.from - MAX_SORT, name.from).at(-1);
  if (!noun || noun.to >= name.from) return undefined;
  let at = noun.to;
  // Where it comes from: "sueco", "mexicana".
  if (!marks.has(at, 'preposition') && saysSort(marks, tokens, at, at + 1)) at++;
  if (at === name.from) return marks.has(at - 1, 'adjective') || governed(marks, noun.from) || acts(marks, name.to) ? noun : undefined;
  const of = marks.get(at, 'preposition');
  const told = of?.classes.includes('of') === true && name.from <= of.to + MAX_OF && !marks.has(name.from - 1, 'preposition', 'determiner');
  return told && saysSort(marks, tokens, of.to, name.from) ? noun : undefined;
}

/** "por el fondo sueco X" */
const governed = (marks: Marks, from: number): boolean =>
  marks.has(from - 1, 'preposition') || (marks.has(from - 1, 'determiner') && marks.has(from - 2, 'preposition'));

/** "el fondo sueco X compra …" */
const acts = (marks: Marks, to: number): boolean => marks.has(to, 'perfect', 'auxiliary') || marks.at(to).some((m) => m.is === 'trigger' && m.voice !== 'noun');

/** "cohetes", "intelligence artificielle": small words that are nothing else. */
function saysSort(marks: Marks, tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]?.kind !== 'word' || tokens[i]?.capital || marks.has(i, ...OTHER)) return false;
  return to > from;
}

/** "la firma de cohetes X": what governs the noun governs the name. */
export function sorted(line: MarkedSentence, item: Item): Item {
  const noun = item.type === 'organisation' ? sortNounOf(line, item) : undefined;
  return noun ? { ...item, from: noun.from } : item;
}
