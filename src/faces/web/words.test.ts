import { describe, expect, test } from 'vitest';
import { hostOf, outside } from './links.ts';
import { tallySentence } from './parts/tally.tsx';
import { Query } from './query.ts';
import { counted, sentence, tidy, wordLanguage, wordValue } from './words.ts';

describe('words', () => {
  test.each([
    ['$14.3 bn', '$14.3\u00a0bn'],
    ['~ $20 m a year', '~\u00a0$20\u00a0m a year'],
    ['49 % · 3 months', '49\u00a0% · 3 months'],
    ['700 of 770 employees', '700 of 770 employees'],
  ])('keep "%s" together', (text, wanted) => {
    expect(tidy(text)).toBe(wanted);
  });

  test.each([
    ['one origin tells it', 'One origin tells it.'],
    ['Done.', 'Done.'],
  ])('make "%s" a sentence', (phrase, wanted) => {
    expect(sentence(phrase)).toBe(wanted);
  });

  test('count with the right number', () => {
    expect([counted(0, 'origin'), counted(1, 'origin'), counted(1204, 'person', 'people')]).toEqual(['0 origins', '1 origin', '1,204 people']);
  });

  test.each([
    ['fr', 'French'],
    ['und', 'unknown language'],
    ['not a code', 'not a code'],
  ])('name the language %s', (code, wanted) => {
    expect(wordLanguage(code)).toBe(wanted);
  });

  test('tell any value of any role', () => {
    expect(wordValue('amount', { value: 6.6e9, currency: 'USD' })).toBe('$6.6 bn');
    expect(wordValue('pay', { form: 'equity' })).toBe('equity');
    expect(wordValue('who', [{ name: 'A' }, { noun: 'engineers', count: 7 }])).toBe('A and 7 engineers');
    expect(wordValue('by', ['A', 'B', 'C'])).toBe('A, B and C');
    expect(wordValue('share', 0.49)).toBe('49 %');
    expect(wordValue('value', 0.75, 'growth')).toBe('+75 %');
    expect(wordValue('period', 'P4Y')).toBe('4 years');
    expect(wordValue('interim', true)).toBe('yes');
  });

  test('say "x of y" of a tally', () => {
    const because = '';
    const byVoice = [
      { voice: 'press' as const, stance: 'fact' as const, origins: ['A', 'B'] },
      { voice: 'party' as const, stance: 'denial' as const, origins: ['C'] },
    ];
    expect(tallySentence({ origins: 3, documents: 4, claims: 5, because, byVoice })).toBe('2 of 3 origins tell it as a fact, 1 of 3 origins denies it.');
    expect(tallySentence({ origins: 0, documents: 0, claims: 0, because, byVoice: [] })).toBe('No origin is counted.');
  });
});

describe('addresses of strangers', () => {
  test.each([
    ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
    ['http://example.org', 'http://example.org/'],
    ['javascript:alert(1)', null],
    [' JavaScript:alert(1)', null],
    ['data:text/html,x', null],
    ['file:///etc/passwd', null],
    ['//example.org', null],
    ['', null],
  ])('%s is linked as %s', (url, wanted) => {
    expect(outside(url)).toBe(wanted);
  });

  test('are told by their host', () => {
    expect([hostOf('https://www.example.org/a'), hostOf('file:///a/b'), hostOf('nonsense')]).toEqual(['example.org', 'file', '']);
  });
});

describe('a query', () => {
  test('is written again without what is empty', () => {
    const query = new Query('org=A%26B&kind=&page=3');
    expect(query.with({})).toBe('?org=A%26B&page=3');
    expect(query.with({ page: null, org: null })).toBe('');
    expect(query.with({ page: 4 })).toBe('?org=A%26B&page=4');
  });
});
