// Verbs behind quotations that no pack lists.

import { describe, expect, it } from 'vitest';
import { read } from '../reading.fixture.ts';

const said = (text: string, language: string): readonly unknown[] =>
  read(text, undefined, language).map(({ kind, says, roles: { who } }) => ({ kind, who, says }));

const told = [{ kind: 'move', who: [{ name: 'Jana Holl' }], says: 'Jana Holl' }];

describe('inverted', () => {
  it.each([
    ['en', '"I left Anthropic in May," laughs Jana Holl.'],
    ['es', '«Dejé Anthropic en mayo», zanja la ingeniera Jana Holl.'],
    ['pt', '“Deixei a Anthropic em maio”, desabafa Jana Holl.'],
    ['it', '«Ho lasciato Anthropic a maggio», sorride Jana Holl.'],
    ['de', '„Ich habe Anthropic im Mai verlassen“, schmunzelt Jana Holl.'],
    ['pl', '„Odeszłam z Anthropic w maju” – śmieje się Jana Holl.'],
  ])('whoever stands behind a quotation and a verb says it: %s', (language, text) => expect(said(text, language)).toEqual(told));

  it.each([
    ['a title', 'The memo, titled "What we will do next year", irked Jana Holl, who left Meta in May.'],
    ['a name', '"Attention" irked Jana Holl, who left Meta in May.'],
  ])('behind %s nobody speaks', (_, text) => expect(said(text, 'en')).toEqual([{ ...told[0], says: undefined }]));
});
