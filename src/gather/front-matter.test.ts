import { expect, test } from 'vitest';
import { frontMatterOf } from './front-matter.ts';

test('the text begins right behind the closing line', () => {
  const text = '---\ntitle: "A: B"\nPublished: 2025-07\ntags:\n  - one\n# note\nwire: Agency\n---\n\n  Body\n';
  const { metadata, bodyStart, problems } = frontMatterOf(text, 'a.md');
  expect(text.slice(bodyStart)).toBe('\n  Body\n');
  expect(metadata).toEqual({ title: 'A: B', published: '2025-07', wire: 'Agency' });
  expect(problems).toEqual([]);
});

test('with carriage returns', () => {
  const text = '---\r\ntitle: A\r\n---\r\nBody';
  expect(text.slice(frontMatterOf(text, 'a').bodyStart)).toBe('Body');
});

test.each([
  ['no block', 'title: A\nBody'],
  ['a rule', '---\nSome words that are no field\n---\nBody'],
  ['a rule and a speaker', '---\nJane: Hello.\n---\nBody'],
  ['an open block', '---\ntitle: A\nBody'],
  ['a block further down', '\n---\ntitle: A\n---\nBody'],
])('%s is text', (_, text) => {
  expect(frontMatterOf(text, 'a')).toEqual({ metadata: {}, bodyStart: 0, problems: [] });
});

test('what cannot be used is left out and said', () => {
  const { metadata, problems } = frontMatterOf('---\ntitle: A\nurl: not an address\npublished: last Friday\n---\nBody', 'a.txt');
  expect(metadata).toEqual({ title: 'A' });
  expect(problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'bad-metadata: a.txt: url is not an address: not an address; it was left out',
    'bad-metadata: a.txt: published is not a date: last Friday; it was left out',
  ]);
});
