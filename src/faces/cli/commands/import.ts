import { createReadStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Fault } from '../../../base/fault.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { type ImportReport, importDocuments } from '../../../work/exchange.ts';
import { refreshLedger } from '../../../work/refresh.ts';
import { loadStarter } from '../../../work/starter.ts';
import type { Command } from '../command.ts';
import type { Context } from '../context.ts';
import { noteProblems } from '../problems.ts';
import { plural } from '../wording.ts';

const STARTER = 'starter';
const STDIN = '-';

async function* linesOfText(context: Context): AsyncIterable<string> {
  yield* new TextDecoder().decode(await context.effects.stdin()).split('\n');
}

function linesOf(context: Context, name: string): AsyncIterable<string> {
  if (name === STDIN) return linesOfText(context);
  const path = resolve(context.effects.cwd, name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Fault('file-missing', `There is no file ${name}.`, { what: name });
  return createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
}

async function importStarter(ledger: Ledger): Promise<ImportReport> {
  const batch = loadStarter();
  const appended = await ledger.append(batch);
  return { documents: batch.documents.length, newDocuments: appended.documents, newClaims: appended.claims, problems: [] };
}

export const command: Command = {
  summary: 'take in the starter ledger, or documents that another Mercato has exported',
  about: 'What is known already is left out. To read articles, use `mercato read`.',
  args: [['<what...>', 'starter, files of `mercato export documents`, or - for standard input']],
  options: [],
  examples: [
    ['import starter', 'the events that come with Mercato'],
    ['import colleague.jsonl', 'documents with their claims, from another ledger'],
  ],
  async run(context, args) {
    const ledger = await context.ledgerToFill();
    let [failed, documents] = [0, 0];
    for (const name of args) {
      const report = name === STARTER ? await importStarter(ledger) : await importDocuments(linesOf(context, name), name, ledger);
      context.note(
        `${name}: ${plural(report.documents, 'document')}, ${report.newDocuments} new; ${plural(report.newClaims, 'new claim')}${report.problems.length > 0 ? `; ${report.problems.length} failed` : ''}.`,
      );
      noteProblems(context, report.problems);
      failed += report.problems.length;
      documents += report.documents;
    }
    await refreshLedger(ledger, context);
    return failed === 0 ? 0 : documents === 0 ? 4 : 3;
  },
};
