// Answers: "Meta made offers to eight engineers. Three accepted.", "He turned it down.", "She said no.": what an answer without an object
// of its own answers to is the offer told in the same sentence or just before.

import { type Group, isPerson, type Party } from '../../model/claim.ts';
import { clauseOf } from '../clause.ts';
import type { TriggerMark } from '../marks.ts';
import type { Item } from '../nominals/items.ts';
import { BORDERS } from '../senses.ts';
import { stanceOf, type Told } from '../stance/modality.ts';
import type { Stretch } from '../text/parse.ts';
import type { Draft } from './draft.ts';
import { dateIn, draftOf, type SentenceInput, spanWith } from './drafting.ts';
import { overture, termsOf } from './terms.ts';

/** How many sentences behind an offer its answer may stand. */
const REACH = 2;
/** How many words may stand behind the words of an answer: "accepted the offer at once". */
const MAX_BEHIND = 4;
/** How far before the words of an answer its subject may end, in tokens. */
const MAX_BEFORE = 5;
/** How far behind a verb that opens its sentence its subject may stand: "Angenommen hat bislang einer". */
const MAX_BEHIND_VERB = 3;
/** And a name behind a word for who it is: "Aceitou o meu sócio, o X". */
const MAX_NAME_BEHIND = 5;

const isOffer = ({ kind, roles, stance }: Draft): boolean =>
  kind === 'offer' && (roles.by ?? roles.who) !== undefined && stance !== 'denial' && stance !== 'hypothesis';

/** The last offer of a sentence that may be answered, or the one before, while it is near. */
export function openOffer(input: SentenceInput, drafts: readonly Draft[], answerer: string | undefined): Draft | undefined {
  const { offered: before, index } = input;
  return drafts.findLast(isOffer) ?? overture(input, drafts, answerer) ?? (before !== undefined && index - before.sentence < REACH ? before : undefined);
}

/** The words of an answer: a verb of accepting or declining, or "said yes", "said no" with nothing behind. */
export function answerIn({ line: { marks, sentence } }: SentenceInput): TriggerMark | undefined {
  const verb = marks.list('trigger').find((t) => (t.sense === 'accept' || t.sense === 'decline') && t.voice !== 'noun');
  if (verb) return verb;
  const said = marks.list('cue').find((m) => (m.cue === 'yes' || m.cue === 'no') && sentence.tokens[m.to]?.kind !== 'word');
  return said && { is: 'trigger', sense: said.cue === 'yes' ? 'accept' : 'decline', voice: 'active', from: said.from, to: said.to };
}

/** "accepted the invitation of X", "declined to comment on the matter": an object of its own. */
export function hasObject({ items, line: { marks, sentence } }: SentenceInput, { from, to, voice }: TriggerMark): boolean {
  if (voice === 'passive' || marks.has(from, 'idiom')) return true;
  const end = sentence.tokens.findIndex((t, i) => i >= to && t.kind === 'mark');
  const own = items.filter((i) => i.from >= to && i.to <= (end < 0 ? sentence.tokens.length : end));
  const words = sentence.tokens.slice(to, end < 0 ? undefined : end).length;
  if (own.some((i) => i.type === 'organisation' || i.type === 'person' || (i.type === 'value' && i.value.type === 'money'))) return true;
  return words > MAX_BEHIND || (words > 1 && marks.list('trigger', to, to + MAX_BEHIND).some((t) => t.voice !== 'noun'));
}

const groupOf = (who: readonly Party[]): Group | undefined => who.flatMap((w) => (isPerson(w) ? [] : [w])).at(0);

/** Those of whom a number is told: "three", "two of them", "one". */
function counted(item: Item, who: readonly Party[]): readonly Party[] | undefined {
  const group = groupOf(who);
  if (item.type === 'group') return item.group.count === undefined ? undefined : [group ? { ...item.group, noun: group.noun } : item.group];
  if (item.type !== 'value' || item.value.type !== 'count' || !group) return undefined;
  const { count, bound } = item.value;
  if (group.count !== undefined && count > group.count) return undefined;
  return [{ noun: group.noun, count, ...(bound ? { bound } : {}) }];
}

/** Who answers an offer of which nothing tells to whom it was made, or somebody else than that was told of: "his deputy accepted". */
function another(item: Item, { speaker, scene }: SentenceInput, told: boolean): readonly Party[] | undefined {
  if (item.type === 'person') return item.list.flatMap((i): Party[] => (i.type === 'person' ? [{ name: i.name }] : []));
  if (item.type === 'group') return item.group.count === undefined ? undefined : [item.group];
  if (item.type !== 'pronoun') return undefined;
  const name = item.sort === 'speaker' ? speaker : item.sort === 'person' && !told ? scene.person() : undefined;
  return name === undefined ? undefined : [{ name }];
}

/** Who answers, seen from the subject; `undefined` where it is nobody to whom the offer was made. */
function answererOf(item: Item, who: readonly Party[], speaker: string | undefined): readonly Party[] | undefined {
  const one = who.length === 1 && who[0] !== undefined && isPerson(who[0]);
  const among = (name: string): readonly Party[] | undefined => (who.some((w) => isPerson(w) && w.name === name) || groupOf(who) ? [{ name }] : undefined);
  if (item.type === 'person') return among(item.name);
  if (item.type === 'group' || item.type === 'value') return counted(item, who);
  if (item.type !== 'pronoun') return undefined;
  if (item.sort === 'speaker') return speaker === undefined ? undefined : among(speaker);
  if (item.sort === 'person') return one ? who : undefined;
  return item.sort === 'people' && !one ? who : undefined;
}

const isSubject = (i: Item): boolean => i.marked.length === 0 && !i.inflected && !(i.type === 'value' && i.value.type !== 'count') && !i.inTitle;

/** The phrase that may answer: the nearest before the verb, over "of them"; behind it only where the verb opens its sentence. */
function subjectsOf({ items, line: { marks, sentence } }: SentenceInput, { from, to }: TriggerMark): readonly Item[] {
  const parts = (i: Item): boolean =>
    sentence.tokens.slice(i.to, from).every((t) => t.kind === 'word') &&
    marks.list('trigger', i.to, from).every((t) => marks.has(t.from, 'perfect', 'auxiliary'));
  // "Dois deles recusaram": the number, and not those whom it counts some of.
  const ofThem = (i: Item): boolean =>
    i.type === 'pronoun' && items.some((n) => n.type === 'value' && n.value.type === 'count' && n.to <= i.from && n.to >= i.from - 1);
  const before = items.filter((i) => i.to <= from && i.to >= from - MAX_BEFORE && isSubject(i) && parts(i) && !ofThem(i));
  const behind =
    from <= 1 && before.length === 0
      ? items.filter((i) => i.from >= to && i.from <= to + (i.type === 'person' ? MAX_NAME_BEHIND : MAX_BEHIND_VERB) && isSubject(i)).slice(0, 1)
      : [];
  // "Elle": a person or a firm.
  return [...before.filter((i) => i.from === before.at(-1)?.from), ...behind];
}

/** Whoever answered, and what. */
interface Answer {
  readonly who: readonly Party[];
  readonly answer: 'accepted' | 'declined';
  readonly used: readonly Stretch[];
  /** Is it somebody of whom the offer did not tell? */
  readonly other?: boolean;
}

function answerOf(input: SentenceInput, trigger: TriggerMark, offered: readonly Party[] | undefined, negated: boolean): Answer | undefined {
  const { line, language, speaker } = input;
  const accepted = trigger.sense === 'accept' && !negated;
  if (negated && trigger.sense !== 'accept') return undefined;
  const told = { answer: accepted ? ('accepted' as const) : ('declined' as const) };
  const subjects = subjectsOf(input, trigger);
  for (const subject of subjects) {
    const who = offered && answererOf(subject, offered, speaker);
    if (who) return { ...told, who, used: [subject, trigger] };
  }
  const other = subjects.map((subject) => ({ subject, who: another(subject, input, offered !== undefined) })).find(({ who }) => who !== undefined);
  if (other?.who) return { ...told, who: other.who, used: [other.subject, trigger], other: true };
  if (subjects.length > 0) return undefined;
  // "None of them accepted": nobody did, so all of them did not.
  const nobody = negated && line.marks.list('negator', 0, trigger.from).some((m) => m.from <= 1);
  const alone = language.dropsSubject && line.sentence.tokens.slice(0, trigger.from).every((t, n) => n === 0 || !t.capital) && trigger.from <= MAX_BEFORE;
  return offered && (nobody || alone) ? { ...told, who: offered, used: [{ from: 0, to: 1 }, trigger] } : undefined;
}

/** The answer that a sentence tells to an offer told before, with what that offered. */
function answered(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const { line, items, language, offered } = input;
  const trigger = answerIn(input);
  if (!trigger || drafts.some((d) => d.roles.answer !== undefined) || line.sentence.tokens.at(-1)?.text === '?') return [];
  const start = line.sentence.tokens[trigger.from]?.start ?? 0;
  const offer = drafts.findLast((d) => isOffer(d) && d.end <= start) ?? offered;
  if (!offer || hasObject(input, trigger)) return [];
  const heard = stanceOf(clauseOf(line, trigger, items, language, BORDERS), false);
  const negated = heard === null && line.marks.list('negator', 0, trigger.to).length > 0;
  if (heard === null ? !negated : heard.stance !== 'fact' && heard.stance !== 'rumour') return [];
  const given = answerOf(input, trigger, offer.roles.who, negated);
  return given ? toldOf(input, trigger, offer, given, heard) : [];
}

/** What an answer tells: of those to whom it was made all that was offered, of somebody else only by whom. */
function toldOf(input: SentenceInput, trigger: TriggerMark, offer: Draft, { who, answer, used, other }: Answer, heard: Told | null): Draft[] {
  const { line, items } = input;
  const whole = JSON.stringify(who) === JSON.stringify(offer.roles.who);
  const aside = other === true && offer.roles.who !== undefined;
  if ((whole && offer.roles.answer !== undefined) || (aside && offer.roles.by === undefined)) return [];
  const roles = aside ? { by: offer.roles.by, who, answer } : { ...offer.roles, who, answer };
  const filled = { roles, used, others: [], because: ['an answer to the offer told before'], score: aside ? 0.5 : 0.7 };
  const stance = whole || offer.stance === 'rumour' ? offer.stance : (heard?.stance ?? 'fact');
  const date = dateIn(items, { from: 0, to: line.sentence.tokens.length });
  const draft = draftOf(input, 'offer', filled, used, { stance, because: 'told of what was offered' }, input.speaker ?? offer.says, date, trigger);
  return [{ ...draft, ...spanWith(input, offer, draft) }];
}

/** What a sentence tells of an offer told before: an answer to it, or what it is worth. */
export const ofOffers = (input: SentenceInput, drafts: readonly Draft[]): Draft[] => [...answered(input, drafts), ...termsOf(input, drafts)];
