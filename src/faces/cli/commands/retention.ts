import { Fault } from '../../../base/fault.ts';
import { type Lens, type RetentionCurve } from '../../../model/career-views.ts';
import { retentionRows } from '../../web/career-rows.ts';
import { type Command, FORMATS, type FormatOptions } from '../command.ts';
import { BY } from '../lens.ts';
import { type Column, forPrograms, present } from '../output.ts';
import { wholeNumber } from '../parse.ts';

interface Options extends FormatOptions {
  readonly by?: Lens;
  readonly org?: readonly string[];
  readonly since?: number;
  readonly until?: number;
  readonly limit?: number;
}

/** Years after which the share is printed. */
const AFTER = [1, 2, 3, 5, 10];

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function stayed({ points }: RetentionCurve, year: number): string {
  const at = points.findLast((point) => point.year <= year);
  const reached = points.some((point) => point.year >= year);
  return at && reached ? `${percent(at.share)} (${Math.round(at.low * 100)}–${Math.round(at.high * 100)})` : '–';
}

const columnsFor = (by: Lens): readonly Column<RetentionCurve>[] => [
  { title: by.replace('-', ' '), text: ({ name, thin }, { colors }) => (thin ? `${name} ${colors.dim('thin')}` : name), flex: 1 },
  { title: 'people', text: ({ people }) => String(people), align: 'right' },
  { title: 'left', text: ({ left }) => String(left), align: 'right' },
  ...AFTER.map((year): Column<RetentionCurve> => ({ title: `${year} y`, text: (curve) => stayed(curve, year), align: 'right' })),
  { title: 'median', text: ({ median: { value } }) => (value === null ? '–' : `${value} y`), align: 'right' },
];

export const command: Command<Options> = {
  summary: 'how long people stay, by their publications',
  about: 'The share still printed with an organisation so many years after the first paper there (Kaplan–Meier), with its 95 % interval.',
  args: [],
  options: [
    BY,
    { flags: '--org <name...>', about: 'only these' },
    { flags: '--since <year>', about: 'of those first seen there from this year on', parse: wholeNumber(1) },
    { flags: '--until <year>', about: 'of those first seen there up to this year', parse: wholeNumber(1) },
    { flags: '--limit <n>', about: 'how many of the largest (8)', parse: wholeNumber(1) },
    ...FORMATS,
  ],
  examples: [
    ['retention --org Google Meta', 'two labs beside all'],
    ['retention --by sector --since 2015', 'universities, industry, institutes, government'],
  ],
  async run(context, _args, options) {
    const { org: orgs, ...rest } = options;
    const view = await (await context.careers()).retention({ ...rest, orgs });
    if (!view)
      throw new Fault('not-in-records', `Not all of ${(orgs ?? []).map((name) => JSON.stringify(name)).join(', ')} are in the records.`, {
        what: orgs?.[0] ?? '',
      });
    if (!forPrograms(options))
      context.print(context.colors.dim(`Of those first seen there ${view.years.since}–${view.years.until}: the share still there after so many years.\n`));
    if (options.csv) present(context, options, { columns: [], rows: retentionRows(view), csv: (row) => row, whole: view, none: '' });
    else present(context, options, { columns: columnsFor(view.by), rows: [...view.curves, view.pooled], csv: () => ({}), whole: view, none: '' });
    return 0;
  },
};
