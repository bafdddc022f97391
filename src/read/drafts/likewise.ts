// The move told last, of others too: "in June it was the turn of A and B", "X left, as did Y".

import { isPerson, type Party } from '../../model/claim.ts';
import type { Mark } from '../marks.ts';
import type { GroupItem, Item, PersonItem } from '../nominals/items.ts';
import type { Draft } from './draft.ts';
import { dateIn, draftOf, type SentenceInput } from './drafting.ts';

/** How far from the words the first of them may stand, a title between, and for how many sentences the move is in mind. */
const MAX_APART = 8;
const REACH = 2;

type People = GroupItem | PersonItem;
const isWho = (i: Item): i is People => i.type === 'person' || (i.type === 'group' && i.group.count !== undefined);

/** No verb and no end of a clause stands between. */
const isOpen = ({ line: { marks, sentence } }: SentenceInput, from: number, to: number): boolean =>
  marks.list('trigger', from, to).every((t) => t.voice === 'noun') && !sentence.tokens.slice(from, to).some((t) => /^[;.:]$/.test(t.text));

/** Those whose turn it is, behind the words or right before them ("war X an der Reihe"), with those whom "and" joins to them. */
function whoseTurn(input: SentenceInput, cue: Mark): readonly People[] {
  const { items, line } = input;
  const behind = items.find((i): i is People => isWho(i) && i.from >= cue.to && i.from <= cue.to + MAX_APART);
  const before = items.findLast((i): i is People => isWho(i) && i.to <= cue.from && i.to > cue.from - 2);
  const first = behind && isOpen(input, cue.to, behind.from) ? behind : before;
  if (!first) return [];
  const told: People[] = (first.list.length > 0 ? first.list : [first]).filter(isWho);
  for (const item of items) {
    const last = told.at(-1) ?? first;
    if (!isWho(item) || item.from < last.to || item.from > last.to + MAX_APART || told.includes(item) || item.from < cue.to) continue;
    if (isOpen(input, last.to, item.from) && line.marks.list('and', last.to, item.from).length > 0) told.push(item);
  }
  return told;
}

const isModel = (draft: Draft | undefined): draft is Draft =>
  draft?.kind === 'move' && draft.stance !== 'denial' && (draft.roles.from ?? draft.roles.to) !== undefined;

/** "In June it was the turn of X": the same move as was told last, of where it is from, else of where it leads. */
export function likewise(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const { items, line, previous, index } = input;
  const told: Draft[] = [];
  for (const cue of line.marks.list('turn')) {
    const end = line.sentence.tokens[cue.from]?.start ?? 0;
    const here = drafts.findLast((d) => isModel(d) && d.start < end);
    const model = here ?? (isModel(previous) && previous.sentence >= index - REACH ? previous : undefined);
    const people = model ? whoseTurn(input, cue) : [];
    const who = people.map((i): Party => (i.type === 'person' ? { name: i.name } : i.group));
    const known = (p: Party): boolean => [...drafts, ...(model ? [model] : [])].some((d) => d.kind === 'move' && d.roles.who?.some((w) => (isPerson(w) && isPerson(p) ? w.name === p.name : w === p))); // biome-ignore format: one line
    if (!model || who.length === 0 || who.some(known)) continue;
    const { from, to } = model.roles;
    const filled = { roles: { who, ...(from === undefined ? { to } : { from }) }, used: [], others: [], because: ['the same move as told before'], score: 0.7 };
    const last = people.at(-1)?.to ?? cue.to;
    const date = dateIn(items, { from: Math.max(0, (people[0]?.from ?? cue.from) < cue.from ? 0 : cue.from - MAX_APART), to: last });
    told.push(draftOf(input, 'move', filled, [cue, ...people], { stance: model.stance, because: 'like the one before' }, model.says, date));
  }
  return told;
}
