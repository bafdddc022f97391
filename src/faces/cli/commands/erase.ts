import { Fault } from '../../../base/fault.ts';
import type { Erasing, Ledger } from '../../../ledger/ledger.ts';
import { type ErasurePlan, forgotten } from '../../../model/erasure.ts';
import { forgetAnswers } from '../../../work/answers.ts';
import { filesWith, knownMarking, markingIn, marksOf, writeMark } from '../../../work/erasures.ts';
import { forgetWaiting } from '../../../work/fleet/queue.ts';
import { documentWaiting } from '../../../work/fleet/tasks/read.ts';
import { refreshLedger } from '../../../work/refresh.ts';
import type { Command } from '../command.ts';
import type { Context } from '../context.ts';
import { entityCalled, idBeginning } from '../names.ts';
import { plural } from '../wording.ts';

interface Options {
  readonly basis?: string;
  readonly yes?: true;
}

async function targetOf(context: Context, ledger: Ledger, given: string): Promise<Erasing['target']> {
  if (/^d[0-9a-f]{5,}$/.test(given)) return { document: await idBeginning(ledger, 'document', given) };
  const { id } = await entityCalled(ledger, given, 'person');
  return { entity: id, aliases: (await context.register()).people.find((person) => person.id === id)?.aliases };
}

async function tellPlan(context: Context, ledger: Ledger, plan: ErasurePlan): Promise<void> {
  const { bold, dim, yellow } = context.colors;
  context.print(bold('What goes'));
  if (plan.names.length > 0) context.print(`  the names ${plan.names.join(', ')}, wherever they stand`);
  const documents = [...plan.documents.map((id) => [id, ''] as const), ...plan.texts.map((id) => [id, ' (its text; what it says of others stays)'] as const)];
  for (const [id, what] of documents) context.print(`  ${dim(id.slice(0, 9))} ${(await ledger.document(id))?.document.title ?? id}${what}`);
  context.print(`  ${plural(plan.claims, 'claim')}, ${plural(plan.events, 'event')} in every version; events that others attest are made anew without them`);
  if (plan.registered)
    context.print(yellow('  The register of Mercato knows this person; it is a file of its own (data/register/people.jsonl) and is not changed.'));
}

/** What waits to be read is taken out too. */
async function forgetInQueue({ home, place, effects }: Context): Promise<void> {
  const { isNamed, isDocument } = forgotten(marksOf(home), markingIn(home));
  await forgetWaiting(
    place,
    () => effects.now(),
    (body) => isNamed(body) || isDocument(documentWaiting(body) ?? ''),
  );
}

/** Searches everything that is stored for what was to go. */
async function prove(context: Context, ledger: Ledger, { needles }: ErasurePlan): Promise<boolean> {
  const { engine, path } = await ledger.meta();
  const files = engine === 'SQLite' ? [path, `${path}-wal`] : [];
  const left = [...(await ledger.traces(needles)), ...filesWith(files, needles)];
  const where = engine === 'SQLite' ? 'every table, the file and its log' : 'every table';
  context.print(left.length === 0 ? `Proved  ${plural(needles.length, 'text')} sought in ${where}, none found` : `Not gone from: ${left.join(', ')}`);
  return left.length === 0;
}

export const command: Command<Options> = {
  summary: 'take a person or a document out for good, from the past too; first shows what would go',
  about:
    'Without --yes nothing is changed. The names go from every text, quote and answer, also of past days, and do not come in again. Backups from before are made to forget when they are restored.',
  args: [['<what...>', 'a person, by name or id; or the id of a document']],
  options: [
    { flags: '--basis <words>', about: 'why: a request, a law; it is kept, so name nobody in it' },
    { flags: '--yes', about: 'do it' },
  ],
  examples: [
    ['erase Jane Roe', 'what would go'],
    ['erase Jane Roe --basis "request of 3 July" --yes', 'do it'],
    ['erase d12ab34cd --basis "withdrawn" --yes', 'one document with all that it says'],
  ],
  async run(context, args, options) {
    const ledger = await context.ledger();
    const target = await targetOf(context, ledger, args.join(' '));
    const plan = await ledger.planErasure(target);
    await tellPlan(context, ledger, plan);
    if (!options.yes) {
      context.print(context.colors.dim('Nothing was changed. With --basis WORDS --yes it is done, and cannot be undone.'));
      return 0;
    }
    if (!options.basis) throw new Fault('usage', 'Say why, with --basis: it is all that is kept of it.', { verb: 'erase' });
    if (knownMarking(context.home) === undefined && (await ledger.hasErasures()))
      throw new Fault('erasure-key-missing', 'Something was erased from this ledger with a key that is not here.');
    const { tx } = await ledger.erase({
      target,
      basis: options.basis,
      actor: context.effects.env['USER'] || 'someone',
      mark: markingIn(context.home),
      journal: (mark) => writeMark(context.home, mark),
    });
    forgetAnswers(context.home);
    await forgetInQueue(context);
    await refreshLedger(ledger, context);
    await ledger.sweep();
    context.print(`Erased  in transaction ${tx}`);
    return (await prove(context, ledger, plan)) ? 0 : 5;
  },
};
