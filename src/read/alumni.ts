// Alumni: "three former researchers of X, A, B and C". Of a group that has left an employer, with the names of its people right behind, each name
// tells where they were and as what.

import type { Roles } from '../model/claim.ts';
import type { Draft } from './draft.ts';
import { draftOf, type SentenceInput } from './drafting.ts';
import type { GroupItem, OrganisationItem, PersonItem } from './items.ts';

/** "two of the founders of X, A and B" */
const FOUNDERS: ReadonlySet<string> = new Set(['founders', 'founder', 'co-founders', 'co-founder']);

/** How far behind the group its employer may end, in tokens. */
const MAX_EMPLOYER = 8;

/** "researchers" → "researcher", where the pack has such a role. */
function roleOf({ language: { roles } }: SentenceInput, noun: string): string | undefined {
  const single = noun.replace(/^former |s$/g, '');
  return Object.hasOwn(roles, single) ? single : undefined;
}

/** Where the phrase of the group ends: behind its employer, if that is named there. */
function endOf({ items }: SentenceInput, group: GroupItem): number {
  const employer = items.find((i): i is OrganisationItem => i.type === 'organisation' && i.name === group.employer && i.from >= group.from);
  return employer && employer.to <= group.to + MAX_EMPLOYER ? Math.max(group.to, employer.to) : group.to;
}

/** The names right behind a comma, a dash, a colon, or a word for "among them". */
function namesBehind({ line: { marks, sentence }, items }: SentenceInput, end: number): readonly PersonItem[] {
  const parted = /^[,:–—(-]$/.test(sentence.tokens[end]?.text ?? '');
  let at = parted ? end + 1 : end;
  const cue = marks.get(at, 'including');
  if (cue?.from === at) at = cue.to;
  if (!parted && !cue) return [];
  const first = items.find((i): i is PersonItem => i.type === 'person' && i.from === at);
  return first ? first.list.filter((i): i is PersonItem => i.type === 'person' && i.from >= at) : [];
}

export function alumni(input: SentenceInput): Draft[] {
  return input.items.flatMap((group): Draft[] => {
    const founds = group.type === 'group' && FOUNDERS.has(group.group.noun);
    if (group.type !== 'group' || !(group.former || founds) || group.employer === undefined) return [];
    const people = namesBehind(input, endOf(input, group));
    const { count } = group.group;
    const named = people.length > 0 && people.every((p) => !input.titles.some((t) => t.person === p && t.former && t.organisation !== undefined));
    if (!named || (count !== undefined && people.length > count)) return [];
    const as = roleOf(input, group.group.noun);
    const who = people.map(({ name }) => ({ name }));
    const roles: Roles = founds ? { who, org: group.employer } : { who, at: group.employer, ...(as === undefined ? {} : { as }), former: true };
    const filled = { roles, used: [], others: [], because: [`${group.employer}, which they all ${founds ? 'founded' : 'left'}`], score: 0.75 };
    return [draftOf(input, founds ? 'found' : 'post', filled, [group, ...people], { stance: 'fact', because: 'told in passing' }, undefined, undefined)];
  });
}
