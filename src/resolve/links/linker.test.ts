import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intervalOf } from '../../base/interval.ts';
import type { Comparable } from '../../model/link.ts';
import { REGISTER } from '../world.fixture.ts';
import { createLinker } from './linker.ts';
import { Comparing, overlapOf, quotationsOf } from './overlap.ts';
import { wordsOf } from './words.ts';

const linker = createLinker(REGISTER);

const LEAD = 'Jane Zork has left OpenAI for Anthropic, where she is to build a team of 14 people in the old harbour.';
const BODY = [
  'She had run the night shift of the cluster for 6 years, and knew each of its 420 machines by the sound of its fans.',
  'Her last day was a Tuesday, with cake for 31 and a speech of 3 minutes that nobody had asked for.',
  'The rent for the new rooms is 12,500 a month, and the lease runs until 2031.',
].join(' ');
const QUOTE = '“We shall miss the way she hummed when a run went wrong and nobody dared to look,” a colleague said.';
const TEXT = `${LEAD}\n\n${BODY}\n\n${QUOTE}`;
const OTHER = [
  'Anthropic has won another well-known name. Jane Zork, who is leaving OpenAI, will start there in spring.',
  'Two people who have seen the offer say that it had been on the table since 9 January and was signed over soup.',
  'In the branch this is told as a sign that 70 others are looking at the door, though none of them has said so.',
].join('\n\n');

const document = (text: string, more: Partial<Comparable> = {}): Comparable => ({
  doc: more.doc ?? `d${text.length}`,
  url: 'https://paper.example/1',
  text,
  lang: 'en',
  publisher: 'The Paper',
  wire: null,
  published: intervalOf('2026-03-02'),
  claims: [{ kind: 'move', says: null, names: ['Jane Zork', 'OpenAI', 'Anthropic'] }],
  ...more,
});

const first = document(TEXT, { doc: 'da' });
const later = (text: string, more: Partial<Comparable> = {}): Comparable =>
  document(text, { doc: 'db', url: 'https://other.example/1', publisher: 'The Other', published: intervalOf('2026-03-04'), ...more });

const kinds = (a: Comparable, b: Comparable): string[] => linker.compare(a, b).map(({ src, dst, kind, method }) => `${src} ${kind} ${dst} by ${method}`);

describe('two documents', () => {
  const german =
    'Jane Zork hat OpenAI verlassen und geht zu Anthropic, wo sie im alten Hafen ein Team von 14 Leuten aufbauen soll.\n\n' +
    'Sie hatte 6 Jahre lang die Nachtschicht des Clusters geleitet und kannte jede der 420 Maschinen am Klang. Der letzte Tag war ein Dienstag, mit ' +
    'Kuchen für 31 und einer Rede von 3 Minuten. Die Miete der neuen Räume beträgt 12.500 im Monat, der Vertrag läuft bis 2031.';
  test.each<[string, Comparable, string[]]>([
    ['the same text', later(TEXT), ['db copy da by words']],
    ['most of it, with another end', later(`${LEAD} ${BODY}\n\nSo much for today, and tomorrow is another day at the harbour.`), ['db copy da by words']],
    ['a passage of it', later(`${OTHER}\n\n${OTHER.toUpperCase()} once more and again.\n\n${BODY.slice(0, 116)}`), ['db quotes da by words']],
    ['another report of the same', later(OTHER), []],
    ['nothing of it but what was said', later(`${OTHER}\n\n${QUOTE}`), ['db copy da by quotations']],
    ['the same in another language', later(german, { lang: 'de' }), ['db translates da by numbers']],
    [
      'another report in another language',
      later('Jane Zork geht von OpenAI zu Anthropic. Das Angebot lag seit dem 9. Januar vor. 70 andere suchen auch, darunter 14 aus Berlin.', { lang: 'de' }),
      [],
    ],
    ['after more than five days', later(TEXT, { published: intervalOf('2026-03-08') }), []],
    ['on a day that nobody knows', later(TEXT, { published: null }), ['db copy da by words']],
    ['the same day, on the site of who it is about', later(TEXT, { url: 'https://openai.com/x', published: first.published }), ['da copy db by words']],
    [
      'naming the paper',
      later(OTHER, { claims: [{ ...first.claims[0], kind: 'move', says: 'The Paper', names: ['Zork', 'OpenAI'] }] }),
      ['db cites da by name'],
    ],
    ['giving its address', later(`${OTHER}\n\nhttps://paper.example/1`), ['db cites da by address']],
    [
      'marked as the other’s, though it came first',
      later(TEXT, { wire: 'The Paper', published: intervalOf('2026-03-01') }),
      ['db copy da by words', 'db cites da by name'],
    ],
  ])('%s', (_, other, found) => {
    expect(kinds(first, other)).toEqual(found);
    expect(kinds(other, first)).toEqual(found);
  });

  test('the places are where the words are', () => {
    const text = `${OTHER}\n\n${OTHER.toUpperCase()} once more.\n\n${BODY.slice(0, 116)}`;
    const [link] = linker.compare(first, later(text));
    expect(link?.spans.map(({ start, end }) => text.slice(start, end))).toEqual([BODY.slice(0, 115).replace(/\.$/, '')]);
  });
});

test('a text in a script without spaces is compared by its characters', () => {
  const text = '据知情人士透露，简·佐克已经离开公司，加入了竞争对手，她将在旧港口组建一个十四人的团队，并负责下一代模型的训练工作。';
  const [a, b] = [text, `${text.slice(0, 40)}这是另一家报纸自己写的结尾。`].map((own) => new Comparing(wordsOf(own))) as [Comparing, Comparing];
  expect(a.words.run).toBe(16);
  expect(overlapOf(b, a)?.own).toBeGreaterThan(0.6);
});

test.each([
  ['“One two three four five six,” he said. “Too short.”', 1],
  ['„Eins zwei drei vier fünf sechs“, sagte er.', 1],
  ['« Un deux trois quatre cinq six », dit-il.', 1],
  ['»Eins zwei drei vier fünf sechs«, sagte er.', 1],
  ['He said "one two three four five six" and "seven eight nine ten eleven twelve" to her.', 2],
  ['A mark that is “never closed runs to\nthe end of its paragraph and no further than that', 0],
])('quotations of %s', (text, count) => {
  expect(quotationsOf(wordsOf(text)).size).toBe(count);
});

test('texts with a long run in common share a number, wherever it stands', () => {
  const word = fc.integer({ min: 0, max: 5000 }).map((n) => `w${n}`);
  const words = (length: { minLength: number; maxLength: number }): fc.Arbitrary<string> => fc.array(word, length).map((list) => list.join(' '));
  const own = words({ minLength: 0, maxLength: 60 });
  fc.assert(
    fc.property(words({ minLength: 12, maxLength: 30 }), own, own, own, own, (run, a, b, c, d) => {
      const [one, other] = [`${a} ${run} ${b}`, `${c} ${run} ${d}`].map((text) => new Set(linker.sketch(document(text, { claims: [] }))));
      expect(one?.intersection(other ?? new Set()).size).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});
