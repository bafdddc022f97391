// Decisions about names that contradict each other: two names are told to be different, and the same along a chain of others. `same` goes first, so
// that nothing hangs on the order of decisions, and the contradiction is listed for a person to settle.

import type { Decision } from '../model/decision.ts';

export interface Contradiction {
  readonly different: Decision;
  /** The shortest way from one name to the other. */
  readonly same: readonly Decision[];
}

type Step = readonly [ref: string, by: Decision];

function waysFrom(decisions: readonly Decision[]): ReadonlyMap<string, readonly Step[]> {
  const steps = decisions.flatMap((by): [string, Step][] =>
    by.kind === 'same' && by.b !== null
      ? [
          [by.a, [by.b, by]],
          [by.b, [by.a, by]],
        ]
      : [],
  );
  return new Map([...Map.groupBy(steps, ([from]) => from)].map(([from, of]) => [from, of.map(([, step]) => step)]));
}

/** Breadth first, so that the way is a shortest one; null if there is none. */
function wayBetween(from: string, to: string, ways: ReadonlyMap<string, readonly Step[]>): readonly Decision[] | null {
  const reached = new Map<string, readonly Decision[]>([[from, []]]);
  for (const [at, way] of reached) {
    if (at === to) return way;
    for (const [next, by] of ways.get(at) ?? []) if (!reached.has(next)) reached.set(next, [...way, by]);
  }
  return null;
}

/** `decisions`: any; those that do not count are left aside. In the order of the `different` ones. */
export function contradictions(decisions: readonly Decision[]): readonly Contradiction[] {
  const live = decisions.filter((decision) => decision.live);
  const ways = waysFrom(live);
  return live.flatMap((different): Contradiction[] => {
    if (different.kind !== 'different' || different.b === null) return [];
    const same = wayBetween(different.a, different.b, ways);
    return same === null ? [] : [{ different, same }];
  });
}
