// What the tagger says, brought together with what the rules found. It looks at a sentence, a document is more: each place where a name stands is
// a vote for what it is, and what it is, it is everywhere.

import { nameKey } from '../../base/fold.ts';
import type { MarkedSentence } from '../names.ts';
import { baseName } from '../nominals/cases.ts';
import type { Tagged, TaggedType, Tagger } from '../tagger/tagger.ts';
import type { Stretch, Token } from '../text/parse.ts';
import { isShouted, personName } from './classify.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { isBoard } from './institutions.ts';
import { type Known, type NameItem, organisationItem, personItem, surfaceOf } from './known.ts';
import { misspelt } from './misspelt.ts';
import { isTicker } from './runs.ts';
import { isEvent, isField, isPlace, isProduct, isTown, publishes } from './sorts.ts';
import { givenItem, surnameItem } from './surnames.ts';

/** So sure must the tagger be of one place, or of two together. */
const SURE = 0.7;
const SURE_OF_TWO = 1.2;
/** So sure where the place speaks for the same. */
const SURE_IN_PLACE = 0.4;
/** Where it is less sure of something else, the place decides. */
const UNSURE = 0.7;
/** So sure it must be to overrule what a given name says. */
const OVERRULES = 0.92;

/** What a place may say. */
type PlacedType = 'person' | 'organisation';

interface Verdict {
  readonly type: TaggedType;
  readonly score: number;
  readonly sure: boolean;
}

/** What the tagger says of a name, with the key under which it is voted on. */
export interface Keyed extends Tagged {
  readonly key: string;
}

/** The votes of a document: folded name → type → the best score, and the sum of all. */
export class Votes {
  readonly #votes = new Map<string, Map<TaggedType, { best: number; sum: number }>>();
  /** Where each stands, until it matters what these places say: most names are sure without. */
  readonly #places = new Map<string, (() => PlacedType | null)[]>();
  readonly #called = new Set<string>();
  /** What was asked for since the last vote. */
  readonly #verdicts = new Map<string, Verdict | null>();

  add({ key, type, score }: Keyed): void {
    this.#verdicts.clear();
    const byType = this.#votes.get(key) ?? new Map<TaggedType, { best: number; sum: number }>();
    const { best = 0, sum = 0 } = byType.get(type) ?? {};
    byType.set(type, { best: Math.max(best, score), sum: sum + score });
    this.#votes.set(key, byType);
  }

  /** The place where a name stands may speak for a type, whatever the tagger holds. */
  place(key: string, said: () => PlacedType | null): void {
    this.#verdicts.clear();
    const places = this.#places.get(key);
    if (places) places.push(said);
    else this.#places.set(key, [said]);
  }

  #placed(key: string): ReadonlySet<TaggedType> {
    return new Set((this.#places.get(key) ?? []).map((said) => said()).filter((type) => type !== null));
  }

  /** The text itself says that it is an organisation: "the startup X". */
  call(key: string): void {
    this.#verdicts.clear();
    this.#called.add(key);
  }

  /** Is it surely something else? */
  denies(key: string, type: TaggedType): boolean {
    const verdict = this.verdict(key);
    return verdict !== null && verdict.type !== type && verdict.type !== 'none' && verdict.score >= OVERRULES;
  }

  /** What most places make of a name, and how sure that is. */
  verdict(key: string): Verdict | null {
    let verdict = this.#verdicts.get(key);
    if (verdict === undefined) this.#verdicts.set(key, (verdict = this.#weigh(key)));
    return verdict;
  }

  #weigh(key: string): Verdict | null {
    if (this.#called.has(key)) return { type: 'organisation', score: 1, sure: true };
    const byType = this.#votes.get(key);
    if (!byType) return null;
    const [[type, { best, sum }] = ['none' as TaggedType, { best: 0, sum: 0 }]] =
      byType.size === 1 ? byType : [...byType].sort(([, a], [, b]) => b.sum - a.sum);
    const sure = best >= SURE || sum >= SURE_OF_TWO;
    if (sure && (best >= UNSURE || type === 'person')) return { type, score: best, sure };
    const placed = this.#placed(key);
    if (placed.size === 1 && best < UNSURE && !placed.has(type) && type !== 'person') return { type: [...placed][0] ?? type, score: best, sure: true };
    return { type, score: best, sure: sure || (placed.has(type) && best >= SURE_IN_PLACE) };
  }
}

export function keyOfName(tokens: readonly Token[], { from, to }: Stretch): string {
  let key = tokens[from]?.key ?? '';
  for (let i = from + 1; i < to; i++) key += ` ${tokens[i]?.key ?? ''}`;
  return key;
}

/** The tagger's names in a sentence, in the runs that the register does not explain. Only sentences that have one cost anything. */
export function tag({ sentence: { tokens } }: MarkedSentence, taken: ReadonlySet<number>, { language }: Known, tagger: Tagger): readonly Keyed[] {
  const open = (run: Stretch): boolean => {
    for (let i = run.from; i < run.to; i++) if (tokens[i]?.capital && tokens[i]?.kind === 'word' && !taken.has(i)) return true;
    return false;
  };
  return tagger.tag(tokens, language.code, open).map((tagged) => ({ ...tagged, key: keyOfName(tokens, tagged) }));
}

const isParty = (type: TaggedType): boolean => type === 'person' || type === 'organisation';
const overlap = (a: Stretch, b: Stretch): boolean => a.from < b.to && b.from < a.to;

/** Does a capital at that token say nothing: first of all, or behind a sign that opens a quotation? */
const opens = (tokens: readonly Token[], i: number): boolean => i === 0 || tokens[i - 1]?.key === '"' || tokens[i - 1]?.text === ':';

/** "7 proc.", "7 %": a sign, or a word that no list but that of values has. */
const measures = ({ marks, sentence: { tokens } }: MarkedSentence, i: number): boolean =>
  tokens[i]?.text === '%' || (tokens[i]?.kind === 'word' && !tokens[i]?.capital && marks.at(i).length === 0);

/** A name of the tagger without the words around it that are none: titles, honorifics. Null where nothing is left. */
function trimmed(line: MarkedSentence, tagged: Tagged, known: Known): Tagged | null {
  const {
    marks,
    sentence: { tokens },
  } = line;
  let { from, to } = tagged;
  const outside = (i: number): boolean =>
    marks.has(i, 'role', 'honorific', 'former', 'interim', 'demonym') ||
    (!tokens[i]?.capital && marks.has(i, 'preposition')) ||
    (tagged.type === 'person' && marks.has(i, 'founder', 'cueBefore'));
  while (from < to && outside(from)) from++;
  // "In March Calder Reach lost …"
  if (tagged.type === 'organisation' && to - from > 1 && known.dates.has(tokens[from]?.key ?? '') && !GIVEN_NAMES.has(tokens[from]?.key ?? '')) from++;
  // "new AI startup X": what kind of firm it is.
  const kind = marks
    .at(from)
    .find((m) => (m.is === 'cueBefore' || m.is === 'organisationNoun') && m.to < to && !tokens[m.to - 1]?.capital && tokens[m.to]?.capital);
  if (kind) from = kind.to;
  // "Bajo Altman": a small word that opens the sentence is no given name.
  if (from === 0 && to > 1 && marks.at(0).length > 0 && !GIVEN_NAMES.has(tokens[0]?.key ?? '')) from++;
  while (to > from && tokens[to - 1]?.kind !== 'word' && tokens[to - 1]?.kind !== 'number') to--;
  // "przyznanie Altmanowi 7 proc.": a figure of something.
  if (tokens[to - 1]?.kind === 'number' && measures(line, to)) to--;
  // "Comercio de": nothing that leads on ends a name.
  while (to > from && marks.has(to - 1, 'preposition', 'determiner', 'and') && !tokens[to - 1]?.capital) to--;
  const words = tokens.slice(from, to).filter((t) => t.kind === 'word');
  // "VP of Labs": a part of some firm.
  const governed = marks.has(from, 'cueAfter') || (known.language.cases === true && from > 0);
  if (words.length === 1 && tagged.type === 'organisation' && marks.has(from, 'organisationNoun') && governed) return null;
  if ((words.length === 1 && isTicker(tokens, from)) || isKind({ marks, tokens, to })) return null;
  // "Decidi deixar …": nor is one that a verb or pronoun begins with.
  if (words.length === 1 && opens(tokens, from) && marks.has(from, 'pronoun', 'perfect', 'auxiliary', 'determiner', 'possessive')) return null;
  // "Their Bosses Are Sweating": nor a verb among capitals.
  if (tagged.type === 'person' && marks.has(from, 'auxiliary') && !GIVEN_NAMES.has(words[0]?.key ?? '')) return null;
  // "Stuttgarter Technologiekonzern"
  if (known.language.capitalNouns && tagged.type === 'organisation' && marks.has(to - 1, 'organisationNoun') && words[0]?.key.endsWith('er')) return null;
  if (words.every((t) => known.notNames.has(t.key)) || isNoParty(tokens.slice(from, to)) || (words.length === 1 && isPlace(words[0]))) return null;
  if ((words.length === 2 && isTown(words, 0)) || isBoard(line, from, to)) return null;
  return { ...tagged, from, to };
}

/** "Launches Ambitious AI Startup": among capitals, what kind of start-up it is. */
const isKind = ({ marks, tokens, to }: { marks: MarkedSentence['marks']; tokens: readonly Token[]; to: number }): boolean =>
  tokens[to - 1]?.key === 'ai' && tokens[to]?.capital === true && marks.has(to, 'organisationNoun');

export const isNoParty = (tokens: readonly Token[]): boolean => isProduct(tokens) || isEvent(tokens) || isField(tokens);

const isOutlet = (tokens: readonly Token[], name: string, { directory }: Known): boolean => publishes(tokens) || directory.outlets.has(nameKey(name));

/** The item that a name of the tagger becomes. */
function itemOf(
  { sentence }: MarkedSentence,
  { type, from, to }: Stretch & { readonly type: TaggedType },
  score: number,
  text: string,
  known: Known,
): NameItem {
  const tokens = sentence.tokens.slice(from, to);
  const meant = type === 'organisation' && to - from === 1 ? misspelt(tokens[0]?.key ?? '', known.directory) : null;
  if (meant) return { ...organisationItem(meant.name, from, to, 'register', meant.organisation.kind === 'publisher'), tagged: score };
  if (type === 'organisation')
    return {
      ...organisationItem(surfaceOf(sentence, text, from, to), from, to, 'tagger', isOutlet(tokens, surfaceOf(sentence, text, from, to), known)),
      tagged: score,
    };
  const registered = personName(tokens, known);
  if (registered) return personItem(registered.name, from, to, registered.via);
  const name = baseName(
    surfaceOf(sentence, text, from, to),
    tokens.filter(({ kind }) => kind === 'word'),
    known.language,
  );
  return { ...personItem(name, from, to, 'tagger'), tagged: score };
}

/** "Prezes Vexelu Jan Nowak": a name of one and a name of another, and no longer name. */
const parts = (t: Tagged, item: NameItem): boolean =>
  t.score >= SURE &&
  isParty(t.type) &&
  (item.via === 'context' || t.type !== item.type) &&
  t.to - t.from < item.to - item.from &&
  t.from >= item.from &&
  t.to <= item.to;

/** Does the tagger hold that what a rule took for a name is none, or a name of another sort? */
function refuted(line: MarkedSentence, item: NameItem, tagged: readonly Tagged[], votes: Votes): boolean {
  if (item.via !== 'shape' && item.via !== 'context') return false;
  if (isNoParty(line.sentence.tokens.slice(item.from, item.to))) return true;
  const verdict = votes.verdict(keyOfName(line.sentence.tokens, item));
  if (verdict && verdict.score >= OVERRULES && verdict.type !== 'none') return verdict.type !== item.type;
  const over = tagged.filter((t) => overlap(t, item));
  if (over.some((t) => parts(t, item))) return true;
  return over.length > 0 && over.every((t) => (t.type === 'none' || t.type === 'place') && t.score >= OVERRULES);
}

/** Rules and tagger agree, or one of them gives way. Lone words come later, for they may be surnames. */
export function merge(line: MarkedSentence, ruled: readonly NameItem[], tagged: readonly Keyed[], votes: Votes, text: string, known: Known): NameItem[] {
  const { tokens } = line.sentence;
  const outlet = (item: NameItem): boolean =>
    item.type === 'organisation' && item.via !== 'register' && isOutlet(tokens.slice(item.from, item.to), item.name, known);
  const found = ruled.filter((item) => !refuted(line, item, tagged, votes)).map((item) => (outlet(item) ? { ...item, publisher: true } : item));
  for (const raw of tagged) {
    const item = accepted(line, raw, found, votes, text, known);
    if (item && item.to - item.from > 1) found.push(item);
  }
  return found;
}

/** The lone words that the tagger takes for names, and that are no surnames of anybody known. */
export function lone(
  line: MarkedSentence,
  items: readonly NameItem[],
  tagged: readonly Keyed[],
  votes: Votes,
  text: string,
  known: Known,
): readonly NameItem[] {
  const found: NameItem[] = [];
  for (const raw of tagged) {
    const item = accepted(line, raw, items, votes, text, known);
    if (item && item.to - item.from === 1)
      found.push(surnameItem(line, item.from, known) ?? (item.type === 'person' ? givenItem(line, item.from, known) : null) ?? item);
  }
  return found;
}

function accepted(line: MarkedSentence, raw: Keyed, items: readonly NameItem[], votes: Votes, text: string, known: Known): NameItem | null {
  const verdict = votes.verdict(raw.key);
  if (!verdict?.sure || (verdict.type !== 'person' && verdict.type !== 'organisation')) return null;
  const name = trimmed(line, { ...raw, type: verdict.type }, known);
  if (name && verdict.type === 'person' && name.to - name.from > 1 && isShouted(line, line.sentence.tokens.slice(name.from, name.to))) return null;
  return name && !items.some((item) => overlap(item, name)) ? itemOf(line, name, verdict.score, text, known) : null;
}
