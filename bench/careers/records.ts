// Taking in records, in processes of their own: each is measured as a user has it, cold, with the memory of nothing else.
//   node bench/careers/records.ts import FOLDER HOME    takes in the records of a folder
//   node bench/careers/records.ts derive FOLDER HOME    the same, and works out who is who and who was where
//   node bench/careers/records.ts limit FOLDER HOME     parses the same files, and writes the rows that HOME has of them
// Each prints what it took, as JSON.

import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type * as Duck from '../../src/careers/duck.ts';
import type * as Files from '../../src/careers/files.ts';
import type * as Import from '../../src/careers/import.ts';
import type * as Work from '../../src/work/careers.ts';
import { type Taken, timed } from './timed.ts';

const built = async <T>(path: string): Promise<T> => (await import(new URL(`../../dist/${path}`, import.meta.url).href)) as T;
const { filesAt, recognise } = await built<typeof Files>('careers/files.js');

export interface RecordsReport {
  readonly files: number;
  readonly taken: Taken;
  readonly peakMb: number;
  /** Of what was derived afterwards. */
  readonly derived: Taken | null;
  readonly derivedPeakMb: number;
}

const [what = '', folder = '', home = ''] = process.argv.slice(2);
const peakMb = (): number => Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);

async function filesOf(): Promise<Import.ImportFile[]> {
  const files: Import.ImportFile[] = [];
  for (const file of await filesAt(folder, folder)) {
    const importer = await recognise(file);
    if (importer) files.push({ ...file, importer });
  }
  return files;
}

async function takeIn(derive: boolean): Promise<RecordsReport> {
  const { importRecords } = await built<typeof Import>('careers/import.js');
  const { refreshCareers } = await built<typeof Work>('work/careers.js');
  const files = await filesOf();
  const taken = await timed(1, () => importRecords(home, files));
  const peak = peakMb();
  const derived = derive ? await timed(1, () => refreshCareers(home)) : null;
  return { files: files.length, taken, peakMb: peak, derived, derivedPeakMb: peakMb() };
}

const SCHEMA = {
  papers: 'id bigint, key varchar, title varchar, venue varchar, year smallint, until smallint, shuffled boolean, file integer',
  authorships: 'paper bigint, position integer, name varchar, ids varchar, affiliation varchar, ror varchar, country varchar, role varchar, normal varchar',
};

interface Table {
  readonly name: 'papers' | 'authorships';
  readonly rows: readonly (readonly Duck.Value[])[];
}

/** The rows of all parts, as they are handed to the library: in memory before anything is measured. */
async function rowsOf(openDuck: typeof Duck.openDuck): Promise<readonly Table[]> {
  const duck = await openDuck('the benchmark', { memory: '4GB' });
  const tables: Table[] = [];
  for (const file of readdirSync(join(home, 'careers', 'parts')).sort()) {
    const columns = await duck.columns(`from '${join(home, 'careers', 'parts', file)}'`);
    const name = file.includes('.papers.') ? 'papers' : 'authorships';
    tables.push({ name, rows: (columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? null)) });
  }
  duck.close();
  return tables;
}

/** Least that taking in could be: each file unpacked and parsed whole, and the rows appended and written as Parquet, one after the other. */
async function limit(): Promise<RecordsReport> {
  const { openDuck } = await built<typeof Duck>('careers/duck.js');
  const [files, tables] = [await filesOf(), await rowsOf(openDuck)];
  const out = join(home, 'limit');
  mkdirSync(out, { recursive: true });
  const taken = await timed(1, async () => {
    for (const { path } of files) JSON.parse(gunzipSync(readFileSync(path)).toString('utf8'));
    const duck = await openDuck('the benchmark');
    for (const { name, rows } of tables) {
      await duck.run(`create or replace table ${name} (${SCHEMA[name]})`);
      const appender = await duck.appender(name);
      for (const row of rows) appender.add(row);
      appender.close();
      await duck.run(`copy ${name} to '${join(out, `${name}.parquet`)}' (format parquet, compression zstd)`);
    }
    duck.close();
  });
  rmSync(out, { recursive: true });
  return { files: files.length, taken, peakMb: peakMb(), derived: null, derivedPeakMb: 0 };
}

const report = what === 'limit' ? await limit() : await takeIn(what === 'derive');
process.stdout.write(`${JSON.stringify(report)}\n`);
process.exit(0);
