// Affiliations that stand beside the wrong author, or beside none. Some files list affiliations in an order that is not that of the authors;
// others list them once for a paper, nobody says whose. Both are placed by what else is known of the authors: where their other papers of
// about the same years put them, and where the domain of their address of mail belongs. What cannot be placed is set aside and counted.

import { groupBy, groupOf, type Mentions } from './people/mentions.ts';
import type { NameTable } from './people/names.ts';

/** What else is known of mentions and organisations. */
export interface Doubts {
  /** By mention: the number of the domain of an address of mail, or -1. */
  readonly domain: Int32Array;
  /** By organisation: the one that it counts as, where it is a part; evidence for the one is evidence for the other. */
  readonly whole: Uint32Array;
}

export interface RepairCounts {
  /** Papers whose affiliations are out of order. */
  readonly misordered: number;
  /** Affiliations given to another author of their paper. */
  readonly moved: number;
  /** Authors left without one: theirs was another's. */
  readonly setAside: number;
  /** Authors who got one of those that nobody says whose they are. */
  readonly placed: number;
}

/** Other papers count that are at most so many years away. */
const NEAR = 3;
/** Papers with more authors are left as they are: their lists are made by hand. */
const MOST_AUTHORS = 60;
/** A name that more people are expected to bear says nothing about one of them. */
const RARE = 0.5;
/** A domain belongs to an organisation that most of at least so many mentions with it name. */
const DOMAIN_LEAST = 3;
const DOMAIN_SHARE = 0.6;

/** What is known of where people are, apart from one paper. */
interface Known {
  weigh(mention: number, org: number): number;
  hasEvidence(mention: number): boolean;
}

const orgsOf = ({ orgs, orgsAt }: Mentions, mention: number): Uint32Array => orgs.subarray(orgsAt[mention], orgsAt[mention + 1]);

/** Whom a mention is, as far as needs no conclusion: by a rare name, else by an id. */
function whoOf({ ids, idsAt, name }: Mentions, { expected, keys }: NameTable, mention: number): number {
  if ((expected[name[mention] as number] as number) <= RARE) return name[mention] as number;
  const at = idsAt[mention] as number;
  return at < (idsAt[mention + 1] as number) ? keys.length + (ids[at] as number) : -1;
}

function domainsOf(mentions: Mentions, { domain, whole }: Doubts): ReadonlyMap<number, number> {
  const votes = new Map<number, Map<number, number>>();
  for (let i = 0; i < mentions.count; i++) {
    if ((domain[i] as number) < 0) continue;
    const of = votes.get(domain[i] as number) ?? new Map<number, number>();
    for (const org of orgsOf(mentions, i)) of.set(whole[org] as number, (of.get(whole[org] as number) ?? 0) + 1);
    votes.set(domain[i] as number, of);
  }
  const belongs = new Map<number, number>();
  for (const [at, of] of votes) {
    const total = [...of.values()].reduce((sum, count) => sum + count, 0);
    const [best] = [...of].sort(([, a], [, b]) => b - a);
    if (best && total >= DOMAIN_LEAST && best[1] >= total * DOMAIN_SHARE) belongs.set(at, best[0]);
  }
  return belongs;
}

function knownOf(mentions: Mentions, names: NameTable, doubts: Doubts): Known {
  // Nobody in particular is 0.
  const who = Uint32Array.from({ length: mentions.count }, (_, i) => whoOf(mentions, names, i) + 1);
  const byWho = groupBy(who, mentions.count);
  const domains = domainsOf(mentions, doubts);
  const homeOf = (mention: number): number | undefined => domains.get(doubts.domain[mention] as number);
  /** At how many organisations, as far as they are `wanted`, other papers of about the same years have them. */
  const sightings = (mention: number, wanted: (org: number) => boolean): number => {
    if (who[mention] === 0) return 0;
    const [paper, year] = [mentions.paper[mention], mentions.year[mention] as number];
    let count = 0;
    for (const other of groupOf(byWho, who[mention] as number)) {
      if (mentions.paper[other] === paper || Math.abs((mentions.year[other] as number) - year) > NEAR) continue;
      for (let at = mentions.orgsAt[other] as number; at < (mentions.orgsAt[other + 1] as number); at++)
        if (wanted(doubts.whole[mentions.orgs[at] as number] as number)) count++;
    }
    return count;
  };
  return {
    weigh: (mention, org) => {
      const whole = doubts.whole[org] as number;
      return sightings(mention, (seen) => seen === whole) + (homeOf(mention) === whole ? 2 : 0);
    },
    hasEvidence: (mention) => homeOf(mention) !== undefined || sightings(mention, () => true) > 0,
  };
}

interface Counting {
  misordered: number;
  moved: number;
  setAside: number;
  placed: number;
}

/** Which author's slot each author gets; -1 for none. Best evidence first; who has none keeps what is left of their own. */
function assign(weights: readonly (readonly number[])[]): readonly number[] {
  const size = weights.length;
  const pairs = weights.flatMap((row, author) => row.map((weight, slot) => ({ author, slot, weight }))).filter(({ weight }) => weight > 0);
  const [slotOf, taken] = [Array.from<number>({ length: size }).fill(-1), new Set<number>()];
  const give = (author: number, slot: number): void => {
    slotOf[author] = slot;
    taken.add(slot);
  };
  for (const { author, slot } of pairs.sort(
    (a, b) => b.weight - a.weight || Number(b.author === b.slot) - Number(a.author === a.slot) || a.author - b.author || a.slot - b.slot,
  ))
    if (slotOf[author] === -1 && !taken.has(slot)) give(author, slot);
  for (let author = 0; author < size; author++) if (slotOf[author] === -1 && !taken.has(author)) give(author, author);
  const [left, free] = [slotOf.flatMap((slot, author) => (slot === -1 ? [author] : [])), weights.flatMap((_, slot) => (taken.has(slot) ? [] : [slot]))];
  if (left.length === 1 && free.length === 1) give(left[0] as number, free[0] as number);
  return slotOf;
}

/** Puts the slots of one paper in order, if some author's evidence speaks against theirs and for another's. */
function reorder(mentions: Mentions, known: Known, from: number, to: number, counting: Counting): readonly Uint32Array[] {
  const slots = Array.from({ length: to - from }, (_, i) => orgsOf(mentions, from + i));
  const weights = slots.map((_, author) => slots.map((slot) => slot.reduce((most, org) => Math.max(most, known.weigh(from + author, org)), 0)));
  const contradicted = weights.some((row, author) => row[author] === 0 && row.some((weight) => weight > 0) && known.hasEvidence(from + author));
  if (!contradicted) return slots;
  counting.misordered++;
  return assign(weights).map((slot, author) => {
    if (slot === author) return slots[author] as Uint32Array;
    if (slot >= 0) counting.moved++;
    else if ((slots[author] as Uint32Array).length > 0) counting.setAside++;
    return slot < 0 ? new Uint32Array() : (slots[slot] as Uint32Array);
  });
}

/** Gives authors their own among the organisations of a paper: the only one there is, or the one their evidence speaks for. */
function placeSome(known: Known, listed: Uint32Array, from: number, to: number, counting: Counting): readonly Uint32Array[] {
  const distinct = [...new Set(listed)];
  return Array.from({ length: to - from }, (_, i) => {
    const weighed = distinct.map((org) => ({ org, weight: distinct.length === 1 ? 1 : known.weigh(from + i, org) })).sort((a, b) => b.weight - a.weight);
    const [best, next] = weighed;
    if (!best || best.weight === 0 || best.weight === next?.weight) return new Uint32Array();
    counting.placed++;
    return Uint32Array.of(best.org);
  });
}

export interface Repaired {
  readonly mentions: Mentions;
  readonly counts: RepairCounts;
}

/** Mentions of one paper stand together. */
export function repairPlaces(mentions: Mentions, names: NameTable, doubts: Doubts): Repaired {
  const known = knownOf(mentions, names, doubts);
  const counting: Counting = { misordered: 0, moved: 0, setAside: 0, placed: 0 };
  const [orgs, at]: [number[], number[]] = [[], []];
  for (let from = 0, to = 0; from < mentions.count; from = to) {
    const paper = mentions.paper[from] as number;
    while (to < mentions.count && mentions.paper[to] === paper) to++;
    const listed = mentions.listed.subarray(mentions.listedAt[paper], mentions.listedAt[paper + 1]);
    const slots =
      listed.length > 0
        ? placeSome(known, listed, from, to, counting)
        : mentions.profiled[paper] === 1 && to - from > 1 && to - from <= MOST_AUTHORS
          ? reorder(mentions, known, from, to, counting)
          : Array.from({ length: to - from }, (_, i) => orgsOf(mentions, from + i));
    for (const slot of slots) {
      at.push(orgs.length);
      for (const org of slot) orgs.push(org);
    }
  }
  return { mentions: { ...mentions, orgs: Uint32Array.from(orgs), orgsAt: Uint32Array.from([...at, orgs.length]) }, counts: counting };
}
