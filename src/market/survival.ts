// Kaplan–Meier: how many are still there after a time, of those who could be seen. Exact: right censoring, left truncation, Greenwood's
// variance, bands of 95 %. Cost: one sort of the times.

/** One subject, or `count` equal ones. */
export interface Lifetime {
  /** When it ended, or was last seen. */
  readonly time: number;
  /** Did it end then? Otherwise it is censored: nothing is known of later. */
  readonly event: boolean;
  /** Left truncation: since when it was watched. It is at risk after this time; 0 is from the start. */
  readonly entry?: number;
  readonly count?: number;
}

/** What holds from one time on, until the next step. */
export interface Step {
  readonly time: number;
  /** Watched until just before this time, and still there. */
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  /** The share still there, of all who began. */
  readonly survival: number;
  /** Standard error of `survival`, after Greenwood (1926). */
  readonly error: number;
  readonly low: number;
  readonly high: number;
}

export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Curve {
  readonly subjects: number;
  readonly events: number;
  readonly steps: readonly Step[];
  /** The time at which half have ended; null where the curve does not get so low. Its interval is where the bands do. */
  readonly median: Estimate;
}

/** On which scale bands are symmetric: `log-log` keeps them in [0, 1]; `log` is the default of R's `survfit`. */
export type BandScale = 'log-log' | 'log';

/** The 97.5 % point of the normal distribution. */
const Z = 1.959963984540054;

interface Moment {
  events: number;
  censored: number;
  entries: number;
}

function momentsOf(lifetimes: readonly Lifetime[]): ReadonlyMap<number, Moment> {
  const moments = new Map<number, Moment>();
  const at = (time: number): Moment => {
    const found = moments.get(time) ?? { events: 0, censored: 0, entries: 0 };
    moments.set(time, found);
    return found;
  };
  for (const { time, event, entry = 0, count = 1 } of lifetimes) {
    // Who is gone before being watched was never at risk.
    if (entry >= time && entry > 0) continue;
    at(time)[event ? 'events' : 'censored'] += count;
    if (entry > 0) at(entry).entries += count;
  }
  return moments;
}

function band(survival: number, greenwood: number, scale: BandScale): readonly [number, number] {
  if (survival <= 0) return [0, 0];
  if (greenwood === 0) return [survival, survival];
  if (scale === 'log') {
    const reach = Math.exp(Z * Math.sqrt(greenwood));
    return [survival / reach, Math.min(1, survival * reach)];
  }
  const reach = Math.exp((Z * Math.sqrt(greenwood)) / Math.abs(Math.log(survival)));
  return [survival ** reach, survival ** (1 / reach)];
}

/** When a falling line has come down to one half: the middle of where it stays at exactly one half, as R has it. */
function halfTime(steps: readonly Step[], line: (step: Step) => number): number | null {
  const at = steps.findIndex((step) => line(step) <= 0.5 + 1e-12);
  const step = steps[at];
  if (!step) return null;
  if (line(step) < 0.5 - 1e-12) return step.time;
  const below = steps.slice(at).find((later) => line(later) < 0.5 - 1e-12);
  return below ? (step.time + below.time) / 2 : step.time;
}

function stepsOf(lifetimes: readonly Lifetime[], scale: BandScale): readonly Step[] {
  const moments = [...momentsOf(lifetimes)].sort(([a], [b]) => a - b);
  let atRisk = moments.reduce((sum, [, { events, censored, entries }]) => sum + events + censored - entries, 0);
  let [survival, greenwood] = [1, 0];
  const steps: Step[] = [];
  for (const [time, { events, censored, entries }] of moments) {
    if (events + censored > 0) {
      if (events > 0) {
        survival *= 1 - events / atRisk;
        greenwood += events === atRisk ? 0 : events / (atRisk * (atRisk - events));
      }
      const [low, high] = band(survival, greenwood, scale);
      steps.push({ time, atRisk, events, censored, survival, error: survival * Math.sqrt(greenwood), low, high });
    }
    atRisk += entries - events - censored;
  }
  return steps;
}

export function kaplanMeier(lifetimes: readonly Lifetime[], scale: BandScale = 'log-log'): Curve {
  const steps = stepsOf(lifetimes, scale);
  return {
    subjects: steps.reduce((sum, step) => sum + step.events + step.censored, 0),
    events: steps.reduce((sum, step) => sum + step.events, 0),
    steps,
    median: { value: halfTime(steps, (step) => step.survival), low: halfTime(steps, (step) => step.low), high: halfTime(steps, (step) => step.high) },
  };
}

/** The curve at one time: the last step up to it, or nothing before the first. */
export const stepAt = ({ steps }: Curve, time: number): Step | null => steps.findLast((step) => step.time <= time) ?? null;
