import type { Flow, OrganisationList, OrganisationView } from '../../../model/views.ts';
import { type Command, FORMATS, MOMENT, type MomentOptions } from '../command.ts';
import type { Context } from '../context.ts';
import { entityCalled, notThere } from '../names.ts';
import { presentSections, rowsAsked, SECTIONS, type Section, type SectionOptions } from '../sections.ts';
import { plural } from '../wording.ts';

const TITLES: readonly (readonly [OrganisationList, string])[] = [
  ['arrivals', 'Arrivals'],
  ['departures', 'Departures'],
  ['offers', 'Offers'],
  ['capital', 'Capital'],
  ['posts', 'Posts'],
  ['other', 'Other'],
];

const sectionsOf = (view: OrganisationView): readonly Section[] => TITLES.map(([list, title]) => ({ title, rows: view[list], total: view.counts[list].all }));

/** More organisations than these on one side are counted, not listed. */
const LISTED = 20;

function wordFlows(flows: readonly Flow[]): string {
  const listed = flows.length > LISTED ? flows.slice(0, LISTED - 1) : flows;
  const rest = flows.slice(listed.length);
  const words = listed.map(({ other, people }) => `${other?.name ?? 'elsewhere'} ${people}`);
  if (rest.length > 0) words.push(`${rest.length} others ${rest.reduce((sum, { people }) => sum + people, 0)}`);
  return words.join(' · ');
}

function head(context: Context, { entity, aliases, about, inflow, outflow, counts }: OrganisationView): void {
  const { bold, dim } = context.colors;
  const facts = [about?.kind, about?.country, about?.founded && `founded ${about.founded}`, about?.parent && `of ${about.parent.name}`, about?.homepage].filter(
    Boolean,
  );
  context.print(`${bold(entity.name)}${facts.length > 0 ? dim(`  ${facts.join(' · ')}`) : ''}`);
  if (aliases.length > 0) context.print(dim(`also ${aliases.join(', ')}`));
  context.print(`${plural(counts.arrivals.all, 'arrival')}, ${plural(counts.departures.all, 'departure')}`);
  if (inflow.length > 0) context.print(`from  ${wordFlows(inflow)}`);
  if (outflow.length > 0) context.print(`to    ${wordFlows(outflow)}`);
}

export const command: Command<SectionOptions & MomentOptions> = {
  summary: 'one organisation: arrivals, departures, offers, capital, posts',
  args: [['<name...>', 'its name, an alias, or its id']],
  options: [...SECTIONS, ...MOMENT, ...FORMATS],
  examples: [
    ['org OpenAI', 'who came, who went, and on what terms'],
    ['org OpenAI --limit 5', 'the latest five of each list'],
    ['org thinking machines --json', 'the same for programs'],
  ],
  async run(context, args, options) {
    const ledger = await context.views(options);
    const name = args.join(' ');
    const { id } = await entityCalled(ledger, name, 'organisation');
    const limit = rowsAsked(options);
    const view = (await ledger.organisation(id, limit === undefined ? undefined : { limit })) ?? notThere('organisation', name);
    presentSections(context, options, view, sectionsOf(view), () => head(context, view));
    return 0;
  },
};
