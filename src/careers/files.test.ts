import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sha256 } from '../base/hash.ts';
import { homeHere } from './careers.fixture.ts';
import { openFile } from './files.ts';

/** What is read of a file, and how many of its bytes were told of. */
async function readBack(bytes: Buffer, ahead: boolean): Promise<{ readonly digest: string; readonly told: number; readonly content: Buffer }> {
  const path = join(homeHere(), 'file.json.gz');
  writeFileSync(path, bytes);
  let told = 0;
  const opened = await openFile({ path, what: 'file.json.gz', bytes: bytes.length }, (some) => (told += some));
  if (ahead) opened.ahead();
  const chunks: Uint8Array[] = [];
  for await (const chunk of opened.chunks) chunks.push(chunk);
  return { digest: opened.digest, told, content: Buffer.concat(chunks) };
}

const NOISE = Buffer.from(Uint32Array.from({ length: 1_200_000 }, (_, i) => Math.imul(i, 2_654_435_761) ^ (i << 13)).buffer);

test.each<[string, Buffer, Buffer]>([
  ['small and plain', Buffer.from('[{"a": 1}]'), Buffer.from('[{"a": 1}]')],
  ['empty', Buffer.alloc(0), Buffer.alloc(0)],
  ['small and packed', gzipSync('[{"a": 1}]'), Buffer.from('[{"a": 1}]')],
  ['packed in two pieces', Buffer.concat([gzipSync('[{"a":'), gzipSync('1}]')]), Buffer.from('[{"a":1}]')],
  ['small, but much once it is unpacked', gzipSync(Buffer.alloc(40_000_000, 'ab')), Buffer.alloc(40_000_000, 'ab')],
  ['large and packed', gzipSync(NOISE, { level: 0 }), NOISE],
  ['large and plain', NOISE, NOISE],
])('a file is read as it is: %s', async (_, bytes, content) => {
  for (const ahead of [false, true]) {
    const read = await readBack(bytes, ahead);
    expect([read.digest, read.told]).toEqual([sha256(bytes), bytes.length]);
    expect(read.content.equals(content)).toBe(true);
  }
});

test.each([
  ['small', gzipSync('[{"a": 1}]')],
  ['large', gzipSync(NOISE, { level: 0 })],
])('one that is broken off is told of when it is read: %s', async (_, bytes) => {
  for (const ahead of [false, true]) await expect(readBack(bytes.subarray(0, -12), ahead)).rejects.toMatchObject({ code: 'bad-record' });
});
