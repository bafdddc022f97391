// Independent voices: how often the number of origins and the belief are right, on stories whose trees are known since they were made that way, and
// beside it what counting documents makes of the same claims.

import type { Effects } from '../src/base/effects.ts';
import { createReader } from '../src/read/reader.ts';
import { loadRegister } from '../src/work/register.ts';
import { loadTagger } from '../src/work/tagger.ts';
import { exact, type Judged, judge } from '../test/origins/measure.ts';
import { storiesOf } from '../test/origins/stories.ts';

export const about = 'stories with known trees of who had it from whom: origins exact, belief right';

const shown = ({ origins, belief }: Judged['truth']): string => `${origins} ${belief}`;

const STORIES = storiesOf(0);
const OTHERS = [1, 2, 3, 4];

export async function run(effects: Effects): Promise<void> {
  const register = loadRegister();
  const from = performance.now();
  const judged = await judge(STORIES, createReader(register, loadTagger), register);
  const ms = performance.now() - from;
  const say = (line: string): void => void effects.stdout.write(`  ${line}\n`);
  const documents = STORIES.reduce((sum, story) => sum + story.documents.length, 0);
  const languages = new Set(STORIES.flatMap((story) => story.documents.map(({ lang }) => lang)));
  say(`${STORIES.length} stories, ${documents} documents, ${languages.size} languages; ${(ms / documents).toFixed(0)} ms a document, reading included`);
  for (const [name, by] of [['mercato', 'mercato'], ['counting documents', 'votes'], ['counting papers', 'papers']] as const) // biome-ignore format: one line
    say(
      `${name.padEnd(20)} origins exact ${exact(judged, by, 'origins')} of ${judged.length}, belief right ${exact(judged, by, 'belief')} of ${judged.length}`,
    );
  say('');
  for (const [shape, of] of Map.groupBy(judged, ({ story }) => story.shape)) {
    const right = of.filter(({ mercato, truth }) => shown(mercato) === shown(truth)).length;
    const wrong = of.filter(({ mercato, truth }) => shown(mercato) !== shown(truth)).map((one) => `${one.story.documents[0]?.lang}: ${shown(one.mercato)}`);
    say(`${shape.padEnd(58)} ${right} of ${of.length}  ${shown(of[0]?.truth ?? { origins: 0, belief: '' }).padEnd(14)} ${wrong.join(', ')}`);
  }
  say('');
  for (const edition of OTHERS) {
    const other = await judge(storiesOf(edition), createReader(register, loadTagger), register);
    say(
      `edition ${edition}: origins exact ${exact(other, 'mercato', 'origins')} of ${other.length}, belief right ${exact(other, 'mercato', 'belief')} of ${other.length}`,
    );
  }
}
