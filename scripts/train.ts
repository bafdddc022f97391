// `npm run train`: trains the tagger of names from the marked sentences beside the checkout (`../shared/data/names`) and from sentences of our
// own (`data/tagger/sentences/`), and writes its weights (`data/tagger/weights.bin`). The same inputs give the same bytes.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Organisation } from '../src/model/register.ts';
import { createTagger } from '../src/read/tagger/tagger.ts';
import { readWeights, writeWeights } from '../src/read/tagger/weights.ts';
import { HOME } from './gates/gate.ts';
import { exampleOf as corpusExample, countWords, isTrusted, type Marked, readCorpora } from './train/corpus.ts';
import type { Example } from './train/example.ts';
import { culturesOf, type Random, randomOf } from './train/invent.ts';
import { type Judged, measure, type Rates } from './train/measure.ts';
import { Perceptron } from './train/perceptron.ts';
import { exampleOf, type Template, templatesOf, type World } from './train/sentences.ts';

const CORPORA = join(HOME, '..', 'shared', 'data', 'names');
const WEIGHTS = join(HOME, 'data', 'tagger', 'weights.bin');
const SEED = 20260614;
const ROUNDS = 8;
/** How often each sentence of our own is filled with new names in a round. */
const FILLINGS = 8;
/** In how many names of a corpus others are put, in a round. */
const SWAPPED = 0.4;
/** One sentence in so many is held out, to measure with. */
const HELD_OUT = 20;

/** Before margins are calibrated. */
const RAW_SLOPE = 0.01;

const LICENCE = 'CC BY-SA 4.0';
const ATTRIBUTION =
  'Trained on Wikigold (Balasuriya et al. 2009, CC BY 4.0), Universal NER (English EWT, Portuguese Bosque, CC BY-SA 4.0), GermEval 2014 (CC BY 4.0), DFKI SmartData (CC BY 4.0), WikiANN (Wikipedia text, CC BY-SA), and on sentences of the Mercato project.';

function shuffle<T>(list: T[], random: Random): T[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j] as T, list[i] as T];
  }
  return list;
}

function worldOf(): World {
  const cultures = culturesOf(HOME);
  const lines = readFileSync(join(HOME, 'data', 'register', 'organisations.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean);
  const organisations = lines.map((line) => (JSON.parse(line) as Organisation).name);
  return { cultures, surnames: cultures.flatMap(({ surnames }) => surnames), organisations };
}

/** From margins to probabilities: logistic regression on names that were not trained on (Platt 1999). */
function calibrate(judged: readonly Judged[]): { slope: number; shift: number } {
  let [slope, shift] = [0.05, 0];
  const margins = judged.map(({ score, right }) => ({ margin: Math.log(score / (1 - score)), right }));
  const scale = margins.reduce((sum, { margin }) => sum + Math.abs(margin), 0) / Math.max(1, margins.length);
  for (let round = 0; round < 2000; round++) {
    let [ds, dt] = [0, 0];
    for (const { margin, right } of margins) {
      const x = margin / scale;
      const error = (right ? 1 : 0) - 1 / (1 + Math.exp(-(slope * x + shift)));
      ds += error * x;
      dt += error;
    }
    slope += (ds / margins.length) * 2;
    shift += (dt / margins.length) * 2;
  }
  return { slope: slope / scale, shift };
}

const percent = ({ p, r, f }: Rates): string => [p, r, f].map((x) => (100 * x).toFixed(1).padStart(5)).join(' ');

function report(name: string, rates: Readonly<Record<string, Rates>>): void {
  const parts = ['person', 'organisation', 'place'].map((type) => `${type} ${rates[type] ? percent(rates[type]) : '—'}`);
  process.stdout.write(`  ${name.padEnd(22)} ${parts.join('   ')}\n`);
}

const held = (n: number): boolean => n % HELD_OUT === 0;

interface Sources {
  readonly world: World;
  readonly marked: readonly Marked[];
  readonly templates: readonly Template[];
}

function learn({ world, marked, templates }: Sources, random: Random): Perceptron {
  const counts = countWords(marked);
  const trusted = marked.filter((m, n) => !held(n) && (m.names.length === 0 ? !m.file.startsWith('wikiann') : isTrusted(m, counts)));
  const own = templates.filter((_, n) => !held(n));
  process.stdout.write(`${trusted.length} of ${marked.length} marked sentences, ${own.length} of our own\n`);
  const perceptron = new Perceptron();
  for (let round = 0; round < ROUNDS; round++) {
    const examples: Example[] = trusted.map((m) => corpusExample(m, random, { ...world, share: round === 0 ? 0 : SWAPPED }));
    for (const template of own) for (let n = 0; n < FILLINGS; n++) examples.push(exampleOf(template, world, random));
    let [runs, wrong] = [0, 0];
    for (const example of shuffle(examples, random)) {
      const seen = perceptron.learn(example);
      runs += seen.runs;
      wrong += seen.wrong;
    }
    process.stdout.write(`round ${round + 1}: ${((100 * wrong) / runs).toFixed(2)} % of ${runs} runs wrong\n`);
  }
  return perceptron;
}

function train(): void {
  if (!existsSync(CORPORA)) throw new Error(`invalid checkout: ${CORPORA} is not there, and without it nothing can be trained`);
  const sources: Sources = { world: worldOf(), marked: readCorpora(CORPORA), templates: templatesOf(HOME) };
  const { emission, transition } = learn(sources, randomOf(SEED)).averaged();
  const fixed = randomOf(SEED + 1);
  const silent = sources.marked.filter((_, n) => held(n)).map((m) => ({ file: m.file, example: corpusExample(m, fixed, null) }));
  const kept = sources.templates.filter((_, n) => held(n));
  const own = kept.flatMap((template) =>
    Array.from({ length: 10 }, () => ({ file: `own ${template.language}`, example: exampleOf(template, sources.world, fixed) })),
  );
  const about = { licence: LICENCE, attribution: ATTRIBUTION };
  const raw = createTagger(readWeights(writeWeights(emission, transition, { ...about, slope: RAW_SLOPE, shift: 0 })));
  const sure = [...own, ...silent.filter(({ file }) => !file.startsWith('wikiann'))].map(({ example }) => example);
  const { slope, shift } = calibrate(measure(raw, sure).judged);
  const bytes = writeWeights(emission, transition, { ...about, slope: slope * RAW_SLOPE, shift });
  writeFileSync(WEIGHTS, bytes);
  const tagger = createTagger(readWeights(bytes));
  process.stdout.write('names held out: precision, recall, F\n');
  for (const [file, rows] of Map.groupBy([...silent, ...own], (row) => row.file)) report(file, measure(tagger, rows.map(({ example }) => example)).rates); // biome-ignore format: one line
  process.stdout.write(`written: ${WEIGHTS} (${(bytes.length / 1e6).toFixed(2)} MB)\n`);
}

train();
