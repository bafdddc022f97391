// Mentions of one name, put together where the evidence outweighs chance. Two clusters are as near as the mean of the odds of their pairs and the
// best of them, half and half: a chain of weak links does not join what one strong link would. The nearest are joined first.

/** The odds of all pairs of a block, in natural logarithms; both halves of the square are filled. */
export interface Odds {
  readonly size: number;
  readonly odds: Float32Array;
}

/** Two nodes, and the pair that speaks most for joining them. */
export interface Join {
  readonly a: number;
  readonly b: number;
  readonly best: readonly [number, number];
  readonly odds: number;
}

class Nearness {
  readonly #size: number;
  /** By pair of clusters: the sum of odds, the best, and which pair it is of. */
  readonly #sum: Float32Array;
  readonly #top: Float32Array;
  readonly #pair: Uint32Array;
  readonly #members: Uint32Array;
  /** By cluster: the nearest other, and how near it is. */
  readonly #nearest: Int32Array;
  readonly #near: Float64Array;
  /** By cluster: 1 until it goes into another. */
  readonly #alive: Uint8Array;

  constructor({ size, odds }: Odds) {
    this.#size = size;
    this.#sum = odds.slice();
    this.#top = odds.slice();
    this.#pair = new Uint32Array(size * size);
    for (let pair = 0; pair < size * size; pair++) this.#pair[pair] = pair;
    this.#members = new Uint32Array(size).fill(1);
    this.#nearest = new Int32Array(size).fill(-1);
    this.#near = new Float64Array(size);
    this.#alive = new Uint8Array(size).fill(1);
    for (let a = 0; a < size; a++) this.#look(a);
  }

  #of(a: number, b: number): number {
    const at = a * this.#size + b;
    return (this.#top[at] as number) / 2 + (this.#sum[at] as number) / (this.#members[a] as number) / (this.#members[b] as number) / 2;
  }

  #look(a: number): void {
    let [nearest, near] = [-1, Number.NEGATIVE_INFINITY];
    for (let b = 0; b < this.#size; b++) {
      if (b === a || this.#alive[b] === 0) continue;
      const value = this.#of(a, b);
      if (value > near) {
        nearest = b;
        near = value;
      }
    }
    this.#nearest[a] = nearest;
    this.#near[a] = near;
  }

  /** The nearest two, if they are nearer than 0. */
  next(): Join | null {
    let [best, near] = [-1, 0];
    for (let a = 0; a < this.#size; a++)
      if (this.#alive[a] === 1 && (this.#near[a] as number) > near) {
        best = a;
        near = this.#near[a] as number;
      }
    if (best < 0) return null;
    const other = this.#nearest[best] as number;
    const [a, b] = best < other ? [best, other] : [other, best];
    const pair = this.#pair[a * this.#size + b] as number;
    return { a, b, best: [Math.floor(pair / this.#size), pair % this.#size], odds: near };
  }

  #set(a: number, b: number, sum: number, top: number, pair: number): void {
    for (const at of [a * this.#size + b, b * this.#size + a]) [this.#sum[at], this.#top[at], this.#pair[at]] = [sum, top, pair];
  }

  /** `b` goes into `a`. */
  join(a: number, b: number): void {
    this.#alive[b] = 0;
    for (let c = 0; c < this.#size; c++) {
      if (c === a || this.#alive[c] === 0) continue;
      const [left, right] = [a * this.#size + c, b * this.#size + c];
      const from = (this.#top[left] as number) >= (this.#top[right] as number) ? left : right;
      this.#set(a, c, (this.#sum[left] as number) + (this.#sum[right] as number), this.#top[from] as number, this.#pair[from] as number);
    }
    this.#members[a] = (this.#members[a] as number) + (this.#members[b] as number);
    this.#look(a);
    for (let c = 0; c < this.#size; c++) {
      if (c === a || this.#alive[c] === 0) continue;
      if (this.#nearest[c] === a || this.#nearest[c] === b) this.#look(c);
      else if (this.#of(c, a) > (this.#near[c] as number)) [this.#nearest[c], this.#near[c]] = [a, this.#of(c, a)];
    }
  }

  /** These two are never joined. */
  part(a: number, b: number): void {
    const never = Number.NEGATIVE_INFINITY;
    this.#set(a, b, never, never, 0);
    this.#look(a);
    this.#look(b);
  }
}

/** Joins what is near; `one` says by node which are one already. `join` says no where two must not be one; it hears of each join before the next is looked for. */
export function joinNearest(odds: Odds, one: readonly number[], join: (join: Join) => boolean): void {
  const nearness = new Nearness(odds);
  const first = new Map<number, number>();
  one.forEach((group, node) => {
    const before = first.get(group);
    if (before === undefined) first.set(group, node);
    else nearness.join(before, node);
  });
  for (let next = nearness.next(); next; next = nearness.next())
    if (join(next)) nearness.join(next.a, next.b);
    else nearness.part(next.a, next.b);
}
