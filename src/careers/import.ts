// Files of records → parts, one file after the other. A file that was taken in is known by its digest and not read again; a part is
// written when enough rows are together, so that a run that is broken off goes on where it was.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Fault } from '../base/fault.ts';
import { bytesOf, type FoundFile } from './files.ts';
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

async function digestOf(file: FoundFile): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file.path, { highWaterMark: Math.min(1 << 20, file.bytes + 1) })) hash.update(chunk as Buffer);
  return hash.digest('hex');
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
  readonly total: number;
  bytes: number;
  names: number;
}

async function readFile(file: ImportFile, digest: string, going: Going): Promise<Reading> {
  const { writer, options } = going;
  const tally = new Tally();
  const chunks = bytesOf(file, (bytes) => (going.bytes += bytes));
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

/** Takes in all files that are not known. One that cannot be read is told of, and the others are read. */
export async function importRecords(home: string, files: readonly ImportFile[], options: ImportOptions = {}): Promise<ImportResult> {
  const writer = await PartWriter.open(home);
  const [known, failed]: [string[], { what: string; fault: Fault }[]] = [[], []];
  const going: Going = { writer, options, total: files.reduce((sum, { bytes }) => sum + bytes, 0), bytes: 0, names: 0 };
  const before = writer.files.length;
  const digests = new Set(writer.files.filter(({ finished }) => finished).map(({ digest }) => digest));
  try {
    for (const file of files) {
      if (options.stopping?.now) break;
      const digest = await digestOf(file);
      if (digests.has(digest)) {
        known.push(file.what);
        going.bytes += file.bytes;
        continue;
      }
      try {
        writer.finish(await readFile(file, digest, going));
        digests.add(digest);
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        failed.push({ what: file.what, fault: error });
        await writer.forget();
      }
      if (writer.rows >= PART_ROWS) await writer.flush();
    }
    await writer.commit();
    return { reports: writer.files.slice(before).filter(({ finished }) => finished), known, failed, stopped: options.stopping?.now === true };
  } finally {
    writer.close();
  }
}
