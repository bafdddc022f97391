// Definite phrases for organisations: "the company", "his start-up", "the Paris-based lab" point back to one that was spoken of.

import { GIVEN_NAMES } from './given-names.ts';
import { itemOf, type PronounItem } from './items.ts';
import type { Language } from './language.ts';
import type { Marks } from './marks.ts';
import type { MarkedSentence } from './names.ts';
import type { Stretch, Token } from './parse.ts';

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
    return marks.get(described ? from - 2 : from - 1, 'trigger')?.sense === 'found';
  };
  // "das Heidelberger Unternehmen", "the French company": a word between, where it says of where it is.
  const isDescribed = ({ from }: Stretch): boolean =>
    marks.has(from - 2, 'determiner') &&
    !marks.has(from - 2, 'indefinite') &&
    (/^\p{Lu}/u.test(marks.get(from - 1, 'adjective')?.english ?? '') || (tokens[from - 1]?.capital === true && tokens[from - 1]?.kind === 'word'));
  // "das von X gegründete Start-up": a clause between.
  const isAttributed = ({ from }: Stretch): boolean =>
    marks.attributes.some((a) => (a.to === from || (a.to === from - 1 && tokens[from - 1]?.capital === true)) && !marks.has(a.article, 'indefinite'));
  // "Trama, startup fundada por X": without an article behind a name.
  const explains = ({ from, to }: Stretch): boolean => tokens[from - 1]?.text === ',' && tokens[from - 2]?.capital === true && !tokens[to]?.capital;
  return marks
    .list('organisationNoun')
    .filter((m) => !marks.has(m.from - 1, 'indefinite') && !areSeveral(marks, m) && !isCounted(tokens[m.from - 1]))
    .filter(
      (m) =>
        marks.has(m.from - 1, 'determiner', 'possessive') ||
        isDescribed(m) ||
        isPlaced(m, tokens, marks) ||
        isAttributed(m) ||
        explains(m) ||
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
        from: m.from,
        to: m.to,
      }),
    );
}
