import { expect, test } from 'vitest';
import type { Fault } from '../base/fault.ts';
import { nameKey } from '../base/fold.ts';
import { intervalOf } from '../base/interval.ts';
import { loadRegister } from './register.ts';

const { organisations, people, publishers } = loadRegister();

const twice = (values: readonly string[]): string[] => [...Map.groupBy(values, (value) => value)].filter(([, same]) => same.length > 1).map(([value]) => value);

test('ids, names and domains are there once', () => {
  expect(twice([...organisations, ...people].map(({ id }) => id))).toEqual([]);
  expect(twice(publishers.map(({ domain }) => domain))).toEqual([]);
  for (const entries of [organisations, people])
    expect(twice(entries.flatMap(({ name, aliases }) => [...new Set([name, ...aliases].map((word) => nameKey(word) || word))]))).toEqual([]);
});

test('every organisation is well-formed', () => {
  const ids = new Set(organisations.map(({ id }) => id));
  for (const { id, name, aliases, country, founded, parent, homepage, weak = [], unit } of organisations) {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const word of weak) expect([name, ...aliases], `${id}: ${word}`).toContain(word);
    if (country !== null) expect(country, id).toMatch(/^[A-Z]{2}$/);
    if (founded !== null) expect(intervalOf(founded), id).not.toBeNull();
    if (parent !== null) expect(ids, id).toContain(parent);
    if (unit) expect(parent, id).not.toBeNull();
    if (homepage !== null) expect(homepage, id).toMatch(/^[a-z0-9.-]+\.[a-z]{2,}$/);
  }
});

test('publishers are hosts of a known sort with a family', () => {
  for (const { domain, name, kind, family } of publishers) {
    expect(domain).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
    expect([name, family], domain).not.toContain('');
    expect(['party', 'official', 'press', 'social', 'unknown'], domain).toContain(kind);
  }
});

test('editions of one paper are one family, the papers of two owners are not', () => {
  const family = (domain: string) => publishers.find((publisher) => publisher.domain === domain)?.family;
  expect(family('businessinsider.in')).toBe(family('businessinsider.com'));
  expect(family('livemint.com')).toBe(family('hindustantimes.com'));
  expect(family('reuters.com')).not.toBe(family('bloomberg.com'));
});

test('a folder without a register is a fault that names the file', () => {
  expect(() => loadRegister('/nowhere')).toThrow(expect.objectContaining({ code: 'file-missing' }) as Fault);
  expect(() => loadRegister('/nowhere')).toThrow('organisations.jsonl');
});
