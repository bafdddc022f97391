// Names of people and organisations, linked where the ledger knows whom they mean.

import type { Child } from 'hono/jsx';
import { isPerson, type Party, type RoleName, type Roles } from '../../../model/claim.ts';
import type { EntityLink } from '../../../model/event.ts';
import type { EventRow } from '../../../model/views.ts';
import { wordParty } from '../../../model/wording.ts';
import { addressOf } from '../links.ts';
import { wordValue } from '../words.ts';

/** More names than these are counted, not listed. */
const LISTED = 4;

/** `dir=auto`: a name stands in the direction of its own script. */
export const EntityName = ({ entity }: { readonly entity: EntityLink }) => (
  <a href={addressOf(entity.type, entity.id)} dir="auto">
    {entity.name}
  </a>
);

type Entities = EventRow['entities'];

const Name = ({ role, name, entities }: { readonly role: RoleName; readonly name: string; readonly entities: Entities }) => {
  const entity = entities.find((link) => link.role === role && link.name === name);
  return entity ? <EntityName entity={entity} /> : <span dir="auto">{name}</span>;
};

/** "A", "A and B", "A, B and C" of anything. */
export function listed(items: readonly Child[]): Child {
  return items.map((item, i) => (
    <>
      {i === 0 ? '' : i === items.length - 1 ? ' and ' : ', '}
      {item}
    </>
  ));
}

const itemsOf = (role: RoleName, items: readonly (Party | string)[], entities: Entities): readonly Child[] =>
  items.map((item) => {
    if (typeof item === 'string') return <Name role={role} name={item} entities={entities} />;
    return isPerson(item) ? <Name role={role} name={item.name} entities={entities} /> : wordParty(item);
  });

interface RoleTextProps {
  readonly role: RoleName;
  readonly roles: Roles;
  readonly entities: Entities;
  /** Cut long lists: "A, B, C and 9 more". */
  readonly short?: boolean;
}

/** One role's value, its names linked; nothing if the role is left out. */
export const RoleText = ({ role, roles, entities, short = false }: RoleTextProps) => {
  const value = roles[role];
  if (value === undefined) return null;
  if (Array.isArray(value)) {
    const items = itemsOf(role, value as readonly (Party | string)[], entities);
    return short && items.length > LISTED ? <>{listed([...items.slice(0, LISTED - 1), `${items.length - LISTED + 1} more`])}</> : <>{listed(items)}</>;
  }
  if (typeof value === 'string' && entities.some((link) => link.role === role)) return <Name role={role} name={value} entities={entities} />;
  return <>{wordValue(role, value, roles.unit)}</>;
};
