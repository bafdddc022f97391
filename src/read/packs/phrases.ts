// Phrases of a language pack, found by the keys of their tokens. They are laid out by their first words when a pack is compiled; what follows a first
// word is expanded to a trie when a text first has that word, for packs hold tens of thousands of wordings and a text needs few. Where phrases can
// begin is kept with the form of a word (`forms.ts`), so that a token which begins none costs one look at it, and one-word phrases cost no more.

import { bitOf, type Form, type Forms, leadOf } from '../text/forms.ts';
import type { Token } from '../text/parse.ts';
import { formsOf, keyOf, tokenize } from '../text/tokens.ts';
import type { Language, Phrase } from './language.ts';
import { headsOf, wordingsFrom, wordingsOf } from './wordings.ts';

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

/** Words of letters with single spaces between, which need no cutting. */
const PLAIN = /^\p{L}+\*?(?: \p{L}+\*?)*$/u;

function keysOf(wording: string, language: Language | undefined): string[] {
  if (!language?.unspaced && PLAIN.test(wording)) return wording.split(' ').map((word) => (word.endsWith('*') ? `${keyOf(word.slice(0, -1))}*` : keyOf(word)));
  const keys: string[] = [];
  for (const token of tokenize(wording, { start: 0, end: wording.length }, language))
    if (token.key === '*' && token.glued) keys.push(`${keys.pop() ?? ''}*`);
    else keys.push(token.key);
  return keys;
}

interface Node<T> {
  /** The word that leads here. */
  readonly key: string;
  /** What ends here, as it is answered. */
  ends: readonly Match<T>[];
  /** The only word that goes on from here, as with most, or all where there are several. */
  only: Node<T> | undefined;
  several: Map<string, Node<T>> | undefined;
  /** Words with a wildcard, in buckets by their first two characters. */
  prefixes: Map<number, Prefixed<Node<T>>[]> | undefined;
  /** The bits of all words that go on, and of all beginnings in `prefixes`: what has none of them is in neither. */
  bits: number;
  leads: number;
}

interface Prefixed<V> {
  readonly prefix: string;
  readonly value: V;
}

const bucketOf = (key: string): number => (key.charCodeAt(0) << 16) | key.charCodeAt(1);

function prefixOf(key: string): string {
  const prefix = key.slice(0, -1);
  if (prefix.length < 2) throw new Error(`invalid phrase word: ${key} (a wildcard needs two letters or more before it)`);
  return prefix;
}

/** The value under a prefix, made where there is none. */
function underPrefix<V>(buckets: Map<number, Prefixed<V>[]>, key: string, make: () => V): V {
  const prefix = prefixOf(key);
  let bucket = buckets.get(bucketOf(prefix));
  if (!bucket) buckets.set(bucketOf(prefix), (bucket = []));
  let entry = bucket.find((one) => one.prefix === prefix);
  if (!entry) bucket.push((entry = { prefix, value: make() }));
  return entry.value;
}

const newNode = <T>(key: string): Node<T> => ({ key, ends: NOTHING, only: undefined, several: undefined, prefixes: undefined, bits: 0, leads: 0 });

const goesOn = <T>({ only, several, prefixes }: Node<T>): boolean => (only ?? several ?? prefixes) !== undefined;

/** The node behind a word that a phrase may go on with. */
function childOf<T>({ only, several }: Node<T>, key: string): Node<T> | undefined {
  if (several) return several.get(key);
  return only?.key === key ? only : undefined;
}

function child<T>(node: Node<T>, key: string): Node<T> {
  if (key.endsWith('*')) {
    node.leads |= leadOf(key);
    return underPrefix((node.prefixes ??= new Map()), key, () => newNode<T>(key));
  }
  const known = childOf(node, key);
  if (known) return known;
  const made = newNode<T>(key);
  node.bits |= bitOf(key);
  if (node.several) node.several.set(key, made);
  else if (node.only) {
    node.several = new Map([node.only, made].map((one) => [one.key, one]));
    node.only = undefined;
  } else node.only = made;
  return made;
}

/** A phrase as it was entered, and the one entered before it under the same word. */
interface Entered<T> {
  readonly phrase: Phrase;
  readonly value: T;
  readonly before: Entered<T> | undefined;
}

/** The phrases that begin with one word, as they were entered; as a trie once a text has that word. */
interface First<T> {
  readonly key: string;
  last: Entered<T> | undefined;
  node: Node<T> | undefined;
}

function inOrder<T>(last: Entered<T> | undefined): readonly Entered<T>[] {
  const all: Entered<T>[] = [];
  for (let one = last; one; one = one.before) all.push(one);
  return all.reverse();
}

/** What a word begins: the phrases that are this word alone, and how others go on. */
export interface Start<T = unknown> {
  readonly alone: readonly Match<T>[];
  readonly longer: readonly Node<T>[];
  /** Those of all `longer` together. */
  readonly bits: number;
  readonly leads: number;
}

/** How far into a phrase an adverb is passed over, and how many words of the phrase are looked at behind it. */
const ACROSS = 3;
const REST = 6;

const NOTHING: readonly never[] = [];
const NOWHERE: Start<never> = { alone: NOTHING, longer: NOTHING, bits: 0, leads: 0 };

class Phrases<T> implements Matcher<T> {
  readonly #language: Language | undefined;
  readonly #forms: Forms;
  readonly #place: number;
  readonly #words = new Map<string, First<T>>();
  readonly #prefixes = new Map<number, Prefixed<First<T>>[]>();
  /** By key, where there are any: forms that differ in their letters' case share them. */
  readonly #starts = new Map<string, Start<T>>();
  /** Lists of one match, each once a length: most ends mean one thing. */
  readonly #lists = new Map<T, (readonly Match<T>[] | undefined)[]>();

  constructor(entries: Iterable<readonly [Phrase, T]>, language: Language | undefined) {
    this.#language = language;
    this.#forms = formsOf(language);
    this.#place = this.#forms.place();
    for (const [phrase, value] of entries)
      for (const key of this.#firstKeys(phrase)) {
        const first = this.#first(key);
        first.last = { phrase, value, before: first.last };
      }
  }

  #firstKeys(phrase: Phrase): ReadonlySet<string> {
    // What digits make one token with depends on what follows them.
    const heads = /\p{N}/u.test(phrase) ? wordingsOf(phrase) : headsOf(phrase);
    const keys = new Set<string>();
    for (const head of heads) {
      const [key] = keysOf(head, this.#language);
      if (key !== undefined) keys.add(key);
    }
    return keys;
  }

  #first(key: string): First<T> {
    const make = (): First<T> => ({ key, last: undefined, node: undefined });
    if (key.endsWith('*')) return underPrefix(this.#prefixes, key, make);
    let first = this.#words.get(key);
    if (!first) this.#words.set(key, (first = make()));
    return first;
  }

  #build(first: First<T>): Node<T> {
    const root = newNode<T>(first.key);
    for (const { phrase, value } of inOrder(first.last))
      for (const [key, ...rest] of this.#expand(phrase, first.key)) {
        if (key !== first.key) continue;
        const node = rest.reduce((at, word) => child(at, word), root);
        node.ends = this.#with(node, value, 1 + rest.length);
      }
    first.last = undefined;
    return root;
  }

  #expand(phrase: Phrase, first: string): readonly string[][] {
    if (/\p{N}/u.test(phrase)) return expand(phrase, this.#language);
    const heads = new Set([...headsOf(phrase)].filter((head) => keysOf(head, this.#language)[0] === first));
    return wordingsFrom(phrase, heads).map((wording) => keysOf(wording, this.#language));
  }

  #with({ ends }: Node<T>, value: T, length: number): readonly Match<T>[] {
    if (ends.length > 0) return ends.some((match) => match.value === value) ? ends : [...ends, { length, value }];
    let lists = this.#lists.get(value);
    if (!lists) this.#lists.set(value, (lists = []));
    return (lists[length] ??= [{ length, value }]);
  }

  #startOf(key: string): Start<T> {
    const known = this.#starts.get(key);
    if (known) return known;
    const word = this.#words.get(key);
    const prefixed = this.#prefixes.get(bucketOf(key))?.filter(({ prefix }) => key.startsWith(prefix)) ?? [];
    if (!word && prefixed.length === 0) return NOWHERE;
    const nodes = [...(word ? [word] : []), ...prefixed.map(({ value }) => value)].map((first) => (first.node ??= this.#build(first)));
    const start = {
      alone: nodes.length === 1 ? (nodes[0]?.ends ?? NOTHING) : nodes.flatMap(({ ends }) => ends),
      longer: nodes.filter(goesOn),
      bits: nodes.reduce((all, { bits }) => all | bits, 0),
      leads: nodes.reduce((all, { leads }) => all | leads, 0),
    };
    // Words with wildcards begin without number.
    if (prefixed.length === 0) this.#starts.set(key, start);
    return start;
  }

  #start(form: Form): Start<T> {
    if (form.pool !== this.#forms) return this.#startOf(form.key);
    return (form.starts[this.#place] ??= this.#startOf(form.key)) as Start<T>;
  }

  at(tokens: readonly Token[], i: number): readonly Match<T>[] {
    const form = tokens[i]?.form;
    if (!form) return NOTHING;
    const start = this.#start(form);
    const next = i + 1 < tokens.length ? tokens[i + 1]?.form : undefined;
    if (next === undefined || start.longer.length === 0) return start.alone;
    const on = ((start.bits & next.bit) | (start.leads & next.lead)) !== 0;
    if (!on && (!this.#language?.adverbs || this.#adverbAt(tokens, i + 1) === 0)) return start.alone;
    let found: Match<T>[] | undefined;
    if (on) for (const node of start.longer) found = follow(node, tokens, i + 1, found);
    if (this.#language?.adverbs && tokens[i + 2]) found = this.#across(start, tokens, i, found);
    if (!found) return start.alone;
    if (found.length > 1) found.sort((one, other) => one.length - other.length);
    return start.alone.length > 0 ? [...start.alone, ...found] : found;
  }

  /** Adds what goes on behind an adverb: "asumió [oficialmente] el cargo". One that has a meaning of its own is none of them. */
  #across(start: Start<T>, tokens: readonly Token[], i: number, found: Match<T>[] | undefined): Match<T>[] | undefined {
    let all = found;
    for (let at = i + 1; at <= i + ACROSS && at + 1 < tokens.length; at++) {
      const form = tokens[at]?.form;
      if (!form || form.kind !== 'word') return all;
      const long = this.#adverbAt(tokens, at);
      if (long === 0) continue;
      const rest = [...tokens.slice(i, at), ...tokens.slice(at + long, at + long + REST)];
      for (const node of start.longer)
        for (const { length, value } of follow<T>(node, rest, 1, undefined) ?? []) if (length > at - i) (all ??= []).push({ length: length + long, value });
      return all;
    }
    return all;
  }

  /** How many tokens an adverb takes that begins at token `at`: "oficialmente", "de manera inesperada". */
  #adverbAt(tokens: readonly Token[], at: number): number {
    const { adverbs, manners } = this.#language ?? {};
    const form = tokens[at]?.form;
    if (form && adverbs?.some((ending) => form.key.endsWith(ending)) && this.#start(form).alone.length === 0) return 1;
    return form?.key === manners?.[0] && manners?.includes(tokens[at + 1]?.key ?? '') && tokens[at + 2]?.kind === 'word' ? 3 : 0;
  }

  matchAt(tokens: readonly Token[], i: number): Match<T> | null {
    const found = this.at(tokens, i);
    if (found.length < 2) return found[0] ?? null;
    const longest = found.at(-1)?.length;
    return found.find((match) => match.length === longest) ?? null;
  }
}

/** Adds the matches of all phrases that go on from `node` with token `i`. */
function follow<T>(node: Node<T>, tokens: readonly Token[], i: number, found: Match<T>[] | undefined): Match<T>[] | undefined {
  const form = i < tokens.length ? tokens[i]?.form : undefined;
  if (form === undefined) return found;
  const { key } = form;
  let all = found;
  // Most words go on with nothing, and one bit says so: three maps in four are not asked.
  const next = (node.bits & form.bit) === 0 ? undefined : childOf(node, key);
  if (next) all = collect(next, tokens, i, all);
  const prefixed = (node.leads & form.lead) === 0 ? undefined : node.prefixes?.get(bucketOf(key));
  if (prefixed) for (const one of prefixed) if (key.startsWith(one.prefix)) all = collect(one.value, tokens, i, all);
  return all;
}

function collect<T>(node: Node<T>, tokens: readonly Token[], i: number, found: Match<T>[] | undefined): Match<T>[] | undefined {
  let all = found;
  if (node.ends.length > 0) (all ??= []).push(...node.ends);
  if (goesOn(node)) all = follow(node, tokens, i + 1, all);
  return all;
}

/** Compiles phrases with what they mean; they are cut into tokens as texts of `language` are. */
export const compilePhrases = <T>(entries: Iterable<readonly [Phrase, T]>, language?: Language): Matcher<T> => new Phrases(entries, language);
