import { expect, it } from 'vitest';
import { posts } from '../posts.fixture.ts';

it.each([
  ['en', 'Mistral made changes. Paul Weber becomes finance chief, Clara Stein head of research.', 'chief financial officer', 'head of research'],
  ['de', 'Mistral baut um. Paul Weber wird Finanzchef, Clara Stein Forschungschefin.', 'chief financial officer', 'head of research'],
  ['fr', 'Mistral change. Paul Weber devient directeur financier, Clara Stein directrice scientifique.', 'chief financial officer', 'chief scientist'],
  ['it', 'Mistral cambia. Paul Weber diventa direttore finanziario, Clara Stein direttrice scientifica.', 'chief financial officer', 'chief scientist'],
  ['en', 'Mistral named Paul Weber chief scientist and Clara Stein head of sales.', 'chief scientist', 'head of sales'],
  ['es', 'Mistral nombró a Paul Weber director financiero y a Clara Stein directora científica.', 'chief financial officer', 'chief scientist'],
])('%s: a further name with a role of its own borrows the verb: %s', (lang, text, first, second) =>
  expect(posts(text, lang)).toEqual([`appoint Paul Weber: ${first} at Mistral AI`, `appoint Clara Stein: ${second} at Mistral AI`]),
);

it('gives nobody what explains who they are', () => {
  expect(posts('Mistral named Paul Weber chief scientist, and Clara Stein, head of sales, said so.')).toContain(
    'appoint Paul Weber: chief scientist at Mistral AI',
  );
  expect(posts('Mistral named Paul Weber chief scientist, and Clara Stein, head of sales, said so.')).not.toContain(
    'appoint Clara Stein: head of sales at Mistral AI',
  );
});

it.each([
  ['de', 'Der bisherige Vertriebschef Paul Weber wird Finanzchef von Mistral.', 'post Paul Weber: former chief commercial officer at Mistral AI'],
  [
    'es',
    'Paul Weber, hasta ahora director comercial, será el director financiero de Mistral.',
    'post Paul Weber: former chief commercial officer at Mistral AI',
  ],
  ['pl', 'Paul Weber, dotąd dyrektor sprzedaży, został dyrektorem finansowym Mistrala.', 'post Paul Weber: former head of sales at Mistral AI'],
])('%s: what somebody was until now, they were where they are given a post: %s', (lang, text, expected) => expect(posts(text, lang)).toContain(expected));

it.each([
  [
    'de',
    'Mistral trennt sich von Vorstandschefin Clara Stein. Finanzchef Paul Weber übernimmt vorübergehend.',
    'appoint Paul Weber: chief executive at Mistral AI',
  ],
  [
    'es',
    'Mistral despide a su consejera delegada, Clara Stein. El director financiero, Paul Weber, asume de forma interina.',
    'appoint Paul Weber: chief executive at Mistral AI',
  ],
  ['fr', 'Clara Stein quitte Mistral. Son successeur à la tête de la société sera Paul Weber.', 'appoint Paul Weber:  at Mistral AI'],
])('%s: what somebody is already is not what they take over: %s', (lang, text, expected) => expect(posts(text, lang)).toContain(expected));
