import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { modelServer, type Play } from '../../work/model.fixture.ts';
import { type World, world } from './world.fixture.ts';

const STORY = 'Mira Murati has left OpenAI, the company said on Wednesday. She had led its research for six years, and nobody has been named to follow her.\n';

const claim = (quote: string, to: string | null) => ({
  kind: 'move',
  sentences: [1],
  quote,
  stance: 'fact',
  says: null,
  date: null,
  roles: { who: [{ name: 'Mira Murati' }], from: 'OpenAI', to },
});
const REAL = claim('Mira Murati has left OpenAI', null);
const INVENTED = claim('Mira Murati has joined Meta', 'Meta');

function here(env: Readonly<Record<string, string>>): World {
  const place = world({ env });
  writeFileSync(join(place.folder, 'story.txt'), STORY);
  return place;
}

async function withModel(play: Play, env: Readonly<Record<string, string>> = {}) {
  const server = await modelServer(() => play);
  return { server, place: here({ MERCATO_LLM_URL: server.url, MERCATO_LLM_MODEL: 'small', ...env }) };
}

const readers = async (place: World): Promise<readonly string[]> =>
  (await place.run('export', 'claims')).out
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { reader: string }).reader);

test('a model reads; what it invents is not kept; what it answered is not asked for again', async () => {
  const { server, place } = await withModel(JSON.stringify({ claims: [REAL, INVENTED] }));
  const first = await place.run('read', 'story.txt', '--reader', 'llm');
  expect(first.code).toBe(0);
  expect(first.err).toMatch(/1 claim \(1 new\) · small: 1 question, 100 tokens\.$/m);
  expect(await readers(place)).toEqual(['llm:small@1']);
  const again = await place.run('read', 'story.txt', '--reader', 'llm', '--again');
  expect(again.err).toContain('small: 0 questions, 0 tokens, 1 answered before');
  expect(server.asked).toHaveLength(1);
});

test('an erasure takes the answers along, since they quote what was read', async () => {
  const { place } = await withModel(JSON.stringify({ claims: [REAL] }));
  await place.run('read', 'story.txt', '--reader', 'llm');
  const kept = join(place.folder, 'var', 'model-answers');
  expect(existsSync(kept)).toBe(true);
  expect((await place.run('erase', 'Mira Murati', '--basis', 'a request', '--yes')).code).toBe(0);
  expect(existsSync(kept)).toBe(false);
});

test('a dry run keeps no answers either', async () => {
  const { place } = await withModel(JSON.stringify({ claims: [REAL] }));
  expect((await place.run('read', 'story.txt', '--reader', 'llm', '--dry-run', '--explain')).out).toContain('“Mira Murati has left OpenAI”');
  expect(existsSync(join(place.folder, 'var'))).toBe(false);
});

test('where the model fails, the rules stand, and the run says so', async () => {
  const { place } = await withModel({ status: 401 });
  const { code, err } = await place.run('read', 'story.txt', '--reader', 'llm');
  expect(code).toBe(0);
  expect(err).toMatch(/The model did not read a part of this text \(it answered 401/);
  expect((await readers(place)).every((reader) => reader.startsWith('rules'))).toBe(true);
});

test('without --reader nobody is asked', async () => {
  const { server, place } = await withModel(JSON.stringify({ claims: [REAL] }));
  await place.run('read', 'story.txt');
  expect(server.asked).toEqual([]);
});

describe('settings', () => {
  test.each<[Readonly<Record<string, string>>, RegExp]>([
    [{}, /MERCATO_LLM_URL is not set/],
    [{ MERCATO_LLM_URL: 'http://127.0.0.1:9/v1' }, /MERCATO_LLM_MODEL is not set/],
    [{ MERCATO_LLM_URL: 'localhost', MERCATO_LLM_MODEL: 'small' }, /no http\(s\) address/],
    [{ MERCATO_LLM_URL: 'http://127.0.0.1:9/v1', MERCATO_LLM_MODEL: 'small', MERCATO_LLM_BUDGET: 'lots' }, /MERCATO_LLM_BUDGET is "lots"/],
  ])('%j: 2, and what to do', async (env, message) => {
    const { code, err } = await here(env).run('read', 'story.txt', '--reader', 'both');
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err).toContain('docs/configuration.md');
  });
});
