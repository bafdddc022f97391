// Sentences of our own (`data/tagger/sentences/<language>.txt`), with invented names in their slots.
//
// {P} a person, {S} the surname of the one named last, {G} a given name alone, {O} an organisation, {F} a fund, {U} a university,
// {I} an authority or foundation, {A} an
// association, {N} who publishes, {L} a place, {M} a product. "{P:gen}": in that case, where names have cases. "[a|b]": one of them.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../src/read/languages/index.gen.ts';
import { tokenize } from '../../src/read/text/tokens.ts';
import { inflect, isCase } from './cases.ts';
import { type Example, type Named, type NameType, tagsOf } from './example.ts';
import { association, type Culture, fund, invent, organisation, outlet, type Person, pick, product, type Random } from './invent.ts';
import { institutionIn, placesOf, universityIn } from './places.ts';
import { roughen } from './rough.ts';

export interface Template {
  readonly language: string;
  readonly text: string;
}

export function templatesOf(home: string): readonly Template[] {
  const folder = join(home, 'data', 'tagger', 'sentences');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '' && !line.startsWith('#'))
        .map((text) => ({ language: file.replace('.txt', ''), text })),
    );
}

export interface World {
  readonly cultures: readonly Culture[];
  readonly surnames: readonly string[];
  /** Names of registered organisations. */
  readonly organisations: readonly string[];
}

const SLOT = /\{([PSGOFUNLMIA])(?::(\w+))?\}/g;

const chosen = (template: string, random: Random): string => template.replace(/\[([^\]]*)\]/g, (_, list: string) => pick(random, list.split('|')));

/** A template with names in it: its text and where they stand. */
export function fillTemplate({ language, text }: Template, { cultures, surnames, organisations }: World, random: Random): { text: string; names: Named[] } {
  let filled = '';
  let at = 0;
  let last: Person | undefined;
  const names: Named[] = [];
  const source = chosen(text, random);
  const value = (slot: string): readonly [string, NameType | null] => {
    if (slot === 'P') return [(last = invent(random, cultures, language)).full, 'PER'];
    if (slot === 'S') return [(last ?? invent(random, cultures, language)).surname, 'PER'];
    if (slot === 'G') return [invent(random, cultures, language).given, 'PER'];
    if (slot === 'O') return [organisation(random, surnames, organisations), 'ORG'];
    if (slot === 'F') return [fund(random, surnames), 'ORG'];
    if (slot === 'U') return [universityIn(language, random), 'ORG'];
    if (slot === 'I') return [institutionIn(language, random), 'ORG'];
    if (slot === 'A') return [association(random, surnames), 'ORG'];
    if (slot === 'N') return [outlet(random, placesOf(language)), 'ORG'];
    return slot === 'L' ? [pick(random, placesOf(language)), 'LOC'] : [product(random), null];
  };
  for (const match of source.matchAll(SLOT)) {
    filled += source.slice(at, match.index);
    at = match.index + match[0].length;
    const [name, type] = value(match[1] ?? '');
    const form = match[2];
    const told = form && isCase(form) ? inflect(name, form, type === 'PER', random) : name;
    if (type) names.push({ start: filled.length, end: filled.length + told.length, type });
    filled += told;
  }
  filled += source.slice(at);
  return { text: filled, names };
}

export function exampleOf(template: Template, world: World, random: Random): Example {
  const { text: filled, names } = fillTemplate(template, world, random);
  const text = roughen(filled, template.language, random);
  const pack = LANGUAGES.find(({ code }) => code === template.language);
  const tokens = tokenize(text, { start: 0, end: text.length }, pack);
  return { language: template.language, tokens, tags: tagsOf(tokens, names) };
}
