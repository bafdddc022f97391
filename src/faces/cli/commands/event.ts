import { eventScore, type Score } from '../../../market/sources.ts';
import type { RoleValue } from '../../../model/event.ts';
import type { LinkKind } from '../../../model/link.ts';
import type { ClaimView, EventRow, EventView } from '../../../model/views.ts';
import { wordValue } from '../../../model/wording.ts';
import { historyOf } from '../../../resolve/history.ts';
import { toJson } from '../../web/dates.ts';
import { claimCsv } from '../../web/rows.ts';
import { wordChance } from '../../web/words.ts';
import { shortDate, wordBelief, wordQuote } from '../columns.ts';
import { type Command, FORMATS, type FormatOptions, MOMENT, type MomentOptions } from '../command.ts';
import type { Context } from '../context.ts';
import { idBeginning, notThere, shortId } from '../names.ts';
import { printCsv } from '../output.ts';
import { plural, wordHalf } from '../wording.ts';

/** The roles that sources tell differently, value by value. */
function conflicts(context: Context, values: readonly RoleValue[]): void {
  const { bold, dim } = context.colors;
  const roles = [...new Set(values.map(({ role }) => role))].filter((role) => values.filter((value) => value.role === role).length > 1);
  if (roles.length === 0) return;
  context.print(`\n${bold('What sources tell differently')}`);
  for (const role of roles)
    for (const value of values.filter((candidate) => candidate.role === role))
      context.print(
        `  ${role.padEnd(10)} ${value.preferred ? '●' : '○'} ${wordValue(value.value)}${value.flag ? ` (${value.flag})` : ''}  ${dim(value.origins.join(', '))}`,
      );
}

/** How the belief grew with what was published, where it did. */
function history(context: Context, claims: EventView['claims']): void {
  const { bold, dim } = context.colors;
  const steps = historyOf(claims);
  if (steps.length < 2) return;
  context.print(`\n${bold('How the belief grew')}`);
  for (const { day, belief, because } of steps) context.print(`  ${day ?? 'no date   '} · ${belief} ${dim(`· ${because}`)}`);
}

/** The other half of a move, the group and those who are named of it. */
function belonging(context: Context, { event, halves, grouping }: EventView): void {
  const { bold, dim } = context.colors;
  if (halves.length > 0) context.print(`\n${bold('Perhaps one move')}`);
  for (const half of halves) context.print(`  ${wordHalf(half, event.id)} ${dim(`· score ${half.score.toFixed(2)}`)}`);
  if (grouping === null) return;
  const others = [grouping.group, ...grouping.members].filter(({ id }) => id !== event.id);
  context.print(`\n${bold(grouping.group.id === event.id ? 'Who is named of them' : 'Part of a group')}\n${listed(others, context)}`);
}

const listed = (rows: readonly EventRow[], { colors: { dim } }: Context): string =>
  rows.map((row) => `  ${dim(shortId(row.id))} ${shortDate(row.when)} · ${row.title}`).join('\n');

const HOW: Readonly<Record<LinkKind, string>> = { copy: 'printed from', translates: 'translated from', quotes: 'a passage from', cites: 'citing' };

/** The document that it was had from. */
function hadFrom({ via }: ClaimView, claims: readonly ClaimView[]): string {
  const from = via && claims.find(({ id }) => id === via.claim);
  return from ? ` · ${HOW[via.how]} ${from.document.publisher}` : '';
}

function wordScore({ score, source, came, resolved }: Score): string {
  const record = resolved === 0 ? 'the mean of all' : `of ${plural(resolved, 'resolved rumour')} of ${source} ${came} came true`;
  return `score ${wordChance(score)}: ${record}`;
}

function write(context: Context, view: EventView, score: Score | null): void {
  const { event, tally, values, claims, related } = view;
  const { bold, dim } = context.colors;
  context.print(
    `${bold(event.title)}\n${event.label} · ${shortDate(event.when)} · ${wordBelief(event, context.colors)}${event.terms ? ` · ${event.terms}` : ''}`,
  );
  context.print(dim(`${tally.because} · ${plural(tally.origins, 'origin')}, ${plural(tally.documents, 'document')}, ${plural(tally.claims, 'claim')}`));
  if (score) context.print(dim(wordScore(score)));
  conflicts(context, values);
  context.print(`\n${bold('Who says so')}`);
  for (const claim of claims) {
    const { document, stance, says, origin } = claim;
    context.print(
      `  ${document.published ?? 'no date'} · ${document.publisher} (${document.lang}) · ${stance}${says ? ` · says ${says}` : ''}${origin === document.publisher ? '' : dim(` · counted under ${origin}`)}${dim(hadFrom(claim, claims))}`,
    );
    context.print(`    ${wordQuote(claim, context)}\n    ${dim(document.url)}`);
    for (const reply of claim.replies ?? [])
      context.print(
        `    ${bold(`Statement of ${reply.who}`)}, ${reply.said}${reply.event ? ', about the whole event' : ''}: ${reply.text}\n    ${dim(reply.evidence)}`,
      );
  }
  history(context, claims);
  belonging(context, view);
  if (related.length > 0) context.print(`\n${bold('Around it')}\n${listed(related, context)}`);
}

export const command: Command<FormatOptions & MomentOptions> = {
  summary: 'one event: each source with its words, what they tell differently, and why it is believed',
  args: [['<id>', 'its id, or the beginning of it']],
  options: [...MOMENT, ...FORMATS],
  examples: [
    ['event v3f9c1a07', 'as the id stands in the table of `mercato transfers`'],
    ['event v3f9c1a07 --csv', 'its claims, one a row'],
  ],
  async run(context, [id = ''], options) {
    const ledger = await context.views(options);
    const view = (await ledger.event(id)) ?? (await ledger.event(await idBeginning(ledger, 'event', id))) ?? notThere('event', id);
    if (options.json) context.print(toJson(view).trimEnd());
    else if (options.csv) printCsv(context, view.claims.map(claimCsv));
    else write(context, view, eventScore(view.event.id, await ledger.rumoursAround(view.event.id)));
    return 0;
  },
};
