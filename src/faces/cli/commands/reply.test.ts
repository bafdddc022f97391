import { expect, test } from 'vitest';
import { world } from '../world.fixture.ts';

const SAID = ['--said', '2026-06-30', '--evidence', 'https://jumper.example/letter'];

test('a statement is put beside an event, shown with it, carried elsewhere and taken back', async () => {
  const { run, folder } = world({ env: { USER: 'ana' } });
  await run('import', 'starter');
  const [event] = JSON.parse((await run('transfers', '--person', 'John Jumper', '--json', '--limit', '1')).out).rows as { id: string }[];
  const id = event?.id ?? '';
  expect(await run('reply', id.slice(0, 9), '--who', 'John Jumper', '--text', 'All true.', ...SAID)).toMatchObject({ code: 0 });
  expect((await run('event', id)).out).toContain('Statement of John Jumper, 2026-06-30, about the whole event: All true.');
  expect((await run('reply', '--list')).out).toMatch(/John Jumper +2026-06-30 +shown +All true\./);
  expect(await run('export', 'replies', '--out', 'replies.jsonl')).toMatchObject({ code: 0 });
  const home = ['--home', `${folder}/other`];
  await run('import', 'starter', ...home);
  expect((await run('reply', '--from', 'replies.jsonl', ...home)).out).toContain('1 line, 1 new');
  expect((await run('event', id, ...home)).out).toContain('All true.');
  const [, reply = ''] = /(y[0-9a-f]{8})/.exec((await run('reply', '--list')).out) ?? [];
  expect(await run('reply', '--undo', reply, '--reason', 'withdrawn')).toMatchObject({ code: 0 });
  expect((await run('reply', '--list')).out).toContain('Nobody has replied.');
  expect((await run('reply', '--list', '--all')).out).toContain('withdrawn');
  expect(await run('reply', id, '--who', 'x', '--text', 'y', '--said', 'yesterday', '--evidence', 'https://x.example')).toMatchObject({
    code: 4,
    err: expect.stringContaining('said'),
  });
  expect(await run('reply')).toMatchObject({ code: 2 });
});

test('a terminal is told text alone, a program gets what there is', async () => {
  const hostile = 'Ann \u001b[2J\u001b]0;owned\u0007Lee\u202e';
  const terminal = world({ columns: 100 });
  await terminal.run('import', 'starter');
  const [event] = JSON.parse((await terminal.run('transfers', '--json', '--limit', '1')).out).rows as { id: string }[];
  await terminal.run('reply', event?.id ?? '', '--who', hostile, '--text', hostile, ...SAID);
  const shown = (await terminal.run('event', event?.id ?? '')).out;
  expect(shown).toContain('Ann [2J]0;ownedLee');
  for (const sign of ['\u202e', '\u0007', '\u001b[2J', '\u001b]']) expect(shown.includes(sign), sign).toBe(false);
  const program = world({ folder: terminal.folder });
  expect(JSON.parse((await program.run('reply', '--list', '--json')).out)[0].who).toBe(hostile);
});
