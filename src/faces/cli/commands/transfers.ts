import { BELIEFS, type Belief } from '../../../model/event.ts';
import { eventCsv } from '../../web/rows.ts';
import { EVENT_COLUMNS } from '../columns.ts';
import { type Command, FORMATS, type FormatOptions, MOMENT, type MomentOptions } from '../command.ts';
import { entityCalled } from '../names.ts';
import { forPrograms, present } from '../output.ts';
import { partialDate, wholeNumber } from '../parse.ts';
import { KIND_NAMES, plural } from '../wording.ts';

interface Options extends FormatOptions, MomentOptions {
  readonly org?: string;
  readonly person?: string;
  readonly kind?: string;
  readonly belief?: Belief;
  readonly since?: string;
  readonly until?: string;
  readonly lang?: string;
  readonly search?: string;
  readonly starter: boolean;
  readonly limit?: number;
  readonly offset?: number;
}

const DEFAULT_LIMIT = 25;

export const command: Command<Options> = {
  summary: 'the latest transfers: who moved where, on what terms, and how sure that is',
  args: [],
  options: [
    { flags: '--org <name>', about: 'only of this organisation (name, alias or id)' },
    { flags: '--person <name>', about: 'only of this person (name or id)' },
    { flags: '--kind <kind>', about: 'only of this kind', choices: KIND_NAMES },
    { flags: '--belief <belief>', about: 'only what is believed so', choices: BELIEFS },
    { flags: '--since <date>', about: 'from this year, month or day', parse: partialDate },
    { flags: '--until <date>', about: 'up to this year, month or day', parse: partialDate },
    { flags: '--lang <code>', about: 'only what is attested in this language (en, fr, …)' },
    { flags: '--search <words>', about: 'only what has these words in names, roles or titles' },
    { flags: '--no-starter', about: 'without the starter ledger: only what was read from documents' },
    { flags: '--limit <n>', about: `how many rows (${DEFAULT_LIMIT})`, parse: wholeNumber(1) },
    { flags: '--offset <n>', about: 'how many rows to leave out first', parse: wholeNumber() },
    ...MOMENT,
    ...FORMATS,
  ],
  examples: [
    ['transfers', 'the latest of everything'],
    ['transfers --org "OpenAI" --since 2025', 'arrivals, departures, offers and money of one organisation'],
    ['transfers --kind move --belief rumoured', 'moves that are only rumoured'],
    ['transfers --no-starter --csv > moves.csv', 'what was read from documents, for a spreadsheet'],
  ],
  async run(context, _args, options) {
    const ledger = await context.views(options);
    const { org, person, starter, limit = DEFAULT_LIMIT, ...filter } = options;
    const page = await ledger.board({
      ...filter,
      limit,
      ...(starter ? {} : { starter: false }),
      ...(org === undefined ? {} : { org: (await entityCalled(ledger, org, 'organisation')).id }),
      ...(person === undefined ? {} : { person: (await entityCalled(ledger, person, 'person')).id }),
    });
    const none =
      page.total > 0 ? `There are only ${plural(page.total, 'event')}.` : 'No event matches. `mercato start` fills an empty ledger; fewer filters find more.';
    present(context, options, { columns: EVENT_COLUMNS, rows: page.rows, csv: eventCsv, whole: page, none });
    const last = page.offset + page.rows.length;
    if (!forPrograms(options) && page.rows.length > 0)
      context.print(
        context.colors.dim(
          `\n${page.offset + 1}–${last} of ${plural(page.total, 'event')}${last < page.total ? `; more: --offset ${last}` : ''}. One of them: mercato event ID`,
        ),
      );
    return 0;
  },
};
