// What `read` and `start` share: gather the inputs, read them, store them, and say on the way how it goes.

import { performance } from 'node:perf_hooks';
import type { Problem } from '../../base/fault.ts';
import { inSmallRoom } from '../../base/heap.ts';
import { MAX_BYTES } from '../../gather/bytes.ts';
import { TIMEOUT_MS } from '../../gather/fetch/fetch.ts';
import { type Gathered, gatherPlaces, placesOf } from '../../gather/gather.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { type Ingested, type IngestReport, ingest } from '../../work/ingest.ts';
import { outletsOf } from '../../work/outlets.ts';
import type { OptionRule } from './command.ts';
import type { Context } from './context.ts';
import { byteSize, wholeNumber } from './parse.ts';
import { progressOf } from './progress.ts';
import { READER_OPTION, type ReaderName, readerCalled } from './readers.ts';
import { wordBytes } from './wording.ts';

/** How inputs are fetched, and who reads them. */
export interface GatherOptions {
  readonly maxBytes?: number;
  readonly timeout?: number;
  readonly allowLoopback?: readonly string[];
  readonly reader?: ReaderName;
}

export const GATHER_OPTIONS: readonly OptionRule[] = [
  { flags: '--max-bytes <size>', about: `the most one document may have (${wordBytes(MAX_BYTES)})`, parse: byteSize },
  { flags: '--timeout <seconds>', about: `how long an address may take (${TIMEOUT_MS / 1000})`, parse: wholeNumber(1) },
  { flags: '--allow-loopback <host:port...>', about: 'servers of this machine that may be read; else only public addresses are' },
  READER_OPTION,
];

export const gatherLimits = ({ maxBytes, timeout, allowLoopback }: GatherOptions) => ({
  maxBytes,
  timeoutMs: timeout === undefined ? undefined : timeout * 1000,
  allowLoopback,
});

interface Reading {
  /** Null: nothing is stored. */
  readonly ledger: Ledger | null;
  readonly actor: string;
  readonly again: boolean;
  readonly onDocument: (ingested: Ingested) => void;
  readonly onProblem?: ((problem: Problem) => void) | undefined;
}

export interface ReadReport extends IngestReport {
  readonly ms: number;
  /** What a language model was asked for; null where none was. */
  readonly model: string | null;
}

async function* withProblems(problems: readonly Problem[], gathered: AsyncIterable<Gathered>): AsyncIterable<Gathered> {
  for (const problem of problems) yield { problem };
  yield* gathered;
}

/** Reads the inputs with a progress line; faults of the ledger are thrown, those of an input are in the report. */
export const readInputs = (context: Context, inputs: readonly string[], options: GatherOptions, reading: Reading): Promise<ReadReport> =>
  // From the register on: what is laid out once would make room that is never given back.
  inSmallRoom(() => readAll(context, inputs, options, reading));

async function readAll(context: Context, inputs: readonly string[], options: GatherOptions, reading: Reading): Promise<ReadReport> {
  const progress = progressOf(context.effects);
  const from = performance.now();
  let done = 0;
  const tell = (say: () => void): void => {
    progress.clear();
    say();
  };
  const { reader, sum } = await readerCalled(options.reader, context, reading.ledger !== null);
  const { places, problems } = await placesOf(inputs, context.effects.cwd);
  const report = await ingest(withProblems(problems, gatherPlaces(places, gatherLimits(options), context.effects)), {
    ledger: reading.ledger,
    reader,
    isOutlet: outletsOf(await context.register()),
    now: () => context.effects.now(),
    actor: reading.actor,
    again: reading.again,
    stopping: context.watchStop(),
    onDocument: (item) => {
      tell(() => reading.onDocument(item));
      progress.tick(++done, Math.max(places.length, done), item.stem);
    },
    onProblem: (problem) => tell(() => reading.onProblem?.(problem)),
  });
  progress.clear();
  return { ...report, ms: performance.now() - from, model: sum() };
}
