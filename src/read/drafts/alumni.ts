// Alumni: "three former researchers of X, A, B and C", "ex-OpenAI staffers A and B", "X engineers A and B". The names right behind a group with an employer
// tell who is in it: where each was, or is, and as what.

import { isPerson } from '../../model/claim.ts';
import type { GroupItem, OrganisationItem, PersonItem } from '../nominals/items.ts';
import type { Draft } from './draft.ts';
import { draftOf, type SentenceInput } from './drafting.ts';

/** "two of the founders of X, A and B" */
const FOUNDERS: ReadonlySet<string> = new Set(['founders', 'founder', 'co-founders', 'co-founder']);

/** "among the recruits of X are A and B" */
const RECRUITS = 'recruits';

/** How far behind the group its employer may end, in tokens. */
const MAX_EMPLOYER = 8;

/** English plurals of groups whose role is not their singular. */
const ROLES: Readonly<Record<string, string>> = { developers: 'software engineer', scientists: 'research scientist' };

/** They were there once, whatever is said besides. */
const ONCE = new Set(['alumni', 'alumnus', 'alum']);

/** "an alumnus of Stanford": studied there. */
const SCHOOLS = /universit|college|school|institute of/i;
const isGraduate = ({ group }: GroupItem): boolean => ONCE.has(group.noun.split(' ').at(-1) ?? '');

/** "senior researchers" → "researcher", where the pack has such a role. */
function roleOf({ language: { roles } }: SentenceInput, noun: string): string | undefined {
  const words = noun.replace(/^former /, '').split(' ');
  const told = [words.join(' '), words.at(-1) ?? ''].map((plural) => ROLES[plural] ?? plural.replace(/s$/, ''));
  return told.find((role) => role !== 'employee' && Object.hasOwn(roles, role));
}

const employerOf = ({ items }: SentenceInput, group: GroupItem): OrganisationItem | undefined =>
  items.find((i): i is OrganisationItem => i.type === 'organisation' && i.name === group.employer && i.from >= group.from - 1);

/** "[former] DeepMind scientists", "[ex-]OpenAI staffers": before their employer, or before them. */
function isFormer(input: SentenceInput, group: GroupItem): boolean {
  const employer = employerOf(input, group);
  const before = employer && employer.to <= group.to ? input.line.marks.list('former', employer.from - 2, employer.from) : [];
  return group.former || ONCE.has(group.group.noun.split(' ').at(-1) ?? '') || before.some((m) => m.to === employer?.from);
}

/** Where the phrase of the group ends: behind its employer, if that is named there. */
function endOf(input: SentenceInput, group: GroupItem): number {
  const employer = employerOf(input, group);
  return employer && employer.to <= group.to + MAX_EMPLOYER ? Math.max(group.to, employer.to) : group.to;
}

/** The names right behind, or behind a comma, a dash, a colon, or a word for "among them". */
function namesBehind({ line: { marks, sentence }, items, language }: SentenceInput, end: number): readonly PersonItem[] {
  const parted = /^[,:–—(-]$/.test(sentence.tokens[end]?.text ?? '');
  let at = parted ? end + 1 : end;
  const cue = marks.get(at, 'including');
  if (cue?.from === at) at = cue.to;
  const verb = !parted && !cue && marks.has(at, 'auxiliary') && marks.has(0, 'including', 'preposition');
  if (verb) while (marks.has(at, 'auxiliary', 'adjective')) at++;
  if (!parted && !cue && !verb && language.unspaced) return [];
  const first = items.find((i): i is PersonItem => i.type === 'person' && i.from === at);
  return first ? first.list.filter((i): i is PersonItem => i.type === 'person' && i.from >= at) : [];
}

/** "A and B, two former employees of X": the names before a comma right before those who once were there, as many as are told. */
function namesBefore(input: SentenceInput, group: GroupItem): readonly PersonItem[] {
  const { marks, sentence } = input.line;
  const { count, noun } = group.group;
  let at = Math.min(group.begins ?? group.from, employerOf(input, group)?.from ?? group.from);
  while (marks.has(at - 1, 'determiner', 'pronoun', 'former', 'preposition') && sentence.tokens[at - 1]?.kind === 'word') at--;
  if (!/^[,–—(]$/.test(sentence.tokens[at - 1]?.text ?? '') || !(noun.startsWith('former ') || isFormer(input, group))) return [];
  const last = input.items.find((i): i is PersonItem => i.type === 'person' && i.to === at - 1);
  const all = last ? last.list.filter((i): i is PersonItem => i.type === 'person' && i.to <= last.to) : [];
  // "X, a researcher of Y" is a title; "X, an alumnus of Y" is none.
  const least = ONCE.has(noun.split(' ').at(-1) ?? '') ? 1 : 2;
  return all.length >= least && (count === undefined || count === all.length) ? all : [];
}

/** Do they come from there by what the sentence tells? Then that says where they worked. */
const comes = (drafts: readonly Draft[], employer: string, { name }: PersonItem): boolean =>
  drafts.some(({ kind, roles }) => kind === 'move' && roles.from === employer && roles.who?.some((w) => isPerson(w) && w.name === name));

export function alumni(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  return input.items.flatMap((group): Draft[] => {
    if (group.type !== 'group' || group.employer === undefined || (isGraduate(group) && SCHOOLS.test(group.employer))) return [];
    const at = group.employer;
    const founds = FOUNDERS.has(group.group.noun);
    const joins = group.group.noun.endsWith(RECRUITS);
    const former = isFormer(input, group);
    const as = roleOf(input, group.group.noun);
    const behind = former || founds || joins || as !== undefined ? namesBehind(input, endOf(input, group)) : [];
    const people = behind.length > 0 ? behind : namesBefore(input, group);
    const { count } = group.group;
    const named = people.length > 0 && people.every((p) => !input.titles.some((t) => t.person === p && t.former && t.organisation !== undefined));
    if (!named || (count !== undefined && people.length > count)) return [];
    // Of those who are still there, all are named, and no other phrase begins with a name behind a comma.
    const there = !former && !founds && !joins && behind.length > 0;
    if (there && (people.length < 2 || (count !== undefined && people.length !== count) || people.some((p) => comes(drafts, at, p)))) return [];
    const who = people.map(({ name }) => ({ name }));
    const told = joins ? (['move', { who, to: at }, 'joined'] as const) : founds ? (['found', { who, org: at }, 'founded'] as const) : undefined;
    const once = former || behind.length === 0;
    const held = { who, at, ...(as === undefined ? {} : { as }), ...(once ? { former: true } : {}) };
    const [kind, roles, verb] = told ?? (['post', held, once ? 'left' : 'work for'] as const);
    const filled = { roles, used: [], others: [], because: [`${at}, which they all ${verb}`], score: 0.75 };
    return [
      draftOf(
        input,
        kind,
        filled,
        [group, ...people, ...(behind.length === 0 ? [employerOf(input, group) ?? group] : [])],
        { stance: 'fact', because: 'told in passing' },
        undefined,
        undefined,
      ),
    ];
  });
}
