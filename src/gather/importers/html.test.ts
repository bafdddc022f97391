import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importAll } from '../fixtures/import-all.ts';
import { importer } from './html.ts';

const SENTENCE =
  'The chief scientist has left the laboratory that he founded, three people familiar with the matter said on Friday, and will start a company. ';
const PARAGRAPH = `<p>${SENTENCE.repeat(2)}</p>`;
const page = (body: string, head = '<title>T</title>'): string => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const article = (inner: string, head?: string): string => page(`<article><h1>The headline</h1>${PARAGRAPH}${inner}${PARAGRAPH}</article>`, head);
const textOf = async (html: string): Promise<string> => (await importAll(importer, html)).sources[0]?.text ?? '';

// A folder is a case: the page and, beside it, what must come of it.
const cases = join(import.meta.dirname, '../../../test/cases/gather/html');
describe('pages', () => {
  test.each(readdirSync(cases))('%s', async (name) => {
    const html = readFileSync(join(cases, name, 'page.html'));
    const { sources, problems } = await importAll(importer, html, { what: 'page.html', url: 'https://www.fetched.example/a?b=1' });
    await expect(`${JSON.stringify({ sources, problems }, null, 2)}\n`).toMatchFileSnapshot(join(cases, name, 'expected.json'));
  });
});

describe('text', () => {
  test('paragraphs, headings, lists, tables, breaks', async () => {
    const inner =
      '<h2>A heading</h2><p>One  <b>bold</b>word,\n<i>two</i><br>broken.</p><ul><li>first item</li><li><p>second item</p></li></ul><table><tr><th>Name</th><th>Sum</th></tr><tr><td>A</td><td>7</td></tr></table>';
    const text = await textOf(article(inner));
    expect(text).toContain('\n\nA heading\n\nOne boldword, two\nbroken.\n\nfirst item\n');
    expect(text).toContain('second item\n\nName\tSum\nA\t7\n\n');
  });

  test('the headline stands first and once', async () => {
    expect(await textOf(article('', '<meta property="og:title" content="Other headline"><title>T</title>'))).toMatch(/^Other headline\n\nThe /);
    const repeated = await textOf(page(`<article><h1>The headline</h1>${PARAGRAPH.repeat(3)}</article>`, '<title>The headline</title>'));
    expect(repeated.match(/The headline/g)).toHaveLength(1);
  });

  test('what is not shown is not text', async () => {
    const hidden = [
      '<script>SECRET()</script>',
      '<style>SECRET{}</style>',
      '<p hidden>SECRET words in a paragraph that is long enough to be taken for content, were it shown.</p>',
      '<p style="display:none">SECRET words in a paragraph that is long enough to be taken for content, were it shown.</p>',
      '<p aria-hidden="true">SECRET words in a paragraph that is long enough to be taken for content, were it shown.</p>',
      '<noscript><p>SECRET</p></noscript>',
      '<template><p>SECRET</p></template>',
      '<!-- SECRET -->',
      '<textarea>SECRET</textarea>',
      '<svg><title>SECRET</title></svg>',
      '<img alt="SECRET" src="x" onerror="SECRET()">',
    ];
    expect(await textOf(article(hidden.join('')))).not.toContain('SECRET');
  });

  test('entities become their characters, once', async () => {
    expect(await textOf(article('<p>AT&amp;T &lt;b&gt; &eacute;&#8364; &amp;amp;</p>'))).toContain('AT&T <b> é€ &amp;');
  });
});

describe('metadata', () => {
  const metadata = async (head: string, body = ''): Promise<Readonly<Record<string, unknown>>> => ({
    ...(await importAll(importer, article(body, head))).sources[0],
    text: '',
  });

  test('JSON-LD comes before meta elements', async () => {
    const linked = {
      '@graph': [
        { '@type': 'WebPage' },
        {
          '@type': ['NewsArticle'],
          'headline': 'H',
          'author': [{ name: 'A' }, { name: 'B' }],
          'publisher': { name: 'P' },
          'datePublished': '2025-07-01T23:00:00-07:00',
        },
      ],
    };
    const head = `<script type="application/ld+json">${JSON.stringify(linked)}</script><meta property="og:title" content="OG"><meta property="og:site_name" content="Site"><meta name="author" content="C">`;
    expect(await metadata(head)).toMatchObject({ title: 'H', author: 'A, B', publisher: 'P', published: '2025-07-01' });
  });

  test('broken JSON-LD is passed over', async () => {
    expect(await metadata('<script type="application/ld+json">{"@type": </script><meta property="og:title" content="OG">')).toMatchObject({ title: 'OG' });
  });

  test.each([
    ['<meta property="article:published_time" content="2025-07-01T08:00:00Z">', '', '2025-07-01'],
    ['<meta name="DC.date" content="2025-07">', '', '2025-07'],
    ['<meta name="pubdate" content="Tue, 01 Jul 2025 08:00:00 GMT">', '', '2025-07-01'],
    ['', '<time itemprop="datePublished" datetime="2025-07-01">x</time>', '2025-07-01'],
    ['', '<time datetime="2025-07-01T10:00">x</time>', '2025-07-01'],
    ['', '<time datetime="2025-07-01">x</time><time datetime="2024-01-01">y</time>', undefined],
    ['<meta name="date" content="yesterday">', '', undefined],
  ])('published: %s %s', async (head, body, published) => {
    expect((await metadata(head, body))['published']).toBe(published);
  });

  test('language', async () => {
    const html = article('').replace('<html>', '<html lang="pl-PL">');
    expect((await importAll(importer, html)).sources[0]?.lang).toBe('pl');
  });

  test.each([
    ['of the same site', 'https://www.a.example/x?y=1', 'https://a.example/story', 'https://a.example/story', 0],
    ['relative', 'https://a.example/x?y=1', '/story#top', 'https://a.example/story', 0],
    ['of another site', 'https://a.example/x', 'https://reuters.example/story', 'https://a.example/x', 1],
    ['of another site under one ending', 'https://a.co.example/x', 'https://b.co.example/story', 'https://a.co.example/x', 1],
    ['the front page', 'https://a.example/x', 'https://a.example/', 'https://a.example/x', 0],
    ['no web address', 'https://a.example/x', 'javascript:alert(1)', 'https://a.example/x', 0],
    ['of a saved page', 'file:///a.html', 'https://a.example/story', 'https://a.example/story', 0],
    ['relative in a saved page', 'file:///a.html', '/story', 'file:///a.html', 0],
  ])('canonical address %s', async (_, url, canonical, kept, doubts) => {
    const { sources, problems } = await importAll(importer, article('', `<link rel="canonical" href="${canonical}">`), { url });
    expect(sources[0]?.url).toBe(kept);
    expect(problems.filter(({ code }) => code === 'canonical-elsewhere')).toHaveLength(doubts);
  });
});

describe('encoding', () => {
  const bytes = (charset: string): Uint8Array =>
    Buffer.from(article('<p>Zażółć</p>', `<meta charset="${charset}">`).replace('Zażółć', 'Za\xbf\xf3\xb3\xe6'), 'latin1');
  test('as the page declares it', async () => {
    const { sources, problems } = await importAll(importer, bytes('iso-8859-2'));
    expect(sources[0]?.text).toContain('Zażółć');
    expect(problems).toEqual([]);
  });
  test('declared wrongly', async () => {
    const { sources, problems } = await importAll(importer, bytes('utf-8'));
    expect(sources[0]?.text).toContain('Zażółć');
    expect(problems.map(({ code }) => code)).toEqual(['encoding-wrong']);
  });
});

describe('no article', () => {
  const links = '<li><a href="/x">Another story of some length behind a link</a></li>'.repeat(40);
  test.each([
    ['an empty body', page('')],
    ['a notice', page('<p>Please enable cookies.</p>')],
    ['a menu', page(`<nav><ul>${links}</ul></nav>`)],
    ['a front page', page(`<div><ul>${links}</ul></div>`)],
    ['no element at all', 'just words'],
    ['scripts alone', page(`<script>${SENTENCE.repeat(9)}</script>`)],
  ])('%s', async (_, html) => {
    await expect(importAll(importer, html, { what: 'x.html' })).rejects.toMatchObject({ code: 'no-article', message: expect.stringContaining('x.html') });
  });
});

describe('broken', () => {
  const broken: readonly [what: string, html: string][] = [
    ['no html, no body', `<h1>Headline</h1>${PARAGRAPH.repeat(3)}`],
    ['nothing is closed', `<html><body><article><h1>Headline</h1><p>${SENTENCE.repeat(2)}<p>${SENTENCE.repeat(2)}<div><b>`],
    ['wrongly nested', page(`<article><b><p>${SENTENCE.repeat(2)}</b></p></div></article></span>${PARAGRAPH}`)],
    ['a comment that never ends', page(`<article>${PARAGRAPH}<!-- oh${PARAGRAPH}</article>`)],
    ['a quotation mark that never ends', page(`<article><img src="x>${PARAGRAPH.repeat(2)}</article>`)],
    ['stray signs', page(`<article>${PARAGRAPH} 3 < 4 & 5 > 2 <> </ > <3 ${PARAGRAPH}</article>`)],
    ['two bodies', `${page(PARAGRAPH)}${page(PARAGRAPH.repeat(2))}`],
    ['cut in a tag', `${page(PARAGRAPH.repeat(2))}<div class="x`],
  ];
  test.each(broken)('%s', async (_, html) => {
    expect(await textOf(html)).toContain(SENTENCE.trim());
  });
});

describe('hostile', () => {
  // Each of these takes minutes, all memory or the stack if it is parsed as it stands.
  const start = `<html><body><article>${PARAGRAPH.repeat(3)}`;
  const read: readonly [what: string, html: string][] = [
    ['100,000 nested elements', `<html><body>${'<div>'.repeat(100_000)}${PARAGRAPH.repeat(3)}`],
    ['100,000 nested inline elements', `${start}${'<b>'.repeat(100_000)}x`],
    ['nested tables', `<html><body>${'<table><tr><td>'.repeat(20_000)}${PARAGRAPH.repeat(3)}`],
    ['an attribute of 5 MB', `<html><body><article data-x="${'a'.repeat(5e6)}">${PARAGRAPH.repeat(3)}`],
    ['100,000 attributes', `<html><body><article ${'a=1 '.repeat(1e5)}>${PARAGRAPH.repeat(3)}`],
    ['comments that never end', `${start}${'<!--'.repeat(1e6)}`],
    ['quotation marks that never end', `${start}${'<a "'.repeat(1e5)}`],
    ['a megabyte of white space', `${start}<p>${' \n'.repeat(5e5)}x</p>`],
    ['a name of a megabyte', `${start}<${'a'.repeat(1e6)}>`],
    ['nested JSON-LD', `<script type="application/ld+json">${'['.repeat(1e5)}</script>${start}`],
  ];
  test.each(read)(
    '%s: the article is read',
    async (_, html) => {
      expect(await textOf(html)).toContain(SENTENCE.trim());
    },
    10_000,
  );

  const refused: readonly [what: string, html: string][] = [
    ['a flood of entities', `${start}${'&amp;'.repeat(1e6)}`],
    ['a flood of elements', `${start}${'<br>'.repeat(2e5)}`],
    ['a flood of signs', `${start}${'<'.repeat(1e6)}`],
  ];
  test.each(refused)('%s: refused at once', async (_, html) => {
    const from = performance.now();
    await expect(importAll(importer, html)).rejects.toMatchObject({ code: 'no-article', message: expect.stringContaining('120,000') });
    expect(performance.now() - from).toBeLessThan(2_000);
  });
});
