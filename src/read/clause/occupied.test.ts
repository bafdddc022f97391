import { expect, it } from 'vitest';
import { posts } from '../posts.fixture.ts';

it.each([
  ['en', 'Paul Weber teaches computer science at the University of Oxford.', ['post Paul Weber:  at University of Oxford']],
  ['en', 'Paul Weber works on chips at Nvidia.', ['post Paul Weber:  at Nvidia']],
  ['de', 'Paul Weber arbeitet seit 2019 für Nvidia.', ['post Paul Weber:  at Nvidia']],
  ['de', 'Paul Weber, der bei Nvidia für die Daten zuständig war, sagt das.', ['post Paul Weber: former  at Nvidia']],
  ['fr', "Paul Weber s'occupe du recrutement chez Nvidia.", ['post Paul Weber:  at Nvidia']],
  ['es', 'Paul Weber trabaja desde 2019 en Nvidia.', ['post Paul Weber:  at Nvidia']],
  ['it', 'Paul Weber lavorava dal 2019 per Nvidia.', ['post Paul Weber: former  at Nvidia']],
])('%s: a verb of work has its place behind whatever stands between: %s', (lang, text, expected) => expect(posts(text, lang)).toEqual(expected));

it.each([
  ['en', 'Paul Weber advises Mistral.', ['post Paul Weber: adviser at Mistral AI']],
  ['de', 'Paul Weber berät Mistral.', ['post Paul Weber: adviser at Mistral AI']],
  ['pl', 'Paul Weber doradza teraz Nvidii.', ['post Paul Weber: adviser at Nvidia']],
  ['en', 'Paul Weber sits on the advisory council of Nvidia.', ['post Paul Weber: board member at Nvidia']],
])('%s: whoever advises, or sits on a board, has a post: %s', (lang, text, expected) => expect(posts(text, lang)).toEqual(expected));

it.each([
  ['en', 'Paul Weber praised their work at Nvidia.'],
  ['en', 'Paul Weber works from home, Nvidia said.'],
  ['es', 'Paul Weber trabaja mucho, según Nvidia.'],
])('%s: without a place there is no post: %s', (lang, text) => expect(posts(text, lang)).toEqual([]));
