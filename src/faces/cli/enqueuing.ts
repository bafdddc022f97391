// What `read --enqueue` and `import --enqueue` do: the work is not done but put into the queue of a fleet, with the bytes that it needs.

import type { Problem } from '../../base/fault.ts';
import { gatherPlaces, placesOf } from '../../gather/gather.ts';
import { documentOf } from '../../model/document.ts';
import { documentOfLine } from '../../work/exchange.ts';
import { openQueue, type Queue, type Wanted } from '../../work/fleet/queue.ts';
import { wantedImport, wantedStarter } from '../../work/fleet/tasks/import.ts';
import { wantedRead } from '../../work/fleet/tasks/read.ts';
import type { OptionRule } from './command.ts';
import type { Context } from './context.ts';
import { faultAsProblem, noteProblems } from './problems.ts';
import { progressOf } from './progress.ts';
import { type GatherOptions, gatherLimits } from './reading.ts';
import { plural } from './wording.ts';

export const ENQUEUE: OptionRule = {
  flags: '--enqueue',
  about: 'leave the work to `mercato work`, here or on other machines (PostgreSQL only)',
};

const GROUP = 32;
const LINES = 64;

/** Puts tasks into the queue, some at a time, as they come. */
class Adding {
  readonly #queue: Queue;
  #wanted: Wanted[] = [];
  asked = 0;
  added = 0;

  constructor(queue: Queue) {
    this.#queue = queue;
  }

  async add(wanted: Wanted): Promise<void> {
    this.asked++;
    this.#wanted.push(wanted);
    if (this.#wanted.length >= GROUP) await this.flush();
  }

  async flush(): Promise<void> {
    const wanted = this.#wanted;
    this.#wanted = [];
    if (wanted.length > 0) this.added += await this.#queue.add(wanted);
  }
}

async function adding(context: Context, fill: (adding: Adding) => Promise<readonly Problem[]>): Promise<number> {
  // The ledger is made before there is a queue beside it.
  await context.ledgerToFill();
  const queue = await openQueue(context.place, () => context.effects.now());
  try {
    const tasks = new Adding(queue);
    const problems = await fill(tasks);
    await tasks.flush();
    noteProblems(context, problems);
    const before = tasks.asked - tasks.added;
    const waiting = before > 0 ? `, ${before} waiting already` : '';
    context.note(tasks.asked === 0 ? 'Nothing to be done.' : `${plural(tasks.added, 'task')} added${waiting}. To do what waits: mercato work`);
    const failed = problems.filter(({ severity }) => severity === 'error').length;
    return failed === 0 ? 0 : tasks.asked === 0 ? 4 : 3;
  } finally {
    await queue.close();
  }
}

/** Answers the exit code. */
export const enqueueInputs = (context: Context, inputs: readonly string[], options: GatherOptions & { readonly again: boolean }): Promise<number> =>
  adding(context, async (tasks) => {
    const ledger = await context.ledgerToFill();
    const progress = progressOf(context.effects);
    const stopping = context.watchStop();
    const { places, problems } = await placesOf(inputs, context.effects.cwd);
    const found = [...problems];
    let [known, done] = [0, 0];
    for await (const gathered of gatherPlaces(places, gatherLimits(options), context.effects)) {
      if ('problem' in gathered) found.push(gathered.problem);
      else if (!options.again && (await ledger.hasDocument(documentOf(gathered.source, gathered.source.lang).id))) known++;
      else await tasks.add(wantedRead(gathered, options.again));
      progress.tick(++done, Math.max(places.length, done), 'what' in gathered ? gathered.what : '');
      if (stopping.now) break;
    }
    progress.clear();
    if (known > 0) context.note(`${plural(known, 'document')} known already.`);
    return found;
  });

async function enqueueLines(tasks: Adding, lines: AsyncIterable<string>, name: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  let [group, number, from] = [[] as string[], 0, 1];
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    try {
      documentOfLine(line, name, `line ${number}`);
      if (group.length === 0) from = number;
      group.push(line);
    } catch (error) {
      problems.push(faultAsProblem(error, `${name}, line ${number}`));
    }
    if (group.length < LINES) continue;
    await tasks.add(wantedImport(name, group, from));
    group = [];
  }
  if (group.length > 0) await tasks.add(wantedImport(name, group, from));
  return problems;
}

/** Files of documents, and `starter`; answers the exit code. A line that is none is told at once. */
export const enqueueImports = (context: Context, names: readonly string[], linesOf: (name: string) => AsyncIterable<string>): Promise<number> =>
  adding(context, async (tasks) => {
    const problems: Problem[] = [];
    for (const name of names) {
      if (name === 'starter') await tasks.add(wantedStarter());
      else problems.push(...(await enqueueLines(tasks, linesOf(name), name)));
    }
    return problems;
  });
