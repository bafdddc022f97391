// Definite phrases for organisations: "the company", "his start-up", "the Paris-based lab" point back to one that was spoken of.

import type { Mark, Marks } from '../marks.ts';
import { GIVEN_NAMES } from '../names/given-names.ts';
import type { MarkedSentence } from '../names.ts';
import type { Language } from '../packs/language.ts';
import type { Stretch, Token } from '../text/parse.ts';
import { itemOf, type PronounItem } from './items.ts';

/** "ambas empresas", "otras empresas", "des start-up": several, or others, are no "company". */
const areSeveral = (marks: Marks, { from }: Stretch): boolean =>
  marks.has(from - 1, 'some') ||
  (marks.has(from - 1, 'determiner') && marks.get(from - 1, 'preposition')?.to === from && marks.has(from - 1, 'outOf')) ||
  marks.at(from - 1).some((m) => m.is === 'pronoun' && m.sort === 'people' && m.to === from);

/** "32 firmy" */
const isCounted = (before: Token | undefined): boolean => before?.kind === 'number';

/** "a sua própria firma": a possessive of several words. */
const isOwned = (marks: Marks, { from }: Stretch): boolean =>
  marks.list('possessive', from - 3, from).some((p) => p.to - p.from > 1 && (p.to === from || (p.to === from - 1 && marks.has(p.to, 'determiner'))));

/** "compania", "firmei": the article is the noun's end. */
const endsDefinite = ({ to }: Stretch, tokens: readonly Token[], endings: readonly string[]): boolean =>
  endings.some((e) => tokens[to - 1]?.text.endsWith(e)) && !tokens[to]?.capital;

/** "the Paris-based startup", "the San Francisco-based lab" */
function isPlaced({ from }: Stretch, tokens: readonly Token[], marks: Marks): boolean {
  if (tokens[from - 2]?.text !== '-' || tokens[from - 1]?.kind !== 'word') return false;
  let at = from - 3;
  while (tokens[at - 1]?.capital && !marks.has(at - 1, 'determiner')) at--;
  return marks.has(at - 1, 'determiner') && !marks.has(at - 1, 'indefinite', 'preposition');
}

/** Where the words that a hyphen joins to a noun begin: "das [Deep-Tech-]Start-up". */
function compoundOf({ from }: Stretch, tokens: readonly Token[]): number {
  let at = from;
  while (tokens[at - 1]?.text === '-' && tokens[at - 1]?.glued && tokens[at]?.glued && tokens[at - 2]?.kind === 'word') at -= 2;
  return at;
}

/** How plurals of adjectives end where a noun may be a plural as well ("die großen Unternehmen"). */
const PLURAL = /(?:en|s)$/;

/** "das ambitionierte Start-up", "the fledgling company": a plain word between, where a sentence begins with them. */
const isQualified = (from: number, tokens: readonly Token[], marks: Marks): boolean =>
  from === 2 &&
  marks.has(0, 'determiner') &&
  !marks.has(0, 'indefinite', 'preposition', 'some', 'negator') &&
  tokens[1]?.kind === 'word' &&
  !tokens[1].capital &&
  !PLURAL.test(tokens[1].key) &&
  marks.over(1, 2).every((m) => m.is === 'adjective' && AGES.has(m.english));

/** Adjectives that tell no firm from the one spoken of. */
const AGES: ReadonlySet<string> = new Set(['young', 'small', 'promising', 'ambitious']);

/** "Vexel, the [data-labelling] start-up", "Vexel (VX), the [AI] lab": behind the comma of a name, with plain words of its sort between. */
function isOfSort({ from }: Stretch, tokens: readonly Token[], marks: Marks): boolean {
  let at = from - 1;
  const plain = (i: number): boolean => (tokens[i]?.kind === 'word' || tokens[i]?.text === '-') && marks.over(i, i + 1).every((m) => m.is === 'adjective');
  while (at > from - MAX_SORT && plain(at)) at--;
  const comma = tokens[at - 1]?.text === ',';
  const named = tokens[at - 2]?.capital === true || tokens[at - 2]?.text === ')';
  return at < from - 1 && comma && named && marks.has(at, 'determiner') && !marks.has(at, 'indefinite', 'preposition');
}

/** How many tokens may say what sort of firm it is. */
const MAX_SORT = 5;

/** "das Heidelberger Unternehmen", "the French company": a word between, where it says of where it is. */
const isDescribed = ({ from }: Stretch, tokens: readonly Token[], marks: Marks): boolean =>
  marks.has(from - 2, 'determiner') &&
  !marks.has(from - 2, 'indefinite') &&
  (/^\p{Lu}/u.test(marks.get(from - 1, 'adjective')?.english ?? '') || (tokens[from - 1]?.capital === true && tokens[from - 1]?.kind === 'word'));

/** "das von X gegründete Start-up": a clause between. */
const isAttributed = ({ from }: Stretch, tokens: readonly Token[], marks: Marks): boolean =>
  marks.attributes.some((a) => (a.to === from || (a.to === from - 1 && tokens[from - 1]?.capital === true)) && !marks.has(a.article, 'indefinite'));

/** "Trama, startup fundada por X": without an article behind a name. */
const explains = ({ from, to }: Stretch, tokens: readonly Token[]): boolean =>
  tokens[from - 1]?.text === ',' && tokens[from - 2]?.capital === true && !tokens[to]?.capital;

/** "das [Deep-Tech-]Start-up", "das junge [KI-]Start-up" */
function isJoined(noun: Stretch, tokens: readonly Token[], marks: Marks): boolean {
  const start = compoundOf(noun, tokens);
  if (start === noun.from || tokens[noun.to]?.capital || marks.has(start - 1, 'indefinite')) return false;
  return marks.has(start - 1, 'determiner', 'possessive') || isQualified(start, tokens, marks);
}

/** "rzeczniczka firmy Anna Lis": whose the role is, and who bears it. */
const isOfBearer = ({ from, to }: Stretch, tokens: readonly Token[], marks: Marks): boolean =>
  marks.has(from - 1, 'role', 'founder') && GIVEN_NAMES.has(tokens[to]?.key ?? '');

/** "The company", "his start-up": nouns that point back to an organisation. */
export function definitesIn(
  { marks, sentence: { tokens } }: MarkedSentence,
  { cases = false, definiteEndings = [] }: Pick<Language, 'cases' | 'definiteEndings'>,
): PronounItem[] {
  // "założył startup", "założyli nową firmę": what is founded was not spoken of before.
  const isNew = ({ from }: Stretch): boolean => {
    const described = !marks.has(from - 1, 'trigger', 'determiner', 'possessive') && tokens[from - 1]?.kind === 'word';
    // "założyć kolejny własny startup"
    const another = marks.has(from - 2, 'indefinite') && marks.has(from - 1, 'possessive');
    return marks.get(another ? from - 3 : described ? from - 2 : from - 1, 'trigger')?.sense === 'found';
  };
  return marks
    .list('organisationNoun')
    .filter((m) => !marks.has(m.from - 1, 'indefinite') && !areSeveral(marks, m) && !isCounted(tokens[m.from - 1]))
    .filter(
      (m) =>
        marks.has(m.from - 1, 'determiner', 'possessive') ||
        isDescribed(m, tokens, marks) ||
        isPlaced(m, tokens, marks) ||
        isAttributed(m, tokens, marks) ||
        isJoined(m, tokens, marks) ||
        ((isQualified(m.from, tokens, marks) || isOfSort(m, tokens, marks)) && !tokens[m.to]?.capital) ||
        explains(m, tokens) ||
        endsDefinite(m, tokens, definiteEndings) ||
        (cases && (!tokens[m.to]?.capital || isOfBearer(m, tokens, marks)) && !isNew(m)),
    )
    .map((m) =>
      itemOf<PronounItem>({
        type: 'pronoun',
        sort: 'organisation',
        size: marks.has(m.to - 1, 'young') ? 'young' : marks.has(m.to - 1, 'grown') ? 'grown' : undefined,
        owned: (marks.has(m.from - 1, 'possessive') && !marks.has(m.from - 1, 'determiner')) || isOwned(marks, m),
        ...(marks.has(m.from, 'object') ? { inflected: true } : {}),
        from: isJoined(m, tokens, marks) ? compoundOf(m, tokens) : m.from,
        to: m.to,
      }),
    );
}

/** What stands behind "the Canadian" where that is no person: "the Canadian [start-up]". */
const NOUNS = ['organisationNoun', 'cueBefore', 'group', 'role', 'unitNoun', 'founder', 'adjective'] as const satisfies readonly Mark['is'][];
/** Small words, as may stand before a verb: "also", "recently". */
const SMALL = /^.{2,5}$|ly$/;

/** "The Canadian left": is a phrase of an article and a word that may be an adjective no part of a longer one? */
export function standsWhole({ marks, sentence: { tokens } }: MarkedSentence, { from, to }: Stretch): boolean {
  if (to - from < 2 || !marks.has(from, 'determiner')) return true;
  const next = tokens[to];
  if (next?.kind !== 'word') return next?.text !== '-';
  if (next.capital) return false;
  const over = marks.over(to, to + 1);
  return (
    over.some((m) => m.is === 'trigger' || m.is === 'perfect' || m.is === 'auxiliary') ||
    (!marks.has(to, ...NOUNS) && (over.length > 0 || SMALL.test(next.key)))
  );
}

/** "a start-up – X" */
export const pastDash = ({ sentence: { tokens } }: MarkedSentence, at: number): number => (tokens[at]?.text === '–' || tokens[at]?.text === '—' ? at + 1 : at);
