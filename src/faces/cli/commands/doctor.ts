import { existsSync, statfsSync } from 'node:fs';
import type { Ledger } from '../../../ledger/ledger.ts';
import { recompute } from '../../../work/recompute.ts';
import type { Command } from '../command.ts';
import type { Context } from '../context.ts';
import { version } from '../version.ts';
import { plural, wordBytes } from '../wording.ts';

interface Options {
  readonly json?: true;
  readonly recompute?: true;
}

interface Finding {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
  readonly remedy?: string;
}

const NODE_MAJOR = 24;
const LOW_DISK_BYTES = 200e6;

function node(): Finding {
  const ok = Number(process.versions.node.split('.')[0]) >= NODE_MAJOR;
  return { name: 'Node', ok, detail: process.versions.node, ...(ok ? {} : { remedy: `Install Node ${NODE_MAJOR} or newer.` }) };
}

function disk(home: string): Finding {
  const { bavail, bsize } = statfsSync(home);
  const free = bavail * bsize;
  const ok = free >= LOW_DISK_BYTES;
  return { name: 'disk', ok, detail: `${wordBytes(free)} free`, ...(ok ? {} : { remedy: 'Free some space before you read more.' }) };
}

async function integrity(ledger: Ledger): Promise<Finding> {
  const [problems, { engine }] = [await ledger.check(), await ledger.meta()];
  if (problems.length === 0)
    return { name: 'integrity', ok: true, detail: `${engine === 'SQLite' ? 'file, ' : ''}chain of transactions, and every claim agree` };
  return {
    name: 'integrity',
    ok: false,
    detail: problems.map(({ message }) => message).join(' '),
    remedy: problems[0]?.remedy ?? 'Restore the file from a backup.',
  };
}

async function about(ledger: Ledger): Promise<readonly Finding[]> {
  const { path, schema, bytes, lastTransaction } = await ledger.meta();
  const { documents, claims, events, people, organisations } = await ledger.counts();
  const dirty = await ledger.dirty();
  return [
    {
      name: 'ledger',
      ok: true,
      detail: `${path} · ${wordBytes(bytes)} · schema ${schema} · ${lastTransaction ? `transaction ${lastTransaction.tx} of ${lastTransaction.at}` : 'no transaction yet'}`,
    },
    {
      name: 'holds',
      ok: true,
      detail: [
        plural(documents, 'document'),
        plural(claims, 'claim'),
        plural(events, 'event'),
        plural(people, 'person', 'people'),
        plural(organisations, 'organisation'),
      ].join(', '),
    },
    {
      name: 'fresh',
      ok: dirty.length === 0,
      detail: dirty.length === 0 ? 'every claim has found its event' : `${plural(dirty.length, 'bucket')} to be resolved anew`,
      ...(dirty.length === 0 ? {} : { remedy: 'Any `mercato read` or `mercato start` does it.' }),
    },
  ];
}

async function recomputed(context: Context, ledger: Ledger): Promise<Finding> {
  const { same, detail, differences } = await recompute(ledger, await context.register());
  return {
    name: 'recompute',
    ok: same,
    detail: [detail, ...differences].join('\n    '),
    ...(same ? {} : { remedy: 'Events were kept that the claims do not give: they are corrected now. Please report this.' }),
  };
}

export const command: Command<Options> = {
  summary: 'is everything well? Node, disk, the ledger and what it holds',
  args: [],
  options: [
    { flags: '--recompute', about: 'make all that is derived anew, and prove that it gives the same bytes' },
    { flags: '--json', about: 'write JSON, for programs' },
  ],
  examples: [
    ['doctor', 'a quick look'],
    ['doctor --recompute', 'the long one'],
  ],
  async run(context, _args, options) {
    const ledger = await context.ledger();
    const findings: Finding[] = [
      { name: 'Mercato', ok: true, detail: version() },
      node(),
      ...(existsSync(context.home) ? [disk(context.home)] : []),
      ...(await about(ledger)),
      await integrity(ledger),
    ];
    if (options.recompute) findings.push(await recomputed(context, ledger));
    const ok = findings.every((finding) => finding.ok);
    const { green, red, dim } = context.colors;
    if (options.json) context.print(JSON.stringify({ ok, findings }, null, 2));
    else
      for (const finding of findings)
        context.print(
          `${finding.ok ? green('✓') : red('✗')} ${finding.name.padEnd(10)} ${finding.detail}${finding.remedy ? `\n  ${dim(finding.remedy)}` : ''}`,
        );
    return ok ? 0 : 5;
  },
};
