// Filling slots: each slot of a sense looks in its positions, nearest first, for something that fits. What fills one slot fills no other.

import { isPerson, type Party, type Pay, type RoleName, type Roles } from '../model/claim.ts';
import { at, type Clause } from './clause.ts';
import type { Position, Sense, Slot, SlotType } from './frame.ts';
import type { Item, OrganisationItem, PronounItem, Title, ValueItem } from './items.ts';
import type { Marks } from './marks.ts';
import type { Stretch, Value } from './parse.ts';
import type { Scene } from './scene.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A half-made claim: its roles, what fills them, and why it is believed. */
export interface Filled {
  readonly roles: Roles;
  readonly used: readonly Stretch[];
  readonly because: readonly string[];
  /** Further organisations that "and" joins to one that fills a role of one name: each makes a claim of its own. */
  readonly others: readonly { readonly role: RoleName; readonly name: string }[];
  /** In [0, 1]. */
  readonly score: number;
}

export interface Filling {
  readonly clause: Clause;
  readonly items: readonly Item[];
  readonly titles: readonly Title[];
  readonly scene: Scene;
  readonly text: string;
  readonly dropsSubject: boolean;
}

interface State {
  readonly roles: Writable<Roles>;
  readonly used: Set<Item>;
  readonly stretches: Stretch[];
  readonly because: string[];
  readonly others: { role: RoleName; name: string }[];
  /** The organisation named in the title that fills `as`. */
  titled?: OrganisationItem;
  /** Roles filled from context rather than from the clause. */
  guessed: number;
}

/** More than one role taken from context is guessing. */
const MAX_GUESSED = 1;

/** Fills all slots of a sense, or answers null where a required one stays empty. */
export function fill(sense: Sense, filling: Filling): Filled | null {
  const state: State = { roles: {}, used: new Set(), stretches: [], because: [], others: [], guessed: 0 };
  const { marks } = filling.clause.line;
  const around = (other: string): boolean => marks.list('trigger', filling.clause.from, filling.clause.to).some((t) => t.sense === other);
  if (sense.besides && !sense.besides.some(around)) return null;
  if (sense.yieldsTo?.some(around)) return null;
  if (sense.needsCue && !sense.needsCue.some((cue) => cueIn(marks, filling.clause, cue))) return null;
  for (const slot of sense.slots) {
    const filled = FILLERS[slot.type](slot, filling, state);
    if (!filled && slot.required) return null;
  }
  if (sense.formerly && marks.over(filling.clause.trigger.from - 2, filling.clause.trigger.from).some((m) => m.is === 'former')) state.roles.former = true;
  if (sense.anyOf && !sense.anyOf.some((role) => state.roles[role] !== undefined)) return null;
  if (state.guessed > MAX_GUESSED) return null;
  const roles: Roles = { ...state.roles, ...mergePay(state.roles, sense.set) };
  return { roles, used: state.stretches, because: state.because, others: state.others, score: Math.max(0.2, 0.9 - 0.2 * state.guessed) };
}

const mergePay = (roles: Roles, set: Partial<Roles> | undefined): Partial<Roles> =>
  set?.pay && roles.pay ? { ...set, pay: { ...roles.pay, form: set.pay.form } } : (set ?? {});

const cueIn = (marks: Marks, { from, to }: Stretch, cue: string): boolean => marks.list('cue', from, to).some((m) => m.cue === cue);

type Filler = (slot: Slot, filling: Filling, state: State) => boolean;

function put<R extends RoleName>(state: State, role: R, value: Roles[R], used: readonly Item[], because: string): true {
  (state.roles as Record<RoleName, unknown>)[role] = value;
  for (const item of used) {
    state.used.add(item);
    state.stretches.push(item);
  }
  state.because.push(`${role}: ${because}`);
  return true;
}

/** "they": whoever the sentence began with, if there are several of them; else the group last counted. */
function theySubject({ items, scene }: Filling, pronoun: Item): { parties: readonly Party[]; items: readonly Item[] } | null {
  const people = items.filter((i) => isPeople(i) && i.to <= pronoun.from && i.marked.length === 0);
  const [first] = people;
  if (first) {
    const joined = first.list;
    const parties = joined.flatMap((i): Party[] => (i.type === 'person' ? [{ name: i.name }] : i.type === 'group' ? [i.group] : []));
    if (parties.length > 1 || first.type === 'group') return { parties, items: joined };
  }
  const group = scene.group();
  return group ? { parties: [group], items: [] } : null;
}

/** The first unused phrase in the slot's positions that fits. */
function first<T>(slot: Slot, { clause }: Filling, state: State, fit: (item: Item) => T | undefined): { item: Item; value: T; where: string } | null {
  for (const where of slot.where)
    for (const item of at(clause, where)) {
      if (state.used.has(item)) continue;
      const value = fit(item);
      if (value !== undefined) return { item, value, where };
    }
  return null;
}

const isPeople = (item: Item): boolean => item.type === 'person' || item.type === 'group';

function partyOf(item: Item, { scene, clause, titles }: Filling): Party | undefined {
  if (item.type === 'person') return { name: item.name };
  if (item.type === 'group') return item.group;
  if (item.type === 'pronoun' && item.sort === 'person') {
    if (!opensPhrase(clause, item)) return undefined;
    const name = nearestPerson(clause, item) ?? scene.person();
    return name ? { name } : undefined;
  }
  if (item.type === 'pronoun' && item.sort === 'people') return undefined;
  if (item.type === 'role' && !titles.some((t) => t === item.title && t.person)) {
    const name = scene.holder(item.title);
    return name ? { name } : undefined;
  }
  return undefined;
}

/** A pronoun that is a subject stands at the start of its clause; behind an unknown word ("linking him to") it is that word's object. */
function opensPhrase({ line: { marks, sentence }, trigger }: Clause, pronoun: Item): boolean {
  const before = sentence.tokens[pronoun.from - 1];
  if (!before || before.kind === 'mark' || pronoun.to >= trigger.from - 3) return true;
  return marks.over(pronoun.from - 1, pronoun.from).length > 0;
}

/** A pronoun looks back into its own sentence first, over a clause border. */
function nearestPerson(clause: Clause, pronoun: Item): string | undefined {
  const earlier = clause.before.filter((i) => i.to <= pronoun.from && i.type === 'person');
  return earlier[0]?.type === 'person' ? earlier[0].name : undefined;
}

const fillPeople: Filler = (slot, filling, state) => {
  const { clause, scene } = filling;
  const they = slot.where[0] === 'actor' ? at(clause, 'actor').find((i) => isPeople(i) || i.type === 'pronoun') : undefined;
  if (they?.type === 'pronoun' && they.sort === 'people') {
    const subject = theySubject(filling, they);
    if (subject) return put(state, slot.role, subject.parties, [they, ...subject.items], 'they');
  }
  const found = first(slot, filling, state, (item) => (item.type === 'role' && item.title.person ? undefined : partyOf(item, filling)));
  if (!found) {
    const dropped = clause.diathesis !== 'noun' && (filling.dropsSubject || clause.trigger.from <= 2) && !somebody(clause);
    const name = slot.fallback?.includes('topic') && dropped ? scene.person() : undefined;
    if (!name) return false;
    state.guessed++;
    return put(state, slot.role, [{ name }], [], `${name}, last spoken of`);
  }
  const joined = isPeople(found.item) ? found.item.list.filter((i) => isPeople(i) && !state.used.has(i)) : [found.item];
  const named = joined.length === 1 ? namedAfter(filling, found.item) : [];
  const parties = withoutHeading([...joined, ...named]).flatMap((item) => partyOf(item, filling) ?? []);
  const employer = joined.map((i) => (i.type === 'group' ? i.employer : undefined)).find(Boolean);
  if (employer) state.because.push(`employer: ${employer}`);
  if (found.item.type === 'role' || (found.item.type === 'pronoun' && !nearestPerson(clause, found.item))) state.guessed++;
  return put(state, slot.role, dedupe(parties), [...joined, ...named], `${parties.map((p) => ('name' in p ? p.name : p.noun)).join(', ')} as ${found.where}`);
};

/** "a key researcher left": a subject without a name is told all the same, and is not who was spoken of before. */
const somebody = ({ before, trigger }: Clause): boolean => before[0]?.type === 'role' && before[0].marked.length === 0 && before[0].to === trigger.from;

/** "four researchers: A, B, C and D": what stands behind the colon names the group before it. */
function namedAfter({ clause, items }: Filling, group: Item): readonly Item[] {
  const { tokens } = clause.line.sentence;
  if (group.type !== 'group' || tokens[group.to]?.text !== ':') return [];
  const list = items.find((i) => i.type === 'person' && i.from === group.to + 1)?.list ?? [];
  return group.group.count === undefined || group.group.count === list.length ? list : [];
}

/** "Two Apple researchers, A and B": the names are the group. */
function withoutHeading(list: readonly Item[]): readonly Item[] {
  const [first, ...rest] = list;
  const names = rest.every((i) => i.type === 'person');
  return first?.type === 'group' && rest.length > 0 && names && (first.group.count === undefined || first.group.count === rest.length) ? rest : list;
}

const dedupe = (parties: readonly Party[]): Party[] => [...new Map(parties.map((p) => [JSON.stringify(p), p])).values()];

/** An organisation, or its chief standing for it, or "the company" where it is clear which. */
function organisationsOf(item: Item, filling: Filling, position: string, state: State, role: RoleName): readonly (string | undefined)[] {
  const { scene } = filling;
  if (item.type === 'organisation') return item.inTitle || item.publisher ? [] : [item.name];
  if (item.type === 'person' && position === 'actor') return [scene.headed(item.name)];
  if (item.type === 'role' && position === 'actor') return [item.title.organisation?.name];
  return item.type === 'pronoun' && item.sort === 'organisation' ? antecedentsOf(item, filling, state, role) : [];
}

/** What "the company" may be, likeliest first. */
function antecedentsOf(item: PronounItem, { scene, items, titles }: Filling, state: State, role: RoleName): readonly (string | undefined)[] {
  if (item.owned) {
    const owner = items.findLast((i) => i.type === 'person' && i.to <= item.from);
    return [scene.headed((owner?.type === 'person' ? owner.name : scene.person()) ?? '')];
  }
  // "X, co-founder of xAI, has left the company": that of the person spoken of; "xAI raised $20 bn, and Tesla put $2 bn into the
  // company": what the sentence itself is about; else what the one before was about.
  const titled = titles.find(
    (t) => t.organisation && !t.former && [...state.used].some((i) => i === t.person || (i.type === 'pronoun' && t.person && i.from > t.person.to)),
  );
  const subject = items.find((i) => i.type === 'organisation' && i.to <= item.from && i.marked.length === 0 && (!i.inTitle || i.possessor) && !i.publisher);
  // Who joins "the company" joins another one than their own.
  const [first] = role === 'to' ? [] : (state.roles.who ?? []);
  const own =
    role === 'to'
      ? []
      : [titled?.organisation?.name, first && isPerson(first) ? (role === 'org' ? scene.founded(first.name) : scene.headed(first.name)) : undefined];
  return [...own, subject?.type === 'organisation' ? subject.name : undefined, ...scene.organisations()];
}

function findOrganisation(slot: Slot, filling: Filling, state: State): { item: Item; name: string; where: string } | null {
  const taken = new Set<unknown>(Object.values(state.roles).flat());
  for (const where of slot.where)
    for (const item of where === 'title' ? (state.titled ? [state.titled] : []) : at(filling.clause, where)) {
      if (state.used.has(item)) continue;
      const names = organisationsOf(item, filling, where, state, slot.role).filter((n) => n !== undefined);
      const name = names.find((n) => !taken.has(n));
      if (name !== undefined) return { item, name, where };
      // The nearest name in place decides; only other sorts of phrases are looked past.
      if (item.type === 'organisation' && names.length > 0) break;
    }
  return null;
}

/** The employer of the people of the claim, or, where it has none, of those of the clause ("OpenAI employees can sell shares"). */
const employerOf = ({ clause }: Filling, state: State): string | undefined =>
  [...state.used, ...(state.roles.who ? [] : [...clause.before, ...clause.after])].flatMap((i) => (i.type === 'group' && i.employer ? [i.employer] : [])).at(0);

/** Does a preposition behind the verb lead to some place that is no known organisation ("returned to Paris"), and not to a date? */
function leadsElsewhere({ trigger, after, line: { marks } }: Clause, where: readonly Position[]): boolean {
  const [next] = after;
  const dated = next?.type === 'value' && next.from <= trigger.to + 2;
  return !dated && marks.get(trigger.to, 'preposition')?.classes.some((c) => where.includes(c)) === true;
}

/** Does nothing follow the verb that could be its object: "joined in 2021", "have signed."? */
function standsAlone({ trigger, line: { marks, sentence } }: Clause): boolean {
  const next = sentence.tokens[trigger.to];
  return !next || next.kind === 'mark' || marks.has(trigger.to, 'preposition', 'and', 'opener');
}

const fillOrganisation: Filler = (slot, filling, state) => {
  const own = slot.where[0] === 'employer' ? employerOf(filling, state) : undefined;
  if (own) return put(state, slot.role, own, [], `${own}, their employer`);
  const found = findOrganisation(slot, filling, state);
  if (found) {
    if (found.item.type === 'organisation' ? found.item.via === 'noise' : found.name === filling.scene.organisation()) state.guessed++;
    const joined = found.item.list.filter((i): i is OrganisationItem => i.type === 'organisation' && i !== found.item && !i.inTitle && !i.publisher);
    if (found.item.type === 'organisation') state.others.push(...joined.map(({ name }) => ({ role: slot.role, name })));
    const via = found.item.type === 'organisation' && found.item.via === 'noise' ? ' (via: noise, a word that translation makes of the name)' : '';
    return put(state, slot.role, found.name, [found.item, ...joined], `${found.name} as ${found.where}${via}`);
  }
  const employer = slot.fallback?.includes('employer') ? employerOf(filling, state) : undefined;
  if (employer && employer !== state.roles.to) return put(state, slot.role, employer, [], `${employer}, their employer`);
  const elsewhere = leadsElsewhere(filling.clause, slot.where);
  const objectless = !slot.where.includes('undergoer') || slot.role !== 'to' || standsAlone(filling.clause);
  const topic = slot.fallback?.includes('topic') && !elsewhere && objectless ? topicOf(filling, state, slot.role) : undefined;
  if (!topic) return false;
  state.guessed++;
  return put(state, slot.role, topic, [], `${topic}, last spoken of`);
};

/** The organisation of the sentence's titles, else the one last spoken of, unless it fills another role. */
function topicOf({ scene, titles, clause }: Filling, state: State, role: RoleName): string | undefined {
  // Who leaves, leaves where the title was; who is named to a role may come from there.
  const titled =
    role === 'from'
      ? titles.find((t) => t.organisation && t.person && !t.former && [...state.used].some((i) => i === t.person))?.organisation?.name
      : undefined;
  const spoken = clause.before.findLast((i) => i.type === 'organisation' && i.marked.length === 0 && !i.inTitle && !i.publisher);
  const name = titled ?? (spoken?.type === 'organisation' ? spoken.name : undefined) ?? scene.organisation();
  return name !== undefined && !Object.values(state.roles).flat().includes(name) ? name : undefined;
}

const fillOrganisations: Filler = (slot, filling, state) => {
  const found = findOrganisation(slot, filling, state);
  if (!found) {
    const topic = slot.fallback?.includes('topic') && slot.required ? topicOf(filling, state, slot.role) : undefined;
    if (!topic) return false;
    state.guessed++;
    return put(state, slot.role, [topic], [], `${topic}, last spoken of`);
  }
  if (found.item.type !== 'organisation') {
    state.guessed++;
    return put(state, slot.role, [found.name], [found.item], `${found.name} as ${found.where}`);
  }
  const joined = found.item.list.filter((i) => i.type === 'organisation' && !state.used.has(i) && !i.inTitle);
  const names = [...new Set(joined.flatMap((i) => (i.type === 'organisation' ? [i.name] : [])))];
  return put(state, slot.role, names, joined, `${names.join(', ')} as ${found.where}`);
};

/** Founders and funds alike: a person stands for no organisation here. */
const fillParties: Filler = (slot, filling, state) => {
  if (fillOrganisations({ ...slot, fallback: [] }, filling, state)) return true;
  const found = first(slot, filling, state, (item) => (item.type === 'person' ? item.name : undefined));
  if (found) return put(state, slot.role, [found.value], [found.item], `${found.value} as ${found.where}`);
  return fillOrganisations({ ...slot, where: [] }, filling, state);
};

const fillTitle: Filler = (slot, filling, state) => {
  const { clause, titles, items } = filling;
  const span = slot.where.includes('near') ? { from: clause.from, to: clause.to } : { from: clause.trigger.from, to: clause.to };
  const right = titles.filter((t) => t.from >= clause.trigger.from && t.to <= span.to && t.roles.length > 0);
  const marked = slot.where.map((where) => right.find((t) => governedBy(clause, t, where) && (where === 'as' || !t.person))).find((t) => t !== undefined);
  const loose = slot.required && slot.where.includes('near');
  const own =
    right.find((t) => !t.person) ??
    (loose ? right.find((t) => [...state.used].some((i) => i === t.person)) : undefined) ??
    (right.length === 0 ? fronted(filling) : undefined);
  const beside = [...state.used].flatMap((i) => titles.filter((t) => t.person === i && t.roles.length > 0 && !t.former))[0];
  const title = marked ?? (slot.where.includes('undergoer') || slot.where.includes('near') ? own : undefined) ?? (loose ? beside : undefined);
  if (!title) return false;
  const organisation = title.organisation;
  if (organisation && !title.inherited && title.person === undefined) organisation.inTitle = false;
  state.stretches.push(title);
  if (title.interim && slot.interim) state.roles.interim = true;
  if (organisation && !title.inherited) state.titled = organisation;
  return put(
    state,
    slot.role,
    title.roles.at(-1) ?? '',
    items.filter((i) => i.type === 'role' && i.title === title),
    title.roles.join(', '),
  );
};

/** Where order is free, a role may stand before its verb: "Prezesem została X", "Prezesem mianowano X". */
function fronted({ clause: { freeOrder, diathesis, trigger, from }, titles }: Filling): Title | undefined {
  if (!freeOrder || (diathesis !== 'passive' && trigger.sense !== 'become')) return undefined;
  return titles.findLast((t) => t.from >= from && t.to <= trigger.from && !t.person && t.roles.length > 0);
}

function governedBy({ line: { marks } }: Clause, title: Title, where: Position): boolean {
  for (let i = title.from; i >= Math.max(0, title.from - 3); i--) {
    const classes = marks.get(i, 'preposition')?.classes ?? [];
    if (classes.some((c) => c === where)) return true;
  }
  return false;
}

const CUE_REACH = 7;
/** The cue that a sum stands beside: before it ("valued at $X") or after it ("a $X valuation"). */
function cuesBeside(marks: Marks, value: Stretch, previous: number, to: number): ReadonlySet<string> {
  const after = marks.has(value.to, 'preposition') ? [] : marks.list('cue', value.to, Math.min(to, value.to + 1));
  const before = marks.list('cue', Math.max(value.from - CUE_REACH, previous), value.from);
  return new Set([...before, ...after].map((m) => m.cue));
}

function valuesOf<T extends Value['type']>({ clause }: Filling, state: State, type: T): (ValueItem & { readonly value: Extract<Value, { type: T }> })[] {
  const inClause = [...clause.after, ...clause.before].filter((i): i is ValueItem => i.type === 'value' && !state.used.has(i));
  return inClause.filter((i): i is ValueItem & { readonly value: Extract<Value, { type: T }> } => i.value.type === type);
}

const fillMoney: Filler = (slot, filling, state) => {
  const { marks, sentence } = filling.clause.line;
  for (const item of valuesOf(filling, state, 'money')) {
    const previous = Math.max(0, ...filling.items.filter((i) => i.type === 'value' && i.value.type === 'money' && i.to <= item.from).map((i) => i.to));
    const cues = cuesBeside(marks, item, previous, sentence.tokens.length);
    const beside = slot.cue ? cues.has(slot.cue) || valuedHere(filling, slot.cue, item) : slot.withoutCue ? !cues.has(slot.withoutCue) : true;
    if (beside) return put(state, slot.role, item.value.money, [item], 'a sum');
  }
  return false;
};

/** "valued at $X", "a $X valuation": the trigger itself says what the sum right behind or before it is. */
const valuedHere = ({ clause: { trigger } }: Filling, cue: string, sum: Stretch): boolean =>
  cue === 'valuation' && trigger.sense === 'value' && (sum.to === trigger.from || (sum.from >= trigger.to && sum.from <= trigger.to + CUE_REACH));

const fillShare: Filler = (slot, filling, state) => {
  const [item] = valuesOf(filling, state, 'percent');
  return item ? put(state, slot.role, item.value.share, [item], 'a share') : false;
};

const PAY_CUES = ['signing-bonus', 'retention-bonus', 'vesting', 'match', 'salary', 'equity', 'package'] as const;

const fillPay: Filler = (slot, filling, state) => {
  const { clause } = filling;
  const all = clause.line.marks.list('cue', clause.from, clause.to);
  // "signing bonuses" says more than "bonuses".
  const cues = all.filter((m) => !all.some((o) => o !== m && o.from <= m.from && m.to <= o.to && o.to - o.from > m.to - m.from));
  const cue = PAY_CUES.flatMap((form) => cues.filter((m) => m.cue === form)).sort(
    (a, b) => Math.abs(a.from - clause.trigger.to) - Math.abs(b.from - clause.trigger.to),
  )[0];
  const [sum] = valuesOf(filling, state, 'money');
  // A sum alone is pay only where somebody gets it.
  if (!cue && !(sum && state.roles.who)) return false;
  const period = valuesOf(filling, state, 'duration').find((d) => d.value.role !== 'bare');
  const pay: Pay = {
    form: (cue?.cue as Pay['form']) ?? 'package',
    ...(sum ? { amount: sum.value.money } : {}),
    ...(period && sum ? { period: period.value.period } : {}),
  };
  if (cue) state.stretches.push(cue);
  return put(state, slot.role, pay, [...(sum ? [sum] : []), ...(period && sum ? [period] : [])], pay.form);
};

/** What is counted, and how much: the group or noun that a figure stands with. */
const fillQuantity: Filler = (slot, filling, state) => {
  const groups = [...filling.clause.after, ...filling.clause.before].filter((i) => i.type === 'group');
  const [group] = groups;
  const [share] = valuesOf(filling, state, 'percent');
  const [count] = valuesOf(filling, state, 'count');
  const [period] = valuesOf(filling, state, 'duration');
  if (group?.type !== 'group') return false;
  const falling = filling.clause.trigger.sense === 'fall';
  if (share) Object.assign(state.roles, { value: falling ? -share.value.share : share.value.share, unit: 'share' });
  else if (group.group.count !== undefined) Object.assign(state.roles, { value: group.group.count, unit: 'people' });
  else if (count) Object.assign(state.roles, { value: count.value.count, unit: 'people' });
  else return false;
  if (period && share) state.roles.period = period.value.period;
  const used = [group, ...(share ? [share] : count ? [count] : []), ...(period && share ? [period] : [])];
  return put(state, slot.role, group.group.noun, used, `${group.group.noun} counted`);
};

/** The condition's own words, up to the end of the clause. */
const fillCondition: Filler = (slot, filling, state) => {
  const { line } = filling.clause;
  const cue = line.marks.list('cue').find((m) => m.cue === 'condition');
  if (!cue) return false;
  const { tokens } = line.sentence;
  let to = cue.to;
  while (to < tokens.length && !/^[.;!?:()]$/.test(tokens[to]?.text ?? '')) to++;
  const words = filling.text.slice(tokens[cue.to]?.start ?? 0, tokens[to - 1]?.end ?? 0).trim();
  if (!words) return false;
  state.stretches.push({ from: cue.from, to });
  return put(state, slot.role, words, [], 'its condition');
};

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

export type { OrganisationItem };
