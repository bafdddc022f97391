// Who has it from whom, within one bucket: each statement is led to the one that its document copies, translates, quotes or cites, and has its
// origin. A statement with a named speaker stays the speaker's. What depends on nothing but the statements of the bucket and the links of their
// documents comes out the same in any order of input.

import { canonical } from '../base/canonical.ts';
import { fold } from '../base/fold.ts';
import { compatible } from '../base/interval.ts';
import { type DocLink, LINK_KINDS, type LinkKind, TRAVEL_DAYS } from '../model/link.ts';
import type { Attestation, Via } from '../model/resolution.ts';
import { isNamed, type Source } from './origin.ts';
import type { Statement } from './statement.ts';

/** The links of which a document is the later one. */
export type Links = ReadonlyMap<string, readonly DocLink[]>;
export const NO_LINKS: Links = new Map();

export const indexLinks = (links: readonly DocLink[]): Links => Map.groupBy(links, ({ src }) => src);

/** A link as it bears on one claim. */
interface ClaimLink {
  readonly doc: string;
  readonly how: LinkKind;
  readonly score: number;
  /** Do the claim's own words stand there? */
  readonly verbatim: boolean;
}

/** A statement whose origin is still a key. */
export type Voiced = Omit<Statement, 'origin' | 'voice' | 'via'> & Source & { readonly links: readonly ClaimLink[] };

/** Do at least half of the claim's characters lie in these places? */
function within({ start, end }: Attestation['claim'], spans: DocLink['spans']): boolean {
  const common = spans.reduce((sum, span) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)), 0);
  return end > start && common * 2 >= end - start;
}

/** The links of its document that bear on a claim, the strongest first. */
export function linksOf({ doc, claim }: Attestation, links: Links): readonly ClaimLink[] {
  const found = (links.get(doc) ?? []).map(({ dst, kind, score, spans }) => ({ doc: dst, how: kind, score, verbatim: within(claim, spans) }));
  return found
    .filter(({ how, verbatim }) => how !== 'quotes' || verbatim)
    .sort((a, b) => LINK_KINDS.indexOf(a.how) - LINK_KINDS.indexOf(b.how) || b.score - a.score || (a.doc < b.doc ? -1 : 1));
}

/** Shorter quotes ("Sam Altman, chief executive of OpenAI") are the same by chance. */
const QUOTE_CHARACTERS = 40;

const withinDays = ({ published: a }: Voiced, { published: b }: Voiced): boolean => a !== null && b !== null && compatible(a, b, TRAVEL_DAYS);

/** The first to publish, in an order that is the same for any input. */
const byAge = (a: Voiced, b: Voiced): number => (a.published?.lo ?? Infinity) - (b.published?.lo ?? Infinity) || (a.claimId < b.claimId ? -1 : 1);

/** What each origin is called in this bucket; of spellings the first in the alphabet. */
function namesOf(voiced: readonly Source[]): ReadonlyMap<string, string> {
  const heard = new Map<string, Map<string, Source>>();
  for (const one of voiced.toSorted((a, b) => (a.label < b.label ? 1 : -1)))
    heard.set(one.origin, (heard.get(one.origin) ?? new Map<string, Source>()).set(fold(one.label), one));
  return new Map([...heard].map(([origin, labels]) => [origin, nameOf([...labels.values()])]));
}

const nameOf = (heard: readonly Source[]): string => (heard.length === 1 ? (heard[0]?.label ?? '') : (heard.map(({ together }) => together).sort()[0] ?? ''));

/**
 * A document that tells a thing in its own words and elsewhere as one other's word has it from that one, unless it has sources of its own. A speaker's
 * word makes the page's a repetition only if both say the same.
 */
function settled(one: Voiced, ofDocument: readonly Voiced[]): Voiced {
  if (one.teller !== 'page' || one.attestation.claim.says !== undefined) return one;
  const others = ofDocument.filter((other) => other.teller === 'outlet' || (other.teller === 'speaker' && other.stance === one.stance));
  const [first] = others;
  if (!first || others.some(({ origin }) => origin !== first.origin)) return one;
  const { origin, label, together, voice, teller } = first;
  return { ...one, origin, label, together, voice, teller };
}

interface Descent {
  readonly from: Voiced;
  readonly how: LinkKind;
}

/** May the statement be had from this one, by this link? */
function bears({ how, verbatim }: ClaimLink, one: Voiced, other: Voiced): boolean {
  if (how === 'copy') return verbatim || one.stance === other.stance;
  if (how === 'cites') return one.teller === 'outlet' ? one.origin === other.home : one.teller === 'page' && one.attestation.claim.says === undefined;
  return true;
}

/** Of several statements of one document, the one that says it most alike. */
function nearest(one: Voiced, others: readonly Voiced[]): Voiced | undefined {
  const alike = (other: Voiced): number =>
    (other.attestation.claim.quote === one.attestation.claim.quote ? 8 : 0) +
    (canonical(other.roles) === canonical(one.roles) ? 4 : 0) +
    (other.stance === one.stance ? 2 : 0) +
    (other.teller === one.teller ? 1 : 0);
  return others.toSorted((a, b) => alike(b) - alike(a) || byAge(a, b))[0];
}

/** The family tree of a bucket, built from the oldest on; nothing descends from itself. */
class Tree {
  readonly parents = new Map<Voiced, Descent>();
  readonly #byDocument: Map<string, Voiced[]>;
  readonly #byQuote = new Map<string, Voiced[]>();

  constructor(sorted: readonly Voiced[]) {
    this.#byDocument = Map.groupBy(sorted, ({ attestation }) => attestation.doc);
    for (const one of sorted) {
      const descent = this.#linked(one) ?? this.#quoted(one);
      if (descent) this.parents.set(one, descent);
    }
  }

  #linked(one: Voiced): Descent | null {
    for (const link of one.links) {
      const others = (this.#byDocument.get(link.doc) ?? []).filter((other) => bears(link, one, other) && !this.#descends(other, one));
      const from = nearest(one, others);
      if (from) return { from, how: link.how };
    }
    return null;
  }

  /** Word for word the same sentence: for texts that are not stored, or were not compared. */
  #quoted(one: Voiced): Descent | null {
    const { quote, says, paraphrase } = one.attestation.claim;
    if (paraphrase || quote.length < QUOTE_CHARACTERS || (says !== undefined && isNamed(says))) return null;
    const earlier = this.#byQuote.get(quote) ?? [];
    this.#byQuote.set(quote, [...earlier, one]);
    const from = earlier.find((other) => other.attestation.doc !== one.attestation.doc && withinDays(other, one));
    return from ? { from, how: 'quotes' } : null;
  }

  #descends(one: Voiced, from: Voiced): boolean {
    for (let at: Voiced | undefined = one; at; at = this.parents.get(at)?.from) if (at === from) return true;
    return false;
  }

  rootOf(one: Voiced): Voiced {
    for (let at = one; ; ) {
      const descent = at.teller === 'speaker' ? undefined : this.parents.get(at);
      if (!descent) return at;
      at = descent.from;
    }
  }
}

/** The outlet that copies of a text name as theirs, where the text itself names none: "(Agency)" in one of ten prints is enough. */
function marksOf(tree: Tree): ReadonlyMap<Voiced, Source> {
  const marks = new Map<Voiced, Source[]>();
  for (const [one, { how }] of tree.parents)
    if (how === 'copy' && one.teller === 'outlet' && one.attestation.wire !== null) {
      const root = tree.rootOf(one);
      if (root.teller === 'page') marks.set(root, [...(marks.get(root) ?? []), one]);
    }
  return new Map(
    [...marks].flatMap(([root, [first, ...others]]): [Voiced, Source][] =>
      first && others.every(({ origin }) => origin === first.origin) ? [[root, first]] : [],
    ),
  );
}

/** Statements of one bucket with their origins by name, each with the one that it was had from. */
export function mergeOrigins(voiced: readonly Voiced[]): readonly Statement[] {
  const byDocument = Map.groupBy(voiced, ({ attestation }) => attestation.doc);
  const sorted = voiced.map((one) => settled(one, byDocument.get(one.attestation.doc) ?? [])).sort(byAge);
  const names = namesOf(sorted);
  const tree = new Tree(sorted);
  const marks = marksOf(tree);
  return sorted.map((one) => {
    const root = tree.rootOf(one);
    const { origin, voice } = marks.get(root) ?? root;
    const descent = tree.parents.get(one);
    const via: Via | null = descent ? { claim: descent.from.claimId, how: descent.how } : null;
    return { ...one, origin: names.get(origin) ?? origin, voice, via };
  });
}
