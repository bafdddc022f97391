import { describe, expect, test } from 'vitest';
import { dateLine, dateOfAddress, publishedOf } from './published.ts';

const HEADLINE = 'Chief scientist leaves the laboratory';
const BODY = 'On 12 May 2024 the chief scientist said that he had left the laboratory he founded.';

describe('a date line', () => {
  const lines: readonly [line: string, lang: string, date: string][] = [
    ['2023-11-22 20:06:00', 'fr', '2023-11-22'],
    ['2023-11-22T23:30:00-08:00', 'en', '2023-11-22'],
    ['Published: 3 July 2025', 'en', '2025-07-03'],
    ['July 3rd, 2025', 'en', '2025-07-03'],
    ['Thursday, Sept. 4, 2025, 6:15 p.m. EDT', 'en', '2025-09-04'],
    ['By Jane Roe | July 3, 2025', 'en', '2025-07-03'],
    ['Jane Roe · 3 July 2025 · 4 min read', 'en', '2025-07-03'],
    ['LONDON, July 3, 2025 (Agency) - The chief scientist has left the laboratory, three people said.', 'en', '2025-07-03'],
    ['Publié le 12 mars 2026 à 8 h 15 • Temps de lecture : 2 min', 'fr', '2026-03-12'],
    ['le 1er juillet 2025', 'fr', '2025-07-01'],
    ['Fecha: 3 de julio de 2025', 'es', '2025-07-03'],
    ['27. Dezember 2025, 14:30 Uhr', 'de', '2025-12-27'],
    ['27.12.2025', 'de', '2025-12-27'],
    ['Opublikowano: 3 lipca 2025, 10:20', 'pl', '2025-07-03'],
    ['3 luglio 2025', 'it', '2025-07-03'],
    ['03/07/2025', 'it', '2025-07-03'],
    ['25/12/2025', 'en', '2025-12-25'],
    ['2025年7月3日', 'ja', '2025-07-03'],
    ['Updated: 5 July 2025\nPublished: 3 July 2025', 'en', '2025-07-03'],
  ];
  test.each(lines)('%s', (line, lang, date) => {
    expect(dateLine(`${HEADLINE}\n\n${line}\n\n${BODY}`, lang)).toBe(date);
  });

  const none: readonly [line: string, lang: string][] = [
    ['Fecha:', 'es'],
    ['03/07/2025', 'en'], // 3 July or 7 March
    ['The chief scientist left on 3 July 2025', 'en'],
    ['The laboratory in July 2025', 'en'],
    ['Picture: the laboratory on 3 July 2025, seen from the river with its new roof', 'en'],
    ['Paris — 12 March 2026 will be remembered', 'en'],
    ['31 June 2025', 'en'],
    ['3 lipca 2025', 'en'],
    ['3 July 2025', 'und'],
    ['12.5.3', 'en'],
  ];
  test.each(none)('is not: %s', (line, lang) => {
    expect(dateLine(`${HEADLINE}\n\n${line}\n\n${BODY}`, lang)).toBeNull();
  });

  test('a headline with a date is a headline', () => {
    expect(dateLine(`What happened: 3 July 2025\n\n${BODY}`, 'en')).toBeNull();
  });

  test('a date far down is not the head', () => {
    expect(dateLine(`${`${HEADLINE}\n`.repeat(30)}\n2023-11-22\n`, 'en')).toBeNull();
  });
});

test.each([
  ['https://a.example/2025/07/01/story', 'en', '2025-07-01'],
  ['https://a.example/news/2025-07-01-story.html', 'en', '2025-07-01'],
  ['https://a.example/20250701/story', 'en', '2025-07-01'],
  ['https://a.example/technology/2025/jul/01/story', 'en', '2025-07-01'],
  ['https://a.example/2025/07/story', 'en', '2025-07'],
  ['https://a.example/2025/13/story', 'en', null],
  ['https://a.example/2025/story', 'en', null],
  ['https://a.example/article/120250701345', 'en', null],
  ['https://a.example/story?d=2025-07-01', 'en', null],
  ['file:///home/2025/07/01/story.txt', 'en', null],
] as const)('the date of %s', (url, lang, date) => {
  expect(dateOfAddress(url, lang)).toBe(date);
});

test('metadata come before the date line, the date line before the address', () => {
  const source = { url: 'https://a.example/2025/07/05/story', text: `${HEADLINE}\n\n2025-07-04\n\n${BODY}` };
  expect(publishedOf({ ...source, published: '2025-07' }, 'en')).toBe('2025-07');
  expect(publishedOf(source, 'en')).toBe('2025-07-04');
  expect(publishedOf({ ...source, text: BODY }, 'en')).toBe('2025-07-05');
  expect(publishedOf({ url: 'file:///a.txt', text: BODY }, 'en')).toBeNull();
});
