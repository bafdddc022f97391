// Slots that ask for what the clause does not say: somebody's own round where the noun has no owner, a firm sold where something else is.

import type { Slot } from '../frame.ts';
import { ofStaff, valuesThing } from './bystanders.ts';
import { sellsElse } from './elsewhere.ts';
import type { Filling, State } from './filling.ts';

/** "its last round" */
const isSaidOwned = ({ clause: { trigger, line } }: Filling): boolean =>
  trigger.voice === 'noun' && line.marks.list('possessive', trigger.from - MAX_OWNER, trigger.from).length > 0;

/** How far before its noun a possessive may stand, in tokens. */
const MAX_OWNER = 3;

/** Does the slot ask for what the clause does not say? */
export const isOut = (slot: Slot, filling: Filling, state: State): boolean =>
  valuesThing(filling, slot) || ofStaff(filling, slot) || (slot.owned === true && !isSaidOwned(filling)) || (slot.sold === true && sellsElse(filling, state));
