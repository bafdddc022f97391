import { describe, expect, it } from 'vitest';
import { compose } from './compose.ts';
import type { Draft } from './drafts/draft.ts';
import { read } from './reading.fixture.ts';

let at = 0;
/** A draft of a sentence; each stands behind the one before. */
function draft(roles: Draft['roles'], more: Partial<Draft> = {}): Draft {
  at += 10;
  return { kind: 'move', roles, stance: 'fact', start: at, end: at + 5, score: 0.9, because: [], zone: 'body', sentence: at, ...more };
}
const who = [{ name: 'Jane Doe' }];
const rolesOf = (...drafts: Draft[]) => compose(drafts).map((d) => d.roles);

describe('one document says a thing once', () => {
  it.each<[string, Draft[], number]>([
    ['told twice', [draft({ who, to: 'Meta' }), draft({ who, to: 'Meta' })], 1],
    ['told more fully later', [draft({ who, to: 'Meta' }), draft({ who, to: 'Meta', from: 'OpenAI' })], 1],
    ['another stance is another claim', [draft({ who, to: 'Meta' }), draft({ who, to: 'Meta' }, { stance: 'denial' })], 2],
    ['another voice is another claim', [draft({ who, to: 'Meta' }, { says: 'A' }), draft({ who, to: 'Meta' }, { says: 'B' })], 2],
    ['another date is another claim', [draft({ who, to: 'Meta' }, { date: '2024' }), draft({ who, to: 'Meta' }, { date: '2025' })], 2],
    ['another kind is another claim', [draft({ who, to: 'Meta' }), draft({ who, at: 'Meta' }, { kind: 'post' })], 2],
    ['another place is another claim', [draft({ who, to: 'Meta' }), draft({ who, to: 'Google' })], 2],
    [
      'a group whose members are named',
      [draft({ who: [{ count: 2, noun: 'engineers' }], to: 'Meta' }), draft({ who: [...who, { name: 'John Roe' }], to: 'Meta' })],
      1,
    ],
    ['accents and case in names do not matter', [draft({ who: [{ name: 'Zoë Doe' }], to: 'Meta' }), draft({ who: [{ name: 'ZOE DOE' }], to: 'Meta' })], 1],
  ])('%s', (_, drafts, count) => expect(compose(drafts)).toHaveLength(count));

  it('keeps the first of equals, and the fuller of others', () => {
    const [short, full] = [draft({ who, to: 'Meta' }), draft({ who, to: 'Meta', from: 'OpenAI' })];
    expect(compose([short, full])).toEqual([full]);
    const [first, second] = [draft({ who, to: 'Meta' }), draft({ who, to: 'Meta' })];
    expect(compose([second, first])).toEqual([first]);
  });
});

describe('within a sentence', () => {
  const halves = [draft({ who, from: 'OpenAI' }, { sentence: 1 }), draft({ who, to: 'Meta' }, { sentence: 1 })];

  it('two halves of a move are one', () => expect(rolesOf(...halves)).toEqual([{ who, from: 'OpenAI', to: 'Meta' }]));
  it('their quote spans both', () => {
    const [one] = compose(halves);
    expect([one?.start, one?.end]).toEqual([halves[0]?.start, halves[1]?.end]);
  });
  it.each([
    ['of two sentences', draft({ who, from: 'OpenAI' }, { sentence: 1 }), draft({ who, to: 'Meta' }, { sentence: 2 })],
    ['of two persons', draft({ who, from: 'OpenAI' }, { sentence: 1 }), draft({ who: [{ name: 'John Roe' }], to: 'Meta' }, { sentence: 1 })],
    ['of two stances', draft({ who, from: 'OpenAI' }, { sentence: 1 }), draft({ who, to: 'Meta' }, { sentence: 1, stance: 'plan' })],
    ['that leave and join one place', draft({ who, from: 'Meta' }, { sentence: 1 }), draft({ who, to: 'Meta' }, { sentence: 1 })],
  ])('halves %s stay two', (_, a, b) => expect(compose([a, b])).toHaveLength(2));

  const amount = { value: 1e9, currency: 'USD' };
  const valuation = { value: 1e10, currency: 'USD' };
  it.each([
    [
      'sums of one organisation are one claim',
      draft({ org: 'OpenAI', amount }, { kind: 'raise', sentence: 1 }),
      draft({ org: 'OpenAI', valuation }, { kind: 'raise', sentence: 1 }),
      1,
    ],
    [
      'sums of two are two',
      draft({ org: 'OpenAI', amount }, { kind: 'raise', sentence: 1 }),
      draft({ org: 'xAI', valuation }, { kind: 'raise', sentence: 1 }),
      2,
    ],
    [
      'differing sums are two',
      draft({ org: 'OpenAI', amount }, { kind: 'raise', sentence: 1 }),
      draft({ org: 'OpenAI', amount: valuation }, { kind: 'raise', sentence: 1 }),
      2,
    ],
  ])('%s', (_, a, b, count) => expect(compose([a, b])).toHaveLength(count));
});

describe('headlines', () => {
  const headline = draft({ who, to: 'Meta' }, { zone: 'title' });

  it('count where the body is silent', () => expect(compose([headline])).toEqual([headline]));
  it('yield to a body that tells of the same party', () => expect(compose([headline, draft({ who, to: 'Meta', from: 'OpenAI' })])).toHaveLength(1));
  it('yield even where the body tells less', () =>
    expect(rolesOf(draft({ who, to: 'Meta', from: 'OpenAI' }, { zone: 'title' }), draft({ who, to: 'Meta' }))).toEqual([{ who, to: 'Meta' }]));
  it('stay beside a body that tells of others', () => expect(compose([headline, draft({ who: [{ name: 'John Roe' }], to: 'Google' })])).toHaveLength(2));

  it.each([
    ['silent body', 'Jane Doe joins Meta\n\nThe weather was fine on Monday in the city, and nothing else was told.', ['Jane Doe joins Meta']],
    ['telling body', 'Jane Doe joins Meta\n\nThe researcher Jane Doe joined Meta from OpenAI on Monday, it was told.', ['Jane Doe joined Meta from OpenAI']],
  ])('in a text: %s', (_, text, quotes) =>
    expect(
      read(text)
        .filter((c) => c.kind === 'move')
        .map((c) => c.quote),
    ).toEqual(quotes),
  );
});

it('claims come in the order of the text', () => {
  const drafts = [draft({ who, to: 'A' }), draft({ who, to: 'B' }), draft({ who, to: 'C' })];
  expect(compose(drafts.toReversed())).toEqual(drafts);
});

describe('rounds told in several sentences', () => {
  const raises = (text: string): readonly unknown[] =>
    read(text)
      .filter(({ kind }) => kind === 'raise')
      .map(({ roles: { org, amount, valuation, by } }) => [org, amount?.value, valuation?.value, by]);

  it.each([
    ['what it is worth', 'OpenAI has raised $40 million. The deal values the company at $300 million.', [['OpenAI', 4e7, 3e8, undefined]]],
    [
      'who led it, and what it is worth',
      'OpenAI has raised $40 million. The round was led by Thrive Capital. It values the company at $300 million.',
      [['OpenAI', 4e7, 3e8, ['Thrive Capital']]],
    ],
    [
      'another worth, of another year',
      'OpenAI has raised $40 million. It was valued at $300 million in 2021.',
      [
        ['OpenAI', 4e7, undefined, undefined],
        ['OpenAI', undefined, 3e8, undefined],
      ],
    ],
    [
      'those who took part',
      'OpenAI has raised $40 million in a round led by Thrive Capital, with participation from Microsoft and Nvidia.',
      [['OpenAI', 4e7, undefined, ['Thrive Capital', 'Microsoft', 'Nvidia']]],
    ],
    ['takers of part alone are no round', 'OpenAI is growing. Investors included Microsoft and Nvidia.', []],
  ])('%s', (_, text, expected) => expect(raises(text)).toEqual(expected));
});
