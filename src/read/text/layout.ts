// The lines of a page, before anything is said of what they are for: lines wrapped at a fixed width are one, a headline that runs into the text is
// one of its own.

import { fold, nameKey } from '../../base/fold.ts';
import type { Span } from '../../base/span.ts';

/** Menus above a headline have so many lines. */
export const MENU = 80;

export const BULLET = /^([•‣▪◦●·*–-]\s+|\d{1,2}[.)]\s+(?=\S))/;
/** How a line of running text ends. */
export const FINAL = /[.!…。][”"»’'“)\]*_]*$/u;
export const SHORT = 160;

/** How much of a line tells most lines apart, in characters. */
const OPENING = 12;

/** A line, with what is asked of it more than once. */
export class Line implements Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly words: number;
  readonly blankBefore: boolean;
  #folded: string | undefined;
  #opening: string | undefined;
  #bare: string | undefined;
  #final: boolean | undefined;

  constructor(start: number, text: string, words: number, blankBefore: boolean) {
    this.start = start;
    this.end = start + text.length;
    this.text = text;
    this.words = words;
    this.blankBefore = blankBefore;
  }

  get folded(): string {
    return (this.#folded ??= fold(this.text));
  }

  /** Its first letters, as they are compared with those of others. */
  get opening(): string {
    return (this.#opening ??= nameKey(this.text.slice(0, OPENING)));
  }

  /** It as it is compared with others. */
  get bare(): string {
    return (this.#bare ??= nameKey(this.text.slice(0, 400)));
  }

  /** Does it end as a sentence does? */
  get final(): boolean {
    return (this.#final ??= FINAL.test(this.text));
  }
}

export const linesOf = function* (text: string, unspaced: boolean): Generator<Line> {
  let blankBefore = true;
  for (let start = 0; start <= text.length; ) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    const line = text.slice(start, end);
    const trimmed = line.trim();
    if (trimmed !== '') {
      const from = start + line.indexOf(trimmed);
      yield new Line(from, trimmed, countWords(trimmed, unspaced), blankBefore);
    }
    blankBefore = trimmed === '';
    start = end + 1;
  }
};

/** Characters of scripts without spaces: two of them make a word, more or less. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/g;

function countWords(text: string, unspaced: boolean): number {
  let words = unspaced ? Math.floor((text.match(UNSPACED)?.length ?? 0) / 2) : 0;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++;
  return words + 1;
}

const wrapped = (line: Line): boolean => line.text.length >= 45 && line.text.length <= WIDEST;

/** Narrower columns than these are lists; wider ones are no columns. */
const NARROWEST = 24;
const WIDEST = 110;

const widthOf = (block: readonly Line[]): number => Math.max(...block.map((line) => line.text.length));

/** Is every line of a block so long that the next word had no room in it? So a program breaks lines, at whatever width. */
const fills = (block: readonly Line[], width: number): boolean =>
  block.every((line, i) => i === block.length - 1 || line.text.length + 1 + (block[i + 1]?.text.search(/\s|$/u) ?? 0) >= width);

const openIn = (block: readonly Line[]): number => block.slice(0, -1).filter((line) => !line.final).length;

/** The blocks of a text: lines without an empty one between them; what has a bullet begins one. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (!block || line.blankBefore || BULLET.test(line.text)) blocks.push([line]);
    else block.push(line);
  }
  return blocks;
}

/** The width at which a text was wrapped, told by its longer paragraphs; 0 if it was not. */
function wrappedAt(blocks: readonly (readonly Line[])[]): number {
  const even = (block: readonly Line[]): boolean => block.length > 3 && openIn(block) * 2 > block.length - 1 && fills(block, widthOf(block));
  const width = Math.max(0, ...blocks.filter(even).map(widthOf));
  return width >= NARROWEST && width <= WIDEST ? width : 0;
}

/** Puts the lines of hard-wrapped paragraphs together: a block of lines of about equal length, few of which end a sentence. */
export function unwrap(lines: readonly Line[], text: string): Line[] {
  const blocks = blocksOf(lines);
  const width = wrappedAt(blocks);
  return blocks.flatMap((block) => {
    const [first, last] = [block[0], block.at(-1)];
    const inner = block.slice(0, -1);
    const continues = block.length === 2 ? /^\p{Ll}/u.test(last?.text ?? '') : openIn(block) * 2 > inner.length;
    const even = (inner.every(wrapped) && openIn(block) > 0 && continues) || (width > 0 && widthOf(block) <= width + 4 && fills(block, width));
    if (!first || !last || inner.length === 0 || !even) return block;
    const whole = text.slice(first.start, last.end);
    return [new Line(first.start, whole, countWords(whole, false), first.blankBefore)];
  });
}

/** A headline that stands on one line with what goes before and after it, as where all line ends were lost, becomes a line of its own. */
export function parted(lines: readonly Line[], headline: string): readonly Line[] {
  const at = lines.slice(0, MENU).findIndex(({ text }) => text.length > headline.length + SHORT && text.includes(headline));
  const line = lines[at];
  if (!line || headline.length < SHORT / 8 || countWords(headline, false) < 4) return lines;
  const from = line.text.indexOf(headline);
  const to = from + headline.length;
  if (!/^\s+[^\p{Ll}\s]/u.test(line.text.slice(to, to + 4)) || (from > 0 && !/\s/.test(line.text.charAt(from - 1)))) return lines;
  const pieces = [
    [0, from],
    [from, to],
    [to, line.text.length],
  ] as const;
  const made = pieces.flatMap(([start, end]): Line[] => {
    const text = line.text.slice(start, end).trim();
    const begin = line.start + line.text.indexOf(text, start);
    return text === '' ? [] : [new Line(begin, text, countWords(text, false), true)];
  });
  return [...lines.slice(0, at), ...made, ...lines.slice(at + 1)];
}
