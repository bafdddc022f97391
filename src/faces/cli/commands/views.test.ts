// Every verb that answers, on one ledger: the starter ledger and a story that was read.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EventView, OrganisationView, Page, PersonView, SearchHit } from '../../../model/views.ts';
import { world } from '../world.fixture.ts';

const STORY = `Laura Becker joins Mistral AI

PARIS, June 29, 2026 - Laura Becker has joined Mistral AI as chief scientist, the company said on Monday. Becker left Google DeepMind in May.
`;

let folder = '';
const here = (given: Parameters<typeof world>[0] = {}): ReturnType<typeof world> => world({ ...given, folder });

const json = async <T>(...argv: string[]): Promise<T> => {
  const { code, out, err } = await here().run(...argv, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as T;
};

const csv = async (...argv: string[]): Promise<readonly Record<string, string>[]> => {
  const { code, out } = await here().run(...argv, '--csv');
  expect(code).toBe(0);
  const { data, errors } = Papa.parse<Record<string, string>>(out.trimEnd(), { header: true });
  expect(errors).toEqual([]);
  return data;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mercato-views-'));
  writeFileSync(join(folder, 'story.txt'), STORY);
  expect((await here().run('import', 'starter')).code).toBe(0);
  expect((await here().run('read', 'story.txt')).code).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface EventJson {
  readonly id: string;
  readonly title: string;
  readonly when: { readonly lo: string | null; readonly hi: string | null };
}

describe('transfers', () => {
  test('are the latest first, in pages', async () => {
    const first = await json<Page<EventJson>>('transfers', '--limit', '5');
    const second = await json<Page<EventJson>>('transfers', '--limit', '5', '--offset', '5');
    expect(first.total).toBeGreaterThan(400);
    expect(first.rows).toHaveLength(5);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(10);
  });

  test('--json has ISO dates', async () => {
    const { rows } = await json<Page<EventJson>>('transfers', '--limit', '5');
    for (const { when } of rows) expect(when.lo ?? '2000-01-01').toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test('--no-starter leaves what was read from documents', async () => {
    const { rows } = await json<Page<EventJson>>('transfers', '--no-starter');
    expect(rows.map(({ title }) => title).join('\n')).toMatch(/Laura Becker/);
    expect(rows.length).toBeLessThan(10);
  });

  test('--csv has a row for each event', async () => {
    const rows = await csv('transfers', '--limit', '7');
    expect(rows).toHaveLength(7);
    expect(rows[0]?.['belief']).toMatch(/^[a-z]+$/);
  });

  test.each([80, 120])('the table fits a terminal of %i columns and says how to go on', async (columns) => {
    const { code, out } = await here({ columns, env: { NO_COLOR: '1' } }).run('transfers', '--limit', '10');
    expect(code).toBe(0);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
    expect(out).toMatch(/1–10 of \d+ events; more: --offset 10/);
  });

  test('colours are for terminals, and NO_COLOR is obeyed', async () => {
    const table = async (given: Parameters<typeof world>[0], ...more: string[]): Promise<string> =>
      (await here(given).run('transfers', '--limit', '3', ...more)).out;
    expect(await table({ columns: 100, env: { TERM: 'xterm' } })).toContain('\u001b[');
    expect(await table({ columns: 100, env: { TERM: 'xterm', NO_COLOR: '1' } })).not.toContain('\u001b[');
    expect(await table({ columns: 100, env: { TERM: 'xterm' } }, '--no-color')).not.toContain('\u001b[');
    expect(await table({})).not.toContain('\u001b[');
  });

  test('nothing found says so and ends with 0', async () => {
    const { code, out } = await here().run('transfers', '--search', 'zzzzqqq');
    expect(code).toBe(0);
    expect(out).toContain('No event matches');
  });
});

describe('one thing', () => {
  test('an organisation by an alias, with its events in sections', async () => {
    const view = await json<OrganisationView>('org', 'Mistral');
    expect(view.entity.name).toBe('Mistral AI');
    const { out } = await here().run('org', 'Mistral');
    expect(out).toMatch(/^Mistral AI/);
    expect(out).toContain('Arrivals\n');
    expect(out).toContain('Laura Becker');
    expect((await csv('org', 'Mistral')).map((row) => row['section'])).toContain('arrivals');
  });

  test('the latest rows of each list, or all; programs get all unless they ask for fewer', async () => {
    const view = await json<OrganisationView>('org', 'OpenAI');
    const all = view.departures.length;
    expect(all).toBeGreaterThan(20);
    const rows = (out: string): number => (/Departures\n[\s\S]*?(?=\n\n|$)/.exec(out)?.[0] ?? '').match(/^v[\da-f]{8} /gm)?.length ?? 0;
    const { out } = await here().run('org', 'OpenAI');
    expect([rows(out), out.includes(`the latest 20 of ${all} events; more: --limit N, or --all`)]).toEqual([20, true]);
    expect(rows((await here().run('org', 'OpenAI', '--all')).out)).toBe(all);
    expect((await json<OrganisationView>('org', 'OpenAI', '--limit', '2')).departures).toEqual(view.departures.slice(0, 2));
    expect((await json<PersonView>('person', 'Altman', '--limit', '1')).career).toHaveLength(1);
  });

  test('a person by the surname', async () => {
    const view = await json<PersonView>('person', 'Becker');
    expect(view.entity.name).toBe('Laura Becker');
    expect(view.career.length).toBeGreaterThan(0);
  });

  test('an event by the beginning of its id, with the words of its source', async () => {
    const { rows } = await json<Page<EventJson>>('transfers', '--no-starter', '--org', 'Mistral AI');
    const id = rows[0]?.id ?? '';
    const { code, out } = await here().run('event', id.slice(0, 9));
    expect(code).toBe(0);
    expect(out).toContain('Who says so');
    expect(out).toMatch(/“[^”]*Laura Becker[^”]*”/);
    expect((await json<EventView>('event', id)).event.id).toBe(id);
    expect((await csv('event', id))[0]?.['quote']).toContain('Laura Becker');
  });

  test('a document with its claims and, if asked for, its text', async () => {
    const { rows } = await json<Page<{ id: string }>>('document', '--no-starter');
    expect(rows).toHaveLength(1);
    const id = rows[0]?.id ?? '';
    expect((await here().run('document', id.slice(0, 9))).out).not.toContain('PARIS');
    expect((await here().run('document', id, '--text')).out).toContain('PARIS, June 29, 2026');
  });

  test('search finds it', async () => {
    expect((await json<SearchHit[]>('search', 'becker')).map(({ type }) => type)).toEqual(expect.arrayContaining(['person', 'document']));
  });

  test.each([
    [['org', 'Nobody Inc'], /No organisation is called "Nobody Inc"/],
    [['person', 'Nobody'], /No person is called "Nobody"/],
    [['event', 'v000z'], /No event has the id v000z/],
    [['document', 'd000z'], /No document has the id d000z/],
    [['event', 'v'], /begins the ids of several events: (?:v\w+, ){8}…\. Give more of it/],
  ])('%j is not there: 4, and what to do', async (argv, message) => {
    const { code, out, err } = await here().run(...argv);
    expect({ code, out }).toEqual({ code: 4, out: '' });
    expect(err).toMatch(message);
    expect(err.trimEnd().split('\n')).toHaveLength(2);
  });
});

describe('export', () => {
  test.each(['claims', 'events', 'documents'])('%s: as many lines as there are, in both forms', async (what) => {
    const { out } = await here().run('export', what);
    const records = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(records.length).toBeGreaterThan(400);
    expect(await csv('export', what)).toHaveLength(records.length);
  });

  test('documents go into another ledger with all their claims', async () => {
    expect((await here().run('export', 'documents', '--out', 'all.jsonl')).code).toBe(0);
    expect(existsSync(join(folder, 'all.jsonl.part'))).toBe(false);
    const other = world();
    const first = await other.run('import', join(folder, 'all.jsonl'));
    expect(first).toMatchObject({ code: 0, out: '' });
    expect((await other.run('import', join(folder, 'all.jsonl'))).err).toMatch(/ 0 new; 0 new claims/);
    const claims = async (of: ReturnType<typeof world>): Promise<string[]> =>
      (await of.run('export', 'claims', '--csv')).out
        .split('\n')
        .map((line) => line.split(',')[0] ?? '')
        .sort();
    expect(await claims(other)).toEqual(await claims(here()));
  });

  test('bad lines are named, and the others go in', async () => {
    const good =
      readFileSync(join(folder, 'all.jsonl'), 'utf8')
        .split('\n')
        .find((line) => line.includes('"stance":"')) ?? '';
    const other = world();
    const lines = [good, 'no json', '{}', good.replace('"stance":"', '"stance":"x'), '[]'];
    writeFileSync(join(other.folder, 'mixed.jsonl'), lines.join('\n'));
    const { code, err } = await other.run('import', 'mixed.jsonl');
    expect(code).toBe(3);
    for (const line of [2, 3, 4, 5]) expect(err).toContain(`line ${line}: `);
  });
});

describe('doctor', () => {
  test('finds a good ledger good, and recomputes it to the same', async () => {
    const { code, out } = await here().run('doctor', '--recompute', '--json');
    const { ok, findings } = JSON.parse(out) as { ok: boolean; findings: { name: string; ok: boolean }[] };
    expect(findings.filter((finding) => !finding.ok)).toEqual([]);
    expect({ code, ok }).toEqual({ code: 0, ok: true });
    expect(findings.map(({ name }) => name)).toEqual(expect.arrayContaining(['Node', 'ledger', 'integrity', 'recompute']));
  });

  test('a file that is no ledger: 5, and it is left as it was', async () => {
    const other = world();
    writeFileSync(join(other.folder, 'mercato.db'), 'not a database, but long enough to be looked at as one'.repeat(40));
    const { code, err } = await other.run('doctor', '--home', '.');
    expect(code).toBe(5);
    expect(err).toContain('mercato.db');
    expect(readFileSync(join(other.folder, 'mercato.db'), 'utf8')).toMatch(/^not a database/);
  });

  test('a folder that cannot be made: 5', async () => {
    const other = world();
    writeFileSync(join(other.folder, 'file'), '');
    expect((await other.run('import', 'starter', '--home', 'file/under')).code).toBe(5);
  });

  test.each(['doctor', 'transfers', 'document', 'export claims', 'search x'])(
    '%s where there is no ledger: 5, how to begin, and no folder is made',
    async (line) => {
      const other = world();
      const { code, err } = await other.run(...line.split(' '));
      expect(code).toBe(5);
      expect(err).toMatch(/There is no ledger in .*var\.\n.*mercato start/);
      expect(readdirSync(other.folder)).toEqual([]);
    },
  );
});
