import { Fault } from '../../../base/fault.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import type { Reply } from '../../../model/reply.ts';
import { readReplies } from '../../../work/replies.ts';
import type { Command } from '../command.ts';
import type { Context } from '../context.ts';
import { idBeginning, only, shortId } from '../names.ts';
import { present } from '../output.ts';
import { plural } from '../wording.ts';

interface Options {
  readonly who?: string;
  readonly text?: string;
  readonly said?: string;
  readonly evidence?: string;
  readonly basis?: string;
  readonly actor?: string;
  readonly undo?: string;
  readonly reason?: string;
  readonly list?: true;
  readonly all?: true;
  readonly from?: string;
  readonly json?: true;
}

const usage = (message: string): Fault => new Fault('usage', message, { verb: 'reply' });

const stateOf = ({ live, revokes }: Reply): string => (live ? 'shown' : revokes === null ? 'taken back' : 'takes back');

async function list(context: Context, ledger: Ledger, { all, json }: Options): Promise<number> {
  const rows = (await ledger.replies()).filter(({ live }) => all || live);
  const columns = [
    { title: 'Id', text: ({ id }: Reply) => shortId(id) },
    { title: 'About', text: ({ event, claim }: Reply) => shortId(event ?? claim) },
    { title: 'Who', text: ({ who }: Reply) => who },
    { title: 'Said', text: ({ said }: Reply) => said },
    { title: 'State', text: stateOf },
    { title: 'Statement', text: ({ text }: Reply) => text, flex: 1 },
  ];
  present(context, json ? { json } : {}, { columns, rows, csv: () => ({}), whole: rows, none: 'Nobody has replied.' });
  return 0;
}

async function take(context: Context, ledger: Ledger, file: string, actor: string): Promise<number> {
  const given = readReplies(file, context.effects.cwd);
  context.print(`${file}: ${plural(given.length, 'line')}, ${await ledger.importReplies(given, actor)} new.`);
  return 0;
}

async function undo(context: Context, ledger: Ledger, beginning: string, reason: string, actor: string): Promise<number> {
  const ids = (await ledger.replies()).map(({ id }) => id);
  await ledger.revokeReply(only(ids, beginning, 'statement'), reason, actor);
  context.print(`Taken back: ${beginning}. It stays in the history, and is no longer shown.`);
  return 0;
}

const aboutOf = async (ledger: Ledger, what: string): Promise<{ readonly claim: string } | { readonly event: string }> =>
  what.startsWith('c') ? { claim: what } : { event: await idBeginning(ledger, 'event', what) };

export const command: Command<Options> = {
  summary: 'right of reply: put a signed statement beside a claim or an event',
  about:
    'WHAT is an event, or a claim by its whole id. The statement is shown beside it with who makes it, when, and where it can be looked up; it changes no belief by itself. It is kept like everything else, and can be taken back.',
  args: [['[what]', 'an event, or a claim']],
  options: [
    { flags: '--who <name>', about: 'the person or organisation that makes the statement' },
    { flags: '--text <words>', about: 'the statement, in its own words' },
    { flags: '--said <date>', about: 'when it was made' },
    { flags: '--evidence <url>', about: 'where it can be looked up' },
    { flags: '--basis <words>', about: 'why it is shown ("right of reply")' },
    { flags: '--actor <name>', about: 'who enters it (USER, else "someone")' },
    { flags: '--undo <id>', about: 'take this statement back' },
    { flags: '--reason <words>', about: 'with --undo: why' },
    { flags: '--list', about: 'the statements that are shown' },
    { flags: '--all', about: 'with --list: those too that were taken back' },
    { flags: '--json', about: 'with --list: write JSON' },
    { flags: '--from <file>', about: 'take in the statements of `mercato export replies`; those taken back stay so' },
  ],
  examples: [
    ['reply v3f9c1a07 --who "Jane Roe" --text "I never left." --said 2026-07-03 --evidence https://roe.example/1', 'a statement beside an event'],
    ['reply --list', 'all that are shown'],
    ['reply --undo y81c2d7e0 --reason "withdrawn by her"', 'take it back'],
  ],
  async run(context, [what], options) {
    const ledger = await context.ledger();
    const { actor = context.effects.env['USER'] || 'someone', reason = '', basis = 'right of reply' } = options;
    if (options.list) return list(context, ledger, options);
    if (options.from !== undefined) return take(context, ledger, options.from, actor);
    if (options.undo !== undefined) return undo(context, ledger, options.undo, reason, actor);
    if (what === undefined) throw usage('Say beside what it is to stand: an event, or a claim.');
    const { who = '', text = '', said = '', evidence = '' } = options;
    const { ids } = await ledger.reply({ about: await aboutOf(ledger, what), statement: { who, text, said, evidence, basis }, actor });
    const [id = ''] = ids;
    context.print(`The statement stands beside ${shortId(what)}. To take it back: mercato reply --undo ${shortId(id)}`);
    return 0;
  },
};
