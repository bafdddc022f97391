// The command line: verbs come from their registry and are loaded when they are called; faults become messages and exit codes.

import { Command as Commander, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Effects } from '../../base/effects.ts';
import { Fault } from '../../base/fault.ts';
import type { Command, OptionRule } from './command.ts';
import { COMMANDS } from './commands/index.gen.ts';
import { contextOf } from './context.ts';
import { version } from './version.ts';

type Verbs = Readonly<Record<string, () => Promise<Command>>>;

// One line: it is wrapped to the terminal.
const ABOUT =
  'Mercato reads news about AI talent in several languages, keeps every claim with its words, and shows who moved where, who says so, and how sure that is.';

const AFTER = `
The ledger:  the folder --home or MERCATO_HOME names, else ./var
Exit codes:  0 done · 1 a bug · 2 wrong usage · 3 some inputs failed
             4 nothing could be done · 5 the ledger cannot be used
Begin with:  mercato start`;

const COMMON: readonly OptionRule[] = [
  { flags: '--home <dir>', about: 'the folder of the ledger (MERCATO_HOME, else ./var)' },
  { flags: '--no-color', about: 'no colours (as NO_COLOR)' },
];

const VERSION: readonly string[] = ['-V', '--version'];

const sentence = (summary: string): string => `${summary.charAt(0).toUpperCase()}${summary.slice(1)}${/[.?]$/.test(summary) ? '' : '.'}`;

function optionOf({ flags, about, parse, choices, excludes }: OptionRule): Option {
  const option = new Option(flags, about);
  if (excludes) option.conflicts([...excludes]);
  if (choices) option.choices(choices);
  if (parse)
    option.argParser((text: string) => {
      try {
        return parse(text);
      } catch (error) {
        throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
      }
    });
  return option;
}

/** Declares one verb; `answer` is told its exit code. */
function declare(program: Commander, verb: string, command: Command, effects: Effects, answer: (code: number) => void): void {
  const sub = program
    .command(verb)
    .summary(command.summary)
    .description(sentence(command.summary) + (command.about ? `\n\n${command.about}` : ''));
  for (const [name, about] of command.args) sub.argument(name, about);
  for (const rule of [...command.options, ...COMMON]) sub.addOption(optionOf(rule));
  const width = Math.max(...command.examples.map(([line]) => line.length));
  sub.addHelpText('after', `\nExamples:\n${command.examples.map(([line, meaning]) => `  mercato ${line.padEnd(width)}   ${meaning}`).join('\n')}`);
  sub.action(async () => {
    const options: Record<string, unknown> = sub.opts();
    const context = contextOf(effects, options);
    try {
      answer(await command.run(context, sub.args, options));
    } finally {
      await context.close();
    }
  });
}

function programOf(effects: Effects): Commander {
  const program = new Commander('mercato').description(ABOUT).version(version(), VERSION.join(', '), 'the version').addHelpText('after', AFTER);
  program.exitOverride().showHelpAfterError(false).helpOption('-h, --help', 'this help').configureHelp({ sortSubcommands: true, minWidthToWrap: 24 });
  const columns = (isTTY: boolean | undefined, width: number | undefined): number => (isTTY ? (width ?? 80) : 100);
  program.configureOutput({
    writeOut: (text) => void effects.stdout.write(text),
    writeErr: (text) => void effects.stderr.write(text),
    getOutHelpWidth: () => columns(effects.stdout.isTTY, effects.stdout.columns),
    getErrHelpWidth: () => columns(effects.stderr.isTTY, effects.stderr.columns),
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  });
  return program;
}

/** A fault says what, why and what to do; a bug shows where it is. */
function report(error: unknown, effects: Effects, verb: string): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0 || error.code === 'commander.help') return error.exitCode === 0 ? 0 : 2;
    effects.stderr.write(`See: mercato ${verb ? `${verb} ` : ''}--help\n`);
    return 2;
  }
  if (error instanceof Fault) {
    effects.stderr.write(`mercato: ${error.message}\n  ${error.remedy}\n`);
    return error.rule.exit;
  }
  effects.stderr.write(
    `mercato: this is a bug in Mercato, please report it with these lines:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return 1;
}

/** Runs one command line (without `node` and the program's name) and answers its exit code. Never throws. */
export async function run(argv: readonly string[], effects: Effects): Promise<number> {
  const verbs: Verbs = COMMANDS;
  const called = argv[0] !== undefined && Object.hasOwn(verbs, argv[0]) ? argv[0] : '';
  let code = 0;
  try {
    const program = programOf(effects);
    // Only the verb that is called is loaded; for the version, none.
    for (const verb of called ? [called] : VERSION.includes(argv[0] ?? '') ? [] : Object.keys(verbs).sort()) {
      const load = verbs[verb];
      if (load) declare(program, verb, await load(), effects, (answer) => (code = answer));
    }
    if (argv.length === 0) {
      program.outputHelp();
      return 0;
    }
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return report(error, effects, called);
  }
}
