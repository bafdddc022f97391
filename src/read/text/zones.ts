// Zones: what each paragraph of a page's text is for. Saved pages carry menus, share buttons, credits and teasers around the article;
// a claim read from these is wrong more often than right. Text is never cut: paragraphs get a label, and offsets count in the text as stored.
//
// A paragraph is a line, except that lines wrapped at a fixed width are put together. The rules look at shape (length, final
// punctuation, place in the text) and take words only from the language pack and from two small tables of words that pages of all
// languages share. Cost: one pass, and regular expressions on short lines only.

import { nameKey } from '../../base/fold.ts';
import { once } from '../../base/remembered.ts';
import type { Span } from '../../base/span.ts';
import type { Language } from '../packs/language.ts';
import { compilePhrases, type Matcher } from '../packs/phrases.ts';
import { BULLET, type Line, linesOf, MENU, parted, SHORT, unwrap } from './layout.ts';
import type { Zone } from './parse.ts';
import { tokenize } from './tokens.ts';

export interface Paragraph extends Span {
  readonly zone: Zone;
  /** Counts paragraphs of the document from 0. */
  readonly paragraph: number;
}

const NETWORKS =
  /^(share|facebook|twitter|x|linkedin|pinterest|whatsapp|telegram|reddit|e-?mail|instagram|youtube|tiktok|threads|bluesky|mastodon|tumblr|flipboard|messenger|rss|print|copy link|[\s|/·•,&])+$/;
// Words before a credit, as pages write them whatever the language of the article.
const CREDIT =
  /^\(?(image|imagen|imagem|immagine|photo|photograph|foto|fotografia|fot\.?|bild|zdjecie|obraz|grafika|illustration|picture|source|zrodlo|fuente|quelle|fonte|credits?|credito|via|getty)\b[^.]{0,20}[|:]/;
/** A name and the agency behind a slash, with or without a word for pictures: "Fot. Ada Byron/Agencja". */
const AGENCY = /^(fot\.?|foto|photo|bild|image|imagen|imagem|immagine)?[.:]?\s?(?!\S+$)[^.:/|]{4,40}\/\s?\p{L}[^.:/|]{2,30}$/iu;
const MARKS_ONLY = /^[\p{P}\p{S}\p{N}\s]+$/u;
/** The same at the end of a caption: "… at a conference. Photo: A. Name". */
const CREDITED =
  /[.!?)”"]\s+\(?(photo|photograph|foto|fotografia|fotograf|fot\.?|bild|zdjecie|imagen|imagem|immagine|image|credits?|credito|credit|©)\s?:?\s?[^.:]{2,40}\)?$/;

interface Words {
  readonly boilerplate: RegExp;
  readonly tails: ReadonlySet<string>;
  readonly by: Matcher<true>;
  /** What else stands beside the names of authors: "di Ada Byron e Bo Lund". */
  readonly beside: Matcher<true>;
  /** Words that dates consist of. */
  readonly dates: Matcher<'name' | 'word'>;
}

const wordsOf = once(compile);

function compile(language: Language): Words {
  const names = [...language.months, ...language.weekdays].flat().map((phrase) => [phrase, 'name'] as const);
  const joiners = language.dateJoiners.map((phrase) => [phrase, 'word'] as const);
  return {
    boilerplate: new RegExp(language.boilerplate.length > 0 ? language.boilerplate.map((source) => `(?:${source})`).join('|') : '(?!)', 'u'),
    tails: new Set(language.tails.map(nameKey)),
    by: compilePhrases(
      language.prepositions.by.map((phrase) => [phrase, true] as const),
      language,
    ),
    beside: compilePhrases(
      [...language.prepositions.of, ...language.and].map((phrase) => [phrase, true] as const),
      language,
    ),
    dates: compilePhrases([...names, ...joiners], language),
  };
}

/** The zones of a text, in order: one per paragraph. `headline`: what its metadata say it is called. */
export function zonesOf(text: string, language: Language, headline?: string): Paragraph[] {
  const unspaced = language.unspaced !== undefined;
  const laid = unspaced ? [...linesOf(text, true)] : unwrap([...linesOf(text, false)], text);
  const all = headline ? parted(laid, headline) : laid;
  const matter = frontMatter(all);
  const lines = all.slice(matter);
  const words = wordsOf(language);
  const zones = new Array<Zone>(lines.length).fill('body');
  const title = titleLine(lines, words, headline);
  const head = headEnd(lines, title);
  for (const [i, line] of lines.entries()) zones[i] = zoneOf(line, i, { lines, zones, words, language, title, head });
  markDek(zones, lines, title, head);
  markEnd(zones, lines, words, text.length);
  markLinks(zones, lines);
  return all.map((line, paragraph) => {
    const zone = paragraph < matter ? 'boilerplate' : (zones[paragraph - matter] ?? 'body');
    return { start: line.start + leadIn(line, zone), end: line.end, zone, paragraph };
  });
}

/** How many lines a block of `key: value` between `---` lines takes at the very top. */
function frontMatter(lines: readonly Line[]): number {
  if (lines[0]?.text !== '---') return 0;
  return lines.slice(0, 40).findIndex((line, i) => i > 0 && line.text === '---') + 1;
}

/** "10.42 – Meta has hired …" */
const TIME = /^\(?\d{1,2}[.:h]\d{2}(?:\s?(?:uhr|uur|h|am|pm|a\.m\.|p\.m\.))?\)?\s*[–—:|·-]\s+/iu;

/** Bullets, times, quotation and heading signs are no part of the sentence. */
function leadIn(line: Line, zone: Zone): number {
  const time = TIME.exec(line.text)?.[0].length;
  if (time) return time;
  if (zone === 'list') return BULLET.exec(line.text)?.[0].length ?? 0;
  return /^(#{1,6}|>)\s+/.exec(line.text)?.[0].length ?? 0;
}

/** Is one line the other, or the other with the site's name behind it? */
const same = (a: string, b: string): boolean => a === b || (a.length > 20 && b.length > 20 && (a.startsWith(`${b} `) || b.startsWith(`${a} `)));

/** What stands before the name of a site: "Seven leave | The Daily". */
const unsigned = ({ text }: Line): string => nameKey(text.split(/\s+[|–—·-]\s+/, 1)[0] ?? '');

/** Are they the same headline? Most lines differ in their first letters, and need no more. */
function isCopy(line: Line | undefined, other: Line | undefined): boolean {
  if (!line || !other) return false;
  const [head, start] = [line.opening, other.opening];
  if (!head.startsWith(start) && !start.startsWith(head)) return false;
  return same(line.bare, other.bare) || unsigned(line) === other.bare || line.bare === unsigned(other);
}

/** The line that is the title, or -1: a repeated line at the top or the one of that name, else the first that looks like a headline before the text begins. */
function titleLine(lines: readonly Line[], words: Words, headline: string | undefined): number {
  const top = lines.slice(0, 12);
  const marked = top.findIndex((line) => /^#\s/.test(line.text));
  if (marked >= 0) return marked;
  const head = lines.slice(0, MENU);
  const texts = head.map((line) => isText(line) && line.words >= 8);
  const begun = texts.indexOf(true, texts.indexOf(true) + 1);
  // A page repeats its headline before its text; a box, within it.
  const copies = (i: number): readonly number[] => {
    const [text, end] = [texts.indexOf(true, i + 1), Math.min(i + 12, head.length)];
    return Array.from({ length: (text < 0 ? end : Math.min(end, text + 1)) - i }, (_, n) => i + n).filter((n) => n === i || isCopy(head[i], head[n]));
  };
  for (const [i, line] of head.slice(0, begun < 0 ? MENU : begun).entries()) {
    const found = line.words > 2 && !texts[i] && !isTeaser(line, words) ? copies(i) : [];
    if (found.length > 1) return found.reduce((best, n) => ((head[n]?.text.length ?? 0) < (head[best]?.text.length ?? 0) ? n : best));
  }
  const name = nameKey(headline ?? '');
  const begins = ({ opening }: Line): boolean => name.startsWith(opening) || opening.startsWith(name);
  const named = name === '' ? -1 : head.findIndex((line) => line.words > 1 && line.text.length < 300 && begins(line) && same(line.bare, name));
  if (named >= 0) return named;
  for (const [i, line] of top.entries()) {
    if (isText(line)) break;
    if (line.words >= 4 && line.text.length <= 250 && !isBoilerplate(line, words) && !isDate(line, words)) return i;
  }
  return top[0] && !isText(top[0]) && !isBoilerplate(top[0], words) ? 0 : -1;
}

/** Running text: it ends a sentence, or is too long for anything else. */
const isText = (line: Line): boolean => line.text.length > 250 || line.final;

/** The first line of running text: what stands before it is the head of the page. */
function headEnd(lines: readonly Line[], title: number): number {
  const first = lines.findIndex((line, i) => i > title && isText(line) && line.words >= 8);
  return first < 0 ? lines.length : first;
}

interface Page {
  readonly lines: readonly Line[];
  readonly zones: readonly Zone[];
  readonly words: Words;
  readonly language: Language;
  readonly title: number;
  readonly head: number;
}

function zoneOf(line: Line, i: number, page: Page): Zone {
  const { words, title, head, lines } = page;
  const titleText = lines[title];
  if (i === title) return 'title';
  if (isBoilerplate(line, words) || (i > title && i < title + 12 && line.words > 2 && isCopy(line, titleText))) return 'boilerplate';
  if (i < title) return isDate(line, words) ? 'dateline' : 'boilerplate';
  if (line.text.startsWith('> ')) return 'quote';
  if (isCaption(line)) return 'caption';
  if ((/^[^|]{2,30}\s\|\s/.test(line.text) && line.words <= 40) || isTeaser(line, words)) return 'related';
  // Author and date may also stand between the dek, when it is a sentence, and the text.
  if (i <= head + 3 && (isDate(line, words) || isImprint(line))) return 'dateline';
  if (i <= head + 2 && i > title && title >= 0 && isByline(line, page)) return 'byline';
  if (BULLET.test(line.text)) return 'list';
  return isHeading(line) ? 'heading' : 'body';
}

function isBoilerplate(line: Line, { boilerplate }: Words): boolean {
  const { text } = line;
  if (text.length > SHORT * 2) return false;
  const { folded } = line;
  if (isShare(line)) return true;
  if (NETWORKS.test(folded) || MARKS_ONLY.test(text)) return !/\d{4}/.test(text) || !/[-/:.]/.test(text);
  if (/^(#[\p{L}\p{N}_]+\s*){2,}$/u.test(text) || /^\S+_\S+$/.test(text) || /^(https?:\/\/|www\.)\S+$/.test(text)) return true;
  // Markup that was lost leaves a label twice: "Ad imageAd image".
  if (text.length >= 6 && text.length % 2 === 0 && text.slice(0, text.length / 2) === text.slice(text.length / 2)) return true;
  return boilerplate.test(folded);
}

const NETWORK =
  /(?<![\p{L}\p{N}])(facebook|twitter|x|linkedin|pinterest|whatsapp|telegram|reddit|e-?mail|instagram|youtube|tiktok|threads|bluesky|mastodon|line|flipboard)(?![\p{L}\p{N}])/gu;

/** "Facebook X LinkedIn Copy link": buttons, whatever the language of the others. */
const isShare = (line: Line): boolean => line.text.length <= 80 && !line.final && !/\d/.test(line.text) && (line.folded.match(NETWORK)?.length ?? 0) >= 3;

function isCaption(line: Line): boolean {
  const { text, words } = line;
  if (text.length > SHORT * 1.5) return false;
  const { folded } = line;
  if (CREDITED.test(folded) || (words <= 8 && AGENCY.test(folded))) return true;
  return text.length <= SHORT && (text.startsWith('©') || (/©|\(c\)/i.test(text) && words < 12) || (CREDIT.test(folded) && words < 14));
}

/** "Read also: …": a heading of the pack and, behind a colon, the headline of another article. */
const isTeaser = ({ text }: Line, { tails }: Words): boolean => {
  const colon = text.length <= SHORT * 1.5 ? text.search(/[:：]/) : -1;
  return colon > 3 && colon < 50 && colon < text.length - 1 && tails.has(nameKey(text.slice(0, colon)));
};

/** A line that consists of a date, with a time, a place or a label at most. */
function isDate(line: Line, { dates }: Words): boolean {
  if (line.text.length > 70) return false;
  if (/^[\p{L} ]{2,14}:$/u.test(line.text)) return true;
  const tokens = tokenize(line.text);
  let [names, numbers, others] = [0, 0, 0];
  for (let i = 0; i < tokens.length; i++) {
    const match = dates.matchAt(tokens, i);
    if (match?.value === 'name') names++;
    else if (tokens[i]?.kind === 'number') numbers++;
    else if (!match && tokens[i]?.kind === 'word') others++;
  }
  const iso = /^\d{4}-\d{2}-\d{2}|\b\d{1,2}[./]\d{1,2}[./]\d{4}\b/.test(line.text);
  return others <= 3 && numbers > 0 && (iso || (names > 0 && others < names + numbers));
}

/** "Published 8:05 am · 4 min read": a line with a time, or with figures between dots or bars. */
const isImprint = ({ text, words, final }: Line): boolean =>
  text.length <= 120 && words <= 24 && !final && /\d/.test(text) && /\s[·•|]\s|(?<!\d)\d{1,2}[:h]\s?\d{2}(?!\d)/u.test(text);

/** "By Ada Byron", "Natalia Nowak, editor": a few capitalised words, a word for "by" before them or none. */
function isByline(line: Line, { words, language }: Page): boolean {
  if (line.text.length > 80 || line.words > 9 || /[?!:.]$/.test(line.text)) return false;
  const tokens = tokenize(line.text, undefined, language);
  const by = words.by.matchAt(tokens, 0);
  const label = tokens.findIndex((token) => token.text === ':');
  const rest = tokens.slice(by?.length ?? (label > 0 && label < 3 ? label + 1 : 0));
  const named = rest.filter((token) => token.kind === 'word');
  const capitals = named.filter((token) => token.capital).length;
  if (by || label > 0) return capitals >= 2 && capitals * 2 > named.length;
  // Bare names: two or three words in capitals each, none of them a house style of names in small letters (OpenAI, xAI).
  const names = [0];
  for (const [i, token] of tokens.entries()) {
    if (token.text === ',' || words.beside.matchAt(tokens, i)) names.push(0);
    else if (/^\p{Lu}[\p{Ll}'’]+$/u.test(token.text)) names.push((names.pop() ?? 0) + 1);
    else return false;
  }
  return names.filter(Boolean).length > 0 && names.every((n, i) => (n >= 2 && n <= 3) || (n === 0 && i === 0));
}

/** A short line without the end of a sentence. A colon opens a list or a quotation, so it is text. */
const isHeading = ({ text, final }: Line): boolean => /^#{1,6}\s/.test(text) || (text.length <= SHORT && !final && !/[:;,]$/.test(text));

/** The line below the title that is no heading of the text: long enough for a sentence, before the text or followed by the author's name. */
function markDek(zones: Zone[], lines: readonly Line[], title: number, head: number): void {
  if (title < 0) return;
  const next = zones.findIndex((zone, i) => i > title && (zone === 'heading' || zone === 'body') && (lines[i]?.words ?? 0) >= 7);
  const furniture = new Set<Zone>(['byline', 'dateline', 'caption']);
  if (next >= 0 && (next < head || furniture.has(zones[next + 1] ?? 'body'))) zones[next] = 'dek';
}

const TEXT = new Set<Zone>(['body', 'list', 'quote']);

/** How much of the running text stands behind line `i`, teasers apart. */
function textAfter(zones: readonly Zone[], lines: readonly Line[], i: number): number {
  const texts = lines.filter((line, n) => n > i && TEXT.has(zones[n] ?? 'body') && line.text.length > TEASER && line.final);
  return texts.reduce((sum, line) => sum + line.text.length, 0);
}

/** A teaser of another article is no longer. */
const TEASER = 240;

/** How many headlines without text between them are links, and how many words make a headline. */
const LINKS = 3;
const HEADLINE = 5;

/** Do several short lines stand here without text between them, two headlines at least? An article has one heading at a time. */
function isLinks(zones: readonly Zone[], lines: readonly Line[], i: number): boolean {
  if (zones[i] !== 'heading') return false;
  const run = zones.slice(i, i + LINKS);
  return run.length === LINKS && !run.some((zone) => TEXT.has(zone)) && lines.slice(i, i + LINKS).filter((line) => line.words >= HEADLINE).length >= 2;
}

/** A ticker or box of other headlines within the page: so many in a row are no headings of one text. */
function markLinks(zones: Zone[], lines: readonly Line[]): void {
  for (let from = 0; from < zones.length; from++) {
    let to = from;
    while (zones[to] === 'heading' && !TIME.test(lines[to]?.text ?? '')) to++;
    if (lines.slice(from, to).filter((line) => line.words > HEADLINE).length > LINKS) zones.fill('related', from, to);
    from = Math.max(from, to);
  }
}

/** Does a paragraph begin with the name of an author under the headline? Then it tells of the author. */
function isAuthor(line: Line, bylines: readonly Line[]): boolean {
  const name = bylines.length > 0 ? /^\p{Lu}\p{L}+ \p{Lu}[\p{L}’'-]+/u.exec(line.text)?.[0] : undefined;
  return name !== undefined && bylines.some(({ text }) => text.includes(name));
}

/** Where the article ends: at links or the author's box, at a heading that the pack lists, at share buttons late in the text, and before short lines that no text follows. */
function markEnd(zones: Zone[], lines: readonly Line[], { tails }: Words, length: number): void {
  const bylines = lines.filter((_, i) => zones[i] === 'byline');
  const long = lines.findLastIndex((line, i) => TEXT.has(zones[i] ?? 'body') && line.text.length > TEASER && line.final);
  let text = 0;
  for (const [i, line] of lines.entries()) {
    if (TEXT.has(zones[i] ?? 'body')) text += line.text.length;
    const tail = text > 0 && line.words <= 8 && (tails.has(line.bare) || tails.has(line.bare.replace(/^\d+ | \d+$/, '')));
    const buttons = text > 0 && line.start > length * 0.67 && [0, 1, 2].every((n) => zones[i + n] === 'boilerplate') && zones[i - 1] !== 'boilerplate';
    const over = text > 0 && i > long && (isLinks(zones, lines, i) || (zones[i] === 'body' && isAuthor(line, bylines)));
    if (!tail && !buttons && !over) continue;
    zones[i] = over ? 'related' : 'boilerplate';
    // A box of links within the text: more of the article follows than went before.
    if (tail && textAfter(zones, lines, i) > text) {
      for (let link = i + 1; zones[link] === 'heading' || zones[link] === 'boilerplate'; link++) zones[link] = 'related';
      continue;
    }
    for (let rest = i + 1; rest < zones.length; rest++) if (zones[rest] !== 'boilerplate') zones[rest] = 'related';
    break;
  }
  const last = zones.findLastIndex((zone) => TEXT.has(zone));
  for (let i = last + 1; last >= 0 && i < zones.length; i++) if (zones[i] === 'heading') zones[i] = 'boilerplate';
}
