import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Message } from '../read/llm/prompt.ts';
import { modelServer, type Play } from './model.fixture.ts';
import { type ModelSettings, OpenAiModel } from './model.ts';

const MESSAGES: readonly Message[] = [{ role: 'user', content: 'Read this.' }];
const SCHEMA = { type: 'object' };
const NOTHING = '{"claims": []}';

const modelAt = (url: string, given: Partial<ModelSettings> = {}): OpenAiModel =>
  new OpenAiModel({ url, name: 'small', key: 'secret', budget: 10_000, timeoutMs: 2000, retries: 2, cache: null, ...given });

const playing = (...plays: readonly Play[]) => modelServer((_, n) => plays[Math.min(n, plays.length - 1)] ?? NOTHING);

const ask = (model: OpenAiModel, content = 'Read this.') => model.ask([{ role: 'user', content }], SCHEMA);

test('asks for an answer by the schema, at temperature 0, with its key', async () => {
  const server = await playing(NOTHING);
  const model = modelAt(server.url);
  expect(await model.ask(MESSAGES, SCHEMA)).toEqual({ content: NOTHING });
  expect(server.asked).toMatchObject([
    { model: 'small', temperature: 0, messages: MESSAGES, response_format: { type: 'json_schema', json_schema: { strict: true, schema: SCHEMA } } },
  ]);
  expect(server.keys).toEqual(['Bearer secret']);
  expect(model.usage).toEqual({ questions: 1, kept: 0, failed: 0, tokens: 100 });
});

describe('a server that', () => {
  test.each<[string, Play]>([
    ['has too much to do', { status: 429, retryAfter: 10 }],
    ['breaks', { status: 503, retryAfter: 10 }],
  ])('%s is asked again', async (_, play) => {
    const server = await playing(play, play, NOTHING);
    expect(await ask(modelAt(server.url))).toEqual({ content: NOTHING });
    expect(server.asked).toHaveLength(3);
  });

  test('goes on refusing is left alone after three questions', async () => {
    const server = await playing({ status: 500, retryAfter: 1 });
    const model = modelAt(server.url, { retries: 1 });
    for (const word of ['a', 'b', 'c', 'd', 'e']) expect(await ask(model, word)).toMatchObject({ none: expect.stringContaining('500') as string });
    expect(server.asked).toHaveLength(6);
    expect(model.usage).toMatchObject({ questions: 3, failed: 3 });
  });

  test.each([401, 403, 404])('answers %i is left alone at once', async (status) => {
    const server = await playing({ status });
    const model = modelAt(server.url);
    expect(await ask(model, 'a')).toMatchObject({ none: expect.stringContaining(String(status)) as string });
    await ask(model, 'b');
    expect(server.asked).toHaveLength(1);
  });

  test('hangs is given up', async () => {
    const server = await playing({ fault: 'hang' });
    expect(await ask(modelAt(server.url, { timeoutMs: 50, retries: 0 }))).toEqual({ none: 'it did not answer in time' });
  });

  test('sends half a message does not bring the run down', async () => {
    const server = await playing({ fault: 'garble' });
    expect(await ask(modelAt(server.url, { retries: 0 }))).toEqual({ none: 'its answer broke off' });
  });

  test('is not there is told of', async () => {
    expect(await ask(modelAt('http://127.0.0.1:9/v1', { retries: 0 }))).toMatchObject({ none: expect.stringMatching(/cannot be reached/) as string });
  });

  test('refuses to speak of it is told of', async () => {
    const server = await playing({ refusal: 'I would rather not' });
    expect(await ask(modelAt(server.url))).toEqual({ none: 'it refused: I would rather not' });
  });

  test('cuts its answer short is told of', async () => {
    const server = await playing({ cut: '{"claims": [' });
    expect(await ask(modelAt(server.url))).toEqual({ cut: true });
  });

  test('knows no schemas is told the schema in words, from then on', async () => {
    const server = await modelServer(({ response_format }) => (response_format ? { status: 400 } : NOTHING));
    const model = modelAt(server.url);
    expect([await ask(model, 'a'), await ask(model, 'b')]).toEqual([{ content: NOTHING }, { content: NOTHING }]);
    expect(server.asked.map(({ response_format }) => response_format !== undefined)).toEqual([true, false, false]);
    expect(server.asked[1]?.messages.at(-1)?.content).toContain(JSON.stringify(SCHEMA));
  });
});

test('a budget that is used up ends the asking', async () => {
  const server = await playing(NOTHING);
  const model = modelAt(server.url, { budget: 150 });
  expect([await ask(model, 'a'), await ask(model, 'b'), await ask(model, 'c')]).toEqual([
    { content: NOTHING },
    { content: NOTHING },
    { none: 'the budget of 150 tokens is used up' },
  ]);
});

describe('answers are kept', () => {
  const cache = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'mercato-answers-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    return folder;
  };

  test('and not asked for again, by this run or another', async () => {
    const [server, folder] = [await playing(NOTHING), cache()];
    const model = modelAt(server.url, { cache: folder });
    await ask(model);
    await ask(model);
    const again = modelAt(server.url, { cache: folder });
    expect(await ask(again)).toEqual({ content: NOTHING });
    expect(again.usage).toEqual({ questions: 0, kept: 1, failed: 0, tokens: 0 });
    await ask(modelAt(server.url, { cache: folder, name: 'large' }));
    expect(server.asked).toHaveLength(2);
  });

  test('unless they are not what was asked for', async () => {
    const [server, folder] = [await playing('Certainly! Here are the claims.'), cache()];
    const model = modelAt(server.url, { cache: folder });
    await ask(model);
    await ask(model);
    expect(server.asked).toHaveLength(2);
  });

  test('and a folder that cannot be written to does no harm', async () => {
    const server = await playing(NOTHING);
    expect(await ask(modelAt(server.url, { cache: '/dev/null/answers' }))).toEqual({ content: NOTHING });
  });
});
