// One line on standard error for what takes longer than a second, on a terminal only: how many, how fast, how long still.

import type { Effects } from '../../base/effects.ts';

const QUIET_MS = 1000;
const REDRAW_MS = 100;

export interface Progress {
  /** `total` is known or grows as more inputs are found; without it there is no time left. */
  tick(done: number, total: number | null, what: string, noun?: string): void;
  /** Takes the line away, so that something else can be written. */
  clear(): void;
}

const duration = (seconds: number): string => (seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`);

/** "12 of 80 documents · 310 per second · 1 s left · name". */
export function progressLine(done: number, total: number | null, elapsedMs: number, what: string, noun = 'documents'): string {
  const perSecond = done / Math.max(elapsedMs / 1000, 0.001);
  const left = total !== null && total > done && perSecond > 0 ? ` · ${duration((total - done) / perSecond)} left` : '';
  return `${done}${total === null ? '' : ` of ${total}`} ${noun} · ${perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond)} per second${left} · ${what}`;
}

export function progressOf({ stderr, now }: Pick<Effects, 'stderr' | 'now'>): Progress {
  const startedAt = now().getTime();
  let drawnAt = 0;
  let drawn = false;
  const clear = (): void => {
    if (drawn) stderr.write('\r\u001b[K');
    drawn = false;
  };
  return {
    clear,
    tick: (done, total, what, noun) => {
      const at = now().getTime();
      if (!stderr.isTTY || at - startedAt < QUIET_MS || at - drawnAt < REDRAW_MS) return;
      const line = progressLine(done, total, at - startedAt, what, noun)
        .replace(/\p{Cc}/gu, '')
        .slice(0, (stderr.columns ?? 80) - 1);
      stderr.write(`\r\u001b[K${line}`);
      drawnAt = at;
      drawn = true;
    },
  };
}
