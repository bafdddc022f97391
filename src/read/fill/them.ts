// "offered them $10m", "leur a proposé …", "made offers to six of them": several people spoken of before, to whom something is given.

import type { Party } from '../../model/claim.ts';
import type { Clause } from '../clause.ts';
import type { Slot } from '../frame.ts';
import { type CountItem, type Item, isCount } from '../nominals/items.ts';
import type { Stretch } from '../text/parse.ts';
import { type Filling, isPeople, put, type State } from './filling.ts';

/** How many words may stand between a verb and the pronoun that is its object. */
const BESIDE = 1;
/** How far behind a number the pronoun for those whom it counts may stand, in tokens. */
const MAX_OF = 3;

export const isThem = (i: Item): boolean => i.type === 'pronoun' && i.sort === 'people';

/** Is it the object of the verb: right behind it, right before it, behind "to"; where verbs stand last, by its form? */
export function isObject({ clause: { trigger, line, verbLast } }: Filling, them: Item): boolean {
  if (them.from >= trigger.to && them.from <= trigger.to + BESIDE) return true;
  if (them.marked.some((c) => c === 'destination' || c === 'for' || c === 'object')) return true;
  if (verbLast) return them.inflected === true && them.marked.length === 0;
  let at = trigger.from;
  while (line.marks.has(at - 1, 'perfect', 'auxiliary')) at--;
  return them.inflected === true && them.to >= at && them.to <= trigger.from;
}

/** Several people: a group, or those of a list. */
const isSeveral = (i: Item): boolean => (i.type === 'group' && i.group.count !== 1) || (i.type === 'person' && i.list.length > 1 && i.list[0] === i);

/** Those told of last before the pronoun, in its sentence or the one before: "X contacted researchers, offering them …". */
export function meant({ items, scene }: Filling, them: Stretch): { readonly parties: readonly Party[]; readonly employer: string | undefined } {
  const last = items.findLast((i) => i.to <= them.from && isSeveral(i) && i.marked.every((c) => c === 'object' || c === 'destination'));
  const parties = (last?.list ?? []).flatMap((i): Party[] => (i.type === 'person' ? [{ name: i.name }] : i.type === 'group' ? [i.group] : []));
  if (last && parties.length > 0) return { parties, employer: last.type === 'group' ? last.employer : undefined };
  return { parties: scene.several(), employer: scene.several().length === 1 ? scene.groupEmployer() : undefined };
}

/** "they": whoever the sentence began with, if there are several of them; else the group last counted. */
export function theySubject({ items, scene }: Filling, pronoun: Item): { parties: readonly Party[]; items: readonly Item[] } | null {
  const people = items.filter((i) => isPeople(i) && i.to <= pronoun.from && i.marked.length === 0);
  const [first] = people;
  if (first) {
    const joined = first.list;
    const parties = joined.flatMap((i): Party[] => (i.type === 'person' ? [{ name: i.name }] : i.type === 'group' ? [i.group] : []));
    if (parties.length > 1 || first.type === 'group') return { parties, items: joined };
    // "A, who ran research, and B, an engineer, both left"
    const names = [...new Set(people.flatMap((i) => (i.type === 'person' ? [i.name] : [])))];
    if (names.length > 1 && names.length === people.length) return { parties: names.map((name) => ({ name })), items: people };
  }
  const parties = scene.several();
  return parties.length > 0 ? { parties, items: [] } : null;
}

/** "threaten to leave if X does not return": whoever a condition tells of threatens nothing. */
export function inCondition({ trigger, line: { marks } }: Clause, item: Item): boolean {
  if (!/^(threaten|vow)/.test(trigger.sense)) return false;
  const condition = marks.list('condition', trigger.to)[0] ?? marks.list('cue', trigger.to).find((m) => m.cue === 'condition');
  return condition !== undefined && item.from >= condition.to;
}

/** Nobody makes an offer to their own chief: who "he" is, is not told. */
export const isOwnChief = (slot: Slot, { scene }: Filling, { roles }: State, who: readonly Party[]): boolean =>
  slot.ofVerbs === true && roles.answer === undefined && who.some((w) => 'name' in w && roles.by?.includes(scene.headed(w.name) ?? '') === true);

/** Fills whom something is given to with several people spoken of before, where a pronoun stands for them. */
export function fillThem(slot: Slot, filling: Filling, state: State): boolean {
  const { clause } = filling;
  if (!slot.ofVerbs || clause.diathesis === 'passive') return false;
  const near = [...clause.after, ...clause.before];
  const counted = near.find((i): i is CountItem => isCount(i) && near.some((p) => isThem(p) && p.from > i.to && p.from <= i.to + MAX_OF));
  const them = counted ?? near.find((i) => isThem(i) && isObject(filling, i));
  if (!them || state.used.has(them)) return false;
  const { parties, employer } = meant(filling, them);
  const [first] = parties;
  const part = counted && first && 'noun' in first ? [{ noun: first.noun, count: counted.value.count }] : undefined;
  const who = part ?? (counted ? [] : parties);
  if (who.length === 0) return false;
  if (employer !== undefined && !state.roles.by?.includes(employer)) state.roles.from = employer;
  return put(state, slot.role, who, [them], 'those spoken of before, by a pronoun');
}
