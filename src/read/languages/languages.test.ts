// Every language pack carries its examples; the whole reader is run on them, register and all.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../base/canonical.ts';
import type { Claim } from '../../model/claim.ts';
import { documentOf } from '../../model/document.ts';
import type { Register } from '../../model/register.ts';
import { loadTagger } from '../../work/tagger.ts';
import type { ExampleClaim, Language } from '../packs/language.ts';
import { createReader } from '../reader.ts';
import { LANGUAGES } from './index.gen.ts';

const lines = (file: string): unknown[] =>
  readFileSync(new URL(`../../../data/register/${file}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
const register = { organisations: lines('organisations'), people: lines('people'), publishers: [] } as unknown as Register;
const reader = createReader(register, loadTagger);

const read = (language: Language, text: string, published?: string): readonly Claim[] =>
  reader.read(documentOf({ url: 'file:///example', text, format: 'text', published }, language.code)).claims;

/** Kind and roles: what an example must give exactly. */
const essence = ({ stance: _, says: __, date: ___, ...claim }: ExampleClaim): string => canonical(claim);
const shown = ({ kind, roles }: Claim): string => canonical({ kind, ...roles });

/** Stance, speaker and date are held to where the example names them. */
function circumstances(wanted: ExampleClaim, claims: readonly Claim[]): object {
  const found = claims.find((claim) => shown(claim) === essence(wanted));
  const named = { stance: wanted.stance ?? 'fact', ...(wanted.says ? { says: wanted.says } : {}), ...(wanted.date ? { date: wanted.date } : {}) };
  return { wanted: named, found: Object.fromEntries(Object.keys(named).map((key) => [key, found?.[key as keyof Claim]])) };
}

describe.each(LANGUAGES.map((language): [string, Language] => [language.code, language]))('language pack %s', (_, language) => {
  it.each(language.examples.positive)('finds the claims of: $text', ({ text, claims, published }) => {
    const found = read(language, text, published);
    expect(found.map(shown).sort()).toEqual(claims.map(essence).sort());
    for (const claim of claims) {
      const { wanted, found: told } = circumstances(claim, found) as { wanted: object; found: object };
      expect(told).toEqual(wanted);
    }
    for (const { start, end, quote } of found) expect(text.slice(start, end)).toBe(quote);
  });

  it.each(language.examples.negative)('finds nothing in: %s', (text) => {
    expect(read(language, text)).toEqual([]);
  });

  it('says of a verb at most once what stands apart from it', () => {
    const phrases = Object.values(language.triggers).flatMap(({ active = [], participle = [], passive = [], noun = [] }) => [
      ...active,
      ...participle,
      ...passive,
      ...noun,
    ]);
    expect(phrases.filter((phrase) => phrase.split(' … ').length > 2)).toEqual([]);
  });

  it('has examples enough to be held to', () => {
    expect(language.examples.positive.length).toBeGreaterThanOrEqual(60);
    expect(language.examples.negative.length).toBeGreaterThanOrEqual(40);
  });
});
