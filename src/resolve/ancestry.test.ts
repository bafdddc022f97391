import { expect, test } from 'vitest';
import type { ClaimView } from '../model/views.ts';
import { lineagesOf, type Teller } from './ancestry.ts';

type Told = [id: string, paper: string, day: string, origin: string, via?: string];

const claimsOf = (told: readonly Told[]): ClaimView[] =>
  told.map(([id, publisher, published, origin, from]) => {
    const document = { id: publisher, url: '', title: '', publisher, lang: 'en', published, claims: 1, paraphrase: false, revises: null };
    const via = from === undefined ? null : { claim: from, how: 'copy' as const };
    const place = { event: 'v', part: 'attests' as const, origin, voice: 'press' as const, via, title: '' };
    return { id, document, ...place, kind: 'move', roles: {}, stance: 'fact', quote: '', start: 0, end: 0, reader: '', score: 1, because: [] };
  });

const drawn = ({ claim, had }: Teller): string => (had.length === 0 ? claim.id : `${claim.id}(${had.map(drawn).join(' ')})`);
const trees = (told: readonly Told[]): string[] => lineagesOf(claimsOf(told)).map(({ origin, tellers }) => `${origin}: ${tellers.map(drawn).join(' ')}`);

test.each<[string, Told[], string[]]>([
  [
    'copies of copies, the first origin first',
    [
      ['c', 'C', '2026-01-03', 'A', 'b'],
      ['x', 'X', '2026-01-04', 'X'],
      ['b', 'B', '2026-01-02', 'A', 'a'],
      ['a', 'A', '2026-01-01', 'A'],
    ],
    ['A: a(b(c))', 'X: x'],
  ],
  [
    'a document under two origins stands under both',
    [
      ['a', 'A', '2026-01-01', 'A'],
      ['b1', 'B', '2026-01-02', 'A', 'a'],
      ['b2', 'B', '2026-01-02', 'OpenAI'],
    ],
    ['A: a(b1)', 'OpenAI: b2'],
  ],
  [
    'what leads to another origin, or out of the event, stands at the top',
    [
      ['a', 'A', '2026-01-01', 'A'],
      ['b', 'B', '2026-01-02', 'OpenAI', 'a'],
      ['c', 'C', '2026-01-02', 'A', 'gone'],
    ],
    ['A: a c', 'OpenAI: b'],
  ],
  [
    'several claims of a document are one',
    [
      ['a', 'A', '2026-01-01', 'A'],
      ['b1', 'B', '2026-01-02', 'A', 'a'],
      ['b2', 'B', '2026-01-02', 'A', 'a'],
    ],
    ['A: a(b1)'],
  ],
])('%s', (_, told, expected) => {
  expect(trees(told)).toEqual(expected);
});
