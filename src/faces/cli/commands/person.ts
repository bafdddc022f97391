import { type Command, FORMATS, MOMENT, type MomentOptions } from '../command.ts';
import { entityCalled, notThere } from '../names.ts';
import { presentSections, rowsAsked, SECTIONS, type SectionOptions } from '../sections.ts';
import { wordHalf } from '../wording.ts';

export const command: Command<SectionOptions & MomentOptions> = {
  summary: 'one person: career line, offers, and what else is told',
  args: [['<name...>', 'the name, or the id']],
  options: [...SECTIONS, ...MOMENT, ...FORMATS],
  examples: [
    ['person Mira Murati', 'moves, appointments, foundings and posts by date'],
    ['person Murati --csv', 'the same for a spreadsheet'],
  ],
  async run(context, args, options) {
    const ledger = await context.views(options);
    const name = args.join(' ');
    const { id } = await entityCalled(ledger, name, 'person');
    const view = (await ledger.person(id)) ?? notThere('person', name);
    const proposals = await ledger.proposals(id);
    const { bold, dim } = context.colors;
    const limit = rowsAsked(options);
    const shown = { career: view.career.slice(0, limit), offers: view.offers.slice(0, limit), other: view.other.slice(0, limit) };
    const sections = [
      { title: 'Career', rows: shown.career, total: view.career.length },
      { title: 'Offers', rows: shown.offers, total: view.offers.length },
      { title: 'Other', rows: shown.other, total: view.other.length },
    ];
    presentSections(context, options, { ...view, ...shown, proposals }, sections, () => {
      context.print(bold(view.entity.name));
      if (view.aliases.length > 0) context.print(dim(`also ${view.aliases.join(', ')}`));
      for (const { entity, score, because } of proposals)
        context.print(dim(`perhaps the same: ${entity.name} (score ${score.toFixed(2)}: ${because.join('; ')})`));
      for (const half of view.halves) context.print(dim(`perhaps one move: ${wordHalf(half)} (score ${half.score.toFixed(2)})`));
    });
    return 0;
  },
};
