import { describe, expect, it } from 'vitest';
import { read } from '../reading.fixture.ts';

const stances = (text: string): string[] => read(text).map((claim) => claim.stance);

describe('stance', () => {
  it.each([
    ['fact', 'Jane Doe joined Meta.'],
    ['fact', 'Jane Doe has joined Meta.'],
    ['plan', 'Jane Doe will join Meta.'],
    ['plan', 'Jane Doe is set to join Meta.'],
    ['plan', 'Meta plans to hire Jane Doe.'],
    ['rumour', 'Jane Doe reportedly joined Meta.'],
    ['rumour', 'People familiar with the matter said Jane Doe joined Meta.'],
    ['rumour', 'According to people familiar with the matter, Jane Doe joined Meta.'],
    ['hypothesis', 'If Jane Doe joins Meta, all is lost.'],
    ['hypothesis', 'Jane Doe may join Meta.'],
    ['hypothesis', 'Meta could hire Jane Doe.'],
    ['denial', 'Meta denied that Jane Doe had joined Meta.'],
    ['denial', 'Jane Doe denied that she had joined Meta.'],
    ['denial', 'John Roe said that Jane Doe had not joined Meta.'],
    ['denial', '"Jane Doe is not going to join Meta," said John Roe.'],
  ])('%s: %s', (stance, text) => expect(stances(text)).toEqual([stance]));

  it.each([
    ['rumour before plan', 'rumour', 'Jane Doe will reportedly join Meta.'],
    ['hypothesis before plan', 'hypothesis', 'If asked, Jane Doe will join Meta.'],
    ['denial before rumour', 'denial', 'Meta denied that Jane Doe had reportedly joined Meta.'],
    ['denial before plan', 'denial', 'Meta denied that Jane Doe will join Meta.'],
    ['denial before hypothesis', 'denial', 'Meta denied that Jane Doe would join Meta.'],
  ])('%s', (_, stance, text) => expect(stances(text)).toEqual([stance]));

  it.each([
    ['a plan beside a fact', 'Microsoft plans to hire Jane Doe, but Meta hired John Roe.', ['plan', 'fact']],
    ['a fact beside a plan', 'Meta hired John Roe, but Microsoft plans to hire Jane Doe.', ['fact', 'plan']],
    ['a fact beside a rumour, apart', 'Meta hired John Roe. Microsoft reportedly hired Jane Doe.', ['fact', 'rumour']],
  ])('holds within its clause: %s', (_, text, expected) => expect(stances(text)).toEqual(expected));
});

describe('what did not happen is no claim', () => {
  it.each([
    'Jane Doe did not join Meta.',
    "Jane Doe didn't join Meta.",
    'Jane Doe never joined Meta.',
    'Meta has not hired Jane Doe.',
    'No engineer has left OpenAI.',
  ])('%s', (text) => expect(stances(text)).toEqual([]));
});

describe('questions tell nothing', () => {
  it.each(['Did Jane Doe join Meta?', 'Jane Doe joined Meta?', 'Who left OpenAI for Meta, and why did Jane Doe join Meta?'])('%s', (text) =>
    expect(stances(text)).toEqual([]),
  );

  it.each(['Why Jane Doe Left OpenAI', 'How Meta poached Jane Doe from OpenAI'])('nor do headlines that ask: %s', (title) =>
    expect(stances(`${title}\n\nThe weather was fine on Monday in the city, and nothing else was told.`)).toEqual([]),
  );
});

describe('whose word it is', () => {
  it.each([
    ['nobody’s', 'Jane Doe left OpenAI.', undefined],
    ['said behind', 'Jane Doe left OpenAI, Sam Altman said.', 'Sam Altman'],
    ['said behind, verb first', 'Jane Doe left OpenAI, said Sam Altman.', 'Sam Altman'],
    ['said before', 'Sam Altman said that Jane Doe had left OpenAI.', 'Sam Altman'],
    ['said before, without "that"', 'Sam Altman said Jane Doe had left OpenAI.', 'Sam Altman'],
    ['said by somebody with a title', 'Sam Altman, who is busy, said that Jane Doe had left OpenAI.', 'Sam Altman'],
    ['quoted', '"Jane Doe left OpenAI," Sam Altman said.', 'Sam Altman'],
    ['quoted, verb first', '"Jane Doe left OpenAI," said Sam Altman.', 'Sam Altman'],
    ['quoted, comma outside', '"Jane Doe left OpenAI", said Sam Altman.', 'Sam Altman'],
    ['quoted with typographic marks', '“Jane Doe left OpenAI,” said Sam Altman.', 'Sam Altman'],
    ['an outlet', 'According to Reuters, Jane Doe left OpenAI.', 'Reuters'],
    ['an outlet, behind', 'Jane Doe left OpenAI, according to Reuters.', 'Reuters'],
    ['an outlet that reports', 'Jane Doe left OpenAI, Reuters reported.', 'Reuters'],
    ['told to an outlet', 'Sam Altman told Reuters that Jane Doe had left OpenAI.', 'Sam Altman'],
    ['an organisation that denies', 'Meta denied that Jane Doe had left OpenAI.', 'Meta'],
    ['sources without a name', 'People familiar with the matter said Jane Doe left OpenAI.', undefined],
    ['somebody who is not known', 'Jane Doe left OpenAI, a spokesperson said.', undefined],
    ['a pronoun', 'Sam Altman was sad. He said that Jane Doe had left OpenAI.', 'Sam Altman'],
  ])('%s', (_, text, says) => {
    const [claim] = read(text);
    expect(claim?.roles).toMatchObject({ who: [{ name: 'Jane Doe' }], from: 'OpenAI' });
    expect(claim?.says).toBe(says);
  });
});
