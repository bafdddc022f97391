// Two documents → how they hang together. Everything here is about the two alone, so that a ledger that takes in documents in another order finds
// the same. Which of them has it from the other is told by who names whom, then by the days of publication, then by whose own site it is.

import { compatible } from '../../base/interval.ts';
import { type Comparable, type DocLink, type Linker, TRAVEL_DAYS } from '../../model/link.ts';
import type { Register } from '../../model/register.ts';
import { isNamed } from '../origin.ts';
import { indexRegister, keyOf, type RegisterIndex } from '../register-index.ts';
import { Comparing, overlapOf, quotationsOf } from './overlap.ts';
import { fingerprintsOf, sketchOf } from './sketch.ts';
import { type Translatable, translatable, translationOf } from './translation.ts';
import { wordsOf } from './words.ts';

/** Of a reprint's own words so many stand in common shingles, as a rule; of two reports about one event a tenth. */
const COPY_SHARE = 0.3;
/** So many words in runs, or in quotations: "X has left A for B as chief scientist" is written by two that do not know of each other. */
const LEAST_WORDS = 12;
/** A paper may be named a day before what it wrote is dated, by time zones. */
const NAMED_DAYS = 1;

/** A document with what comparing needs of it, made when it is asked for. */
interface Prepared {
  readonly document: Comparable;
  readonly text: Comparing;
  readonly quotations: ReadonlyMap<string, number>;
  readonly translatable: Translatable;
  readonly prints: ReadonlySet<string>;
  /** The family it is published by. */
  readonly home: string;
  /** Is it on the site of an organisation that it tells of? */
  readonly firstHand: boolean;
  /** Those of the outlets that it names as its source. */
  readonly named: ReadonlySet<string>;
}

type Pair = readonly [src: Prepared, dst: Prepared];

const round = (share: number): number => Math.round(share * 1000) / 1000;

const lastDay = ({ document: { published } }: Prepared): number => published?.hi ?? Infinity;

/** The later one first. */
function ordered(a: Prepared, b: Prepared): Pair {
  const [aNamesB, bNamesA] = [a.named.has(b.home), b.named.has(a.home)];
  if (aNamesB !== bNamesA) return aNamesB ? [a, b] : [b, a];
  if (lastDay(a) !== lastDay(b)) return lastDay(a) > lastDay(b) ? [a, b] : [b, a];
  if (a.firstHand !== b.firstHand) return a.firstHand ? [b, a] : [a, b];
  return a.document.doc > b.document.doc ? [a, b] : [b, a];
}

const link = ([src, dst]: Pair, found: Omit<DocLink, 'src' | 'dst'>): DocLink => ({ src: src.document.doc, dst: dst.document.doc, ...found });

/** Has it all its quotations from the other, and enough of them? */
function quotesAlone([src, dst]: Pair): boolean {
  const words = [...src.quotations].map(([quotation, count]) => (dst.quotations.has(quotation) ? count : -Infinity)).reduce((sum, count) => sum + count, 0);
  return words >= LEAST_WORDS && src.prints.intersection(dst.prints).size > 0;
}

function byWords(pair: Pair): DocLink | null {
  const [src, dst] = pair;
  if (src.document.lang !== dst.document.lang) return null;
  const overlap = overlapOf(src.text, dst.text, (LEAST_WORDS * src.text.words.run) / 8);
  if (!overlap) return null;
  const { own, all, runs: spans } = overlap;
  if (own >= COPY_SHARE) return link(pair, { kind: 'copy', score: round(all), method: 'words', spans });
  if (quotesAlone(pair)) return link(pair, { kind: 'copy', score: 0.5, method: 'quotations', spans });
  return link(pair, { kind: 'quotes', score: round(all), method: 'words', spans });
}

function byNumbers(pair: Pair): DocLink | null {
  const [src, dst] = pair;
  if (src.prints.intersection(dst.prints).size === 0) return null;
  const likeness = translationOf(src.translatable, dst.translatable);
  return likeness && link(pair, { kind: 'translates', score: round(likeness.order), method: 'numbers', spans: [] });
}

const bare = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/[?#].*$|\/$/g, '');

/** Does the first name the second's publisher, or its address, as its source? */
function citing(src: Prepared, dst: Prepared): DocLink | null {
  if (src.home === dst.home || lastDay(dst) > lastDay(src) + NAMED_DAYS) return null;
  const address = bare(dst.document.url);
  const linked = dst.document.url.startsWith('http') && address.includes('/') && src.document.text.includes(address);
  const named = src.named.has(dst.home) && src.prints.intersection(dst.prints).size > 0;
  return linked || named ? link([src, dst], { kind: 'cites', score: 1, method: linked ? 'address' : 'name', spans: [] }) : null;
}

const near = ({ document: a }: Prepared, { document: b }: Prepared): boolean =>
  !a.published || !b.published || compatible(a.published, b.published, TRAVEL_DAYS);

/** Of names as they stand in documents: the register's id, or the last word cut short, since endings change. */
function nameKeys(index: RegisterIndex): (name: string) => string {
  return (name) => {
    const key = keyOf(name);
    const known = index.organisationNamed(key) ?? index.personNamed(key);
    return known?.id ?? key.split(' ').at(-1)?.slice(0, 5) ?? key;
  };
}

/** So many words are kept ready to be compared: those of a thousand articles. */
const MOST_WORDS = 500_000;

/** What was made of documents, the last used ones. */
class Bench {
  readonly #kept = new Map<Comparable, Prepared>();
  #words = 0;

  get(document: Comparable): Prepared | undefined {
    const known = this.#kept.get(document);
    if (!known) return undefined;
    this.#kept.delete(document);
    this.#kept.set(document, known);
    return known;
  }

  put(document: Comparable, prepared: Prepared): void {
    this.#kept.set(document, prepared);
    this.#words += prepared.text.words.hashes.length;
    for (const [old, { text }] of this.#kept) {
      if (this.#words <= MOST_WORDS || old === document) return;
      this.#kept.delete(old);
      this.#words -= text.words.hashes.length;
    }
  }
}

export function createLinker(register: Register): Linker {
  const index = indexRegister(register);
  const keyOfName = nameKeys(index);
  const familyOf = (name: string): string => index.publisherNamed(name)?.family ?? keyOf(name);
  const bench = new Bench();
  const prepare = (document: Comparable): Prepared => {
    const known = bench.get(document);
    if (known) return known;
    const words = wordsOf(document.text);
    const home = index.publisherAt(document.url)?.family ?? familyOf(document.publisher);
    const own = index.organisationAt(document.url)?.id;
    const isSource = (name: string | null): name is string => name !== null && (isNamed(name) || index.publisherNamed(name) !== undefined);
    const outlets = [document.wire, ...document.claims.map(({ says }) => says)].filter(isSource);
    const prepared = {
      document,
      text: new Comparing(words),
      quotations: quotationsOf(words),
      translatable: translatable(document),
      prints: fingerprintsOf(document, keyOfName),
      home,
      firstHand: own !== undefined && document.claims.some(({ names }) => names.some((name) => keyOfName(name) === own)),
      named: new Set(outlets.map(familyOf).filter((family) => family !== home)),
    };
    bench.put(document, prepared);
    return prepared;
  };
  return {
    sketch: (document) => sketchOf(document, prepare(document).text.words, keyOfName),
    compare: (one, other) => {
      const [a, b] = [prepare(one), prepare(other)];
      if (!near(a, b)) return [];
      const pair = ordered(a, b);
      return [byWords(pair), byNumbers(pair), citing(a, b), citing(b, a)].filter((found) => found !== null);
    },
  };
}
