import { Fault } from '../../../base/fault.ts';
import { type CareerSpell, type CareersBook, type CareerView, type Lens } from '../../../model/career-views.ts';
import { careerRow, wordMoved, wordYears } from '../../web/career-rows.ts';
import { personOf } from '../../web/researchers.ts';
import { type Command, FORMATS, type FormatOptions } from '../command.ts';
import type { Context } from '../context.ts';
import { BY } from '../lens.ts';
import { type Column, forPrograms, present } from '../output.ts';
import { plural } from '../wording.ts';

/** Papers named for each spell. */
const NAMED = 2;
const LISTED = 8;

interface Options extends FormatOptions {
  readonly by?: Lens;
}

async function careerCalled(book: CareersBook, name: string, by: Lens | undefined): Promise<CareerView> {
  const byId = await book.researcher(name, by);
  if (byId) return byId;
  const found = await book.researchers(name, LISTED + 1);
  const [only] = found;
  if (!only) throw new Fault('not-in-records', `Nobody is called ${JSON.stringify(name)} in the records.`, { what: name });
  if (found.length > 1) {
    const listed = found
      .slice(0, LISTED)
      .map(({ id, name: printed, papers, first, last }) => `${printed}, ${plural(papers, 'paper')} ${wordYears({ first, last })} (${id})`);
    throw new Fault('not-in-records', `${JSON.stringify(name)} may be: ${listed.join('; ')}${found.length > LISTED ? '; …' : ''}. Give the id.`, {
      what: name,
    });
  }
  const view = await book.researcher(only.id, by);
  if (!view) throw new Fault('not-in-records', `Nobody has the id ${only.id}.`, { what: only.id });
  return view;
}

const named = ({ papers }: CareerSpell): string => {
  const titles = papers.slice(0, NAMED).map(({ title, venue, year }) => `${title} (${venue} ${year})`);
  return papers.length > NAMED ? `${titles.join('; ')} and ${papers.length - NAMED} more` : titles.join('; ');
};

/** "Google, US (as DeepMind)". */
const where = ({ organisation, country, as }: CareerSpell): string =>
  `${organisation}${country === null || country === organisation ? '' : `, ${country}`}${as.length > 0 ? ` (as ${as.join(', ')})` : ''}`;

const COLUMNS: readonly Column<CareerSpell>[] = [
  { title: 'years', text: wordYears },
  { title: 'where', text: where, flex: 1 },
  { title: 'how', text: wordMoved, flex: 1 },
  { title: 'papers', text: named, flex: 2 },
];

function head(context: Context, { name, id, ids, papers, first, last, basis, score }: CareerView): void {
  const { bold, dim } = context.colors;
  context.print(`${bold(name)}  ${plural(papers, 'paper')} ${wordYears({ first, last })}${dim(`  ${id}`)}`);
  const why = basis === 'id' ? 'by an id' : basis === 'alone' ? 'seen once' : `joined by ${basis}, score ${score.toFixed(2)}`;
  context.print(
    dim(
      `One person ${why}${ids.length > 0 ? `: ${ids.join(', ')}` : ''}. What is printed, not what was lived: a paper may appear after its author has left.\n`,
    ),
  );
}

/** Who it is in the ledger, where there is one and that is known. */
async function tellPerson(context: Context, view: CareerView): Promise<void> {
  const ledger = await context.ledger().catch((error: unknown) => {
    if (error instanceof Fault && error.code === 'ledger-missing') return null;
    throw error;
  });
  const person = ledger && (await personOf(ledger, await context.careers(), view));
  if (person) context.print(`In the news: ${person.name} (mercato person ${person.id})\n`);
}

export const command: Command<Options> = {
  summary: 'where one researcher was when, by their publications',
  args: [['<name...>', 'their name or id']],
  options: [BY, ...FORMATS],
  examples: [
    ['career Jane Doe', 'spells and moves, with the papers that show them'],
    ['career Jane Doe --by owner-then', 'at whose organisations, by who owned them then'],
  ],
  async run(context, args, options) {
    const view = await careerCalled(await context.careers(), args.join(' '), options.by);
    if (!forPrograms(options)) {
      head(context, view);
      await tellPerson(context, view);
    }
    present(context, options, {
      columns: COLUMNS,
      rows: view.spells,
      csv: (spell) => careerRow(view, spell),
      whole: view,
      none: 'No paper of theirs names an organisation.',
    });
    return 0;
  },
};
