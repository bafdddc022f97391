// Halves of a move: a departure that tells of no destination, and a later arrival of the same person that tells of no origin. That both are one
// move is nobody's claim, so it is proposed with the time between and a score, and never stored.

import { happened } from '../model/event.ts';
import type { EventRow, HalfMove } from '../model/views.ts';

/** Who arrives later than that has been elsewhere. */
const LONGEST = 730;
/** Days at which the score has halved. */
const HALF_LIFE = 365;
/** Reports may date an arrival somewhat before its departure: people are announced by both sides. */
const SLACK = 31;
/** What another destination in between, or one report among many, leaves of the score. */
const ONE_OF_SEVERAL = 0.6;

/** Kinds under which somebody arrives, and the role that says where. */
const ARRIVALS: Readonly<Record<string, 'to' | 'at' | 'org'>> = { move: 'to', appoint: 'at', found: 'org' };

const isDeparture = ({ kind, roles }: EventRow): boolean => kind === 'move' && roles.from !== undefined && roles.to === undefined;
const destinationOf = ({ kind, roles }: EventRow): string | undefined => {
  const role = ARRIVALS[kind];
  return role === undefined || roles.from !== undefined || roles.end || roles.former ? undefined : roles[role];
};

/** Days between, as far as both dates bound them; null if the arrival was surely before, or too late. */
function between(departure: EventRow, arrival: EventRow): HalfMove['days'] | null {
  const [left, came] = [departure.when, arrival.when];
  const lo = came.lo === null || left.hi === null ? null : came.lo - left.hi;
  const hi = came.hi === null || left.lo === null ? null : came.hi - left.lo;
  if (hi === null || hi < -SLACK || (lo ?? 0) > LONGEST) return null;
  return { lo: lo === null ? null : Math.max(0, lo), hi: Math.max(0, hi) };
}

const byId = (a: EventRow, b: EventRow): number => (a.id < b.id ? -1 : 1);

const middle = ({ lo, hi }: HalfMove['days']): number => ((lo ?? 0) + Math.min(hi ?? LONGEST, LONGEST)) / 2;

function pairOf(departure: EventRow, arrivals: readonly EventRow[]): HalfMove | null {
  const candidates = arrivals
    .filter((arrival) => destinationOf(arrival) !== departure.roles.from)
    .flatMap((arrival) => {
      const days = between(departure, arrival);
      return days ? [{ arrival, days }] : [];
    })
    .sort((a, b) => middle(a.days) - middle(b.days) || byId(a.arrival, b.arrival));
  const [first] = candidates;
  if (!first) return null;
  const places = new Set(candidates.map(({ arrival }) => destinationOf(arrival)));
  const because = ['the same person', 'the departure tells of no destination, the arrival of no origin'];
  if (places.size > 1) because.push(`${places.size} possible destinations, this is the next`);
  return { departure, ...first, score: 0.5 ** (middle(first.days) / HALF_LIFE) * (places.size > 1 ? ONE_OF_SEVERAL : 1), because };
}

/** `events`: all of one person. A departure has one arrival at most, and an arrival one departure, the last before it. By date of departure. */
export function halfMoves(events: readonly EventRow[]): readonly HalfMove[] {
  const told = events.filter(happened);
  const arrivals = told.filter((event) => destinationOf(event) !== undefined);
  const pairs = told.filter(isDeparture).flatMap((departure) => pairOf(departure, arrivals) ?? []);
  const best = new Map<string, HalfMove>();
  for (const pair of pairs.toSorted((a, b) => b.score - a.score || byId(a.departure, b.departure)))
    if (!best.has(pair.arrival.id)) best.set(pair.arrival.id, pair);
  return [...best.values()].sort((a, b) => (a.departure.when.hi ?? 0) - (b.departure.when.hi ?? 0) || byId(a.departure, b.departure));
}
