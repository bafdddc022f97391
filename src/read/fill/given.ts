// Posts that go to somebody: "The job went to X", "O comando da Acme passa a X", "Die Leitung der Forschung geht an X". What goes is the subject: a role without its
// bearer, a word for a post, or a part of a firm.

import type { Mark, TriggerMark } from '../marks.ts';
import type { MarkedSentence } from '../names.ts';
import type { Item, Title } from '../nominals/items.ts';
import type { Stretch } from '../text/parse.ts';
import { type Filling, guess, put, type State } from './filling.ts';
import { heirsOf, heldAt, type Succession } from './predecessor.ts';

/** How far before its verb the noun of what goes to somebody may stand, in tokens. */
const MAX_BEFORE = 18;
/** How far before a relative word the noun that it takes up may begin. */
const MAX_TAKEN_UP = 7;
/** How many words may stand between a noun and what governs it. */
const MAX_QUALIFIERS = 3;
/** How far behind the verb the one who gets it may begin: behind a title. */
const MAX_BEHIND = 5;

interface Head extends Stretch {
  readonly sort: 'title' | 'post' | 'helm' | 'part';
}

/** What is looked through: a sentence with its titles and phrases, up to a verb. */
interface Place {
  readonly line: MarkedSentence;
  readonly titles: readonly Title[];
  readonly items: readonly Item[];
  readonly verb: Stretch;
}

/** The nouns that may be what is given, in text order. */
function headsIn({ line: { marks }, titles }: Place, from: number, to: number): Head[] {
  const heads: Head[] = titles
    .filter((t) => !t.person && t.roles.length > 0 && t.from >= from && t.to <= to)
    .map((t) => ({ sort: 'title', from: t.from, to: t.to }));
  for (const m of marks.list('cue', from, to)) {
    if (m.cue === 'post' || m.cue === 'helm') heads.push({ sort: m.cue, from: m.from, to: m.to });
    else if (m.cue === 'field') heads.push({ sort: 'part', from: m.from, to: m.to });
  }
  for (const m of marks.list('unitNoun', from, to)) heads.push({ sort: 'part', from: m.from, to: m.to });
  return heads.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Where the phrase of a noun begins: before its article and adjectives. */
function startOf({ line: { marks, sentence } }: Place, { from }: Stretch): number {
  let start = from;
  for (let i = from - 1; i >= from - MAX_QUALIFIERS && i >= 0; i--) {
    const { kind, capital } = sentence.tokens[i] ?? {};
    if (kind !== 'word' || (capital && i > 0) || marks.has(i, 'trigger', 'relative', 'opener', 'auxiliary', 'and')) break;
    if (marks.has(i, 'preposition') && !marks.has(i, 'determiner')) break;
    start = i;
    if (marks.has(i, 'determiner', 'possessive')) break;
  }
  return start;
}

/** "in the research team, the prize went to X": what a preposition governs goes nowhere. */
const isGoverned = ({ line: { marks } }: Place, start: number): boolean => marks.has(start - 1, 'preposition') && !marks.has(start - 1, 'determiner');

const STRONG = /^[:;?!()–—]$/;
const VERBAL = ['relative', 'opener', 'speech'] as const satisfies readonly Mark['is'][];

/** Does nothing between a noun and the verb tell of anything else? */
function leadsTo({ line: { marks, sentence }, items, verb }: Place, { to }: Stretch): boolean {
  for (let i = to; i < verb.from; i++) {
    if (STRONG.test(sentence.tokens[i]?.text ?? '')) return false;
    // "sein Ressort, die Software, geht an X": an article of what explains the noun.
    const article = marks.has(i, 'determiner') && sentence.tokens[i + 1]?.capital;
    if (marks.has(i, ...VERBAL) && !article && !(i >= verb.from - 2 && marks.has(i, 'relative'))) return false;
  }
  if (
    items.some(
      (i) =>
        (i.type === 'person' || i.type === 'pronoun') &&
        i.from >= to &&
        i.to < verb.from &&
        i.marked.length === 0 &&
        !i.possessor &&
        !marks.has(i.from - 1, 'preposition'),
    )
  )
    return false;
  return marks.list('trigger', to, verb.from).every((t) => t.voice === 'noun' || t.from >= verb.from - 2);
}

const PARTIES: ReadonlySet<Item['type']> = new Set(['person', 'organisation', 'pronoun', 'group']);

/** Somebody or something named before the noun does what the verb tells. */
const isObject = ({ line: { marks }, items }: Place, from: number, start: number): boolean =>
  items.some((i) => PARTIES.has(i.type) && i.from >= from && i.to <= start && i.marked.length === 0 && !i.possessor && !marks.has(i.from, 'possessive'));

function headOf(place: Place): Head | undefined {
  const { marks } = place.line;
  const { from: end } = place.verb;
  // "the chair, which goes to X"
  const relative = marks.list('relative', end - 2, end).at(-1);
  const to = relative ? relative.from : end;
  const from = Math.max(0, to - (relative ? MAX_TAKEN_UP : MAX_BEFORE));
  const free = headsIn(place, from, to).filter((h) => !isGoverned(place, startOf(place, h)) && leadsTo(place, h));
  const head = relative ? free.at(-1) : free[0];
  if (!head) return undefined;
  const start = startOf(place, head);
  const definite = marks.has(start, 'determiner', 'possessive') || start === head.from;
  return (!relative && isObject(place, opening(place, from, start), start)) || (head.sort === 'part' && !definite) ? undefined : head;
}

/** "Acme said that the job …": where the noun's own clause begins. */
function opening({ line: { marks, sentence } }: Place, from: number, start: number): number {
  let i = start - 1;
  while (i >= from && !marks.has(i, 'opener', 'relative', 'speech') && !STRONG.test(sentence.tokens[i]?.text ?? '')) i--;
  return i + 1;
}

/** Who gets it: right behind the verb, or, where verbs stand last, right before it. */
function getterOf({ line: { sentence }, items, verb, titles }: Place, head: Head, verbLast: boolean): Item | undefined {
  const plain = (from: number, to: number): boolean => sentence.tokens.slice(from, to).every((t) => t.kind === 'word' || t.text === '-');
  const apposed = (i: Item): boolean => titles.some((t) => t.person === i && t.from <= verb.to + MAX_QUALIFIERS && t.to <= i.from);
  const isSomebody = (i: Item): boolean => i.type === 'person' || (i.type === 'pronoun' && i.sort === 'speaker');
  return items.find(
    (i) =>
      isSomebody(i) &&
      ((i.from >= verb.to && i.from <= verb.to + MAX_BEHIND && plain(verb.to, i.from)) ||
        (i.from >= verb.to && apposed(i)) ||
        (verbLast && i.to === verb.from && i.from >= head.to)),
  );
}

/** The triggers of a sentence, with one where a post goes to somebody; whatever else its verb may tell, it does not then. */
export function withGiven(
  line: MarkedSentence,
  triggers: readonly TriggerMark[],
  items: readonly Item[],
  titles: readonly Title[],
  verbLast: boolean,
): readonly TriggerMark[] {
  const verbs = line.marks.list('cue').filter((m) => m.cue === 'given');
  if (verbs.length === 0) return triggers;
  let told = triggers;
  for (const verb of verbs) {
    const place: Place = { line, titles, items, verb };
    const head = headOf(place);
    const getter = head && getterOf(place, head, verbLast);
    if (!getter) continue;
    const given: TriggerMark = { is: 'trigger', sense: 'given', voice: 'active', from: verb.from, to: verb.to };
    told = [...told.filter((t) => t.to <= verb.from || t.from >= Math.max(verb.to, getter.from)), given];
  }
  return told === triggers ? triggers : [...told].sort((a, b) => a.from - b.from);
}

/** "Ada's job", "the job": whose it was. */
function before({ clause, items, scene }: Filling, state: State, head: Head): Succession | undefined {
  const { marks } = clause.line;
  const owns = (i: Item): boolean => i.possessor || i.marked.includes('of') || marks.get(i.from - 1, 'preposition')?.classes.includes('of') === true;
  const owner = items.find((i) => i.type === 'person' && i.to <= clause.trigger.from && owns(i));
  if (owner?.type === 'person') return scene.post(owner.name);
  const vacant = scene.vacancy();
  const open = vacant && !heirsOf(state).includes(vacant.who) ? vacant : scene.opening();
  // "the lead of research": of a part, whoever has left.
  const ofPart =
    clause.line.marks.has(head.to, 'preposition', 'determiner') && clause.line.marks.list('cue', head.to, clause.trigger.from).some((m) => m.cue === 'field');
  return ofPart ? undefined : open;
}

const titleIn = ({ clause, titles }: Filling, { from }: Head): Title | undefined =>
  titles.find((t) => !t.person && t.roles.length > 0 && t.from >= from - 1 && t.to <= clause.trigger.from);

const placeOf = ({ clause: { line, trigger }, titles, items }: Filling): Place => ({ line, titles, items, verb: trigger });

/** What goes to somebody, and where it is held. */
export function fillGiven(filling: Filling, state: State): boolean {
  const head = headOf(placeOf(filling));
  if (!head) return false;
  const { from } = filling.clause.trigger;
  state.stretches.push(head);
  const title = titleIn(filling, head);
  if (title) {
    if (title.organisation && !title.inherited) state.titled = title.organisation;
    state.stretches.push(title);
    return put(state, 'as', title.roles.at(-1) ?? '', [], title.roles.join(', '));
  }
  const told = head.sort === 'part' ? undefined : before(filling, state, head);
  if (told) {
    if (told.at !== undefined) state.titled = heldAt(told.at, from);
    guess(state, 'as');
    return put(state, 'as', told.as, [], `${told.as}, as told before`);
  }
  // "The seat on the plane" is no post: one is where somebody was told to leave.
  if (head.sort === 'post') return filling.scene.exit(heirsOf(state)) !== undefined;
  return put(state, 'as', 'head', [], 'what is led');
}
