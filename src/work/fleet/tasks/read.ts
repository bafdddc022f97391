// Reads one document that waits.

import type { Gathered } from '../../../gather/gather.ts';
import { documentOf } from '../../../model/document.ts';
import { ingest } from '../../ingest.ts';
import type { Wanted } from '../queue.ts';
import { counted, DONE_BEFORE, type Task } from '../task.ts';

type Settled = Extract<Gathered, { readonly source: unknown }>;

interface Body extends Pick<Settled, 'source' | 'what' | 'stem'> {
  readonly again: boolean;
}

export const wantedRead = ({ source, what, stem }: Settled, again: boolean): Wanted => ({
  task: 'read',
  about: what,
  body: JSON.stringify({ source, what, stem, again } satisfies Body),
});

/** The id of the document that a body holds; null where it is of another task. */
export function documentWaiting(body: string): string | null {
  const { source } = JSON.parse(body) as Partial<Body>;
  return source ? documentOf(source, source.lang).id : null;
}

async function* one(found: Settled): AsyncGenerator<Gathered> {
  yield found;
}

export const read: Task = async ({ ledger, queue, reader, now }, id) => {
  const waiting = await queue.take(id);
  if (!waiting) return DONE_BEFORE;
  const { again, ...found } = JSON.parse(waiting.body) as Body;
  const { claims, known, problems } = await ingest(one(found), { ledger, reader, now, actor: 'mercato work', again });
  await queue.done(id);
  return { about: waiting.about, outcome: known > 0 ? 'known already' : counted(claims, 'claim'), problems };
};
