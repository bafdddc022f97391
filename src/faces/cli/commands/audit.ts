import { trail } from '../../../access/trail.ts';
import type { AuditRow } from '../../../model/access.ts';
import { type Command, FORMATS, type FormatOptions } from '../command.ts';
import { type Column, present } from '../output.ts';
import { momentDate, wholeNumber } from '../parse.ts';

interface Options extends FormatOptions {
  readonly who?: string;
  readonly before?: string;
  readonly limit?: number;
}

const LIMIT = 50;

const COLUMNS: readonly Column<AuditRow>[] = [
  { title: 'When (UTC)', text: ({ at }) => at.slice(0, 19).replace('T', ' ') },
  { title: 'Who', text: ({ who }) => who || '(no such name)' },
  { title: 'What', text: ({ what, outcome }) => (outcome === 'done' ? what : `${what}: ${outcome}`) },
  { title: 'About', text: ({ about }) => about, flex: 1 },
  { title: 'From', text: ({ via, address }) => [via, address].filter(Boolean).join(' ') },
  { title: 'Tx', text: ({ tx }) => String(tx ?? ''), align: 'right' },
];

export const command: Command<Options> = {
  summary: 'who did what: every write of the ledger, every log-in, every change of an account',
  about: 'Latest first. Nothing in it can be changed; addresses are kept for 180 days.',
  args: [],
  options: [
    { flags: '--who <name>', about: 'of one account or actor alone' },
    { flags: '--before <date>', about: 'only what is older', parse: momentDate },
    { flags: '--limit <n>', about: 'how many lines (50)', parse: wholeNumber(1) },
    ...FORMATS,
  ],
  examples: [
    ['audit', 'the latest fifty'],
    ['audit --who ana --json', 'of one account, for a program'],
  ],
  async run(context, _args, options) {
    const { who, before, limit = LIMIT } = options;
    const rows = await trail(await context.ledger(), await context.accessIfAny(), { who, before, limit });
    present(context, options, { columns: COLUMNS, rows, csv: (row) => ({ ...row }), whole: rows, none: 'Nothing was done.' });
    return 0;
  },
};
