import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { Fault } from '../../../base/fault.ts';
import type { Views } from '../../../ledger/ledger.ts';
import { isoInterval } from '../../web/dates.ts';
import { claimCsv, documentCsv, eventCsv } from '../../web/rows.ts';
import { type Command, MOMENT, type MomentOptions } from '../command.ts';
import { allDocuments } from '../documents.ts';
import { type CsvRow, csvOf } from '../output.ts';
import { plural } from '../wording.ts';

interface Options extends MomentOptions {
  readonly csv?: true;
  readonly json?: true;
  readonly out?: string;
}

/** One kind of things to export: all of them, as rows of CSV, and as lines of JSON where those hold more than the thing itself. */
interface Exportable<T> {
  readonly all: (ledger: Views) => AsyncIterable<T>;
  readonly csv: (row: T) => CsvRow;
  readonly record?: (ledger: Views, row: T) => Promise<unknown>;
}

async function* linesOf<T>(ledger: Views, { all, csv, record }: Exportable<T>, asCsv: boolean): AsyncIterable<string> {
  let first = true;
  for await (const row of all(ledger)) {
    if (!asCsv) yield JSON.stringify(record ? await record(ledger, row) : row);
    else if (first) yield csvOf([csv(row)]);
    else yield csvOf([csv(row)], false);
    first = false;
  }
}

type Lines = (ledger: Views, asCsv: boolean) => AsyncIterable<string>;

const exportable =
  <T>(of: Exportable<T>): Lines =>
  (ledger, asCsv) =>
    linesOf(ledger, of, asCsv);

const THINGS: Readonly<Record<string, Lines>> = {
  claims: exportable({ all: (ledger) => ledger.exportClaims(), csv: claimCsv }),
  events: exportable({ all: (ledger) => ledger.exportEvents(), csv: eventCsv, record: async (_, row) => ({ ...row, when: isoInterval(row.when) }) }),
  documents: exportable({ all: allDocuments, csv: documentCsv, record: (ledger, { id }) => ledger.document(id) }),
  replies: exportable({
    all: async function* (ledger) {
      yield* await ledger.replies();
    },
    csv: ({ at, ...row }) => ({ ...row, document: at.doc, start: at.start, end: at.end, kind: at.kind }),
  }),
  decisions: exportable({
    all: async function* (ledger) {
      yield* await ledger.decisions();
    },
    csv: ({ payload, ...row }) => ({ ...row, payload: JSON.stringify(payload) }),
  }),
};

/** Writes the lines to a file that appears, or is replaced, only when it is whole. Answers how many lines there were. */
async function toFile(path: string, lines: AsyncIterable<string>): Promise<number> {
  const draft = `${path}.part`;
  let count = 0;
  let fd: number;
  try {
    fd = openSync(draft, 'w');
  } catch (cause) {
    throw new Fault('file-unwritable', `${path} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`, { what: path }, cause);
  }
  try {
    for await (const line of lines) {
      writeSync(fd, `${line}\n`);
      count++;
    }
  } catch (error) {
    closeSync(fd);
    rmSync(draft, { force: true });
    throw error;
  }
  closeSync(fd);
  renameSync(draft, path);
  return count;
}

export const command: Command<Options> = {
  summary: 'write all claims, events, documents, decisions or replies, as JSON Lines or CSV',
  about: 'JSON Lines hold everything; documents hold their text and claims, and `mercato import` takes them back.',
  args: [['<what>', 'claims, events, documents, decisions or replies']],
  options: [
    { flags: '--csv', about: 'CSV instead of JSON Lines' },
    { flags: '--json', about: 'JSON Lines (what it is anyway)', excludes: ['csv'] },
    { flags: '--out <file>', about: 'into a file, which appears only when it is whole' },
    ...MOMENT,
  ],
  examples: [
    ['export claims --csv --out claims.csv', 'every claim with its words and its source'],
    ['export documents > ledger.jsonl', 'what another Mercato can import'],
  ],
  async run(context, [what = ''], options) {
    const lines = THINGS[what];
    if (!lines || !Object.hasOwn(THINGS, what))
      throw new Fault('usage', `There is no ${JSON.stringify(what)} to export: it is ${Object.keys(THINGS).join(', ')}.`, { verb: 'export' });
    const ledger = await context.views(options);
    const written = lines(ledger, options.csv === true);
    if (options.out === undefined) {
      for await (const line of written) context.print(line);
      return 0;
    }
    const count = await toFile(resolve(context.effects.cwd, options.out), written);
    context.note(`Wrote ${plural(count, what.replace(/s$/, ''))} to ${options.out}.`);
    return 0;
  },
};
