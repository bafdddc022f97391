import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuMs } from '../base/cpu.fixture.ts';
import { packOf } from './pack.fixture.ts';
import { zonesOf } from './zones.ts';

const pack = packOf({
  months: [['july', 'juillet']],
  weekdays: [['monday']],
  dateJoiners: ['on', 'le'],
  prepositions: { origin: [], destination: [], at: [], of: [], by: ['by', 'par'], as: [], for: [], with: [], other: [] },
  boilerplate: ['^source link$', '^subscribe to '],
  tails: ['Leave a reply', 'Articles liés'],
});

const BODY = 'Meta has hired seven researchers from OpenAI, the company said in a note to its staff.';
const zonesIn = (text: string) => zonesOf(text, pack).map(({ zone, start, end }) => [zone, text.slice(start, end)]);
const zoneOf = (text: string, line: string) => zonesIn(text).find(([, words]) => words?.includes(line))?.[0];

describe('zonesOf', () => {
  test('a page with everything around its text', () => {
    const text = [
      'Skip_to_content',
      'Seven researchers leave OpenAI for Meta | The Daily',
      'Seven researchers leave OpenAI for Meta',
      'A hiring drive without precedent has unsettled the whole field',
      'By Ada Byron',
      'Monday, July 3, 2025 9:15 am',
      '© Jane Doe / Agency',
      '',
      BODY,
      '',
      'What it cost',
      '',
      BODY,
      '• first point of the list',
      '- second point of the list',
      '> we lost good people',
      'Inside The Daily | Seven tablets that make going back to school easier',
      'Source link',
      '#Seven #researchers #leave',
      'Facebook',
      'Twitter · LinkedIn',
      'Leave a Reply',
      'Your address will not be published.',
    ].join('\n');
    expect(zonesIn(text)).toEqual([
      ['boilerplate', 'Skip_to_content'],
      ['title', 'Seven researchers leave OpenAI for Meta | The Daily'],
      ['title', 'Seven researchers leave OpenAI for Meta'],
      ['dek', 'A hiring drive without precedent has unsettled the whole field'],
      ['byline', 'By Ada Byron'],
      ['dateline', 'Monday, July 3, 2025 9:15 am'],
      ['caption', '© Jane Doe / Agency'],
      ['body', BODY],
      ['heading', 'What it cost'],
      ['body', BODY],
      ['list', 'first point of the list'],
      ['list', 'second point of the list'],
      ['quote', 'we lost good people'],
      ['related', 'Inside The Daily | Seven tablets that make going back to school easier'],
      ['boilerplate', 'Source link'],
      ['boilerplate', '#Seven #researchers #leave'],
      ['boilerplate', 'Facebook'],
      ['boilerplate', 'Twitter · LinkedIn'],
      ['related', 'Leave a Reply'],
      ['related', 'Your address will not be published.'],
    ]);
  });

  test.each([
    ['a lone sentence is text', BODY, BODY, 'body'],
    ['a lone headline is a title', 'Seven researchers leave OpenAI', 'Seven', 'title'],
    ['a question may be a title', `Who leaves OpenAI next?\n\n${BODY}`, 'Who', 'title'],
    ['a memo has no title', `${BODY}\n\n${BODY}`, BODY, 'body'],
    ['Markdown headings', `# Seven leave\n\n${BODY}\n\n## The cost.\n\n${BODY}`, 'The cost', 'heading'],
    ['a date with time', `Seven leave OpenAI today\n\n2023-11-22 20:06:00\n\n${BODY}`, '2023', 'dateline'],
    ['a label without its date', `Seven leave OpenAI today\n\nFecha:\n\n${BODY}`, 'Fecha', 'dateline'],
    ['a credit with a colon', `Seven leave OpenAI today\n\n${BODY}\nŹródło: Unsplash\n${BODY}`, 'Unsplash', 'caption'],
    ['a label that lost its markup', `Seven leave OpenAI today\n\n${BODY}\n\nAd imageAd image\n\n${BODY}`, 'Ad image', 'boilerplate'],
    ['numbers alone', `${BODY}\n1700687194\n${BODY}`, '1700687194', 'boilerplate'],
    ['a short line at the end is no heading', `${BODY}\n\nInformation`, 'Information', 'boilerplate'],
    ['a short sentence is text', `Seven leave OpenAI today\n\n${BODY}\n\nIt is money.`, 'It is', 'body'],
    ['a network named in a sentence', `${BODY}\nHe posted it on Facebook.`, 'He posted', 'body'],
    ['a tail before any text ends nothing', `Seven leave OpenAI today\nLeave a reply\n\n${BODY}`, BODY, 'body'],
  ])('%s', (_, text, line, zone) => expect(zoneOf(text, line)).toBe(zone));

  test('front matter is no text, and the title stands below it', () => {
    expect(zonesIn(`---\ntitle: x\n---\n\nSeven leave OpenAI today\n\n${BODY}`).map(([zone]) => zone)).toEqual([
      'boilerplate',
      'boilerplate',
      'boilerplate',
      'title',
      'body',
    ]);
  });

  test('lines wrapped at a fixed width are one paragraph', () => {
    const text =
      'Seven leave OpenAI\n\nMeta has hired seven researchers from OpenAI, the company said in\na note to its staff that was read by two reporters, who say that it\nnames them all. It was sent on a Monday, and it\ncost.\n\nThe end has come.';
    expect(zonesIn(text).map(([zone, words]) => [zone, words?.length])).toEqual(
      [
        ['title', 18],
        ['body', 187],
        ['body', 17],
      ].map(([zone, length]) => [zone, length]),
    );
  });

  test('every character that is no white space or sign of markup lies in one zone, in order', () => {
    const line = fc.constantFrom('', 'By Ada Byron', BODY, '• point', '# head', '> words', '---', 'Facebook', 'Leave a reply', '  x  ', '...', '2023');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const text = lines.join('\n');
        let at = 0;
        for (const [i, { start, end, paragraph }] of zonesOf(text, pack).entries()) {
          expect(paragraph).toBe(i);
          expect(text.slice(at, start)).toMatch(/^[\s•#>-]*$/);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  test('linear on short lines that nearly are buttons', () => {
    const begin = cpuMs();
    zonesOf(`${BODY}\nfacebook${' '.repeat(250)}z\n${'x'.repeat(300)}z\n${'#a'.repeat(150)}!`, pack);
    expect(cpuMs() - begin).toBeLessThan(500);
  });

  test.each(['1 ', '. ', '(', '# ', '\n', 'a\n', 'Photo by ', 'x | ', 'facebook ', 'facebook/\n', '#a ', 'A b\n', '_'])('linear on 200 kB of %j', (unit) => {
    const begin = cpuMs();
    zonesOf(unit.repeat(200_000 / unit.length), pack);
    expect(cpuMs() - begin).toBeLessThan(1500);
  });
});
