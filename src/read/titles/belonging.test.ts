import { expect, it } from 'vitest';
import { read } from '../reading.fixture.ts';

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

it('takes a leading role without an organisation for one of the organisation spoken of, or of where its bearer is told to work', () => {
  expect(posts('OpenAI is growing. Head of research Daniela Amodei confirmed it.')).toEqual(['post OpenAI: head of research']);
  expect(posts('Meta hired Daniela Amodei. OpenAI is growing. “We grow”, said its boss. Chief scientist Daniela Amodei wrote so.')).toContain(
    'post Meta: chief scientist',
  );
  expect(posts('OpenAI is growing. Researcher Daniela Amodei confirmed it.')).toEqual([]);
});

it('knows whose role it is before and behind "the company"', () => {
  expect(posts("OpenAI is growing. The company's co-founder, Daniela Amodei, confirmed it.")).toEqual(['found OpenAI: ']);
  expect(posts('OpenAI is growing. Its vice president for consumer products, Daniela Amodei, confirmed it.')).toEqual(['post OpenAI: vice president']);
  expect(posts("OpenAI is growing. The company's head of security, Daniela Amodei, confirmed it.")).toEqual(['post OpenAI: head']);
});

it('gives no firm to the president of a country', () => {
  expect(posts('OpenAI is growing. President Donald Trump praised it.')).toEqual([]);
  expect(posts('OpenAI is growing. President Daniela Amodei praised it.')).toEqual(['post OpenAI: president']);
});

it('lets "its chief" act for it', () => {
  const raised = read('OpenAI is growing. Its chief executive, Daniela Amodei, raised $20 million. Amodei raised $30 million later.');
  expect(raised.filter(({ kind }) => kind === 'raise').map(({ roles }) => roles.org)).toEqual(['OpenAI', 'OpenAI']);
});
