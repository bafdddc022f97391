// Companions: "Four colleagues are going with her", "Con lui vanno via due ingegneri". Who goes with somebody goes the same way.

import { isPerson, type Party } from '../../model/claim.ts';
import type { Mark, TriggerMark } from '../marks.ts';
import type { GroupItem, Item, OrganisationItem, PersonItem } from '../nominals/items.ts';
import { MOVES } from '../senses.ts';
import type { Stretch } from '../text/parse.ts';
import { amongThem } from './among-them.ts';
import type { Draft } from './draft.ts';
import { dateIn, draftOf, type SentenceInput } from './drafting.ts';
import { likewise } from './likewise.ts';

/** How many sentences behind a move it is clear who "with her" means. */
const REACH = 2;
/** How long the phrase of the people, the verb and "with her" may be, in tokens. */
const MAX_APART = 12;

/** Verbs that tell of people who come or go, and not of others who take them. */
const isGoing = ({ sense, voice }: TriggerMark): boolean => voice !== 'noun' && MOVES.has(sense) && !TAKING.has(sense);
const TAKING: ReadonlySet<string> = new Set(['hire', 'poach', 'lure', 'absorb', 'lose', 'dismiss', 'layoff', 'reinstate']);

/** The move of the one person, or of the several, who are meant. */
function modelOf({ previous, index, scene, speaker }: SentenceInput, drafts: readonly Draft[], theirs: boolean): Draft | undefined {
  const moves = (draft: Draft | undefined): draft is Draft =>
    draft?.kind === 'move' && (draft.roles.from ?? draft.roles.to) !== undefined && draft.stance !== 'denial' && draft.roles.who?.every(isPerson) === true;
  const here = drafts.findLast(moves);
  if (here) return here;
  const person = previous?.roles.who?.[0];
  const name = person && isPerson(person) ? person.name : undefined;
  // "Two colleagues came with me": with whoever speaks.
  const known = name !== undefined && ((!theirs && name === speaker) || name === scene.person() || (previous?.roles.who?.length ?? 0) > 1);
  return moves(previous) && previous.sentence >= index - REACH && known ? previous : undefined;
}

/** Where the sentence itself says that they come from or go to. */
function told({ items }: SentenceInput, classes: readonly ('origin' | 'destination')[], model: string | undefined): OrganisationItem | undefined {
  const found = items.find((i) => i.type === 'organisation' && !i.inTitle && !i.publisher && classes.every((c) => i.marked.includes(c)) && i.name !== model);
  return found?.type === 'organisation' ? found : undefined;
}

/** The verb, the people and "with her", in any order, with nothing that parts them. */
function inOne({ line: { marks, sentence } }: SentenceInput, along: Stretch, verb: Stretch, people: readonly Item[]): boolean {
  // Of several, the one next to them.
  const beside = people.reduce((a, b) => (Math.abs(b.from - along.from) < Math.abs(a.from - along.from) ? b : a));
  const stretches = [along, verb, beside];
  const [from, to] = [Math.min(...stretches.map((s) => s.from)), Math.max(...stretches.map((s) => s.to))];
  return (
    to - from <= MAX_APART && marks.list('and', from, to).length === 0 && sentence.tokens.slice(from, to).every((t) => t.kind === 'word' || t.text === '-')
  );
}

/** Those who go along, named or counted, and the verb that says so. */
function companionsIn(input: SentenceInput, along: Mark): { readonly people: readonly (GroupItem | PersonItem)[]; readonly verb: Mark } | undefined {
  const { marks } = input.line;
  const verbs = [...marks.list('trigger').filter(isGoing), ...marks.list('goes')];
  // "zabierając ze sobą trzech inżynierów": what governs the pronoun does not govern those right behind it.
  const free = ({ marked, from }: Item): boolean => from === along.to || marked.includes('object') || marked.every((c) => c === 'with');
  for (const item of input.items) {
    if (!(item.type === 'group' ? item.group.count !== 1 : item.type === 'person' && item.list[0] === item) || !free(item)) continue;
    const people = (item.list.length > 0 ? item.list : [item]).filter((i): i is GroupItem | PersonItem => i.type === 'group' || i.type === 'person');
    const verb = verbs.find((v) => inOne(input, along, v, people));
    if (verb) return { people, verb };
  }
  return undefined;
}

/** The drafts of a sentence, with those who go along with somebody told to move before. */
function withCompanions(input: SentenceInput, drafts: readonly Draft[]): readonly Draft[] {
  const { items, line, index } = input;
  const [along] = line.marks.list('alongside');
  const found = along && companionsIn(input, along);
  if (!found) return drafts;
  const { people, verb } = found;
  const parties = people.map((i): Party => (i.type === 'group' ? i.group : { name: i.name }));
  const names = new Set(parties.map((p) => JSON.stringify(p)));
  const theirs = items.some((i) => i.type === 'pronoun' && (i.sort === 'person' || i.sort === 'people') && i.from >= along.from && i.to <= along.to);
  const own = (d: Draft): boolean => d.kind === 'move' && d.roles.who?.some((who) => names.has(JSON.stringify(who))) === true;
  const model = modelOf(input, drafts.filter((d) => !own(d)), theirs); // biome-ignore format: one line
  if (!model || model.sentence > index) return drafts;
  const { from, to } = model.roles;
  const [origin, goal] = [told(input, ['origin'], to), told(input, ['destination'], from)];
  const roles = { who: parties, from: origin?.name ?? from, to: goal?.name ?? to };
  if (roles.from === roles.to) return drafts;
  const filled = { roles, used: [], others: [], because: ['along with whoever was told to move'], score: 0.7 };
  const stance = { stance: model.stance, because: 'like the one before' } as const;
  const stretches = [verb, along, ...people, ...(origin ? [origin] : []), ...(goal ? [goal] : [])];
  const draft = draftOf(input, 'move', filled, stretches, stance, model.says, dateIn(items, { from: 0, to: line.sentence.tokens.length }));
  return [...drafts.filter((d) => !own(d)), draft];
}

/** With those who go along, the names of some of those told before, and those who did likewise. */
export function withOthers(input: SentenceInput, drafts: readonly Draft[]): readonly Draft[] {
  const all = withCompanions(input, drafts);
  return [...all, ...amongThem(input, all), ...likewise(input, all)];
}
