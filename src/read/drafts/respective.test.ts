import { expect, it } from 'vitest';
import { read } from '../reading.fixture.ts';

const told = (text: string, lang = 'en'): readonly string[] =>
  read(text, undefined, lang).map(({ kind, roles: { who = [], to, at, org, as, amount } }) =>
    [kind, ...who.map((one) => ('name' in one ? one.name : one.noun)), to ?? at ?? org, as, amount?.value].filter((part) => part !== undefined).join(' '),
  );

it.each([
  ['places', 'Jane Doe and Ada Quist joined OpenAI and Meta, respectively.', 'en', ['move Jane Doe OpenAI', 'move Ada Quist Meta']],
  [
    'roles',
    'Sam Altman and Daniela Amodei were named chief executive and chief scientist of OpenAI, respectively.',
    'en',
    ['appoint Sam Altman OpenAI chief executive', 'appoint Daniela Amodei OpenAI chief scientist'],
  ],
  [
    'roles told in passing',
    'Jane Doe et Ada Quist, respectivement directrice générale et directrice scientifique d’OpenAI, ont souri.',
    'fr',
    ['post Jane Doe OpenAI chief executive', 'post Ada Quist OpenAI chief scientist'],
  ],
  ['sums', 'OpenAI and Anthropic raised $5 million and $12 million, respectively.', 'en', ['raise OpenAI 5000000', 'raise Anthropic 12000000']],
  ['no word for it', 'Jane Doe and Ada Quist joined OpenAI.', 'en', ['move Jane Doe Ada Quist OpenAI']],
])('%s', (_, text, lang, expected) => expect(told(text, lang)).toEqual(expected));
