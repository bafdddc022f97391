// Takes in some documents of another ledger, or the starter ledger.

import { importDocuments } from '../../exchange.ts';
import { loadStarter } from '../../starter.ts';
import type { Wanted } from '../queue.ts';
import type { Task } from '../task.ts';

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

export const take: Task = async ({ ledger, queue }, id) => {
  const waiting = await queue.take(id);
  if (!waiting) return 'done before';
  const body = JSON.parse(waiting.body) as Body;
  if ('starter' in body) await ledger.append(loadStarter());
  else {
    const { problems } = await importDocuments(each(body.lines), waiting.about, ledger);
    if (problems.length > 0) await ledger.append({ kind: 'import', actor: 'mercato work', documents: [], problems });
  }
  await queue.done(id);
  return waiting.about;
};
