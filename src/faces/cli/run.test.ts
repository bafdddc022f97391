import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from './commands/index.gen.ts';
import { world } from './world.fixture.ts';

const VERBS = Object.keys(COMMANDS);

describe('help', () => {
  test.each([[[]], [['--help']], [['-h']], [['help']]])('%j lists every verb', async (argv) => {
    const { code, out, err } = await world().run(...argv);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const verb of VERBS) expect(out).toMatch(new RegExp(`^  ${verb} `, 'm'));
    expect(out).toContain('Exit codes:');
  });

  test.each(VERBS)('%s --help says how, with examples', async (verb) => {
    const { code, out, err } = await world().run(verb, '--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(new RegExp(`^Usage: mercato ${verb} `));
    expect(out).toContain('--home <dir>');
    const [, examples = ''] = out.split('\nExamples:\n');
    expect(examples.trim().split('\n').length).toBeGreaterThan(0);
    for (const line of examples.trimEnd().split('\n')) expect(line).toMatch(new RegExp(`^  mercato ${verb}\\b.* {3}\\S`));
  });

  test.each(VERBS)('every option in the examples of %s is one of its options', async (verb) => {
    const { out } = await world().run(verb, '--help');
    const [options = '', examples = ''] = out.split('\nExamples:\n');
    for (const [option] of examples.matchAll(/--[a-z-]+/g)) expect(options).toContain(option);
  });

  test('fits the terminal', async () => {
    const { out } = await world({ columns: 70 }).run('transfers', '--help');
    const [options = ''] = out.split('\nExamples:\n');
    for (const line of options.split('\n')) expect(line.length).toBeLessThanOrEqual(70);
  });

  test('the introduction is wrapped by the terminal alone', async () => {
    const { out } = await world({ columns: 70 }).run('--help');
    const [, introduction = ''] = out.split('\n\n');
    const lines = introduction.split('\n');
    expect(lines.length).toBeGreaterThan(1);
    // No line but the last could take the first word of the next.
    for (const [i, line] of lines.slice(0, -1).entries()) expect(`${line} ${lines[i + 1]?.split(' ')[0]}`.length).toBeGreaterThan(70);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(70);
  });

  test('--version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string };
    expect(await world().run('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});

describe('wrong usage ends with 2 and says what to do', () => {
  test.each([
    [['transfer'], /unknown command 'transfer'[\s\S]*Did you mean transfers\?/],
    [['nonsense'], /unknown command 'nonsense'/],
    [['transfers', '--belif', 'x'], /unknown option '--belif'[\s\S]*Did you mean --belief\?/],
    [['transfers', '--kind', 'moves'], /'moves' is invalid[\s\S]*move, /],
    [['transfers', '--since', 'yesterday'], /year, month or day/],
    [['transfers', '--limit', '0'], /at least 1/],
    [['transfers', '--json', '--csv'], /'--json' cannot be used with option '--csv'/],
    [['export', 'claims', '--json', '--csv'], /'--json' cannot be used with option '--csv'/],
    [['transfers', 'extra'], /too many arguments/],
    [['read'], /missing required argument 'path'/],
    [['read', 'a.txt', '--max-bytes', 'much'], /size like/],
    [['event'], /missing required argument 'id'/],
    [['org'], /missing required argument 'name'/],
    [['export', 'everything'], /claims, events, documents/],
    [['serve', '--port', '99999'], /0 to 65535/],
    [['import'], /missing required argument 'what'/],
  ])('%j', async (argv, message) => {
    const { code, out, err } = await world().run(...argv);
    expect(err).toMatch(message);
    expect(err).toContain('--help');
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});
