// Companions: "Four colleagues are going with her", "Con lui vanno via due ingegneri". Who goes with somebody goes the same way.

import { isPerson } from '../../model/claim.ts';
import type { Mark, TriggerMark } from '../marks.ts';
import type { GroupItem, OrganisationItem } from '../nominals/items.ts';
import { MOVES } from '../senses.ts';
import type { Stretch } from '../text/parse.ts';
import { amongThem } from './among-them.ts';
import type { Draft } from './draft.ts';
import { dateIn, draftOf, type SentenceInput } from './drafting.ts';

/** How many sentences behind a move it is clear who "with her" means. */
const REACH = 2;
/** How long the phrase of the people, the verb and "with her" may be, in tokens. */
const MAX_APART = 12;

/** Verbs that tell of people who come or go, and not of others who take them. */
const isGoing = ({ sense, voice }: TriggerMark): boolean => voice !== 'noun' && MOVES.has(sense) && !TAKING.has(sense);
const TAKING: ReadonlySet<string> = new Set(['hire', 'poach', 'lure', 'absorb', 'lose', 'dismiss', 'layoff', 'reinstate']);

/** The move of the one person, or of the several, who are meant. */
function modelOf({ previous, index, scene, speaker }: SentenceInput, drafts: readonly Draft[], ours: boolean): Draft | undefined {
  const moves = (draft: Draft | undefined): draft is Draft =>
    draft?.kind === 'move' && (draft.roles.from ?? draft.roles.to) !== undefined && draft.stance !== 'denial' && draft.roles.who?.every(isPerson) === true;
  const here = drafts.findLast(moves);
  if (here) return here;
  const person = previous?.roles.who?.[0];
  const name = person && isPerson(person) ? person.name : undefined;
  const known = ours ? name !== undefined && name === speaker : name === scene.person() || (previous?.roles.who?.length ?? 0) > 1;
  return moves(previous) && previous.sentence >= index - REACH && known ? previous : undefined;
}

/** Where the sentence itself says that they come from or go to. */
function told({ items }: SentenceInput, classes: readonly ('origin' | 'destination')[], model: string | undefined): OrganisationItem | undefined {
  const found = items.find((i) => i.type === 'organisation' && !i.inTitle && !i.publisher && classes.every((c) => i.marked.includes(c)) && i.name !== model);
  return found?.type === 'organisation' ? found : undefined;
}

/** The verb, the people and "with her", in any order, with nothing that parts them. */
function inOne({ line: { marks, sentence } }: SentenceInput, stretches: readonly Stretch[]): boolean {
  const [from, to] = [Math.min(...stretches.map((s) => s.from)), Math.max(...stretches.map((s) => s.to))];
  return (
    to - from <= MAX_APART && marks.list('and', from, to).length === 0 && sentence.tokens.slice(from, to).every((t) => t.kind === 'word' || t.text === '-')
  );
}

/** The drafts of a sentence, with those who go along with somebody told to move before. */
function withCompanions(input: SentenceInput, drafts: readonly Draft[]): readonly Draft[] {
  const { items, line, index } = input;
  const { marks } = line;
  const [along] = marks.list('alongside');
  if (!along) return drafts;
  const verbs = [...marks.list('trigger').filter(isGoing), ...marks.list('goes')];
  // "zabierając ze sobą trzech inżynierów": what governs the pronoun does not govern those right behind it.
  const free = ({ marked, from }: GroupItem): boolean => from === along.to || marked.includes('object') || marked.every((c) => c === 'with');
  const goes = (i: GroupItem): Mark | undefined => verbs.find((verb) => inOne(input, [i, along, verb]));
  const group = items.find((i): i is GroupItem => i.type === 'group' && free(i) && i.group.count !== 1 && goes(i) !== undefined); // biome-ignore format: one line
  const verb = group && goes(group);
  const model = group && modelOf(input, drafts, items.some((i) => i.type === 'pronoun' && i.sort === 'speaker' && i.from >= along.from && i.to <= along.to)); // biome-ignore format: one line
  if (!verb || !model || model.sentence > index) return drafts;
  const { from, to } = model.roles;
  const [origin, goal] = [told(input, ['origin'], to), told(input, ['destination'], from)];
  const roles = { who: [group.group], from: origin?.name ?? from, to: goal?.name ?? to };
  if (roles.from === roles.to) return drafts;
  const filled = { roles, used: [], others: [], because: ['along with whoever was told to move'], score: 0.7 };
  const stance = { stance: model.stance, because: 'like the one before' } as const;
  const stretches = [verb, along, group, ...(origin ? [origin] : []), ...(goal ? [goal] : [])];
  const draft = draftOf(input, 'move', filled, stretches, stance, model.says, dateIn(items, { from: 0, to: line.sentence.tokens.length }));
  return [...drafts.filter((d) => !(d.kind === 'move' && d.roles.who?.some((who) => who === group.group))), draft];
}

/** With those who go along, and with the names of some of those told before. */
export function withOthers(input: SentenceInput, drafts: readonly Draft[]): readonly Draft[] {
  const all = withCompanions(input, drafts);
  return [...all, ...amongThem(input, all)];
}
