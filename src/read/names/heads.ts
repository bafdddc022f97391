// Heads: what a document calls "Granit Systems" once is "Granit" afterwards, and where names have cases, "Granitu". Only of names that no
// register holds, and where the last word is one that firms put behind their names.

import { fold } from '../../base/fold.ts';
import type { MarkedSentence } from '../names.ts';
import type { Language } from '../packs/language.ts';
import { isAdjective, ORGANISATION_TAILS } from './classify.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { baseForms, type Known, type NameItem, organisationItem } from './known.ts';
import type { Run } from './runs.ts';
import { isPlace } from './sorts.ts';

/** "KI" and "IA" are what German, French and others write for "AI". */
const TAILS: ReadonlySet<string> = new Set([
  ...ORGANISATION_TAILS,
  'ki',
  'ia',
  'sa',
  'technik',
  'robotik',
  'sciences',
  'science',
  'therapeutics',
  'bio',
  'biosciences',
  'health',
  'machines',
  'dynamics',
  'materials',
  'industries',
  'solutions',
  'cloud',
  'works',
  'space',
  'medical',
  'pharma',
  'interactive',
  'aerospace',
  'pay',
  'design',
  'medicines',
  'diagnostics',
  'defense',
  'mobility',
  'semiconductor',
  'semiconductors',
  'photonics',
  'quantum',
]);
const MIN_LENGTH = 4;

/** Folded head → the full name, or null where two names begin so. */
type Heads = ReadonlyMap<string, string | null>;

export function headsOf(lines: readonly { readonly line: MarkedSentence; readonly items: readonly NameItem[] }[], known: Known): Heads {
  const heads = new Map<string, string | null>();
  for (const { line, items } of lines)
    for (const item of items) {
      if (item.type !== 'organisation' || item.via === 'register' || item.publisher) continue;
      const words = line.sentence.tokens.slice(item.from, item.to).filter((t) => t.kind === 'word');
      const [first, last] = [words[0], words.at(-1)];
      const cut = words.length === 2 && last !== undefined && TAILS.has(last.key);
      if (!first || !(cut || (known.language.cases && words.length === 1)) || first.key.length < MIN_LENGTH) continue;
      if (GIVEN_NAMES.has(first.key) || known.surnames.has(first.key) || known.directory.surnames.has(first.key) || isPlace(first)) continue;
      // "gdyńskiej Mewy": by its base form as well.
      for (const key of words.length === 1 ? new Set([first.key, fold(item.name)]) : [first.key]) {
        const before = heads.get(key);
        const longer = before === undefined || before === null ? item.name : item.name.length > before.length ? item.name : before;
        heads.set(key, before === null ? null : longer);
      }
    }
  return heads;
}

/** The names of a line with what their heads stand for. */
export function withHeads(line: MarkedSentence, items: readonly NameItem[], heads: Heads, known: Known, runs: () => readonly Run[]): readonly NameItem[] {
  if (heads.size === 0) return items;
  const fullOf = (at: number): string | undefined => {
    const token = line.sentence.tokens[at];
    if (!token) return undefined;
    // A base form before the form itself: "Mediguarda" where "Mediguard" is named as well.
    const forms = known.language.cases ? [...baseForms(token, known.language)].reverse() : [token.key];
    return forms.map((form) => heads.get(form)).find((name) => typeof name === 'string');
  };
  const renamed = items.map((item) => {
    const full = item.type === 'organisation' && item.via !== 'register' && item.to - item.from === 1 ? fullOf(item.from) : undefined;
    return full === undefined || full === item.name ? item : { ...item, name: full };
  });
  const found: NameItem[] = [];
  for (const [from, to] of runs()) {
    const full = to - from === 1 ? fullOf(from) : undefined;
    if (full !== undefined) found.push(organisationItem(full, from, to, 'propagated'));
  }
  return [...renamed, ...found];
}

/** What stands before a name that is not in its base form. */
const GOVERNS = ['preposition', 'role', 'founder', 'group', 'organisationNoun', 'cueBefore', 'unitNoun'] as const;
const MIN_BASE = 4;

/** "prezes Polcomu", "z Polcomem": where a document only names a firm in other cases, the base form is told by the ending. */
export function inBaseForm(
  lines: readonly { readonly line: MarkedSentence; items: readonly NameItem[] }[],
  { language: { organisationEndings = [], organisationBases = [], organisationCases = [] } }: Known,
): void {
  if (organisationEndings.length === 0) return;
  const isUnknown = (i: NameItem): boolean => i.type === 'organisation' && i.via !== 'register' && !i.publisher && i.to - i.from === 1;
  const bare = new Set<string>();
  const governed = ({ line }: { readonly line: MarkedSentence }, { from }: NameItem): boolean =>
    line.marks.has(from - 1, ...GOVERNS) || (isAdjective(line, from - 1) && line.marks.has(from - 2, ...GOVERNS));
  for (const line of lines) for (const item of line.items) if (isUnknown(item) && !governed(line, item)) bare.add(item.name);
  const baseOf = (name: string): string => {
    const sure = organisationBases.find(([ending]) => name.endsWith(ending) && name.length - ending.length >= MIN_BASE - 1);
    if (sure) return name.slice(0, -sure[0].length) + sure[1];
    const ending = organisationEndings.find((e) => name.endsWith(e) && name.length - e.length >= MIN_BASE && !/[aeiouy]$/.test(name.slice(0, -e.length)));
    return ending === undefined || bare.has(name) ? name : name.slice(0, -ending.length).replace(/['’-]$/, '');
  };
  const isPair = (i: NameItem): boolean => i.type === 'organisation' && i.via !== 'register' && !i.publisher && i.to - i.from === 2;
  const based = (item: NameItem): NameItem =>
    isUnknown(item) ? { ...item, name: baseOf(item.name) } : isPair(item) ? { ...item, name: pairOf(item.name, organisationCases) } : item;
  for (const line of lines) line.items = line.items.map(based);
}

/** "Poczty Polskiej": Poczta Polska. */
function pairOf(name: string, cases: NonNullable<Language['organisationCases']>): string {
  const [noun = '', adjective = ''] = name.split(' ');
  const found = cases.find((one) => noun.endsWith(one.noun[0]) && adjective.endsWith(one.adjective[0]));
  if (!found) return name;
  const based = (word: string, [ending, replacement]: readonly [string, string]): string => word.slice(0, word.length - ending.length) + replacement;
  return `${based(noun, found.noun)} ${based(adjective, found.adjective)}`;
}
