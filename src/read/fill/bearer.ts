// Whose a role is that an owner stands before.

import type { PersonItem, Title } from '../nominals/items.ts';

/** How far behind its owner a role may begin, in tokens. */
const MAX_OWNED = 4;

/** "the departure of X's top deputy, Y": Y's. */
export const bearerOf = (owner: PersonItem, titles: readonly Title[]): PersonItem | undefined =>
  owner.possessor ? titles.find((t) => t.from >= owner.to && t.from <= owner.to + MAX_OWNED && t.person && t.person.from >= t.to)?.person : undefined;
