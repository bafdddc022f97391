// Who is who: mentions of one name become people. Mentions with one id are one person, those with different ids of one scheme are not.
// Other mentions are joined pair by pair where the evidence for one person outweighs the chance that two bear the name: authors they share,
// organisations, years that are near. Each join has a score and a reason; what nothing joins stays apart, and is counted.

import { joinNearest } from './clusters.ts';
import { Evidence, PEOPLE_WEIGHTS, type PeopleWeights, WHY } from './evidence.ts';
import { groupOf, type Mentions } from './mentions.ts';
import type { NameTable } from './names.ts';

/** Why a mention belongs to its person. */
export const BASES = [
  'alone',
  'id',
  'rare name',
  'organisation',
  'co-authors',
  'co-authors and organisation',
  'co-authors who know each other',
  'organisations of the papers',
] as const;
export type Basis = (typeof BASES)[number];

export interface People {
  readonly count: number;
  /** By mention: its person, numbered in the order of first mention. */
  readonly person: Uint32Array;
  /** By mention: the index into `BASES`, and the score of the join, in [0, 1]. */
  readonly basis: Uint8Array;
  readonly score: Float32Array;
}

/** Mentions of one name beyond so many are not told apart: only ids join them. */
const LARGE_BLOCK = 2000;

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

interface World {
  readonly mentions: Mentions;
  readonly evidence: Evidence;
  readonly sets: Sets;
  readonly basis: Uint8Array;
  readonly score: Float32Array;
  /** By root: ids that must not meet another of their scheme. */
  readonly idsOf: Map<number, Map<number, number>>;
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

function basisOf(why: number): Basis {
  if (why & WHY.coauthors) return why & WHY.org ? 'co-authors and organisation' : 'co-authors';
  if (why & WHY.org) return 'organisation';
  if (why & WHY.acquaintance) return 'co-authors who know each other';
  return why & WHY.listed ? 'organisations of the papers' : 'rare name';
}

/** Joins the mentions of one name. Who is told apart by ids stays apart, and so does who is joined to either. */
function joinBlock(world: World, name: number, block: Uint32Array): void {
  const { sets, evidence, basis, score } = world;
  const roots = Array.from(block, (mention) => sets.find(mention));
  if (new Set(roots).size === 1) return;
  const odds = evidence.of(name, block);
  joinNearest(odds, roots, ({ a, b, best: [i, j], odds: near }) => {
    const [left, right] = [sets.find(block[a] as number), sets.find(block[b] as number)];
    if (left === right) return true;
    if (toldApart(world, left, right)) return false;
    const root = sets.join(left, right);
    mergeIds(world, root, root === left ? right : left);
    for (const mention of [block[i] as number, block[j] as number])
      if (score[mention] === 0) {
        basis[mention] = BASES.indexOf(basisOf(odds.why[i * odds.size + j] as number));
        score[mention] = 1 / (1 + Math.exp(-near));
      }
    return true;
  });
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
    evidence: new Evidence(mentions, names, orgs, weights),
    sets: new Sets(mentions.count),
    basis: new Uint8Array(mentions.count),
    score: new Float32Array(mentions.count),
    idsOf: new Map(),
  };
  joinIds(world);
  for (let name = 0; name < names.keys.length; name++) {
    const block = groupOf(world.evidence.byName, name);
    if (block.length > 1 && block.length <= LARGE_BLOCK) joinBlock(world, name, block);
  }
  const { people, person } = numbered(world, mentions.count);
  return { count: people, person, basis: world.basis, score: world.score };
}
