import { expect, it } from 'vitest';
import { posts } from '../posts.fixture.ts';

it.each([
  ['en', 'Mistral is growing. Who runs it today? Paul Weber, since May.'],
  ['en', 'Who runs research at Mistral? Paul Weber.'],
  ['de', 'Mistral wächst. Wer leitet inzwischen die Forschung? Paul Weber.'],
  ['fr', "Qui dirige Mistral aujourd'hui ? Paul Weber."],
  ['es', '¿Quién dirige hoy Mistral? Paul Weber.'],
  ['pl', 'Kto dziś kieruje Mistralem? Paul Weber.'],
])('%s: a name that answers who leads has the post: %s', (lang, text) => expect(posts(text, lang)).toEqual(['post Paul Weber: head at Mistral AI']));

it.each([
  ['en', 'Who will lead Mistral? Paul Weber shrugs.'],
  ['en', 'Who runs Mistral? Not Paul Weber.'],
  ['pt', 'Quem dirige hoje a Mistral? Paul Weber não quis dizer.'],
])('%s: a sentence about somebody is no answer: %s', (lang, text) => expect(posts(text, lang)).toEqual([]));

it.each([
  ['en', 'Paul Weber will be chief scientist of Mistral.', ['appoint Paul Weber: chief scientist at Mistral AI']],
  ['it', 'Paul Weber sarà presidente di Mistral.', ['appoint Paul Weber: president at Mistral AI']],
  ['pt', 'Paul Weber será presidente da Mistral.', ['appoint Paul Weber: president at Mistral AI']],
  ['en', 'Paul Weber will not be chief scientist of Mistral.', []],
])('%s: who will be something is to become it: %s', (lang, text, expected) => expect(posts(text, lang)).toEqual(expected));
