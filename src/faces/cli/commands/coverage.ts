import { coverageRow } from '../../web/career-rows.ts';
import { type CoverageRow, coverageIn } from '../../web/coverage.ts';
import { type Command, FORMATS, type FormatOptions } from '../command.ts';
import { entityCalled } from '../names.ts';
import { type Column, forPrograms, present } from '../output.ts';
import { wholeNumber } from '../parse.ts';
import { plural } from '../wording.ts';

interface Options extends FormatOptions {
  readonly org?: string;
  readonly since?: number;
  readonly until?: number;
  readonly limit?: number;
}

const ROWS = 20;

const estimated = ({ estimate }: CoverageRow): string =>
  estimate === null ? 'nobody in both' : `${Math.round(estimate.value)} (${Math.round(estimate.low)}–${Math.round(estimate.high)})`;

const columnsFor = (what: string): readonly Column<CoverageRow>[] => [
  { title: what, text: ({ name, thin }, { colors }) => (thin ? `${name} ${colors.dim('thin')}` : name), flex: 1 },
  { title: 'reported', text: ({ first }) => String(first), align: 'right' },
  { title: 'by papers', text: ({ second }) => String(second), align: 'right' },
  { title: 'in both', text: ({ both }) => String(both), align: 'right' },
  { title: 'seen', text: ({ seen }) => String(seen), align: 'right' },
  { title: 'in all', text: estimated, align: 'right' },
];

export const command: Command<Options> = {
  summary: 'how many moves nobody sees, by what reporting and publications each know',
  about:
    'Chapman’s estimate with its 95 % interval, from moves that are reported, moves by publications, and those that are both. `docs/figures.md` says what counts.',
  args: [],
  options: [
    { flags: '--org <name>', about: 'the years of one organisation' },
    { flags: '--since <year>', about: 'moves from this year on', parse: wholeNumber(1) },
    { flags: '--until <year>', about: 'moves up to this year', parse: wholeNumber(1) },
    { flags: '--limit <n>', about: 'how many rows (20)', parse: wholeNumber(1) },
    ...FORMATS,
  ],
  examples: [
    ['coverage', 'organisations by how many are known from both sides'],
    ['coverage --org OpenAI', 'year by year'],
  ],
  async run(context, _args, { org, since, until, limit = ROWS, ...format }) {
    const [ledger, book] = [await context.views({}), await context.careers()];
    const id = org === undefined ? undefined : (await entityCalled(ledger, org, 'organisation')).id;
    const view = await coverageIn(ledger, book, { org: id, since, until });
    if (!forPrograms(format))
      context.print(
        context.colors.dim(
          `Moves ${view.years.since}–${view.years.until}. ${plural(view.beyond, 'reported move')} of people without a paper in the records left out.\n`,
        ),
      );
    present(context, format, {
      columns: columnsFor(view.org ? 'year' : 'organisation'),
      rows: view.rows.slice(0, limit),
      csv: coverageRow,
      whole: view,
      none: 'Nobody is reported who is also in the records.',
    });
    return 0;
  },
};
