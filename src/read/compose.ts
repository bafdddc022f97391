// Composition: one document says a thing once. Drafts of one sentence that complete each other become one claim; of drafts that repeat
// each other the fullest stays; a headline counts only where the body is silent.

import { canonical } from '../base/canonical.ts';
import { nameKey } from '../base/fold.ts';
import { isPerson, type Party, type RoleName, type Roles, STANCES } from '../model/claim.ts';
import type { Draft } from './drafts/draft.ts';
import { withTenders } from './drafts/tenders.ts';

const partyKey = (who: Party): string => (isPerson(who) ? nameKey(who.name) : `#${who.count ?? ''} ${who.noun}`);

/** A draft with what it is compared by, worked out once, when it is first compared. */
class Told {
  readonly draft: Draft;
  #people: readonly string[] | undefined;
  #fillers: ReadonlyMap<string, string> | undefined;
  #parties: readonly string[] | undefined;

  constructor(draft: Draft) {
    this.draft = draft;
  }

  /** Who, each as a comparable string. */
  get people(): readonly string[] {
    return (this.#people ??= (this.draft.roles.who ?? []).map(partyKey));
  }

  /** Each filler as a comparable string. */
  get fillers(): ReadonlyMap<string, string> {
    return (this.#fillers ??= this.#compare());
  }

  #compare(): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const [role, value] of Object.entries(this.draft.roles) as [RoleName, unknown][])
      if (value !== undefined) found.set(role, role === 'who' ? this.people.toSorted().join('|') : typeof value === 'string' ? value : JSON.stringify(value));
    return found;
  }

  get parties(): readonly string[] {
    const { org, of, at, from, to, by = [] } = this.draft.roles;
    return (this.#parties ??= [...this.people, ...[org, of, at, from, to].filter((n) => n !== undefined), ...by]);
  }

  /** How much it says; a name says more than a number. */
  get size(): number {
    return this.fillers.size + (this.draft.roles.who ?? []).reduce((sum, who) => sum + (isPerson(who) ? 0.1 : 0.09), 0);
  }
}

/** Do two drafts agree wherever both speak, but for some role? */
function agree(a: Told, b: Told, but?: RoleName): boolean {
  for (const [role, value] of a.fillers) {
    const other = role === but ? undefined : b.fillers.get(role);
    if (other !== undefined && other !== value) return false;
  }
  return true;
}

function includes(whole: Told, part: Told): boolean {
  for (const [role, value] of part.fillers)
    if (
      whole.fillers.get(role) !== value &&
      !(role === 'who' && whoIncludes(whole, part)) &&
      !(role === 'pay' && payIncludes(whole.draft.roles, part.draft.roles))
    )
      return false;
  return true;
}

/** "bonuses of $100m", where another sentence calls them signing bonuses: a package is pay of whatever form. */
const payIncludes = ({ pay: whole }: Roles, { pay: part }: Roles): boolean =>
  whole !== undefined &&
  (part?.form === 'package' || part?.form === whole.form) &&
  (part.amount === undefined || canonical(part.amount) === canonical(whole.amount)) &&
  (part.period === undefined || part.period === whole.period);

function whoIncludes(whole: Told, part: Told): boolean {
  const { who = [] } = whole.draft.roles;
  // "three researchers", where another claim names the three.
  const named = (w: Party): boolean => !isPerson(w) && w.count !== undefined && w.count === who.length && who.every(isPerson);
  return (part.draft.roles.who ?? []).every((w, n) => whole.people.includes(part.people[n] ?? '') || named(w));
}

/** Do they name a party in common? Two sums without a name are not one thing told twice. */
const sameParty = (a: Told, b: Told): boolean => a.parties.some((name) => b.parties.includes(name));

function merge(a: Draft, b: Draft): Draft {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return {
    ...first,
    roles: { ...second.roles, ...first.roles, ...(addsBackers(a, b) ? { by: [...new Set([...(first.roles.by ?? []), ...(second.roles.by ?? [])])] } : {}) },
    stance: STANCES.find((s) => s === a.stance || s === b.stance) ?? a.stance,
    says: first.says ?? second.says,
    date: first.date ?? second.date,
    end: Math.max(a.end, b.end),
    score: Math.max(a.score, b.score),
    because: [...first.because, ...second.because],
    adds: a.adds === true && b.adds === true,
    unsaid: Math.min(a.unsaid ?? 0, b.unsaid ?? 0),
  };
}

/** "The round was led by X" adds its investors to the round of the sentence before. */
const onlyNamesBy = ({ roles }: Draft): boolean =>
  roles.by !== undefined && roles.amount === undefined && roles.valuation === undefined && roles.share === undefined;

/** "The round was led by X. Y and Z took part as well.": both tell who gave money to the same one. */
const addsBackers = (a: Draft, b: Draft): boolean => a.roles.org !== undefined && a.roles.org === b.roles.org && (onlyNamesBy(a) || onlyNamesBy(b));

/** "X raised $40m. The deal values it at $300m.": what the round says the firm is worth may follow in a sentence of its own. */
function addsValue(a: Draft, b: Draft): boolean {
  const [first, then] = a.start <= b.start ? [a, b] : [b, a];
  const { org, valuation, amount, by, share } = then.roles;
  const only = then.values === true && valuation !== undefined && amount === undefined && by === undefined && share === undefined;
  const open = first.roles.amount !== undefined && first.roles.valuation === undefined;
  return (
    only &&
    open &&
    org !== undefined &&
    org === first.roles.org &&
    then.sentence > first.sentence &&
    then.sentence <= first.sentence + VALUE_REACH &&
    then.date === undefined &&
    !isHeadline(first)
  );
}

/** In sentences. */
const VALUE_REACH = 2;

/** How many sentences on investors may still be told. */
const BACKERS_REACH = 2;

/** "X offered Y $5m, which Y declined": the answer belongs to the offer. */
const answers = (a: Draft, b: Draft): boolean => (a.roles.answer === undefined) !== (b.roles.answer === undefined) && a.roles.who !== undefined;

/** Investors told in a sentence of their own go with a sum told before, or with money raised behind; what a firm was worth is another matter. */
function mayAdd(a: Draft, b: Draft): boolean {
  if (a.sentence === b.sentence) return true;
  const [first, then] = a.start <= b.start ? [a, b] : [b, a];
  return onlyNamesBy(then) || (onlyNamesBy(first) && then.roles.amount !== undefined);
}

/** Kinds whose drafts in one sentence complete each other ("raised $5bn, valuing it at $50bn"): those with no people in them. */
function completes(one: Told, other: Told): boolean {
  const [a, b] = [one.draft, other.draft];
  return (
    a.kind === b.kind &&
    (a.sentence === b.sentence || (Math.abs(a.sentence - b.sentence) <= BACKERS_REACH && mayAdd(a, b)) || addsValue(a, b)) &&
    a.stance === b.stance &&
    ((!a.roles.who && !b.roles.who) || answers(a, b)) &&
    agree(one, other, addsBackers(a, b) ? 'by' : undefined) &&
    sameParty(one, other)
  );
}

/** "will leave A, um bei B zu arbeiten": where the one is still to come, so is what it is done for. */
const isAim = (first: Draft, then: Draft): boolean =>
  first.stance === 'plan' && then.stance === 'fact' && first.roles.to === undefined && first.start <= then.start && first.end < then.end;

/** "leaving A to join B": two halves of one move, told in one breath. */
function halves(one: Told, other: Told): boolean {
  const [a, b] = [one.draft, other.draft];
  if (a.kind !== b.kind || a.sentence !== b.sentence || !(a.stance === b.stance || isAim(a, b))) return false;
  const [out, into] = a.roles.to === undefined ? [a.roles, b.roles] : [b.roles, a.roles];
  const whole = out.from !== undefined && out.to === undefined && into.from === undefined && into.to !== undefined && out.from !== into.to;
  return whole && out.who !== undefined && into.who !== undefined && one.people.join('|') === other.people.join('|');
}

function joinWithinSentences(drafts: readonly Draft[]): Told[] {
  const joined: Told[] = [];
  // Only drafts of one sentence or near ones are joined, and they come in the order of sentences.
  let near = 0;
  for (const draft of drafts.map((d) => new Told(d))) {
    while (near < joined.length && (joined[near] as Told).draft.sentence < draft.draft.sentence - BACKERS_REACH) near++;
    let at = near;
    while (at < joined.length && !completes(joined[at] as Told, draft) && !halves(joined[at] as Told, draft)) at++;
    const before = joined[at];
    joined[at] = before ? new Told(merge(before.draft, draft.draft)) : draft;
  }
  return joined;
}

const isHeadline = ({ zone }: Draft): boolean => zone === 'title' || zone === 'dek' || zone === 'heading';

/** "Another co-founder leaves X: Jane Doe quits": one without a name, of whom the same sentence or the next tells who it is. */
function namesOne({ draft }: Told, other: Told): boolean {
  const [one, ...more] = draft.roles.who ?? [];
  const [name, ...names] = other.draft.roles.who ?? [];
  if (!one || isPerson(one) || one.count !== 1 || !name || !isPerson(name) || more.length + names.length > 0) return false;
  const near = other.draft.sentence === draft.sentence || other.draft.sentence === draft.sentence + 1;
  return near && includes(other, new Told({ ...draft, roles: { ...draft.roles, who: [name] } }));
}

/** "X will leave Y … the departure of X": what is only named has not happened yet, if a verb says so. */
const isPresupposed = (draft: Draft, other: Draft): boolean =>
  draft.presupposed === true && draft.stance === 'fact' && !other.presupposed && (other.stance === 'plan' || other.stance === 'rumour');

/** "in February" and "on 10 February" may be the same day. */
const sameTime = ({ date: a }: Draft, { date: b }: Draft): boolean => a === undefined || b === undefined || a.startsWith(b) || b.startsWith(a);

/** A draft is told better by another of the same kind, stance and voice that says all it says and more; headlines by any body text. */
function toldBetter(mine: Told, theirs: Told): boolean {
  const [draft, other] = [mine.draft, theirs.draft];
  if (draft === other || draft.kind !== other.kind) return false;
  if (namesOne(mine, theirs)) return true;
  if (isHeadline(draft) && !isHeadline(other)) return sameParty(mine, theirs);
  if (isHeadline(other) && !isHeadline(draft)) return false;
  if (draft.sentence === other.sentence && theirs.size > mine.size && includes(theirs, mine)) return true;
  if (isPresupposed(draft, other)) return includes(theirs, mine);
  if (draft.stance !== other.stance || (draft.says !== undefined && other.says !== undefined && draft.says !== other.says)) return false;
  if (!sameTime(draft, other)) return false;
  if (!includes(theirs, mine)) return false;
  if (theirs.size === mine.size && !includes(mine, theirs)) return true;
  return theirs.size > mine.size || (theirs.size === mine.size && (other.start < draft.start || (other.start === draft.start && other.end < draft.end)));
}

/** So many of a kind may as well all be asked. */
const FEW = 48;

/** Which drafts may tell another one better: of its kind, and with one of its fillers or, for headlines, of its parties. */
function rivalsAmong(drafts: readonly Told[]): (draft: Told) => readonly Told[] {
  const kinds = Map.groupBy(drafts, ({ draft: { kind } }) => kind);
  if ([...kinds.values()].every(({ length }) => length <= FEW)) return ({ draft: { kind } }) => kinds.get(kind) ?? [];
  const index = new Map<string, Told[]>();
  const add = (key: string, draft: Told): void => {
    const list = index.get(key);
    if (list) list.push(draft);
    else index.set(key, [draft]);
  };
  const personKey = (kind: string, person: string): string => `${kind} who=${person}`;
  const fillerKeys = ({ draft: { kind }, fillers, people }: Told): string[] => [
    ...[...fillers].flatMap(([role, value]) => (role === 'who' ? [] : [`${kind} ${role}=${value}`])),
    ...people.map((one) => personKey(kind, one)),
  ];
  const partyKeys = ({ draft: { kind }, parties }: Told): string[] => parties.map((name) => `${kind} ${name}`);
  for (const draft of drafts) for (const key of new Set([...fillerKeys(draft), ...partyKeys(draft)])) add(key, draft);
  const under = (key: string): readonly Told[] => index.get(key) ?? [];
  return (told) => {
    // A draft that says as much and more bears every filler: the rarest one leads to it. Only a group may be there by the names of its members.
    const { kind, roles } = told.draft;
    const groups = new Set((roles.who ?? []).flatMap((who, n) => (isPerson(who) ? [] : [personKey(kind, told.people[n] ?? '')])));
    const keys = fillerKeys(told);
    const certain = keys.filter((key) => !groups.has(key));
    const [rarest] = (certain.length > 0 ? certain : keys).map(under).sort((a, b) => a.length - b.length);
    return [...(rarest ?? drafts), ...(isHeadline(told.draft) ? partyKeys(told).flatMap(under) : [])];
  };
}

/** Each once: of those that say the same in the same words, the last, in the place of the first. */
function withoutTwins(drafts: readonly Told[]): readonly Told[] {
  const placeOf = ({ draft: { kind, start, end } }: Told): string => `${kind} ${start} ${end}`;
  const places = Map.groupBy(drafts, placeOf);
  if (places.size === drafts.length) return drafts;
  const wording = (told: Told): string => {
    const place = placeOf(told);
    const { kind, roles, stance, start, end } = told.draft;
    return places.get(place)?.length === 1 ? place : canonical([kind, roles, stance, start, end]);
  };
  return [...new Map(drafts.map((told) => [wording(told), told])).values()];
}

/** "X leads Y", where another sentence says as what: it is told already. */
function withoutVague(drafts: readonly Told[]): readonly Told[] {
  const keys = ({ draft, people }: Told): string[] => people.map((one) => `${one}@${draft.roles.at ?? ''}`);
  const isVague = ({ draft: { kind, roles } }: Told): boolean => kind === 'post' && roles.as === VAGUE;
  if (!drafts.some(isVague)) return drafts;
  const heads = ({ draft: { kind, roles } }: Told): boolean => (kind === 'post' || kind === 'appoint') && roles.end !== true && roles.as !== undefined;
  const named = new Set(drafts.filter((d) => heads(d) && d.draft.roles.as !== VAGUE).flatMap(keys));
  return drafts.filter((d) => !(isVague(d) && keys(d).every((key) => named.has(key))));
}

/** Whoever leads something, as what is not told. */
const VAGUE = 'head';

/** "X and Y left Z … before the departure of X was announced, as W said": what W says is not that X left, which is told by then. */
function isNamedAgain(again: Told, first: Told): boolean {
  const { draft } = again;
  const { roles } = draft;
  if (first.draft.kind !== 'move' || first.draft.stance !== draft.stance || first.draft.sentence >= draft.sentence || isHeadline(first.draft)) return false;
  const plain = roles.manner === 'resigned' ? new Told({ ...draft, roles: { ...roles, manner: undefined } }) : again;
  return sameTime(draft, first.draft) && includes(first, plain);
}

/** How many sentences behind a move its noun still says when and how. */
const AGAIN = 2;

/** Moves that a noun names again, put together with where they are told. */
function withoutRepeats(drafts: readonly Told[]): readonly Told[] {
  const named = drafts.filter(({ draft: { kind, presupposed, roles } }) => kind === 'move' && presupposed && roles.who?.every(isPerson));
  if (named.length === 0) return drafts;
  const told = [...drafts];
  const places = new Map<string, number[]>();
  for (const [n, { draft, people }] of drafts.entries()) if (draft.kind === 'move') for (const one of people) places.set(one, [...(places.get(one) ?? []), n]);
  const dropped = new Set<Told>();
  for (const again of named) {
    const at = places.get(again.people[0] ?? '')?.find((n) => !dropped.has(told[n] as Told) && isNamedAgain(again, told[n] as Told));
    if (at === undefined) continue;
    dropped.add(again);
    const { draft } = told[at] as Told;
    const near = again.draft.sentence <= draft.sentence + AGAIN && again.people.length === (draft.roles.who ?? []).length;
    if (near) told[at] = new Told({ ...draft, roles: { ...again.draft.roles, ...draft.roles }, date: draft.date ?? again.draft.date });
  }
  return told.filter((one) => !dropped.has(one));
}

/** "… holds a stake": without a sum or a share, and of or by a firm that nothing names, it is more often another's than not. */
const isLoose = ({ kind, roles, unsaid = 0 }: Draft): boolean => kind === 'stake' && unsaid > 0 && roles.amount === undefined && roles.share === undefined;

/** In text order. */
export function compose(all: readonly Draft[]): Draft[] {
  const answered = all.flatMap((draft) => draft.answers ?? []);
  const drafts = answered.length > 0 ? all.filter((draft) => !answered.includes(draft)) : all;
  const once = withoutVague(withoutTwins(withoutRepeats(joinWithinSentences(withTenders(drafts)).filter(({ draft }) => !draft.adds))));
  const rivals = rivalsAmong(once);
  return once
    .filter((draft) => !rivals(draft).some((other) => toldBetter(draft, other)))
    .map(({ draft }) => draft)
    .filter((draft) => !isLoose(draft))
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1));
}
