// Who is who: mentions of one name become people. Mentions with one id are one person, those with different ids of one scheme are not.
// Other mentions are joined pair by pair where the evidence for one person outweighs the chance that two bear the name: authors they share,
// organisations, years that are near. Each join has a score and a reason; what nothing joins stays apart, and is counted.

import type { NameTable } from './names.ts';

/** All mentions, by number. Names, organisations and ids are numbers too. */
export interface Mentions {
  readonly count: number;
  readonly name: Uint32Array;
  readonly paper: Uint32Array;
  readonly year: Uint16Array;
  /** The organisations of mention `i` are `orgs[orgsAt[i]]` up to `orgs[orgsAt[i + 1]]`; ids likewise. */
  readonly orgs: Uint32Array;
  readonly orgsAt: Uint32Array;
  readonly ids: Uint32Array;
  readonly idsAt: Uint32Array;
  /** The scheme of each id. */
  readonly schemes: Uint8Array;
}

/** Why a mention belongs to its person. */
export const BASES = ['alone', 'id', 'rare name', 'organisation', 'co-authors', 'co-authors and organisation'] as const;
export type Basis = (typeof BASES)[number];

export interface People {
  readonly count: number;
  /** By mention: its person, numbered in the order of first mention. */
  readonly person: Uint32Array;
  /** By mention: the index into `BASES`, and the score of the join, in [0, 1]. */
  readonly basis: Uint8Array;
  readonly score: Float32Array;
}

/** Weights of the evidence, in natural logarithms of odds; measured on papers whose authors have ids (`docs/careers.md`). */
export interface PeopleWeights {
  /** Of one shared author, for each unit of how rare that author is. */
  readonly coauthor: number;
  /** Of a shared organisation, for each unit of how few work there. */
  readonly org: number;
  /** Against, for each year between two mentions beyond `nearYears`. */
  readonly year: number;
  readonly nearYears: number;
  /** What the odds must reach. */
  readonly threshold: number;
  /** Added to how many bear the name. */
  readonly prior: number;
}

export const PEOPLE_WEIGHTS: PeopleWeights = { coauthor: 0.6, org: 0.5, year: 0.15, nearYears: 3, threshold: 1.2, prior: 0.25 };

/** Pairs of larger blocks are only looked at where they share something. */
const LARGE_BLOCK = 4000;

class Sets {
  readonly parent: Int32Array;

  constructor(count: number) {
    this.parent = Int32Array.from({ length: count }, (_, i) => i);
  }

  find(of: number): number {
    let root = of;
    while (this.parent[root] !== root) root = this.parent[root] as number;
    for (let at = of; at !== root; ) {
      const next = this.parent[at] as number;
      this.parent[at] = root;
      at = next;
    }
    return root;
  }

  /** The older one stays the root. */
  join(a: number, b: number): number {
    const [low, high] = a < b ? [a, b] : [b, a];
    this.parent[high] = low;
    return low;
  }
}

function groupBy(values: Uint32Array, count: number): { readonly items: Uint32Array; readonly at: Uint32Array } {
  const size = values.reduce((most, value) => Math.max(most, value + 1), 0);
  const at = new Uint32Array(size + 1);
  for (let i = 0; i < count; i++) at[(values[i] as number) + 1] = (at[(values[i] as number) + 1] as number) + 1;
  for (let i = 0; i < size; i++) at[i + 1] = (at[i + 1] as number) + (at[i] as number);
  const next = at.slice();
  const items = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const value = values[i] as number;
    items[next[value] as number] = i;
    next[value] = (next[value] as number) + 1;
  }
  return { items, at };
}

interface World {
  readonly mentions: Mentions;
  readonly names: NameTable;
  readonly weights: PeopleWeights;
  readonly sets: Sets;
  readonly basis: Uint8Array;
  readonly score: Float32Array;
  /** By paper: its mentions, and so the names beside each other. */
  readonly papers: ReturnType<typeof groupBy>;
  /** By name and organisation: how rare, as −ln of the share of all mentions. */
  readonly rareName: Float64Array;
  readonly rareOrg: Float64Array;
  /** By root: ids that must not meet another of their scheme. */
  readonly idsOf: Map<number, Map<number, number>>;
}

function rarity(values: Uint32Array, size: number): Float64Array {
  const counts = new Float64Array(size);
  for (const value of values) counts[value] = (counts[value] as number) + 1;
  return counts.map((count) => (count === 0 ? 0 : Math.log(values.length / count)));
}

function joinIds({ mentions, sets, idsOf, basis, score }: World): void {
  const first = new Map<number, number>();
  for (let i = 0; i < mentions.count; i++)
    for (let at = mentions.idsAt[i] as number; at < (mentions.idsAt[i + 1] as number); at++) {
      const id = mentions.ids[at] as number;
      const before = first.get(id);
      if (before === undefined) first.set(id, i);
      else sets.join(sets.find(before), sets.find(i));
      basis[i] = BASES.indexOf('id');
      score[i] = 1;
    }
  for (let i = 0; i < mentions.count; i++)
    for (let at = mentions.idsAt[i] as number; at < (mentions.idsAt[i + 1] as number); at++) {
      const root = sets.find(i);
      const own = idsOf.get(root) ?? new Map<number, number>();
      own.set(mentions.schemes[mentions.ids[at] as number] as number, mentions.ids[at] as number);
      idsOf.set(root, own);
    }
}

/** Do both have an id of one scheme? Then they were told apart by it, or would be one already. */
function toldApart({ idsOf }: World, a: number, b: number): boolean {
  const [left, right] = [idsOf.get(a), idsOf.get(b)];
  if (!left || !right) return false;
  for (const [scheme, id] of left) if (right.has(scheme) && right.get(scheme) !== id) return true;
  return false;
}

function mergeIds({ idsOf }: World, root: number, other: number): void {
  const gone = idsOf.get(other);
  if (!gone) return;
  idsOf.set(root, new Map([...gone, ...(idsOf.get(root) ?? [])]));
  idsOf.delete(other);
}

/** Names printed beside a mention, each once. */
function besides({ mentions, papers }: World, mention: number): ReadonlySet<number> {
  const paper = mentions.paper[mention] as number;
  const names = new Set<number>();
  for (let at = papers.at[paper] as number; at < (papers.at[paper + 1] as number); at++) {
    const other = papers.items[at] as number;
    if (other !== mention) names.add(mentions.name[other] as number);
  }
  return names;
}

interface Evidence {
  readonly coauthors: number;
  readonly org: number;
  readonly odds: number;
}

function weigh(world: World, a: number, b: number, besideA: ReadonlySet<number>, besideB: ReadonlySet<number>, rare: number): Evidence {
  const { mentions, weights, rareName, rareOrg } = world;
  let [coauthors, org] = [0, 0];
  const [few, many] = besideA.size < besideB.size ? [besideA, besideB] : [besideB, besideA];
  for (const name of few) if (many.has(name)) coauthors += rareName[name] as number;
  for (let i = mentions.orgsAt[a] as number; i < (mentions.orgsAt[a + 1] as number); i++)
    for (let j = mentions.orgsAt[b] as number; j < (mentions.orgsAt[b + 1] as number); j++)
      if (mentions.orgs[i] === mentions.orgs[j]) org = Math.max(org, rareOrg[mentions.orgs[i] as number] as number);
  const years = Math.max(0, Math.abs((mentions.year[a] as number) - (mentions.year[b] as number)) - weights.nearYears);
  return { coauthors, org, odds: rare + weights.coauthor * coauthors + weights.org * org - weights.year * years };
}

const basisOf = ({ coauthors, org }: Evidence): Basis =>
  coauthors > 0 ? (org > 0 ? 'co-authors and organisation' : 'co-authors') : org > 0 ? 'organisation' : 'rare name';

/** Joins the mentions of one name, best evidence first, so that a weak link never stands between two that are told apart. */
function joinBlock(world: World, block: Uint32Array, expected: number): void {
  const { sets, weights } = world;
  const rare = -Math.log(expected + weights.prior);
  const beside = Array.from(block, (mention) => besides(world, mention));
  const links: { readonly a: number; readonly b: number; readonly evidence: Evidence }[] = [];
  for (let i = 0; i < block.length; i++)
    for (let j = i + 1; j < block.length; j++) {
      const [a, b] = [block[i] as number, block[j] as number];
      if (sets.find(a) === sets.find(b)) continue;
      const evidence = weigh(world, a, b, beside[i] as ReadonlySet<number>, beside[j] as ReadonlySet<number>, rare);
      if (evidence.odds > weights.threshold) links.push({ a, b, evidence });
    }
  for (const { a, b, evidence } of links.sort((one, other) => other.evidence.odds - one.evidence.odds)) {
    const [left, right] = [sets.find(a), sets.find(b)];
    if (left === right || toldApart(world, left, right)) continue;
    const root = sets.join(left, right);
    mergeIds(world, root, root === left ? right : left);
    for (const mention of [a, b])
      if (world.score[mention] === 0) {
        world.basis[mention] = BASES.indexOf(basisOf(evidence));
        world.score[mention] = 1 / (1 + Math.exp(-evidence.odds));
      }
  }
}

function numbered({ sets }: World, count: number): { readonly people: number; readonly person: Uint32Array } {
  const numbers = new Map<number, number>();
  const person = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const root = sets.find(i);
    const number = numbers.get(root) ?? numbers.size;
    numbers.set(root, number);
    person[i] = number;
  }
  return { people: numbers.size, person };
}

/** `orgs` is how many organisations there are. Cost: the square of the mentions of one name, for the most common names. */
export function resolvePeople(mentions: Mentions, names: NameTable, orgs: number, weights: PeopleWeights = PEOPLE_WEIGHTS): People {
  const world: World = {
    mentions,
    names,
    weights,
    sets: new Sets(mentions.count),
    basis: new Uint8Array(mentions.count),
    score: new Float32Array(mentions.count),
    papers: groupBy(mentions.paper, mentions.count),
    rareName: rarity(mentions.name, names.keys.length),
    rareOrg: rarity(mentions.orgs, orgs),
    idsOf: new Map(),
  };
  joinIds(world);
  const blocks = groupBy(mentions.name, mentions.count);
  for (let name = 0; name < names.keys.length; name++) {
    const block = blocks.items.subarray(blocks.at[name], blocks.at[name + 1]);
    if (block.length > 1 && block.length <= LARGE_BLOCK) joinBlock(world, block, names.expected[name] as number);
  }
  const { people, person } = numbered(world, mentions.count);
  return { count: people, person, basis: world.basis, score: world.score };
}
