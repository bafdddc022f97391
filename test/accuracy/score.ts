// How good the claims are: documents go through the real pipeline (gather, then read) and are held against gold claims.

import { existsSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { HOME } from '../../scripts/gates/gate.ts';
import { claimSetsIn } from '../../src/faces/cli/evaluation.ts';
import { numbered, recordOf } from '../../src/faces/cli/gold.ts';
import { gather } from '../../src/gather/gather.ts';
import { type Document, documentOf } from '../../src/model/document.ts';
import { createReader } from '../../src/read/reader.ts';
import { type ClaimSet, placedIn } from '../../src/score/claims-file.ts';
import type { Half } from '../../src/score/half.ts';
import { type Scores, score as scoreOf } from '../../src/score/score.ts';
import type { Row } from '../../src/score/tally.ts';
import { loadRegister } from '../../src/work/register.ts';
import { loadTagger } from '../../src/work/tagger.ts';

const SHARED = join(HOME, '..', 'shared');
const own = (folder: string): string => join(HOME, 'test', 'gold', folder);

interface Set {
  readonly texts: string;
  readonly gold: string;
  readonly half?: Half;
}

/** Texts and their gold claims. Each gold file bears the name of its text. */
export const SETS = {
  'seeds': { texts: join(SHARED, 'seeds'), gold: join(SHARED, 'gold', 'seeds') },
  'examples': { texts: join(HOME, 'examples', 'articles'), gold: own('examples') },
  'articles-dev': { texts: own('articles'), gold: own('articles'), half: 'development' },
  'articles-test': { texts: own('articles'), gold: own('articles'), half: 'test' },
  'hard-dev': { texts: own('hard'), gold: own('hard'), half: 'development' },
  'hard-test': { texts: own('hard'), gold: own('hard'), half: 'test' },
} as const satisfies Readonly<Record<string, Set>>;
export type SetName = keyof typeof SETS;
export const SET_NAMES = Object.keys(SETS) as SetName[];

/** Why a set cannot be measured, or null. */
export function missing(set: SetName): string | null {
  const absent = [SETS[set].texts, SETS[set].gold].find((path) => !existsSync(path));
  return absent ? `${relative(HOME, absent)} is not there` : null;
}

export interface Labelled {
  readonly gold: ClaimSet;
  readonly document: Document;
}

/** The documents of a set that have gold claims. Gold claims without a document are a mistake, and thrown. */
export async function labelled(name: SetName): Promise<readonly Labelled[]> {
  const { texts, gold: folder, half }: Set = SETS[name];
  const golds = new Map(claimSetsIn(folder, half).map((gold) => [gold.id, gold]));
  const found: Labelled[] = [];
  for await (const item of gather([texts], {}, { cwd: HOME, stdin: () => Promise.resolve(new Uint8Array()) })) {
    if (!('source' in item)) continue;
    const { stem, source } = item;
    const gold = golds.get(numbered(stem)) ?? golds.get(`${source.lang}-${numbered(stem)}`);
    if (gold) found.push({ gold: placedIn(source.text, gold), document: documentOf(source, source.lang) });
  }
  const without = [...golds.keys()].filter((id) => !found.some(({ gold }) => gold.id === id));
  if (without.length > 0) throw new Error(`invalid gold of ${basename(folder)}: no text for ${without.join(', ')}`);
  return found;
}

const percent = (share: number): string => (100 * share).toFixed(1).padStart(6);

/** The figures as a table, for those who must see why a floor was missed. */
function tableOf({ all, byKind, byLang }: Scores): string {
  const line = (name: string, { claim: { p, r, f1 }, stance, gold, pred }: Row): string =>
    `${name.padEnd(9)} P${percent(p)} R${percent(r)} F1${percent(f1)} stance${percent(stance)}  gold ${gold} found ${pred}`;
  return [...Object.entries(byKind), ...Object.entries(byLang), ['all', all] as const].map(([name, row]) => line(name, row)).join('\n');
}

/** Reads a set and scores what was found; also as a table. */
export async function score(set: SetName): Promise<{ readonly scores: Scores; readonly table: string }> {
  const reader = createReader(loadRegister(), loadTagger);
  const items = await labelled(set);
  const founds = items.map(({ gold: { id, lang }, document }) => ({ id, lang, claims: reader.read(document).claims.map(recordOf) }));
  const texts = new Map(items.map(({ gold, document }) => [gold.id, document.text]));
  const { scores } = scoreOf(
    items.map(({ gold }) => gold),
    founds,
    { texts },
  );
  return { scores, table: tableOf(scores) };
}
