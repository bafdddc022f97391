import { type Command, FORMATS, type FormatOptions, MOMENT, type MomentOptions } from '../command.ts';
import { entityCalled, notThere } from '../names.ts';
import { presentSections } from '../sections.ts';
import { wordHalf } from '../wording.ts';

export const command: Command<FormatOptions & MomentOptions> = {
  summary: 'one person: career line, offers, and what else is told',
  args: [['<name...>', 'the name, or the id']],
  options: [...MOMENT, ...FORMATS],
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
    const sections = [['Career', view.career] as const, ['Offers', view.offers] as const, ['Other', view.other] as const];
    presentSections(context, options, { ...view, proposals }, sections, () => {
      context.print(bold(view.entity.name));
      if (view.aliases.length > 0) context.print(dim(`also ${view.aliases.join(', ')}`));
      for (const { entity, score, because } of proposals)
        context.print(dim(`perhaps the same: ${entity.name} (score ${score.toFixed(2)}: ${because.join('; ')})`));
      for (const half of view.halves) context.print(dim(`perhaps one move: ${wordHalf(half)} (score ${half.score.toFixed(2)})`));
    });
    return 0;
  },
};
