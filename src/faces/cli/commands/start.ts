import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ledger } from '../../../ledger/ledger.ts';
import { NO_PACK, wordLanguage } from '../../../work/ingest.ts';
import { refreshLedger } from '../../../work/refresh.ts';
import { loadStarter } from '../../../work/starter.ts';
import { EVENT_COLUMNS } from '../columns.ts';
import type { Command } from '../command.ts';
import type { Context } from '../context.ts';
import { tableOf } from '../output.ts';
import { portNumber } from '../parse.ts';
import { exitOf, noteProblems, noteStop } from '../problems.ts';
import { GATHER_OPTIONS, type GatherOptions, type ReadReport, readInputs } from '../reading.ts';
import { type ServeOptions, serveUntilStopped } from '../serving.ts';
import { plural, wordSeconds } from '../wording.ts';

interface Options extends GatherOptions, Pick<ServeOptions, 'port'> {
  readonly serve: boolean;
  readonly starter: boolean;
}

/** The articles that come with Mercato. */
const EXAMPLES = fileURLToPath(new URL('../../../../examples/articles/', import.meta.url));

const HEADLINES = 10;

const label = (context: Context, word: string): string => context.colors.bold(word.padEnd(9));
const INDENT = ' '.repeat(9);

/** From where the user stands, if it lies below. */
const near = (context: Context, path: string): string => {
  const from = relative(context.effects.cwd, path);
  return from.startsWith('..') ? path : from;
};

async function importStarter(context: Context, ledger: Ledger): Promise<void> {
  const { replayed, documents, claims } = await ledger.append(loadStarter());
  const said = replayed || claims === 0 ? 'is in the ledger already' : `${plural(claims, 'claim')} from ${plural(documents, 'page')}, each with its source`;
  context.print(`${label(context, 'Starter')}${said}`);
}

function sayRead(context: Context, report: ReadReport, where: string): void {
  const fresh = report.documents - report.known;
  if (fresh === 0) {
    context.print(`${label(context, 'Read')}${report.known === 0 ? 'nothing' : `nothing new in ${where}: all ${plural(report.known, 'document')} are known`}`);
    return;
  }
  const known = report.known > 0 ? `; ${report.known} more are known` : '';
  context.print(`${label(context, 'Read')}${plural(fresh, 'document')} from ${where} in ${wordSeconds(report.ms)}: ${plural(report.claims, 'claim')}${known}`);
  const width = Math.max(...report.languages.map(({ lang }) => wordLanguage(lang).length));
  for (const { lang, readable, documents, claims } of report.languages) {
    const found = readable
      ? `${String(claims).padStart(5)} ${claims === 1 ? 'claim' : 'claims'}`
      : context.colors.dim('      stored; no pack for this language yet');
    context.print(`${INDENT}${wordLanguage(lang).padEnd(width)}  ${String(documents).padStart(4)} ${documents === 1 ? 'document ' : 'documents'}  ${found}`);
  }
}

async function sayFound(context: Context, ledger: Ledger): Promise<void> {
  const { events, people, organisations } = await ledger.counts();
  context.print(`${label(context, 'Market')}${plural(events, 'event')}, ${plural(people, 'person', 'people')}, ${plural(organisations, 'organisation')}`);
  const { rows, total } = await ledger.board({ starter: false, limit: HEADLINES });
  if (rows.length === 0) return;
  context.print(`\n${context.colors.bold('Latest of what was read')}  ${context.colors.dim(`${rows.length} of ${plural(total, 'event')}`)}\n`);
  context.print(`${tableOf(EVENT_COLUMNS, rows, context)}\n`);
}

const placeOf = (context: Context, inputs: readonly string[]): string => {
  const [only = ''] = inputs;
  return inputs.length === 1 ? (only === EXAMPLES ? 'examples/articles' : only) : plural(inputs.length, 'input');
};

export const command: Command<Options> = {
  summary: 'the main job: open the market, read the examples or what you name, and serve the pages',
  about: 'Makes the ledger if there is none, takes in the starter ledger, reads, and serves. Started again, it does no work twice.',
  args: [['[path...]', 'what to read in place of the examples: files, folders, patterns, addresses, or -']],
  options: [
    { flags: '--port <n>', about: 'the port; 0 is any free one (4173, or another free one if that is taken)', parse: portNumber },
    { flags: '--no-serve', about: 'end when all is read' },
    { flags: '--no-starter', about: 'without the starter ledger' },
    ...GATHER_OPTIONS,
  ],
  examples: [
    ['start', 'the examples that come with Mercato'],
    ['start ~/clippings', 'a folder of your own'],
    ['start story.html --no-serve', 'read, print what was found, and end'],
  ],
  async run(context, args, options) {
    const { bold, dim } = context.colors;
    context.print(`${bold('Mercato')}  ${dim('the open transfer market of AI talent')}\n`);
    const ledger = await context.ledgerToFill();
    const { engine, path, lastTransaction } = await ledger.meta();
    context.print(`${label(context, 'Ledger')}${engine === 'SQLite' ? near(context, path) : path}${lastTransaction ? '' : ' (new)'}`);
    if (options.starter) await importStarter(context, ledger);
    const inputs = args.length > 0 ? args : [EXAMPLES];
    const report = await readInputs(context, inputs, options, { ledger, actor: 'mercato start', again: false, onDocument: () => {} });
    sayRead(context, report, placeOf(context, inputs));
    await refreshLedger(ledger, context);
    await sayFound(context, ledger);
    // The table of languages has told of those that cannot be read.
    noteProblems(
      context,
      report.problems.filter(({ code }) => code !== NO_PACK),
    );
    noteStop(context, report, true);
    if (options.serve && !report.stopped) await serveUntilStopped(context, ledger, options);
    return exitOf(report);
  },
};
