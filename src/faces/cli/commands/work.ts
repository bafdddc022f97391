import { Fault } from '../../../base/fault.ts';
import { knownMarking } from '../../../work/erasures.ts';
import type { FailedTask, Queue, TaskCount } from '../../../work/fleet/queue.ts';
import type { Worked } from '../../../work/fleet/worker.ts';
import { type Command, FORMATS, type FormatOptions } from '../command.ts';
import type { Context } from '../context.ts';
import { type Column, present } from '../output.ts';
import { noteProblems } from '../problems.ts';
import { READER_OPTION, type ReaderName, readerCalled } from '../readers.ts';
import { plural, wordSeconds } from '../wording.ts';

interface Options extends FormatOptions {
  readonly reader?: ReaderName;
  readonly untilEmpty?: true;
}

const COUNTS: readonly Column<TaskCount>[] = [
  { title: 'Task', text: ({ task }) => task },
  { title: 'Ready', text: ({ ready }) => String(ready), align: 'right' },
  { title: 'Tried again later', text: ({ later }) => String(later), align: 'right' },
  { title: 'Running', text: ({ running }) => String(running), align: 'right' },
  { title: 'Given up', text: ({ failed }) => String(failed), align: 'right' },
];

const FAILED: readonly Column<FailedTask>[] = [
  { title: 'Id', text: ({ id }) => id, align: 'right' },
  { title: 'Task', text: ({ task }) => task },
  { title: 'About', text: ({ about }) => about, flex: 1 },
  { title: 'Tried', text: ({ attempts }) => String(attempts), align: 'right' },
  { title: 'Last (UTC)', text: ({ at }) => at.slice(0, 19).replace('T', ' ') },
  { title: 'Why', text: ({ error }) => error.split('\n')[0] ?? '', flex: 1 },
];

/** Of a task and what it is about, so that what came of it stands in a column as a rule. */
const WIDTH = 56;

type Action = (context: Context, queue: Queue, ids: readonly string[], options: Options) => Promise<number>;

const listed = (ids: readonly string[]): readonly string[] | 'all' => (ids.length === 0 ? 'all' : ids);

const ACTIONS: Readonly<Record<string, Action>> = {
  status: async (context, queue, _ids, options) => {
    const status = await queue.status();
    const none = 'Nothing waits and nothing was given up.';
    present(context, options, { columns: COUNTS, rows: status.tasks, csv: (row) => ({ ...row }), whole: status, none });
    if (options.json || options.csv) return 0;
    const sum = (what: 'ready' | 'failed'): number => status.tasks.reduce((n, task) => n + task[what], 0);
    const idle = status.workers.length === 0 && sum('ready') > 0;
    context.print(`Workers: ${status.workers.join(', ') || 'none'}${idle ? '; start one for each core: mercato work' : ''}`);
    if (sum('failed') > 0) context.print('What was given up, and why: mercato work failed');
    return 0;
  },
  failed: async (context, queue, _ids, options) => {
    const rows = await queue.failed();
    present(context, options, { columns: FAILED, rows, csv: (row) => ({ ...row }), whole: rows, none: 'Nothing was given up.' });
    if (rows.length > 0 && !options.json && !options.csv)
      context.print('Mend what is named under Why, then: mercato work retry (all of them, or by ID). Not wanted any more: mercato work drop');
    return 0;
  },
  retry: async (context, queue, ids) => {
    context.print(`${plural(await queue.retry(listed(ids)), 'task')} to be tried again.`);
    return 0;
  },
  drop: async (context, queue, ids) => {
    context.print(`${plural(await queue.drop(listed(ids)), 'task')} dropped.`);
    return 0;
  },
};

function tell(context: Context, { task, about, outcome, problems, ms, failure }: Worked): void {
  const { dim, red, yellow } = context.colors;
  const what = `${task.padEnd(8)}${about}`;
  if (!failure) context.print(`${what.padEnd(WIDTH)}  ${outcome.padEnd(14)}  ${dim(wordSeconds(ms))}`);
  else context.note(failure.final ? red(`${what}: given up: ${failure.error}`) : yellow(`${what}: tried again later: ${failure.error}`));
  noteProblems(context, problems);
}

async function workHere(context: Context, queue: Queue, { reader: which, untilEmpty }: Options): Promise<number> {
  const { bold, dim } = context.colors;
  const { work } = await import('../../../work/fleet/worker.ts');
  const knows = knownMarking(context.home) !== undefined;
  const ledger = await context.ledgerToFill();
  const { reader, sum } = await readerCalled(which, context, true);
  // Heard from now on, before anybody is told that it may be said.
  const stopped = context.effects.stopped();
  context.print(`${bold('Work')}  ${ledger.path}  ${dim('Ctrl-C ends after the task at hand')}`);
  const { done, failed } = await work(
    {
      ledger,
      queue,
      reader,
      register: () => context.register(),
      now: () => context.effects.now(),
      guarded: async () => knows || !(await ledger.hasErasures()),
    },
    {
      address: context.place,
      untilEmpty,
      stopped,
      onTask: (worked) => tell(context, worked),
      onReleased: (workers) => context.note(`Taken over from workers that are gone: ${workers.join(', ')}.`),
    },
  );
  context.print([`Ended: ${plural(done, 'task')} done`, failed > 0 ? `${failed} given up (mercato work failed)` : '', sum() ?? ''].filter(Boolean).join(', '));
  return failed > 0 ? 3 : 0;
}

export const command: Command<Options> = {
  summary: 'do what is waiting in the queue: read, import, fuse; any number of these at once',
  about:
    'One worker does one thing at a time; start one for each core, on any number of machines with the same MERCATO_DATABASE_URL. What one that dies had in hand is taken over by another. With an ACTION it tells of the queue instead: status, failed, retry or drop (what was given up, all of it or by id).',
  args: [
    ['[action]', 'status, failed, retry, drop; work if left out'],
    ['[id...]', 'retry, drop: of tasks that were given up'],
  ],
  options: [{ flags: '--until-empty', about: 'end when nothing waits any more' }, READER_OPTION, ...FORMATS],
  examples: [
    ['work', 'work until Ctrl-C'],
    ['work --until-empty', 'work off what there is'],
    ['work status', 'what waits, and who works'],
    ['work failed', 'what was given up, and why'],
    ['work retry', 'try all of that again'],
  ],
  async run(context, [action, ...ids], options) {
    const act = action !== undefined && Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
    if (action !== undefined && !act) throw new Fault('usage', `There is no action ${action}.`, { verb: 'work' });
    const { openQueue } = await import('../../../work/fleet/queue.ts');
    const queue = await openQueue(context.place, () => context.effects.now());
    try {
      return act ? await act(context, queue, ids, options) : await workHere(context, queue, options);
    } finally {
      await queue.close();
    }
  },
};
