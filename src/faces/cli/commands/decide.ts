import { Fault } from '../../../base/fault.ts';
import { nameKey } from '../../../base/fold.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import type { Decidable, Decision } from '../../../model/decision.ts';
import type { Register } from '../../../model/register.ts';
import { wordValue } from '../../../model/wording.ts';
import { contradictions } from '../../../resolve/contradictions.ts';
import { readDecisions } from '../../../work/decisions.ts';
import { refreshLedger } from '../../../work/refresh.ts';
import { reviewOf } from '../../web/researchers.ts';
import type { Command } from '../command.ts';
import type { Context } from '../context.ts';
import { entityCalled, idBeginning, only, shortId } from '../names.ts';
import { plural } from '../wording.ts';

interface Options {
  readonly reason?: string;
  readonly actor?: string;
  readonly undo?: string;
  readonly list?: true;
  readonly all?: true;
  readonly from?: string;
}

const usage = (message: string): Fault => new Fault('usage', message, { verb: 'decide' });

/** A question of the queue and the key of a verdict. */
async function answerOf(context: Context, ledger: Ledger, beginning: string, key: string | undefined): Promise<Decidable> {
  const items = await reviewOf(ledger, context.careersIfAny, { limit: 1000 });
  const id = only(
    items.map((item) => item.id),
    beginning,
    'question',
  );
  const item = items.find((one) => one.id === id);
  const choice = item?.choices.find((one) => one.key === key);
  if (choice) return choice.decide;
  throw usage(`To answer ${shortId(id)}, give one of: ${(item?.choices ?? []).map((one) => `${one.key} (${one.label})`).join(', ')}.`);
}

/** A name, or a name as one document uses it: `Roe@d12ab34cd`. */
async function refOf(ledger: Ledger, given: string): Promise<string> {
  const [name = '', doc] = given.split('@');
  const { id } = await entityCalled(ledger, name, 'person').catch(() => entityCalled(ledger, name, 'organisation'));
  const refs = await ledger.refsOf(id);
  const wanted = doc === undefined ? refs : refs.filter((ref) => ref.doc.startsWith(doc));
  const [first] = wanted;
  if (!first) throw new Fault('not-found', `No document ${doc} names ${name}.`, { what: given });
  return first.id;
}

/** The family of a publication that is registered, or one of this name. */
type FamilyCalled = (name: string) => string;

const familiesIn = ({ publishers }: Register): FamilyCalled => {
  const known = new Map(publishers.map(({ name, family }) => [nameKey(name), family]));
  return (name) => known.get(nameKey(name)) ?? nameKey(name).replaceAll(' ', '-');
};

async function decidableOf(context: Context, ledger: Ledger, [verdict = '', first = '', second, third]: readonly string[]): Promise<Decidable> {
  if (verdict === 'same' || verdict === 'different' || verdict === 'unsure') {
    if (second === undefined) throw usage(`Two names are needed: mercato decide ${verdict} "A. Roe" "Anna Roe".`);
    return { kind: verdict, a: await refOf(ledger, first), b: await refOf(ledger, second) };
  }
  if (verdict === 'accept') return { kind: verdict, event: await idBeginning(ledger, 'event', first) };
  if (verdict === 'reject')
    return first.startsWith('c') ? { kind: verdict, claim: first } : { kind: verdict, event: await idBeginning(ledger, 'event', first) };
  if (verdict === 'pin') {
    const event = await idBeginning(ledger, 'event', first);
    const values = ((await ledger.event(event))?.values ?? []).filter(({ role }) => role === second);
    const value = values[Number(third) - 1];
    if (value) return { kind: 'pin', event, role: value.role, value: value.value };
    throw usage(
      values.length > 0
        ? `Give the number of a value: ${values.map((one, n) => `${n + 1} (${wordValue(one.value)})`).join(', ')}.`
        : `The event has no values of "${second}".`,
    );
  }
  if (verdict === 'family') {
    if (first === '' || second === undefined) throw usage('Two names are needed: mercato decide family "Vogue" "Condé Nast".');
    return { kind: verdict, publisher: first, family: familiesIn(await context.register())(second) };
  }
  return answerOf(context, ledger, verdict, first || undefined);
}

const word = ({ id, kind, a, b, payload, reason, actor, at }: Decision): string =>
  `${shortId(id)}  ${at.slice(0, 16).replace('T', ' ')}  ${kind} ${kind === 'family' ? `${a.replace('publisher:', '')} ${payload.family ?? ''}` : shortId(a)}${b ? ` ${shortId(b)}` : ''}${payload.role && payload.value !== undefined ? ` ${payload.role} ${wordValue(payload.value)}` : ''} · ${actor}${reason ? `: ${reason}` : ''}`;

async function list(context: Context, ledger: Ledger, all: boolean): Promise<number> {
  const shown = (await ledger.decisions()).filter(({ live }) => all || live);
  for (const decision of shown) context.print(decision.live ? word(decision) : context.colors.dim(`${word(decision)} (does not count)`));
  if (shown.length === 0) context.print('Nobody has decided anything.');
  for (const { different, same } of contradictions(shown))
    context.print(
      `${context.colors.bold('Contradiction:')} ${shortId(different.id)} says different, ${same.map(({ id }) => shortId(id)).join(' and ')} ${same.length === 1 ? 'says' : 'say'} same. \`same\` counts; take one of them back with --undo.`,
    );
  return 0;
}

async function take(context: Context, ledger: Ledger, file: string, actor: string): Promise<number> {
  const given = readDecisions(file, context.effects.cwd);
  const added = await ledger.importDecisions(given, actor);
  await refreshLedger(ledger, context);
  context.print(`${file}: ${plural(given.length, 'decision')}, ${added} new.`);
  return 0;
}

export const command: Command<Options> = {
  summary: 'decide: accept or reject an event, pin a value, say who is the same; take it back',
  about:
    'VERDICT is accept, reject, pin, same, different, unsure or family, or the id of a question of `mercato review` with the key of its answer. A decision is kept with its reason, and can be taken back.',
  args: [
    ['[verdict]', 'what is decided, or a question of `mercato review`'],
    ['[what...]', 'an event; two names (NAME@DOCUMENT is the name as one document uses it); an event, a role and the number of a value'],
  ],
  options: [
    { flags: '--reason <words>', about: 'why; it is shown beside what it brings about' },
    { flags: '--actor <name>', about: 'who decides (USER, else "someone")' },
    { flags: '--undo <id>', about: 'take this decision back' },
    { flags: '--list', about: 'the decisions that count' },
    { flags: '--all', about: 'with --list: those too that do not count any more' },
    { flags: '--from <file>', about: 'take in the decisions of `mercato export decisions`; revoked ones stay revoked' },
  ],
  examples: [
    ['decide q4f1c09ab 2 --reason "the filing says so"', 'answer a question of the queue'],
    ['decide reject v3f9c1a07 --reason "a hoax"', 'an event that did not happen'],
    ['decide same "J. Roe" "Jane Roe"', 'two names, one person'],
    ['decide family "Vogue" "Condé Nast"', 'whose a publication is: those of one family are one origin'],
    ['decide --undo x81c2d7e0', 'take it back'],
  ],
  async run(context, args, options) {
    const ledger = await context.ledger();
    const { reason = '', actor = context.effects.env['USER'] || 'someone' } = options;
    if (options.list) return list(context, ledger, options.all === true);
    if (options.from !== undefined) return take(context, ledger, options.from, actor);
    if (options.undo === undefined && args.length === 0) throw usage('Say what is decided, or --list what was.');
    const decided =
      options.undo === undefined
        ? await ledger.decide({ decisions: [await decidableOf(context, ledger, args)], reason, actor })
        : await ledger.revoke(
            [
              only(
                (await ledger.decisions()).map(({ id }) => id),
                options.undo,
                'decision',
              ),
            ],
            reason,
            actor,
          );
    await refreshLedger(ledger, context);
    const [id = ''] = decided.ids;
    context.print(
      options.undo === undefined ? `Decided: ${shortId(id)}. To take it back: mercato decide --undo ${shortId(id)}` : `Taken back: ${options.undo}.`,
    );
    return 0;
  },
};
