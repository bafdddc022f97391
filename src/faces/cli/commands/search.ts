import type { SearchHit } from '../../../model/views.ts';
import { type Command, FORMATS, type FormatOptions, MOMENT, type MomentOptions } from '../command.ts';
import { shortId } from '../names.ts';
import { type Column, present } from '../output.ts';
import { wholeNumber } from '../parse.ts';

interface Options extends FormatOptions, MomentOptions {
  readonly limit?: number;
}

const COLUMNS: readonly Column<SearchHit>[] = [
  { title: 'id', text: ({ id }, { colors }) => colors.dim(shortId(id)) },
  { title: 'type', text: ({ type }) => type },
  { title: 'title', text: ({ title }) => title, flex: 1 },
  { title: 'excerpt', text: ({ excerpt }) => excerpt.replace(/\s+/g, ' '), flex: 1 },
];

export const command: Command<Options> = {
  summary: 'find people, organisations, events and documents by words',
  args: [['<words...>', 'every word must occur; the last may be a beginning']],
  options: [{ flags: '--limit <n>', about: 'how many hits (20)', parse: wholeNumber(1) }, ...MOMENT, ...FORMATS],
  examples: [
    ['search murati', 'everything about a name'],
    ['search signing bonus', 'words in documents and events'],
  ],
  async run(context, args, options) {
    const ledger = await context.views(options);
    const hits = await ledger.search(args.join(' '), options.limit ?? 20);
    present(context, options, { columns: COLUMNS, rows: hits, csv: (hit) => ({ ...hit }), whole: hits, none: 'Nothing was found. Fewer words find more.' });
    return 0;
  },
};
