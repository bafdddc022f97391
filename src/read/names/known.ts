// What the whole document tells about names, and the items that names become.

import { nameOf, type OrganisationItem, type PersonItem, type Via } from '../nominals/items.ts';
import type { Language } from '../packs/language.ts';
import { visible } from '../text/legible.ts';
import type { Sentence, Token } from '../text/parse.ts';
import type { Directory } from './directory.ts';

export interface Known {
  readonly directory: Directory;
  readonly language: Language;
  readonly notNames: ReadonlySet<string>;
  /** Months and days. */
  readonly dates: ReadonlySet<string>;
  /** Folded surname → full name, or null where two persons bear it. */
  readonly surnames: Map<string, string | null>;
  /** Folded given name → full name, or null where two persons bear it. */
  readonly givens: Map<string, string | null>;
  /** Organisations named beyond doubt. */
  readonly organisations: Set<string>;
  /** Those of weak names for which some place has spoken. */
  readonly spoken: Set<string>;
}

export type NameItem = PersonItem | OrganisationItem;

export const PARTICLES = new Set(['de', 'da', 'dos', 'du', 'van', 'von', 'der', 'den', 'bin', 'ibn', 'al', 'la', 'di', 'ben', 'ter']);

/** The key of a token, and that with one case ending taken off, for each ending that fits. */
export const baseForms = ({ form }: Token, language: Language): readonly string[] => (form.bases ??= basesOf(form.key, language));

const basesOf = (key: string, { caseEndings }: Language): readonly string[] => [
  key,
  ...caseEndings.flatMap(([ending, replacement]) => {
    const stem = key.length - ending.length;
    const enough = stem >= MIN_STEM || (stem === MIN_STEM - 1 && replacement.length > 1);
    return enough && key.endsWith(ending) ? [key.slice(0, stem) + replacement] : [];
  }),
];

/** How much of a name an ending leaves at least, in letters; one less where it changes the stem ("Mecie" for Meta). */
const MIN_STEM = 3;

export const organisationItem = (name: string, from: number, to: number, via: Via, publisher = false): OrganisationItem =>
  nameOf<OrganisationItem>('organisation', name, from, to, via, publisher);

export const personItem = (name: string, from: number, to: number, via: Via): PersonItem => nameOf<PersonItem>('person', name, from, to, via);

/** A name as it is written, on one line and without invisible characters. */
export function surfaceOf(sentence: Sentence, text: string, from: number, to: number): string {
  const surface = text.slice(sentence.tokens[from]?.start ?? 0, sentence.tokens[to - 1]?.end ?? 0);
  return UNEVEN.test(surface) ? visible(surface).replace(/\s+/g, ' ') : surface;
}

const UNEVEN = /\p{Cf}|[^\S ]|\s\s/u;

export function tokensOf(items: readonly NameItem[]): ReadonlySet<number> {
  const tokens = new Set<number>();
  for (const { from, to } of items) for (let i = from; i < to; i++) tokens.add(i);
  return tokens;
}
