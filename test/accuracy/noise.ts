// Noise: what saved pages put around and into their articles, laid over clean ones. Whatever is found in the clean text should be found in the
// noisy one, and nothing else. The words of the pages stand in `test/gold/noise/`, one file a language.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOME } from '../../scripts/gates/gate.ts';
import type { Claim } from '../../src/model/claim.ts';

/** What a page of a language holds besides its article, line by line. */
interface Page {
  readonly above: readonly string[];
  /** Under the headline. */
  readonly below: readonly string[];
  /** One box each, between paragraphs. */
  readonly between: readonly string[];
  readonly behind: readonly string[];
}

const PARTS = ['above', 'below', 'between', 'behind'] as const;

export function pageOf(lang: string): Page {
  const text = readFileSync(join(HOME, 'test', 'gold', 'noise', `${lang}.txt`), 'utf8');
  const parts = new Map(text.split(/^## /m).map((part) => [part.slice(0, part.indexOf('\n')), part.split('\n').slice(1).filter(Boolean)]));
  const [above, below, between, behind] = PARTS.map((part) => parts.get(part) ?? []);
  if (!above?.length || !below?.length || !between?.length || !behind?.length) throw new Error(`a part of the page in ${lang} is missing`);
  return { above, below, between, behind };
}

export interface Article {
  readonly lang: string;
  readonly title: string;
  /** Paragraphs without the headline. */
  readonly paragraphs: readonly string[];
}

/** An article as the noise finds it: its headline apart, its paragraphs one by one. */
export function articleOf(text: string, title: string, lang: string): Article {
  const lines = text.split(/\n\s*\n|\n/).map((line) => line.trim());
  const paragraphs = lines.filter((line, i) => line !== '' && !(i < 3 && line === title));
  return { lang, title, paragraphs };
}

export const plain = ({ title, paragraphs }: Article): string => [title, ...paragraphs].join('\n\n');

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁøØđĐßæœ]/g, (letter) => ({ ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ß: 'ss', æ: 'ae', œ: 'oe' })[letter] ?? letter);

/** Lines of at most `width` characters. */
function wrap(text: string, width: number): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;', '"': '&quot;', "'": '&#39;', '’': '&rsquo;', '“': '&ldquo;', '”': '&rdquo;', '«': '&laquo;', '»': '&raquo;', '–': '&ndash;', '—': '&#8212;',
  'é': '&eacute;', 'è': '&egrave;', 'à': '&agrave;', 'ü': '&uuml;', 'ö': '&ouml;', 'ä': '&auml;', 'ß': '&szlig;', 'ñ': '&ntilde;', 'ó': '&oacute;', 'ã': '&atilde;', 'ç': '&ccedil;', '€': '&euro;',
}; // biome-ignore format: a table

const LATIN = new TextDecoder('windows-1252');

const boxed = (paragraphs: readonly string[], boxes: readonly string[]): string[] =>
  paragraphs.flatMap((paragraph, i) => (i < paragraphs.length - 1 ? [paragraph, boxes[i % boxes.length] ?? ''] : [paragraph]));

const framed = (page: Page, title: string, paragraphs: readonly string[]): readonly string[] => [
  ...page.above,
  `${title} | ${page.behind.at(-1)?.replace(/^© \d+ |[.。].*$/g, '') ?? ''}`,
  title,
  ...page.below,
  ...paragraphs,
  ...page.behind,
];

export type Noise = (article: Article, page: Page) => string;

/** More than a word or two, such as "Related articles" or "Comments". */
const isLong = (line: string): boolean => line.split(' ').length > 3 || /[\u3040-\u9fff]{14}/.test(line);

const clock = (i: number, sign: string): string => `${10 + (i % 12)}${sign}${String((i * 7) % 60).padStart(2, '0')}`;

/** What pages put around an article and into it, and how they lay it out. */
const LAYOUT: Readonly<Record<string, Noise>> = {
  'a page around it': ({ title, paragraphs }, page) => framed(page, title, paragraphs).join('\n'),
  'a page with empty lines': ({ title, paragraphs }, page) => framed(page, title, paragraphs).join('\n\n'),
  'a page without headings': ({ title, paragraphs }, page) => framed({ ...page, behind: page.behind.filter(isLong) }, title, paragraphs).join('\n'),
  'boxes within it': ({ title, paragraphs }, { between }) => [title, ...boxed(paragraphs, between)].join('\n\n'),
  'a page around it, boxes within it': ({ title, paragraphs }, page) => framed(page, title, boxed(paragraphs, page.between)).join('\n'),
  'lines of 72 characters': ({ title, paragraphs }) => [title, ...paragraphs.map((p) => wrap(p, 72))].join('\n\n'),
  'lines of 40 characters': ({ title, paragraphs }) => [title, ...paragraphs.map((p) => wrap(p, 40))].join('\n\n'),
  'everything on one line': ({ title, paragraphs }) => [title, ...paragraphs].join(' '),
  'times before paragraphs': ({ title, paragraphs }) => [title, ...paragraphs.flatMap((p, i) => [clock(i, ':'), p])].join('\n\n'),
  'times within paragraphs': ({ title, paragraphs }) => [title, ...paragraphs.map((p, i) => `${clock(i, '.')} – ${p}`)].join('\n\n'),
};

/** What becomes of words and signs; said of scripts with capitals, accents and spaces. */
const SPELLING: Readonly<Record<string, Noise>> = {
  'soft hyphens and odd spaces': (article) =>
    plain(article)
      .replace(/\p{L}{4}(?=\p{L}{4})/gu, '$&\u00ad')
      .replace(/(?<=\p{L}) (?=\p{Lu})/gu, '\u00a0')
      .replace(/(?<=\.) (?=\p{Lu})/gu, ' \u200b'),
  'entities': (article) =>
    plain(article)
      .replace(/[&"'’“”«»–—éèàüöäßñóãç€]/g, (sign) => ENTITIES[sign] ?? sign)
      .replace(/(?<=\d) (?=\p{L})/gu, '&nbsp;'),
  'a wrong encoding': (article) => LATIN.decode(new TextEncoder().encode(plain(article))),
  'lost diacritics': (article) => folded(plain(article)),
  'odd quotation marks': (article) =>
    plain(article)
      .replace(/[“”„«»"]/g, "''")
      .replace(/[’‘]/g, '´'),
  'a headline in capitals': ({ title, paragraphs }) => [title.toUpperCase(), ...paragraphs].join('\n\n'),
};

/** Each sort of noise, and the languages in which it is none. */
export const NOISES: Readonly<Record<string, Noise>> = { ...LAYOUT, ...SPELLING };
export const isNoisy = (noise: string, lang: string): boolean => !(noise in SPELLING && (lang === 'ja' || lang === 'zh'));

const bare = (value: unknown): string =>
  folded(JSON.stringify(value) ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}:,]+/gu, ' ');

/** What a claim says, whatever its words. */
const said = ({ kind, roles, stance }: Claim): string => `${kind} ${stance} ${bare(Object.entries(roles).toSorted(([a], [b]) => (a < b ? -1 : 1)))}`;

export interface Comparison {
  readonly same: number;
  readonly lost: readonly string[];
  readonly made: readonly string[];
}

/** Which claims of the clean text are found in the noisy one, which are not, and which are found there alone. */
export function compare(clean: readonly Claim[], noisy: readonly Claim[]): Comparison {
  const left = noisy.map(said);
  const lost: string[] = [];
  for (const claim of clean.map(said)) {
    const at = left.indexOf(claim);
    if (at < 0) lost.push(claim);
    else left.splice(at, 1);
  }
  return { same: clean.length - lost.length, lost, made: left };
}

/** The harmonic mean of the shares of what is found in both. */
export const agreement = ({ same, lost, made }: Comparison): number => (2 * same) / Math.max(1, 2 * same + lost.length + made.length);
