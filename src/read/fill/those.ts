// "Microsoft hired both researchers", "The two founders joined X", "hired them": those who were named together just before.

import { isPerson, type Party } from '../../model/claim.ts';
import { pluralClitic } from '../clause/clitics.ts';
import type { Slot } from '../frame.ts';
import type { Item } from '../nominals/items.ts';
import type { Stretch } from '../text/parse.ts';
import { type Filling, put, type State } from './filling.ts';
import { isObject, isThem, meant, theySubject } from './them.ts';

/** "the two", "los dos", "i due", but not "otros dos", "weitere zwei": an article is short. */
const MAX_ARTICLE = 3;

/** Are they still in mind: was nobody else spoken of since? */
const isLatest = (parties: readonly Party[], { scene }: Filling): boolean => {
  const last = scene.person();
  return last === undefined || parties.some((who) => !isPerson(who) || who.name === last);
};

/** Whom a group with an article and a number means, or "both", where as many were named together. */
export function thoseNamed(item: Item, filling: Filling): readonly Party[] | undefined {
  const several = filling.scene.several();
  if (several.length < 2 || item.type !== 'group' || item.employer !== undefined || item.former || item.list.length > 1) return undefined;
  const { count, of, bound } = item.group;
  if ((count ?? 2) !== several.length || of !== undefined || bound !== undefined || !several.every(isPerson) || !isLatest(several, filling)) return undefined;
  const { marks, sentence } = filling.clause.line;
  const start = item.begins ?? item.from;
  // "ambos ingenieros", "entrambi i dirigenti"
  const both = [start, start - 1].some((to) => marks.list('pronoun', to - 1, to).some((m) => m.sort === 'people'));
  if (count === undefined) return both ? several : undefined;
  const article = (sentence.tokens[start - 1]?.text.length ?? 0) <= MAX_ARTICLE && marks.has(start - 1, 'determiner') && !marks.has(start - 1, 'indefinite');
  return both || article || marks.has(start, 'determiner') ? several : undefined;
}

/** "hired them", "los ha fichado", "Both were hired by X": fills whom a verb takes with several people spoken of before, where a pronoun stands for them. */
export function fillTaken(slot: Slot, filling: Filling, state: State): boolean {
  const { clause } = filling;
  if (!slot.them || clause.diathesis === 'noun') return false;
  if (clause.diathesis === 'passive') {
    const they = clause.before.find((i) => isThem(i) && i.marked.length === 0);
    const subject = they && theySubject(filling, they);
    return subject && isLatest(subject.parties, filling) ? put(state, slot.role, subject.parties, [they, ...subject.items], 'they') : false;
  }
  const them = [...clause.after, ...clause.before].find((i) => isThem(i) && isObject(filling, i));
  const at: Stretch | undefined = them ?? pluralClitic(clause);
  if (!at) return false;
  const { parties, employer } = meant(filling, at);
  if (parties.length === 0 || !isLatest(parties, filling)) return false;
  if (employer !== undefined) state.because.push(`employer: ${employer}`);
  return put(state, slot.role, parties, them ? [them] : [], 'those spoken of before, by a pronoun');
}
