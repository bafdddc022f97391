// Streams of bytes, read with a limit so that no input can fill the memory.

import { Fault } from '../base/fault.ts';
import type { Input } from './importer.ts';

export const MEGABYTE = 1_000_000;
/** The longest articles are some hundred kilobytes; with markup and pictures inlined, a page of 20 MB is beyond any. */
export const MAX_BYTES = 20 * MEGABYTE;

const words = (bytes: number): string => (bytes >= MEGABYTE ? `${Number((bytes / MEGABYTE).toFixed(1))} MB` : `${bytes} bytes`);

export const tooLarge = (what: string, maxBytes: number, size?: number): Fault =>
  new Fault(
    'file-too-large',
    `${what} ${size === undefined ? 'is larger than' : `has ${words(size)}, more than`} the limit of ${words(maxBytes)} for one document`,
    {
      what,
      maxBytes,
    },
  );

/** All bytes of an input. A size known beforehand is checked before anything is read; else reading stops at the limit. */
export async function readBytes({ what, chunks, size, maxBytes }: Pick<Input, 'what' | 'chunks' | 'size' | 'maxBytes'>): Promise<Uint8Array> {
  if (size !== undefined && size > maxBytes) throw tooLarge(what, maxBytes, size);
  const parts: Uint8Array[] = [];
  let read = 0;
  for await (const chunk of chunks) {
    read += chunk.length;
    if (read > maxBytes) throw tooLarge(what, maxBytes);
    parts.push(chunk);
  }
  if (read === 0) throw new Fault('file-empty', `${what} is empty`, { what });
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts, read);
}

/** The first bytes (at least `wanted`, if there are as many) and a stream that still begins with them. */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
  wanted: number,
): Promise<{ readonly head: Uint8Array; readonly chunks: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let read = 0;
  while (read < wanted) {
    const next = await iterator.next();
    if (next.done) break;
    parts.push(next.value);
    read += next.value.length;
  }
  async function* again(): AsyncGenerator<Uint8Array> {
    try {
      yield* parts;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(parts, read), chunks: again() };
}
