// Owners of titles that stand ahead of them and not beside: whose bearer, place or relative word goes before the role.

import type { MarkedSentence } from '../names.ts';
import type { Item, OrganisationItem, PersonItem } from '../nominals/items.ts';
import { type Cluster, onlyBetween } from './title-parts.ts';

export function take(cluster: Cluster, organisation: OrganisationItem): void {
  cluster.organisation = organisation;
  organisation.inTitle = true;
}

/** "OpenAIのサム・アルトマンCEO": the role behind its bearer, whom the organisation goes before. */
function takeBearer(cluster: Cluster, all: readonly OrganisationItem[], items: readonly Item[]): boolean {
  const bearer = items.findLast((i): i is PersonItem => i.type === 'person' && i.to === cluster.from);
  const employer = bearer && all.findLast((o) => o.possessor && o.to + 1 === bearer.from);
  if (!bearer || !employer) return false;
  take(cluster, employer);
  cluster.person = bearer;
  return true;
}

/** "X, whose chief Y", "X, dont le cofondateur Y": of the organisation before the relative word. */
function takeWhose(line: MarkedSentence, cluster: Cluster, all: readonly OrganisationItem[]): boolean {
  const whose = line.marks.get(cluster.from - 1, 'relative');
  const owner = whose && all.findLast((o) => o.to <= whose.from && o.to >= whose.from - 1);
  if (owner) cluster.organisation = owner;
  return owner !== undefined;
}

/** "que en X era el responsable", "In X war er Chef": where somebody was, right before the verb. */
function takePlace(line: MarkedSentence, cluster: Cluster, all: readonly OrganisationItem[]): boolean {
  const { marks } = line;
  const place = all.findLast((o) => o.to < cluster.from && o.marked.includes('at') && cluster.from - o.to <= MAX_COPULA);
  if (
    !place ||
    !marks.has(place.to, 'auxiliary') ||
    !onlyBetween(line, place.to, cluster.from, 'auxiliary', 'past', 'determiner', 'indefinite', 'some', 'pronoun')
  )
    return false;
  take(cluster, place);
  cluster.former ||= marks.has(place.to, 'past');
  return true;
}

/** How many words may stand between a place and what somebody is there. */
const MAX_COPULA = 5;

/** An organisation that goes before the role, by one of these. */
export const takeAhead = (line: MarkedSentence, cluster: Cluster, all: readonly OrganisationItem[], items: readonly Item[]): boolean =>
  takeBearer(cluster, all, items) || takeWhose(line, cluster, all) || takePlace(line, cluster, all);

/** "X bought into Y and hired its chief": the last one named, but never the one that hires. */
export function ownerOf(line: MarkedSentence, cluster: Cluster, all: readonly OrganisationItem[]): OrganisationItem | undefined {
  const named = all.filter((o) => o.to <= cluster.from);
  const hirer = isHired(line, cluster) ? named.findLast((o) => o.marked.length === 0) : undefined;
  return named.findLast((o) => o !== hirer);
}

/** Does a verb of hiring stand right before the role? Nobody hires a chief of their own. */
const isHired = ({ marks }: MarkedSentence, { from }: Cluster): boolean =>
  marks.list('trigger', from - 3, from).some((t) => (t.sense === 'hire' || t.sense === 'poach') && t.voice !== 'noun');
