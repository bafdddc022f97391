// What went wrong in a batch, and what the exit code says of it.

import { Fault, type Problem, problemOf } from '../../base/fault.ts';
import type { IngestReport } from '../../work/ingest.ts';
import type { Context } from './context.ts';
import { plural } from './wording.ts';

/** So many warnings of one sort are told; the rest is a number. Failures are all told: each is an input that is missing from the ledger. */
const TOLD = 3;

function note({ colors, ...context }: Context, { severity, what, message, remedy }: Problem): void {
  const mark = severity === 'error' ? colors.red('✗') : colors.yellow('!');
  context.note(`${mark} ${message.includes(what) ? message : `${what}: ${message}`}${remedy ? `\n  ${colors.dim(remedy)}` : ''}`);
}

/** What failed and what to do about it, then doubts that are no failure, on standard error. */
export function noteProblems(context: Context, problems: readonly Problem[]): void {
  for (const problem of problems) if (problem.severity === 'error') note(context, problem);
  const warnings = Map.groupBy(
    problems.filter(({ severity }) => severity === 'warning'),
    ({ code }) => code,
  );
  for (const alike of warnings.values()) {
    for (const problem of alike.slice(0, TOLD)) note(context, problem);
    if (alike.length > TOLD) context.note(`  … and ${alike.length - TOLD} more like this`);
  }
}

/** A fault as a problem; anything else is a bug and is thrown on. */
export function faultAsProblem(error: unknown, what: string): Problem {
  if (error instanceof Fault) return problemOf(error, what);
  throw error;
}

/** The exit code of a batch: 0, or 3 if some inputs failed, or 4 if all did. */
export const exitOf = ({ failed, documents }: IngestReport): number => (failed === 0 ? 0 : documents === 0 ? 4 : 3);

/** "Stopped after 12 documents; they are stored. Run the same command again to go on." */
export function noteStop(context: Context, { stopped, documents }: IngestReport, stored: boolean): void {
  if (stopped)
    context.note(`Stopped after ${plural(documents, 'document')}${stored ? '; what was read is stored. Run the same command again to go on.' : '.'}`);
}
