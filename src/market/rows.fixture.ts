// Events as rows, for tests of figures.

import { type Interval, intervalOf, UNKNOWN } from '../base/interval.ts';
import type { Roles } from '../model/claim.ts';
import type { EventRow } from '../model/views.ts';

/** `date`: ISO, of reduced precision; '' for none. */
export function row(id: string, kind: string, date: string, roles: Roles, more: Partial<EventRow> = {}): EventRow {
  const when: Interval = (date && intervalOf(date)) || UNKNOWN;
  const counts = { lapsed: false, origins: 1, documents: 1, claims: 1, langs: ['en'], conflict: false, starter: false };
  return { id, kind, label: kind, when, title: id, terms: '', roles, entities: [], belief: 'reported', ...counts, ...more };
}
