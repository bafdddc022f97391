import { resolve } from 'node:path';
import type { Command } from '../command.ts';
import { progressOf } from '../progress.ts';
import { plural } from '../wording.ts';

const ADDRESS = /^postgres(?:ql)?:\/\//i;

export const command: Command = {
  summary: 'copy the ledger into PostgreSQL, or back into a file, and prove the copy',
  about: 'Every row goes along with its history. The new place must be empty, and the old ledger stays as it is.',
  args: [['<place>', 'an address postgres://user:password@host/database, or a file']],
  options: [],
  examples: [
    ['migrate-to postgres://mercato:secret@db.internal/mercato', 'from the file to a database'],
    ['migrate-to copy.db', 'from wherever it is to a file'],
  ],
  async run(context, [place = '']) {
    await (await context.ledger()).meta();
    await context.close();
    const { copyBetween } = await import('../../../ledger/open.ts');
    const to = ADDRESS.test(place) ? place : resolve(context.effects.cwd, place);
    const options = { now: () => context.effects.now(), register: await context.register() };
    const progress = progressOf(context.effects);
    const { rows, transactions, chain, derived } = await copyBetween(context.place, to, options, (done, total, what) =>
      progress.tick(done, total, what, 'rows'),
    ).finally(() => progress.clear());
    const count = (table: string): number => rows[table] ?? 0;
    const held = [plural(count('document'), 'document'), plural(count('claim'), 'claim'), plural(transactions, 'transaction')];
    context.print(
      `Copied    ${held.join(', ')}; ${plural(
        Object.values(rows).reduce((sum, n) => sum + n, 0),
        'row',
      )} in all`,
    );
    context.print(
      `Proved    every table has as many rows, the chain of transactions ends in ${chain.slice(0, 12)}, what is derived is ${derived.slice(0, 12)}`,
    );
    context.print(ADDRESS.test(place) ? 'Use it    set MERCATO_DATABASE_URL to this address; the old ledger is as it was' : `Use it    ${to}`);
    return 0;
  },
};
