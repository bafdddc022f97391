// What a verb declares of itself. Each is one file of `commands/`; the shared code names none.

import type { Context } from './context.ts';
import { momentDate } from './parse.ts';

/** An option as commander writes it (`--limit <n>`), what it is for, and how its text becomes a value. */
export interface OptionRule {
  readonly flags: string;
  readonly about: string;
  readonly parse?: ((text: string) => unknown) | undefined;
  /** The values it may have, if they can be listed. */
  readonly choices?: readonly string[] | undefined;
  /** Options that it cannot be given together with. */
  readonly excludes?: readonly string[] | undefined;
}

export interface Command<O = object> {
  readonly summary: string;
  /** More than the summary, for `--help`. */
  readonly about?: string | undefined;
  /** Arguments as commander writes them (`<path...>`, `[name]`), each with what it is. */
  readonly args: readonly (readonly [name: string, about: string])[];
  readonly options: readonly OptionRule[];
  /** A command line without `mercato`, and what it does. */
  readonly examples: readonly (readonly [line: string, meaning: string])[];
  /** Answers the exit code: 0, or 3 where some inputs failed. What fails altogether throws a `Fault`. */
  run(context: Context, args: readonly string[], options: O): Promise<number>;
}

/** How an answer is written; every verb that answers takes them. */
export interface FormatOptions {
  readonly json?: true;
  readonly csv?: true;
}

/** Of which moment the answer is; every verb that looks things up takes them. */
export interface MomentOptions {
  readonly asOf?: string;
  readonly known?: string;
}

export const MOMENT: readonly OptionRule[] = [
  { flags: '--as-of <date>', about: 'as this ledger stood at the end of that day, or at an instant', parse: momentDate },
  { flags: '--known <date>', about: 'from documents published by the end of that day alone', parse: momentDate },
];

export const FORMATS: readonly OptionRule[] = [
  { flags: '--json', about: 'write JSON, for programs', excludes: ['csv'] },
  { flags: '--csv', about: 'write CSV, for spreadsheets' },
];
