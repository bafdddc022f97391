import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FIXTURES, filesOf, homeHere, importHere } from './careers.fixture.ts';
import { openDuck } from './duck.ts';
import { filesAt, recognise } from './files.ts';
import { importRecords } from './import.ts';
import { PartWriter } from './part-writer.ts';
import { careersFolder, importsIn, tableOf } from './parts.ts';

const ALL = ['papers', 'works', 'orcid.json', 'contributors.csv'];
const parts = (home: string): string[] => readdirSync(join(careersFolder(home), 'parts')).sort();

async function countIn(home: string): Promise<readonly [papers: number, authorships: number]> {
  const duck = await openDuck(home);
  const imports = importsIn(home);
  const [row] = await duck.rows(
    `select (select count(*) from ${tableOf(home, imports, 'papers')}) as papers, (select count(distinct (paper, position)) from ${tableOf(home, imports, 'authorships')} where position >= 0) as authorships`,
  );
  duck.close();
  return [Number(row?.['papers']), Number(row?.['authorships'])];
}

describe('what is taken in', () => {
  test('is what the report says, and every name printed is accounted for', async () => {
    const home = homeHere();
    const { reports, failed } = await importHere(home, ALL);
    expect(failed).toEqual([]);
    for (const { names, stored, known, skipped } of reports) expect(stored + known + (skipped.repeated?.count ?? 0)).toBe(names);
    const sum = (field: 'records' | 'stored'): number => reports.reduce((total, report) => total + report[field], 0);
    expect(await countIn(home)).toEqual([sum('records'), sum('stored')]);
    expect(reports.find(({ what }) => what.endsWith('conf2018.json.gz'))).toMatchObject({ records: 3, names: 9, stored: 7, bare: 3 });
  });

  test('twice changes nothing', async () => {
    const home = homeHere();
    await importHere(home, ALL);
    const before = [parts(home), readFileSync(join(careersFolder(home), 'imports.json'), 'utf8')];
    const again = await importHere(home, ALL);
    expect(again.reports).toEqual([]);
    expect(again.known).toHaveLength(7);
    expect([parts(home), readFileSync(join(careersFolder(home), 'imports.json'), 'utf8')]).toEqual(before);
  });

  test('the same papers in another file are known', async () => {
    const home = homeHere();
    await importHere(home, ['papers']);
    const counts = await countIn(home);
    const path = join(home, 'conf2015.json');
    writeFileSync(path, `${readFileSync(join(FIXTURES, 'papers', 'conf2015.json'), 'utf8')}\n`);
    const [file] = await filesAt(path, 'conf2015.json');
    const { reports } = await importRecords(home, [{ ...file!, importer: (await recognise(file!))! }]);
    expect(reports).toMatchObject([{ records: 2, names: 5, stored: 0, known: 5 }]);
    expect(await countIn(home)).toEqual(counts);
  });
});

describe('what goes wrong', () => {
  test('a file that is broken off is told of; the others are taken in, and nothing of it stays', async () => {
    const home = homeHere();
    const folder = join(home, 'works');
    mkdirSync(folder);
    cpSync(join(FIXTURES, 'papers', 'conf2015.json'), join(folder, 'conf2015.json'));
    cpSync(join(FIXTURES, 'papers', 'conf2018.json.gz'), join(folder, 'conf2018.json.gz'));
    truncateSync(join(folder, 'conf2018.json.gz'), 150);
    const files = await Promise.all((await filesAt(folder, 'works')).map(async (file) => ({ ...file, importer: (await recognise(file))! })));
    const { reports, failed } = await importRecords(home, files);
    expect(failed).toMatchObject([{ what: 'works/conf2018.json.gz', fault: { code: 'bad-record' } }]);
    expect(reports.map(({ what }) => what)).toEqual(['works/conf2015.json']);
    expect(await countIn(home)).toEqual([2, 5]);
  });

  test('a file that is gone meanwhile is told of; nothing of the one before is lost', async () => {
    const home = homeHere();
    const [first, gone, ...rest] = await filesOf('papers');
    const { reports, failed } = await importRecords(home, [first!, { ...gone!, path: `${gone!.path}.gone` }, ...rest]);
    expect(failed).toMatchObject([{ what: gone!.what, fault: { code: 'file-unreadable' } }]);
    expect(reports.map(({ what }) => what)).toEqual([first!, ...rest].map(({ what }) => what));
  });

  test('a run that was stopped goes on where it was', async () => {
    const home = homeHere();
    const stopping = { now: false };
    const first = await importHere(home, ['papers'], { stopping, onProgress: () => (stopping.now = true) });
    expect(first).toMatchObject({ stopped: true, reports: [{ what: 'papers/conf2015.json' }] });
    const second = await importHere(home, ['papers']);
    expect(second.known).toEqual(['papers/conf2015.json']);
    const whole = homeHere();
    await importHere(whole, ['papers']);
    expect(await countIn(home)).toEqual(await countIn(whole));
  });

  test('a part that was written, but not noted, is written again', async () => {
    const home = homeHere();
    await importHere(home, ['papers']);
    const counts = await countIn(home);
    writeFileSync(join(careersFolder(home), 'parts', '00002.papers.parquet'), 'half of it');
    await importHere(home, ['contributors.csv']);
    expect(await countIn(home)).toEqual([counts[0] + 2, counts[1] + 3]);
  });

  test('two at once: the second is sent away; what a dead one left is no hindrance', async () => {
    const home = homeHere();
    mkdirSync(careersFolder(home), { recursive: true });
    writeFileSync(join(careersFolder(home), 'importing.lock'), '1');
    await expect(importHere(home, ['papers'])).rejects.toMatchObject({ code: 'ledger-busy' });
    writeFileSync(join(careersFolder(home), 'importing.lock'), '999999999');
    await importHere(home, ['papers']);
    expect(existsSync(join(careersFolder(home), 'importing.lock'))).toBe(false);
  });

  test('what a newer program has written is left alone', async () => {
    const home = homeHere();
    mkdirSync(careersFolder(home), { recursive: true });
    writeFileSync(join(careersFolder(home), 'imports.json'), '{"version": 2}');
    await expect(importHere(home, ['papers'])).rejects.toMatchObject({ code: 'ledger-newer' });
  });
});

test('a file larger than a part is written in several', async () => {
  const home = homeHere();
  const writer = await PartWriter.open(home);
  const paper = (key: string) => ({
    key,
    title: key,
    venue: 'conf',
    year: 2020,
    until: 2020,
    authors: [{ name: 'Jun Park', ids: [], affiliations: [{ raw: 'Google' }] }],
  });
  await writer.begin({ what: 'big.json', digest: 'd', format: 'paperlists' });
  writer.add(paper('1'));
  writer.add(paper('2'));
  await writer.flush();
  writer.add(paper('3'));
  writer.add(paper('1'));
  writer.finish({ records: 4, names: 4, skipped: {} });
  await writer.commit();
  writer.close();
  expect(importsIn(home).files).toMatchObject([{ records: 4, stored: 3, known: 1, finished: true }]);
  expect(await countIn(home)).toEqual([3, 3]);
});

test('while a part is written more is read; it counts once it stands on disk', async () => {
  const home = homeHere();
  const writer = await PartWriter.open(home);
  const paper = (key: string) => ({ key, title: key, venue: 'conf', year: 2020, until: 2020, authors: [{ name: 'Jun Park', ids: [], affiliations: [] }] });
  const read = async (name: string): Promise<void> => {
    await writer.begin({ what: name, digest: name, format: 'paperlists' });
    writer.add(paper(name));
    writer.finish({ records: 1, names: 1, skipped: {} });
  };
  await read('a');
  await writer.flush();
  await read('b');
  await expect.poll(() => importsIn(home).files).toMatchObject([{ what: 'a', stored: 1, finished: true }]);
  await writer.commit();
  writer.close();
  expect(importsIn(home).files).toMatchObject([{ what: 'a' }, { what: 'b', stored: 1, finished: true }]);
});
