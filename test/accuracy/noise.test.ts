// What saved pages put around articles, and what becomes of their words on the way, should change nothing of what is read.

import { beforeAll, describe, expect, test } from 'vitest';
import { type Document, documentOf } from '../../src/model/document.ts';
import { createReader } from '../../src/read/reader.ts';
import { loadRegister } from '../../src/work/register.ts';
import { loadTagger } from '../../src/work/tagger.ts';
import { agreement, articleOf, compare, isNoisy, NOISES, pageOf, plain } from './noise.ts';
import { labelled } from './score.ts';

/** How much of what is read with and without the noise is the same, at least; as measured. */
const FLOORS: Readonly<Record<string, number>> = {
  'a page around it': 0.99,
  'a page with empty lines': 0.99,
  'a page without headings': 0.99,
  'boxes within it': 0.984,
  'a page around it, boxes within it': 0.982,
  'lines of 72 characters': 0.99,
  'lines of 40 characters': 0.99,
  'everything on one line': 0.97,
  'times before paragraphs': 0.99,
  'times within paragraphs': 0.985,
  'soft hyphens and odd spaces': 0.99,
  'entities': 0.99,
  'a wrong encoding': 0.98,
  'lost diacritics': 0.957,
  'odd quotation marks': 0.99,
  'a headline in capitals': 0.975,
};

/** The firms of the stories that the pages point to. */
const ELSEWHERE = /Orvane|Kestrel|Alder Ventures/;

const reader = createReader(loadRegister(), loadTagger);
let documents: readonly Document[] = [];
beforeAll(async () => {
  documents = (await labelled('articles-dev')).map(({ document }) => document);
}, 60_000);

test('every noise has a floor', () => expect(Object.keys(FLOORS)).toEqual(Object.keys(NOISES)));

describe.each(Object.entries(NOISES))('%s', (name, noise) => {
  test('changes little of what is read', () => {
    const sums = { same: 0, lost: [] as string[], made: [] as string[] };
    for (const document of documents.filter(({ lang }) => isNoisy(name, lang))) {
      const article = articleOf(document.text, document.title ?? '', document.lang);
      const read = (text: string) => reader.read(documentOf({ ...document, text }, document.lang)).claims;
      const noisy = read(noise(article, pageOf(document.lang)));
      expect(
        noisy.filter(({ quote }) => ELSEWHERE.test(quote)),
        document.id,
      ).toEqual([]);
      const { same, lost, made } = compare(read(plain(article)), noisy);
      sums.same += same;
      sums.lost.push(...lost);
      sums.made.push(...made);
    }
    expect(agreement(sums), `lost:\n${sums.lost.join('\n')}\nmade:\n${sums.made.join('\n')}`).toBeGreaterThanOrEqual(FLOORS[name] ?? 1);
  }, 60_000);
});
