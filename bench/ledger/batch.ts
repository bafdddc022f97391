// Reads a batch of articles into a ledger, as `mercato read` does, and tells how long it took.

import type { Gathered } from '../../src/gather/gather.ts';
import { openLedger } from '../../src/ledger/open.ts';
import { createReader } from '../../src/read/reader.ts';
import { ingest } from '../../src/work/ingest.ts';
import { refreshLedger } from '../../src/work/refresh.ts';
import { loadRegister } from '../../src/work/register.ts';
import { loadTagger } from '../../src/work/tagger.ts';
import { say } from './child.ts';
import { marketOf } from './world.ts';

export interface Batch {
  readonly seconds: number;
  readonly documents: number;
  readonly claims: number;
}

const [place = '', prefix = '', size = '0'] = process.argv.slice(2);

function* articles(): Generator<Gathered> {
  for (const { document } of marketOf(Number(size), { seed: 7, prefix })) yield { source: { ...document, lang: 'en' }, what: document.url, stem: '' };
}

const now = () => new Date();
const register = loadRegister();
const ledger = await openLedger(place, { now, register, busyTimeoutMs: 60_000 });
const reader = createReader(register, loadTagger);
// The first text of a process takes the time to load what the reader knows.
await ingest(once(articles()), { ledger: null, reader, now, actor: 'bench' });
const from = performance.now();
const { documents, claims } = await ingest(all(), { ledger, reader, now, actor: 'bench' });
await refreshLedger(ledger, { register: () => Promise.resolve(register) });
const answer: Batch = { seconds: (performance.now() - from) / 1000, documents, claims };
await ledger.close();
say(answer);

async function* all(): AsyncGenerator<Gathered> {
  yield* articles();
}

async function* once(of: Generator<Gathered>): AsyncGenerator<Gathered> {
  const { value } = of.next() as { value?: Gathered };
  if (value) yield value;
}
