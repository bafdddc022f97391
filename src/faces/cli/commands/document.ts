import type { Views } from '../../../ledger/ledger.ts';
import type { DocumentView } from '../../../model/views.ts';
import { toJson } from '../../web/dates.ts';
import { claimCsv, documentCsv } from '../../web/rows.ts';
import { DOCUMENT_COLUMNS, wordQuote } from '../columns.ts';
import { type Command, FORMATS, type FormatOptions, MOMENT, type MomentOptions } from '../command.ts';
import type { Context } from '../context.ts';
import { idBeginning, notThere, shortId } from '../names.ts';
import { forPrograms, present, printCsv } from '../output.ts';
import { wholeNumber } from '../parse.ts';

interface Options extends FormatOptions, MomentOptions {
  readonly lang?: string;
  readonly search?: string;
  readonly starter: boolean;
  readonly text?: true;
  readonly limit?: number;
  readonly offset?: number;
}

const DEFAULT_LIMIT = 50;

function write(context: Context, { document, author, text, claims, problems }: DocumentView, withText: boolean): void {
  const { bold, dim, yellow } = context.colors;
  context.print(
    `${bold(document.title)}\n${[document.publisher, author, document.published ?? 'no date', document.lang].filter(Boolean).join(' · ')}\n${dim(document.url)}`,
  );
  if (document.revises) context.print(dim(`a later version of ${shortId(document.revises)}`));
  if (withText && text) context.print(`\n${text.trim()}`);
  context.print(`\n${bold(claims.length === 0 ? 'No claims' : 'What it says')}`);
  for (const claim of claims)
    context.print(
      `  ${claim.title}  ${dim(`${claim.kind} · ${claim.stance}${claim.event ? ` · ${shortId(claim.event)}` : ''}`)}\n    ${wordQuote(claim, context)}`,
    );
  for (const problem of problems) context.print(yellow(`  ${problem.severity}: ${problem.message}`));
}

async function list(context: Context, ledger: Views, options: Options): Promise<void> {
  const { lang, search, starter, limit = DEFAULT_LIMIT, offset = 0 } = options;
  const page = await ledger.documents({ lang, search, limit, offset, ...(starter ? {} : { paraphrase: false }) });
  present(context, options, { columns: DOCUMENT_COLUMNS, rows: page.rows, csv: documentCsv, whole: page, none: 'No document matches.' });
  const last = offset + page.rows.length;
  if (!forPrograms(options) && last < page.total) context.print(context.colors.dim(`\n${last} of ${page.total}; more: --offset ${last}`));
}

export const command: Command<Options> = {
  summary: 'one document with what it says, or the list of all',
  args: [['[id]', 'its id, or the beginning of it; none lists the documents']],
  options: [
    { flags: '--text', about: 'with its text' },
    { flags: '--lang <code>', about: 'list: only in this language' },
    { flags: '--search <words>', about: 'list: only with this in title, address or publisher' },
    { flags: '--no-starter', about: 'list: without the pages that the starter ledger paraphrases' },
    { flags: '--limit <n>', about: `list: how many rows (${DEFAULT_LIMIT})`, parse: wholeNumber(1) },
    { flags: '--offset <n>', about: 'list: how many rows to leave out first', parse: wholeNumber() },
    ...MOMENT,
    ...FORMATS,
  ],
  examples: [
    ['document --no-starter', 'what was read'],
    ['document d71be0c44 --text', 'one of them with its text and its claims'],
  ],
  async run(context, [id], options) {
    const ledger = await context.views(options);
    if (id === undefined) {
      await list(context, ledger, options);
      return 0;
    }
    const view = (await ledger.document(id)) ?? (await ledger.document(await idBeginning(ledger, 'document', id))) ?? notThere('document', id);
    if (options.json) context.print(toJson(view).trimEnd());
    else if (options.csv) printCsv(context, view.claims.map(claimCsv));
    else write(context, view, options.text === true);
    return 0;
  },
};
