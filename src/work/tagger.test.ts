// The weights that are shipped, on sentences like those that they are for. How good they are over many is measured in test/accuracy.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../read/languages/index.gen.ts';
import type { TaggedType } from '../read/tagger/tagger.ts';
import { tokenize } from '../read/text/tokens.ts';
import { loadTagger, WEIGHTS_FILE } from './tagger.ts';

const tagged = (text: string, lang: string): string[] => {
  const tokens = tokenize(
    text,
    { start: 0, end: text.length },
    LANGUAGES.find(({ code }) => code === lang),
  );
  const shown: Readonly<Partial<Record<TaggedType, string>>> = { person: 'P', organisation: 'O', place: 'L' };
  return loadTagger()
    .tag(tokens, lang, () => true)
    .flatMap(({ type, from, to }) => (shown[type] ? [`${shown[type]} ${text.slice(tokens[from]?.start, tokens[to - 1]?.end)}`] : []));
};

describe('the shipped weights', () => {
  it('are small, and say whose they are', () => {
    const bytes = readFileSync(WEIGHTS_FILE);
    const [header = ''] = bytes.subarray(0, 2000).toString('latin1').split('\n');
    expect(bytes.length).toBeLessThanOrEqual(2_000_000);
    expect(JSON.parse(header)).toMatchObject({ licence: 'CC BY-SA 4.0', attribution: expect.stringContaining('Wikigold') });
  });

  it.each([
    ['en', 'Tarvos Labs has hired Oluwaseun Adeyemi from Brimstead AI.', ['O Tarvos Labs', 'P Oluwaseun Adeyemi', 'O Brimstead AI']],
    ['en', 'Claude can write code, and ChatGPT can draw.', []],
    ['fr', 'Le fonds Vaudreuil Capital entre chez Cristelle, la start-up de Yann Kerbrat.', ['O Vaudreuil Capital', 'O Cristelle', 'P Yann Kerbrat']],
    ['de', 'Wie Quarzwerk mitteilte, geht Ilse Brandstätter zu Nordlicht Robotics.', ['O Quarzwerk', 'P Ilse Brandstätter', 'O Nordlicht Robotics']],
    ['pl', 'Spółka Brzoza AI zatrudniła Kingę Maliszewską.', ['O Brzoza AI', 'P Kingę Maliszewską']],
  ])('%s: %s', (lang, text, names) => expect(tagged(text, lang)).toEqual(names));
});
