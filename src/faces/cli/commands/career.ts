import { Fault } from '../../../base/fault.ts';
import type { CareerSpell, CareersBook, CareerView } from '../../../model/career-views.ts';
import { careerRow, wordMoved, wordYears } from '../../web/career-rows.ts';
import { type Command, FORMATS, type FormatOptions } from '../command.ts';
import type { Context } from '../context.ts';
import { type Column, forPrograms, present } from '../output.ts';
import { plural } from '../wording.ts';

/** Papers named for each spell. */
const NAMED = 2;
const LISTED = 8;

async function careerCalled(book: CareersBook, name: string): Promise<CareerView> {
  const byId = await book.researcher(name);
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
  const view = await book.researcher(only.id);
  if (!view) throw new Fault('not-in-records', `Nobody has the id ${only.id}.`, { what: only.id });
  return view;
}

const named = ({ papers }: CareerSpell): string => {
  const titles = papers.slice(0, NAMED).map(({ title, venue, year }) => `${title} (${venue} ${year})`);
  return papers.length > NAMED ? `${titles.join('; ')} and ${papers.length - NAMED} more` : titles.join('; ');
};

const COLUMNS: readonly Column<CareerSpell>[] = [
  { title: 'years', text: wordYears },
  { title: 'organisation', text: ({ organisation, country }) => (country === null ? organisation : `${organisation}, ${country}`), flex: 1 },
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

export const command: Command<FormatOptions> = {
  summary: 'where one researcher was when, by their publications',
  args: [['<name...>', 'their name or id']],
  options: FORMATS,
  examples: [['career Jane Doe', 'spells and moves, with the papers that show them']],
  async run(context, args, options) {
    const view = await careerCalled(await context.careers(), args.join(' '));
    if (!forPrograms(options)) head(context, view);
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
