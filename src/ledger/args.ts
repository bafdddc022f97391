// A claim's roles as rows. The JSON beside them (`claim.roles`) is what a claim is restored from; these rows serve to search and to link.

import { nameKey } from '../base/fold.ts';
import { idOf } from '../base/hash.ts';
import type { Money } from '../base/money.ts';
import { type Claim, isPerson, type Party, type Pay, type RoleName, type Roles } from '../model/claim.ts';
import { KINDS } from '../model/claims/index.gen.ts';
import type { ClaimKind, EntityRoleType } from '../model/kind.ts';
import type { Ref } from '../model/resolution.ts';

export interface Arg {
  readonly role: RoleName;
  readonly n: number;
  readonly ref: string | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly unit: string | null;
  readonly txt: string | null;
}

const BY_NAME: ReadonlyMap<string, ClaimKind> = new Map(KINDS.map((kind) => [kind.kind, kind]));

/** What a kind declares about itself; throws for one that the program does not know. */
export function kindOf(kind: string): ClaimKind {
  const found = BY_NAME.get(kind);
  if (!found) throw new Error(`invalid kind: ${kind}`);
  return found;
}

const refId = (doc: string, type: Ref['type'], surface: string): string => idOf('r', doc, type, nameKey(surface) || surface);

// Who stands in `by` is not told by the role: an investor may be a person. A name that the same claim gives to a person is one.
const TYPES: Readonly<Record<EntityRoleType, Ref['type']>> = { people: 'person', organisation: 'organisation', parties: 'organisation' };

const surfaceOf = (item: Party | string): string | null => (typeof item === 'string' ? item : isPerson(item) ? item.name : null);

export interface PlacedRef extends Ref {
  readonly role: RoleName;
  readonly n: number;
}

/** Every name in the place of an entity, by role and position. */
export function refsOf(doc: string, claim: Claim): PlacedRef[] {
  const entries = Object.entries(kindOf(claim.kind).entities) as [RoleName, EntityRoleType][];
  return entries.flatMap(([role, roleType]) => {
    const value = claim.roles[role];
    const items = (Array.isArray(value) ? value : value === undefined ? [] : [value]) as readonly (Party | string)[];
    return items.flatMap((item, n) => {
      const surface = surfaceOf(item);
      const type = TYPES[roleType];
      return surface === null ? [] : [{ role, n, id: refId(doc, type, surface), doc, type, surface }];
    });
  });
}

type Value = Pick<Arg, 'lo' | 'hi' | 'unit' | 'txt'>;
const NOTHING: Value = { lo: null, hi: null, unit: null, txt: null };

function range({ value, bound, low }: Money): Pick<Arg, 'lo' | 'hi'> {
  if (bound === 'at-least') return { lo: value, hi: null };
  return bound === 'at-most' ? { lo: low ?? null, hi: value } : { lo: low ?? value, hi: value };
}

const isMoney = (value: object): value is Money => 'value' in value;
const isPay = (value: object): value is Pay => 'form' in value;

function valueOf(value: unknown): Value {
  if (typeof value === 'number') return { ...NOTHING, lo: value, hi: value };
  if (typeof value === 'boolean') return { ...NOTHING, txt: String(value) };
  if (typeof value !== 'object' || value === null) return { ...NOTHING, txt: String(value) };
  if (isMoney(value)) return { ...NOTHING, ...range(value), unit: value.currency ?? null };
  if (isPay(value)) return { ...(value.amount ? valueOf(value.amount) : NOTHING), txt: value.form };
  const who = value as Party;
  if (isPerson(who)) return { ...NOTHING, txt: who.name };
  return { ...NOTHING, ...(who.count === undefined ? {} : range({ value: who.count, bound: who.bound })), unit: 'people', txt: who.noun };
}

/** One row for each value of each role; a list has one for each item. */
export function argsOf(roles: Roles, refs: readonly PlacedRef[]): Arg[] {
  const refAt = new Map(refs.map((ref) => [`${ref.role} ${ref.n}`, ref.id]));
  return (Object.entries(roles) as [RoleName, unknown][])
    .filter(([, value]) => value !== undefined)
    .flatMap(([role, value]) =>
      (Array.isArray(value) ? value : [value]).map((item, n) => ({ role, n, ref: refAt.get(`${role} ${n}`) ?? null, ...valueOf(item) })),
    );
}
