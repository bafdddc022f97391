// Texts spoilt on purpose, the same for the same seed: what lost markup, broken encodings and ill will do to an article.

/** Numbers in [0, 1), as mulberry32 makes them. */
function randomOf(seed: number): () => number {
  let state = seed + 0x6d2b79f5;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Chance {
  below(n: number): number;
  /** A stretch of at most `most` characters. */
  piece(text: string, most: number): string;
}

type Way = (text: string, chance: Chance) => string;

const words = (text: string): string[] => text.split(/\s+/);
const filled = (unit: string, length: number): string => unit.repeat(Math.ceil(length / Math.max(1, unit.length))).slice(0, length);
const names = (text: string): string[] => text.match(/\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)*/gu) ?? ['X'];

const WAYS: Readonly<Record<string, Way>> = {
  'as it is': (text) => text,
  'one phrase over and over': (text, { piece }) => filled(`${piece(text, 60)} `, text.length),
  'one word over and over': (text, { below }) => filled(`${words(text)[below(words(text).length)]} `, text.length),
  'without full stops': (text) => text.replace(/[.!?]/g, ' '),
  'without spaces': (text) => text.replace(/\s/g, ''),
  'without line ends': (text) => text.replace(/\n/g, ' '),
  'a line end after each word': (text) => words(text).join('\n'),
  'all capitals': (text) => text.toUpperCase(),
  'all words with a capital': (text) => text.replace(/\p{Ll}\S*/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1)),
  'names alone': (text) => filled(`${names(text).join(', ')}, `, text.length),
  'names and verbs in turn': (text, { below }) =>
    filled(
      names(text)
        .map((name) => `${name} ${words(text)[below(words(text).length)]} `)
        .join(''),
      text.length,
    ),
  'words shuffled': (text, { below }) =>
    words(text)
      .map(() => words(text)[below(200)] ?? '')
      .join(' '),
  'quotation marks anywhere': (text, { below }) =>
    words(text)
      .map((word) => `${['“', '”', '"', '«', '('][below(5)]}${word}`)
      .join(' '),
  'brackets that never close': (text) =>
    words(text)
      .map((word) => `(${word}`)
      .join(' '),
  'digits for letters': (text, { below }) => text.replace(/\p{Ll}{3}/gu, () => String(below(1000))),
  'money everywhere': (text, { below }) =>
    words(text)
      .map((word) => `${word} $${below(900)} million`)
      .join(' ')
      .slice(0, text.length),
  'commas everywhere': (text) => words(text).join(', '),
  'combining marks everywhere': (text) => text.replace(/\p{L}/gu, '$&\u0301').slice(0, text.length),
  'no characters but one': (text, { below }) => filled(['.', '-', '"', "'", '\u200b', '\u0301', '漢', '1', '$', '😀', '\t'][below(11)] ?? '.', text.length),
};

export function mangled(text: string, seed: number): { readonly how: string; readonly text: string } {
  const random = randomOf(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const piece = (from: string, most: number): string => {
    const at = below(from.length);
    return from.slice(at, at + 1 + below(most));
  };
  const ways = Object.keys(WAYS);
  const how = ways[seed % ways.length] ?? 'as it is';
  return { how, text: WAYS[how]?.(text, { below, piece }) ?? text };
}
