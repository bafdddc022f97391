import { describe, expect, test } from 'vitest';
import { isNamed } from './origin.ts';
import { resolve } from './resolve.ts';
import { person, REGISTER, type Said, worldOf } from './world.fixture.ts';

const RAISE: Said = { kind: 'raise', roles: { org: 'OpenAI', amount: { value: 6.6e9, currency: 'USD' } } };

/** Origin and voice of each claim, in the order told. */
function toldBy(said: readonly Said[]) {
  const { attestations, refs } = worldOf(said);
  const { claims } = resolve(attestations, refs, REGISTER);
  return attestations.map(({ claimId }) => {
    const claim = claims.find((one) => one.claimId === claimId);
    return `${claim?.origin} (${claim?.voice})`;
  });
}

describe('the first that applies', () => {
  const wired = { doc: 'https://www.wired.com/story/1', publisher: 'WIRED' };
  test.each<[string, Partial<Said>, string]>([
    ['the organisation that speaks of itself', { ...wired, says: 'OpenAI' }, 'OpenAI (party)'],
    ['the outlet that is cited', { ...wired, says: 'Reuters' }, 'Reuters (press)'],
    ['someone else who is named', { ...wired, says: 'Dario Amodei' }, 'Dario Amodei (press)'],
    ['someone nobody knows', { ...wired, says: 'Jane Zork' }, 'Jane Zork (press)'],
    ['an office', { ...wired, says: 'SEC' }, 'SEC (official)'],
    ['unnamed sources are the paper’s', { ...wired, says: 'two people familiar with the matter' }, 'WIRED (press)'],
    ['the outlet it is a copy of', { ...wired, wire: 'Bloomberg' }, 'Bloomberg (press)'],
    ['one that is not registered', { ...wired, wire: 'Northgate Wire' }, 'Northgate Wire (press)'],
    ['the publisher, by its address', { ...wired, publisher: 'whatever' }, 'WIRED (press)'],
    ['or by its name', { doc: 'https://mirror.example/1', publisher: 'Wired' }, 'WIRED (press)'],
    ['a platform', { doc: 'https://x.com/a/1', publisher: 'X' }, 'X (social)'],
    ['its own page', { doc: 'https://blog.openai.com/1', publisher: 'OpenAI' }, 'OpenAI (party)'],
    ['an unregistered paper', { doc: 'https://zork.example/1', publisher: 'The Zork' }, 'The Zork (unknown)'],
    ['nobody', { doc: 'file:///tmp/a.txt', publisher: ' ' }, 'unknown (unknown)'],
  ])('%s', (_, more, told) => {
    expect(toldBy([{ ...RAISE, ...more }])).toEqual([told]);
  });

  test('an employer’s page about someone else is one more paper', () => {
    expect(toldBy([{ kind: 'raise', roles: { org: 'Anthropic' }, doc: 'https://openai.com/1', publisher: 'OpenAI' }])).toEqual(['OpenAI (press)']);
  });

  test('a parent speaks for its part', () => {
    expect(toldBy([{ kind: 'move', roles: { who: [person('Jane Zork')], from: 'DeepMind' }, says: 'Google' }])).toEqual(['Google (party)']);
  });
});

test('who has a post at the organisation speaks for it, in the document that says so and if the post is not a former one', () => {
  const doc = 'https://a.example/1';
  const other = 'https://b.example/1';
  const post = (as: string, former?: true): Said => ({
    kind: 'post',
    roles: { who: [person('Sam Altman')], at: 'OpenAI', as, ...(former && { former }) },
    doc: former ? other : doc,
  });
  const said = [post('chief executive'), post('chief executive', true), { ...RAISE, doc, says: 'Altman' }, { ...RAISE, doc: other, says: 'Sam Altman' }];
  expect(toldBy(said).slice(2)).toEqual(['Sam Altman (party)', 'Sam Altman (press)']);
});

test('papers of one family are one origin, by the one name that is heard', () => {
  const wired = { ...RAISE, doc: 'https://wired.com/1' };
  const vogue = { ...RAISE, doc: 'https://vogue.com/1' };
  expect(toldBy([wired])).toEqual(['WIRED (press)']);
  expect(toldBy([wired, vogue])).toEqual(['Conde Nast (press)', 'Conde Nast (press)']);
  expect(
    toldBy([
      { ...RAISE, publisher: 'The Zork' },
      { ...RAISE, publisher: 'THE ZORK' },
    ]),
  ).toEqual(['THE ZORK (unknown)', 'THE ZORK (unknown)']);
});

describe('copies', () => {
  const quote = 'OpenAI has raised $6.6 billion in one of the largest rounds ever.';
  const paper = (publisher: string, published: string, words = quote): Said => ({ ...RAISE, publisher, published, quote: words });
  test.each<[string, Said[], string[]]>([
    ['the same words within five days are the first one’s', [paper('B', '2024-10-04'), paper('A', '2024-10-02')], ['A (unknown)', 'A (unknown)']],
    ['later they are not', [paper('B', '2024-10-08'), paper('A', '2024-10-02')], ['B (unknown)', 'A (unknown)']],
    ['nor are a few words', [paper('B', '2024-10-02', 'raised $6.6 billion'), paper('A', '2024-10-02', 'raised $6.6 billion')], ['B (unknown)', 'A (unknown)']],
    ['nor other words', [paper('B', '2024-10-02'), paper('A', '2024-10-02', `Breaking: ${quote}`)], ['B (unknown)', 'A (unknown)']],
  ])('%s', (_, said, origins) => {
    expect(toldBy(said)).toEqual(origins);
  });
});

test.each([
  ['Satya Nadella', true],
  ['OpenAI', true],
  ['the Financial Times', true],
  ['吴恩达', true],
  ['sources', false],
  ['two people familiar with the matter', false],
  ['a person close to OpenAI', false],
])('is %s a name? %s', (says, named) => {
  expect(isNamed(says)).toBe(named);
});
