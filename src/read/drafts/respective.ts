// "A and B joined X and Y, respectively": what two lists tell in parallel, the first of one belongs to the first of the other.

import { isPerson, type RoleName, type Roles } from '../../model/claim.ts';
import type { Draft } from './draft.ts';
import type { SentenceInput } from './drafting.ts';

const PLACES = ['from', 'to', 'at'] as const satisfies readonly RoleName[];

/** Do two claims tell the same but for one role? */
const differOnlyIn = (role: RoleName, a: Draft, b: Draft): boolean =>
  a.kind === b.kind && JSON.stringify({ ...a.roles, [role]: null }) === JSON.stringify({ ...b.roles, [role]: null });

/** Names as they first stand in the sentence. */
const inOrder = ({ items }: SentenceInput, names: readonly (string | undefined)[]): readonly (string | undefined)[] => [
  ...new Set(items.flatMap((i) => (i.type === 'organisation' && names.includes(i.name) ? [i.name] : []))),
];

/** Each person with their own place or role, where as many are told as there are people. */
function partners(input: SentenceInput, draft: Draft, drafts: readonly Draft[]): readonly Partial<Roles>[] {
  const count = draft.roles.who?.length ?? 0;
  const place = PLACES.find((role) => draft.roles[role] !== undefined && drafts.filter((other) => differOnlyIn(role, draft, other)).length === count);
  const places = place && inOrder(input, [...new Set(drafts.filter((other) => differOnlyIn(place, draft, other)).map(({ roles }) => roles[place]))]);
  const title = input.titles.find(({ roles, person }) => !person && roles.length === count && roles.at(-1) === draft.roles.as);
  if (!places && !title) return [];
  return Array.from({ length: count }, (_, n) => ({ ...(place && places ? { [place]: places[n] } : {}), ...(title ? { as: title.roles[n] } : {}) }));
}

/** Each firm with its own sum. */
function sums(input: SentenceInput, draft: Draft, drafts: readonly Draft[]): Draft {
  const firms = drafts.filter((other) => differOnlyIn('org', draft, other)).map(({ roles }) => roles.org);
  const { tokens } = input.line.sentence;
  const told = input.items.flatMap((i) =>
    i.type === 'value' && i.value.type === 'money' ? [{ money: i.value.money, end: tokens[i.to - 1]?.end ?? draft.end }] : [],
  );
  const sum = firms.length > 1 && told.length === firms.length ? told[inOrder(input, firms).indexOf(draft.roles.org)] : undefined;
  return sum ? { ...draft, roles: { ...draft.roles, amount: sum.money }, end: Math.max(draft.end, sum.end) } : draft;
}

/** Parts what parallel lists tell, where the sentence says that they are parallel. */
export function respective(input: SentenceInput, drafts: Draft[]): Draft[] {
  if (drafts.length === 0 || input.line.marks.list('respectively').length === 0) return drafts;
  const done = new Set<Draft>();
  return drafts.flatMap((draft): readonly Draft[] => {
    if (done.has(draft)) return [];
    const { who = [], amount } = draft.roles;
    if (draft.kind === 'raise' && amount !== undefined) return [sums(input, draft, drafts)];
    const parts = who.length > 1 && who.every(isPerson) ? partners(input, draft, drafts) : [];
    if (parts.length === 0) return [draft];
    for (const role of PLACES) for (const other of drafts) if (differOnlyIn(role, draft, other)) done.add(other);
    return parts.map((part, n) => ({ ...draft, roles: { ...draft.roles, ...part, who: who.slice(n, n + 1) } }));
  });
}
