// Filling slots: each slot of a sense looks in its positions, nearest first, for something that fits. What fills one slot fills no other.

import { isPerson, type Roles } from '../model/claim.ts';
import { cleft, isInfinitive } from './clause/cleft.ts';
import type { Clause } from './clause.ts';
import { fillCondition, fillMoney, fillPay, fillQuantity, fillShare } from './fill/figures.ts';
import type { Filled, Filler, Filling, State } from './fill/filling.ts';
import { newFirm, pronounBeside } from './fill/new-firm.ts';
import { fillOrganisation, fillOrganisations, fillParties } from './fill/organisation.ts';
import { partLed } from './fill/part.ts';
import { fillPeople } from './fill/people.ts';
import { placeTaken } from './fill/predecessor.ts';
import { fillTitle } from './fill/title.ts';
import type { Sense, SlotType } from './frame.ts';
import type { Marks, TriggerMark } from './marks.ts';
import type { Stretch } from './text/parse.ts';

/** More than one role taken from context is guessing. */
const MAX_GUESSED = 1;
/** Unless phrases stand there that mean what was said before: "she left the company". */
const MAX_MEANT = 2;

const NONE: readonly TriggerMark[] = [];

/** Fills all slots of a sense, or answers null where a required one stays empty. */
export function fill(sense: Sense, filling: Filling): Filled | null {
  const { marks } = filling.clause.line;
  const { from, to, verbLast } = filling.clause;
  // A clause that ends at the next verb yields to that as well: "closed a deal to buy employee shares", "als X eine Runde anführte".
  const next = verbLast || marks.get(to - 1, 'preposition') ? 1 : 0;
  const triggers = sense.besides || sense.yieldsTo ? marks.list('trigger', from, to + next) : NONE;
  const around = (other: string): boolean => triggers.some((t) => t.sense === other);
  if (sense.besides && !sense.besides.some(around)) return null;
  if (sense.yieldsTo?.some(around) || sense.unlessTold?.some((other) => filling.told?.has(other))) return null;
  if (sense.behind && !standsBehind(filling, sense.behind)) return null;
  if (sense.passive && filling.clause.diathesis !== 'passive') return null;
  if (sense.notOfPurpose && isAim(filling.clause)) return null;
  if (sense.needsCue && !sense.needsCue.some((cue) => cueBeside(filling, cue))) return null;
  if (sense.alsoCue && !sense.alsoCue.some((cue) => cueIn(marks, filling.clause, cue))) return null;
  const state: State = { roles: {}, used: new Set(), stretches: [], because: [], others: [], guessed: 0, unsaid: 0, meant: new Set() };
  for (const slot of sense.slots) {
    if (slot.unlessFilled && state.roles[slot.role] !== undefined) continue;
    const filled = FILLERS[slot.type](slot, filling, state);
    if (!filled && slot.required) return null;
  }
  const object = sense.object && OBJECTS[sense.object](filling, state);
  if (sense.object && !object) return null;
  if (object) state.stretches.push(object);
  if (sense.formerly && isOver(filling.clause)) state.roles.former = true;
  if (sense.ofGroups && !state.roles.who?.every((who) => !isPerson(who) && who.count !== 1)) return null;
  if (sense.ofPersons && !state.roles.who?.every((who) => isPerson(who) || who.count !== undefined)) return null;
  if (sense.anyOf && !sense.anyOf.some((role) => state.roles[role] !== undefined)) return null;
  if (state.guessed > (state.unsaid === 0 ? MAX_MEANT : (sense.meant ?? MAX_GUESSED))) return null;
  const roles: Roles = { ...state.roles, ...mergePay(state.roles, sense.set) };
  const told = state.guessed === 0 ? 'all roles told in the clause' : `${state.guessed} of the roles from what was said before`;
  const score = Math.max(0.2, 0.9 - 0.2 * state.guessed);
  return { roles, used: state.stretches, because: [...state.because, told], others: state.others, score, meant: state.meant, unsaid: state.unsaid };
}

/** Is the trigger right before it in the sentence of one of these senses? */
const standsBehind = ({ clause: { trigger, line } }: Filling, senses: readonly string[]): boolean =>
  senses.includes(line.marks.list('trigger', 0, trigger.from).findLast((t) => t.to <= trigger.from)?.sense ?? '');

/** "previously ran X", "dirigió X": by a word before the verb, or by its tense. */
const isOver = ({ trigger, language: { preterites }, line: { marks, sentence } }: Clause): boolean =>
  marks.over(trigger.from - 2, trigger.from).some((m) => m.is === 'former') || preterites?.includes(sentence.tokens[trigger.from]?.key ?? '') === true;

/** "for leading X", "chiama a dirigerla"; but "a dirigere X è Y" tells who does. */
function isAim(clause: Clause): boolean {
  // "used to run"
  if (clause.line.marks.has(clause.trigger.from - 1, 'former')) return false;
  const aim = clause.line.marks.get(clause.trigger.from - 1, 'preposition')?.classes;
  if (aim?.includes('for')) return true;
  return aim?.includes('destination') === true && (aim.length === 1 || isInfinitive(clause)) && !cleft(clause);
}

const mergePay = (roles: Roles, set: Partial<Roles> | undefined): Partial<Roles> =>
  set?.pay && roles.pay ? { ...set, pay: { ...roles.pay, form: set.pay.form } } : (set ?? {});

const cueIn = (marks: Marks, { from, to }: Stretch, cue: string): boolean => marks.list('cue', from, to).some((m) => m.cue === cue);

/** A word for pay besides the verb itself: "earned a degree" tells of none, and "earned $5m" does by its sum. */
function cueBeside({ clause }: Filling, cue: string): boolean {
  const { trigger, line } = clause;
  const all = line.marks.list('cue', clause.from, clause.to).filter((m) => m.cue === cue);
  const own = trigger.sense === 'receive' && cue === 'salary' && all.every((m) => m.from >= trigger.from && m.to <= trigger.to);
  return all.length > 0 && (!own || [...clause.before, ...clause.after].some((i) => i.type === 'value' && i.value.type === 'money'));
}

const FILLERS: Readonly<Record<SlotType, Filler>> = {
  people: fillPeople,
  organisation: fillOrganisation,
  organisations: fillOrganisations,
  parties: fillParties,
  title: fillTitle,
  money: fillMoney,
  share: fillShare,
  pay: fillPay,
  quantity: fillQuantity,
  condition: fillCondition,
};

/** What stands for an object that no name fills. */
const OBJECTS: Readonly<Record<NonNullable<Sense['object']>, (filling: Filling, state: State) => Stretch | undefined>> = {
  'new firm': newFirm,
  part: partLed,
  place: placeTaken,
  it: pronounBeside,
};

export type { Filled, Filling };
