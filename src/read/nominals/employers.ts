// Employers: whose people a group is.

import type { MarkedSentence } from '../names.ts';
import type { Language } from '../packs/language.ts';
import type { Stretch } from '../text/parse.ts';
import type { Item } from './items.ts';

/** Words of no known sort that may stand between an owner and its people: "OpenAI's [Zurich-based] researchers". */
const MAX_UNKNOWN = 3;

/** Does the token join the parts of a compound ("OpenAI-Forscher")? */
export const isHyphen = ({ sentence: { tokens } }: MarkedSentence, i: number): boolean =>
  tokens[i]?.text === '-' && Boolean(tokens[i]?.glued && tokens[i + 1]?.glued);

/** Past the part of an organisation that stands between it and its possessive mark: "谷歌[团队]的". */
const pastUnit = ({ marks }: MarkedSentence, { to }: Item, { unspaced }: Language): number => (unspaced && marks.has(to, 'unitNoun') ? to + 1 : to);

/** Does a possessive mark stand behind it? */
export const isOwner = (line: MarkedSentence, item: Item, language: Language): boolean =>
  language.enclitics.includes(line.sentence.tokens[pastUnit(line, item, language)]?.key ?? '');

/** "researchers at OpenAI", "OpenAI researchers", "OpenAI's staff". */
export function employ(line: MarkedSentence, items: readonly Item[], language: Language): void {
  const {
    marks,
    sentence: { tokens },
  } = line;
  for (const group of items) {
    if (group.type !== 'group') continue;
    const next = items.find((item) => item.from >= group.to && item.type === 'organisation');
    const owner =
      next?.type === 'organisation' &&
      next.from <= group.to + 4 &&
      next.marked.some((c) => c === 'of' || c === 'at' || c === 'origin') &&
      !marks.list('trigger', group.to, next.from).length &&
      !marks.over(group.to, next.from).some((m) => m.is === 'auxiliary' || m.is === 'perfect') &&
      !tokens.slice(group.to, next.from).some((t) => t.text === ',');
    const before = items.findLast((item) => item.to <= group.to && item.type === 'organisation' && item.from < group.to);
    // "hat Meta Mitarbeitern 5 Millionen geboten": where nouns have capitals, only a hyphen or a genitive joins the two.
    const joined = !language.capitalNouns || (before !== undefined && (before.possessor || isHyphen(line, before.to)));
    const attributive = before !== undefined && !language.cases && joined && attributes(line, before, group, language);
    if (owner && next?.type === 'organisation') group.employer = next.name;
    else if (attributive && before?.type === 'organisation') {
      group.employer = before.name;
      before.inTitle = true;
    }
  }
}

/** Nothing but a possessive mark, a count or adjectives between an organisation and its people. */
function attributes(line: MarkedSentence, owner: Item, group: Item, language: Language): boolean {
  const from = owner.possessor && isOwner(line, owner, language) ? pastUnit(line, owner, language) + 1 : owner.to;
  // "OpenAI's Zurich-based researchers": behind a possessive a few words of no known sort qualify.
  const { marks, sentence } = line;
  let unknown = 0;
  for (let i = from; i < group.from; i++) {
    if (marks.has(i, 'adjective', 'former', 'interim') || isHyphen(line, i)) continue;
    if (!owner.possessor || sentence.tokens[i]?.kind !== 'word' || marks.over(i, i + 1).length > 0 || ++unknown > MAX_UNKNOWN) return false;
  }
  return true;
}

/** "any researcher of X who has left": not X, whom the relative pronoun stands beside. "Jane Doe, a graduate of X, who left": she. */
export function staffOf(near: Item | undefined, { before, line }: { readonly before: readonly Item[]; readonly line: MarkedSentence }): Item | undefined {
  if (near?.type !== 'organisation') return undefined;
  const group = before.find((i) => i.type === 'group' && i.employer === near.name && i.to <= near.from && i.to >= near.from - MAX_UNKNOWN);
  const apposed = group?.type === 'group' && line.sentence.tokens[(group.begins ?? group.from) - 1]?.text === ',';
  return apposed ? undefined : group;
}

/** "an OpenAI-Forscher", "für Ingenieure": where nouns have capitals, one without an article behind a preposition is a plural, if no name follows. */
export function isBarePlural(line: MarkedSentence, { from, to }: Stretch): boolean {
  const {
    marks,
    sentence: { tokens },
  } = line;
  let start = from;
  while (isHyphen(line, start - 1) && tokens[start - 2]?.capital) start -= 2;
  const classes = marks.get(start - 1, 'preposition')?.classes ?? [];
  return classes.length > 0 && !classes.includes('as') && !marks.has(start - 1, 'determiner') && !tokens[to]?.capital && !marks.has(to, 'and');
}

/** "ehemalige [OpenAI-]Forscher", "frühere leitende [Meta-]Ingenieure": where a group begins whose employer is written together with it. */
export function beforeCompound(line: MarkedSentence, start: number): number {
  const { tokens } = line.sentence;
  let from = start;
  while (isHyphen(line, from - 1) && tokens[from - 2]?.capital) from -= 2;
  const compound = from;
  while (from < start && line.marks.has(from - 1, 'former', 'adjective')) from--;
  return from < compound ? from : start;
}
