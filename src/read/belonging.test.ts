import { expect, it } from 'vitest';
import { read } from './reading.fixture.ts';

const posts = (text: string, lang = 'en'): readonly string[] =>
  read(text, undefined, lang).flatMap(({ kind, roles }) =>
    kind === 'post' || kind === 'found' ? [`${kind} ${roles.at ?? roles.org}: ${roles.as ?? ''}`] : [],
  );

it('takes "the company" of a role for the one spoken of', () => {
  expect(posts('OpenAI is growing. Daniela Amodei, head of research at the company, confirmed it.')).toEqual(['post OpenAI: head of research']);
  expect(posts('OpenAI crece. Daniela Amodei, jefa de investigación de la empresa, lo confirmó.', 'es')).toEqual(['post OpenAI: chief research officer']);
});

it('does not take the company that a relative clause tells of for it', () => {
  expect(posts('OpenAI crece. Daniela Amodei, cofundadora de la empresa que hizo el robot, lo confirmó.', 'es')).toEqual([]);
});

it('knows whose founder "its founder" is', () => {
  expect(posts('OpenAI crece. Su fundadora, Daniela Amodei, lo confirmó.', 'es')).toEqual(['found OpenAI: ']);
});
