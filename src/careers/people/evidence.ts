// What speaks for two mentions of one name being one person: authors beside both, authors whom authors beside the one know, organisations, where they
// publish, how the name is written; and, before any of it, how many people are expected to bear the name.

import type { Odds } from './clusters.ts';
import { type Grouped, groupBy, groupOf, type Mentions } from './mentions.ts';
import type { NameTable } from './names.ts';

/** Weights of the evidence, in natural logarithms of odds; fitted to papers whose authors have ids (`docs/careers.md`). */
export interface PeopleWeights {
  /** Before anything else. */
  readonly prior: number;
  /** Of sharing an author or an organisation, however common the name is. */
  readonly shared: number;
  /** Where neither is shared, for each unit of the logarithm of how many bear the name. */
  readonly bearers: number;
  /** An author beside both. */
  readonly coauthor: number;
  /** For each unit of the logarithm of one more than how many know each other at one remove. */
  readonly acquaintance: number;
  /** Of an organisation in common, for each unit of how few work there; of none in common; of none known. */
  readonly org: number;
  readonly otherOrg: number;
  readonly noOrg: number;
  /** Where none is known: of one that both papers name, for each unit of how few work there. */
  readonly listedOrg: number;
  /** For each unit of how much more often people publish at both places than chance has it. */
  readonly venue: number;
  /** Two ways of writing a name, where people have written it themselves. */
  readonly written: number;
  /** For each year between two mentions beyond `nearYears`. Not fitted: ids are of too few years. */
  readonly year: number;
  readonly nearYears: number;
}

export const PEOPLE_WEIGHTS: PeopleWeights = {
  prior: -3,
  shared: 3.65,
  bearers: -0.9,
  coauthor: 0.23,
  acquaintance: 0.55,
  org: 0.11,
  otherOrg: -0.5,
  noOrg: -1.12,
  listedOrg: 0.57,
  venue: 0.54,
  written: -7,
  year: -0.15,
  nearYears: 3,
};

/** No pair says more, for or against. */
const MOST_ODDS = 6;
/** Added to how many bear a name. */
const LEAST_BEARERS = 0.02;
/** Who prints more papers knows everybody; whom they know says nothing. */
const KNOWING_PAPERS = 60;
const KNOWN_PAPERS = 100;
/** Of papers with more authors nobody knows all. */
const MOST_AUTHORS = 25;
/** Places looked at for who publishes where, the largest. */
const MOST_VENUES = 256;
const MOST_AFFINITY = 2;
/** Names as rare as this say where one person publishes. */
const RARE = 0.2;
const RARE_MENTIONS = 30;

/** Why a pair may be one person, as bits. */
export const WHY = { coauthors: 1, org: 2, acquaintance: 4, listed: 8 } as const;

function rarity(values: Uint32Array, size: number): Float64Array {
  const counts = new Float64Array(size);
  for (const value of values) counts[value] = (counts[value] as number) + 1;
  return counts.map((count) => (count === 0 ? 0 : Math.log(values.length / count)));
}

/** Who is printed beside whom: by name, the names beside it on its papers, of names with few papers only. */
function acquaintances({ name, paper }: Mentions, byName: Grouped, byPaper: Grouped): Grouped {
  let [items, count] = [new Uint32Array(1 << 16), 0];
  const at = new Uint32Array(Math.max(1, byName.at.length));
  for (let who = 0; who + 1 < byName.at.length; who++) {
    at[who] = count;
    const mentions = groupOf(byName, who);
    if (mentions.length > KNOWING_PAPERS) continue;
    const beside = new Set<number>();
    for (const mention of mentions) for (const other of groupOf(byPaper, paper[mention] as number)) if (name[other] !== who) beside.add(name[other] as number);
    if (count + beside.size > items.length) {
      const larger = new Uint32Array((count + beside.size) * 2);
      larger.set(items);
      items = larger;
    }
    for (const other of beside) items[count++] = other;
  }
  at[byName.at.length - 1] = count;
  return { items: items.subarray(0, count), at };
}

/** By two venues: the logarithm of how much more often than by chance one person publishes at both; 0 of small ones. */
function affinities({ venue, paper, count }: Mentions, { expected }: NameTable, byName: Grouped): (a: number, b: number) => number {
  const size = Math.min(
    MOST_VENUES,
    venue.reduce((most, at) => Math.max(most, at + 1), 0),
  );
  const [pairs, share] = [new Float64Array(size * size), new Float64Array(size)];
  const venueOf = (mention: number): number => venue[paper[mention] as number] as number;
  for (let i = 0; i < count; i++) if (venueOf(i) < size) share[venueOf(i)] = (share[venueOf(i)] as number) + 1 / count;
  let total = 0;
  for (let who = 0; who + 1 < byName.at.length; who++) {
    const mentions = groupOf(byName, who);
    if ((expected[who] as number) > RARE || mentions.length < 2) continue;
    const some = mentions.subarray(0, RARE_MENTIONS);
    for (const a of some)
      for (const b of some) {
        const [x, y] = [venueOf(a), venueOf(b)];
        if (a === b || x >= size || y >= size) continue;
        pairs[x * size + y] = (pairs[x * size + y] as number) + 1 / mentions.length;
        total += 1 / mentions.length;
      }
  }
  return (a, b) => {
    if (a >= size || b >= size || total === 0) return 0;
    const ratio = ((pairs[a * size + b] as number) / total + 1e-6) / ((share[a] as number) * (share[b] as number) + 1e-6);
    return Math.max(-MOST_AFFINITY, Math.min(MOST_AFFINITY, Math.log(ratio)));
  };
}

/** The rarest that both have; the lists are short. */
function sharedRarity(left: Uint32Array, right: Uint32Array, rare: Float64Array): number {
  let most = 0;
  for (const org of left) if (right.includes(org)) most = Math.max(most, rare[org] as number);
  return most;
}

interface Profile {
  readonly mention: number;
  readonly beside: Uint32Array;
  readonly orgs: Uint32Array;
}

export class Evidence {
  readonly byName: Grouped;
  readonly #mentions: Mentions;
  readonly #names: NameTable;
  readonly #weights: PeopleWeights;
  readonly #byPaper: Grouped;
  readonly #known: Grouped;
  readonly #affinity: (a: number, b: number) => number;
  readonly #rareOrg: Float64Array;
  /** By name: the last mention it was marked for, as beside it, or as known to somebody beside it. */
  readonly #marked: Int32Array;
  readonly #knows: Int32Array;
  /** By paper: all organisations that it names, as they are asked for while one name is looked at. */
  readonly #listed = new Map<number, Uint32Array>();

  constructor(mentions: Mentions, names: NameTable, orgs: number, weights: PeopleWeights) {
    [this.#mentions, this.#names, this.#weights] = [mentions, names, weights];
    this.byName = groupBy(mentions.name, mentions.count);
    this.#byPaper = groupBy(mentions.paper, mentions.count);
    this.#known = acquaintances(mentions, this.byName, this.#byPaper);
    this.#affinity = affinities(mentions, names, this.byName);
    this.#rareOrg = rarity(mentions.orgs, orgs);
    [this.#marked, this.#knows] = [new Int32Array(names.keys.length).fill(-1), new Int32Array(names.keys.length).fill(-1)];
  }

  #profile(mention: number): Profile {
    const { name, paper, orgs, orgsAt } = this.#mentions;
    const beside: number[] = [];
    for (const other of groupOf(this.#byPaper, paper[mention] as number)) {
      const who = name[other] as number;
      if (other === mention || this.#marked[who] === mention) continue;
      this.#marked[who] = mention;
      beside.push(who);
    }
    return { mention, beside: Uint32Array.from(beside), orgs: orgs.subarray(orgsAt[mention], orgsAt[mention + 1]) };
  }

  #listedOn(paper: number): Uint32Array {
    const known = this.#listed.get(paper);
    if (known) return known;
    const { orgs, orgsAt, listed, listedAt } = this.#mentions;
    const all = new Set(listed.subarray(listedAt[paper], listedAt[paper + 1]));
    for (const other of groupOf(this.#byPaper, paper)) for (const org of orgs.subarray(orgsAt[other], orgsAt[other + 1])) all.add(org);
    const found = Uint32Array.from(all);
    this.#listed.set(paper, found);
    return found;
  }

  /** Marks whom one mention is beside, and whom those know. */
  #mark({ mention, beside }: Profile): void {
    for (const name of beside) this.#marked[name] = mention;
    if (beside.length > MOST_AUTHORS) return;
    const own = this.#mentions.name[mention];
    for (const name of beside)
      for (const known of groupOf(this.#known, name)) if (known !== own && this.#marked[known] !== mention) this.#knows[known] = mention;
  }

  #papersOf(name: number): number {
    return (this.byName.at[name + 1] as number) - (this.byName.at[name] as number);
  }

  /** Odds of a pair without those who know each other, and why. `bearers` is what counts where nothing is shared. */
  #weigh(a: Profile, b: Profile, beside: boolean, bearers: number): readonly [number, number] {
    const { year, written, paper, venue, profiled } = this.#mentions;
    const w = this.#weights;
    const [x, y] = [paper[a.mention] as number, paper[b.mention] as number];
    let [odds, why] = [beside ? w.coauthor : 0, beside ? WHY.coauthors : 0];
    if (a.orgs.length === 0 || b.orgs.length === 0) {
      const listed = sharedRarity(this.#listedOn(x), this.#listedOn(y), this.#rareOrg);
      odds += w.noOrg + w.listedOrg * listed;
      if (listed > 0) why |= WHY.listed;
    } else {
      const org = sharedRarity(a.orgs, b.orgs, this.#rareOrg);
      odds += org > 0 ? w.org * org : w.otherOrg;
      if (org > 0) why |= WHY.org;
    }
    odds += w.prior + (why & (WHY.coauthors | WHY.org) ? w.shared : bearers);
    odds += w.venue * this.#affinity(venue[x] as number, venue[y] as number);
    if (written[a.mention] !== written[b.mention] && profiled[x] === 1 && profiled[y] === 1) odds += w.written;
    odds += w.year * Math.max(0, Math.abs((year[a.mention] as number) - (year[b.mention] as number)) - w.nearYears);
    // Two authors of one paper are two people.
    return [x === y ? -Infinity : odds, why];
  }

  /** All pairs of the mentions of one name. Cost: the square of their number. */
  of(name: number, block: Uint32Array): Odds & { readonly why: Uint8Array } {
    const size = block.length;
    const w = this.#weights;
    const [odds, why, known] = [new Float32Array(size * size), new Uint8Array(size * size), new Uint16Array(size * size)];
    const bearers = w.bearers * Math.log((this.#names.expected[name] as number) + LEAST_BEARERS);
    const profiles = Array.from(block, (mention) => this.#profile(mention));
    this.#listed.clear();
    profiles.forEach((a, i) => {
      this.#mark(a);
      profiles.forEach((b, j) => {
        if (i === j) return;
        let [shared, knows] = [false, 0];
        for (const other of b.beside)
          if (this.#marked[other] === a.mention) shared = true;
          else if (this.#knows[other] === a.mention && this.#papersOf(other) <= KNOWN_PAPERS) knows++;
        known[i * size + j] = knows;
        if (j < i) [odds[j * size + i], why[j * size + i]] = this.#weigh(a, b, shared, bearers);
      });
    });
    for (let i = 0; i < size; i++)
      for (let j = i + 1; j < size; j++) {
        const [there, back] = [i * size + j, j * size + i];
        const many = (known[there] as number) + (known[back] as number);
        if (many > 0) why[there] = (why[there] as number) | WHY.acquaintance;
        const value = (odds[there] as number) + w.acquaintance * Math.log1p(many);
        odds[there] = odds[back] = Math.max(-MOST_ODDS, Math.min(MOST_ODDS, value));
        why[back] = why[there] as number;
      }
    return { size, odds, why };
  }
}
