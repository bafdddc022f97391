// Openings: jobs that wait for people, and how many people there are for each: "14,200 vacancies", "2.7 open posts for each researcher",
// "auf hundert offene Stellen kommen 46 Bewerber".

import { type GroupItem, type Item, isCount } from '../nominals/items.ts';
import { decimalsIn } from './chained.ts';
import type { Draft } from './draft.ts';
import { dateIn, draftOf, type SentenceInput } from './drafting.ts';

const OPENING = /\b(vacancies|vacancy)$/;
const ASKING = /\b(applicants?|candidates?|graduates?|specialists?|experts?|researchers?|engineers?|developers?|professionals?|people|scientists?)$/;
const POST = /\b(vacancies|vacancy|positions?|jobs?|employees)$/;
/** What a ratio may be counted by. */
const BASES: ReadonlySet<number> = new Set([1, 10, 100, 1000]);
/** How far behind its word what is counted by may begin, and how far before its noun a number may end, in tokens. */
const MAX_EACH = 4;
const MAX_GAP = 5;

/** People as they are: "by two former employees" counts nobody by anything. */
const isGroup = (i: Item): i is GroupItem => i.type === 'group' && !i.former && !/^former\b/.test(i.group.noun);
const nounOf = ({ group }: GroupItem): string => group.noun;

function measured(input: SentenceInput, what: string, value: number, unit: string, used: readonly { from: number; to: number }[], of?: string): Draft {
  const roles = { what, ...(of === undefined ? {} : { of }), value, unit };
  const filled = { roles, used: [], others: [], because: [`${what} counted`], score: 0.6 };
  const date = dateIn(input.items, { from: 0, to: input.line.sentence.tokens.length });
  return draftOf(input, 'measure', filled, used, { stance: 'fact', because: 'openings counted' }, input.speaker, date);
}

/** "2.7 open posts for each researcher": the number of the one for one of the other. */
function ratio(input: SentenceInput, groups: readonly GroupItem[]): Draft | undefined {
  const { items, line: { marks } } = input; // biome-ignore format: one line
  // "for a hundred vacancies": a round number behind a preposition is counted by, whatever the preposition.
  const round = groups
    .filter((g) => g.marked.length > 0 && (g.group.count ?? 1) > 1 && BASES.has(g.group.count ?? 1))
    .map(({ from, begins }) => ({ from: begins ?? from, to: begins ?? from }));
  for (const each of [...marks.list('cue').filter((m) => m.cue === 'each'), ...round]) {
    const group = groups.find((g) => g.to > each.to && (g.begins ?? g.from) >= each.from && g.from <= each.to + MAX_EACH);
    // "for each researcher": one of a role, of nobody's.
    const base = group ?? input.titles.find((t) => t.from >= each.to && t.from <= each.to + MAX_EACH);
    const by = group?.group.count ?? 1;
    if (!base || !BASES.has(by)) continue;
    const noun = group ? nounOf(group) : 'person';
    const other = groups.find((g) => g !== base && (OPENING.test(nounOf(g)) !== OPENING.test(noun) || POST.test(nounOf(g)) !== POST.test(noun)));
    if (!other || !(ASKING.test(nounOf(other)) || POST.test(nounOf(other)))) continue;
    const figures = [...decimalsIn(input), ...items.filter(isCount).map(({ from, to, value }) => ({ from, to, value: value.count }))];
    const own =
      figures.find((f) => f.to <= other.from && f.from >= other.from - MAX_GAP && !(f.from >= base.from && f.to <= base.to)) ??
      (figures.length === 1 ? figures[0] : undefined);
    const value = other.group.count ?? own?.value;
    if (value === undefined) continue;
    return measured(input, `${nounOf(other)} per ${noun}`, Number((value / by).toPrecision(4)), 'ratio', [base, other, ...(own ? [own] : [])]);
  }
  return undefined;
}

/** Jobs that are open, counted; and how they stand to those who might take them. */
export function openings(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  if (input.line.sentence.tokens.at(-1)?.text === '?') return [];
  const groups = input.items.filter(isGroup);
  const open = groups.filter((g) => OPENING.test(nounOf(g)));
  if (open.length === 0 && !groups.some((g) => POST.test(nounOf(g)))) return [];
  const found = ratio(input, groups);
  if (found) return [found];
  if (drafts.some(({ kind }) => kind === 'offer' || kind === 'acquire')) return [];
  return open.flatMap((g): Draft[] => {
    // "Vacancies in Lombardy: 3,200"
    const number = input.items.find((i) => isCount(i) && i.from >= g.to && (i.from <= g.to + 2 || input.line.sentence.tokens[i.from - 1]?.text === ':'));
    const count = g.group.count ?? (number && isCount(number) ? number.value.count : undefined);
    if (count === undefined || count < 2 || drafts.some((d) => d.roles.value === count || d.roles.who?.includes(g.group) === true)) return [];
    const bare = input.items.find((i) => i.type === 'organisation' && i.marked.length === 0 && !i.inTitle && !i.publisher && i.to <= g.from);
    const of = g.employer ?? (bare?.type === 'organisation' && has(input, bare, g) ? bare.name : undefined);
    return [measured(input, 'vacancies', count, 'positions', [g, ...(number ? [number] : [])], of)];
  });
}

/** "auf hundert offene Stellen kommen 46 Bewerber": what is counted by is not counted. */
export function withoutBases({ items, line: { marks } }: SentenceInput, drafts: readonly Draft[]): readonly Draft[] {
  if (!drafts.some(({ kind, roles: { value } }) => kind === 'measure' && BASES.has(value ?? 0))) return drafts;
  const each = marks.list('cue').filter((m) => m.cue === 'each');
  const isBase = (i: Item, value: number | undefined): boolean =>
    isGroup(i) && i.group.count === value && BASES.has(value ?? 0) && each.some((m) => i.to > m.to && i.from >= m.from && i.from <= m.to + 1);
  return drafts.filter(({ kind, roles: { value } }) => !(kind === 'measure' && items.some((i) => isBase(i, value))));
}

/** Does nothing but a verb of having stand between? */
const has = ({ line: { marks } }: SentenceInput, { to }: Item, { from }: Item): boolean =>
  marks.list('perfect', to, from).length > 0 || marks.list('trigger', to, from).some((t) => t.sense === 'have' || t.sense === 'count');
