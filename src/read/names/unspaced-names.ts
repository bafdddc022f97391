// Names in scripts without spaces or capitals: registered ones run together with their neighbours, foreign ones by the dot between their
// parts, persons by what stands behind them (氏, 先生) or by a family name in a place for one, organisations by how their names end.
// What one place of the document makes clear holds for all.

import { once } from '../../base/remembered.ts';
import type { MarkedSentence } from '../names.ts';
import type { Via } from '../nominals/items.ts';
import type { Language } from '../packs/language.ts';
import type { Stretch } from '../text/parse.ts';
import { isWide } from '../text/unspaced.ts';
import type { Directory, JoinedName } from './directory.ts';
import { expects } from './expect.ts';
import { type NameItem, organisationItem, personItem } from './known.ts';

/** In tokens, in characters. */
const MAX_TOKENS = 7;
const MAX_CHARACTERS = 12;
/** Full names of family and given name have two to four characters. */
const MAX_NATIVE = 4;
const DOT = /^[·・･‧•]$/;
const DOTS = /[·・･‧•]/;
const KATAKANA = /^[\u30a0-\u30ff]+$/;

interface Work {
  readonly directory: Directory;
  readonly language: Language;
  readonly pack: NonNullable<Language['unspaced']>;
  /** What is said for a name once it is told in full → the full name. */
  readonly short: Map<string, string>;
}

const consistsOf = (text: string, characters: string): boolean => Array.from(text).every((one) => characters.includes(one));

const textOf = ({ sentence: { tokens } }: MarkedSentence, { from, to }: Stretch): string =>
  tokens
    .slice(from, to)
    .map((t) => t.text)
    .join('');

/** A word that the pack says nothing about, in a script without spaces, close to the one beside it. */
function isFree({ sentence: { tokens }, marks }: MarkedSentence, i: number, taken: ReadonlySet<number>): boolean {
  const token = tokens[i];
  return token?.kind === 'word' && isWide(token.text) && !taken.has(i) && marks.over(i, i + 1).length === 0;
}

/** As a part of somebody's name a character that counts people elsewhere is free too: "悠人". */
const isFreeInName = (line: MarkedSentence, i: number, taken: ReadonlySet<number>): boolean =>
  isFree(line, i, taken) ||
  (!taken.has(i) &&
    line.sentence.tokens[i]?.text.length === 1 &&
    line.sentence.tokens[i - 1]?.kind === 'word' &&
    line.marks.over(i, i + 1).every((m) => m.is === 'group' || m.is === 'adjective'));

/** Where the run of free words that ends before token `to` begins. */
function runBefore(line: MarkedSentence, to: number, taken: ReadonlySet<number>, fits: (text: string) => boolean = () => true, free = isFree): number {
  const { tokens } = line.sentence;
  let [from, length] = [to, 0];
  while (from > 0 && to - from < MAX_TOKENS && free(line, from - 1, taken) && fits(tokens[from - 1]?.key ?? '')) {
    length += tokens[from - 1]?.text.length ?? 0;
    if (length > MAX_CHARACTERS) break;
    from--;
    if (!tokens[from]?.glued) break;
  }
  return from;
}

function runAfter(line: MarkedSentence, from: number, taken: ReadonlySet<number>, fits: (text: string) => boolean): number {
  const { tokens } = line.sentence;
  let to = from;
  while (to - from < MAX_TOKENS && tokens[to]?.glued && isFree(line, to, taken) && fits(tokens[to]?.key ?? '')) to++;
  return to;
}

const itemOf = (found: JoinedName, from: number, to: number): NameItem =>
  found.type === 'person' ? personItem(found.name, from, to, 'register') : organisationItem(found.name, from, to, 'register', found.publisher);

/** Those whom the pack names, beside the register's. */
const peopleOf = once((language: Language): ReadonlyMap<string, JoinedName> => {
  const entries = Object.entries(language.unspaced?.people ?? {});
  return new Map(entries.flatMap(([name, forms]) => forms.map((form): [string, JoinedName] => [form, { type: 'person', name, publisher: false }])));
});

function* registered(line: MarkedSentence, { directory, language, short }: Work): Generator<NameItem> {
  const { tokens } = line.sentence;
  const people = peopleOf(language);
  const longest = Math.max(directory.longestJoined, MAX_CHARACTERS);
  for (let i = 0; i < tokens.length; i++) {
    let key = '';
    let best: { readonly found: JoinedName; readonly to: number } | undefined;
    for (let to = i; to < tokens.length && key.length < longest && (to === i || tokens[to]?.glued); ) {
      key += tokens[to++]?.key ?? '';
      const found = directory.joined.get(key) ?? people.get(key);
      if (found) best = { found, to };
    }
    if (!best) continue;
    const name = textOf(line, { from: i, to: best.to });
    if (best.found.type === 'person') short.set(name.split(DOTS).at(-1) ?? name, name);
    yield itemOf(best.found, i, best.to);
    i = best.to - 1;
  }
}

/** The end of one part of a dotted name: free words, or words that end organisations' names. */
function partAfter(line: MarkedSentence, from: number, taken: ReadonlySet<number>, fits: (text: string) => boolean): number {
  const tail = line.marks.at(from).find((m) => m.is === 'cueAfter');
  if (tail) return tail.to;
  const to = runAfter(line, from, taken, fits);
  return line.sentence.tokens[to]?.glued ? (line.marks.at(to).find((m) => m.is === 'cueAfter')?.to ?? to) : to;
}

/** "サム・アルトマン", "萨姆·奥特曼", "コースラ・ベンチャーズ": what a dot joins. */
function* dotted(line: MarkedSentence, { pack, short }: Work, taken: ReadonlySet<number>): Generator<NameItem> {
  const { tokens } = line.sentence;
  const fits = (text: string): boolean => KATAKANA.test(text) || consistsOf(text, pack.sounds + pack.surnames);
  for (let i = 1; i < tokens.length; i++) {
    if (!DOT.test(tokens[i]?.text ?? '') || taken.has(i)) continue;
    const from = runBefore(line, i, taken, fits);
    let to = i;
    for (let next = to; DOT.test(tokens[to]?.text ?? ''); to = next) {
      next = partAfter(line, to + 1, taken, fits);
      if (next === to + 1) break;
    }
    if (from === i || to === i) continue;
    const name = textOf(line, { from, to });
    if (line.marks.has(to - 1, 'cueAfter')) yield organisationItem(name, from, to, 'shape');
    else {
      short.set(name.split(DOTS).at(-1) ?? name, name);
      yield personItem(name, from, to, 'shape');
    }
    i = to;
  }
}

/** What the document tells in full, under the name by which the register or the pack knows them. */
function fullName(name: string, { short, directory, language }: Work): string {
  const full = short.get(name) ?? name;
  return (directory.joined.get(full) ?? peopleOf(language).get(full))?.name ?? full;
}

/** "高梨悠人さん", "伊藤錬氏", "ザッカーバーグCEO". */
function* addressed(line: MarkedSentence, work: Work, taken: ReadonlySet<number>): Generator<NameItem> {
  const { pack, short } = work;
  const { marks } = line;
  for (const mark of [...marks.list('honorific'), ...marks.list('role')]) {
    const honorific = mark.is === 'honorific';
    const from = runBefore(line, mark.from, taken, honorific ? undefined : (text) => KATAKANA.test(text), honorific ? isFreeInName : isFree);
    const name = textOf(line, { from, to: mark.from });
    if (name.length < 2 || (honorific && name.length > MAX_CHARACTERS / 2 && !KATAKANA.test(name))) continue;
    if (pack.surnames !== '' && !pack.surnames.includes(name.charAt(0)) && !consistsOf(name, pack.sounds)) continue;
    if (!short.has(name)) remember(name, short);
    yield personItem(fullName(name, work), from, mark.from, honorific ? 'shape' : 'context');
  }
}

/** A name of family and given name may come back as the former alone. */
function remember(name: string, short: Map<string, string>): void {
  if (KATAKANA.test(name) || name.length < 3) return;
  for (const length of [1, 2, 3]) if (length < name.length) short.set(name.slice(0, length), short.get(name.slice(0, length)) ?? name);
}

/** What a person's name stands beside: those who do something, bear a role, are named after a preposition. */
const PLACES = ['role', 'founder', 'former', 'honorific', 'group'] as const;
const VERBS = ['trigger', 'speech', 'plan', 'future', 'perfect', 'auxiliary', 'conditional', 'hearsay', 'negator', 'denial'] as const;
const LINKS = ['preposition', 'and', 'determiner', 'relative', 'opener', 'cue', 'organisationNoun', 'pronoun', 'cueBefore', 'accordingTo', 'some', 'indefinite'] as const; // biome-ignore format: a list

/** "负责人林俊旸昨日宣布": a family name and one or two characters more, in a place where a person is told of. */
function* native(line: MarkedSentence, work: Work, taken: ReadonlySet<number>): Generator<NameItem> {
  const { pack } = work;
  const { tokens } = line.sentence;
  const { marks } = line;
  const bounds = (i: number): boolean =>
    tokens[i] === undefined || tokens[i]?.kind !== 'word' || taken.has(i) || marks.has(i, ...PLACES, ...VERBS, ...LINKS) || (tokens[i]?.text.length ?? 0) > 1;
  const tellsOfPeople = marks.list('trigger').some((m) => m.voice !== 'noun' && expects(m.sense, 'actor') === 'people');
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || token.text.length > 2 || !pack.surnames.includes(token.key.charAt(0)) || !isFree(line, i, taken)) continue;
    const before = i === 0 || bounds(i - 1);
    for (const length of token.text.length > 1 ? [3] : [3, 2]) {
      const to = endOf(line, i, length, taken);
      if (to === null || !before || !bounds(to)) continue;
      const verb = marks.get(i - 1, 'trigger');
      const object = verb !== undefined && expects(verb.sense, 'undergoer') === 'people';
      const subject = (i === 0 || tokens[i - 1]?.kind === 'mark') && tellsOfPeople;
      // "经理孙博远3月跳槽": three single characters behind a word, where somebody does something.
      const behindWord = length === 3 && to - i === 3 && tellsOfPeople && tokens[i - 1]?.kind === 'word' && !marks.has(i - 1, ...LINKS, ...VERBS);
      const strong =
        object ||
        subject ||
        behindWord ||
        marks.has(i - 1, ...PLACES) ||
        (marks.has(to, ...VERBS) && !marks.has(to, 'auxiliary')) ||
        marks.has(to, 'honorific');
      if (!strong) continue;
      const name = textOf(line, { from: i, to });
      yield personItem(fullName(name, work), i, to, 'shape');
      i = to - 1;
      break;
    }
  }
}

/** The token after the name of so many characters that begins at token `from`, or null if none ends there. */
function endOf(line: MarkedSentence, from: number, length: number, taken: ReadonlySet<number>): number | null {
  let characters = 0;
  for (let to = from; to < from + MAX_NATIVE; to++) {
    if (characters === length) return to;
    if (!isFreeInName(line, to, taken) || (to > from && !line.sentence.tokens[to]?.glued)) return null;
    characters += line.sentence.tokens[to]?.text.length ?? 0;
  }
  return characters === length ? from + MAX_NATIVE : null;
}

/** "青岚智能", "朝霧ロボティクス": names that end as those of organisations do. */
function* tailed(line: MarkedSentence, _: Work, taken: ReadonlySet<number>): Generator<NameItem> {
  for (const tail of line.marks.list('cueAfter')) {
    let from = runBefore(line, tail.from, taken);
    // "三菱UFJ銀行": letters may stand within.
    const letters = line.sentence.tokens[from - 1];
    if (letters?.capital && line.sentence.tokens[from]?.glued && line.marks.over(from - 1, from).length === 0 && !taken.has(from - 1))
      from = letters.glued ? runBefore(line, from - 1, taken) : from - 1;
    const length = textOf(line, { from, to: tail.from }).length;
    if (!line.sentence.tokens[tail.from]?.glued || length < 2 || length > MAX_CHARACTERS / 2) continue;
    yield organisationItem(textOf(line, { from, to: tail.to }), from, tail.to, 'shape');
  }
}

/** What is told in full somewhere, wherever it stands. */
function* again(line: MarkedSentence, names: ReadonlyMap<string, NameItem>, taken: ReadonlySet<number>): Generator<NameItem> {
  const { tokens } = line.sentence;
  for (let i = 0; i < tokens.length; i++) {
    let key = '';
    let best: { readonly name: NameItem; readonly to: number } | undefined;
    for (let to = i; to < i + MAX_TOKENS && tokens[to]?.kind === 'word' && !taken.has(to) && (to === i || tokens[to]?.glued); ) {
      key += tokens[to++]?.text ?? '';
      const name = names.get(key);
      if (name) best = { name, to };
    }
    if (!best) continue;
    const { name, to } = best;
    const via: Via = 'propagated';
    yield name.type === 'person' ? personItem(name.name, i, to, via) : organisationItem(name.name, i, to, via);
    i = to - 1;
  }
}

const PATTERNS = [registered, dotted, addressed, native, tailed] as const;

/** The names of every sentence that are not written in letters with capitals. */
export function unspacedNames(lines: readonly MarkedSentence[], directory: Directory, language: Language): NameItem[][] {
  const { unspaced: pack } = language;
  if (!pack) return lines.map(() => []);
  const work: Work = { directory, language, pack, short: new Map() };
  const found = lines.map((): NameItem[] => []);
  const taken = lines.map(() => new Set<number>());
  const add = (n: number, name: NameItem): void => {
    for (let i = name.from; i < name.to; i++) taken[n]?.add(i);
    found[n]?.push(name);
  };
  for (const pattern of PATTERNS) for (const [n, line] of lines.entries()) for (const name of pattern(line, work, taken[n] ?? new Set())) add(n, name);
  const names = new Map<string, NameItem>();
  for (const [n, line] of lines.entries()) for (const name of found[n] ?? []) names.set(textOf(line, name), name);
  for (const [short, full] of work.short) {
    const name = names.get(full);
    if (name?.type === 'person' && (KATAKANA.test(short) || pack.surnames !== '') && short.length > 1) names.set(short, name);
  }
  for (const [n, line] of lines.entries()) for (const name of again(line, names, taken[n] ?? new Set())) add(n, name);
  return found;
}
