// What holds for every text: quotes are spans, reading is repeatable, no text breaks the reader, and time grows with the text, not faster.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../model/claim.ts';
import { KINDS } from '../model/claims/index.gen.ts';
import { type Document, documentOf } from '../model/document.ts';
import type { Reading } from '../model/reader.ts';
import { LANGUAGES } from './languages/index.gen.ts';
import { createReader, RULES } from './reader.ts';
import { read, register } from './reading.fixture.ts';

const reader = createReader(register);
const document = (text: string, lang = 'en'): Document => documentOf({ url: 'file:///x', text, format: 'text', published: '2025-07-02' }, lang);
const readingOf = (text: string, lang = 'en'): Reading => reader.read(document(text, lang));

const STORY = 'Jane Doe joined Meta from OpenAI on Monday. OpenAI CEO Sam Altman said that Meta had offered signing bonuses of $100 million.';

/** What every reading must be, whatever the text. */
function expectSound(text: string, { claims, problems }: Reading): void {
  const kinds = new Map(KINDS.map((kind) => [kind.kind, kind]));
  for (const { kind, roles, quote, start, end, score } of claims) {
    expect(text.slice(start, end)).toBe(quote);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(quote.trim()).toBe(quote);
    expect(kinds.get(kind)?.roles.safeParse(roles).success).toBe(true);
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThanOrEqual(1);
  }
  for (const { span } of problems) if (span) expect(span.end).toBeGreaterThan(span.start);
}

describe('offsets', () => {
  it.each([
    ['plain text', STORY],
    ['characters outside the basic plane', `😀👩‍🔬 𝕏 ${STORY} 😀`],
    ['such characters between the words', 'Jane Doe 😀 joined 👩‍🔬 Meta from OpenAI.'],
    ['combining marks', `Cafe\u0301 news: Jane Doe\u0301 joined Meta.`],
    ['line ends of two characters', `News\r\n\r\n${STORY}\r\n\r\n${STORY}`],
    ['no-break spaces', STORY.replaceAll(' ', '\u00a0')],
    ['zero-width characters', STORY.replaceAll('Meta', 'Me\u00adta\u200b')],
    ['a byte order mark', `\ufeff${STORY}`],
    ['tabs and runs of spaces', STORY.replaceAll(' ', ' \t ')],
    ['a lone surrogate', `\ud800 ${STORY} \udc00`],
    ['letters that grow when folded', `ŒßŁİ ﬁ ${STORY}`],
  ])('are those of the text: %s', (_, text) => {
    const reading = readingOf(text);
    expect(reading.claims.length).toBeGreaterThan(0);
    expectSound(text, reading);
  });
});

describe('a reading', () => {
  it('names its reader and says why', () => {
    for (const claim of readingOf(STORY).claims) {
      expect(claim.reader).toBe(RULES);
      expect(claim.because.length).toBeGreaterThan(0);
    }
  });

  it.each(['sv', 'und', ''])('of a language without a pack (%j) is empty and says so', (lang) => {
    const { claims, problems } = readingOf(STORY, lang);
    expect(claims).toEqual([]);
    expect(problems).toMatchObject([{ code: 'language-unread', severity: 'warning', what: 'file:///x' }]);
  });

  it.each(['', ' ', '\n\n\n', '\u200b', '…', '"', '.'])('of %j is empty', (text) => expect(readingOf(text)).toEqual({ claims: [], problems: [] }));

  it('has no place in boilerplate', () => {
    const tail = '\n\nRelated articles\n\nJohn Roe joined Google from Anthropic.\n\nSubscribe to our newsletter';
    expect(readingOf(`${STORY}${tail}`).claims.some((c) => c.roles.to === 'Google')).toBe(false);
  });
});

/** Words of the packs and of the register, marks and numbers: texts that look like articles to the reader, and are none. */
function tokens(code: string): fc.Arbitrary<string> {
  const pack = LANGUAGES.find((l) => l.code === code);
  if (!pack) throw new Error(`no pack ${code}`);
  const plain = (phrases: readonly string[]): string[] =>
    phrases.map((p) => p.replace(/\{([^|}]*)[^}]*\}/g, '$1').replace(/[*…]/g, '')).filter((p) => p.trim() !== '');
  const words = [
    pack.name,
    ...Object.values(pack.triggers).flatMap(({ active, participle, noun }) => plain([...(active ?? []), ...(participle ?? []), ...(noun ?? [])])),
    ...Object.values(pack.prepositions).flatMap(plain),
    ...Object.values(pack.roles).flatMap(plain),
    ...Object.values(pack.groups).flatMap(plain),
    ...plain([...pack.negators, ...pack.denials, ...pack.conditions, ...pack.hearsay, ...pack.speech, ...pack.accordingTo, ...pack.relative, ...pack.and]),
    ...plain([...pack.pronouns.person, ...pack.pronouns.people, ...pack.pronouns.organisation, ...pack.former, ...pack.interim]),
  ];
  const names = [...register.organisations.map((o) => o.name), ...register.people.map((p) => p.name), 'Jane Doe', 'John Roe'];
  const rest = [',', ',', '.', '. ', '"', '“', '”', '(', ')', ';', ':', '–', '?', '\n', '\n\n', "'s", '7', '700', '$1.5', 'billion', '49%', '2025', '\u00a0'];
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...words) },
    { weight: 4, arbitrary: fc.constantFrom(...names) },
    { weight: 3, arbitrary: fc.constantFrom(...rest) },
  );
}
const soup = (code: string): fc.Arbitrary<string> => fc.array(tokens(code), { minLength: 1, maxLength: 120 }).map((list) => list.join(' '));

describe('no text breaks the reader', () => {
  it('of any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom(...LANGUAGES.map((l) => l.code)), (text, lang) =>
        expectSound(text, readingOf(text, lang)),
      ),
      { numRuns: 300, seed: 1 },
    );
  });

  it.each(LANGUAGES.map((l) => l.code))('of the words of the pack %s', (code) => {
    fc.assert(
      fc.property(soup(code), (text) => expectSound(text, readingOf(text, code))),
      { numRuns: 150, seed: 2 },
    );
  });

  it('of one token many times over', () => {
    fc.assert(
      fc.property(tokens('en'), fc.integer({ min: 1, max: 300 }), fc.constantFrom(' ', '', ', ', ' and '), (token, times, glue) => {
        const text = Array.from({ length: times }, () => token).join(glue);
        expectSound(text, readingOf(text));
      }),
      { numRuns: 150, seed: 3 },
    );
  });
});

describe('reading is repeatable', () => {
  it('by the same reader and by another', () => {
    fc.assert(
      fc.property(soup('en'), (text) => {
        const first = readingOf(text);
        expect(readingOf(text)).toEqual(first);
        expect(createReader(register).read(document(text))).toEqual(first);
      }),
      { numRuns: 30, seed: 4 },
    );
  });

  it('whatever was read in between', () => {
    const first = readingOf(STORY);
    readingOf('John Roe left Anthropic. He joined the company.');
    readingOf('Jean Dupont a quitté Meta.', 'fr');
    expect(readingOf(STORY)).toEqual(first);
  });

  const essence = ({ because: _, ...claim }: Claim) => claim;
  it.each([
    '\n\nRelated articles\n\nHow to grow tomatoes in a small garden\n\nTen walks around the lake',
    '\n\nSubscribe to our newsletter\n\nAll rights reserved.',
    '\n\nLeave a comment\n\nYour email address will not be published.',
  ])('and a boilerplate tail changes no claim: %j', (tail) => {
    const body = `Meta raids its rivals\n\n${STORY}\n\nMeta hired three engineers from Google, it was told on Tuesday, and the company wants more.`;
    expect(readingOf(body + tail).claims.map(essence)).toEqual(readingOf(body).claims.map(essence));
  });
});

describe('time grows with the text', () => {
  const SIZE = 25_000;
  /** Fourfold work, and twice as much again: what grows with the square takes sixteenfold. */
  const FACTOR = 4 * 2.5;
  /** Below it, a measurement is noise. */
  const FLOOR_MS = 20;

  const repeated = (unit: string) => (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const capitals = 'A B C D E F G H I J K L M N O P Q R S T U V W X Y Z ';
  const TEXTS: readonly (readonly [string, (length: number) => string])[] = [
    ['one word without end', repeated('word')],
    ['one word again and again', repeated('word ')],
    ['digits without end', repeated('1234567890')],
    ['numbers', repeated('1 ')],
    ['single capitals', repeated(capitals)],
    ['names', repeated('Jane Doe ')],
    ['names in a list', repeated('Jane Doe, ')],
    ['names and "and"', repeated('Jane Doe and ')],
    ['organisations in a list', repeated('OpenAI, ')],
    ['triggers', repeated('joined ')],
    ['nouns of events', repeated('departure ')],
    ['triggers and names', repeated('Jane Doe joined Meta and ')],
    ['triggers and names, one sentence each', repeated('Jane Doe joined Meta. ')],
    ['triggers and names, all different', (length) => Array.from({ length: length / 30 }, (_, i) => `Jane Doe${i} joined Meta${i}`).join(', ')],
    ['commas', repeated(',')],
    ['commas and spaces', repeated(', ')],
    ['full stops', repeated('. ')],
    ['opening quotation marks', repeated('“')],
    ['straight quotation marks', repeated('" ')],
    ['opening brackets', repeated('(')],
    ['groups and brackets', repeated('engineers ( ')],
    ['denials', repeated('denied ')],
    ['speech', repeated('said ')],
    ['roles', repeated('chief executive ')],
    ['roles and names', repeated('chief executive Jane Doe of OpenAI, ')],
    ['prepositions', repeated('of the ')],
    ['sums', repeated('$1 billion ')],
    ['dates', repeated('on 3 May 2024 ')],
    ['conditions', repeated('unless ')],
    ['pronouns', repeated('he ')],
    ['idioms', repeated('joined forces ')],
    ['lines', repeated('a\n')],
    ['bullets', repeated('- a\n')],
    ['hyphens', repeated('co-')],
    ['dots', repeated('a.')],
    ['apostrophes', repeated("a's ")],
  ];
  /** Time of the processor, which other processes do not lengthen; the best of some runs, until one is good enough. */
  function timed(text: string, goodMs: number): number {
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3 && best > goodMs; run++) {
      const from = process.cpuUsage();
      readingOf(text);
      const { user, system } = process.cpuUsage(from);
      best = Math.min(best, (user + system) / 1000);
    }
    return best;
  }

  it.each(TEXTS)('%s', (_, textOf) => {
    const small = timed(textOf(SIZE), 0);
    const large = textOf(4 * SIZE);
    const allowed = FACTOR * Math.max(FLOOR_MS, small);
    const ms = timed(large, allowed);
    expect(ms, `${SIZE} characters took ${small.toFixed(0)} ms, ${4 * SIZE} took ${ms.toFixed(0)} ms`).toBeLessThanOrEqual(allowed);
    expectSound(large, readingOf(large));
  });

  it('a fixture story is read', () => expect(read(STORY).length).toBeGreaterThan(0));
});
