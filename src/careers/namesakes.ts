// Who of the records bears a name, with or without middle names, and where they were: to be held against whom the news names.

import type { Namesake, Researcher } from '../model/career-views.ts';
import { type Duck, type Rows, sqlText } from './duck.ts';
import { firstRow, type Seen } from './lens.ts';
import { type Owners, TODAY } from './owners.ts';
import { personKey } from './people/names.ts';

/** Names that so many bear say nothing. */
const MOST_BEARERS = 40;

/** A row of the table of people. */
export const researcherOf = (row: Rows[number]): Researcher => ({
  id: String(row['id']),
  name: String(row['name']),
  papers: Number(row['papers']),
  first: Number(row['first']),
  last: Number(row['last']),
  basis: String(row['basis']),
});

type Stay = Namesake['stays'][number];

function staysOf({ careers: { spells }, groups }: Seen, owners: Owners, who: number): readonly Stay[] {
  const stays: Stay[] = [];
  for (let i = firstRow(spells.person, who); spells.person[i] === who; i++) {
    const { key = '', name = '' } = groups[spells.org[i] as number] ?? {};
    stays.push({ key, owner: owners.owner(key, TODAY), organisation: name, first: spells.first[i] as number, last: spells.last[i] as number });
  }
  return stays;
}

/** Of the table of people: the first and the last word of a key, null where it has but one. */
export const ENDS = "case when contains(key, ' ') then split_part(key, ' ', 1) || ' ' || split_part(key, ' ', -1) end";

/** The same of a key that is asked for. */
const endsOf = (key: string): string | null => {
  const words = key.split(' ');
  return words.length > 1 ? `${words[0]} ${words.at(-1)}` : null;
};

const byRank = (a: Namesake, b: Namesake): number => b.papers - a.papers || (a.id < b.id ? -1 : 1);

/** By name, its bearers; names of one word have none, and names that too many bear neither. */
export async function namesakesOf(duck: Duck, seen: Seen, owners: Owners, names: readonly string[]): Promise<ReadonlyMap<string, readonly Namesake[]>> {
  const asked = [...new Set(names)].flatMap((name) => {
    const key = personKey(name);
    const ends = endsOf(key);
    return ends === null ? [] : [{ name, key, ends }];
  });
  if (asked.length === 0) return new Map();
  const wanted = [...new Set(asked.map(({ ends }) => sqlText(ends)))];
  const rows = await duck.rows(`select * from people where ends in (${wanted.join(', ')})`);
  const byEnds = Map.groupBy(rows, ({ ends }) => String(ends));
  const namesake = (row: Rows[number], key: string): Namesake => ({
    ...researcherOf(row),
    exact: row['key'] === key,
    stays: staysOf(seen, owners, Number(row['person'])),
  });
  return new Map(
    asked.flatMap(({ name, key, ends }) => {
      const bearers = byEnds.get(ends) ?? [];
      if (bearers.length === 0) return [];
      return [[name, bearers.length > MOST_BEARERS ? [] : bearers.map((row) => namesake(row, key)).sort(byRank)]];
    }),
  );
}
