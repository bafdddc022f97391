// What the whole document tells about names, and the items that names become.

import type { Directory } from '../directory.ts';
import type { OrganisationItem, PersonItem, Via } from '../items.ts';
import type { Language } from '../language.ts';
import type { Sentence, Token } from '../parse.ts';

export interface Known {
  readonly directory: Directory;
  readonly language: Language;
  readonly notNames: ReadonlySet<string>;
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

/** The key of a token with one case ending taken off, for each ending that fits. */
export function* baseForms(token: Token, language: Language): Generator<string> {
  yield token.key;
  for (const [ending, replacement] of language.caseEndings)
    if (token.key.length > ending.length + 2 && token.key.endsWith(ending)) yield token.key.slice(0, token.key.length - ending.length) + replacement;
}

/** A name before anything is known of its place in the sentence. */
const unplaced = () => ({ marked: [], ofVerb: false, list: [], possessor: false, inTitle: false });

export const organisationItem = (name: string, from: number, to: number, via: Via, publisher = false): OrganisationItem => ({
  type: 'organisation',
  name,
  publisher,
  from,
  to,
  via,
  ...unplaced(),
});

export const personItem = (name: string, from: number, to: number, via: Via): PersonItem => ({ type: 'person', name, from, to, via, ...unplaced() });

export const surfaceOf = (sentence: Sentence, text: string, from: number, to: number): string =>
  text.slice(sentence.tokens[from]?.start ?? 0, sentence.tokens[to - 1]?.end ?? 0);

export const tokensOf = (items: readonly NameItem[]): ReadonlySet<number> =>
  new Set(items.flatMap((o) => Array.from({ length: o.to - o.from }, (_, n) => o.from + n)));
