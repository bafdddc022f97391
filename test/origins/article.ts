// An article as a list of pieces, so that it can be printed again, cut, added to, or put into another language, and its words be made of that.

import type { Facts, Tongue } from './tongue.ts';

type Wordings = 'leads' | 'rumours' | 'denials' | 'corrections' | 'cites' | 'announced';

export type Piece =
  | { readonly say: Wordings; readonly variant: number; readonly outlet?: string }
  | { readonly detail: number; readonly seed?: number }
  | { readonly quote: number }
  | { readonly background: number }
  | { readonly line: 'credit' | 'dateline'; readonly outlet: string };

export interface Article {
  readonly tongue: Tongue;
  readonly facts: Facts;
  /** Whose numbers they are: two that found them out on their own have others. */
  readonly seed: number;
  readonly pieces: readonly Piece[];
}

/** Numbers as they stand in such sentences: between 11 and 930, none of them round. */
function numbersOf(seed: number, detail: number): (place: number) => number {
  return (place) => 11 + ((Math.imul(seed * 31 + detail * 7 + place + 1, 0x9e3779b1) >>> 8) % 919);
}

function words({ tongue, facts, seed }: Article, piece: Piece): string {
  const at = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
  if ('detail' in piece) return at(tongue.details, piece.detail)(numbersOf(piece.seed ?? seed, piece.detail));
  if ('quote' in piece) return at(tongue.quotes, piece.quote);
  if ('background' in piece) return at(tongue.backgrounds, piece.background);
  if ('line' in piece) return tongue[piece.line](piece.outlet);
  return at(tongue[piece.say], piece.variant)(facts, piece.outlet ?? '');
}

/** Paragraphs, two sentences each; the line of an agency stands before the first. */
export function textOf(article: Article): string {
  const lines = article.pieces.map((piece) => ({ piece, text: words(article, piece) }));
  const before = lines.find(({ piece }) => 'line' in piece && piece.line === 'dateline')?.text ?? '';
  const after = lines.find(({ piece }) => 'line' in piece && piece.line === 'credit')?.text;
  const sentences = lines.filter(({ piece }) => !('line' in piece)).map(({ text }) => text);
  const [lead = '', ...rest] = sentences;
  const paragraphs = rest.flatMap((sentence, n) => (n % 2 === 0 ? [[sentence, rest[n + 1] ?? ''].join(' ').trim()] : []));
  return [before + lead, ...paragraphs, ...(after ? [after] : [])].join('\n\n');
}

const isTelling = (piece: Piece): boolean => 'say' in piece;

/** Printed again by another paper: a sentence or two left out, some of its own added. */
export function copied({ pieces, ...article }: Article, { without = 1, closing }: { without?: number; closing?: number } = {}): Article {
  const kept = pieces.filter((_, n) => pieces.length - n > without || without === 0);
  return { ...article, pieces: closing === undefined ? kept : [...kept, { background: closing }] };
}

/** Told anew with the details as they stood: another lead, half of the details, a closing of its own. */
export function retold({ pieces, ...article }: Article, variant: number, closing: number): Article {
  const half = pieces.filter((piece) => !isTelling(piece) && !('line' in piece)).slice(0, Math.ceil(pieces.length * 0.6));
  return { ...article, pieces: [{ say: 'leads', variant }, ...half, { background: closing }] };
}

/** Told anew with nothing of it but its quotations. */
export function requoted({ pieces, ...article }: Article, variant: number, backgrounds: readonly number[]): Article {
  const quotes = pieces.filter((piece) => 'quote' in piece);
  return { ...article, pieces: [{ say: 'leads', variant }, ...quotes, ...backgrounds.map((background) => ({ background }))] };
}

/** Put into another language, a sentence left out. */
export const translated = ({ pieces, ...article }: Article, tongue: Tongue, without = 1): Article => ({
  ...article,
  tongue,
  pieces: pieces.slice(0, pieces.length - without).filter((piece) => !('line' in piece)),
});
