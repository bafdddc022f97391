// Full-text search in SQLite: FTS5, which keeps the words and no second copy of the texts.

import { type Kysely, sql } from 'kysely';
import type { Finder, Row, Session } from './engine.ts';
import { entryParts, type FindEntry, type FindKind, indexed, type Sought } from './find.ts';
import type { Tables } from './schema.ts';

const matchOf = ({ phrases, prefix }: Sought): string =>
  phrases.map((phrase, n) => `"${phrase.join(' ')}"${prefix && n === phrases.length - 1 ? '*' : ''}`).join(' ');

const keyOf = ({ kind, id }: Pick<FindEntry, 'kind' | 'id'> | Row): string => `${kind} ${id}`;

async function putPart(session: Session, part: readonly FindEntry[]): Promise<void> {
  const pairs = `(kind, id) in (values ${part.map(() => '(?, ?)').join(', ')})`;
  const ids = part.flatMap(({ kind, id }) => [kind, id]);
  const known = await session.all(`select kind, id, n from find_row where ${pairs}`, ids);
  if (known.length > 0) await session.run(`delete from find where rowid in (${known.map(({ n }) => Number(n)).join(', ')})`);
  const there = new Set(known.map(keyOf));
  await session.insert(
    'find_row',
    part.filter((entry) => !there.has(keyOf(entry))).map(({ kind, id }) => ({ kind, id })),
  );
  const rows = await session.all(`select kind, id, n from find_row where ${pairs}`, ids);
  const numbers = new Map(rows.map((row) => [keyOf(row), row['n']]));
  await session.run(
    `insert into find (rowid, head, body) values ${part.map(() => '(?, ?, ?)').join(', ')}`,
    part.flatMap((entry) => [numbers.get(keyOf(entry)), indexed(entry.head), indexed(entry.body)]),
  );
}

export const sqliteFinder = (db: Kysely<Tables>): Finder => {
  const drop: Finder['drop'] = async (session, kind, id) => {
    const row = await session.get('delete from find_row where kind = ? and id = ? returning n', kind, id);
    if (row) await session.run('delete from find where rowid = ?', [row['n']]);
  };
  return {
    drop,
    put: async (session, entries) => {
      for (const part of entryParts(entries)) await putPart(session, part);
    },
    clear: async (session) => {
      await session.run("insert into find (find) values ('delete-all')");
      await session.run('delete from find_row');
    },
    dropDerived: async (session) => {
      await session.run("delete from find where rowid in (select n from find_row where kind <> 'document')");
      await session.run("delete from find_row where kind <> 'document'");
    },
    ids: (sought, kinds) => sql<string>`(select id from find join find_row on n = find.rowid
      where find match ${matchOf(sought)} and find_row.kind in (select value from json_each(${JSON.stringify(kinds)})))`,
    // Names come first: their entries are short, and the words found weigh more.
    hits: async (sought, limit) => {
      const { rows } = await sql<{ kind: FindKind; id: string }>`
        select find_row.kind, find_row.id from find join find_row on find_row.n = find.rowid
        where find match ${matchOf(sought)}
        order by bm25(find, 8.0, 1.0) * case find_row.kind when 'document' then 1 when 'event' then 1.5 else 4 end, find_row.id
        limit ${limit}`.execute(db);
      return rows;
    },
  };
};
