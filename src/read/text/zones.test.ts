import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuMs } from '../../base/cpu.fixture.ts';
import { packOf } from '../pack.fixture.ts';
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
      ['boilerplate', 'Seven researchers leave OpenAI for Meta | The Daily'],
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
    ['another headline behind a tail', `Seven leave OpenAI today\n\n${BODY}\n\nArticles liés : Apple loses its chief\n\n${BODY}`, 'Apple loses', 'related'],
    ['a tail with a figure', `Seven leave OpenAI today\n\n${BODY}\nLeave a reply (3)\nI heard that Apple hires them all.`, 'I heard', 'related'],
    ['a credit behind a caption', `Seven leave OpenAI today\n\n${BODY}\nAda Byron, who left Meta, at home. Photo: Press\n${BODY}`, 'Ada Byron', 'caption'],
    ['an agency behind a slash', `Seven leave OpenAI today\n\n${BODY}\nFot. Ada Byron/Press\n${BODY}`, 'Fot.', 'caption'],
    ['buttons with a word of another language', `Seven leave OpenAI today\nFacebook X LinkedIn Copier\n\n${BODY}`, 'Facebook', 'boilerplate'],
    ['times and figures under a headline', `Seven leave OpenAI today\nPosted 8:05 am · 4 min read\n\n${BODY}`, 'Posted', 'dateline'],
    ['two authors', `Seven leave OpenAI today\nAda Byron, Bo Lund\n\n${BODY}`, 'Ada Byron', 'byline'],
    [
      'a box that comes twice is no title',
      `Seven leave OpenAI today\n\n${BODY}\nA word from us all\n${BODY}\nA word from us all\n${BODY}`,
      'Seven leave',
      'title',
    ],
    ['a headline below a long menu', `${'Home\n'.repeat(30)}Seven leave OpenAI\nSeven leave OpenAI | The Daily\n${BODY}`, 'Seven leave OpenAI', 'title'],
    [
      'links under a heading that no pack knows',
      `Seven leave OpenAI today\n\n${BODY}\n\nTo go further\nApple loses its chief of models again\nGoogle buys what is left of it\n\nI heard of it.`,
      'Google buys',
      'related',
    ],
    [
      'what follows them',
      `Seven leave OpenAI today\n\n${BODY}\n\nApple loses its chief of models again\nGoogle buys what is left of it\n3 days ago\nI heard of it.`,
      'I heard',
      'related',
    ],
    [
      'a ticker below the headline',
      `Seven leave OpenAI today\n\nMarkets\nApple loses its chief of models again\nGoogle buys what is left of it all\nOil falls as ships wait at the gates\nGold rises as buyers wait for rates\nA car is shown to all who may drive\n\n${BODY}\n${BODY}`,
      'Google buys',
      'related',
    ],
    ['what is told of the author', `Seven leave OpenAI today\nBy Ada Byron\n\n${BODY}\n\nAda Byron left Meta for this paper.`, 'Ada Byron left', 'related'],
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

  test('lines wrapped at whatever width are one paragraph', () => {
    const narrow = BODY.replace(/(.{20,36}) /g, '$1\n');
    expect(narrow.split('\n').length).toBeGreaterThan(2);
    const zones = zonesIn(`Seven leave OpenAI\n\n${`${narrow} ${BODY}`.replace(/\s/g, ' ').replace(/(.{1,39})(?: |$)/g, '$1\n')}\n${narrow}`);
    expect(zones[1]?.[1]?.replace(/\s/g, ' ')).toBe(`${BODY} ${BODY}`);
  });

  test('menus in lines of about one length stay apart', () => {
    const menu = ['Markets and companies', 'Technology and science', 'Opinion and letters', 'Culture and lifestyle'];
    expect(
      zonesIn(`Seven leave OpenAI\n\n${menu.join('\n')}\n\n${BODY}`)
        .slice(1, 5)
        .map(([, words]) => words),
    ).toEqual(menu);
  });

  test('a headline that runs into the text is a line of its own where its name is known', () => {
    const text = `Home Markets Seven leave OpenAI today ${BODY} ${BODY}`;
    const zones = zonesOf(text, pack, 'Seven leave OpenAI today').map(({ zone, start, end }) => [zone, text.slice(start, end)]);
    expect(zones).toEqual([
      ['boilerplate', 'Home Markets'],
      ['title', 'Seven leave OpenAI today'],
      ['body', `${BODY} ${BODY}`],
    ]);
  });

  test('a time before a paragraph is no part of it', () => {
    expect(zonesIn(`Seven leave OpenAI today\n\n10.42 – ${BODY}`)).toContainEqual(['body', BODY]);
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
