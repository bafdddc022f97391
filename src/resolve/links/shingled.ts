// The shingles of a text, to be asked for again and again: an open table of numbers, as a `Set` of them is several times slower and larger.

import { shinglesOf, type Words } from './words.ts';

/** No shingle is negative. */
const FREE = -1;

export class Shingled {
  readonly size: number;
  /** How many words the text has. */
  readonly words: number;
  /** One from each place. */
  readonly shingles: Float64Array;
  readonly #table: Float64Array;

  constructor(words: Words, size: number) {
    this.size = size;
    this.words = words.hashes.length;
    this.shingles = shinglesOf(words, size);
    this.#table = new Float64Array(2 ** Math.ceil(Math.log2(this.shingles.length * 2 + 1))).fill(FREE);
    for (const shingle of this.shingles) this.#table[this.#placeOf(shingle)] = shingle;
  }

  has(shingle: number): boolean {
    return this.#table[this.#placeOf(shingle)] === shingle;
  }

  /** Where it stands, or would. Half of the table is free. */
  #placeOf(shingle: number): number {
    const mask = this.#table.length - 1;
    let at = (shingle >>> 0) & mask;
    while (this.#table[at] !== FREE && this.#table[at] !== shingle) at = (at + 1) & mask;
    return at;
  }
}
