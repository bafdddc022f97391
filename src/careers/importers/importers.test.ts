import { describe, expect, test } from 'vitest';
import type { Publication } from '../../model/publication.ts';
import { FIXTURES, filesOf } from '../careers.fixture.ts';
import { filesAt, openFile, recognise } from '../files.ts';
import type { Read, RecordFile } from '../importer.ts';
import { importer as csv } from './csv.ts';
import { importer as paperlists } from './paperlists.ts';

async function readAll(
  name: string,
  mapping: Readonly<Record<string, string>> = {},
): Promise<{ readonly reads: readonly Read[]; readonly remarks: readonly string[] }> {
  const [file] = await filesOf(name);
  const remarks: string[] = [];
  const reads: Read[] = [];
  if (!file) throw new Error(`nothing reads ${name}`);
  for await (const group of file.importer.read({
    what: name,
    name: name.split('/').at(-1) ?? '',
    chunks: (await openFile(file)).chunks,
    mapping,
    remark: (text) => remarks.push(text),
  }))
    reads.push(...group);
  return { reads, remarks };
}

/** "Ada Norberg @ University of Toronto | Jun Park @ Google + Stanford University". */
const told = ({ authors }: Publication): string =>
  authors.map(({ name, affiliations }) => `${name} @ ${affiliations.map(({ raw }) => raw).join(' + ')}`).join(' | ');
const lines = (reads: readonly Read[]): string[] =>
  reads.map((read) =>
    'skipped' in read ? `left out: ${read.skipped.count} ${read.skipped.reason}` : `${read.publication.key} ${read.publication.year} ${told(read.publication)}`,
  );

test.each([
  ['papers/conf2015.json', 'paperlists'],
  ['papers/conf2018.json.gz', 'paperlists'],
  ['papers/show2022.json', 'paperlists'],
  ['works/updated_date=2025-01-01/part_000.gz', 'openalex'],
  ['orcid.json', 'orcid'],
  ['orcid.xml', 'orcid'],
  ['contributors.csv', 'csv'],
])('%s is recognised as %s', async (name, id) => {
  const [file] = await filesAt(`${FIXTURES}/${name}`, name);
  expect((await recognise(file!))?.id).toBe(id);
});

describe('paperlists', () => {
  test('normalised names go with the affiliations they are of', async () => {
    const record = {
      title: 'Sorting',
      author: 'Ada Norberg;Jun Park',
      aff: 'Dept. A, Univ. B + C Labs;Univ. B',
      aff_unique_norm: 'University of B;C',
      aff_unique_index: '0+1;0',
    };
    async function* chunks() {
      yield Buffer.from(JSON.stringify([record, { ...record, aff_unique_index: '0' }]));
    }
    const names: (string | undefined)[][][] = [];
    const reading = { what: 'conf2020.json', name: 'conf2020.json', chunks: chunks(), mapping: {}, remark: () => undefined };
    for await (const group of paperlists.read(reading))
      for (const read of group) if ('publication' in read) names.push(read.publication.authors.map(({ affiliations }) => affiliations.map(({ name }) => name)));
    expect(names).toEqual([
      [['University of B', 'C'], ['University of B']],
      [[undefined, undefined], [undefined]],
    ]);
  });

  test('several affiliations of an author; a record without authors', async () => {
    expect(lines((await readAll('papers/conf2015.json')).reads)).toEqual([
      'conf2015/1 2015 Ada Norberg @ Department of Computer Science, University of Toronto, Canada | Jun Park @ Google Brain',
      'conf2015/2 2015 Ada Norberg @ University of Toronto | Bela Kovacs @ MIT | Jun Park @ Google Research + Stanford University',
      'left out: 1 no-authors',
    ]);
  });

  test('names printed twice; affiliations that do not line up are kept apart', async () => {
    const { reads } = await readAll('papers/conf2018.json.gz');
    expect(lines(reads)).toEqual([
      'left out: 2 repeated',
      'conf2018/a 2018 Ada Norberg @ Google | Jun Park @ Google',
      'conf2018/b 2018 Ada Norberg @ University of Toronto | Bela Kovacs @ FAIR, Meta AI, Paris, France'.replace('University', 'Univ.'),
      'left out: 3 unplaced',
      'conf2018/c 2018 Ada Norberg @  | Bela Kovacs @  | Jun Park @ ',
    ]);
    expect(reads.flatMap((read) => ('publication' in read ? [read.publication] : [])).at(-1)?.unplaced).toEqual([{ raw: 'Google' }, { raw: 'Meta' }]);
  });

  test('profiles: the list leaves out who has none; ids, roles, and a broken record', async () => {
    const { reads } = await readAll('papers/conf2021.json');
    expect(lines(reads)).toEqual([
      'conf2021/x 2021 Ada Norberg @ OpenAI | Bela Kovacs @ Meta | Guest @ ',
      'conf2021/y 2021 Ada Norberg @ OpenAI, San Francisco | Wei Wang @ Tsinghua University, Beijing, China',
      'left out: 1 broken',
    ]);
    const [first, second] = reads.flatMap((read) => ('publication' in read ? [read.publication] : []));
    expect(first?.shuffled).toBe(true);
    expect(second?.authors.map(({ ids }) => ids)).toEqual([['openreview:~Ada_Norberg1', 'orcid:0000-0001-2345-6789'], ['openreview:~Wei_Wang7']]);
    expect(first?.authors.map(({ ids }) => ids.at(-1))).toEqual(['openreview:~Ada_Norberg1', 'openreview:~Bela_Kovacs1', 'mail:guest@example.org']);
  });

  test('commas; one affiliation without profiles is everybody’s', async () => {
    expect(lines((await readAll('papers/show2022.json')).reads)).toEqual([
      'show2022/Commas 2022 Ada Norberg @ OpenAI | Jun Park @ Google',
      'show2022/One for all 2022 Jun Park @ Stanford University | Bela Kovacs @ Stanford University',
    ]);
  });

  test('a name without conference and year is refused', async () => {
    const file: RecordFile = { what: 'papers.json', name: 'papers.json', chunks: (async function* () {})(), mapping: {}, remark: () => undefined };
    await expect(paperlists.read(file)[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'bad-record' });
  });
});

test('openalex: institutions with their country and id, else the words printed', async () => {
  const { reads } = await readAll('works/updated_date=2025-01-01/part_000.gz');
  expect(lines(reads)).toEqual([
    'openalex/W1 2016 Ada Norberg @ University of Toronto | Cleo Mbeki @ Norrland Institute of Sorting',
    'openalex/W2 2019 Cleo Mbeki @ Dept. of Robotics, Univ. of Oxford, UK',
    'left out: 1 no-year',
    'left out: 1 broken',
  ]);
  const [work] = reads.flatMap((read) => ('publication' in read ? [read.publication] : []));
  expect(work).toMatchObject({ venue: 'Journal of Sorting', authors: [{ ids: ['openalex:A1'] }, { affiliations: [{ ror: '00fake0001', country: 'SE' }] }] });
});

test('orcid: employments with their years; one without a beginning is left out', async () => {
  const { reads } = await readAll('orcid.json');
  expect(lines(reads)).toEqual(['orcid/0000-0001-2345-6789/7 2009 Ada Norberg @ University of Toronto', 'left out: 1 no-year']);
  expect(reads[0]).toMatchObject({ publication: { until: 2016, authors: [{ role: 'Professor', affiliations: [{ ror: '03dbr7087', country: 'CA' }] }] } });
});

test('orcid: the same from XML; what still lasts is told until the record was last changed', async () => {
  const { reads } = await readAll('orcid.xml');
  expect(lines(reads)).toEqual([
    'orcid/0000-0001-2345-6789/7 2009 Ada Norberg @ University of Toronto',
    'left out: 1 no-year',
    'orcid/0000-0001-2345-6789/9 2017 Ada Norberg @ Halden Institute',
  ]);
  const role = 'Professor of Logic & Sorting';
  expect(reads[0]).toMatchObject({ publication: { until: 2016, authors: [{ role, affiliations: [{ ror: '03dbr7087', country: 'CA' }] }] } });
  expect(reads[2]).toMatchObject({ publication: { until: 2025 } });
});

describe('csv', () => {
  test('a list of contributors, its columns guessed and told', async () => {
    const { reads, remarks } = await readAll('contributors.csv');
    expect(lines(reads)).toEqual([
      'csv/contributors/Halden 1 technical report/2025 2025 Ada Norberg @ OpenAI | Jun Park @ OpenAI',
      'left out: 1 no-year',
      'csv/contributors/Halden 1, appendix/2025 2025 Kovacs, Bela @ ',
    ]);
    expect(remarks).toEqual(['taken as title=Report, year=Date, name=Person, affiliation=Organisation, role=Role; --map says otherwise']);
  });

  test('columns that are given', async () => {
    const text = 'Wer;x,Wann,Wo\nJun Park,1999,Google\n';
    const chunks = (async function* () {
      yield new TextEncoder().encode(text);
    })();
    const reads: Read[] = [];
    for await (const group of csv.read({
      what: 'a.csv',
      name: 'a.csv',
      chunks,
      mapping: { name: 'Wer;x', year: 'Wann', affiliation: 'Wo' },
      remark: () => undefined,
    }))
      reads.push(...group);
    expect(lines(reads)).toEqual(['csv/a/Jun Park/1999 1999 Jun Park @ Google']);
  });

  test.each([
    ['no column says who', {}, 'no column says the name and the year'],
    ['a column that is not there', { name: 'Nobody' }, 'has no column Nobody'],
    ['a field that is not there', { colour: 'Wo' }, 'nothing called colour'],
  ])('%s is refused', async (_, mapping, message) => {
    const chunks = (async function* () {
      yield new TextEncoder().encode('Wer,Wo\nJun Park,Google\n');
    })();
    const file: RecordFile = { what: 'a.csv', name: 'a.csv', chunks, mapping, remark: () => undefined };
    await expect(csv.read(file)[Symbol.asyncIterator]().next()).rejects.toThrow(message);
  });
});
