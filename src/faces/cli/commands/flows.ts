import { Fault } from '../../../base/fault.ts';
import { type FlowGroup, type FlowsView, type Lens } from '../../../model/career-views.ts';
import { flowRows } from '../../web/career-rows.ts';
import { type Command, FORMATS, type FormatOptions } from '../command.ts';
import type { Context } from '../context.ts';
import { BY } from '../lens.ts';
import { type Column, forPrograms, present } from '../output.ts';
import { wholeNumber } from '../parse.ts';
import { plural } from '../wording.ts';

interface Options extends FormatOptions {
  readonly by?: Lens;
  readonly org?: string;
  readonly since?: number;
  readonly until?: number;
  readonly limit?: number;
}

const signed = (net: number): string => (net > 0 ? `+${net}` : String(net));

const columnsOf = ({ by, of, cells }: FlowsView): readonly Column<FlowGroup>[] => {
  const between = (from: string | undefined, to: string | undefined): string => String(cells.find((cell) => cell.from === from && cell.to === to)?.people ?? 0);
  const name: Column<FlowGroup> = {
    title: by.replace('-', ' '),
    text: ({ name, thin }, { colors }) => (thin ? `${name} ${colors.dim('thin')}` : name),
    flex: 1,
  };
  if (of)
    return [
      name,
      { title: `to ${of.name}`, text: ({ key }) => between(key, of.key), align: 'right' },
      { title: `from ${of.name}`, text: ({ key }) => between(of.key, key), align: 'right' },
    ];
  return [
    name,
    { title: 'arrivals', text: ({ arrivals }) => String(arrivals), align: 'right' },
    { title: 'departures', text: ({ departures }) => String(departures), align: 'right' },
    { title: 'net', text: ({ net }) => signed(net), align: 'right' },
  ];
};

function tellAbout(context: Context, { years, of, moves, provisionalFrom }: FlowsView): void {
  const { bold, dim } = context.colors;
  const provisional = years.until >= provisionalFrom ? `; provisional from ${provisionalFrom}` : '';
  if (of) context.print(`${bold(of.name)}  ${of.arrivals} arrivals, ${of.departures} departures, net ${signed(of.net)}`);
  context.print(
    dim(`${plural(moves, 'move')} by publications, ${years.since}–${years.until}${provisional}. Reported transfers are told of by \`mercato transfers\`.\n`),
  );
}

export const command: Command<Options> = {
  summary: 'who gains and who loses researchers, by their publications',
  about: 'A move is a change of affiliation between papers, not an affiliation added. The page `docs/careers.md` says exactly what counts.',
  args: [],
  options: [
    BY,
    { flags: '--org <name>', about: 'only from and to this one' },
    { flags: '--since <year>', about: 'moves from this year on', parse: wholeNumber(1) },
    { flags: '--until <year>', about: 'moves up to this year', parse: wholeNumber(1) },
    { flags: '--limit <n>', about: 'how many rows (20)', parse: wholeNumber(1) },
    ...FORMATS,
  ],
  examples: [
    ['flows --since 2018', 'organisations by how many came and went'],
    ['flows --by country', 'the same between countries'],
    ['flows --org OpenAI', 'where people came from to one organisation, and where they went'],
  ],
  async run(context, _args, options) {
    const view = await (await context.careers()).flows(options);
    if (!view)
      throw new Fault('not-in-records', `No ${options.by ?? 'organisation'} is called ${JSON.stringify(options.org)} in the records.`, {
        what: options.org ?? '',
      });
    if (!forPrograms(options)) tellAbout(context, view);
    if (options.csv) present(context, options, { columns: [], rows: flowRows(view), csv: (row) => row, whole: view, none: '' });
    else
      present(context, options, {
        columns: columnsOf(view),
        rows: view.groups,
        csv: () => ({}),
        whole: view,
        none: 'Nobody moved in these years, as far as the records show.',
      });
    return 0;
  },
};
