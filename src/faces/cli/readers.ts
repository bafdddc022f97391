// Which reader reads: the rules, a language model, or both. The settings of the model come from the environment.

import { Fault } from '../../base/fault.ts';
import type { Reader } from '../../model/reader.ts';
import { createReader } from '../../read/reader.ts';
import { answersOf } from '../../work/answers.ts';
import type { ModelSettings, OpenAiModel } from '../../work/model.ts';
import { loadTagger } from '../../work/tagger.ts';
import type { OptionRule } from './command.ts';
import type { Context } from './context.ts';
import { plural } from './wording.ts';

const READERS = ['rules', 'llm', 'both'] as const;
export type ReaderName = (typeof READERS)[number];

export const READER_OPTION: OptionRule = {
  flags: '--reader <which>',
  about: 'rules (the default), llm (a language model; needs MERCATO_LLM_URL and MERCATO_LLM_MODEL), or both',
  choices: READERS,
};

const DEFAULTS = { budget: 500_000, atOnce: 4, timeoutSeconds: 120, retries: 3 };

interface Chosen {
  readonly reader: Reader;
  /** What the model was asked for; nothing without one. */
  sum(): string | null;
}

const filled = (text: string | undefined): string | undefined => text?.trim() || undefined;

function wholeNumber(name: string, text: string | undefined, fallback: number): number {
  const given = filled(text);
  if (given === undefined) return fallback;
  const number = Number(given.replace(/_/g, ''));
  if (Number.isInteger(number) && number > 0) return number;
  throw new Fault('bad-setting', `${name} is "${given}", which is no whole number above 0.`, { what: name });
}

function settingsOf({ effects: { env }, home }: Context, keep: boolean): ModelSettings {
  const [url, name] = [filled(env['MERCATO_LLM_URL']), filled(env['MERCATO_LLM_MODEL'])];
  if (!url || !name) throw new Fault('bad-setting', `${url ? 'MERCATO_LLM_MODEL' : 'MERCATO_LLM_URL'} is not set.`, { what: 'MERCATO_LLM_URL' });
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new Fault('bad-setting', `MERCATO_LLM_URL is "${url}", which is no http(s) address.`, { what: 'MERCATO_LLM_URL' });
  return {
    url,
    name,
    key: filled(env['MERCATO_LLM_KEY']),
    budget: wholeNumber('MERCATO_LLM_BUDGET', env['MERCATO_LLM_BUDGET'], DEFAULTS.budget),
    timeoutMs: wholeNumber('MERCATO_LLM_TIMEOUT', env['MERCATO_LLM_TIMEOUT'], DEFAULTS.timeoutSeconds) * 1000,
    retries: DEFAULTS.retries,
    cache: keep ? answersOf(home) : null,
  };
}

const sumOf = ({ name, usage: { questions, kept, failed, tokens } }: OpenAiModel): string =>
  [`${name}: ${plural(questions, 'question')}, ${plural(tokens, 'token')}`, kept > 0 ? `${kept} answered before` : '', failed > 0 ? `${failed} failed` : '']
    .filter(Boolean)
    .join(', ');

/** The reader that was asked for. `keep`: a model's answers are kept under the ledger's folder. */
export async function readerCalled(which: ReaderName | undefined, context: Context, keep: boolean): Promise<Chosen> {
  const register = await context.register();
  const rules = createReader(register, loadTagger);
  if (which === undefined || which === 'rules') return { reader: rules, sum: () => null };
  const settings = settingsOf(context, keep);
  const [{ OpenAiModel }, { createModelReader }] = await Promise.all([import('../../work/model.ts'), import('../../read/llm/reader.ts')]);
  const model = new OpenAiModel(settings);
  const atOnce = wholeNumber('MERCATO_LLM_CONCURRENCY', context.effects.env['MERCATO_LLM_CONCURRENCY'], DEFAULTS.atOnce);
  return { reader: createModelReader({ model, register, rules, both: which === 'both', atOnce }), sum: () => sumOf(model) };
}
