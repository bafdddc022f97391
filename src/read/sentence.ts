// One sentence to its drafts: triggers ask their frames, titles speak for themselves.

import { isPerson, type Roles } from '../model/claim.ts';
import { helpsAnother } from './clause/auxiliaries.ts';
import { sumBehind } from './clause/sum-behind.ts';
import { type Clause, clauseOf, type TriggerMark } from './clause.ts';
import { alsoTaken } from './drafts/also-taken.ts';
import { alumni } from './drafts/alumni.ts';
import { ofOffers } from './drafts/answers.ts';
import { namedInAnswer } from './drafts/asked.ts';
import { behindFirms } from './drafts/behind.ts';
import { withOthers } from './drafts/companions.ts';
import { countAsGroup, withCounts, withParts } from './drafts/counted.ts';
import { dealsIn } from './drafts/deals.ts';
import type { Draft } from './drafts/draft.ts';
import { dateOf, draftOf, type SentenceInput } from './drafts/drafting.ts';
import { alsoNamed, borrowing, bracketed, elliptic, following, sameNoun, shared } from './drafts/ellipsis.ts';
import { figuresIn, withoutFigures } from './drafts/figures.ts';
import { moneyFor } from './drafts/headlines.ts';
import { ledBy } from './drafts/led.ts';
import { listed } from './drafts/listed.ts';
import { onward } from './drafts/onward.ts';
import { respective } from './drafts/respective.ts';
import { completed, roundsIn } from './drafts/rounds.ts';
import { ofOffer } from './drafts/terms.ts';
import { pledged, withUltimatum } from './drafts/ultimatum.ts';
import { verbless } from './drafts/verbless.ts';
import { type Filled, type Filling, fill } from './fill.ts';
import type { Frame, Sense } from './frame.ts';
import type { Marks } from './marks.ts';
import type { MarkedSentence } from './names.ts';
import { type Item, itemOf, type OrganisationItem, type PersonItem, type RoleItem, type Title } from './nominals/items.ts';
import type { Prepositions } from './packs/language.ts';
import { hear } from './scene/hearing.ts';
import { BORDERS, frames, readingsOf, WAITING } from './senses.ts';
import { isHopedFor, onlyAttempted } from './stance/attempts.ts';
import { isBackground, isChoice } from './stance/background.ts';
import { asLapsed, hasLapsed } from './stance/lapsed.ts';
import { type Attribution, attributionOf, covers, saysBehind, stanceOf, type Told } from './stance/modality.ts';
import type { Stretch } from './text/parse.ts';
import { heldThere, withOrganisation } from './titles/belonging.ts';
import { bearerOf, meetEpithets } from './titles/epithets.ts';
import { isBeyond, parallel } from './titles/title-lists.ts';
import { TELLING, triggersOf } from './triggers.ts';

export type { SentenceInput };

/** The preposition right before a role: "wurde zum Vorstandschef ernannt" tells of no chief who acts. */
const governs = (marks: Marks, from: number): readonly (keyof Prepositions)[] =>
  (marks.get(from - 1, 'preposition') ?? (marks.has(from, 'determiner') ? marks.get(from, 'preposition') : undefined))?.classes ?? [];

/** A role without a name beside it is a phrase of its own: "the chief executive". */
const roleItems = ({ marks }: MarkedSentence, titles: readonly Title[]): RoleItem[] =>
  titles.map((title) =>
    itemOf<RoleItem>({
      type: 'role',
      title,
      from: title.from,
      to: title.to,
      marked: governs(marks, Math.min(title.from, title.inherited ? title.from : (title.organisation?.from ?? title.from))),
    }),
  );

const isPledge = ({ sense }: TriggerMark): boolean => sense.startsWith('threaten');

/** What is threatened, and on what condition, is part of the pledge and no claim of its own. */
function inPledge({ line: { marks } }: SentenceInput, trigger: TriggerMark): boolean {
  const conditions = marks.list('cue').filter((m) => m.cue === 'condition');
  const pledges = (t: TriggerMark): boolean => isPledge(t) || (t.sense === 'vow' && conditions.length > 0);
  if (marks.list('trigger').some((t) => t.from < trigger.from && pledges(t))) return true;
  const unless = conditions.find((m) => m.to <= trigger.from);
  return unless !== undefined && marks.list('trigger').some((t) => t.to <= unless.from && (t.sense === 'resign' || t.sense === 'leave'));
}

/** Sport and the like: no party is an organisation of the register. */
const isElsewhere = ({ line: { marks }, items }: SentenceInput, used: readonly Stretch[]): boolean =>
  // "serie A" is a league, and a round.
  marks.list('elsewhere').some((m) => !marks.list('trigger', m.from, m.to).some((t) => t.sense === 'round' && t.from <= m.from && t.to >= m.to)) &&
  !items.some((i) => i.type === 'organisation' && i.via === 'register' && used.some((u) => u.from < i.to && i.from < u.to));

/** "Researchers were offered packages worth $10m": what the packages are worth is told with who gets them. */
const isPayOf = ({ roles }: Draft, offer: Draft): boolean =>
  roles.who === undefined &&
  roles.pay?.amount !== undefined &&
  offer.kind === 'offer' &&
  offer.roles.who !== undefined &&
  offer.roles.pay?.amount?.value === roles.pay.amount.value &&
  offer.roles.pay.form === roles.pay.form;

/** "X received $5m from Y": one sum of one giver is told once. */
const sameGift = (a: Roles, b: Roles): boolean =>
  b.share === undefined && a.amount !== undefined && a.amount.value === b.amount?.value && b.by?.every((name) => a.by?.includes(name)) === true;

/** "completed its investment in Y": whoever invests a sum does not raise it. "X rejected the bid of Y": X offers no job. */
function withoutEchoes(drafts: readonly Draft[]): Draft[] {
  const spent = drafts.filter((d) => d.kind === 'stake' || d.kind === 'acquire' || d.kind === 'buyback');
  const bid = (d: Draft, by: readonly string[]): boolean => d.kind === 'acquire' && d.roles.answer !== undefined && by.includes(d.roles.of ?? '');
  // "sold stock to a group that included Y, valuing the company at …"
  const same = (d: Draft, { amount, valuation }: Draft['roles']): boolean =>
    d.roles.amount?.value === amount?.value || (amount === undefined && valuation !== undefined && d.roles.valuation?.value === valuation.value);
  // "The firm, which raised $2bn, is negotiating another round": what has been raised is not planned.
  const raised = drafts.filter((d) => d.kind === 'raise' && d.stance === 'fact');
  const again = ({ kind, stance, roles }: Draft): boolean =>
    kind === 'raise' && stance === 'plan' && raised.some((d) => d.roles.org === roles.org && same(d, roles));
  // "X invested $500m in the last round of Y": what one puts in is not all that the other raised.
  const part = ({ kind, roles }: Draft): boolean =>
    kind === 'raise' &&
    roles.by === undefined &&
    roles.valuation === undefined &&
    spent.some((d) => d.kind === 'stake' && d.roles.of === roles.org && d.roles.amount !== undefined && same(d, roles));
  return drafts.filter((draft) => {
    if (again(draft) || part(draft)) return false;
    const { kind, roles } = draft;
    return (
      !(kind === 'offer' && (spent.some((d) => bid(d, roles.by ?? [])) || drafts.some((d) => isPayOf(draft, d)))) &&
      !(kind === 'stake' && drafts.some((d) => d.kind === 'raise' && d.roles.org === roles.of && sameGift(d.roles, roles))) &&
      (kind !== 'raise' || !spent.some((d) => roles.org !== undefined && d.roles.by?.includes(roles.org) && same(d, roles)))
    );
  });
}

/** "joins X, where she will lead Y", "joins X to become its chief": that she is to lead at X says no more than that she joins it. */
function withoutLeads(drafts: readonly Draft[]): Draft[] {
  const place = ({ roles }: Draft): string | undefined => roles.to ?? roles.at;
  const people = ({ roles }: Draft): string => JSON.stringify(roles.who);
  return drafts.filter(
    (d, n) =>
      !(
        d.kind === 'appoint' &&
        drafts.some(
          (o, other) =>
            o !== d &&
            (o.roles.as !== d.roles.as || o.kind !== d.kind || other < n) &&
            (d.roles.as === 'head' || d.roles.as === undefined || (o.kind === 'move' && o.roles.as === d.roles.as && !d.roles.end)) &&
            (o.kind === 'move' || (o.kind === 'appoint' && o.roles.as !== undefined)) &&
            place(o) === d.roles.at &&
            people(o) === people(d),
        )
      ),
  );
}

const isFigure = (i: Item): boolean => (i.type === 'value' && i.value.type !== 'date') || (i.type === 'group' && i.group.count !== undefined);

/** "grew from 120 to 450", "wants to get to 150": figures move, nobody does. */
function movesFigure({ sense, from, to }: TriggerMark, items: readonly Item[]): boolean {
  if (sense === 'join') return items.some((i) => i.type === 'value' && i.value.type === 'count' && i.from === to);
  return (sense === 'move' || sense === 'come') && items.some((i) => isFigure(i) && i.from >= from && i.from <= to);
}

/** "left A and B": each further name makes a claim of its own, if the kind holds. */
const othersOf = ({ finish }: Frame, draft: Draft, { others }: Filled): Draft[] =>
  others.flatMap(({ role, name }): Draft[] => {
    const told = { ...draft.roles, [role]: name };
    const roles = finish ? finish(told) : told;
    return roles ? [{ ...draft, roles }] : [];
  });

/** "a dozen researchers from A, B and C", "lost a dozen researchers to A and B": how many of each is not told. */
function totalOf({ kind }: Frame, draft: Draft, { others }: Filled, made: ReadonlySet<string>): Draft[] | undefined {
  const [who, ...more] = draft.roles.who ?? [];
  if (!who || isPerson(who) || (who.count ?? 1) === 1 || more.length > 0) return undefined;
  const { from, to, ...shared } = draft.roles;
  if (others.some(({ role }) => role === 'from') && (to !== undefined || kind === 'offer')) return [{ ...draft, roles: { ...shared, to } }];
  if (kind !== 'move' || !others.some(({ role }) => role === 'to')) return undefined;
  if (from !== undefined) return [{ ...draft, roles: { ...shared, from } }];
  // "have left X to join A and B"
  return made.has('leave') ? [] : undefined;
}

/** The move, and those of whoever the verb tells of as well. */
const ofFurther = (input: SentenceInput, { slots: [who] }: Sense, clause: Clause, draft: Draft, { used }: Filled): readonly Draft[] =>
  who?.where[0] === 'actor' ? [draft, ...borrowing(input, clause, draft)] : alsoTaken(input, draft, used);

/** Whoever says it is no party that it happens to, unless they only speak behind it, or of what they do ("O swoim odejściu poinformował X"). */
function clauseFor({ line, language }: SentenceInput, trigger: TriggerMark, items: readonly Item[], attribution: Attribution): Clause {
  const { at } = attribution;
  const own = trigger.rest !== undefined && line.marks.list('rest', at, at + 1).some((m) => m.rest === trigger.rest && m.from <= at);
  return clauseOf(line, trigger, items, language, BORDERS, own || saysBehind(attribution, line, trigger) ? undefined : attribution.speaker);
}

/** What only adds to another claim, or says what a round makes of a firm, says so. */
function adding({ adds }: Sense, { trigger, diathesis, line, around }: Clause, draft: Draft): Draft {
  // "Its valuation rises to $5 bn": told by a verb as well.
  const values = trigger.sense === 'value' && (diathesis === 'active' || (diathesis === 'noun' && sumBehind(line, trigger, around) > 0));
  return adds || values ? { ...draft, adds: adds === true, values } : draft;
}

/** The stance that a sense has by itself, and what came of a takeover. */
function asTold({ kind }: Frame, sense: Sense, clause: Clause, heard: Told, roles: Roles): { readonly told: Told; readonly roles: Roles } {
  if (sense.stance && heard.stance !== 'denial') return { told: { ...heard, stance: sense.stance }, roles };
  if (sense.promise && heard.stance === 'plan') return { told: { ...heard, stance: 'fact' }, roles };
  const lapsed = kind === 'acquire' && roles.answer === undefined && hasLapsed(clause);
  return lapsed ? { told: asLapsed(heard), roles: { ...roles, answer: 'lapsed' } } : { told: heard, roles };
}

function draftsOfTrigger(input: SentenceInput, trigger: TriggerMark, items: readonly Item[], attribution: Attribution, made: ReadonlySet<string>): Draft[] {
  const readings = readingsOf(trigger.sense);
  if (readings.length === 0 || inPledge(input, trigger) || onlyAttempted(input.line, trigger) || isHopedFor(input.line, trigger)) return [];
  const { titles, scene, text, language } = input;
  if (movesFigure(trigger, items) || isChoice(input.line, trigger) || (language.verbLast && helpsAnother(input.line, trigger))) return [];
  const clause = clauseFor(input, trigger, items, attribution);
  const filling: Filling = { clause, items, titles, scene, text, dropsSubject: language.dropsSubject, told: made, speaker: input.speaker ?? attribution.says };
  for (const { frame, sense } of readings) {
    const filled = fill(sense, filling);
    const filledRoles = filled && (frame.finish ? frame.finish(filled.roles) : filled.roles);
    if (!filled || !filledRoles) continue;
    if (isElsewhere(input, filled.used)) return [];
    if (frame.kind === 'move' && !language.unspaced && isBackground(filledRoles, input.line, items, filled.used, trigger)) continue;
    const covered = covers(attribution, clause);
    const heard = stanceOf(
      clause,
      attribution.unnamed && covered,
      covered && attribution.says !== undefined && !clause.line.marks.has(attribution.at, 'accordingTo'),
      covered && attribution.says !== undefined && clause.line.marks.has(attribution.at, 'accordingTo', 'cited'),
    );
    if (!heard) return [];
    if (sense.stance && heard.stance === 'fact') continue;
    const { told, roles } = asTold(frame, sense, clause, heard, filledRoles);
    const says = covered ? attribution.says : input.speaker;
    // "X, who will run Y": a role to come is one that somebody is given.
    // "is to run the lab": nobody has that role yet.
    const ahead = told.stance === 'plan' || (told.stance === 'rumour' && trigger.sense === 'lead' && clause.bracket?.last === true);
    const kind = frame.kind === 'post' && ahead && roles.as !== undefined ? 'appoint' : frame.kind;
    const draft = adding(sense, clause, draftOf(input, kind, { ...filled, roles }, [trigger, ...filled.used], told, says, dateOf(input, clause), trigger));
    const total = totalOf(frame, draft, filled, made);
    if (total) return total;
    return [...(frame.kind === 'move' ? ofFurther(input, sense, clause, draft, filled) : [draft]), ...othersOf(frame, draft, filled)];
  }
  return [];
}

function draftsOfTitle(input: SentenceInput, told: Title): Draft[] {
  const bearer = told.person ? undefined : bearerOf(told, input.scene);
  const title = withOrganisation(input, bearer ? { ...told, person: bearer } : told);
  if (!title.person) return [];
  const stretches = [title, title.person, ...(title.organisation && !title.inherited ? [title.organisation] : [])];
  const { person, organisation } = title;
  // "B, founder of Y, and C and D, founders of Z": B has a title of its own.
  const elsewhere = (i: Item): boolean =>
    i !== person && input.titles.some((t) => t !== told && t.person === i && t.organisation !== undefined && t.from >= i.to);
  const list = title.several ? person.list.filter((i): i is PersonItem => i.type === 'person' && !elsewhere(i)) : [person];
  // "co-founder of A and B", "formerly of A and B": each was founded, and they were with each.
  const others = input.titles.flatMap((t) => (t !== told && t.organisation ? [t.organisation] : []));
  const further =
    organisation && (title.founder || title.former) && !title.inherited && organisation.marked.length > 0
      ? organisation.list.filter((o) => !others.some((other) => other === o) && !isBeyond(o, organisation, input.line))
      : [];
  const all = [organisation, ...further.filter((o): o is OrganisationItem => o.type === 'organisation' && o !== organisation)];
  return frames.flatMap((frame) =>
    all.flatMap((one, n) => {
      const roles = n === 0 || frame.kind === 'found' || (title.former && frame.kind === 'post') ? frame.fromTitle?.({ ...title, organisation: one }) : null;
      if (!roles) return [];
      const because = [`${list.map((i) => i.name).join(', ')} ${list.length > 1 ? 'bear' : 'bears'} the title`];
      const filled: Filled = {
        roles: { ...roles, who: list.map(({ name }) => ({ name })) },
        used: [],
        others: [],
        because,
        meant: new Set(one?.via === 'context' ? (['org', 'at'] as const) : []),
        score: title.inherited ? 0.6 : 0.85,
      };
      const stance = title.becomes && !title.already ? 'plan' : 'fact';
      return [draftOf(input, frame.kind, filled, [...stretches, ...list], { stance, because: 'a title beside a name' }, undefined, undefined)];
    }),
  );
}

/** "Why so many leave OpenAI": a headline that asks or explains takes for granted what it may not report. */
const asks = ({ marks, sentence: { tokens, zone } }: MarkedSentence): boolean =>
  (zone === 'title' || zone === 'dek' || zone === 'heading') &&
  marks.has(
    tokens.findIndex((t) => t.kind === 'word'),
    'question',
  );

/** In text order; those that give way to others are asked last. */
function draftsOfTriggers(input: SentenceInput, triggers: readonly TriggerMark[], items: readonly Item[], attribution: Attribution): Draft[] {
  const waits = ({ sense }: TriggerMark): boolean => WAITING.has(sense);
  const told = new Set<string>();
  const made = new Map<TriggerMark, Draft[]>();
  for (const trigger of [...triggers.filter((t) => !waits(t)), ...triggers.filter(waits)]) {
    const drafts = draftsOfTrigger(input, trigger, items, attribution, told);
    made.set(trigger, drafts);
    // "was hired in April and left in July": what was told is known.
    for (const draft of drafts) hear(input.scene, draft);
    if (drafts.some((draft) => !draft.adds)) told.add(trigger.sense);
  }
  return onward(input, triggers, made);
}

/** Who is told by themselves, with where they come from, is none of those who share the rest. */
function without(drafts: readonly Draft[], told: readonly Draft[]): Draft[] {
  const apart = new Set(told.flatMap(({ roles: { who = [] } }) => who.map((w) => (isPerson(w) ? w.name : ''))));
  return drafts.flatMap((draft) => {
    if (draft.kind !== 'move' || draft.roles.from !== undefined || !draft.roles.who) return [draft];
    const who = draft.roles.who.filter((w) => !(isPerson(w) && apart.has(w.name)));
    return who.length === draft.roles.who.length ? [draft] : who.length > 0 ? [{ ...draft, roles: { ...draft.roles, who } }] : [];
  });
}

/** "head of research at X": a role that may be a verb as well. */
const isVerbOf = ({ kind, roles, start, end }: Draft, post: Draft): boolean =>
  kind === 'post' && post.kind === 'post' && roles.as === 'head' && roles.at === post.roles.at && post.start <= start && end <= post.end;

/** The phrases of a sentence, with its roles and bare numbers as such. */
const withRoles = (input: SentenceInput): readonly Item[] =>
  [...input.items.map((item) => countAsGroup(input, item)), ...roleItems(input.line, input.titles)].sort((a, b) => a.from - b.from || a.to - b.to);

/** What the verbs of a sentence, and the nouns of events, tell. */
function draftsOfVerbs(input: SentenceInput, items: readonly Item[]): Draft[] {
  const { line, titles } = input;
  const triggers = triggersOf(input, items);
  const told = draftsOfTriggers(input, triggers, items, attributionOf(line, items, titles, input.scene));
  return told.length > 0 ? respective(input, withoutEchoes(pledged(withoutLeads(withParts(input, completed(input, told)))))) : told;
}

/** Who is told to be "its chief executive" speaks for it from here on. */
function assumeChiefs(input: SentenceInput): void {
  for (const title of input.titles) {
    if (!title.person || title.organisation || title.former) continue;
    const at = withOrganisation(input, title).organisation;
    if (at) input.scene.assume(title.person.name, title.roles, at.name);
  }
}

/** "It has a new chief scientist: X was made that." */
function openPosts({ titles, items, scene }: SentenceInput): void {
  const title = titles.findLast((t) => !t.person && t.roles.length > 0);
  const as = title?.roles.at(-1);
  const bare = items.find((i) => i.type === 'organisation' && i.marked.length === 0 && !i.publisher);
  if (as !== undefined) scene.open({ as, at: title?.organisation?.name ?? (bare?.type === 'organisation' ? bare.name : undefined) });
}

const bears = ({ roles: { who = [] } }: Draft, { roles }: Draft): boolean =>
  who.some((one) => isPerson(one) && roles.who?.some((p) => isPerson(p) && p.name === one.name));

/** Does a verb tell what a title says as well? */
const isGiven = (post: Draft, drafts: readonly Draft[]): boolean =>
  drafts.some((d) => post.roles.at !== undefined && (d.roles.at ?? d.roles.from) === post.roles.at && d.roles.as === post.roles.as && bears(d, post));

export function draftsOf(sentence: SentenceInput): Draft[] {
  const { line, titles } = sentence;
  const input = withCounts(sentence);
  if (asks(line)) return [];
  meetEpithets(input);
  assumeChiefs(input);
  openPosts(input);
  const told = line.marks.list('trigger').length + line.marks.list('stays').length > 0 || line.marks.list('cue').some((m) => TELLING.has(m.cue));
  const items = told ? withRoles(input) : [];
  const found = withoutFigures(input, withOthers(input, told ? draftsOfVerbs(input, items) : [])).map((draft) => ofOffer(input, draft));
  const { pledges, drafts } = withUltimatum(input, found);
  const borne = titles.flatMap((title) => parallel(input.line, title)).flatMap((title) => draftsOfTitle(input, heldThere(title, drafts)));
  const named = alsoNamed(input, [...drafts, ...borne]);
  const whence = bracketed(input, drafts);
  const titled = borne.filter((post) => !isGiven(post, [...drafts, ...named]));
  return [
    ...without(drafts, whence).filter((draft) => !titled.some((post) => isVerbOf(draft, post))),
    ...pledges,
    ...ofOffers(input, drafts),
    ...namedInAnswer(input),
    ...elliptic(input, drafts),
    ...shared(input, drafts),
    ...named,
    ...sameNoun(input, drafts),
    ...whence,
    ...following(input, items, drafts),
    ...moneyFor(input),
    ...listed(input, drafts),
    ...dealsIn(input, drafts),
    ...roundsIn(input, drafts),
    ...behindFirms(input, drafts),
    ...figuresIn(input, drafts),
    ...ledBy(input),
    ...alumni(input, drafts),
    ...verbless(input),
    ...titled,
  ];
}
