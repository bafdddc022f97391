import { expect, onTestFinished, test } from 'vitest';
import { Fault, type Problem } from '../base/fault.ts';
import type { Gathered } from '../gather/gather.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { openLedger } from '../ledger/open.ts';
import type { Claim } from '../model/claim.ts';
import type { Reader } from '../model/reader.ts';
import { type Ingested, type IngestOptions, ingest } from './ingest.ts';

const NOW = new Date('2026-07-01T12:00:00Z');

async function ledgerInMemory(): Promise<Ledger> {
  const ledger = await openLedger(':memory:', { now: () => NOW });
  onTestFinished(() => ledger.close());
  return ledger;
}

/** Reads one claim out of every text that begins with a name; breaks on the text "break". */
function reader(id = 'test/1', to = 'Mistral AI'): Reader {
  return {
    id,
    languages: ['en'],
    read: ({ text }) => {
      if (text === 'break') throw new Error('out of my depth');
      const [name = ''] = /^\p{Lu}\p{L}+/u.exec(text) ?? [];
      const claim: Claim = {
        kind: 'move',
        roles: { who: [{ name }], to },
        stance: 'fact',
        quote: name,
        start: 0,
        end: name.length,
        reader: id,
        score: 1,
        because: [],
      };
      return { claims: name ? [claim] : [], problems: [] };
    },
  };
}

const source = (name: string, text: string, lang = 'en'): Gathered => ({
  source: { url: `https://a.example/${name}`, text, lang, format: 'test' },
  what: name,
  stem: name,
});

const problem = (what: string, severity: Problem['severity']): Gathered => ({ problem: { code: 'file-empty', severity, what, message: `${what} is odd` } });

async function* from(items: readonly Gathered[]): AsyncIterable<Gathered> {
  yield* items;
}

const people = (count: number): Gathered[] => Array.from({ length: count }, (_, i) => source(`p${i}`, `Ada ${i} joins.`));

const options = (ledger: Ledger | null, more: Partial<IngestOptions> = {}): IngestOptions => ({
  ledger,
  reader: reader(),
  now: () => NOW,
  actor: 'test',
  ...more,
});

const stored = async (ledger: Ledger): Promise<{ documents: number; claims: number }> => {
  const { documents, claims } = await ledger.counts();
  return { documents, claims };
};

test('documents and claims are stored, and counted by language', async () => {
  const ledger = await ledgerInMemory();
  const report = await ingest(from([source('a', 'Ada joins.'), source('b', 'nobody'), source('c', 'Bo joins.')]), options(ledger));
  expect(report).toMatchObject({
    documents: 3,
    known: 0,
    claims: 2,
    newClaims: 2,
    failed: 0,
    stopped: false,
    languages: [{ lang: 'en', readable: true, documents: 3, claims: 2 }],
  });
  expect(await stored(ledger)).toEqual({ documents: 3, claims: 2 });
});

test('what is known is not read again, unless it is asked for', async () => {
  const ledger = await ledgerInMemory();
  const inputs = [source('a', 'Ada joins.')];
  await ingest(from(inputs), options(ledger));
  const tx = await ledger.lastTx();
  expect(await ingest(from(inputs), options(ledger, { reader: reader('test/2') }))).toMatchObject({ documents: 1, known: 1, claims: 0, newClaims: 0 });
  expect(await ledger.lastTx()).toBe(tx);
  expect(await ingest(from(inputs), options(ledger, { reader: reader('test/1', 'OpenAI'), again: true }))).toMatchObject({ known: 0, claims: 1, newClaims: 1 });
  expect(await stored(ledger)).toEqual({ documents: 1, claims: 1 }); // the claim that was not found again is closed
});

test('a changed text is a revision', async () => {
  const ledger = await ledgerInMemory();
  await ingest(from([source('a', 'Ada joins.')]), options(ledger));
  expect(await ingest(from([source('a', 'Ada joins. It is said.')]), options(ledger))).toMatchObject({ revisions: 1 });
});

test('without a ledger everything is read and nothing stored', async () => {
  const seen: Ingested[] = [];
  const report = await ingest(from(people(2)), options(null, { onDocument: (item) => seen.push(item) }));
  expect(report).toMatchObject({ documents: 2, claims: 2, newClaims: 0 });
  expect(seen.map(({ stem, claims }) => [stem, claims.length])).toEqual([
    ['p0', 1],
    ['p1', 1],
  ]);
});

test('a failed input is counted and kept, and the next one is read', async () => {
  const ledger = await ledgerInMemory();
  const heard: string[] = [];
  const report = await ingest(from([problem('x', 'error'), source('a', 'Ada joins.')]), options(ledger, { onProblem: ({ what }) => heard.push(what) }));
  expect(report).toMatchObject({ documents: 1, failed: 1 });
  expect(heard).toEqual(['x']);
  expect(await ledger.problems()).toMatchObject([{ what: 'x', document: null }]);
});

test('a doubt belongs to the document that follows it', async () => {
  const ledger = await ledgerInMemory();
  let id = '';
  const report = await ingest(
    from([source('a', 'Ada joins.'), problem('b', 'info'), source('b', 'Bo joins.')]),
    options(ledger, { onDocument: ({ document }) => (id = document.id) }),
  );
  expect(report.failed).toBe(0);
  expect(await ledger.problems()).toMatchObject([{ what: 'b', document: id }]);
});

test('a text that breaks the reader does not break the batch', async () => {
  const ledger = await ledgerInMemory();
  const report = await ingest(from([source('a', 'break'), source('b', 'Bo joins.')]), options(ledger));
  expect(report).toMatchObject({ documents: 2, claims: 1, failed: 1, problems: [{ code: 'reader-broke', what: 'https://a.example/a' }] });
  expect(report.problems[0]?.message).toContain('out of my depth');
  expect(await stored(ledger)).toEqual({ documents: 2, claims: 1 });
});

test.each([
  ['nl', 'Dutch (nl)'],
  ['und', 'an unknown language'],
])('a text in %s is stored, and it is said that it was not read', async (lang, words) => {
  const ledger = await ledgerInMemory();
  const report = await ingest(from([source('a', 'Ada komt.', lang)]), options(ledger));
  expect(report).toMatchObject({ failed: 0, claims: 0, problems: [{ code: 'no-language-pack', severity: 'warning' }] });
  expect(report.problems[0]?.message).toContain(words);
  expect(report.problems[0]?.remedy).toContain('English (en)');
  expect(await stored(ledger)).toEqual({ documents: 1, claims: 0 });
});

test('a stop is obeyed between two documents, and what was read is stored', async () => {
  const ledger = await ledgerInMemory();
  const stopping = { now: false };
  async function* stoppedAfter(count: number): AsyncIterable<Gathered> {
    for (const [i, item] of people(10).entries()) {
      if (i === count - 1) stopping.now = true;
      yield item;
    }
  }
  expect(await ingest(stoppedAfter(3), options(ledger, { stopping }))).toMatchObject({ documents: 3, stopped: true });
  expect(await stored(ledger)).toEqual({ documents: 3, claims: 3 });
});

test('groups that were appended stay when the ledger can take no more', async () => {
  const ledger = await ledgerInMemory();
  let appends = 0;
  const filling: Ledger = {
    ...ledger,
    append: async (batch) => {
      if (++appends > 2) throw new Fault('ledger-full', 'no space left', {});
      return ledger.append(batch);
    },
  };
  await expect(ingest(from(people(100)), options(filling))).rejects.toThrow('no space left');
  expect(await stored(ledger)).toEqual({ documents: 64, claims: 64 });
});

test('a group that is old is written before it is full', async () => {
  const ledger = await ledgerInMemory();
  let ms = NOW.getTime();
  const transactions: number[] = [];
  async function* slowly(): AsyncIterable<Gathered> {
    for (const item of people(4)) {
      ms += 1500;
      yield item;
      transactions.push(await ledger.lastTx());
    }
  }
  await ingest(slowly(), options(ledger, { now: () => new Date(ms) }));
  expect(transactions).toEqual([0, 0, 1, 1]);
});
