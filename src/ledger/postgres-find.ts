// Full-text search in PostgreSQL: a `tsvector` of the same words, made here and not by one of its own parsers, which take "ex-Google" and
// addresses apart by rules of their own.

import { type Kysely, sql } from 'kysely';
import type { Finder } from './engine.ts';
import { entryParts, type FindKind, indexed, type Sought, wordsIn } from './find.ts';
import type { Tables } from './schema.ts';

// Limits of the type: https://www.postgresql.org/docs/current/textsearch-limitations.html
const LONGEST = 400;
const LAST_POSITION = 16_383;
const MOST_CHARACTERS = 200_000;

const quoted = (word: string): string => `'${word.slice(0, LONGEST).replace(/['\\]/g, '$&$&')}'`;

/** Words with their places, those of the head with more weight. A text that is too long for the type is indexed by its beginning. */
function vectorOf(head: string, body: string): string {
  const places = new Map<string, string[]>();
  let [at, characters] = [0, 0];
  const add = (text: string, weight: string): void => {
    for (const { word } of wordsIn(indexed(text))) {
      if (characters > MOST_CHARACTERS) return;
      at = Math.min(at + 1, LAST_POSITION);
      const list = places.get(word);
      if (list) list.push(`${at}${weight}`);
      else {
        places.set(word, [`${at}${weight}`]);
        characters += word.length + 8;
      }
    }
  };
  add(head, 'A');
  add(body, 'D');
  return [...places].map(([word, list]) => `${quoted(word)}:${list.join(',')}`).join(' ');
}

const queryOf = ({ phrases, prefix }: Sought): string =>
  phrases
    .map((phrase, n) => phrase.map((word, k) => `${quoted(word)}${prefix && n === phrases.length - 1 && k === phrase.length - 1 ? ':*' : ''}`).join(' <-> '))
    .map((phrase) => `(${phrase})`)
    .join(' & ');

export const postgresFinder = (db: Kysely<Tables>): Finder => ({
  drop: async (session, kind, id) => void (await session.run('delete from find_row where kind = ? and id = ?', [kind, id])),
  put: async (session, entries) => {
    for (const part of entryParts(entries))
      await session.run(
        `insert into find_row (kind, id, words) values ${part.map(() => '(?, ?, cast(? as tsvector))').join(', ')}
         on conflict (kind, id) do update set words = excluded.words`,
        part.flatMap(({ kind, id, head, body }) => [kind, id, vectorOf(head, body)]),
      );
  },
  clear: async (session) => void (await session.run('delete from find_row')),
  dropDerived: async (session) => void (await session.run("delete from find_row where kind <> 'document'")),
  ids: (sought, kinds) => sql<string>`(select id from find_row
    where words @@ cast(${queryOf(sought)} as tsquery) and kind in (select unnest(cast(${kinds} as text[]))))`,
  // Names before events before texts, and shorter entries first, as their words say more.
  hits: async (sought, limit) => {
    const { rows } = await sql<{ kind: FindKind; id: string }>`
      select kind, id from find_row, (select cast(${queryOf(sought)} as tsquery) as query) as sought
      where words @@ query
      order by ts_rank(array[0.1, 0.1, 0.1, 0.8], words, query, 1) * case kind when 'document' then 1 when 'event' then 1.5 else 20 end desc, id
      limit ${limit}`.execute(db);
    return rows;
  },
});
