// The connection that the working memory is read and written on.

import type { Kysely } from 'kysely';
import type { Engine, Session } from '../engine.ts';
import type { Tables } from '../schema.ts';

export interface Access {
  readonly db: Kysely<Tables>;
  readonly session: Session;
  readonly anyOf: Engine['anyOf'];
}

const ROWS_AT_ONCE = 200;

/** As many rows as one statement takes well. */
export function* partsOf<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += ROWS_AT_ONCE) yield items.slice(from, from + ROWS_AT_ONCE);
}
