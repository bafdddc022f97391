// Organisations: affiliations as printed, held against the normalised names that the records of MERCATO_BENCH_PAPERS carry. Names are learned from
// the one half of the conferences, by a digest of their name, and measured on the other.

import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { Effects } from '../src/base/effects.ts';
import { filesAt, openFile, recognise } from '../src/careers/files.ts';
import type { Institution } from '../src/careers/organisations/known.ts';
import type { TaughtPair } from '../src/careers/organisations/lexicon.ts';
import { BASES, type Because, createResolver } from '../src/careers/organisations/organisations.ts';
import { type Owners, ownersOf, TODAY } from '../src/careers/owners.ts';
import { readJsonLines } from '../src/work/jsonl.ts';
import { DATA_DIR, loadOwnership, loadRegister } from '../src/work/register.ts';

export const about = 'organisations: affiliations of MERCATO_BENCH_PAPERS against the normalised names they carry, held out by conference';

/** One half learns, the other measures. */
const learns = (venue: string): boolean => (createHash('sha256').update(venue).digest()[0] ?? 0) % 2 === 0;

interface Pairs {
  readonly learned: readonly TaughtPair[];
  readonly measured: readonly TaughtPair[];
}

async function pairsOf(folder: string): Promise<Pairs> {
  const halves = [new Map<string, number>(), new Map<string, number>()] as const;
  for (const file of await filesAt(folder, folder)) {
    const importer = await recognise(file);
    if (!importer) continue;
    const reading = { what: file.what, name: basename(file.path), chunks: (await openFile(file)).chunks, mapping: {}, remark: () => undefined };
    for await (const group of importer.read(reading))
      for (const read of group) {
        if ('skipped' in read) continue;
        const { authors, unplaced = [], venue } = read.publication;
        const half = halves[learns(venue) ? 0 : 1];
        for (const { raw, name } of [...authors.flatMap(({ affiliations }) => affiliations), ...unplaced])
          if (name !== undefined) half.set(`${raw}\n${name}`, (half.get(`${raw}\n${name}`) ?? 0) + 1);
      }
  }
  const listed = (half: ReadonlyMap<string, number>): readonly TaughtPair[] =>
    [...half].map(([pair, count]) => ({ raw: pair.slice(0, pair.indexOf('\n')), name: pair.slice(pair.indexOf('\n') + 1), count }));
  return { learned: listed(halves[0]), measured: listed(halves[1]) };
}

/** The same organisation, another of the same owner, a campus or the whole of it, or another altogether. */
type Right = 'exactly' | 'owner' | 'campus' | 'wrong';
const NONE: Readonly<Record<Right, number>> = { exactly: 0, owner: 0, campus: 0, wrong: 0 };

function judge(found: string, truth: string, owners: Owners): Right {
  if (found === truth) return 'exactly';
  if (owners.owner(found, TODAY) === owners.owner(truth, TODAY)) return 'owner';
  return found.startsWith(`${truth}-`) || truth.startsWith(`${found}-`) ? 'campus' : 'wrong';
}

/** By what was answered, how many were right. */
function measure({ learned, measured }: Pairs) {
  const { organisations } = loadRegister();
  const institutions = readJsonLines<Institution>(join(DATA_DIR, 'register', 'institutions.jsonl'));
  const [resolver, untaught, owners] = [
    createResolver(organisations, institutions, learned),
    createResolver(organisations, institutions),
    ownersOf(organisations, loadOwnership()),
  ];
  const counts = new Map<Because | 'nothing', Record<Right, number>>();
  for (const { raw, name, count } of measured) {
    const [found, truth] = [resolver.resolve(raw), untaught.resolve(name)];
    const of = counts.get(found?.because ?? 'nothing') ?? { ...NONE };
    of[found && truth ? judge(found.organisation.key, truth.organisation.key, owners) : 'wrong'] += count;
    counts.set(found?.because ?? 'nothing', of);
  }
  return counts;
}

export async function run(effects: Effects): Promise<void> {
  const say = (line: string): void => void effects.stdout.write(`  ${line}\n`);
  const folder = effects.env['MERCATO_BENCH_PAPERS'];
  if (!folder) {
    say('organisations are measured on MERCATO_BENCH_PAPERS, which is not set');
    return;
  }
  const pairs = await pairsOf(folder);
  const total = pairs.measured.reduce((sum, { count }) => sum + count, 0);
  say(`${total.toLocaleString('en-US')} affiliations measured, ${pairs.learned.length.toLocaleString('en-US')} pairs of other conferences learned`);
  say(`${'answers down to'.padEnd(44)}${'the organisation'.padEnd(22)}${'or of one owner'.padEnd(22)}or a campus, or the whole`);
  const counts = measure(pairs);
  const sums = { ...NONE };
  const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(4));
  for (const [because, words] of Object.entries(BASES)) {
    const of = counts.get(because as Because) ?? NONE;
    for (const right of Object.keys(NONE) as Right[]) sums[right] += of[right];
    const answered = sums.exactly + sums.owner + sums.campus + sums.wrong;
    const column = (right: number): string => `P ${share(right, answered)} R ${share(right, total)}`.padEnd(22);
    say(`${words.padEnd(44)}${column(sums.exactly)}${column(sums.exactly + sums.owner)}${column(sums.exactly + sums.owner + sums.campus)}`);
  }
}
