// Phrases of a language pack, compiled to a trie over token keys. The hot loop of the reader asks it at every token, so a token that
// begins no phrase costs one map look-up and, where words with wildcards exist, one more; nothing is allocated.

import type { Language, Phrase } from './language.ts';
import type { Token } from './parse.ts';
import { tokenize } from './tokens.ts';
import { wordingsOf } from './wordings.ts';

export interface Match<T> {
  /** In tokens. */
  readonly length: number;
  readonly value: T;
}

export interface Matcher<T> {
  /** The longest match that starts at token `i`; of equally long ones, the first that was entered. */
  matchAt(tokens: readonly Token[], i: number): Match<T> | null;
  /** All matches that start at token `i`, shortest first. */
  at(tokens: readonly Token[], i: number): readonly Match<T>[];
}

/** The wordings of a phrase, each as the keys of its tokens; a key that ends in `*` matches by its beginning. */
export function expand(phrase: Phrase, language?: Language): string[][] {
  return wordingsOf(phrase)
    .map((wording) => keysOf(wording, language))
    .filter((keys) => keys.length > 0);
}

function keysOf(wording: string, language: Language | undefined): string[] {
  const keys: string[] = [];
  for (const token of tokenize(wording, { start: 0, end: wording.length }, language))
    if (token.key === '*' && token.glued) keys.push(`${keys.pop() ?? ''}*`);
    else keys.push(token.key);
  return keys;
}

interface Node<T> {
  next: Map<string, Node<T>> | undefined;
  /** Words with a wildcard, in buckets by their first two characters. */
  prefixes: Map<number, Prefixed<T>[]> | undefined;
  values: T[];
}

interface Prefixed<T> {
  readonly prefix: string;
  readonly node: Node<T>;
}

const newNode = <T>(): Node<T> => ({ next: undefined, prefixes: undefined, values: [] });
const bucketOf = (key: string): number => (key.charCodeAt(0) << 16) | key.charCodeAt(1);

/** Compiles phrases with what they mean; they are cut into tokens as texts of `language` are. */
export function compilePhrases<T>(entries: Iterable<readonly [Phrase, T]>, language?: Language): Matcher<T> {
  const root = newNode<T>();
  for (const [phrase, value] of entries)
    for (const keys of expand(phrase, language)) {
      const { values } = keys.reduce((node, key) => child(node, key), root);
      if (!values.includes(value)) values.push(value);
    }
  const at = (tokens: readonly Token[], i: number): readonly Match<T>[] => {
    const key = tokens[i]?.key;
    if (key === undefined) return NOTHING;
    const [next, prefixes] = [root.next?.get(key), root.prefixes?.get(bucketOf(key))];
    if (!next && !prefixes) return NOTHING;
    const found: Match<T>[] = [];
    follow(next, prefixes, key, tokens, i, 0, found);
    return found.length > 1 ? found.sort((one, other) => one.length - other.length) : found;
  };
  const matchAt = (tokens: readonly Token[], i: number): Match<T> | null => {
    const found = at(tokens, i);
    const longest = found.at(-1)?.length;
    return found.find((match) => match.length === longest) ?? null;
  };
  return { at, matchAt };
}

const NOTHING: readonly never[] = [];

function child<T>(node: Node<T>, key: string): Node<T> {
  if (!key.endsWith('*')) {
    node.next ??= new Map();
    const known = node.next.get(key) ?? newNode<T>();
    node.next.set(key, known);
    return known;
  }
  const prefix = key.slice(0, -1);
  if (prefix.length < 2) throw new Error(`invalid phrase word: ${key} (a wildcard needs two letters or more before it)`);
  node.prefixes ??= new Map();
  const bucket = node.prefixes.get(bucketOf(prefix)) ?? [];
  node.prefixes.set(bucketOf(prefix), bucket);
  let entry = bucket.find((one) => one.prefix === prefix);
  if (!entry) bucket.push((entry = { prefix, node: newNode<T>() }));
  return entry.node;
}

/** The values of all phrases that stand from token `i` on, of which `length` tokens have led to `node`. */
function collect<T>(node: Node<T>, tokens: readonly Token[], i: number, length: number, found: Match<T>[]): void {
  for (const value of node.values) found.push({ length, value });
  if (!node.next && !node.prefixes) return;
  const key = tokens[i]?.key;
  if (key !== undefined) follow(node.next?.get(key), node.prefixes?.get(bucketOf(key)), key, tokens, i, length, found);
}

function follow<T>(
  next: Node<T> | undefined,
  prefixes: readonly Prefixed<T>[] | undefined,
  key: string,
  tokens: readonly Token[],
  i: number,
  length: number,
  found: Match<T>[],
): void {
  if (next) collect(next, tokens, i + 1, length + 1, found);
  if (prefixes) for (const one of prefixes) if (key.startsWith(one.prefix)) collect(one.node, tokens, i + 1, length + 1, found);
}
