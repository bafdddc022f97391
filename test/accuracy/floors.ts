// Floors: the least that accuracy may be, for all claims of a set, each language and each kind. `node scripts/floors.ts` measures them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOME } from '../../scripts/gates/gate.ts';
import type { Scores } from '../../src/score/score.ts';
import type { Row } from '../../src/score/tally.ts';
import type { SetName } from './score.ts';

export const FLOORS_FILE = join(HOME, 'test', 'accuracy', 'floors.json');
/** How far below its floor a value may lie: of all claims. A row of few may also lose one of them. */
export const TOLERANCE = 0.005;
const toleranceOf = (name: string, measure: 'f1' | 'precision', { gold, pred }: Row): number =>
  name === 'all' ? TOLERANCE : Math.max(TOLERANCE, 1 / (measure === 'precision' ? pred : gold));
/** How far above its floor a value must lie to be worth raising it. */
const SLACK = 0.02;
/** Rows with fewer gold claims say little. */
const ENOUGH = 5;

interface Floor {
  readonly f1: number;
  readonly precision: number;
}
/** By row: `all`, `lang en`, `kind move`. */
export type Floors = Readonly<Record<string, Floor>>;

const DIGITS = 1e3;
/** Rounded down, so that a floor never lies above what was measured. */
const down = (value: number): number => Math.floor(value * DIGITS) / DIGITS;

const rowsOf = ({ all, byLang, byKind }: Scores): readonly (readonly [string, Row])[] => [
  ['all', all],
  ...Object.entries(byLang).map(([lang, row]): [string, Row] => [`lang ${lang}`, row]),
  ...Object.entries(byKind).map(([kind, row]): [string, Row] => [`kind ${kind}`, row]),
];

/** The floors that a measurement sets. */
export function floorsOf(scores: Scores): Floors {
  const rows = rowsOf(scores).filter(([name, { gold }]) => name === 'all' || gold >= ENOUGH);
  const sorted = rows.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, { claim }]) => [name, { f1: down(claim.f1), precision: down(claim.p) }]));
}

export const readFloors = (): Readonly<Partial<Record<SetName, Floors>>> =>
  JSON.parse(readFileSync(FLOORS_FILE, 'utf8')) as Readonly<Partial<Record<SetName, Floors>>>;

export interface Verdict {
  /** Values that lie below their floor, and floors without a value. */
  readonly below: readonly string[];
  /** Floors that could be raised. */
  readonly above: readonly string[];
}

const MEASURES = { f1: 'f1', precision: 'p' } as const;

export function judge(scores: Scores, floors: Floors): Verdict {
  const measured = new Map(rowsOf(scores));
  const below: string[] = [];
  const above: string[] = [];
  for (const [name, floor] of Object.entries(floors))
    for (const [measure, key] of Object.entries(MEASURES) as ['f1' | 'precision', 'f1' | 'p'][]) {
      const row = measured.get(name);
      const value = row?.claim[key];
      if (!row || value === undefined) below.push(`${name}: ${measure} was not measured; its floor is ${floor[measure]}`);
      else if (value < floor[measure] - toleranceOf(name, measure, row))
        below.push(`${name}: ${measure} ${value.toFixed(3)} is below its floor of ${floor[measure]}`);
      else if (value > floor[measure] + SLACK) above.push(`${name}: ${measure} ${value.toFixed(3)}, floor ${floor[measure]}`);
    }
  return { below, above };
}
