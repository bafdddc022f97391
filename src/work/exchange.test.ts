import { expect, onTestFinished, test } from 'vitest';
import { openLedger } from '../ledger/open.ts';
import { documentOfLine, importDocuments } from './exchange.ts';

const TEXT = 'Ada joins Mistral AI.';
const CLAIM = {
  kind: 'move',
  roles: { who: [{ name: 'Ada' }], to: 'Mistral AI' },
  stance: 'fact',
  quote: 'Ada joins',
  start: 0,
  end: 9,
  reader: 'rules@1',
  score: 0.8,
  because: ['near'],
};
const LINE = {
  document: { url: 'https://a.example/1', title: 'Ada', publisher: 'A', lang: 'en', published: '2026-06' },
  author: 'B',
  text: TEXT,
  claims: [CLAIM],
};

const read = (line: unknown): ReturnType<typeof documentOfLine> => documentOfLine(JSON.stringify(line), 'x.jsonl', 'line 7');

test('a line becomes a document with its claims', () => {
  expect(read(LINE)).toMatchObject({
    document: { url: 'https://a.example/1', title: 'Ada', publisher: 'A', author: 'B', lang: 'en', published: '2026-06', text: TEXT },
    claims: [CLAIM],
  });
});

test('a paraphrase needs no place in the text', () => {
  const line = { ...LINE, text: '', claims: [{ ...CLAIM, paraphrase: true, quote: 'joined', start: 0, end: 0 }] };
  expect(read(line).claims).toMatchObject([{ paraphrase: true, quote: 'joined' }]);
});

test.each<[string, unknown, RegExp]>([
  ['no object', [1], /no object/],
  ['no document', { text: '' }, /no "document"/],
  ['no address', { ...LINE, document: {} }, /no "url"/],
  ['no text', { ...LINE, text: undefined }, /no "text"/],
  ['an unknown kind', { ...LINE, claims: [{ ...CLAIM, kind: 'gossip' }] }, /no kind of claim "gossip"/],
  ['an unknown stance', { ...LINE, claims: [{ ...CLAIM, stance: 'maybe' }] }, /no stance "maybe"/],
  ['roles of another kind', { ...LINE, claims: [{ ...CLAIM, roles: { org: 'Mistral AI' } }] }, /a move has other roles/],
  ['a quote that is not there', { ...LINE, claims: [{ ...CLAIM, quote: 'Ada leaves' }] }, /the quote "Ada leaves" is not at 0–9/],
  ['a quote without a place', { ...LINE, claims: [{ ...CLAIM, start: undefined }] }, /no quote with its place/],
  ['a claim that is none', { ...LINE, claims: ['x'] }, /no kind of claim/],
])('%s is refused, with its place', (_, line, message) => {
  expect(() => read(line)).toThrow(message);
  expect(() => read(line)).toThrow('x.jsonl, line 7: ');
});

test('bad lines are problems, the others go in, and again add nothing', async () => {
  const ledger = await openLedger(':memory:', { now: () => new Date('2026-07-01T12:00:00Z') });
  onTestFinished(() => ledger.close());
  const lines = ['', JSON.stringify(LINE), '{"document"', JSON.stringify({ ...LINE, text: `${TEXT} More.` })];
  async function* all(): AsyncIterable<string> {
    yield* lines;
  }
  const first = await importDocuments(all(), 'x.jsonl', ledger);
  expect(first).toMatchObject({ documents: 2, newDocuments: 2, newClaims: 2, problems: [{ code: 'bad-record', what: 'x.jsonl, line 3' }] });
  expect(await importDocuments(all(), 'x.jsonl', ledger)).toMatchObject({ documents: 2, newDocuments: 0, newClaims: 0 });
});
