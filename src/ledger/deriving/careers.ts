// What documents say of the careers of registered people, and which documents hang on them.

import { partsOf } from '../parts.ts';
import type { Access } from './access.ts';

export interface CareerRow {
  readonly person: string;
  readonly organisation: string;
  readonly doc: string;
}

export interface AskedRow {
  readonly person: string;
  readonly doc: string;
}

export interface CareerStore {
  /** Organisations by registered person. */
  careersOf(people: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  /** What documents say of careers, in place of what they said. Answers the people whose careers are others now. */
  putCareers(docs: readonly string[], careers: readonly CareerRow[], asked: readonly AskedRow[]): Promise<readonly string[]>;
  /** The next documents, in the order of their ids, that ask about anybody. */
  askingAfter(doc: string, limit: number): Promise<readonly string[]>;
  /** Documents that ask about these people. */
  asking(people: readonly string[]): Promise<readonly string[]>;
}

const careerKey = ({ person, organisation, doc }: CareerRow): string => `${person}\u001f${organisation}\u001f${doc}`;

/** Which of these people are named beside which of these organisations, anywhere. */
async function told({ session }: Access, rows: readonly CareerRow[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const pairs = [...new Map(rows.map((row) => [`${row.person}\u001f${row.organisation}`, row])).values()];
  for (const part of partsOf(pairs)) {
    const known = await session.all(
      `select column1 as person, column2 as organisation from (values ${part.map(() => '(?, ?)').join(', ')}) as pair
       where exists (select 1 from name_career where person = pair.column1 and organisation = pair.column2)`,
      part.flatMap(({ person, organisation }) => [person, organisation]),
    );
    for (const { person, organisation } of known) found.add(`${person}\u001f${organisation}`);
  }
  return found;
}

const askedKey = ({ person, doc }: AskedRow): string => `${person}\u001f${doc}`;

async function putAsked({ db, session, anyOf }: Access, docs: readonly string[], asked: readonly AskedRow[]): Promise<void> {
  const before = await db.selectFrom('name_asked').selectAll().where('doc', 'in', anyOf(docs)).execute();
  const [was, is] = [new Set(before.map(askedKey)), new Set(asked.map(askedKey))];
  for (const { person, doc } of before.filter((row) => !is.has(askedKey(row))))
    await session.run('delete from name_asked where person = ? and doc = ?', [person, doc]);
  await session.insert(
    'name_asked',
    asked.filter((row) => !was.has(askedKey(row))).map((row) => ({ ...row })),
  );
}

async function putCareers(access: Access, docs: readonly string[], careers: readonly CareerRow[], asked: readonly AskedRow[]): Promise<readonly string[]> {
  const { db, session, anyOf } = access;
  const before = await db.selectFrom('name_career').selectAll().where('doc', 'in', anyOf(docs)).execute();
  const [was, is] = [new Set(before.map(careerKey)), new Set(careers.map(careerKey))];
  const gone = before.filter((row) => !is.has(careerKey(row)));
  const added = careers.filter((row) => !was.has(careerKey(row)));
  const toldBefore = await told(access, [...gone, ...added]);
  for (const { person, organisation, doc } of gone)
    await session.run('delete from name_career where person = ? and organisation = ? and doc = ?', [person, organisation, doc]);
  await session.insert(
    'name_career',
    added.map((row) => ({ ...row })),
  );
  await putAsked(access, docs, asked);
  const toldNow = await told(access, [...gone, ...added]);
  return [...new Set([...toldBefore.symmetricDifference(toldNow)].map((pair) => pair.split('\u001f')[0] ?? ''))];
}

export const careerStore = (access: Access): CareerStore => {
  const careers = access.db.selectFrom('name_career');
  const asked = access.db.selectFrom('name_asked').select('doc').distinct();
  return {
    putCareers: (docs, rows, asking) => putCareers(access, docs, rows, asking),
    careersOf: async (people) => {
      const known = new Map<string, Set<string>>();
      const rows = await careers.select(['person', 'organisation']).distinct().where('person', 'in', access.anyOf(people)).execute();
      for (const { person, organisation } of rows) known.set(person, (known.get(person) ?? new Set<string>()).add(organisation));
      return known;
    },
    askingAfter: async (doc, limit) => (await asked.where('doc', '>', doc).orderBy('doc').limit(limit).execute()).map((row) => row.doc),
    asking: async (people) => (await asked.where('person', 'in', access.anyOf(people)).execute()).map(({ doc }) => doc),
  };
};
