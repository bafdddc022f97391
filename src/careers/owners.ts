// Who owned an organisation when. Facts with dates come from `data/register/ownership.jsonl`, an owner without dates from the register; a
// year is its owner's who had it on 30 June. Licences, investments and the hire of a whole team are no ownership and stand in neither.

import { intervalOf } from '../base/interval.ts';
import type { Organisation, Ownership } from '../model/register.ts';
import { institutionKey } from './organisations/known.ts';

const MS_PER_DAY = 86_400_000;
const MOST_STEPS = 10;

interface Period {
  /** Of years: the first and the last in which it holds. */
  readonly since: number;
  readonly until: number;
}

interface Held extends Period {
  readonly owner: string;
  /** Counts as its owner in these years. */
  readonly part: boolean;
}

/** A part that changed hands: from the first year on it counted as `into`. */
interface Merger {
  readonly from: string;
  readonly into: string;
  readonly year: number;
}

interface Called extends Period {
  readonly name: string;
}

/** The first year whose 30 June is not before a date. */
function yearFrom(date: string | null | undefined): number | null {
  const day = date ? (intervalOf(date)?.lo ?? null) : null;
  if (day === null) return null;
  const at = new Date(day * MS_PER_DAY);
  return at.getUTCFullYear() + (at.getUTCMonth() < 6 ? 0 : 1);
}

const periodOf = ({ from, until }: Pick<Ownership, 'from' | 'until'>): Period => ({
  since: yearFrom(from) ?? 0,
  until: (yearFrom(until) ?? Number.POSITIVE_INFINITY) - 1,
});

export interface Owners {
  /** What it counted as in a year: a part as its organisation, anything else as itself. */
  whole(key: string, year: number): string;
  /** The owner at the top in a year. */
  owner(key: string, year: number): string;
  /** As `whole`, whatever the year: what it counts as in the register. */
  alias(key: string): string;
  /** Did a part of the one become a part of the other, in one of these years? */
  merged(from: string, into: string, since: number, until: number): boolean;
  /** What it was called in a year, where that differs from its name of today. */
  called(key: string, year: number): string | null;
  /** Is there anything to say of who owned it? */
  isOwned(key: string): boolean;
  /** The usual name, where the register or the facts have one. */
  nameOf(key: string): string | null;
}

/** After all that is known. */
export const TODAY = 9999;

const REGISTER = 'register:';

class Ownerships implements Owners {
  readonly #held = new Map<string, readonly Held[]>();
  readonly #called = new Map<string, readonly Called[]>();
  readonly #parts = new Map<string, string>();
  readonly #mergers: readonly Merger[];
  readonly #names: Map<string, string>;

  constructor(register: readonly Organisation[], ownership: readonly Ownership[]) {
    const ids = new Set(register.map(({ id }) => id));
    this.#names = new Map(register.map(({ id, name }) => [`${REGISTER}${id}`, name]));
    const keyOf = (of: string): string => (ids.has(of) ? `${REGISTER}${of}` : institutionKey(of));
    for (const { id, parent, unit = false } of register)
      if (parent !== null) {
        this.#held.set(`${REGISTER}${id}`, [{ owner: `${REGISTER}${parent}`, part: unit, since: 0, until: TODAY }]);
        if (unit) this.#parts.set(`${REGISTER}${id}`, `${REGISTER}${parent}`);
      }
    for (const { of, owner = of } of ownership) for (const name of [of, owner]) if (!ids.has(name)) this.#names.set(keyOf(name), name);
    for (const [of, facts] of Map.groupBy(ownership, (fact) => keyOf(fact.of))) {
      const held = facts.flatMap((fact) => (fact.owner === undefined ? [] : [{ owner: keyOf(fact.owner), part: fact.part === true, ...periodOf(fact) }]));
      if (held.length > 0) this.#held.set(of, held);
      this.#called.set(
        of,
        facts.flatMap((fact) => (fact.called === undefined ? [] : [{ name: fact.called, ...periodOf(fact) }])),
      );
    }
    this.#mergers = [...this.#held.keys()].flatMap((key) => this.#mergersOf(key));
  }

  #mergersOf(key: string): readonly Merger[] {
    return (this.#held.get(key) ?? [])
      .filter(({ part, since }) => part && this.#at(key, since - 1)?.part === true)
      .map(({ since }) => ({ from: this.whole(key, since - 1), into: this.whole(key, since), year: since }));
  }

  merged(from: string, into: string, since: number, until: number): boolean {
    return this.#mergers.some((merger) => merger.from === from && merger.into === into && since <= merger.year && merger.year <= until);
  }

  #at(key: string, year: number): Held | undefined {
    return this.#held.get(key)?.find(({ since, until }) => since <= year && year <= until);
  }

  #climb(key: string, year: number, further: (held: Held) => boolean): string {
    let at = key;
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      const held = this.#at(at, year);
      if (!held || !further(held)) break;
      at = held.owner;
    }
    return at;
  }

  whole(key: string, year: number): string {
    return this.#climb(key, year, ({ part }) => part);
  }

  owner(key: string, year: number): string {
    return this.#climb(key, year, () => true);
  }

  alias(key: string): string {
    return this.#parts.get(key) ?? key;
  }

  called(key: string, year: number): string | null {
    return this.#called.get(key)?.find(({ since, until }) => since <= year && year <= until)?.name ?? null;
  }

  isOwned(key: string): boolean {
    return this.#held.has(key);
  }

  nameOf(key: string): string | null {
    return this.#names.get(key) ?? null;
  }
}

export const ownersOf = (register: readonly Organisation[], ownership: readonly Ownership[]): Owners => new Ownerships(register, ownership);
