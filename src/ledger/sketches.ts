// What documents are found by: the numbers of each, by the day of publication. Two that share a number, published within the days that a story
// travels, are candidates. What a look-up costs is bounded: of a number that many documents of those days have (a text that hundreds print, what a
// paper writes under each of its articles), the first of them are found.

import type { Interval } from '../base/interval.ts';
import type { Comparable } from '../model/link.ts';
import type { Session } from './engine.ts';
import { inParts, rowsInParts } from './parts.ts';
import type { Store } from './store.ts';

/** "Not known to the day". */
export const NO_DAY = -1;
/** Numbers stand by so many days together, as a power of two: see the table. */
export const PERIOD = 4;
/** Of the documents that have a number in the days in question, so many are found by it, the earliest. */
const MOST_BY_ONE = 200;
/** With no more than these, the ones that share most, is a document compared; only a text that hundreds print alike has more. */
const MOST_CANDIDATES = 64;

/** Every period there is a number of, to stand behind `with recursive`. */
export const PERIODS = `periods (period) as (
  select min(period) from sketch
  union all select (select min(period) from sketch where sketch.period > periods.period) from periods where periods.period is not null)`;

const dayOf = (published: Interval | null): number => (published && published.lo !== null && published.lo === published.hi ? published.lo : NO_DAY);

/** Puts the numbers of these documents in the place of those that they had. */
export async function putSketches(
  session: Session,
  sketches: readonly { readonly document: Comparable; readonly numbers: readonly number[] }[],
): Promise<void> {
  await inParts(
    sketches.map(({ document: { doc } }) => doc),
    (part, marks) => session.run(`delete from sketch where doc in (${marks})`, part),
  );
  await session.insert(
    'sketch',
    sketches.flatMap(({ document: { doc, published }, numbers }) => {
      const day = dayOf(published);
      return [...new Set(numbers)].map((hash) => ({ period: day >> PERIOD, hash, day, doc }));
    }),
  );
}

/** For each of these documents the ones to compare it with, those that share most with it first. */
export async function candidatesOf({ engine }: Store, session: Session, documents: readonly Comparable[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const [undated = [], dated = []] = [true, false].map((without) => documents.filter(({ published }) => (dayOf(published) === NO_DAY) === without));
  const ids = (of: readonly Comparable[]): string[] => of.map(({ doc }) => doc);
  const rows = [
    ...(await rowsInParts(ids(dated), (part, marks) => session.all(engine.sharing(marks, 'dated', MOST_BY_ONE), part))),
    ...(await rowsInParts(ids(undated), (part, marks) => session.all(engine.sharing(marks, 'undated', MOST_BY_ONE), part))),
  ];
  const found = new Map<string, string[]>();
  for (const { doc, candidate } of rows) {
    const list = found.get(String(doc)) ?? [];
    if (list.length < MOST_CANDIDATES) list.push(String(candidate));
    found.set(String(doc), list);
  }
  return found;
}
