// Who founds something along with somebody.

import { expect, it } from 'vitest';
import { read } from '../reading.fixture.ts';

const founders = (text: string, lang: string): readonly (readonly string[])[] =>
  read(text, undefined, lang).flatMap(({ kind, roles: { who = [] } }) => (kind === 'found' ? [who.map((w) => ('name' in w ? w.name : w.noun))] : []));

it.each([
  ['en', 'Jane Doe left Google. She founded Vexel AI with Clara Stein.'],
  ['es', 'Jane Doe dejó Google. Fundó Vexel AI con su hermana, Clara Stein.'],
  ['fr', "Jane Doe a quitté Google. Elle a fondé Vexel AI avec une amie d'enfance, Clara Stein."],
])('%s: who founds with a pronoun does so with others: %s', (lang, text) => expect(founders(text, lang)).toEqual([['Jane Doe', 'Clara Stein']]));
