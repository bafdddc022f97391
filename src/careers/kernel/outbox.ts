// Spells of buckets on their way to their place, behind those of all buckets before. Where these are not counted yet, a thread sets its own aside and
// goes on. By then the rows that lay there have been read: a bucket is counted after that.

import type { Spells } from '../../model/career.ts';

interface Parcel {
  readonly bucket: number;
  readonly spells: Spells;
}

function upTo({ person, org, first, last, marks, from, fromLast }: Spells, rows: number): Spells {
  const cut = <T extends { subarray(from: number, to: number): T }>(column: T): T => column.subarray(0, rows);
  return { person: cut(person), org: cut(org), first: cut(first), last: cut(last), marks: cut(marks), from: cut(from), fromLast: cut(fromLast) };
}

function copyOf({ person, org, first, last, marks, from, fromLast }: Spells): Spells {
  return {
    person: person.slice(),
    org: org.slice(),
    first: first.slice(),
    last: last.slice(),
    marks: marks.slice(),
    from: from.slice(),
    fromLast: fromLast.slice(),
  };
}

export class Outbox {
  readonly #room: Spells;
  /** How many spells each bucket has; -1 until it is known. */
  readonly #found: Int32Array;
  readonly #waiting: Parcel[] = [];
  /** The first bucket whose place is not known to follow another, and where it begins. */
  #next = 0;
  #begin = 0;

  constructor(room: Spells, found: Int32Array) {
    [this.#room, this.#found] = [room, found];
  }

  /** Where a bucket begins, or -1 while that is not known. */
  #beginOf(bucket: number, wait: boolean): number {
    for (; this.#next < bucket; this.#next++) {
      if (wait) Atomics.wait(this.#found, this.#next, -1);
      const rows = Atomics.load(this.#found, this.#next);
      if (rows < 0) return -1;
      this.#begin += rows;
    }
    return this.#begin;
  }

  #send(wait: boolean): void {
    for (let parcel = this.#waiting[0]; parcel; parcel = this.#waiting[0]) {
      const at = this.#beginOf(parcel.bucket, wait);
      if (at < 0) return;
      this.#write(parcel.spells, at);
      this.#waiting.shift();
    }
  }

  #write(spells: Spells, at: number): void {
    for (const column of Object.keys(spells) as (keyof Spells)[]) this.#room[column].set(spells[column], at);
  }

  /** Says how many spells a bucket has, and brings them to their place as soon as it is known; the arrays may be used again. */
  put(bucket: number, spells: Spells, rows: number): void {
    Atomics.store(this.#found, bucket, rows);
    Atomics.notify(this.#found, bucket);
    this.#send(false);
    const own = upTo(spells, rows);
    const at = this.#waiting.length > 0 ? -1 : this.#beginOf(bucket, false);
    if (at < 0) this.#waiting.push({ bucket, spells: copyOf(own) });
    else this.#write(own, at);
  }

  /** Brings all that is left to its place, and waits for what lies before. */
  empty(): void {
    this.#send(true);
  }
}
