// What went wrong in a batch, and what the exit code says of it.

import type { Problem } from '../../base/fault.ts';
import type { IngestReport } from '../../work/ingest.ts';
import type { Context } from './context.ts';
import { plural } from './wording.ts';

/** What failed and what to do about it, on standard error; doubts that are no failure follow. */
export function noteProblems(context: Context, problems: readonly Problem[]): void {
  const { red, yellow, dim } = context.colors;
  for (const severity of ['error', 'warning'] as const)
    for (const { what, message, remedy } of problems.filter((problem) => problem.severity === severity)) {
      const mark = severity === 'error' ? red('✗') : yellow('!');
      context.note(`${mark} ${message.includes(what) ? message : `${what}: ${message}`}${remedy ? `\n  ${dim(remedy)}` : ''}`);
    }
}

/** The exit code of a batch: 0, or 3 if some inputs failed, or 4 if all did. */
export const exitOf = ({ failed, documents }: IngestReport): number => (failed === 0 ? 0 : documents === 0 ? 4 : 3);

/** "Stopped after 12 documents; they are stored. Run the same command again to go on." */
export function noteStop(context: Context, { stopped, documents }: IngestReport, stored: boolean): void {
  if (stopped)
    context.note(`Stopped after ${plural(documents, 'document')}${stored ? '; what was read is stored. Run the same command again to go on.' : '.'}`);
}
