import { createReadStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Fault } from '../../../base/fault.ts';
import { RECORD_FORMATS } from '../../../careers/files.ts';
import type { ImportFile } from '../../../careers/import.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { type ImportReport, importDocuments } from '../../../work/exchange.ts';
import { refreshLedger } from '../../../work/refresh.ts';
import { loadStarter } from '../../../work/starter.ts';
import type { Command } from '../command.ts';
import type { Context } from '../context.ts';
import { ENQUEUE, enqueueImports } from '../enqueuing.ts';
import { noteProblems } from '../problems.ts';
import { importRecordFiles, type RecordOptions, recordFilesAt } from '../records.ts';
import { plural } from '../wording.ts';

const STARTER = 'starter';
const STDIN = '-';

async function* linesOfText(context: Context): AsyncIterable<string> {
  yield* new TextDecoder().decode(await context.effects.stdin()).split('\n');
}

function linesOf(context: Context, name: string): AsyncIterable<string> {
  if (name === STDIN) return linesOfText(context);
  const path = resolve(context.effects.cwd, name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Fault('file-missing', `There is no file ${name}.`, { what: name });
  return createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
}

async function importStarter(ledger: Ledger): Promise<ImportReport> {
  const batch = loadStarter();
  const appended = await ledger.append(batch);
  return { documents: batch.documents.length, newDocuments: appended.documents, newClaims: appended.claims, problems: [] };
}

async function importLedger(context: Context, names: readonly string[]): Promise<{ readonly failed: number; readonly taken: number }> {
  const ledger = await context.ledgerToFill();
  let [failed, taken] = [0, 0];
  for (const name of names) {
    const report = name === STARTER ? await importStarter(ledger) : await importDocuments(linesOf(context, name), name, ledger);
    context.note(
      `${name}: ${plural(report.documents, 'document')}, ${report.newDocuments} new; ${plural(report.newClaims, 'new claim')}${report.problems.length > 0 ? `; ${report.problems.length} failed` : ''}.`,
    );
    noteProblems(context, report.problems);
    failed += report.problems.length;
    taken += report.documents;
  }
  await refreshLedger(ledger, context);
  return { failed, taken };
}

/** Which names are of records, and which of documents; a folder holds records. */
async function sorted(context: Context, names: readonly string[], options: RecordOptions) {
  const [records, documents]: [ImportFile[], string[]] = [[], []];
  for (const name of names) {
    if (name === STARTER || name === STDIN) {
      documents.push(name);
      continue;
    }
    const { files, other } = await recordFilesAt(context, name, options);
    records.push(...files);
    const isFolder = statSync(resolve(context.effects.cwd, name)).isDirectory();
    if (!isFolder && files.length === 0) documents.push(name);
    if (isFolder && files.length === 0) throw new Fault('file-empty', `${name} holds no records that can be read.`, { what: name });
    for (const { what } of isFolder ? other : []) context.note(`${what}: no records, left out`);
  }
  return { records, documents };
}

interface Options extends RecordOptions {
  readonly enqueue?: true;
}

export const command: Command<Options> = {
  summary: 'take in publication records, the starter ledger, or documents of another Mercato',
  about:
    'Records are papers, posts or lists of contributors; their format is recognised. What is known already is left out, and a run that was broken off goes on where it was. To read articles, use `mercato read`.',
  args: [['<what...>', 'files or folders of records, starter, files of `mercato export documents`, or - for standard input']],
  options: [
    { flags: '--format <format>', about: 'the format of the records, where it is not recognised', choices: RECORD_FORMATS },
    ENQUEUE,
    { flags: '--map <field=column...>', about: 'which column of a CSV file is what: name, affiliation, year, title …' },
  ],
  examples: [
    ['import papers/', 'all records of a folder'],
    ['import staff.csv --map name=Author year=Published', 'a table, with its columns'],
    ['import starter', 'the events that come with Mercato'],
    ['import colleague.jsonl', 'documents with their claims, from another ledger'],
  ],
  async run(context, args, options) {
    const { records, documents } = await sorted(context, args, options);
    if (options.enqueue) {
      if (records.length > 0) throw new Fault('usage', 'Publication records lie in files of this machine and are not enqueued.', { verb: 'import' });
      return enqueueImports(context, documents, (name) => linesOf(context, name));
    }
    const ledger = documents.length > 0 ? await importLedger(context, documents) : { failed: 0, taken: 0 };
    const failedFiles = records.length > 0 ? await importRecordFiles(context, records, options) : 0;
    const failed = ledger.failed + failedFiles;
    return failed === 0 ? 0 : ledger.taken === 0 && failedFiles === records.length ? 4 : 3;
  },
};
