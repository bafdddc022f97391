import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type World, world } from '../world.fixture.ts';

/** A world whose user stops the command after having looked at it. */
function visited(look: (url: string, here: World) => Promise<void>): World {
  let stop = (): void => {};
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const here = world({ stopped });
  const timer = setInterval(() => {
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(here.out()) ?? [];
    if (url === undefined) return;
    clearInterval(timer);
    void look(url, here).finally(stop);
  }, 10);
  onTestFinished(() => clearInterval(timer));
  return here;
}

const answers: { status: number; text: string }[] = [];

async function look(url: string): Promise<void> {
  const response = await fetch(url);
  answers.push({ status: response.status, text: await response.text() });
}

test('the main job: starter ledger, examples in several languages, what was found, pages; again, no work is done twice', async () => {
  const here = visited(look);
  const first = await here.run('start', '--port', '0');
  expect({ code: first.code, err: first.err }).toEqual({ code: 0, err: '' });
  expect(first.out).toMatch(/Starter +[\d,]+ claims from \d+ pages/);
  expect(first.out).toMatch(/Read +\d+ documents from examples\/articles in [\d.]+ s: \d+ claims/);
  for (const language of ['English (en)', 'French (fr)', 'Spanish (es)', 'Polish (pl)']) expect(first.out).toContain(language);
  expect(first.out).toContain('Latest of what was read');
  expect(first.out).toContain('Ended; everything is stored.');
  expect(answers.at(-1)).toMatchObject({ status: 200 });
  expect(answers.at(-1)?.text).toMatch(/^<!doctype html>/);

  const again = world({ folder: here.folder });
  const counts = async (): Promise<string> => /^✓ holds +(.*)$/m.exec((await again.run('doctor')).out)?.[1] ?? '';
  const before = await counts();
  const second = await again.run('start', '--no-serve');
  expect(second.code).toBe(0);
  expect(second.out).toMatch(/Starter +is in the ledger already/);
  expect(second.out).toMatch(/Read +nothing new in examples\/articles: all \d+ documents are known/);
  expect(await counts()).toBe(before);
}, 60_000);

test('reads what is named in place of the examples', async () => {
  const here = world();
  writeFileSync(join(here.folder, 'story.txt'), 'Laura Becker has joined Mistral AI as chief scientist, the company said on Monday in Paris.\n');
  const { code, out } = await here.run('start', 'story.txt', '--no-serve', '--no-starter');
  expect(code).toBe(0);
  expect(out).toMatch(/Read +1 document from story\.txt/);
  expect(out).not.toContain('Starter');
});

test('a taken port that was asked for is a fault; one that was not is exchanged, and that is said', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { code, err } = await world().run('serve', '--port', String(port));
  expect(code).toBe(4);
  expect(err).toMatch(new RegExp(`${port}.*\\n.*--port`));
});
