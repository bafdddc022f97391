import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DocumentRow, Page } from '../../../model/views.ts';
import { world } from '../world.fixture.ts';

const STORY = `Laura Quillfeather joins Mistral AI

PARIS, June 29, 2026 - Laura Quillfeather has joined Mistral AI as chief scientist, the company said on Monday. Mistral AI has raised $2 billion, it said.
`;

test('erase shows what would go, does it when told to, and proves it; a backup forgets as it is restored', async () => {
  const here = world({ env: { USER: 'ana' } });
  writeFileSync(join(here.folder, 'story.txt'), STORY);
  await here.run('read', 'story.txt');
  expect((await here.run('backup', 'backup.db')).out).toMatch(/^Wrote backup\.db: 1 document, 1 transaction, .* checked\.$/m);
  const dry = await here.run('erase', 'Laura', 'Quillfeather');
  expect(dry).toMatchObject({ code: 0, err: '' });
  expect(dry.out).toMatch(/the names laura quillfeather, wherever they stand[\s\S]*Nothing was changed/);
  expect((await here.run('person', 'Quillfeather')).code).toBe(0);
  expect((await here.run('erase', 'Quillfeather', '--yes')).code).toBe(2);
  const done = await here.run('erase', 'Quillfeather', '--yes', '--basis', 'a request');
  expect(done.out).toMatch(/Erased {2}in transaction 2\nProved {2}\d+ texts sought in every table, the file and its log, none found/);
  expect(done.code).toBe(0);
  expect((await here.run('person', 'Quillfeather')).code).toBe(4);
  expect((await here.run('search', 'quillfeather')).out).toContain('Nothing was found');
  for (const what of ['documents', 'claims', 'events']) expect((await here.run('export', what)).out).not.toMatch(/quillfeather/i);
  await here.run('read', 'story.txt');
  expect((await here.run('export', 'documents')).out).not.toMatch(/quillfeather/i);
  expect((await here.run('doctor', '--recompute')).code).toBe(0);

  expect((await here.run('restore', 'backup.db')).code).toBe(5);
  expect((await here.run('restore', 'backup.db', '--replace')).out).toBe('Restored backup.db: 1 document, 2 transactions; 1 erasure carried out again.\n');
  expect(readFileSync(join(here.folder, 'var', 'mercato.db')).includes('Quillfeather')).toBe(false);
  expect(existsSync(join(here.folder, 'var', 'mercato.db.restoring'))).toBe(false);
  expect((await here.run('restore', 'none.db')).code).toBe(4);
});

test('a document goes by its id', async () => {
  const here = world();
  writeFileSync(join(here.folder, 'story.txt'), STORY);
  await here.run('read', 'story.txt');
  const { rows } = JSON.parse((await here.run('document', '--json')).out) as Page<DocumentRow>;
  const id = rows[0]?.id.slice(0, 9) ?? '';
  expect((await here.run('erase', id)).out).toMatch(new RegExp(`${id} Laura Quillfeather joins Mistral AI`));
  expect((await here.run('erase', id, '--yes', '--basis', 'withdrawn')).code).toBe(0);
  expect((await here.run('document')).out).toContain('No document matches');
  expect((await here.run('transfers')).out).toContain('No event matches');
});
