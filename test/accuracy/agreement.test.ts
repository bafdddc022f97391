// The figures of `mercato eval` are those of the scorer that the claims format comes with, to the last digit: on random claims, on our own gold
// and on the seeds where that scorer stands beside the checkout, and always on what it once said (`agreement.json`).

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { HOME } from '../../scripts/gates/gate.ts';
import { claimSetsIn } from '../../src/faces/cli/evaluation.ts';
import { type ClaimSet, claimSetOf, claimsFile } from '../../src/score/claims-file.ts';
import { type ScoreOptions, type Scores, score } from '../../src/score/score.ts';
import { documents } from './claims.fixture.ts';

const SHARED = join(HOME, '..', 'shared');
const SCORER = join(SHARED, 'tools', 'score-claims.mjs');
const GOLD: readonly (readonly [string, string])[] = [
  ['seeds', join(SHARED, 'gold', 'seeds')],
  ...['articles', 'hard', 'examples'].map((set) => [set, join(HOME, 'test', 'gold', set)] as const),
];
const absent = existsSync(SCORER) ? '' : ` (skipped: ${SCORER} is not there)`;

type Files = readonly object[];
const setsOf = (files: Files): readonly ClaimSet[] => files.map((file) => claimSetOf(claimsFile.parse(file)));

function lay(folder: string, files: Files): string {
  mkdirSync(folder, { recursive: true });
  for (const file of files) writeFileSync(join(folder, `${(file as { id: string }).id}.json`), JSON.stringify(file));
  return folder;
}

function theirs(golds: Files, founds: Files, options: ScoreOptions = {}): Scores {
  const folder = mkdtempSync(join(tmpdir(), 'mercato-agreement-'));
  try {
    const more = options.forgive ? ['--forgive', options.forgive] : [];
    if (options.texts) {
      mkdirSync(join(folder, 'texts'));
      for (const [id, text] of options.texts) writeFileSync(join(folder, 'texts', `${id}.txt`), text);
      more.push('--texts', join(folder, 'texts'));
    }
    const args = ['--gold', lay(join(folder, 'gold'), golds), '--pred', lay(join(folder, 'found'), founds), '--json', ...more];
    return JSON.parse(execFileSync(process.execPath, [SCORER, ...args], { encoding: 'utf8', maxBuffer: 64e6 })) as Scores;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ours = (golds: Files, founds: Files, options?: ScoreOptions): Scores => score(setsOf(golds), setsOf(founds), options).scores;

describe.skipIf(absent !== '')(`beside the other scorer${absent}`, () => {
  test('random claims', () => {
    fc.assert(
      fc.property(documents, ({ golds, founds }) => {
        expect(ours(golds, founds)).toEqual(theirs(golds, founds));
      }),
      { numRuns: 40, seed: 20_260_701 },
    );
  }, 60_000);

  test('claims that are forgiven', () => {
    const [sample] = fc.sample(documents, { numRuns: 1, seed: 7 });
    const { golds, founds } = sample ?? { golds: [], founds: [] };
    expect(ours(golds, founds, { forgive: 'post' })).toEqual(theirs(golds, founds, { forgive: 'post' }));
  });

  test.each(GOLD)('%s, with every third claim lost and every fifth of another document', (_, folder) => {
    const golds = claimSetsIn(folder);
    const founds = golds.map(({ claims, ...rest }, i) => ({
      ...rest,
      claims: [...claims.filter((__, j) => j % 3 > 0), ...(golds[i + 1]?.claims.filter((__, j) => j % 5 === 0) ?? [])],
    }));
    expect(ours(golds, founds)).toEqual(theirs(golds, founds));
  });

  test('quotes that are no span of their text', () => {
    const claims = [
      { kind: 'move', who: [{ name: 'Ada Quist' }], to: 'Halden AI', quote: 'Ada Quist', start: 0, end: 9 },
      { kind: 'move', who: [{ name: 'Bo' }], to: 'Halden AI', quote: 'Bo', start: 0, end: 2 },
      { kind: 'move', who: [{ name: 'Cem' }], to: 'Halden AI', start: 5, end: 500 },
      { kind: 'move', who: [{ name: 'Dee' }], to: 'Halden AI', start: 5, end: 5 },
      { kind: 'move', who: [{ name: 'Eve' }], to: 'Halden AI' },
    ];
    const files = [{ id: 'd', lang: 'en', claims }];
    const texts = new Map([['d', 'Ada Quist joins Halden AI.']]);
    expect(ours(files, files, { texts })).toMatchObject({ quotes: 5, badQuotes: 4 });
    expect(ours(files, files, { texts })).toEqual(theirs(files, files, { texts }));
  });
});

interface Said {
  readonly golds: Files;
  readonly founds: Files;
  readonly scores: Scores;
}

test('what the other scorer said of a small case', () => {
  const { golds, founds, scores } = JSON.parse(readFileSync(join(HOME, 'test', 'accuracy', 'agreement.json'), 'utf8')) as Said;
  expect(ours(golds, founds)).toEqual(scores);
});

test('a folder is read with the folders in it, and what holds no claims is passed over', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mercato-sets-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  lay(join(folder, 'en'), [{ id: 'b', lang: 'en', claims: [] }]);
  lay(folder, [{ id: 'a', lang: 'en', claims: [] }, { id: 'none' }]);
  expect(claimSetsIn(folder).map(({ id }) => id)).toEqual(['a', 'b']);
  writeFileSync(join(folder, 'bad.json'), '{"id": "x", "lang": "en", "claims": [{"kind": 3}]}');
  expect(() => claimSetsIn(folder)).toThrow(/bad\.json: claims\.0\.kind/);
});
