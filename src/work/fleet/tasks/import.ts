// Takes in some documents of another ledger, or the starter ledger.

import type { Ledger } from '../../../ledger/ledger.ts';
import { type ImportReport, importDocuments } from '../../exchange.ts';
import { loadStarter } from '../../starter.ts';
import type { Wanted } from '../queue.ts';
import { counted, DONE_BEFORE, type Task } from '../task.ts';

type Body = { readonly starter: true } | { readonly name: string; readonly lines: readonly string[] };

export const wantedStarter = (): Wanted => ({ task: 'import', about: 'starter', body: JSON.stringify({ starter: true } satisfies Body) });

/** `from` is the number of the first line. */
export const wantedImport = (name: string, lines: readonly string[], from: number): Wanted => ({
  task: 'import',
  about: `${name}, lines ${from} to ${from + lines.length - 1}`,
  body: JSON.stringify({ name, lines } satisfies Body),
});

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

type Taken = Pick<ImportReport, 'newDocuments' | 'problems'>;

const starter = async (ledger: Ledger): Promise<Taken> => ({ newDocuments: (await ledger.append(loadStarter())).documents, problems: [] });

async function documents(ledger: Ledger, lines: readonly string[], about: string): Promise<Taken> {
  const report = await importDocuments(each(lines), about, ledger);
  if (report.problems.length > 0) await ledger.append({ kind: 'import', actor: 'mercato work', documents: [], problems: report.problems });
  return report;
}

export const take: Task = async ({ ledger, queue }, id) => {
  const waiting = await queue.take(id);
  if (!waiting) return DONE_BEFORE;
  const body = JSON.parse(waiting.body) as Body;
  const { newDocuments, problems } = 'starter' in body ? await starter(ledger) : await documents(ledger, body.lines, waiting.about);
  await queue.done(id);
  return { about: waiting.about, outcome: counted(newDocuments, 'new document'), problems };
};
