import type { EventRow, Flow, OrganisationView } from '../../../model/views.ts';
import { type Command, FORMATS, type FormatOptions, MOMENT, type MomentOptions } from '../command.ts';
import type { Context } from '../context.ts';
import { entityCalled, notThere } from '../names.ts';
import { presentSections, type Section } from '../sections.ts';
import { plural } from '../wording.ts';

const sectionsOf = (view: OrganisationView): readonly Section[] => [
  ['Arrivals', view.arrivals],
  ['Departures', view.departures],
  ['Offers', view.offers],
  ['Capital', view.capital],
  ['Posts', view.posts],
  ['Other', view.other],
];

const wordFlows = (flows: readonly Flow[]): string => flows.map(({ other, people }) => `${other?.name ?? 'elsewhere'} ${people}`).join(' · ');

function head(context: Context, { entity, aliases, about, inflow, outflow, arrivals, departures }: OrganisationView): void {
  const { bold, dim } = context.colors;
  const facts = [about?.kind, about?.country, about?.founded && `founded ${about.founded}`, about?.parent && `of ${about.parent.name}`, about?.homepage].filter(
    Boolean,
  );
  context.print(`${bold(entity.name)}${facts.length > 0 ? dim(`  ${facts.join(' · ')}`) : ''}`);
  if (aliases.length > 0) context.print(dim(`also ${aliases.join(', ')}`));
  const count = (rows: readonly EventRow[], noun: string): string => plural(rows.length, noun);
  context.print(`${count(arrivals, 'arrival')}, ${count(departures, 'departure')}`);
  if (inflow.length > 0) context.print(`from  ${wordFlows(inflow)}`);
  if (outflow.length > 0) context.print(`to    ${wordFlows(outflow)}`);
}

export const command: Command<FormatOptions & MomentOptions> = {
  summary: 'one organisation: arrivals, departures, offers, capital, posts',
  args: [['<name...>', 'its name, an alias, or its id']],
  options: [...MOMENT, ...FORMATS],
  examples: [
    ['org OpenAI', 'who came, who went, and on what terms'],
    ['org thinking machines --json', 'the same for programs'],
  ],
  async run(context, args, options) {
    const ledger = await context.views(options);
    const name = args.join(' ');
    const { id } = await entityCalled(ledger, name, 'organisation');
    const view = (await ledger.organisation(id)) ?? notThere('organisation', name);
    presentSections(context, options, view, sectionsOf(view), () => head(context, view));
    return 0;
  },
};
