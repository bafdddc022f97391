// What the user names → files of records, in a fixed order, unpacked and recognised by how they begin.

import { createReadStream, type Stats } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip, gunzipSync } from 'node:zlib';
import { Fault } from '../base/fault.ts';
import type { RecordImporter } from './importer.ts';
import { IMPORTERS } from './importers/index.gen.ts';

const ALL: readonly RecordImporter[] = IMPORTERS;
const HEAD_BYTES = 16_384;
const CHUNK_BYTES = 1 << 18;
const RECORDS = /\.(?:json|jsonl|ndjson|csv|xml|gz)$/i;

export interface FoundFile {
  readonly path: string;
  readonly what: string;
  readonly bytes: number;
}

export const RECORD_FORMATS: readonly string[] = ALL.map(({ id }) => id);
export const importerNamed = (id: string): RecordImporter | undefined => ALL.find((importer) => importer.id === id);

async function filesIn(folder: string, what: string): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const [path, named] = [join(folder, entry.name), join(what, entry.name)];
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) found.push(...(await filesIn(path, named)));
    else if (entry.isFile() && RECORDS.test(entry.name)) found.push({ path, what: named, bytes: (await stat(path)).size });
  }
  return found;
}

/** A file is itself; a folder all files in it and below that records can be in. */
export async function filesAt(path: string, what: string): Promise<readonly FoundFile[]> {
  const found: Stats | null = await stat(path).catch(() => null);
  if (!found) throw new Fault('file-missing', `There is no file or folder ${what}.`, { what });
  return found.isDirectory() ? filesIn(path, what) : [{ path, what, bytes: found.size }];
}

const isPacked = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/** The beginning of a packed file, as far as the bytes at hand reach. */
const unpackHead = (head: Uint8Array): Uint8Array => gunzipSync(head, { finishFlush: 2 });

async function headOf({ path, what }: FoundFile): Promise<Buffer> {
  const file = await open(path).catch((cause: unknown) => {
    throw new Fault('file-unreadable', `${what} cannot be opened`, { what }, cause);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The bytes of a file, unpacked if they are packed. `onBytes` hears how many were read from disk. */
export async function* bytesOf(file: FoundFile, onBytes: (bytes: number) => void = () => undefined): AsyncIterable<Uint8Array> {
  const packed = isPacked(await headOf(file));
  const raw = createReadStream(file.path, { highWaterMark: Math.min(CHUNK_BYTES, file.bytes + 1) });
  raw.on('data', (chunk) => onBytes(chunk.length));
  const stream: Readable = packed ? raw.pipe(createGunzip({ chunkSize: CHUNK_BYTES })) : raw;
  if (packed) raw.on('error', (error) => stream.destroy(error));
  try {
    yield* stream as AsyncIterable<Uint8Array>;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_'))
      throw new Fault('bad-record', `${file.what} is packed, but broken off or damaged`, { what: file.what }, cause);
    throw cause;
  } finally {
    raw.destroy();
  }
}

/** The importer that a file is for, by how it begins; null: it holds no records. */
export async function recognise(file: FoundFile): Promise<RecordImporter | null> {
  const bytes = await headOf(file);
  const head = new TextDecoder().decode(isPacked(bytes) ? unpackHead(bytes) : bytes);
  const ranked = ALL.map((importer) => ({ importer, score: importer.recognise(head, basename(file.path)) })).sort((a, b) => b.score - a.score);
  return ranked[0] && ranked[0].score > 0 ? ranked[0].importer : null;
}
