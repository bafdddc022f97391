import { isoDay } from '../../../base/interval.ts';
import { type Outcome, outcomeOf, type SourceRecord, sourcesView } from '../../../market/sources.ts';
import type { SourceRumour } from '../../../model/views.ts';
import { rumourCsv, sourceCsv } from '../../web/rows.ts';
import { cautiousTitle, SOURCE_WORDS, wordChance } from '../../web/words.ts';
import { wordQuote } from '../columns.ts';
import { type Command, FORMATS, type FormatOptions, MOMENT, type MomentOptions } from '../command.ts';
import { notThere, shortId } from '../names.ts';
import { type Column, forPrograms, present } from '../output.ts';
import { plural } from '../wording.ts';

const number = (title: string, text: (row: SourceRecord) => number | string): Column<SourceRecord> => ({
  title,
  text: (row) => String(text(row)),
  align: 'right',
});

const columns: readonly Column<SourceRecord>[] = [
  { title: 'source', text: ({ source }) => source, flex: 1 },
  { title: 'sort', text: ({ kind }) => SOURCE_WORDS[kind] },
  number('told', ({ told }) => told),
  number('first', ({ first }) => first),
  number('true', ({ outcomes, resolved }) => `${outcomes.true} of ${resolved}`),
  number('denied', ({ outcomes }) => outcomes.denied),
  number('lapsed', ({ outcomes }) => outcomes.lapsed),
  number('open', ({ outcomes }) => outcomes.open),
  number('lead', ({ leadDays }) => (leadDays === null ? '–' : `${leadDays} d`)),
  number('score', ({ score }) => wordChance(score)),
];

type Told = SourceRumour & { readonly outcome: Outcome };

const toldColumns: readonly Column<Told>[] = [
  { title: 'event', text: ({ event }) => shortId(event.id) },
  { title: 'told', text: ({ rumour, claim }) => claim.document.published ?? isoDay(rumour.told) },
  { title: 'what', text: ({ event, claim }, context) => `${cautiousTitle(event)}\n${wordQuote(claim, context)}`, flex: 1 },
  { title: 'came', text: ({ outcome }) => outcome },
];

export const command: Command<FormatOptions & MomentOptions> = {
  summary: 'who told rumours and plans, and what came of them; one source with its words',
  args: [['[name...]', 'a source; all of them, if it is left out']],
  options: [...MOMENT, ...FORMATS],
  examples: [
    ['sources', 'the records of all'],
    ['sources Bloomberg', 'each rumour that it told'],
  ],
  async run(context, args, options) {
    const ledger = await context.views(options);
    const told = await ledger.rumours();
    const view = sourcesView(told, await ledger.forecasts());
    const name = args.join(' ');
    if (name !== '') {
      const records = view.records.filter(({ source }) => source.toLowerCase() === name.toLowerCase());
      if (records.length === 0) notThere('source', name);
      const lists = await Promise.all(records.map(({ kind, source }) => ledger.rumoursOf(kind, source)));
      const rows = lists.flat().map((row): Told => ({ ...row, outcome: outcomeOf(row.rumour, told.today) }));
      present(context, options, { columns: toldColumns, rows, csv: rumourCsv, whole: { records, rows }, none: '' });
      return 0;
    }
    present(context, options, { columns, rows: view.records, csv: sourceCsv, whole: view, none: 'Nobody has told a rumour or a plan.' });
    const { brier, brierOfMean, scored } = view.replayed;
    if (!forPrograms(options) && brier !== null && brierOfMean !== null)
      context.print(
        context.colors.dim(
          `\n${view.came} of ${plural(view.resolved, 'resolved rumour')} came true. Brier score ${brier.toFixed(3)} over ${scored} on the day they were told (the mean of the time: ${brierOfMean.toFixed(3)}).`,
        ),
      );
    return 0;
  },
};
