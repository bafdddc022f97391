// Fuse keys. A claim attests one event for each combination of its principal entities: a move of two people is two moves. Where a principal
// role holds only groups, or is left out, the kind's stand-ins take its place. Nothing here knows a kind.

import type { Party, RoleName } from '../model/claim.ts';
import { isPerson } from '../model/claim.ts';
import type { ClaimKind } from '../model/kind.ts';
import type { Attestation, Entity } from '../model/resolution.ts';
import { keyOf } from './register-index.ts';

export interface FuseKey {
  /** `move|who=sam-altman`: claims of one bucket may be one event, claims of two never are. */
  readonly bucket: string;
  /** Where in the claim the key comes from (`who.0`): with the claim's id it names the event, whatever its entities come to be called. */
  readonly place: string;
  /** Of the list roles in the key: the items that this event is about. */
  readonly kept: Readonly<Partial<Record<RoleName, readonly number[]>>>;
  /** Roles that the key pins to one value. */
  readonly pinned: readonly RoleName[];
}

export type EntityOf = (ref: string) => Entity | undefined;

/** What a key needs to know of the world. */
export interface Who {
  readonly entityOf: EntityOf;
  /** A unit goes by its organisation: papers name the one as often as the other. */
  readonly countsAs: (id: string) => string;
}

interface Slot {
  readonly slot: string;
  readonly place: string;
  readonly kept: FuseKey['kept'];
  readonly pinned?: RoleName;
}

/** The entity at each place of a role, undefined where there is none (a group, a free text). */
export function entitiesAt(attestation: Attestation, role: RoleName, entityOf: EntityOf): ReadonlyMap<number, Entity> {
  const found = new Map<number, Entity>();
  for (const filled of attestation.refs) {
    const entity = filled.role === role ? entityOf(filled.ref) : undefined;
    if (entity) found.set(filled.n, entity);
  }
  return found;
}

const isGroup = (item: Party | string): boolean => typeof item !== 'string' && !isPerson(item);
const surfaceOf = (item: unknown): string => keyOf(typeof item === 'object' && item !== null && 'name' in item ? String(item.name) : String(item));

/** One slot for each entity of the role; what is no entity goes by its folded name, and groups are left to the stand-ins. */
function slotsOf(role: RoleName, mark: '=' | '~', attestation: Attestation, { entityOf, countsAs }: Who): Slot[] {
  const value = attestation.claim.roles[role];
  if (value === undefined) return [];
  const entities = entitiesAt(attestation, role, entityOf);
  const idAt = (n: number, item: unknown): string => {
    const entity = entities.get(n);
    return entity ? countsAs(entity.id) : `"${surfaceOf(item)}"`;
  };
  if (!Array.isArray(value)) return [{ slot: `${role}${mark}${idAt(0, value)}`, place: role, kept: {}, pinned: role }];
  const items = new Map<string, number[]>();
  for (const [n, item] of (value as readonly (Party | string)[]).entries()) {
    if (isGroup(item)) continue;
    const id = idAt(n, item);
    items.set(id, [...(items.get(id) ?? []), n]);
  }
  return [...items].map(([id, at]) => ({ slot: `${role}${mark}${id}`, place: `${role}.${at[0]}`, kept: { [role]: at }, pinned: role }));
}

function groupsOf(role: RoleName, attestation: Attestation): number[] {
  const value = attestation.claim.roles[role];
  return Array.isArray(value) ? [...(value as readonly (Party | string)[]).keys()].filter((n) => isGroup((value as readonly Party[])[n] ?? '')) : [];
}

/** Stand-ins for a role: all of them that are filled, together; the people of a list that stands in are still told apart. */
function standIns(role: RoleName, kind: ClaimKind, attestation: Attestation, who: Who): Slot[] {
  const groups = groupsOf(role, attestation);
  const kept = groups.length > 0 ? { [role]: groups } : {};
  const filled = kind.standIns.map((standIn) => slotsOf(standIn, '~', attestation, who)).filter((slots) => slots.length > 0);
  return product(filled).map((slots) => ({
    slot: [`${role}~`, ...slots.map(({ slot }) => slot)].join('|'),
    place: [`${role}~`, ...slots.map(({ place }) => place)].join('+'),
    kept: Object.assign({}, kept, ...slots.map((slot) => slot.kept)) as FuseKey['kept'],
  }));
}

function product<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((rows, list) => rows.flatMap((row) => list.map((item) => [...row, item])), [[]]);
}

function alternatives(role: RoleName, kind: ClaimKind, attestation: Attestation, who: Who): Slot[] {
  const own = slotsOf(role, '=', attestation, who);
  return own.length === 0 || groupsOf(role, attestation).length > 0 ? [...own, ...standIns(role, kind, attestation, who)] : own;
}

/** At least one key, in the order of the claim's lists. */
export function keysOf(kind: ClaimKind, attestation: Attestation, who: Who): readonly FuseKey[] {
  const combinations = product(kind.principal.map((role) => alternatives(role, kind, attestation, who)));
  return combinations.map((slots) => ({
    bucket: [kind.kind, ...slots.map(({ slot }) => slot)].join('|'),
    place: slots.map(({ place }) => place).join('+'),
    kept: Object.assign({}, ...slots.map(({ kept }) => kept)) as FuseKey['kept'],
    pinned: slots.flatMap(({ pinned }) => pinned ?? []),
  }));
}
