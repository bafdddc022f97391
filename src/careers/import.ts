// Files of records → parts, one file after the other. A file that was taken in is known by its digest and not read again; a part is
// written when enough rows are together, so that a run that is broken off goes on where it was.

import { basename } from 'node:path';
import { Fault } from '../base/fault.ts';
import { inSmallRoom } from '../base/heap.ts';
import { type FoundFile, type OpenedFile, openFile } from './files.ts';
import type { Reason, RecordImporter, Skipped } from './importer.ts';
import { PartWriter, type Reading } from './part-writer.ts';
import type { Counted, ImportedFile } from './parts.ts';

/** Rows of a part: one is written while the next is collected. */
const PART_ROWS = 75_000;

export interface ImportFile extends FoundFile {
  readonly importer: RecordImporter;
}

export interface ImportOptions {
  readonly mapping?: Readonly<Record<string, string>>;
  /** Hears how far it is: authorships read, and the share of all bytes. */
  readonly onProgress?: (names: number, share: number, what: string) => void;
  readonly onRemark?: (what: string, text: string) => void;
  /** Stops between two files. */
  readonly stopping?: { readonly now: boolean };
}

export interface ImportResult {
  readonly reports: readonly ImportedFile[];
  /** Files known already. */
  readonly known: readonly string[];
  readonly failed: readonly { readonly what: string; readonly fault: Fault }[];
  readonly stopped: boolean;
}

interface Opening {
  readonly file: ImportFile;
  readonly opening: Promise<OpenedFile>;
}

/** Files in their order; with each, the next is opened too. */
function* openAhead(files: readonly ImportFile[], open: (file: ImportFile) => Promise<OpenedFile>): Iterable<Opening> {
  const begin = (file: ImportFile | undefined): Opening[] => {
    if (!file) return [];
    const opening = open(file);
    // Its turn comes; until then nobody hears of a failure.
    opening.catch(() => undefined);
    return [{ file, opening }];
  };
  let ahead = begin(files[0]);
  for (let at = 1; ahead.length > 0; at++) {
    const [now] = ahead;
    ahead = begin(files[at]);
    if (now) yield now;
  }
}

/** Counts what is left out, by reason. */
class Tally {
  readonly skipped: Partial<Record<Reason, Counted>> = {};
  records = 0;
  names = 0;

  skip({ reason, count, example }: Skipped): void {
    const before = this.skipped[reason];
    this.skipped[reason] = { count: (before?.count ?? 0) + count, example: before?.example ?? example };
  }
}

interface Going {
  readonly writer: PartWriter;
  readonly options: ImportOptions;
  /** Of the files that are known. */
  readonly digests: Set<string>;
  readonly total: number;
  bytes: number;
  names: number;
}

async function readFile(file: ImportFile, { digest, chunks }: OpenedFile, going: Going): Promise<Reading> {
  const { writer, options } = going;
  const tally = new Tally();
  const remark = (text: string): void => options.onRemark?.(file.what, text);
  await writer.begin({ what: file.what, digest, format: file.importer.id });
  for await (const group of file.importer.read({ what: file.what, name: basename(file.path), chunks, mapping: options.mapping ?? {}, remark })) {
    for (const read of group) {
      if ('skipped' in read) {
        tally.skip(read.skipped);
        continue;
      }
      writer.add(read.publication);
      tally.records++;
      tally.names += read.names;
      going.names += read.names;
      if (writer.rows >= PART_ROWS) await writer.flush();
    }
    options.onProgress?.(going.names, going.total === 0 ? 1 : going.bytes / going.total, file.what);
  }
  return { records: tally.records, names: tally.names, skipped: tally.skipped };
}

/** False: it is known. */
async function takeIn({ file, opening }: Opening, going: Going): Promise<boolean> {
  const { writer, digests } = going;
  const opened = await opening;
  if (digests.has(opened.digest)) {
    going.bytes += file.bytes;
    return false;
  }
  try {
    writer.finish(await readFile(file, opened, going));
  } catch (error) {
    if (error instanceof Fault) await writer.forget();
    throw error;
  }
  digests.add(opened.digest);
  return true;
}

/** Takes in all files that are not known. One that cannot be read is told of, and the others are read. */
export const importRecords = (home: string, files: readonly ImportFile[], options: ImportOptions = {}): Promise<ImportResult> =>
  inSmallRoom(() => importAll(home, files, options));

async function importAll(home: string, files: readonly ImportFile[], options: ImportOptions): Promise<ImportResult> {
  const writer = await PartWriter.open(home);
  const [known, failed]: [string[], { what: string; fault: Fault }[]] = [[], []];
  const digests = new Set(writer.files.filter(({ finished }) => finished).map(({ digest }) => digest));
  const going: Going = { writer, options, digests, total: files.reduce((sum, { bytes }) => sum + bytes, 0), bytes: 0, names: 0 };
  const before = writer.files.length;
  const open = async (file: ImportFile): Promise<OpenedFile> => {
    const opened = await openFile(file, (bytes) => (going.bytes += bytes));
    if (!digests.has(opened.digest)) opened.ahead();
    return opened;
  };
  try {
    for (const opening of openAhead(files, open)) {
      if (options.stopping?.now) break;
      try {
        if (!(await takeIn(opening, going))) known.push(opening.file.what);
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        failed.push({ what: opening.file.what, fault: error });
      }
      if (writer.rows >= PART_ROWS) await writer.flush();
    }
    await writer.commit();
    return { reports: writer.files.slice(before).filter(({ finished }) => finished), known, failed, stopped: options.stopping?.now === true };
  } finally {
    writer.close();
  }
}
