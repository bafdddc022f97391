import { expect, test } from 'vitest';
import { creditOf, wireOf } from './wire.ts';

const STORY = 'The chief scientist has left the laboratory that he founded eleven years ago, three people familiar with it said.';

test.each([
  [`(Reuters) - ${STORY}`, 'Reuters'],
  [`Headline\n\n(Northgate Wire) — ${STORY}`, 'Northgate Wire'],
  [`Headline\n\nLONDON, July 1 (Reuters) - ${STORY}`, 'Reuters'],
  [`Headline\n\nSAN FRANCISCO (AP) — ${STORY}`, 'AP'],
  [`Headline\n\nWarszawa (PAP) – ${STORY}`, 'PAP'],
  [`Headline\n\n${STORY} (Reuters) - and so on for many more words that follow behind the mark in brackets.`, null],
  [`The board (again) — ${STORY}`, null],
  [`Samuel Roe (OpenAI) -\n${STORY}`, null],
  [`${'Paragraph.\n\n'.repeat(6)}(Reuters) - ${STORY}`, null],
] as const)('%s', (text, wire) => {
  expect(wireOf(text)).toBe(wire);
});

test('a paper that signs with its own name or initials is no wire', () => {
  expect(wireOf(`(Lampo) - ${STORY}`, 'Lampo')).toBeNull();
  expect(wireOf(`(GdC) - ${STORY}`, 'La Gazette du Canal')).toBeNull();
  expect(wireOf(`(AFP) - ${STORY}`, 'La Gazette du Canal')).toBe('AFP');
});

test.each([
  [`${STORY}\n\nSource: Reuters`, 'Reuters'],
  [`${STORY}\n\nSource : Agence Canal`, 'Agence Canal'],
  [`${STORY}\n\nmit Material von dpa`, 'dpa'],
  [`${STORY} (dpa)`, 'dpa'],
  [`${STORY}\n\n© dpa/Reuters\n\nShare`, 'Reuters'],
  [`${STORY}\n\nContact: press desk`, null],
  [`Source: Reuters\n\n${`${STORY}\n\n`.repeat(4)}`, null],
  [`${STORY}\n\nA sentence of more words than a line of credit has, with Reuters`, null],
  ['Reuters', null],
] as const)('the credit of %s', (text, credit) => {
  expect(creditOf(text, (name) => ['Reuters', 'dpa', 'Agence Canal', 'Lampo'].includes(name))).toBe(credit);
});

test('a paper that credits itself credits nobody', () => {
  expect(creditOf(`${STORY}\n\nFonte: Lampo`, (name) => name === 'Lampo', 'Lampo')).toBeNull();
});
