import { describe, expect, test } from 'vitest';
import { documentOf } from '../../model/document.ts';
import { createReader } from '../reader.ts';
import { register } from '../reading.fixture.ts';
import type { Message } from './prompt.ts';
import { type Answer, createModelReader } from './reader.ts';

const TEXT = `Mira Murati has left OpenAI.

She will join “Meta” with seven engineers, according to Reuters. Sam Altman wished her well.`;

const claim = (quote: string, roles: object, more: object = {}) => ({
  kind: 'move',
  sentences: [],
  quote,
  stance: 'fact',
  says: null,
  date: null,
  roles,
  ...more,
});
const LEFT = claim('Mira Murati has left OpenAI', { who: [{ name: 'Mira Murati' }], from: 'OpenAI', to: null });

const answering = (...claims: readonly object[]): Answer => ({ content: JSON.stringify({ claims }) });

interface Given {
  readonly lang?: string;
  readonly both?: boolean;
  readonly text?: string;
}

async function read(answer: (prompt: string, n: number) => Answer, { lang = 'en', both = false, text = TEXT }: Given = {}) {
  const asked: string[] = [];
  const ask = async (messages: readonly Message[]): Promise<Answer> => {
    asked.push(messages.at(-1)?.content ?? '');
    return answer(asked.at(-1) ?? '', asked.length - 1);
  };
  const reader = createModelReader({ model: { name: 'small', ask }, register, rules: createReader(register), both, atOnce: 2 });
  const document = documentOf({ url: 'file:///story.txt', text, published: '2026-03-02', format: 'text' }, lang);
  return { ...(await reader.read(document)), asked, document };
}

test('a claim is kept with its span, its roles, who read it and why', async () => {
  const { claims, problems, asked, document } = await read(() => answering(LEFT));
  expect(problems).toEqual([]);
  expect(claims).toMatchObject([{ kind: 'move', roles: { who: [{ name: 'Mira Murati' }], from: 'OpenAI' }, stance: 'fact', reader: 'llm:small@1', start: 0 }]);
  expect(claims.map(({ start, end, quote }) => document.text.slice(start, end) === quote)).toEqual([true]);
  expect(claims[0]?.because.join(' ')).toContain('letter for letter');
  expect(asked).toEqual([expect.stringMatching(/Date: 2026-03-02\nLanguage: en\n\n\[1\] Mira Murati has left OpenAI\.\n\[2\] She will/) as string]);
});

test('who was named before may be "she"; quotation marks may differ', async () => {
  const joins = claim(
    'She will join "Meta" with seven engineers',
    { who: [{ name: 'Mira Murati' }, { noun: 'engineers', count: 7 }], to: 'Meta' },
    { says: 'Reuters' },
  );
  const { claims } = await read(() => answering(joins));
  expect(claims).toMatchObject([
    { quote: 'She will join “Meta” with seven engineers', says: 'Reuters', because: expect.arrayContaining(['Mira Murati: named before']) as string[] },
  ]);
});

describe('a claim is dropped, and that is told, if', () => {
  test.each([
    ['its quote is invented', claim('Mira Murati has joined Meta', { who: [{ name: 'Mira Murati' }], to: 'Meta' }), /does not stand in the text/],
    ['a name is not in the text', claim('Mira Murati has left OpenAI', { who: [{ name: 'Mira Murati' }], to: 'Anthropic' }), /"Anthropic" is not named/],
    ['a name is only told later', claim('Mira Murati has left OpenAI', { who: [{ name: 'Sam Altman' }], from: 'OpenAI' }), /"Sam Altman" is not named/],
    ['a number is not in its words', claim('seven engineers', { who: [{ noun: 'engineers', count: 11 }], to: 'Meta' }), /the number 11/],
    ['its voice is not in the text', claim('Mira Murati has left OpenAI', LEFT.roles, { says: 'Bloomberg' }), /"Bloomberg" is not named/],
    ['there is no such kind', claim('Mira Murati has left OpenAI', {}, { kind: 'gossip' }), /no such kind/],
    ['a role is missing', claim('Mira Murati has left OpenAI', { from: 'OpenAI' }), /who/],
  ])('%s', async (_, answered, why) => {
    const { claims, problems } = await read(() => answering(answered, LEFT));
    expect(claims).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'model-claim-dropped', severity: 'info', message: expect.stringMatching(why) as string }]);
  });
});

test('a date that is none is left out', async () => {
  const dates = ['2026-02', 'last week', '2026-13'];
  const { claims } = await read(() => answering(...dates.map((date, n) => claim('Mira Murati has left OpenAI', { ...LEFT.roles, as: `role ${n}` }, { date }))));
  expect(claims.map(({ date }) => date)).toEqual(['2026-02', undefined, undefined]);
});

describe('without an answer', () => {
  test('the claims of the rules stand, and that is told', async () => {
    const { claims, problems } = await read(() => ({ none: 'it cannot be reached' }));
    expect(claims.length).toBeGreaterThan(0);
    expect(new Set(claims.map(({ reader }) => reader))).toEqual(new Set([createReader(register).id]));
    expect(problems).toMatchObject([{ code: 'model-failed', severity: 'warning', message: expect.stringContaining('it cannot be reached') as string }]);
  });

  test('for one part, they stand for that part', async () => {
    const filler = 'Nothing else happened on that long day in the city. '.repeat(120);
    const text = `Mira Murati has left OpenAI.\n\n${filler}\n\nSam Altman has left OpenAI.`;
    const { claims, asked } = await read((prompt) => (prompt.includes('Altman') ? { content: 'no JSON' } : answering(LEFT)), { text });
    expect(asked.length).toBe(2);
    expect(claims.map(({ reader, roles: { who } }) => [reader.split(/[:@]/)[0], who])).toEqual([
      ['llm', [{ name: 'Mira Murati' }]],
      ['rules', [{ name: 'Sam Altman' }]],
    ]);
  });

  test('in a language without a pack there are no claims, and no failure', async () => {
    expect((await read(() => ({ none: 'it is away' }), { lang: 'eo' })).claims).toEqual([]);
  });
});

test('an answer that was cut short is asked for in halves', async () => {
  const { claims, problems, asked } = await read((prompt, n) => (n === 0 ? { cut: true } : prompt.includes('[1]') ? answering(LEFT) : answering()));
  expect([claims.length, problems.length, asked.length]).toEqual([1, 0, 3]);
});

test('both: what the rules find stays beside it, and the same thing is there once', async () => {
  const { claims } = await read(() => answering(LEFT), { both: true });
  const about = claims.filter(({ start }) => start === 0);
  expect(about).toHaveLength(1);
  expect(about[0]?.reader).toBe(createReader(register).id);
});
