import * as fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { Publication } from '../model/publication.ts';
import { Batch } from './batch.ts';
import { openDuck } from './duck.ts';

const PAPER: Publication = { key: '1', title: 'On rest', venue: 'conf', year: 2020, until: 2021, authors: [] };

async function openHere() {
  const duck = await openDuck('a test');
  onTestFinished(() => duck.close());
  return duck;
}

test('texts come out as they went in, but for the separator', async () => {
  const duck = await openHere();
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', ' ', "O'Hara", 'a\0b', 'a\nb', '"', '\u001e', '清华大学'));
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1 }), async (texts) => {
      const batch = await Batch.open(duck, '0');
      const clean = texts.map((one) => one.replaceAll('\u001f', ' '));
      batch.add({ ...PAPER, authors: texts.map((name) => ({ name, ids: [], affiliations: [{ raw: name, name }] })) }, 7);
      batch.add({ ...PAPER, key: '2', title: 'a\u001fb', authors: [{ name: 'Jun', ids: ['x:1', 'y:2 3'], affiliations: [], role: 'lead' }] }, 7);
      batch.seal();
      const [names, affiliations, normal] = await duck.columns(`select name, affiliation, normal from ${batch.authorships()} where paper = 0`);
      expect(names).toEqual(clean);
      expect([affiliations, normal]).toEqual(Array.from({ length: 2 }, () => clean.map((one) => (one === '' ? null : one))));
      expect(await duck.rows(`select * from ${batch.authorships()} where paper = 1`)).toMatchObject([
        { name: 'Jun', ids: 'x:1 y:23', affiliation: null, role: 'lead' },
      ]);
      expect(await duck.rows(`from ${batch.papers()}`)).toMatchObject([
        { id: 0, title: 'On rest', year: 2020, until: 2021, shuffled: false, file: 7 },
        { id: 1, title: 'a b' },
      ]);
    }),
    { numRuns: 30 },
  );
});

test('more rows than one pack holds stay in order; what is forgotten is gone', async () => {
  const duck = await openHere();
  const batch = await Batch.open(duck, '0');
  const add = (file: number, many: number): void => {
    for (let i = 0; i < many; i++) batch.add({ ...PAPER, key: `${file}/${i}`, authors: [{ name: `Author ${i}`, ids: [], affiliations: [] }] }, file);
  };
  add(0, 3000);
  const since = batch.next;
  add(1, 2500);
  batch.forget(1, since);
  add(2, 2000);
  batch.seal();
  const [ids = []] = await duck.columns(`select id from ${batch.papers()}`);
  const [papers] = await duck.columns(`select paper from ${batch.authorships()}`);
  expect(papers).toEqual(ids);
  expect(ids).toEqual(Array.from({ length: 7500 }, (_, i) => i).filter((i) => i < 3000 || i >= 5500));
  expect([...batch.counts]).toEqual([
    [0, { names: 3000, bare: 3000 }],
    [2, { names: 2000, bare: 2000 }],
  ]);
});
