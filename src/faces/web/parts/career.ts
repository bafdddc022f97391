// A person's events as marks on lanes, one lane per organisation. Pure: the picture only draws it.

import type { Interval } from '../../../base/interval.ts';
import type { RoleName } from '../../../model/claim.ts';
import type { EventRow } from '../../../model/views.ts';
import { BELIEF_WORDS } from '../words.ts';

/** `in`: arrives here. `out`: leaves here. `at`: does something here. */
export type MarkSort = 'in' | 'out' | 'at';

export interface Mark {
  readonly sort: MarkSort;
  readonly event: EventRow;
  readonly when: { readonly lo: number; readonly hi: number };
  /** Neither denied, nor a rumour, nor still to come. */
  readonly sure: boolean;
}

export interface Lane {
  readonly id: string;
  readonly name: string;
  readonly marks: readonly Mark[];
  /** Days from being there to the departure that follows; `told` if there is one. */
  readonly spells: readonly { readonly from: number; readonly to: number; readonly told: boolean }[];
}

export interface Career {
  readonly lanes: readonly Lane[];
  readonly from: number;
  readonly to: number;
}

const SORTS: Readonly<Partial<Record<RoleName, MarkSort>>> = { to: 'in', from: 'out', at: 'at', org: 'at' };

/** An open end is drawn as the one that is known. */
function drawn({ lo, hi }: Interval): { readonly lo: number; readonly hi: number } | null {
  const known = lo ?? hi;
  return known === null ? null : { lo: lo ?? known, hi: hi ?? known };
}

const middle = ({ when }: Mark): number => (when.lo + when.hi) / 2;

/** Does it surely say that the person is there from now on? Not a post that is told as past, nor a role that ends. */
const isThere = ({ sort, sure, event: { roles } }: Mark): boolean => sure && sort !== 'out' && roles.former !== true && roles.end !== true;

/** From the first sure word that someone is there to the next sure departure; without one, marked as not told. */
/** Without an end that is told, it is drawn up to where the person is next told to be after the last word from here, or up to today. */
const openSpell = (from: number, last: number, elsewhere: readonly number[], today: number): Lane['spells'][number] => ({
  from,
  to: Math.max(last, Math.min(today, ...elsewhere.filter((day) => day > last))),
  told: false,
});

function spellsOf(marks: readonly Mark[], elsewhere: readonly number[], today: number): Lane['spells'] {
  const spells: { from: number; to: number; told: boolean }[] = [];
  let open: Mark | null = null;
  for (const mark of marks.filter(({ sure }) => sure)) {
    if (isThere(mark)) open ??= mark;
    else if (mark.sort === 'out' && open) {
      spells.push({ from: middle(open), to: Math.max(middle(mark), middle(open)), told: true });
      open = null;
    }
  }
  if (open) spells.push(openSpell(middle(open), Math.max(...marks.filter(isThere).map(middle)), elsewhere, today));
  return spells;
}

/** Null if no event has a date and an organisation. `today` is a day number. */
export function careerOf(events: readonly EventRow[], today: number): Career | null {
  const lanes = new Map<string, { name: string; marks: Mark[] }>();
  for (const event of events) {
    const when = drawn(event.when);
    if (!when) continue;
    const { tone } = BELIEF_WORDS[event.belief];
    for (const entity of event.entities) {
      const sort = entity.type === 'organisation' ? SORTS[entity.role] : undefined;
      if (!sort) continue;
      const lane = lanes.get(entity.id) ?? { name: entity.name, marks: [] };
      lanes.set(entity.id, lane);
      lane.marks.push({ sort, event, when, sure: tone === 'firm' || tone === 'told' });
    }
  }
  const days = [...lanes.values()].flatMap(({ marks }) => marks.flatMap(({ when }) => [when.lo, when.hi]));
  if (days.length === 0) return null;
  const finished = [...lanes].map(([id, { name, marks }]): Lane => {
    const sorted = marks.sort((a, b) => middle(a) - middle(b) || (a.sort < b.sort ? -1 : 1));
    const elsewhere = [...lanes].flatMap(([other, lane]) => (other === id ? [] : lane.marks.filter(isThere).map(middle)));
    return { id, name, marks: sorted, spells: spellsOf(sorted, elsewhere, today) };
  });
  finished.sort((a, b) => firstOf(a) - firstOf(b) || (a.name < b.name ? -1 : 1));
  return { lanes: finished, from: Math.min(...days), to: Math.max(today, ...days) };
}

const firstOf = ({ marks }: Lane): number => Math.min(...marks.map(middle));
