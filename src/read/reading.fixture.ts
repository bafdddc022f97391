// A small register and the stages of the reader one by one, for tests that look at what lies between a text and its claims.

import type { Claim } from '../model/claim.ts';
import { documentOf } from '../model/document.ts';
import type { Organisation, OrganisationKind, Register } from '../model/register.ts';
import { language as english } from './languages/en.ts';
import { compileMarks, Marks } from './marks.ts';
import { directoryOf } from './names/directory.ts';
import { findNames, type MarkedSentence } from './names.ts';
import type { Item, OrganisationItem, PersonItem, Title } from './nominals/items.ts';
import { phrasesOf } from './nominals.ts';
import type { Language } from './packs/language.ts';
import { compilePhrases } from './packs/phrases.ts';
import { createReader } from './reader.ts';
import { Scene } from './scene.ts';
import { segment } from './text/segment.ts';
import { zonesOf } from './text/zones.ts';
import { titlesOf } from './titles.ts';
import { findValues } from './values/index.ts';

interface Given {
  readonly kind?: OrganisationKind;
  readonly aliases?: readonly string[];
  readonly weak?: readonly string[];
  readonly parent?: string;
  readonly unit?: boolean;
  readonly founded?: string;
}

export const organisation = (name: string, { kind = 'company', aliases = [], weak, parent, unit, founded }: Given = {}): Organisation => ({
  id: name,
  name,
  aliases,
  kind,
  country: null,
  founded: founded ?? null,
  parent: parent ?? null,
  wikidata: null,
  homepage: null,
  ...(weak ? { weak } : {}),
  ...(unit ? { unit } : {}),
});

const person = (name: string, ...aliases: string[]) => ({ id: name, name, aliases });

export const register: Register = {
  organisations: [
    organisation('OpenAI', { kind: 'lab', aliases: ['Open AI'] }),
    organisation('Meta', { aliases: ['Facebook', 'Meta Platforms'], founded: '2004' }),
    organisation('Google', { aliases: ['Alphabet'] }),
    organisation('Google Brain', { kind: 'lab', parent: 'Google', unit: true }),
    organisation('Google DeepMind', { kind: 'lab', parent: 'Google', aliases: ['DeepMind'] }),
    organisation('Microsoft'),
    organisation('University of Oxford', { kind: 'university', aliases: ['Oxford University', 'Oxford'], weak: ['Oxford'] }),
    organisation('Anthropic', { kind: 'lab' }),
    organisation('Apple', { weak: ['Apple'] }),
    organisation('Amazon'),
    organisation('Nvidia'),
    organisation('Tesla'),
    organisation('Inflection AI', { aliases: ['Inflection'], weak: ['Inflection'] }),
    organisation('Scale AI', { aliases: ['Scale'], weak: ['Scale'] }),
    organisation('xAI', { kind: 'lab' }),
    organisation('Mistral AI', { kind: 'lab', aliases: ['Mistral'] }),
    organisation('Safe Superintelligence', { kind: 'lab', aliases: ['SSI'] }),
    organisation('Reuters', { kind: 'publisher' }),
    organisation('The Information', { kind: 'publisher' }),
  ],
  people: [
    person('Sam Altman'),
    person('Mira Murati'),
    person('Greg Brockman'),
    person('Ilya Sutskever'),
    person('Alexandr Wang', 'Alex Wang'),
    person('Dario Amodei'),
    person('Daniela Amodei'),
    person('Mark Zuckerberg'),
    person('Satya Nadella'),
  ],
  publishers: [],
};

const reader = createReader(register);

/** The claims of a text, by the whole reader. */
export const read = (text: string, published?: string, lang = 'en'): readonly Claim[] =>
  reader.read(documentOf({ url: 'file:///fixture', text, format: 'text', ...(published ? { published } : {}) }, lang)).claims;

export interface Analysed {
  readonly lines: readonly MarkedSentence[];
  readonly names: readonly (readonly (PersonItem | OrganisationItem)[])[];
  readonly items: readonly (readonly Item[])[];
  readonly titles: readonly (readonly Title[])[];
  readonly scene: Scene;
}

const directory = directoryOf(register);

export const markedLines = (text: string, language: Language = english): MarkedSentence[] => {
  const matcher = compileMarks(language);
  return segment(text, zonesOf(text, language), language).map((sentence) => ({ sentence, marks: new Marks(sentence, matcher) }));
};

/** All stages up to the scene. */
export function analyse(text: string, language: Language = english, published?: string): Analysed {
  const lines = markedLines(text, language);
  const noise = compilePhrases(
    Object.entries(language.noise).flatMap(([name, phrases]) => phrases.map((phrase): [string, string] => [phrase, name])),
    language,
  );
  const names = findNames(lines, text, directory, language, noise);
  const items = lines.map((line, n) => phrasesOf(line, names[n] ?? [], findValues(line.sentence.tokens, language, published), language));
  const titles = lines.map((line, n) => titlesOf(line, items[n] ?? []));
  return { lines, names, items, titles, scene: new Scene(titles, items) };
}
