// Worlds of authorships to derive: random ones, and a large one.

import * as fc from 'fast-check';
import type { Row } from './reference.fixture.ts';

const PEOPLE = 3000;

const row = (people: number, orgs: number, years: number): fc.Arbitrary<Row> =>
  fc.record({ person: fc.nat(people - 1), org: fc.nat(orgs - 1), year: fc.integer({ min: 1990, max: 1990 + years }) });

/** Few people with many spells, many people with few, and everything between. */
const world: fc.Arbitrary<readonly Row[]> = fc
  .tuple(fc.constantFrom(1, 2, 20, PEOPLE), fc.constantFrom(2, 5, 60), fc.constantFrom(4, 12, 80))
  .chain(([people, orgs, years]) => fc.array(row(people, orgs, years), { minLength: 1, maxLength: 220, size: 'max' }));

/** Several at once, of different people: an engine that is slow to start is asked less often. */
export const worlds: fc.Arbitrary<readonly Row[]> = fc
  .array(world, { minLength: 1, maxLength: 8, size: 'max' })
  .map((several) => several.flatMap((rows, which) => rows.map((one) => ({ ...one, person: which * PEOPLE + one.person }))));

/** Many rows, most of them of a few people, made without a random number generator of the engine. */
export function manyRows(count: number, people: number): readonly Row[] {
  let state = 7;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) ** 2 * below);
  };
  return Array.from({ length: count }, () => ({ person: next(people), org: next(500), year: 1990 + next(35) }));
}
