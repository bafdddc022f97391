import { describe, expect, it } from 'vitest';
import type { Mark } from './marks.ts';
import { packOf } from './pack.fixture.ts';
import type { Language } from './packs/language.ts';
import { markedLines } from './reading.fixture.ts';

const pack = packOf({
  determiners: ['the', 'a'],
  prepositions: { origin: ['from'], destination: ['to'], at: [], of: ['of'], by: [], as: ['as'], for: [], with: [], other: ['to'] },
  triggers: {
    join: { active: ['join{|s|ed}'] },
    'step-down': { active: ['trat … zurück'] },
    kick: { active: ['trat'] },
    pay: { active: ['pay'] },
  },
  roles: { 'chief executive': ['chief executive officer', 'chief executive'], officer: ['officer'] },
  idioms: ['join* forces', 'not only'],
  negators: ['not'],
  future: ['will'],
  relative: ['who'],
});

/** Marks of one sentence as `sort:from-to`. */
const marked = (text: string, sorts: readonly Mark['is'][], language: Language = pack): string[] =>
  markedLines(text, language).flatMap(({ sentence, marks }) =>
    marks
      .over(0, sentence.tokens.length)
      .filter((m) => sorts.includes(m.is))
      .map((m) => `${m.is === 'trigger' ? m.sense : m.is}:${m.from}-${m.to}`),
  );

// The text of a first line would be a title.
const body = (text: string): string => `${text} and so on, it was told.`;

describe('marks', () => {
  it.each([
    ['a phrase in all its forms', 'she joined us', ['trigger'], ['join:1-2']],
    ['the longest role only', 'the chief executive officer', ['role'], ['role:1-4']],
    ['no trigger in an idiom', 'they joined forces', ['trigger'], []],
    ['no negation in an idiom', 'not only she joined', ['trigger', 'negator'], ['join:3-4']],
    ['a verb behind a determiner is a noun', 'the pay', ['trigger'], []],
    ['a verb without a determiner is none', 'they pay', ['trigger'], ['pay:1-2']],
    ['a verb behind "as" is a noun', 'as pay', ['trigger'], []],
    ['a function word with a capital inside a sentence is a name', 'then Will joined', ['trigger', 'future'], ['join:2-3']],
    ['at the start of a sentence it is none', 'Will she pay', ['future'], ['future:0-1']],
    ['a verb with its other half', 'er trat gern zurück, sagte man', ['trigger'], ['step-down:1-2']],
    ['a verb without its other half is another', 'er trat gern, sagte man', ['trigger'], ['kick:1-2']],
  ] as const)('%s', (_, text, sorts, expected) => expect(marked(body(text), sorts)).toEqual(expected));

  it('knows every class of a preposition', () => {
    const [line] = markedLines(body('she went to it'), pack);
    expect(line?.marks.get(2, 'preposition')?.classes).toEqual(['destination', 'other']);
  });

  it('lists marks of one sort within a stretch, in order', () => {
    const [line] = markedLines(body('join us, pay us, join us'), pack);
    expect(line?.marks.list('trigger').map((m) => m.from)).toEqual([0, 3, 6]);
    expect(line?.marks.list('trigger', 1, 6).map((m) => m.sense)).toEqual(['pay']);
  });
});
