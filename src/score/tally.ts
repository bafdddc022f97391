// Counts of claims and role fillers, and the figures that are made of them.

import type { ScoredClaim } from './claims-file.ts';
import { fillersOf } from './fillers.ts';
import type { Judgement, Match } from './judge.ts';

export interface Rates {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/** The figures of one kind, one language, or all. */
export interface Row {
  readonly claim: Rates;
  /** Over role fillers, those of unmatched claims included. */
  readonly role: Rates;
  /** The share of matched claims whose fillers agree entirely. */
  readonly exact: number;
  /** The share of matched claims whose stance is right. */
  readonly stance: number;
  /** How many claims there are in gold, without arguable ones, and how many were found. */
  readonly gold: number;
  readonly pred: number;
}

interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

function ratesOf({ right, wrong, missed }: Counts): Rates {
  const p = right / (right + wrong || 1);
  const r = right / (right + missed || 1);
  return { p, r, f1: (2 * p * r) / (p + r || 1) };
}

class Tally {
  readonly #claims: Counts = { right: 0, wrong: 0, missed: 0 };
  readonly #fillers: Counts = { right: 0, wrong: 0, missed: 0 };
  #exact = 0;
  #stance = 0;

  match({ overlap, stance }: Match): void {
    this.#claims.right++;
    this.#fillers.right += overlap.shared;
    this.#fillers.wrong += overlap.found - overlap.shared;
    this.#fillers.missed += overlap.gold - overlap.shared;
    if (overlap.jaccard === 1) this.#exact++;
    if (stance) this.#stance++;
  }

  miss(gold: ScoredClaim): void {
    this.#claims.missed++;
    this.#fillers.missed += fillersOf(gold).length;
  }

  invention(found: ScoredClaim): void {
    this.#claims.wrong++;
    this.#fillers.wrong += fillersOf(found).length;
  }

  row(): Row {
    const { right, wrong, missed } = this.#claims;
    return {
      claim: ratesOf(this.#claims),
      role: ratesOf(this.#fillers),
      exact: this.#exact / (right || 1),
      stance: this.#stance / (right || 1),
      gold: right + missed,
      pred: right + wrong,
    };
  }
}

type Table = Readonly<Record<string, Row>>;

/** All claims, and those of each kind and language; a match counts for the kind of its gold claim. */
export class Sheet {
  readonly #all = new Tally();
  readonly #byKind = new Map<string, Tally>();
  readonly #byLang = new Map<string, Tally>();

  #each(kind: string, lang: string, count: (tally: Tally) => void): void {
    for (const [rows, key] of [[this.#byKind, kind] as const, [this.#byLang, lang] as const]) {
      const tally = rows.get(key) ?? new Tally();
      rows.set(key, tally);
      count(tally);
    }
    count(this.#all);
  }

  add(lang: string, { matches, missed, invented }: Judgement): void {
    for (const match of matches) this.#each(match.gold.kind, lang, (tally) => tally.match(match));
    for (const gold of missed) this.#each(gold.kind, lang, (tally) => tally.miss(gold));
    for (const found of invented) this.#each(found.kind, lang, (tally) => tally.invention(found));
  }

  rows(): { readonly all: Row; readonly byKind: Table; readonly byLang: Table } {
    const table = (rows: ReadonlyMap<string, Tally>): Table => Object.fromEntries([...rows].map(([key, tally]) => [key, tally.row()]));
    return { all: this.#all.row(), byKind: table(this.#byKind), byLang: table(this.#byLang) };
  }
}
