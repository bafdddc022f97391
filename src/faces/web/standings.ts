// What the events add up to for each organisation or person: the rows of the two index pages. Pure.

import type { Views } from '../../ledger/ledger.ts';
import { KINDS } from '../../model/claims/index.gen.ts';
import type { EntityLink, EntityType } from '../../model/event.ts';
import { happened } from '../../model/event.ts';
import type { EventRow } from '../../model/views.ts';

/** An index looks at so many of the latest events at most. */
const MOST = 50_000;

export interface Standing {
  readonly entity: EntityLink;
  /** Moves to it, and from it, that are told as having happened. */
  readonly arrivals: number;
  readonly departures: number;
  readonly events: number;
  readonly latest: EventRow;
}

const MOVES: ReadonlySet<string> = new Set(KINDS.filter(({ section }) => section === 'moves').map(({ kind }) => kind));

/** Standings by entity, in the order in which the rows (latest first) first name them. */
export function standingsOf(rows: readonly EventRow[], type: EntityType): readonly Standing[] {
  const standings = new Map<string, { -readonly [K in keyof Standing]: Standing[K] }>();
  for (const row of rows) {
    const moved = MOVES.has(row.kind) && happened(row);
    const seen = new Set<string>();
    for (const { role, ...entity } of row.entities) {
      if (entity.type !== type) continue;
      const standing = standings.get(entity.id) ?? { entity, arrivals: 0, departures: 0, events: 0, latest: row };
      standings.set(entity.id, standing);
      if (!seen.has(entity.id)) standing.events++;
      seen.add(entity.id);
      if (moved && role === 'to') standing.arrivals++;
      if (moved && role === 'from') standing.departures++;
    }
  }
  return [...standings.values()];
}

export const standings = async (ledger: Views, type: EntityType): Promise<readonly Standing[]> => standingsOf((await ledger.board({ limit: MOST })).rows, type);

/** Greatest first; equals by name. */
export function sortedBy(rows: readonly Standing[], measure: (row: Standing) => number | null): readonly Standing[] {
  const byName = (a: Standing, b: Standing): number => a.entity.name.localeCompare(b.entity.name, 'en');
  return [...rows].sort((a, b) => (measure(b) ?? 0) - (measure(a) ?? 0) || byName(a, b));
}
