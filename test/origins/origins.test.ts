// Floors for the stories, a little under what was measured; what they are, and other editions of them, is printed by `npm run bench -- origins`.

import { expect, test } from 'vitest';
import { createReader } from '../../src/read/reader.ts';
import { loadRegister } from '../../src/work/register.ts';
import { loadTagger } from '../../src/work/tagger.ts';
import { exact, judge } from './measure.ts';
import { storiesOf } from './stories.ts';

test('origins are counted, and believed, where counting votes is wrong', { timeout: 120_000 }, async () => {
  const register = loadRegister();
  const stories = storiesOf(0);
  const judged = await judge(stories, createReader(register, loadTagger), register);
  const wrong = judged.filter(({ truth, mercato }) => truth.origins !== mercato.origins || truth.belief !== mercato.belief);
  const report = wrong.map(({ story, truth, mercato }) => `${story.shape} (${story.facts.who}): ${JSON.stringify({ truth, mercato })}`).join('\n');
  expect(stories.length).toBeGreaterThanOrEqual(60);
  expect(new Set(stories.flatMap(({ documents }) => documents.map(({ lang }) => lang))).size).toBe(4);
  expect(exact(judged, 'mercato', 'origins'), report).toBeGreaterThanOrEqual(62);
  expect(exact(judged, 'mercato', 'belief'), report).toBeGreaterThanOrEqual(62);
  expect(exact(judged, 'votes', 'origins')).toBeLessThan(16);
  expect(exact(judged, 'papers', 'belief')).toBeLessThan(48);
});
