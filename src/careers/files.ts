// What the user names → files of records, in a fixed order, unpacked and recognised by how they begin.

import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, type Stats } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { createGunzip, gunzip, gunzipSync } from 'node:zlib';
import { Fault } from '../base/fault.ts';
import { sha256 } from '../base/hash.ts';
import type { RecordImporter } from './importer.ts';
import { IMPORTERS } from './importers/index.gen.ts';

const ALL: readonly RecordImporter[] = IMPORTERS;
const HEAD_BYTES = 16_384;
const CHUNK_BYTES = 1 << 18;
/** Up to here a file is read and unpacked as a whole, which takes less than half of what streams take: packed, and unpacked. */
const WHOLE_BYTES = 1 << 22;
const WHOLE_UNPACKED = 1 << 23;
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

const isDamage = (error: unknown): error is Error => error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
const damaged = ({ what }: FoundFile, cause: Error): Fault => new Fault('bad-record', `${what} is packed, but broken off or damaged`, { what }, cause);

/** The bytes of a file, unpacked if they are packed, as a stream. */
async function* streamOf(file: FoundFile, packed: boolean, onBytes: (bytes: number) => void): AsyncIterable<Uint8Array> {
  const raw = createReadStream(file.path, { highWaterMark: CHUNK_BYTES });
  raw.on('data', (chunk) => onBytes(chunk.length));
  const stream: Readable = packed ? raw.pipe(createGunzip({ chunkSize: CHUNK_BYTES })) : raw;
  if (packed) raw.on('error', (error) => stream.destroy(error));
  try {
    yield* stream as AsyncIterable<Uint8Array>;
  } catch (cause) {
    throw isDamage(cause) ? damaged(file, cause) : cause;
  } finally {
    raw.destroy();
  }
}

/** What a packed file says of its size; a file may lie. */
const toldSize = (bytes: Buffer): number => Math.min(WHOLE_UNPACKED, bytes.readUInt32LE(bytes.length - 4));

/** All of a small file, unpacked; null where that is too much to be held. */
async function unpacked(file: FoundFile, bytes: Buffer): Promise<Uint8Array | null> {
  if (!isPacked(bytes)) return bytes;
  try {
    return await promisify(gunzip)(bytes, { chunkSize: toldSize(bytes) + 64, maxOutputLength: WHOLE_UNPACKED });
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw isDamage(cause) ? damaged(file, cause) : cause;
  }
}

async function digestOf({ path }: FoundFile): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** At once: for a small file, waiting for another thread takes longer. */
function wholeOf({ path, what }: FoundFile): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new Fault('file-unreadable', `${what} cannot be opened`, { what }, cause);
  }
}

export interface OpenedFile {
  /** SHA-256 of the file as it lies on disk. */
  readonly digest: string;
  /** Begins to unpack a small file; otherwise that begins with the first byte asked for. */
  ahead(): void;
  /** Its bytes, unpacked if they are packed. Read once. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** `onBytes` hears how many bytes of the file were read. */
export async function openFile(file: FoundFile, onBytes: (bytes: number) => void = () => undefined): Promise<OpenedFile> {
  if (file.bytes > WHOLE_BYTES) return { digest: await digestOf(file), ahead: () => undefined, chunks: streamOf(file, isPacked(await headOf(file)), onBytes) };
  const bytes = wholeOf(file);
  let whole: Promise<Uint8Array | null> | null = null;
  const unpack = (): Promise<Uint8Array | null> => (whole ??= unpacked(file, bytes));
  async function* chunks(): AsyncIterable<Uint8Array> {
    const all = await unpack();
    if (all) {
      onBytes(file.bytes);
      yield all;
    } else yield* streamOf(file, true, onBytes);
  }
  // Whoever reads it hears of a failure; until then nobody does.
  return { digest: sha256(bytes), ahead: () => void unpack().catch(() => undefined), chunks: chunks() };
}

/** The importer that a file is for, by how it begins; null: it holds no records. */
export async function recognise(file: FoundFile): Promise<RecordImporter | null> {
  const bytes = await headOf(file);
  const head = new TextDecoder().decode(isPacked(bytes) ? unpackHead(bytes) : bytes);
  const ranked = ALL.map((importer) => ({ importer, score: importer.recognise(head, basename(file.path)) })).sort((a, b) => b.score - a.score);
  return ranked[0] && ranked[0].score > 0 ? ranked[0].importer : null;
}
