import { resolve } from 'node:path';
import { restore } from '../../../work/backup.ts';
import { knownMarking, marksOf } from '../../../work/erasures.ts';
import type { Command } from '../command.ts';
import { plural } from '../wording.ts';

interface Options {
  readonly replace?: true;
}

export const command: Command<Options> = {
  summary: 'a backup as the ledger, with everything that was erased since erased again',
  about: 'The backup is checked first. What the journal of erasures names is taken out before the ledger is in its place.',
  args: [['<file>', 'what `mercato backup` wrote']],
  options: [{ flags: '--replace', about: 'in the place of the ledger that is there' }],
  examples: [['restore backups/2026-07-01.db --replace', 'go back to it']],
  async run(context, [file = ''], options) {
    const { documents, transactions, erased } = await restore(resolve(context.effects.cwd, file), context.place, {
      now: () => context.effects.now(),
      register: await context.register(),
      marks: marksOf(context.home),
      marking: () => knownMarking(context.home),
      replace: options.replace === true,
    });
    const again = erased > 0 ? `; ${plural(erased, 'erasure')} carried out again` : '';
    context.print(`Restored ${file}: ${plural(documents, 'document')}, ${plural(transactions, 'transaction')}${again}.`);
    return 0;
  },
};
