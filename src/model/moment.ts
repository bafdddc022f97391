// A moment to be asked about, in one of two ways: what had been recorded by then, and what could be known from documents published by then.

import { dayOfInstant, intervalOf, isoDay } from '../base/interval.ts';

export interface Moment {
  /** As this ledger stood: a date of reduced precision, or an instant. */
  readonly asOf?: string | undefined;
  /** From documents published by the end of this date alone. */
  readonly known?: string | undefined;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z$/;

/** The last instant that is meant, "2023-11" being the end of that month; null if it is neither a date nor an instant in UTC. */
export function endOf(text: string): Date | null {
  if (INSTANT.test(text)) return Number.isNaN(Date.parse(text)) ? null : new Date(text);
  const hi = intervalOf(text)?.hi;
  return hi === undefined || hi === null ? null : new Date(`${isoDay(hi)}T23:59:59.999Z`);
}

/** Was a document of this date certainly published by then? One without a date was not. */
export function isPublishedBy(published: string | null, end: Date): boolean {
  const hi = published === null ? null : intervalOf(published)?.hi;
  return hi !== undefined && hi !== null && hi <= dayOfInstant(end);
}

export const isNow = ({ asOf, known }: Moment): boolean => asOf === undefined && known === undefined;
