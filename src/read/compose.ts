// Composition: one document says a thing once. Drafts of one sentence that complete each other become one claim; of drafts that repeat
// each other the fullest stays; a headline counts only where the body is silent.

import { canonical } from '../base/canonical.ts';
import { nameKey } from '../base/fold.ts';
import { isPerson, type Party, type RoleName, type Roles, STANCES } from '../model/claim.ts';
import type { Draft } from './draft.ts';

const partyKey = (who: Party): string => (isPerson(who) ? nameKey(who.name) : `#${who.count ?? ''} ${who.noun}`);

const known = new WeakMap<Roles, Map<string, string>>();

/** Each filler of a claim as a comparable string. */
function fillers(roles: Roles): Map<string, string> {
  const before = known.get(roles);
  if (before) return before;
  const found = new Map<string, string>();
  for (const [role, value] of Object.entries(roles) as [RoleName, unknown][])
    if (value !== undefined) found.set(role, role === 'who' ? (value as Party[]).map(partyKey).sort().join('|') : JSON.stringify(value));
  known.set(roles, found);
  return found;
}

/** Do two drafts agree wherever both speak? */
function agree(a: Roles, b: Roles): boolean {
  const other = fillers(b);
  return [...fillers(a)].every(([role, value]) => !other.has(role) || other.get(role) === value);
}

const includes = (whole: Roles, part: Roles): boolean => {
  const all = fillers(whole);
  return [...fillers(part)].every(([role, value]) => all.get(role) === value || (role === 'who' && whoIncludes(whole, part)));
};

function whoIncludes(whole: Roles, part: Roles): boolean {
  const all = new Set((whole.who ?? []).map(partyKey));
  // "three researchers", where another claim names the three.
  const named = (w: Party): boolean => !isPerson(w) && w.count !== undefined && w.count === whole.who?.length && whole.who.every(isPerson);
  return (part.who ?? []).every((w) => all.has(partyKey(w)) || named(w));
}

/** A name says more than a number. */
const size = ({ roles }: Draft): number => fillers(roles).size + (roles.who ?? []).reduce((sum, who) => sum + (isPerson(who) ? 0.1 : 0.09), 0);

const partiesOf = (roles: Roles): string[] => [
  ...(roles.who ?? []).map(partyKey),
  ...[roles.org, roles.of, roles.at, roles.from, roles.to].filter((n) => n !== undefined),
  ...(roles.by ?? []),
];

/** Do they name a party in common? Two sums without a name are not one thing told twice. */
function sameParty(a: Roles, b: Roles): boolean {
  const other = new Set(partiesOf(b));
  return partiesOf(a).some((n) => other.has(n));
}

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
  };
}

/** "The round was led by X" adds its investors to the round of the sentence before. */
const onlyNamesBy = ({ roles }: Draft): boolean =>
  roles.by !== undefined && roles.amount === undefined && roles.valuation === undefined && roles.share === undefined;

/** "The round was led by X. Y and Z took part as well.": both tell who gave money to the same one. */
const addsBackers = (a: Draft, b: Draft): boolean => a.roles.org !== undefined && a.roles.org === b.roles.org && (onlyNamesBy(a) || onlyNamesBy(b));

/** How many sentences on investors may still be told. */
const BACKERS_REACH = 2;

/** "X offered Y $5m, which Y declined": the answer belongs to the offer. */
const answers = (a: Draft, b: Draft): boolean => (a.roles.answer === undefined) !== (b.roles.answer === undefined) && a.roles.who !== undefined;

/** Kinds whose drafts in one sentence complete each other ("raised $5bn, valuing it at $50bn"): those with no people in them. */
const completes = (a: Draft, b: Draft): boolean =>
  a.kind === b.kind &&
  (a.sentence === b.sentence || (Math.abs(a.sentence - b.sentence) <= BACKERS_REACH && (onlyNamesBy(a) || onlyNamesBy(b)))) &&
  a.stance === b.stance &&
  ((!a.roles.who && !b.roles.who) || answers(a, b)) &&
  agree(a.roles, addsBackers(a, b) ? { ...b.roles, by: a.roles.by } : b.roles) &&
  sameParty(a.roles, b.roles);

/** "leaving A to join B": two halves of one move, told in one breath. */
function halves(a: Draft, b: Draft): boolean {
  if (a.kind !== b.kind || a.sentence !== b.sentence || a.stance !== b.stance) return false;
  const [out, into] = a.roles.to === undefined ? [a.roles, b.roles] : [b.roles, a.roles];
  const whole = out.from !== undefined && out.to === undefined && into.from === undefined && into.to !== undefined && out.from !== into.to;
  return whole && out.who !== undefined && into.who !== undefined && out.who.map(partyKey).join('|') === into.who.map(partyKey).join('|');
}

function joinWithinSentences(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  // Only drafts of one sentence or near ones are joined, and they come in the order of sentences.
  let near = 0;
  for (const draft of drafts) {
    while (near < joined.length && (joined[near] as Draft).sentence < draft.sentence - BACKERS_REACH) near++;
    let at = near;
    while (at < joined.length && !completes(joined[at] as Draft, draft) && !halves(joined[at] as Draft, draft)) at++;
    const before = joined[at];
    joined[at] = before ? merge(before, draft) : draft;
  }
  return joined;
}

const isHeadline = ({ zone }: Draft): boolean => zone === 'title' || zone === 'dek' || zone === 'heading';

/** "Another co-founder leaves X: Jane Doe quits": one without a name, of whom the same sentence or the next tells who it is. */
function namesOne(draft: Draft, other: Draft): boolean {
  const [one, ...more] = draft.roles.who ?? [];
  const [name, ...names] = other.roles.who ?? [];
  if (!one || isPerson(one) || one.count !== 1 || !name || !isPerson(name) || more.length + names.length > 0) return false;
  const near = other.sentence === draft.sentence || other.sentence === draft.sentence + 1;
  return near && includes(other.roles, { ...draft.roles, who: [name] });
}

/** "X will leave Y … the departure of X": what is only named has not happened yet, if a verb says so. */
const isPresupposed = (draft: Draft, other: Draft): boolean =>
  draft.presupposed === true && draft.stance === 'fact' && !other.presupposed && (other.stance === 'plan' || other.stance === 'rumour');

/** A draft is told better by another of the same kind, stance and voice that says all it says and more; headlines by any body text. */
function toldBetter(draft: Draft, other: Draft): boolean {
  if (draft === other || draft.kind !== other.kind) return false;
  if (namesOne(draft, other)) return true;
  if (isHeadline(draft) && !isHeadline(other)) return sameParty(draft.roles, other.roles);
  if (isHeadline(other) && !isHeadline(draft)) return false;
  if (draft.sentence === other.sentence && size(other) > size(draft) && includes(other.roles, draft.roles)) return true;
  if (isPresupposed(draft, other)) return includes(other.roles, draft.roles);
  if (draft.stance !== other.stance || (draft.says !== undefined && other.says !== undefined && draft.says !== other.says)) return false;
  if (draft.date !== undefined && other.date !== undefined && draft.date !== other.date) return false;
  if (!includes(other.roles, draft.roles)) return false;
  const [mine, theirs] = [size(draft), size(other)];
  return theirs > mine || (theirs === mine && (other.start < draft.start || (other.start === draft.start && other.end < draft.end)));
}

/** So many may as well all be asked. */
const FEW = 12;

/** Which drafts may tell another one better: of its kind, and with one of its fillers or, for headlines, of its parties. */
function rivalsAmong(drafts: readonly Draft[]): (draft: Draft) => readonly Draft[] {
  if (drafts.length <= FEW) return () => drafts;
  const index = new Map<string, Draft[]>();
  const add = (key: string, draft: Draft): void => {
    const list = index.get(key);
    if (list) list.push(draft);
    else index.set(key, [draft]);
  };
  const fillerKeys = ({ kind, roles }: Draft): string[] => [
    ...[...fillers(roles)].flatMap(([role, value]) => (role === 'who' ? [] : [`${kind} ${role}=${value}`])),
    ...(roles.who ?? []).map((who) => `${kind} who=${partyKey(who)}`),
  ];
  const partyKeys = ({ kind, roles }: Draft): string[] => partiesOf(roles).map((name) => `${kind} ${name}`);
  for (const draft of drafts) for (const key of new Set([...fillerKeys(draft), ...partyKeys(draft)])) add(key, draft);
  const under = (key: string): readonly Draft[] => index.get(key) ?? [];
  return (draft) => {
    // A draft that says as much and more bears every filler: the rarest one leads to it. Only a group may be there by the names of its members.
    const groups = new Set((draft.roles.who ?? []).filter((who) => !isPerson(who)).map((who) => `${draft.kind} who=${partyKey(who)}`));
    const keys = fillerKeys(draft);
    const certain = keys.filter((key) => !groups.has(key));
    const [rarest] = (certain.length > 0 ? certain : keys).map(under).sort((a, b) => a.length - b.length);
    return [...(rarest ?? drafts), ...(isHeadline(draft) ? partyKeys(draft).flatMap(under) : [])];
  };
}

/** Each once: of those that say the same in the same words, the last, in the place of the first. */
function withoutTwins(drafts: readonly Draft[]): readonly Draft[] {
  const placeOf = ({ kind, start, end }: Draft): string => `${kind} ${start} ${end}`;
  const places = new Set(drafts.map(placeOf));
  if (places.size === drafts.length) return drafts;
  return [...new Map(drafts.map((draft) => [canonical([draft.kind, draft.roles, draft.stance, draft.start, draft.end]), draft])).values()];
}

/** "X leads Y", where another sentence says as what: it is told already. */
function withoutVague(drafts: readonly Draft[]): readonly Draft[] {
  const keys = ({ roles: { who = [], at } }: Draft): string[] => who.map((one) => `${partyKey(one)}@${at ?? ''}`);
  const heads = ({ kind, roles: { as, end } }: Draft): boolean => (kind === 'post' || kind === 'appoint') && end !== true && as !== undefined;
  const named = new Set(drafts.filter((d) => heads(d) && d.roles.as !== VAGUE).flatMap(keys));
  return drafts.filter((d) => !(d.kind === 'post' && d.roles.as === VAGUE && keys(d).every((key) => named.has(key))));
}

/** Whoever leads something, as what is not told. */
const VAGUE = 'head';

/** In text order. */
export function compose(drafts: readonly Draft[]): Draft[] {
  const once = withoutVague(withoutTwins(joinWithinSentences(drafts)));
  const rivals = rivalsAmong(once);
  return once
    .filter((draft) => !rivals(draft).some((other) => toldBetter(draft, other)))
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1));
}
