// Slips of the pen in names of organisations: a word that no known name has, and that differs by a letter or two from one that some have.

/** Shorter words are too near to each other. */
const SHORTEST = 6;
const LONG = 9;

/** Letters to change, to add, to leave out or to swap, up to `most`; more is `most + 1`. */
function distance(a: string, b: string, most: number): number {
  let [before, row, next] = [new Uint8Array(b.length + 1), Uint8Array.from({ length: b.length + 1 }, (_, j) => j), new Uint8Array(b.length + 1)];
  for (let i = 1; i <= a.length; i++) {
    const [letter, last] = [a.charCodeAt(i - 1), a.charCodeAt(i - 2)];
    let least = (next[0] = i);
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + (letter === other ? 0 : 1));
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && last === other) cost = Math.min(cost, (before[j - 2] as number) + 1);
      next[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [before, row, next] = [row, next, before];
  }
  return row[b.length] as number;
}

/** Puts the words of a text right by those of a vocabulary; null where nothing is to be put right, or it cannot be told how. */
export class Speller {
  readonly #words: ReadonlySet<string>;
  readonly #byLength = new Map<number, string[]>();
  readonly #known = new Map<string, string | null>();

  constructor(words: Iterable<string>) {
    this.#words = new Set(words);
    for (const word of this.#words) {
      const of = this.#byLength.get(word.length) ?? [];
      of.push(word);
      this.#byLength.set(word.length, of);
    }
  }

  #nearest(word: string): string | null {
    const most = word.length >= LONG ? 2 : 1;
    let [found, least, ties] = ['', most + 1, 0];
    for (let length = word.length - most; length <= word.length + most; length++)
      for (const candidate of this.#byLength.get(length) ?? []) {
        // Slips are seldom at both ends.
        if (candidate[0] !== word[0] && candidate.at(-1) !== word.at(-1)) continue;
        const far = distance(word, candidate, Math.min(least, most));
        if (far < least) [found, least, ties] = [candidate, far, 1];
        else if (far === least) ties++;
      }
    return least <= most && ties === 1 ? found : null;
  }

  #word(word: string): string | null {
    if (this.#words.has(word) || word.length < SHORTEST || !/^[a-z]+$/.test(word)) return word;
    const before = this.#known.get(word);
    if (before !== undefined) return before;
    const nearest = this.#nearest(word);
    this.#known.set(word, nearest);
    return nearest;
  }

  correct(key: string): string | null {
    const words = key.split(' ').map((word) => this.#word(word));
    const corrected = words.includes(null) ? null : words.join(' ');
    return corrected === key ? null : corrected;
  }
}
