import { REVIEWS, type ReviewItem, type ReviewSort } from '../../../model/review.ts';
import { toJson } from '../../web/dates.ts';
import { reviewOf } from '../../web/researchers.ts';
import { wordQuote } from '../columns.ts';
import type { Command } from '../command.ts';
import type { Context } from '../context.ts';
import { shortId } from '../names.ts';
import { wholeNumber } from '../parse.ts';
import { plural } from '../wording.ts';

interface Options {
  readonly sort?: ReviewSort;
  readonly limit?: number;
  readonly json?: true;
}

const DEFAULT_LIMIT = 10;

function write(context: Context, item: ReviewItem): void {
  const { bold, dim } = context.colors;
  context.print(`${dim(shortId(item.id))} ${bold(item.title)}${item.event ? dim(`  ${shortId(item.event)}`) : ''}\n  ${item.question}`);
  for (const claim of item.evidence) {
    const { document, stance, says, score } = claim;
    context.print(
      `    ${document.published ?? 'no date'} · ${document.publisher} · ${stance}${says ? ` · says ${says}` : ''} ${dim(`· score ${score.toFixed(2)}`)}\n      ${wordQuote(claim, context)}`,
    );
  }
  context.print(`  ${item.choices.map(({ key, label }) => `${bold(key)} ${label}`).join(dim(' · '))}\n`);
}

export const command: Command<Options> = {
  summary: 'what waits for a decision: conflicting values, doubtful claims, names, unknown publications, revisions',
  about: 'Each question has its evidence side by side and a key for each verdict; `mercato decide ID KEY` answers it. The page /review has the same.',
  args: [],
  options: [
    { flags: '--sort <sort>', about: 'only questions of this sort', choices: REVIEWS },
    { flags: '--limit <n>', about: `how many questions (${DEFAULT_LIMIT})`, parse: wholeNumber(1) },
    { flags: '--json', about: 'write JSON, for programs' },
  ],
  examples: [
    ['review', 'the first questions, conflicts first'],
    ['review --sort names', 'people known by a surname alone'],
    ['review --sort papers', 'whom of the publication records somebody may be'],
  ],
  async run(context, _args, { sort, limit = DEFAULT_LIMIT, json }) {
    const ledger = await context.ledger();
    const items = await reviewOf(ledger, context.careersIfAny, { sort, limit });
    if (json) context.print(toJson(items).trimEnd());
    else if (items.length === 0) context.print('Nothing waits for a decision.');
    else {
      for (const item of items) write(context, item);
      context.print(context.colors.dim(`${plural(items.length, 'question')}. To answer one: mercato decide ID KEY --reason WORDS`));
    }
    return 0;
  },
};
