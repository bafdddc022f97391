import { resolve } from 'node:path';
import { backup } from '../../../work/backup.ts';
import type { Command } from '../command.ts';
import { plural, wordBytes } from '../wording.ts';

export const command: Command = {
  summary: 'a whole, checked copy of the ledger in one file, while others go on working',
  args: [['<file>', 'a file that is not there yet']],
  options: [],
  examples: [['backup backups/2026-07-01.db', 'what mercato restore takes']],
  async run(context, [file = '']) {
    await context.ledger();
    await context.close();
    const options = { now: () => context.effects.now(), register: await context.register() };
    const { bytes, transactions, documents } = await backup(context.place, resolve(context.effects.cwd, file), options);
    context.print(`Wrote ${file}: ${plural(documents, 'document')}, ${plural(transactions, 'transaction')}, ${wordBytes(bytes)}; checked.`);
    return 0;
  },
};
