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

/** By name, its bearers; names of one word have none, and names that too many bear neither. */
export async function namesakesOf(duck: Duck, seen: Seen, owners: Owners, names: readonly string[]): Promise<ReadonlyMap<string, readonly Namesake[]>> {
  const asked = [...new Set(names)].map((name) => ({ name, words: personKey(name).split(' ') })).filter(({ words }) => words.length > 1);
  if (asked.length === 0) return new Map();
  const rows = asked.map(({ name, words }) => `(${sqlText(name)}, ${sqlText(words[0] ?? '')}, ${sqlText(words.at(-1) ?? '')})`);
  const found = await duck.rows(`
    select asked.name as asked, people.person, people.id, people.name, people.key, people.papers, people.first, people.last, people.basis
    from (values ${rows.join(', ')}) as asked(name, given, surname)
         join (select *, string_split(key, ' ') as words from people) as people on people.words[1] = asked.given and people.words[-1] = asked.surname and len(people.words) > 1
    order by asked.name, people.papers desc, people.id
  `);
  const byName = Map.groupBy(found, ({ asked: name }) => String(name));
  return new Map(
    [...byName].map(([name, bearers]) => [
      name,
      bearers.length > MOST_BEARERS
        ? []
        : bearers.map(
            (row): Namesake => ({
              ...researcherOf(row),
              exact: row['key'] === personKey(name),
              stays: staysOf(seen, owners, Number(row['person'])),
            }),
          ),
    ]),
  );
}
