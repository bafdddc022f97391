// The connection that the working memory is read and written on.

import type { Kysely } from 'kysely';
import type { Engine, Session } from '../engine.ts';
import type { Tables } from '../schema.ts';

export interface Access {
  readonly db: Kysely<Tables>;
  readonly session: Session;
  readonly anyOf: Engine['anyOf'];
}
