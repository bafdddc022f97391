import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ReviewItem } from '../../../model/review.ts';
import type { EventRow, Page } from '../../../model/views.ts';
import { type World, world } from '../world.fixture.ts';

const filled = async (given: Parameters<typeof world>[0] = {}): Promise<World> => {
  const here = world({ env: { USER: 'ana' }, ...given });
  expect((await here.run('import', 'starter')).code).toBe(0);
  return here;
};
const json = async <T>(here: World, ...argv: string[]): Promise<T> => JSON.parse((await here.run(...argv, '--json')).out) as T;

test('a question of the queue is answered by its key, listed, and taken back', async () => {
  const here = await filled();
  const [item] = await json<ReviewItem[]>(here, 'review', '--limit', '1');
  const id = item?.id ?? '';
  expect((await here.run('review', '--limit', '1')).out).toContain(item?.question);
  expect(await here.run('decide', id)).toMatchObject({ code: 2, err: expect.stringContaining('give one of: 1 (') });
  const { code, out } = await here.run('decide', id.slice(0, 9), '1', '--reason', 'the filing says so');
  expect(code).toBe(0);
  const [, decision = ''] = /mercato decide --undo (\w+)/.exec(out) ?? [];
  expect((await here.run('decide', '--list')).out).toMatch(new RegExp(`^${decision}  .* pin v.* · ana: the filing says so$`, 'm'));
  expect((await json<ReviewItem[]>(here, 'review', '--limit', '200')).map((one) => one.id)).not.toContain(id);
  expect((await here.run('decide', '--undo', decision)).code).toBe(0);
  expect((await here.run('decide', '--list')).out).toBe('Nobody has decided anything.\n');
  expect((await here.run('decide', '--list', '--all')).out).toContain('(does not count)');
  expect((await here.run('decide', '--undo', decision)).code).toBe(4);
  expect((await json<ReviewItem[]>(here, 'review', '--limit', '1'))[0]?.id).toBe(id);
});

test('an event by its id, a value by its number, two names', async () => {
  const here = await filled();
  const { rows } = await json<Page<EventRow>>(here, 'transfers', '--limit', '1', '--kind', 'move');
  const id = rows[0]?.id.slice(0, 9) ?? '';
  expect((await here.run('decide', 'reject', id, '--reason', 'a hoax')).code).toBe(0);
  expect((await here.run('event', id)).out).toContain('ana has rejected it: a hoax');
  expect(await here.run('decide', 'pin', id, 'amount', '1')).toMatchObject({ code: 2, err: expect.stringContaining('no values of "amount"') });
  expect((await here.run('decide', 'same', 'Sam Altman', 'Greg Brockman')).code).toBe(0);
  expect((await here.run('person', 'Greg Brockman')).out).toMatch(/^Sam Altman|^Greg Brockman/);
  expect((await here.run('decide', 'same', 'Sam Altman')).code).toBe(2);
  expect((await here.run('decide', 'same', 'Nobody', 'Sam Altman')).code).toBe(4);
  expect((await here.run('decide')).code).toBe(2);
});

test('decisions go into another ledger as a file, and a bad line is named', async () => {
  const [here, there] = [await filled(), await filled()];
  const { rows } = await json<Page<EventRow>>(here, 'transfers', '--limit', '1');
  await here.run('decide', 'accept', rows[0]?.id ?? '');
  await here.run('export', 'decisions', '--out', 'decisions.jsonl');
  const file = join(here.folder, 'decisions.jsonl');
  expect((await there.run('decide', '--from', file)).out).toMatch(/1 decision, 1 new\.$/m);
  expect((await there.run('decide', '--from', file)).out).toMatch(/1 decision, 0 new\.$/m);
  expect((await there.run('transfers', '--belief', 'accepted', '--csv')).out).toContain(rows[0]?.id);
  writeFileSync(join(there.folder, 'bad.jsonl'), '{"id":"x"}\n');
  expect(await there.run('decide', '--from', 'bad.jsonl')).toMatchObject({ code: 4, err: expect.stringContaining('bad.jsonl, line 1: id') });
});
