import { expect, it } from 'vitest';
import { read } from '../reading.fixture.ts';

const founders = (text: string, lang: string): readonly string[] =>
  read(text, undefined, lang).flatMap(({ kind, roles: { who = [], org } }) =>
    kind === 'found' ? [`${who.map((w) => ('name' in w ? w.name : w.noun)).join(' + ')}: ${org ?? ''}`] : [],
  );

it.each([
  ['en', 'Behind Vexel AI are Jane Doe and Clara Stein.'],
  ['it', 'Vexel AI progetta chip. Dietro ci sono Jane Doe e Clara Stein.'],
  ['pl', 'Vexel AI projektuje układy. Za spółką stoją Jane Doe i Clara Stein.'],
  ['pt', 'Por trás da Vexel AI estão Jane Doe e Clara Stein.'],
])('%s: %s', (lang, text) => expect(founders(text, lang)).toEqual(['Jane Doe + Clara Stein: Vexel AI']));

it.each([
  ['something else than a firm', 'Vexel AI makes chips. Behind the fire alarm are Jane Doe and Clara Stein.'],
  ['a group that the firm is not', 'Google makes chips. Behind it are two engineers.'],
])('%s has no founders', (_, text) => expect(founders(text, 'en')).toEqual([]));
