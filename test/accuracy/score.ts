// How good the claims are: documents go through the real pipeline (gather, then read) and are held against gold claims by the scorer of the
// test data, which stands beside the repository (`../shared`). Without it nothing can be measured, and `missing` says so.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOME } from '../../scripts/gates/gate.ts';
import { gather } from '../../src/gather/gather.ts';
import { type Document, documentOf } from '../../src/model/document.ts';
import type { RulesReader } from '../../src/model/reader.ts';
import { createReader } from '../../src/read/reader.ts';
import { loadRegister } from '../../src/work/register.ts';

const SHARED = join(HOME, '..', 'shared');
const SCORER = join(SHARED, 'tools', 'score-claims.mjs');

/** Texts and their gold claims. Each gold file bears the name of its text. */
export const SETS = {
  seeds: { texts: join(SHARED, 'seeds'), gold: join(SHARED, 'gold', 'seeds') },
  examples: { texts: join(HOME, 'examples', 'articles'), gold: join(HOME, 'test', 'gold', 'examples') },
} as const;
export type SetName = keyof typeof SETS;
export const SET_NAMES = Object.keys(SETS) as SetName[];

/** Why a set cannot be measured, or null. */
export function missing(set: SetName): string | null {
  const absent = [SCORER, SETS[set].texts, SETS[set].gold].find((path) => !existsSync(path));
  return absent ? `${absent} is not there` : null;
}

interface Rates {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

export interface Row {
  readonly claim: Rates;
  readonly stance: number;
  /** How many claims there are in gold, and how many were found. */
  readonly gold: number;
  readonly pred: number;
}

export interface Scores {
  readonly all: Row;
  readonly byKind: Readonly<Record<string, Row>>;
  readonly byLang: Readonly<Record<string, Row>>;
  readonly quotes: number;
  /** Quotes of found claims that are no span of their document. */
  readonly badQuotes: number;
  readonly missingDocs: number;
}

interface GoldClaim {
  readonly quote?: string;
  readonly start: number;
  readonly end: number;
  readonly roles?: object;
}
interface Gold {
  readonly id: string;
  readonly lang: string;
  readonly claims: readonly GoldClaim[];
}

export interface Labelled {
  readonly gold: Gold;
  readonly document: Document;
}

/** The third line of `feed.jsonl`, `feed.L3`, is `feed-3`. */
const idOf = (stem: string): string => stem.replace(/\.L(\d+)$/, '-$1');

/** The documents of a set that have gold claims. Gold claims without a document are a mistake, and thrown. */
export async function labelled(set: SetName): Promise<Labelled[]> {
  const { texts, gold: folder } = SETS[set];
  const golds = new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Gold)
      .map((gold) => [gold.id, gold]),
  );
  const found: Labelled[] = [];
  for await (const item of gather([texts], {}, { cwd: HOME, stdin: () => Promise.resolve(new Uint8Array()) })) {
    const gold = 'source' in item ? golds.get(idOf(item.stem)) : undefined;
    if ('source' in item && gold) found.push({ gold, document: documentOf(item.source, item.source.lang) });
  }
  const without = [...golds.keys()].filter((id) => !found.some(({ gold }) => gold.id === id));
  if (without.length > 0) throw new Error(`invalid gold of ${set}: no text for ${without.join(', ')}`);
  return found;
}

/** Where a gold claim stands: its quote in the text, since articles in HTML have no offsets before they are gathered. */
function place(claim: GoldClaim, text: string): { start: number; end: number } {
  const start = claim.quote === undefined ? -1 : text.indexOf(claim.quote);
  return start < 0 || claim.quote === undefined ? { start: claim.start, end: claim.end } : { start, end: start + claim.quote.length };
}

/** Roles that stand apart (because one of them is called `end`, as an offset is) join the claim; the offset stays. */
const merged = ({ roles, ...claim }: GoldClaim, text: string): object => ({ ...roles, ...claim, ...place(claim, text) });

function write(folder: string, id: string, content: object): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${id}.json`), JSON.stringify(content));
}

function lay(dir: string, { gold, document }: Labelled, reader: RulesReader): void {
  const claims = reader.read(document).claims.map(({ kind, roles, stance, says, date, quote, start, end }) => ({
    kind,
    ...roles,
    stance,
    says,
    date,
    quote,
    start,
    end,
  }));
  write(join(dir, 'gold'), gold.id, { ...gold, claims: gold.claims.map((claim) => merged(claim, document.text)) });
  write(join(dir, 'found'), gold.id, { id: gold.id, lang: gold.lang, claims });
  mkdirSync(join(dir, 'texts'), { recursive: true });
  writeFileSync(join(dir, 'texts', `${gold.id}.txt`), document.text);
}

/** Reads a set and scores what was found; also the scorer's own table. */
export async function score(set: SetName): Promise<{ readonly scores: Scores; readonly table: string }> {
  const dir = mkdtempSync(join(tmpdir(), 'mercato-score-'));
  try {
    const reader = createReader(loadRegister());
    for (const item of await labelled(set)) lay(dir, item, reader);
    const run = (...more: string[]): string =>
      execFileSync(process.execPath, [SCORER, '--gold', join(dir, 'gold'), '--pred', join(dir, 'found'), '--texts', join(dir, 'texts'), ...more], {
        encoding: 'utf8',
        maxBuffer: 64e6,
      });
    return { scores: JSON.parse(run('--json')) as Scores, table: run() };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
