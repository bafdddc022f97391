// Bearers that stand apart from their title: "Chief scientist of X since its birth, Jane Doe leaves", "X goes on with Jane Doe as chief", "X has
// a new chief: Jane Doe". And adjectives that no list knows: "Jane Doe, a prominent researcher at X".

import type { MarkedSentence } from '../names.ts';
import type { Item, PersonItem } from '../nominals/items.ts';
import { type Cluster, followedByTitle, isNew, phraseOf } from './title-parts.ts';

/** How many words may say what sort of somebody it is. */
const MAX_EPITHET = 2;

/** "a [prominent] researcher": behind an article that names nobody known, plain words of no known sort. */
export function isEpithet({ marks, sentence: { tokens } }: MarkedSentence, from: number, to: number): boolean {
  const words = to - from - 1;
  if (!marks.has(from, 'indefinite') || words < 1 || words > MAX_EPITHET) return false;
  for (let i = from + 1; i < to; i++) if (tokens[i]?.kind !== 'word' || tokens[i]?.capital || marks.over(i, i + 1).length > 0) return false;
  return true;
}

/** How many words may say since when, or for what. */
const MAX_ADJUNCT = 7;

/** "Chief scientist of X [since its birth], Jane Doe …": a title that opens the sentence, and the subject behind the comma. */
function behindAdjunct(line: MarkedSentence, cluster: Cluster, persons: readonly PersonItem[]): PersonItem | undefined {
  const { marks, sentence } = line;
  const { from, to } = phraseOf(cluster);
  if (from > 1 || (from === 1 && !marks.has(0, 'determiner', 'former'))) return undefined;
  const comma = sentence.tokens.findIndex((t, i) => i >= to && t.kind === 'mark' && t.text !== '-');
  if (comma < to || comma > to + MAX_ADJUNCT || sentence.tokens[comma]?.text !== ',') return undefined;
  const verb = marks
    .over(to, comma)
    .some((m) => (m.is === 'trigger' && m.voice !== 'noun') || m.is === 'auxiliary' || m.is === 'relative' || m.is === 'perfect');
  const person = persons.find((p) => p.from === comma + 1 && p.marked.length === 0);
  return verb || !person || followedByTitle(line, person) ? undefined : person;
}

/** "with Jane Doe as its chief executive" */
function withWhom({ marks }: MarkedSentence, { from, to }: Cluster, persons: readonly PersonItem[]): PersonItem | undefined {
  // "wurde neben Jane Doe als Co-Chef eingesetzt": somebody else is.
  if (marks.list('trigger', to).some((t) => t.sense === 'appoint')) return undefined;
  const as = [from, from - 1].map((i) => marks.get(i, 'preposition')).find((m) => m?.classes.includes('as'));
  return as && persons.find((p) => p.to === as.from && p.marked.includes('with') && p.list.length === 1);
}

/** How far before a role the word for whose it is may stand, in tokens. */
const MAX_OWNER = 4;

/** "Besides [her role as] chief of X, Jane Doe …", "Jane Doe, who besides her work as chief of X …": whoever is the subject. */
function besides({ marks, sentence: { tokens } }: MarkedSentence, cluster: Cluster, persons: readonly PersonItem[]): PersonItem | undefined {
  const { from } = phraseOf(cluster);
  const as = [from, from - 1].map((i) => marks.get(i, 'preposition')).find((m) => m?.classes.includes('as'));
  const owner = as && marks.list('possessive', from - MAX_OWNER, from).find((m) => marks.has(m.from - 1, 'preposition') || m.from > as.from);
  if (!owner || tokens.slice(owner.from, from).some((t) => t.text === ',')) return undefined;
  // "Jane Doe, who had been removed from her post as chair": that is what the verb takes.
  if (marks.has(owner.from - 2, 'trigger')) return undefined;
  return persons.find((p) => p.marked.length === 0 && p.list.length === 1);
}

/** "X has a new chief: Jane Doe": who is new has just come to be it. */
function announced(line: MarkedSentence, cluster: Cluster, items: readonly Item[]): PersonItem | undefined {
  const { to } = phraseOf(cluster);
  const person = items.find((i): i is PersonItem => i.type === 'person' && i.from === to + 1);
  if (!person || line.sentence.tokens[to]?.text !== ':' || !isNew(line, cluster)) return undefined;
  const firm = items.find((i) => i.type === 'organisation' && i.to <= cluster.from && i.marked.length === 0 && !i.publisher);
  if (firm?.type === 'organisation' && !cluster.organisation) Object.assign(cluster, { organisation: firm, inherited: true });
  return cluster.organisation ? person : undefined;
}

/** Gives a title a bearer that does not stand beside it. */
export function attachAfar(line: MarkedSentence, cluster: Cluster, items: readonly Item[]): void {
  const persons = items.filter((i): i is PersonItem => i.type === 'person');
  const named = announced(line, cluster, items);
  if (named) cluster.becomes = cluster.already = true;
  cluster.person = named ?? behindAdjunct(line, cluster, persons) ?? withWhom(line, cluster, persons) ?? besides(line, cluster, persons);
}

/** "At X, Jane Doe moves from chief of sales to chief executive": behind what somebody was, what they become. */
export function attachPromotion({ marks, sentence: { tokens } }: MarkedSentence, before: Cluster, cluster: Cluster, items: readonly Item[]): void {
  const governs = (i: number, of: 'origin' | 'destination'): boolean => marks.get(i, 'preposition')?.classes.includes(of) === true;
  const first = before.from - 1;
  const led =
    governs(first, 'origin') || governs(before.from, 'origin') || marks.over(first, before.from).some((m) => m.is === 'trigger' && m.to === before.from);
  if (before.person || before.roles.length === 0 || cluster.roles.length === 0 || !led) return;
  if (cluster.from > before.to + 1 || !(governs(before.to, 'destination') || governs(cluster.from, 'destination'))) return;
  const person = items.findLast((i): i is PersonItem => i.type === 'person' && i.to <= first);
  if (person?.marked.length !== 0 || tokens.slice(person.to, first).some((t) => t.kind === 'mark')) return;
  Object.assign(cluster, { person, becomes: true, already: true });
}
