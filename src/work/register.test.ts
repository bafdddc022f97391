import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Fault } from '../base/fault.ts';
import { nameKey } from '../base/fold.ts';
import { intervalOf } from '../base/interval.ts';
import { ownersOf, TODAY } from '../careers/owners.ts';
import { readJsonLines } from './jsonl.ts';
import { DATA_DIR, loadOwnership, loadRegister } from './register.ts';

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

describe('ownership', () => {
  const facts = loadOwnership();
  const ids = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const institutions = new Set(readJsonLines<{ name: string }>(join(DATA_DIR, 'register', 'institutions.jsonl')).map(({ name }) => name));
  const owners = ownersOf(organisations, facts);

  test('is of organisations that are known, with dates and a source', () => {
    for (const { of, owner, called, from, until, source } of facts) {
      expect(ids.has(of) || institutions.has(of), of).toBe(true);
      expect(owner === undefined || ids.has(owner) || institutions.has(owner), `${of}: ${owner}`).toBe(true);
      expect(
        [owner, called].filter((fact) => fact !== undefined),
        of,
      ).toHaveLength(1);
      for (const date of [from, until]) if (date) expect(intervalOf(date), `${of}: ${date}`).not.toBeNull();
      expect(source, of).toMatch(/^https?:\/\/[\w.-]+\/\S+$/);
    }
  });

  test('never has two owners at once', () => {
    for (const [of, held] of Map.groupBy(
      facts.filter(({ owner }) => owner !== undefined),
      (fact) => fact.of,
    ))
      held.slice(1).forEach(({ from }, i) => expect([of, held[i]?.until]).toEqual([of, from?.slice(0, 7)]));
  });

  test('of today is that of the register', () => {
    for (const { id, parent } of organisations)
      if (parent !== null) expect(owners.owner(`register:${id}`, TODAY), id).toBe(owners.owner(`register:${parent}`, TODAY));
  });

  test.each([
    ['google-deepmind', 2013, 'google-deepmind'],
    ['google-deepmind', 2014, 'google'],
    ['uber-atg', 2020, 'uber'],
    ['uber-atg', 2021, 'aurora'],
    ['boston-dynamics', 2015, 'google'],
    ['boston-dynamics', 2019, 'softbank'],
    ['github', 2017, 'github'],
    ['linkedin', 2017, 'microsoft'],
    ['inflection-ai', TODAY, 'inflection-ai'],
    ['adept-ai', TODAY, 'adept-ai'],
    ['character-ai', TODAY, 'character-ai'],
    ['covariant', TODAY, 'covariant'],
  ])('%s in %i is owned by %s', (id, year, owner) => expect(owners.owner(`register:${id}`, year)).toBe(`register:${owner}`));

  test('a lab within is its organisation, by the year', () => {
    expect(owners.whole('register:google-brain', 2020)).toBe('register:google');
    expect(owners.whole('register:google-brain', 2023)).toBe('register:google-deepmind');
    expect(owners.called('register:meta', 2020)).toBe('Facebook');
  });
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
