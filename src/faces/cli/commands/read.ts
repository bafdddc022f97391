import { resolve } from 'node:path';
import type { Claim } from '../../../model/claim.ts';
import type { Ingested } from '../../../work/ingest.ts';
import { refreshLedger } from '../../../work/refresh.ts';
import { wordQuote } from '../columns.ts';
import type { Command } from '../command.ts';
import type { Context } from '../context.ts';
import { ENQUEUE, enqueueInputs } from '../enqueuing.ts';
import { goldWriter } from '../gold.ts';
import { exitOf, noteProblems, noteStop } from '../problems.ts';
import { GATHER_OPTIONS, type GatherOptions, type ReadReport, readInputs } from '../reading.ts';
import { describeClaim, plural, wordSeconds } from '../wording.ts';

interface Options extends GatherOptions {
  readonly claims?: string;
  readonly dryRun?: true;
  readonly again?: true;
  readonly explain?: true;
  readonly json?: true;
  readonly enqueue?: true;
}

/** Beyond this many documents they are counted, not listed. */
const LISTED = 40;

function explain(context: Context, claim: Claim): void {
  const { dim } = context.colors;
  context.print(
    `    ${describeClaim(claim)}  ${dim(`${claim.kind} · ${claim.stance}${claim.says ? ` · says ${claim.says}` : ''}${claim.date ? ` · ${claim.date}` : ''}`)}`,
  );
  context.print(`      ${wordQuote(claim, context)} ${dim(`[${claim.start}, ${claim.end})`)}`);
  context.print(`      ${dim(`${claim.score.toFixed(2)}: ${claim.because.join(' · ')}`)}`);
}

/** A text without a title is called by its first line, which may be long. */
const TITLE = 100;
const clipped = (title: string): string => (title.length > TITLE ? `${title.slice(0, TITLE - 1).trimEnd()}…` : title);

/** One line per document, with its claims if they are asked for. */
function list(context: Context, { document, claims, known, stem }: Ingested, withClaims: boolean): void {
  const { bold, dim } = context.colors;
  const found = known ? dim('known') : plural(claims.length, 'claim');
  context.print(`${bold(clipped(document.title ?? stem))}  ${dim(`${document.lang} · ${document.publisher ?? document.url}`)}  ${found}`);
  if (withClaims) for (const claim of claims) explain(context, claim);
}

/** One JSON array that grows as documents come: a long batch needs no more memory than a short one. */
function jsonWriter(context: Context): { readonly add: (item: Ingested) => void; readonly end: () => void } {
  let first = true;
  return {
    add: ({ document: { id, url, title, publisher, author, published, lang, wire }, claims, problems, stem }) => {
      const record = { id, stem, url, title, publisher, author, published, lang, wire, claims, problems };
      context.effects.stdout.write(`${first ? '[' : ','}\n${JSON.stringify(record, null, 2)}`);
      first = false;
    },
    end: () => context.print(first ? '[]' : '\n]'),
  };
}

function sum(context: Context, report: ReadReport, stored: boolean, written: number | null, folder: string): void {
  const parts = [
    `Read ${plural(report.documents - report.known, 'document')} in ${wordSeconds(report.ms)}`,
    report.languages.map(({ lang, documents }) => `${lang} ${documents}`).join(', '),
    plural(report.claims, 'claim') + (stored ? ` (${report.newClaims} new)` : ''),
    report.known > 0 ? `${report.known} known already, not read again` : '',
    report.revisions > 0 ? plural(report.revisions, 'revision') : '',
    report.failed > 0 ? `${report.failed} failed` : '',
    report.model ?? '',
    stored ? '' : 'nothing was stored',
    written === null ? '' : `${plural(written, 'file')} in ${folder}`,
  ];
  context.note(`${parts.filter(Boolean).join(' · ')}.`);
}

export const command: Command<Options> = {
  summary: 'read articles and keep every claim with its words',
  about:
    'Files, folders, patterns, http(s) addresses, or - for standard input: plain text, Markdown, HTML, JSON Lines, in any language there is a pack for.\nWhat is known already is not read again.',
  args: [['<path...>', 'files, folders, patterns, addresses, or -']],
  options: [
    { flags: '--claims <dir>', about: 'also write DIR/STEM.json for each document: its claims, as gold claims are kept' },
    { flags: '--dry-run', about: 'store nothing' },
    { flags: '--explain', about: 'show each claim with its words, its score, and the reasons for it' },
    { flags: '--json', about: 'write documents and claims as JSON' },
    { flags: '--again', about: 'read known documents too, with the rules of today' },
    { ...ENQUEUE, excludes: ['claims', 'dryRun', 'explain', 'json'] },
    ...GATHER_OPTIONS,
  ],
  examples: [
    ['read article.html notes/', 'a file and a folder'],
    ["read 'clips/**/*.txt' --claims out", 'a pattern, and one file of claims for each document'],
    ['read https://example.org/story', 'an address'],
    ['read clips/ --reader both', 'with a language model beside the rules'],
    ['read clips/ --enqueue', 'leave it to the workers of a fleet'],
    ['read memo.txt --dry-run --explain', 'only show what is found, and why'],
  ],
  async run(context, args, options) {
    if (options.enqueue) return enqueueInputs(context, args, { ...options, again: options.again === true });
    const ledger = options.dryRun ? null : await context.ledgerToFill();
    const gold = options.claims === undefined ? null : goldWriter(resolve(context.effects.cwd, options.claims));
    const json = options.json ? jsonWriter(context) : null;
    let listed = 0;
    const report = await readInputs(context, args, options, {
      ledger,
      actor: 'mercato read',
      // Whoever wants to see claims wants those of known documents too.
      again: options.again === true || gold !== null || json !== null || options.explain === true,
      onDocument: (item) => {
        gold?.add(item);
        json?.add(item);
        if (!json && ++listed <= LISTED) list(context, item, options.explain === true);
        if (!json && listed === LISTED + 1) context.print(context.colors.dim('… the others are read, and not listed (--json lists all)'));
      },
    });
    json?.end();
    if (ledger) await refreshLedger(ledger, context);
    noteProblems(context, report.problems);
    noteStop(context, report, ledger !== null);
    sum(context, report, ledger !== null, gold?.written() ?? null, options.claims ?? '');
    return exitOf(report);
  },
};
