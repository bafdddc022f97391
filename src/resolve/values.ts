// Every value that sources give for a role, with who gives it. Values are kept apart unless one holds the other; one is preferred if it
// is ahead in (told as firmly as the event, party or official, origins, precision, newest), and none is on a tie.

import { canonical } from '../base/canonical.ts';
import { type Group, isPerson, type Party, type RoleName, type Roles, type Stance } from '../model/claim.ts';
import type { RoleValue } from '../model/event.ts';
import { slipped } from './amounts.ts';
import type { Statement } from './statement.ts';
import { groupHolds, magnitude, precisionOf, type Value, valueHolds, valueKey } from './vagueness.ts';

interface Candidate {
  readonly value: Value;
  readonly statements: readonly Statement[];
}

type Holds = (outer: Value, inner: Value) => boolean;

interface Ranked extends Candidate {
  readonly rank: readonly number[];
}

/** Is an entity the same as another, or a part of it? */
export type Within = (id: string, owner: string) => boolean;

const FIRMNESS: readonly Stance[] = ['fact', 'plan', 'rumour', 'hypothesis', 'denial'];

/** What the event is told as: the firmest stance there is. Only statements of it say what the event is. */
export function leading(statements: readonly Statement[]): readonly Statement[] {
  const stance = FIRMNESS.find((one) => statements.some((statement) => statement.stance === one));
  return statements.filter((statement) => statement.stance === stance);
}

function distinct(statements: readonly Statement[], valueOf: (statement: Statement) => Value | undefined): Candidate[] {
  const found = new Map<string, { value: Value; statements: Statement[] }>();
  for (const statement of statements) {
    const value = valueOf(statement);
    if (value === undefined) continue;
    const known = found.get(valueKey(value));
    if (!known) found.set(valueKey(value), { value, statements: [statement] });
    else {
      known.statements.push(statement);
      // Of spellings of one text the first in the alphabet is shown, whatever came first.
      if (canonical(value) < canonical(known.value)) known.value = value;
    }
  }
  return [...found.values()];
}

/** A value that holds exactly one sharper value is that value; one that holds several takes no side. */
function merged(candidates: readonly Candidate[], holds: Holds): Candidate[] {
  const narrower = (outer: Candidate): Candidate[] =>
    candidates.filter((inner) => inner !== outer && holds(outer.value, inner.value) && !holds(inner.value, outer.value));
  const sharpest = candidates.filter((candidate) => narrower(candidate).length === 0);
  const taken = new Map<Candidate, Statement[]>(sharpest.map((candidate) => [candidate, [...candidate.statements]]));
  for (const vague of candidates) {
    if (sharpest.includes(vague)) continue;
    const within = narrower(vague).filter((candidate) => sharpest.includes(candidate));
    if (within.length === 1) taken.get(within[0] as Candidate)?.push(...vague.statements);
    else taken.set(vague, [...vague.statements]);
  }
  return [...taken].map(([{ value }, statements]) => ({ value, statements }));
}

type Item = Party | string;
const isGroup = (item: Item): item is Group => typeof item !== 'string' && !isPerson(item);
const itemName = (item: Item): string => (typeof item === 'string' ? item : isGroup(item) ? item.noun : item.name);

/** Lists add up: nobody names all investors. The named of all lists, most often named first; only groups can contradict each other. */
function lists(statements: readonly Statement[], role: RoleName): Candidate[] {
  const listed = statements.filter((statement) => Array.isArray(statement.roles[role]));
  if (listed.length === 0) return [];
  const itemsOf = (statement: Statement): readonly Item[] => statement.roles[role] as unknown as readonly Item[];
  const origins = new Map<string, { item: Item; origins: Set<string> }>();
  for (const statement of listed)
    for (const item of itemsOf(statement)) {
      if (isGroup(item)) continue;
      const entry = origins.get(itemName(item)) ?? { item, origins: new Set() };
      origins.set(itemName(item), { ...entry, origins: entry.origins.add(statement.origin) });
    }
  const named = [...origins.values()].sort((a, b) => b.origins.size - a.origins.size || (itemName(a.item) < itemName(b.item) ? -1 : 1)).map(({ item }) => item);
  const groups = merged(
    distinct(listed, (statement) => {
      const of = itemsOf(statement).filter(isGroup);
      return of.length > 0 ? of : undefined;
    }),
    groupsHold,
  );
  if (groups.length === 0) return [{ value: named as unknown as Value, statements: listed }];
  return groups.map(({ value, statements: of }) => ({ value: [...(value as unknown as Item[]), ...named] as unknown as Value, statements: of }));
}

function groupsHold(outer: Value, inner: Value): boolean {
  const [a, b] = [(outer as unknown as readonly Item[]).filter(isGroup), (inner as unknown as readonly Item[]).filter(isGroup)];
  return a.length === 1 && b.length === 1 && a[0] !== undefined && b[0] !== undefined && groupHolds(a[0], b[0]);
}

/** What holds what among the values of a role: of organisations the owner holds its part, of anything else the vaguer the sharper. */
function holding(statements: readonly Statement[], role: RoleName, within: Within): Holds {
  const ids = new Map(
    statements.flatMap(({ roles, entities }) => (entities.get(role)?.length === 1 ? [[roles[role] as Value, entities.get(role)?.[0] ?? '']] : [])),
  );
  if (Array.isArray(statements.find(({ roles }) => roles[role] !== undefined)?.roles[role])) return groupsHold;
  return (outer, inner) => {
    const [owner, part] = [ids.get(outer), ids.get(inner)];
    return owner === undefined || part === undefined ? valueHolds(outer, inner) : within(part, owner);
  };
}

function candidatesOf(statements: readonly Statement[], firm: readonly Statement[], role: RoleName, holds: Holds): Candidate[] {
  if (!statements.some((statement) => Array.isArray(statement.roles[role])))
    return merged(
      distinct(statements, ({ roles }) => roles[role]),
      holds,
    );
  const own = lists(firm, role);
  const told = new Set(firm.flatMap((statement) => ((statement.roles[role] ?? []) as readonly Item[]).map(itemName)));
  const adding = statements.filter(
    (statement) => !firm.includes(statement) && ((statement.roles[role] ?? []) as readonly Item[]).some((item) => !told.has(itemName(item))),
  );
  return [...own, ...lists(adding, role)];
}

function rankOf({ value, statements }: Candidate, firm: readonly Statement[], all: readonly Candidate[], holds: Holds): number[] {
  const own = statements.some(({ voice }) => voice === 'party' || voice === 'official');
  // "At least 500" takes no side between 700 and 738, and yet it speaks for both against 490.
  const speaking = all.filter((other) => other.value === value || holds(other.value, value)).flatMap((other) => other.statements);
  const origins = new Set(speaking.map(({ origin }) => origin)).size;
  const newest = Math.max(...statements.map(({ published }) => published?.lo ?? -Infinity));
  return [statements.some((statement) => firm.includes(statement)) ? 1 : 0, own ? 1 : 0, origins, precisionOf(value), newest];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) {
    const other = b[at] ?? 0;
    if (value !== other) return value > other ? -1 : 1;
  }
  return 0;
}

function flagOf({ value }: Ranked, preferred: boolean, all: readonly Ranked[]): string | undefined {
  const size = magnitude(value);
  if (size === undefined || preferred) return undefined;
  return all.some((other) => slipped(size, magnitude(other.value) ?? 0)) ? '×1000' : undefined;
}

/** The values of one role, best first. */
function valuesOf(role: RoleName, statements: readonly Statement[], firm: readonly Statement[], within: Within, pinned: Value | undefined): RoleValue[] {
  const holds = holding(statements, role, within);
  const candidates = candidatesOf(statements, firm, role, holds);
  const isPinned = ({ value }: Candidate): number => (pinned !== undefined && canonical(value) === canonical(pinned) ? 1 : 0);
  const ranked: Ranked[] = candidates
    .map((candidate) => ({ ...candidate, rank: rankOf(candidate, firm, candidates, holds) }))
    .sort((a, b) => isPinned(b) - isPinned(a) || compareRanks(a.rank, b.rank) || (canonical(a.value) < canonical(b.value) ? -1 : 1));
  const [first, second] = ranked;
  const wins =
    (first !== undefined && isPinned(first) === 1) ||
    (first !== undefined && first.rank[0] === 1 && (second === undefined || compareRanks(first.rank, second.rank) !== 0));
  return ranked.map((candidate, at) => {
    const preferred = wins && at === 0;
    const flag = flagOf(candidate, preferred, ranked);
    return {
      role,
      value: candidate.value,
      claims: [...new Set(candidate.statements.map(({ claimId }) => claimId))].sort(),
      origins: [...new Set(candidate.statements.map(({ origin }) => origin))].sort(),
      preferred,
      ...(flag && { flag }),
    };
  });
}

/** All values of an event, and its roles as shown. Roles that the key pins have one value, which is shown and not listed. */
export function fillRoles(
  statements: readonly Statement[],
  pinned: readonly RoleName[],
  within: Within,
  pins: ReadonlyMap<RoleName, Value> = new Map(),
): { readonly values: readonly RoleValue[]; readonly roles: Roles } {
  const firm = leading(statements);
  const names = [...new Set(statements.flatMap(({ roles }) => (Object.keys(roles) as RoleName[]).filter((role) => roles[role] !== undefined)))].sort();
  const byRole = names.map((role) => [role, valuesOf(role, statements, firm, within, pins.get(role))] as const);
  const toldFirmly = (role: RoleName): boolean => firm.some(({ roles }) => roles[role] !== undefined);
  return {
    values: byRole.filter(([role]) => !pinned.includes(role)).flatMap(([, values]) => values),
    roles: Object.fromEntries(byRole.filter(([role]) => toldFirmly(role)).map(([role, values]) => [role, values[0]?.value])) as Roles,
  };
}
