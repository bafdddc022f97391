import { describe, expect, it } from 'vitest';
import { analyse } from './reading.fixture.ts';
import { Scene } from './scene.ts';

/** The scene after all sentences of a text have been heard. */
const after = (text: string) => {
  const { scene, items } = analyse(text);
  for (const sentence of items) scene.leave(sentence);
  return scene;
};

describe('who was last spoken of', () => {
  it.each([
    ['nobody', 'It rained.', undefined],
    ['the subject', 'Jane Doe met John Roe.', 'Jane Doe'],
    ['the subject, even behind others', 'With John Roe, Jane Doe left.', 'Jane Doe'],
    ['whoever came last', 'Jane Doe spoke. John Roe slept.', 'John Roe'],
    ['over a sentence without persons', 'Jane Doe spoke. It rained.', 'Jane Doe'],
  ])('%s', (_, text, expected) => expect(after(text).person()).toBe(expected));

  it.each([
    ['nobody', 'Jane Doe spoke.', []],
    ['two persons', 'Jane Doe and John Roe spoke.', [{ name: 'Jane Doe' }, { name: 'John Roe' }]],
    ['a group', 'Ten engineers met.', [{ count: 10, noun: 'engineers' }]],
    ['the ones that came last', 'Jane Doe and John Roe spoke. Ten engineers met.', [{ count: 10, noun: 'engineers' }]],
  ])('together: %s', (_, text, expected) => expect(after(text).several()).toEqual(expected));
});

describe('which organisation was last spoken of', () => {
  it.each([
    ['none', 'Jane Doe spoke.', undefined],
    ['the subject', 'Meta grows.', 'Meta'],
    ['the subject, not what stands behind a preposition', 'Meta grows at the expense of Google.', 'Meta'],
    ['a publisher is none', 'Meta grows. Reuters was there.', 'Meta'],
    ['the one that the text comes back to, not one in passing', 'Meta grows. Meta hires. Meta pays. Google fell. It rained.', 'Meta'],
    ['that of a chief who is the subject', 'Meta grows. OpenAI CEO Sam Altman slept in a tent.', 'OpenAI'],
  ])('%s', (_, text, expected) => expect(after(text).organisation()).toBe(expected));
});

describe('titles are heard before the text is read', () => {
  const { scene } = analyse('It began here. Sam Altman, chief executive of OpenAI, spoke. Jane Doe, former president of Meta, slept.');

  it.each([
    ['a chief stands for the organisation', 'Sam Altman', 'OpenAI'],
    ['a former one does not', 'Jane Doe', undefined],
    ['nor does a stranger', 'John Roe', undefined],
  ])('%s', (_, person, organisation) => expect(scene.headed(person)).toBe(organisation));
});

describe('chiefs whom everybody knows', () => {
  const headed = (text: string): string | undefined =>
    new Scene(analyse(text).titles, [], { heads: new Map([['jane doe', 'Meta']]), settled: new Set(), funds: new Set(), hosts: new Set() }).headed('Jane Doe');
  it.each([
    ['speak for what the register says', 'Jane Doe spoke.', 'Meta'],
    ['speak for what the document says, if it does', 'Jane Doe, chief executive of OpenAI, spoke.', 'OpenAI'],
    ['speak for nobody, once the document calls them former', 'Jane Doe, former chief executive of Meta, spoke.', undefined],
  ])('%s', (_, text, expected) => expect(headed(text)).toBe(expected));
});
