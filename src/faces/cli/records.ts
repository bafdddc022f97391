// Files of records for `mercato import`: found, recognised, taken in, and told of.

import { resolve } from 'node:path';
import { Fault } from '../../base/fault.ts';
import { type FoundFile, filesAt, importerNamed, RECORD_FORMATS, recognise } from '../../careers/files.ts';
import { type ImportFile, type ImportResult, importRecords } from '../../careers/import.ts';
import { REASONS, type Reason } from '../../careers/importer.ts';
import type { ImportedFile } from '../../careers/parts.ts';
import { LENSES } from '../../model/career-views.ts';
import { openBook, refreshCareers } from '../../work/careers.ts';
import { type Context, clickHouseOf } from './context.ts';
import { noteProblems } from './problems.ts';
import { progressOf } from './progress.ts';
import { plural, wordSeconds } from './wording.ts';

export interface RecordOptions {
  readonly format?: string;
  readonly map?: readonly string[];
}

/** Files told one by one; more are summed up. */
const LISTED = 12;

const mappingOf = (pairs: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new Fault('usage', `--map ${pair}: say it as name=COLUMN.`, { verb: 'import' });
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );

/** The files that a name means, each with its importer; those of a folder that nothing reads are told of. */
export async function recordFilesAt(
  context: Context,
  name: string,
  { format }: RecordOptions,
): Promise<{ readonly files: readonly ImportFile[]; readonly other: readonly FoundFile[] }> {
  const [files, other]: [ImportFile[], FoundFile[]] = [[], []];
  const forced = format === undefined ? null : importerNamed(format);
  if (format !== undefined && !forced) throw new Fault('usage', `There is no format ${format}; there are ${RECORD_FORMATS.join(', ')}.`, { verb: 'import' });
  for (const file of await filesAt(resolve(context.effects.cwd, name), name)) {
    const importer = forced ?? (await recognise(file));
    if (importer) files.push({ ...file, importer });
    else other.push(file);
  }
  return { files, other };
}

const wordSkipped = ({ skipped }: Pick<ImportedFile, 'skipped'>): string =>
  Object.entries(skipped)
    .map(([reason, { count }]) => `${count.toLocaleString('en-US')} ${REASONS[reason as Reason]}`)
    .join(' · ');

function sumOf(reports: readonly ImportedFile[]): Pick<ImportedFile, 'records' | 'names' | 'stored' | 'known' | 'bare' | 'skipped'> {
  const sum = { records: 0, names: 0, stored: 0, known: 0, bare: 0 };
  const skipped: Partial<Record<Reason, { count: number; example: string }>> = {};
  for (const report of reports) {
    for (const field of ['records', 'names', 'stored', 'known', 'bare'] as const) sum[field] += report[field];
    for (const [reason, { count, example }] of Object.entries(report.skipped)) {
      const before = skipped[reason as Reason];
      skipped[reason as Reason] = { count: (before?.count ?? 0) + count, example: before?.example ?? example };
    }
  }
  return { ...sum, skipped };
}

function tell(context: Context, { reports, known, failed, stopped }: ImportResult, ms: number): void {
  const { dim } = context.colors;
  if (reports.length <= LISTED)
    for (const report of reports) {
      const left = wordSkipped(report);
      context.note(
        `${report.what}  ${report.format}  ${plural(report.records, 'record')}, ${plural(report.stored, 'new authorship')}${left ? dim(`  left out: ${left}`) : ''}`,
      );
    }
  noteProblems(
    context,
    failed.map(({ what, fault }) => ({ code: fault.code, severity: 'error', what, message: fault.message, remedy: fault.remedy })),
  );
  const { names, stored, known: old, bare, records, skipped } = sumOf(reports);
  const repeated = skipped.repeated?.count ?? 0;
  const files = [
    plural(reports.length, 'file'),
    ...(known.length > 0 ? [`${known.length} known already`] : []),
    ...(failed.length > 0 ? [`${failed.length} failed`] : []),
  ];
  context.note(`Took in ${files.join(', ')} in ${wordSeconds(ms)}: ${plural(records, 'record')}.`);
  if (names > 0)
    context.note(
      `${plural(names, 'name')} printed = ${stored.toLocaleString('en-US')} authorships taken in + ${old.toLocaleString('en-US')} known + ${repeated.toLocaleString('en-US')} printed twice; ${bare.toLocaleString('en-US')} of them without an affiliation.`,
    );
  for (const [reason, { count, example }] of Object.entries(skipped))
    context.note(dim(`left out: ${count.toLocaleString('en-US')} ${REASONS[reason as Reason]}, as in ${JSON.stringify(example.slice(0, 60))}`));
  if (stopped) context.note('Stopped; the same command goes on where it was.');
}

/** Takes in the files and works out careers. Answers how many files failed. */
export async function importRecordFiles(context: Context, files: readonly ImportFile[], { map = [] }: RecordOptions): Promise<number> {
  const progress = progressOf(context.effects);
  const startedAt = context.effects.now().getTime();
  const result = await importRecords(context.home, files, {
    mapping: mappingOf(map),
    stopping: context.watchStop(),
    onProgress: (names, share, what) => progress.tick(names, share > 0.02 ? Math.round(names / share) : null, what, 'authorships'),
    onRemark: (what, text) => {
      progress.clear();
      context.note(`${what}: ${text}`);
    },
  });
  progress.clear();
  tell(context, result, context.effects.now().getTime() - startedAt);
  if (result.stopped) return result.failed.length;
  context.note('Working out who is who and who was where …');
  if (await refreshCareers(context.home)) await tellCareers(context);
  return result.failed.length;
}

async function tellCareers(context: Context): Promise<void> {
  const clickHouse = clickHouseOf(context.effects);
  const book = await openBook(context.home, clickHouse);
  if (!book) return;
  try {
    if (clickHouse !== undefined) {
      context.note('Deriving spells and moves in ClickHouse …');
      for (const by of LENSES) await book.flows({ by });
    }
  } catch (error) {
    book.close();
    throw error;
  }
  const { people, withId, alone, organisations, placed, authorships, years, repaired } = book.summary;
  book.close();
  context.note(
    `${plural(people, 'person', 'people')} at ${plural(organisations, 'organisation')}, ${years.since}–${years.until}: ${withId.toLocaleString('en-US')} known by an id, ${alone.toLocaleString('en-US')} bare names seen once; ${placed.toLocaleString('en-US')} of ${authorships.toLocaleString('en-US')} authorships have an organisation.`,
  );
  const { misordered, moved, setAside, placed: byEvidence } = repaired;
  if (misordered > 0)
    context.note(
      `${plural(misordered, 'paper')} with affiliations out of order: ${moved.toLocaleString('en-US')} given to another author by other papers and addresses of mail, ${setAside.toLocaleString('en-US')} set aside.`,
    );
  if (byEvidence > 0) context.note(`${plural(byEvidence, 'author')} placed among affiliations that nobody says whose they are.`);
  context.note('See them with `mercato flows`, `mercato retention` and `mercato career NAME`.');
}
