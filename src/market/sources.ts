// What became of the rumours of each source, and what that says about the next one. A rumour is resolved by a fact, by a denial of a party, or by
// its deadline. Shares are shrunk towards the mean of all, since three rumours prove little.

import {
  DEADLINE_DAYS,
  type EventRumour,
  type Forecast,
  type Forecaster,
  type Resolved,
  type Rumour,
  type Rumours,
  type RumoursAround,
  type SourceKind,
} from '../model/rumour.ts';

export const OUTCOMES = ['true', 'denied', 'lapsed', 'open'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What is known of it by the end of a day. A fact that a party denied afterwards settles nothing. */
export function outcomeOf({ told, fact, denial }: Rumour, today: number): Outcome {
  const [known, denied] = [fact !== null && fact <= today ? fact : null, denial !== null && denial <= today ? denial : null];
  if (known !== null && known <= told + DEADLINE_DAYS) return denied !== null && denied > known ? 'open' : 'true';
  if (denied !== null && denied <= told + DEADLINE_DAYS) return 'denied';
  return today > told + DEADLINE_DAYS ? 'lapsed' : 'open';
}

export interface SourceRecord {
  readonly source: string;
  readonly kind: SourceKind;
  readonly told: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly resolved: number;
  /** Rumours that nobody told before. */
  readonly first: number;
  /** The median of the days between a rumour and the fact; null if none came true. */
  readonly leadDays: number | null;
  /** The share of its rumours that come true, as far as is known: shrunk. */
  readonly score: number;
}

export interface Experience {
  readonly records: readonly SourceRecord[];
  readonly resolved: number;
  readonly came: number;
  /** Of all resolved rumours, the share that came true; before there is any, what is known from elsewhere. */
  readonly mean: number;
}

/**
 * Where nothing is known yet: of 30,516 resolved rumours about football transfers in ten newspapers, 24 % came true.
 */
const ELSEWHERE = 0.24;
/** So many rumours of the mean kind are added to what a source has told. */
const WEIGHT = 10;

export const shrunk = (came: number, resolved: number, mean: number): number => (came + WEIGHT * mean) / (resolved + WEIGHT);
/** The mean of all is shrunk as well, towards what is known from elsewhere. */
const meanOf = (came: number, resolved: number): number => shrunk(came, resolved, ELSEWHERE);

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) return null;
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
}

export const keyOf = ({ source, kind }: Pick<Rumour, 'source' | 'kind'>): string => `${kind}\u001f${source}`;

function recordOf(rumours: readonly EventRumour[], today: number, mean: number): SourceRecord {
  const [{ source, kind }] = rumours as readonly [EventRumour];
  const outcomes: Record<Outcome, number> = { true: 0, denied: 0, lapsed: 0, open: 0 };
  for (const rumour of rumours) outcomes[outcomeOf(rumour, today)]++;
  const resolved = rumours.length - outcomes.open;
  const leads = rumours.flatMap((rumour) => (rumour.fact !== null && outcomeOf(rumour, today) === 'true' ? rumour.fact - rumour.told : []));
  return {
    source,
    kind,
    told: rumours.length,
    outcomes,
    resolved,
    first: rumours.filter(({ first }) => first).length,
    leadDays: median(leads),
    score: shrunk(outcomes.true, resolved, mean),
  };
}

function resolvedOf(rumours: readonly EventRumour[], today: number): Resolved {
  const outcomes = rumours.map((rumour) => outcomeOf(rumour, today));
  return { resolved: outcomes.filter((outcome) => outcome !== 'open').length, came: outcomes.filter((outcome) => outcome === 'true').length };
}

/** Records of the sources of these rumours, those that told most first. `all` is what all sources come to, if these are not all rumours. */
export function experienceOf(rumours: readonly EventRumour[], today: number, all?: Resolved): Experience {
  const { resolved, came } = all ?? resolvedOf(rumours, today);
  const mean = meanOf(came, resolved);
  const records = [...Map.groupBy(rumours, keyOf).values()].map((of) => recordOf(of, today, mean));
  records.sort((a, b) => b.told - a.told || b.score - a.score || (a.source < b.source ? -1 : 1));
  return { records, resolved, came, mean };
}

export interface Score {
  readonly score: number;
  /** The source with the best record among those that tell it, and that record. */
  readonly source: string;
  readonly came: number;
  readonly resolved: number;
}

/** How likely a rumour is to come true, by the best record of those that tell it. Null: nobody tells it. */
export function scoreOf(tellers: readonly Rumour[], { records, mean }: Pick<Experience, 'records' | 'mean'>): Score | null {
  const byKey = new Map(records.map((record) => [keyOf(record), record]));
  const scores = tellers.map((teller): Score => {
    const record = byKey.get(keyOf(teller));
    return { score: record?.score ?? mean, source: teller.source, came: record?.outcomes.true ?? 0, resolved: record?.resolved ?? 0 };
  });
  return scores.sort((a, b) => b.score - a.score || b.resolved - a.resolved || (a.source < b.source ? -1 : 1))[0] ?? null;
}

/** A rumour of an event is that of its first teller. */
export function eventOutcome(rumours: readonly Rumour[], today: number): Outcome {
  const [first] = rumours.toSorted((a, b) => a.told - b.told);
  return first ? outcomeOf(first, today) : 'open';
}

/** Scores of rumours that are open, by what is known today. */
export const forecastsOf: Forecaster = (open, { told, today, all }) => {
  const experience = experienceOf(told, today, all);
  return [...Map.groupBy(open, ({ event }) => event)].flatMap(([event, tellers]) => {
    const given = eventOutcome(tellers, today) === 'open' ? scoreOf(tellers, experience) : null;
    if (!given) return [];
    const { score, resolved, came } = given;
    return [{ event, score, resolved, came, sources: tellers.map(({ source }) => source).sort() }];
  });
};

/** A probability that was given, and whether it came true. */
export interface Scored {
  readonly event: string;
  readonly score: number;
  readonly came: boolean;
  /** What giving everyone the mean of the time would have said. */
  readonly mean: number;
}

/** The day on which a rumour was resolved; null while it is not. */
function resolvedOn(rumour: Rumour, today: number): number | null {
  const outcome = outcomeOf(rumour, today);
  if (outcome === 'open') return null;
  return outcome === 'true' ? rumour.fact : outcome === 'denied' ? rumour.denial : rumour.told + DEADLINE_DAYS + 1;
}

/** The counts of a source while the days go by. */
class Tally {
  readonly #counts = new Map<string, { came: number; resolved: number }>();
  #all = { came: 0, resolved: 0 };

  add(rumour: Rumour, came: boolean): void {
    const of = this.#counts.get(keyOf(rumour)) ?? { came: 0, resolved: 0 };
    this.#counts.set(keyOf(rumour), of);
    for (const counts of [of, this.#all]) {
      counts.resolved++;
      if (came) counts.came++;
    }
  }

  get mean(): number {
    return meanOf(this.#all.came, this.#all.resolved);
  }

  scoreOf(rumour: Rumour): number {
    const { came, resolved } = this.#counts.get(keyOf(rumour)) ?? { came: 0, resolved: 0 };
    return shrunk(came, resolved, this.mean);
  }
}

/**
 * What would have been said of each rumour on the day it was first told, from nothing but what had been resolved before that day; of those that
 * are resolved by now. Cost: n log n.
 */
export function replay(rumours: readonly EventRumour[], today: number): readonly Scored[] {
  const told = [...Map.groupBy(rumours, ({ event }) => event)]
    .map(([event, of]) => ({ event, of, day: Math.min(...of.map((rumour) => rumour.told)) }))
    .sort((a, b) => a.day - b.day || (a.event < b.event ? -1 : 1));
  const resolved = rumours
    .flatMap((rumour) => {
      const day = resolvedOn(rumour, today);
      return day === null ? [] : [{ rumour, day }];
    })
    .sort((a, b) => a.day - b.day);
  const tally = new Tally();
  let at = 0;
  return told.flatMap(({ event, of, day }): Scored[] => {
    for (; at < resolved.length && (resolved[at]?.day ?? Infinity) < day; at++) {
      const one = resolved[at];
      if (one) tally.add(one.rumour, outcomeOf(one.rumour, today) === 'true');
    }
    const outcome = eventOutcome(of, today);
    if (outcome === 'open') return [];
    const score = Math.max(...of.filter((rumour) => rumour.told === day).map((rumour) => tally.scoreOf(rumour)));
    return [{ event, score, came: outcome === 'true', mean: tally.mean }];
  });
}

const square = (score: number, came: boolean): number => (score - (came ? 1 : 0)) ** 2;

/** The mean of the squared distances: 0 is perfect, 0.25 what a coin gets. Null: nothing to score. */
export const brier = (scored: readonly { readonly score: number; readonly came: boolean }[]): number | null =>
  scored.length === 0 ? null : scored.reduce((sum, { score, came }) => sum + square(score, came), 0) / scored.length;

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** The mean of what was said, and the share that came true. */
  readonly said: number;
  readonly came: number;
}

const BINS = 5;

/** What was said against what came, by fifths of the scale; empty ones are left out. */
export function reliability(scored: readonly { readonly score: number; readonly came: boolean }[]): readonly Bin[] {
  const binOf = (score: number): number => Math.min(BINS - 1, Math.floor(score * BINS));
  return Array.from({ length: BINS }, (_, n) => ({ n, of: scored.filter(({ score }) => binOf(score) === n) }))
    .filter(({ of }) => of.length > 0)
    .map(({ n, of }) => ({
      from: n / BINS,
      to: (n + 1) / BINS,
      count: of.length,
      said: of.reduce((sum, { score }) => sum + score, 0) / of.length,
      came: of.filter(({ came }) => came).length / of.length,
    }));
}

export interface Calibration {
  /** Probabilities that have been resolved since, and what they would have been with the mean of their time for each. */
  readonly scored: number;
  readonly brier: number | null;
  readonly brierOfMean: number | null;
  readonly bins: readonly Bin[];
}

const calibrationOf = (scored: readonly Scored[]): Calibration => ({
  scored: scored.length,
  brier: brier(scored),
  brierOfMean: brier(scored.map(({ mean, came }) => ({ score: mean, came }))),
  bins: reliability(scored),
});

export interface SourcesView extends Experience {
  /** Rumours told by any source, and the events that they are of. */
  readonly told: number;
  readonly events: number;
  /** What would have been said of each rumour on its day. */
  readonly replayed: Calibration;
  /** The scores that were given: all of them, and how those did that are resolved. */
  readonly given: number;
  readonly kept: Pick<Calibration, 'scored' | 'brier' | 'bins'>;
}

/** Everything that is said of sources. */
export function sourcesView({ told, today }: Rumours, forecasts: readonly Forecast[]): SourcesView {
  const byEvent = Map.groupBy(told, ({ event }) => event);
  const resolved = forecasts.flatMap(({ event, score }) => {
    const outcome = eventOutcome(byEvent.get(event) ?? [], today);
    return outcome === 'open' ? [] : [{ score, came: outcome === 'true' }];
  });
  return {
    ...experienceOf(told, today),
    told: told.length,
    events: byEvent.size,
    replayed: calibrationOf(replay(told, today)),
    given: forecasts.length,
    kept: { scored: resolved.length, brier: brier(resolved), bins: reliability(resolved) },
  };
}

/** The score of an event's rumour while it is open; null where there is none, or it is settled. */
export function eventScore(event: string, { told, today, all }: RumoursAround): Score | null {
  const tellers = told.filter((rumour) => rumour.event === event);
  return tellers.length === 0 || eventOutcome(tellers, today) !== 'open' ? null : scoreOf(tellers, experienceOf(told, today, all));
}
