// What the user calls a thing → the one thing meant: ids may be shortened, names may be parts; what fits several is asked back.

import { Fault } from '../../base/fault.ts';
import type { Views } from '../../ledger/ledger.ts';
import type { EntityLink, EntityType } from '../../model/event.ts';

/** How many characters of an id tables show; any longer beginning is understood too. */
export const SHORT_ID = 9;
export const shortId = (id: string): string => id.slice(0, SHORT_ID);

/** How many of those that may be meant are listed. */
const LISTED = 8;

/** The entity a name or id means; a fault lists the candidates where it is not one. */
export async function entityCalled(ledger: Views, name: string, type: EntityType): Promise<EntityLink> {
  const { found, candidates } = await ledger.findEntity(name, type);
  if (found) return found;
  if (candidates.length === 0) throw new Fault('not-found', `No ${type} is called ${JSON.stringify(name)} in this ledger.`, { what: name });
  const listed = candidates.slice(0, LISTED).map((candidate) => `${candidate.name} (${shortId(candidate.id)})`);
  throw new Fault('not-found', `${JSON.stringify(name)} may mean: ${listed.join(', ')}. Give the full name or the id.`, { what: name });
}

/** The id of an event or document that begins with `given`; a fault lists those there are where it is not one. */
export async function idBeginning(ledger: Views, what: 'event' | 'document', given: string): Promise<string> {
  const ids = await ledger.idsBeginning(what, given, LISTED + 1);
  const [only] = ids;
  if (only === undefined) throw new Fault('not-found', `No ${what} has the id ${given}.`, { what: given });
  if (ids.length === 1) return only;
  const listed = `${ids.slice(0, LISTED).join(', ')}${ids.length > LISTED ? ', …' : ''}`;
  throw new Fault('not-found', `${given} begins the ids of several ${what}s: ${listed}. Give more of it.`, { what: given });
}

/** The id was found, its view was not: it went away in between. */
export function notThere(what: string, name: string): never {
  throw new Fault('not-found', `There is no ${what} ${JSON.stringify(name)} in this ledger.`, { what: name });
}

/** The whole id of what begins so, among these. */
export function only(ids: readonly string[], beginning: string, what: string): string {
  const found = [...new Set(ids)].filter((id) => id.startsWith(beginning));
  const [first] = found;
  if (first === undefined) throw new Fault('not-found', `There is no ${what} ${beginning}.`, { what: beginning });
  if (found.length > 1 && first !== beginning)
    throw new Fault('not-found', `${beginning} begins the ids of several ${what}s: ${found.join(', ')}.`, { what: beginning });
  return first;
}
