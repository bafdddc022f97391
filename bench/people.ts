// People: bare names of MERCATO_BENCH_PAPERS told apart with all ids hidden, held against the OpenReview ids. Weights were chosen on the names of the
// one half, by a digest of the name; measured on the other.

import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Effects } from '../src/base/effects.ts';
import { openDuck } from '../src/careers/duck.ts';
import { filesAt, recognise } from '../src/careers/files.ts';
import { type ImportFile, importRecords } from '../src/careers/import.ts';
import { mentionsOf, readRecords } from '../src/careers/load.ts';
import type { Institution } from '../src/careers/organisations/known.ts';
import { createResolver } from '../src/careers/organisations/organisations.ts';
import { ownersOf } from '../src/careers/owners.ts';
import { importsIn, tableOf } from '../src/careers/parts.ts';
import type { Mentions } from '../src/careers/people/mentions.ts';
import { nameTable } from '../src/careers/people/names.ts';
import { resolvePeople } from '../src/careers/people/people.ts';
import { repairPlaces } from '../src/careers/repair.ts';
import { readJsonLines } from '../src/work/jsonl.ts';
import { DATA_DIR, loadOwnership, loadRegister } from '../src/work/register.ts';

export const about = 'people: names of MERCATO_BENCH_PAPERS told apart with ids hidden, against the ids';

/** A name that more people are expected to bear is common. */
const COMMON = 0.3;
const isMeasured = (name: string): boolean => (createHash('sha256').update(name).digest()[0] ?? 0) % 2 === 1;

interface Hidden {
  readonly mentions: Mentions;
  readonly names: ReturnType<typeof nameTable>;
  readonly orgs: number;
  /** By mention: its id, or -1. */
  readonly truth: Int32Array;
}

async function hiddenMentions(folder: string): Promise<Hidden> {
  const files: ImportFile[] = [];
  for (const file of await filesAt(folder, folder)) {
    const importer = await recognise(file);
    if (importer) files.push({ ...file, importer });
  }
  const home = mkdtempSync(join(tmpdir(), 'mercato-bench-'));
  const duck = await openDuck(home);
  try {
    await importRecords(home, files);
    const [imports, { organisations }] = [importsIn(home), loadRegister()];
    const institutions = readJsonLines<Institution>(join(DATA_DIR, 'register', 'institutions.jsonl'));
    const [papers, authorships] = [tableOf(home, imports, 'papers') ?? '', tableOf(home, imports, 'authorships') ?? ''];
    const read = await readRecords(duck, papers, authorships, (pairs) => createResolver(organisations, institutions, pairs));
    const loaded = mentionsOf(read, ownersOf(organisations, loadOwnership()));
    const { mentions, ids, doubts, whole, nameKeys } = loaded;
    const truth = Int32Array.from(
      { length: mentions.count },
      (_, i) => mentions.ids.subarray(mentions.idsAt[i], mentions.idsAt[i + 1]).find((id) => ids[id]?.startsWith('openreview:') === true) ?? -1,
    );
    const names = nameTable(nameKeys);
    const bare = { ...mentions, ids: new Uint32Array(), idsAt: new Uint32Array(mentions.count + 1) };
    const repaired = repairPlaces(bare, names, { ...doubts, domain: new Int32Array(mentions.count).fill(-1) }).mentions;
    const wholes = (orgs: Uint32Array): Uint32Array => orgs.map((org) => whole[org] as number);
    return { mentions: { ...repaired, orgs: wholes(repaired.orgs), listed: wholes(repaired.listed) }, names, orgs: loaded.organisations.length, truth };
  } finally {
    duck.close();
    rmSync(home, { recursive: true, force: true });
  }
}

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const scoreOf = (precision: number, recall: number): Score => ({ precision, recall, f1: (2 * precision * recall) / (precision + recall) });

/** B³ and pairs. */
function measure(sample: readonly number[], cluster: (mention: number) => number, truth: Int32Array): { readonly cubed: Score; readonly pairs: Score } {
  const [clusters, people, both] = [new Map<number, number>(), new Map<number, number>(), new Map<string, number>()];
  const add = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const mention of sample) {
    const [found, true_] = [cluster(mention), truth[mention] as number];
    add(clusters, found);
    add(people, true_);
    add(both, `${found} ${true_}`);
  }
  let [precision, recall] = [0, 0];
  for (const [key, count] of both) {
    const [found = 0, true_ = 0] = key.split(' ').map(Number);
    precision += count ** 2 / (clusters.get(found) ?? 1) / sample.length;
    recall += count ** 2 / (people.get(true_) ?? 1) / sample.length;
  }
  const pairs = (counts: ReadonlyMap<unknown, number>): number => [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  return { cubed: scoreOf(precision, recall), pairs: scoreOf(pairs(both) / pairs(clusters), pairs(both) / pairs(people)) };
}

/** Same name and an organisation in common, over others if need be. */
function byOrganisation({ name, orgs, orgsAt }: Mentions, sample: readonly number[]): (mention: number) => number {
  const parent = new Map<string, string>();
  const root = (of: string): string => {
    let at = of;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    return at;
  };
  for (const mention of sample)
    for (const org of orgs.subarray(orgsAt[mention], orgsAt[mention + 1])) {
      const [a, b] = [root(`m${mention}`), root(`${name[mention]} ${org}`)];
      if (a !== b) parent.set(a, b);
    }
  const numbers = new Map<string, number>();
  return (mention) => {
    const at = root(`m${mention}`);
    return numbers.get(at) ?? (numbers.set(at, numbers.size), numbers.size - 1);
  };
}

function samplesOf({ mentions, names, truth }: Hidden) {
  const byName = new Map<number, number[]>();
  for (let i = 0; i < mentions.count; i++)
    if ((truth[i] as number) >= 0) byName.set(mentions.name[i] as number, [...(byName.get(mentions.name[i] as number) ?? []), i]);
  const measured = [...byName].filter(([name, { length }]) => length > 1 && isMeasured(names.keys[name] ?? ''));
  const those = (wanted: (name: number, of: readonly number[]) => boolean): readonly number[] => measured.flatMap(([name, of]) => (wanted(name, of) ? of : []));
  return {
    'all names with two mentions or more': those(() => true),
    'common names: 0.3 bearers or more expected': those((name) => (names.expected[name] as number) >= COMMON),
    'names that have several ids': those((_, of) => new Set(of.map((mention) => truth[mention])).size > 1),
  };
}

export async function run(effects: Effects): Promise<void> {
  const say = (line: string): void => void effects.stdout.write(`  ${line}\n`);
  const folder = effects.env['MERCATO_BENCH_PAPERS'];
  if (!folder) {
    say('people are measured on MERCATO_BENCH_PAPERS, which is not set');
    return;
  }
  const hidden = await hiddenMentions(folder);
  const { person } = resolvePeople(hidden.mentions, hidden.names, hidden.orgs);
  const words = ({ precision, recall, f1 }: Score): string => `${precision.toFixed(4)} ${recall.toFixed(4)} ${f1.toFixed(4)}`;
  say(`${''.padEnd(34)}B³: precision, recall, F1   pairs: precision, recall, F1`);
  for (const [what, sample] of Object.entries(samplesOf(hidden))) {
    say(`${what}, ${sample.length.toLocaleString('en-US')} mentions`);
    const rows: readonly (readonly [string, (mention: number) => number])[] = [
      ['one name is one person', (mention) => hidden.mentions.name[mention] as number],
      ['one name and organisation is', byOrganisation(hidden.mentions, sample)],
      ['by all evidence', (mention) => person[mention] as number],
    ];
    for (const [how, cluster] of rows) {
      const { cubed, pairs } = measure(sample, cluster, hidden.truth);
      say(`  ${how.padEnd(32)}${words(cubed)}      ${words(pairs)}`);
    }
  }
}
