// Languages with particles: what a phrase is for stands behind it, and verbs stand last. So a phrase's particle decides, and the verb
// takes what stands before it: subjects from anywhere in the sentence, other phrases from behind the verb before.

import { fold } from '../../base/fold.ts';
import type { Clause } from '../clause.ts';
import type { Position } from '../frame.ts';
import type { MarkedSentence } from '../names.ts';
import type { GroupItem, Item } from '../nominals/items.ts';
import type { Language, Prepositions } from '../packs/language.ts';
import type { Stretch } from '../text/parse.ts';

/** In tokens. */
const MAX_BRACKET = 10;
const MAX_PAST = 8;
const MAX_NEAR = 6;
/** How far behind its group a number may begin: a particle, a word for its bound. */
const MAX_FLOAT = 4;

/** Past what may stand between a name and its particle: honorifics, roles, "and others", the number of them, a bracket. */
function pastName({ marks, sentence: { tokens } }: MarkedSentence, item: Item, items: readonly Item[]): number {
  let at = item.to;
  for (let n = 0; n < MAX_PAST; n++) {
    const counted = items.find((i) => i !== item && i.from === at && (i.type === 'group' || (i.type === 'value' && i.value.type === 'count')));
    if (tokens[at]?.text === '(') {
      const close = tokens.findIndex((t, i) => i > at && t.text === ')');
      if (close < 0 || close > at + MAX_BRACKET) return at;
      at = close + 1;
    } else if (marks.has(at, 'honorific', 'some', 'interim') || (item.type === 'person' && marks.has(at, 'role', 'founder')) || tokens[at]?.key === '"') at++;
    else if (counted && marks.has(at - 1, 'some')) at = counted.to;
    else if (sameNumber(item, items, at + 1)) at = items.find((i) => i.from === at + 1)?.to ?? at;
    else break;
  }
  return at;
}

/** "研究者を少なくとも8人", "研究者8人": the number of a group behind it. */
export function countBehind(line: MarkedSentence, groups: readonly GroupItem[]): GroupItem[] {
  const { marks, sentence } = line;
  const counts = new Set<GroupItem>();
  const counted = groups.map((group, n): GroupItem => {
    const next = groups[n + 1];
    const joined =
      next &&
      next.from >= group.to &&
      next.from <= group.to + MAX_FLOAT &&
      range(group.to, next.from).every(
        (i) => marks.has(i, 'preposition', 'some') || sentence.tokens[i]?.kind === 'number' || marks.over(i, i + 1).length === 0,
      );
    if (!next || !joined || group.group.count !== undefined || next.group.count === undefined || next.group.noun !== 'people') return group;
    counts.add(next);
    const apart = marks.has(group.to, 'preposition');
    return { ...group, to: apart ? group.to : next.to, group: { ...next.group, noun: group.group.noun } };
  });
  return counted.filter((_, n) => !counts.has(groups[n] as GroupItem));
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);

/** "A氏とB氏の2人": as many as are named. */
const sameNumber = (item: Item, items: readonly Item[], at: number): boolean =>
  item.type === 'person' &&
  items.some((i) => i.from === at && i.type === 'group' && i.group.noun === 'people' && i.group.count === item.list.length && item.list.length > 1);

/** "araştırmacıları", "araştırmacılara", "X şirketine": what the ending of a group's noun says, or of the noun behind a name. */
function byEnding(
  { marks, sentence: { tokens } }: MarkedSentence,
  item: Item,
  endings: Readonly<Partial<Record<keyof Prepositions, readonly string[]>>>,
): readonly (keyof Prepositions)[] {
  const noun = item.type === 'organisation' ? marks.get(item.to, 'organisationNoun') : undefined;
  const key = item.type === 'group' ? (tokens[item.to - 1]?.key ?? '') : noun ? (tokens[noun.to - 1]?.key ?? '') : '';
  const ending = Object.entries(endings)
    .flatMap(([place, list]) => list.map((one) => ({ place: place as keyof Prepositions, one: fold(one) })))
    .filter(({ one }) => key.endsWith(one))
    .sort((a, b) => b.one.length - a.one.length)[0];
  return ending ? [ending.place] : [];
}

/** Sets what governs each phrase, by the particle behind it. */
export function governByParticles(line: MarkedSentence, items: readonly Item[], language: Language): void {
  const { marks, sentence } = line;
  const { subject = [], topic = [], endings = {} } = language.postpositions ?? {};
  for (const item of items) {
    const at = pastName(line, item, items);
    const key = sentence.tokens[at]?.key ?? '';
    item.nominative = subject.includes(key);
    const about = topic.includes(key);
    const behind = marks.at(at).flatMap((m): readonly (keyof Prepositions)[] => (m.is === 'preposition' ? m.classes : []));
    item.marked = item.nominative || about ? [] : behind.length > 0 ? behind : byEnding(line, item, endings);
    item.possessor = language.enclitics.some((enclitic) => fold(enclitic) === key) && (item.marked.length === 0 || item.marked.includes('of'));
    item.topic = about || marks.at(at).some((m) => m.is === 'cited');
  }
  for (const item of items) shareParticle(item);
  // "X氏ら3人": they are those who are named.
  for (const item of items)
    if (
      (marks.has(item.from - 1, 'some') || items.some((i) => sameNumber(i, items, item.from))) &&
      items.some((i) => i.type === 'person' && i.to < item.from && i.to >= item.from - 2)
    ) {
      item.marked = ['other'];
      item.topic = false;
    }
}

/** "A、B和C" and the like: what marks the last of a list marks all. */
function shareParticle(item: Item): void {
  const last = item.list.at(-1);
  if (!last || last === item || item.list.length < 2) return;
  item.marked = last.marked;
  item.possessor = last.possessor;
  if (last.nominative) item.nominative = true;
  if (last.topic) item.topic = true;
}

/** The end of the verb before, which takes its own phrases with it. */
function since({ line: { marks }, trigger }: Clause): number {
  return marks.list('trigger', 0, trigger.from).findLast((t) => t.voice !== 'noun' && t.to <= trigger.from)?.to ?? 0;
}

const bare = (item: Item): boolean => item.marked.length === 0 && !item.possessor;

/** What the clause before a noun tells of: "メタに移籍した[研究者]". */
const antecedent = ({ after, trigger }: Clause): readonly Item[] =>
  after.filter((i) => i.from === trigger.to && (i.type === 'person' || i.type === 'group' || i.type === 'organisation'));

/** Nearest first: marked subjects behind the verb before, then what the verb tells of, topics, other bare phrases. */
function subjects(clause: Clause): readonly Item[] {
  const from = since(clause);
  const own = clause.before.filter(bare);
  const marked = own.filter((i) => i.nominative && i.from >= from);
  const topics = own.filter((i) => i.topic && !marked.includes(i));
  return [...marked, ...antecedent(clause), ...topics, ...own.filter((i) => !marked.includes(i) && !topics.includes(i))];
}

const distance = (item: Stretch, { from, to }: Stretch): number => (item.from >= to ? item.from - to : from - item.to);

const ownersOf = ({ before, trigger }: Clause): readonly Item[] => before.filter((i) => i.possessor && i.to >= trigger.from - 2);
/** Phrases of this verb, not of the one before. */
const ownOf = (clause: Clause): readonly Item[] => clause.before.filter((i) => i.from >= since(clause));

/** "X'in kurduğu Y": a verb before what it acts on, whose subject is in the genitive. */
const isRelative = ({ trigger, diathesis, language, line: { sentence } }: Clause): boolean =>
  diathesis === 'active' && language.postpositions?.relatives?.some((ending) => sentence.tokens[trigger.to - 1]?.text.endsWith(ending)) === true;

const ownersBefore = ({ before, trigger }: Clause): readonly Item[] =>
  before.filter((i) => i.type !== 'value' && i.to >= trigger.from - 2 && (i.possessor || i.marked.includes('of')));

const PLACES: Readonly<Record<Exclude<Position, keyof Prepositions>, (clause: Clause) => readonly Item[]>> = {
  actor(clause) {
    if (isRelative(clause)) return [...ownersBefore(clause), ...subjects(clause)];
    if (clause.diathesis === 'passive') return ownOf(clause).filter((i) => i.marked.includes('by'));
    return clause.diathesis === 'noun' ? [...ownersOf(clause), ...subjects(clause)] : subjects(clause);
  },
  undergoer(clause) {
    if (clause.diathesis === 'passive') return subjects(clause);
    if (isRelative(clause)) return [...antecedent(clause), ...ownOf(clause).filter((i) => i.marked.includes('object'))];
    return clause.diathesis === 'noun' ? clause.before.filter((i) => i.possessor) : ownOf(clause).filter((i) => i.marked.includes('object'));
  },
  owner: subjects,
  near: (clause) => [...ownOf(clause), ...clause.after].filter((i) => i.type === 'value' || distance(i, clause.trigger) <= MAX_NEAR),
  unit: () => [],
  place: () => [],
  heir: () => [],
  among: () => [],
  patient: () => [],
  title: () => [],
  employer: () => [],
};

/** The phrases at a position, likeliest first. */
export function atParticle(clause: Clause, position: Position): readonly Item[] {
  if (position in PLACES) return PLACES[position as keyof typeof PLACES](clause);
  return ownOf(clause).filter((i) => i.marked.includes(position as keyof Prepositions) || (position === 'of' && i.possessor));
}

/** Where the words behind a verb end that say how it is meant: "移籍する予定だ". */
export function tailOf({ line: { sentence }, trigger }: Clause): number {
  let to = trigger.to;
  while (to < sentence.tokens.length && to < trigger.to + MAX_PAST && sentence.tokens[to]?.kind === 'word') to++;
  return to;
}
