// A language model behind an OpenAI-compatible address: asked at temperature 0 for an answer by a schema, within a budget, with what it
// answered before kept on the disk. It never throws for what a server does; what failed is told, and after some failures in a row the
// server is left alone for the rest of the run.

import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import type { ChatCompletion, ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import { canonical } from '../base/canonical.ts';
import { sha256 } from '../base/hash.ts';
import type { Message } from '../read/llm/prompt.ts';
import type { Answer, Model } from '../read/llm/reader.ts';
import { type JsonSchema, parseAnswer } from '../read/llm/schema.ts';
import { Answers } from './answers.ts';

export interface ModelSettings {
  /** Where `/chat/completions` is: `http://127.0.0.1:11434/v1`. */
  readonly url: string;
  readonly name: string;
  readonly key: string | undefined;
  /** The most tokens of one run, questions and answers. */
  readonly budget: number;
  readonly timeoutMs: number;
  /** How often one question is asked again after a time-out, 429 or 5xx; the pause doubles each time, or is what the server asks for. */
  readonly retries: number;
  /** Where answers are kept; null: nowhere. */
  readonly cache: string | null;
}

export interface Usage {
  readonly questions: number;
  readonly kept: number;
  readonly failed: number;
  readonly tokens: number;
}

/** After so many failures in a row nothing more is asked. */
const FAILURES = 3;
/** Where a server does not count tokens: characters of one, taken small so that the budget is kept. */
const CHARACTERS_PER_TOKEN = 3;

const wordError = (error: APIError): string => {
  if (error instanceof APIConnectionTimeoutError) return 'it did not answer in time';
  if (error instanceof APIConnectionError) return `it cannot be reached: ${error.cause instanceof Error ? error.cause.message : error.message}`;
  return `it answered ${error.message}`;
};

/** What reading the body of an answer throws where it is no JSON, or where the connection ended inside it. */
const isBrokenAnswer = (error: unknown): boolean => error instanceof SyntaxError || (error instanceof TypeError && error.message === 'terminated');

/** These say that nothing will be had here: a wrong key, no right, no such model or address. */
const HOPELESS = new Set([401, 403, 404]);
/** These may mean that the server knows no schemas. */
const REFUSED = new Set([400, 422, 501]);

export class OpenAiModel implements Model {
  readonly name: string;
  readonly #settings: ModelSettings;
  readonly #client: OpenAI;
  readonly #answers: Answers;
  #schemas = true;
  #inRow = 0;
  #gone: string | null = null;
  #usage = { questions: 0, kept: 0, failed: 0, tokens: 0 };

  constructor(settings: ModelSettings) {
    this.name = settings.name;
    this.#settings = settings;
    this.#answers = new Answers(settings.cache);
    this.#client = new OpenAI({
      baseURL: settings.url,
      apiKey: settings.key ?? 'none',
      organization: null,
      project: null,
      timeout: settings.timeoutMs,
      maxRetries: settings.retries,
      logLevel: 'off',
    });
  }

  get usage(): Usage {
    return this.#usage;
  }

  async ask(messages: readonly Message[], schema: JsonSchema): Promise<Answer> {
    const key = sha256(canonical([this.name, messages, schema]));
    const kept = this.#answers.get(key);
    if (kept !== null) {
      this.#usage.kept++;
      return { content: kept };
    }
    if (this.#gone) return { none: this.#gone };
    if (this.#usage.tokens >= this.#settings.budget) return { none: `the budget of ${this.#settings.budget} tokens is used up` };
    this.#usage.questions++;
    try {
      const answer = this.#take(await this.#create(messages, schema), messages);
      this.#inRow = 0;
      if ('content' in answer && parseAnswer(answer.content)) this.#answers.set(key, answer.content);
      return answer;
    } catch (error) {
      if (error instanceof APIError) return this.#fail(wordError(error), error.status);
      if (isBrokenAnswer(error)) return this.#fail('its answer broke off');
      throw error;
    }
  }

  async #create(messages: readonly Message[], schema: JsonSchema): Promise<ChatCompletion> {
    const question: ChatCompletionCreateParamsNonStreaming = { model: this.name, messages: [...messages], temperature: 0 };
    if (!this.#schemas) return this.#client.chat.completions.create(withSchemaTold(question, schema));
    try {
      return await this.#client.chat.completions.create({
        ...question,
        response_format: { type: 'json_schema', json_schema: { name: 'claims', strict: true, schema: { ...schema } } },
      });
    } catch (error) {
      if (!(error instanceof APIError) || !REFUSED.has(error.status ?? 0)) throw error;
      const answer = await this.#client.chat.completions.create(withSchemaTold(question, schema));
      this.#schemas = false;
      return answer;
    }
  }

  #take({ choices, usage }: ChatCompletion, messages: readonly Message[]): Answer {
    const [choice] = choices ?? [];
    const content = choice?.message?.content ?? '';
    const characters = content.length + messages.reduce((sum, message) => sum + message.content.length, 0);
    this.#usage.tokens += usage?.total_tokens ?? Math.ceil(characters / CHARACTERS_PER_TOKEN);
    if (choice?.finish_reason === 'length') return { cut: true };
    if (content === '') return { none: choice?.message?.refusal ? `it refused: ${choice.message.refusal}` : 'its answer was empty' };
    return { content };
  }

  #fail(none: string, status = 0): Answer {
    this.#usage.failed++;
    this.#inRow++;
    if (HOPELESS.has(status) || this.#inRow >= FAILURES) this.#gone = none;
    return { none };
  }
}

const withSchemaTold = (question: ChatCompletionCreateParamsNonStreaming, schema: JsonSchema): ChatCompletionCreateParamsNonStreaming => ({
  ...question,
  messages: [...question.messages, { role: 'user', content: `Answer with one JSON object of this JSON schema, and nothing else:\n${JSON.stringify(schema)}` }],
});
