// Who moved to and from some organisations by publications, one by one: to be held against whom the news names.

import { NO_ORG } from '../model/career.ts';
import type { Mover, YearRange } from '../model/career-views.ts';
import { type Duck, sqlText } from './duck.ts';
import type { Seen } from './lens.ts';
import { personKey } from './people/names.ts';

interface Found {
  readonly who: number;
  readonly org: string;
  readonly side: Mover['side'];
  readonly between: readonly [number, number];
}

/** Moves into and out of the organisations with these keys, in the years. */
export async function moversOf(
  duck: Duck,
  { careers: { spells }, groups }: Seen,
  keys: ReadonlySet<string>,
  { since, until }: YearRange,
): Promise<readonly Mover[]> {
  const wanted = groups.map(({ key }) => keys.has(key));
  const found: Found[] = [];
  for (let i = 0; i < spells.org.length; i++) {
    const [from, to, first, last] = [spells.from[i] as number, spells.org[i] as number, spells.first[i] as number, spells.fromLast[i] as number];
    if (from === NO_ORG || first < since || first > until) continue;
    const [who, between] = [spells.person[i] as number, [Math.min(first, last), Math.max(first, last)] as const];
    if (wanted[to]) found.push({ who, org: groups[to]?.key ?? '', side: 'in', between });
    if (wanted[from]) found.push({ who, org: groups[from]?.key ?? '', side: 'out', between });
  }
  if (found.length === 0) return [];
  const people = await duck.rows(`select person, id, name, key from people where person in (${[...new Set(found.map(({ who }) => who))].join(', ')})`);
  const byNumber = new Map(people.map(({ person, id, name, key }) => [Number(person), { id: String(id), name: String(name), key: String(key) }]));
  return found.flatMap(({ who, ...rest }) => {
    const person = byNumber.get(who);
    return person ? [{ ...rest, ...person }] : [];
  });
}

/** Of these names, those that somebody in the records bears; as keys. */
export async function bearersOf(duck: Duck, names: readonly string[]): Promise<ReadonlySet<string>> {
  const keys = [...new Set(names.map(personKey))].filter(Boolean);
  if (keys.length === 0) return new Set();
  return new Set((await duck.rows(`select distinct key from people where key in (${keys.map(sqlText).join(', ')})`)).map(({ key }) => String(key)));
}
