// Described names: where adjectives have cases, one that says where a firm is ("warszawski Lingwista", "w poznańskim Orionie") makes an
// organisation of the unknown name behind it, and its ending tells the case, and so the name's base form.

import type { MarkedSentence } from '../names.ts';
import type { Item } from '../nominals/items.ts';
import type { Language } from '../packs/language.ts';
import type { Stretch, Token } from '../text/parse.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { baseForms, type Known } from './known.ts';
import { sortOfName } from './place.ts';
import { isPlace } from './sorts.ts';

/** "Gliwicki Magnes AI": at the beginning of a sentence, an adjective of a town may be no part of the name; "Polski Model" is one. */
const opensSentence = (tokens: readonly Token[]): boolean =>
  tokens[1]?.kind === 'word' && tokens[1].capital && tokens[0]?.key.startsWith('pols') !== true && !GIVEN_NAMES.has(tokens[1].key);

type Case = NonNullable<Language['describing']>['cases'][number];

/** The case of the adjective that is token `i`, if it is one that describes names. */
function caseOf({ sentence: { tokens } }: MarkedSentence, i: number, { describing }: Language): Case | undefined {
  const word = tokens[i];
  if (!describing || word?.kind !== 'word' || (word.capital && !(i === 0 && opensSentence(tokens)))) return undefined;
  const text = word.text.toLowerCase();
  return describing.cases.find(({ ending }) => text.endsWith(ending) && describing.stems.some((stem) => text.slice(0, -ending.length).endsWith(stem)));
}

/** Does an adjective stand there that describes names? */
export const isDescribing = (line: MarkedSentence, i: number, language: Language): boolean => caseOf(line, i, language) !== undefined;

/** "pozyskał od inwestorów wrocławski Grafen": an adjective in the base form, and the name behind it, are governed by no preposition further before. */
export const standsFree = (line: MarkedSentence, { from }: Stretch, language: Language): boolean =>
  caseOf(line, from - 1, language)?.names.length === 0 && !line.marks.has(from - 2, 'preposition', 'adjective') && !line.marks.has(from - 1, 'preposition');

/** How many letters a name keeps at least when its ending is taken off. */
const MIN_STEM = 3;

/** The name that the words [from, to) are in their base form, if an adjective before them says that they are a firm's. */
export function describedName(line: MarkedSentence, from: number, to: number, surface: string, { language, directory, surnames }: Known): string | null {
  const found = caseOf(line, from - 1, language);
  const first = line.sentence.tokens[from];
  if (!found || !first || to - from > 2) return null;
  const forms = baseForms(first, language);
  if (isPlace(first) || forms.some((form) => GIVEN_NAMES.has(form) || directory.surnames.has(form) || surnames.has(form))) return null;
  // "w podwarszawskim Pruszkowie": behind "in", a town, unless something happens there that does at firms.
  const at = line.marks.get(from - 2, 'preposition')?.classes.includes('at') === true;
  if (at && sortOfName(line, from - 1, to, language) !== 'organisation' && !line.marks.has(from - 3, 'group')) return null;
  const [head = '', ...rest] = surface.split(' ');
  const ending = found.names.find(([one]) => head.endsWith(one) && head.length - one.length >= MIN_STEM);
  return ending ? [head.slice(0, head.length - ending[0].length) + ending[1], ...rest].join(' ') : surface;
}

/** "… as Meta has hired them": before a verb, the word opens a clause. */
export const actsBehind = ({ marks }: MarkedSentence, { type, to }: Item): boolean =>
  type === 'organisation' &&
  (marks.has(to, 'perfect', 'auxiliary', 'future', 'conditional') || marks.at(to).some((m) => m.is === 'trigger' && m.voice === 'active'));
