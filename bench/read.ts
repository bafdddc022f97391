// How fast the reader is: documents and kB per second of processor time, over the examples (and any folder named by MERCATO_BENCH_TEXTS).

import type { Effects } from '../src/base/effects.ts';
import { gather } from '../src/gather/gather.ts';
import { type Document, documentOf } from '../src/model/document.ts';
import { createReader } from '../src/read/reader.ts';
import { loadRegister } from '../src/work/register.ts';
import { loadTagger } from '../src/work/tagger.ts';
import { cpuMs } from './parts/cpu.ts';

export const about = 'reading speed in documents and kB per second of processor time';

const ROUNDS = 60;
/** The compiler takes its time: figures settle after some thousand documents. */
const WARM = 100;

async function documentsIn(inputs: readonly string[], effects: Effects): Promise<Document[]> {
  const documents: Document[] = [];
  for await (const found of gather(inputs, {}, effects)) if ('source' in found) documents.push(documentOf(found.source, found.source.lang));
  return documents;
}

export async function run(effects: Effects): Promise<void> {
  const extra = effects.env['MERCATO_BENCH_TEXTS'];
  const documents = await documentsIn(['examples/articles', ...(extra ? [extra] : [])], effects);
  const reader = createReader(loadRegister(), loadTagger);
  const kB = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1000;
  let claims = 0;
  const readAll = (): void => {
    claims = documents.reduce((sum, document) => sum + reader.read(document).claims.length, 0);
  };
  for (let round = 0; round < WARM; round++) readAll();
  const costs = Array.from({ length: ROUNDS }, () => cpuMs(readAll)).sort((a, b) => a - b);
  const seconds = (costs[Math.floor(ROUNDS / 2)] ?? 0) / 1000;
  effects.stdout.write(
    `  ${documents.length} documents of ${(kB / documents.length).toFixed(1)} kB, ${claims} claims: ${Math.round(documents.length / seconds)} documents/s, ${Math.round(kB / seconds)} kB/s, ${Math.round(kB / 3 / seconds)} documents of 3 kB a second\n`,
  );
}
