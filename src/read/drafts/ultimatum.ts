// Ultimatums: "Either the board goes or we do, 57 of its 64 engineers wrote.", "The letter bears 87 names. If the sale is not stopped, they will resign.":
// a group that is counted, in the sentence or just before, says on what condition it leaves.

import { type Group, isPerson } from '../../model/claim.ts';
import { clauseOf, type TriggerMark } from '../clause.ts';
import { type GroupItem, type Item, isCount } from '../nominals/items.ts';
import { BORDERS } from '../senses.ts';
import { stanceOf } from '../stance/modality.ts';
import type { Stretch } from '../text/parse.ts';
import type { Draft } from './draft.ts';
import { draftOf, type SentenceInput, type Signed } from './drafting.ts';

const LEAVING: ReadonlySet<string> = new Set(['leave', 'resign', 'step-down', 'gone', 'vow', 'threaten']);
const JOINING: ReadonlySet<string> = new Set(['join', 'move', 'threaten-join']);
/** For how many sentences it is clear who signed. */
const REACH = 3;
/** Fewer are no group that threatens. */
const LEAST = 3;
/** How far behind the second "or" its verb may stand, and behind this the name of where they go, in tokens. */
const MAX_VERB = 10;
const MAX_TO = 6;

const isCounted = (i: Item): i is GroupItem => i.type === 'group' && (i.group.count ?? 0) >= LEAST && !i.former;

/** "39 of its 47 designers", "19 dos 26 bolseiros": so many of so many, whatever they are called. */
function partIn({ items, line: { marks } }: SentenceInput): Group | undefined {
  for (const [n, one] of items.entries()) {
    const all = items[n + 1];
    if (!isCount(one) || all === undefined || !isCount(all) || all.from - one.to > MAX_OF || one.value.count < LEAST || one.value.count > all.value.count)
      continue;
    if (marks.has(one.to, 'outOf') || all.marked.some((c) => c === 'of' || c === 'origin'))
      return { noun: 'people', count: one.value.count, of: all.value.count };
  }
  return undefined;
}

/** How many words may stand between the two numbers: "39 of its 47". */
const MAX_OF = 2;

/** The group that a sentence counts, while it may be whoever a threat is of. */
export function signersOf(input: SentenceInput, drafts: readonly Draft[] = []): Signed | undefined {
  const { items, index, signed } = input;
  // Those who have gone, or are counted as a whole, threaten nothing.
  if (drafts.some((d) => (d.kind === 'move' || d.kind === 'measure') && d.stance === 'fact')) return undefined;
  const group = items.find((i): i is GroupItem => isCounted(i) && i.group.of !== undefined) ?? items.find(isCounted);
  if (group) return { who: group.group, employer: group.employer, sentence: index };
  const part = partIn(input);
  if (part) return { who: part, employer: undefined, sentence: index };
  return signed && index - signed.sentence < REACH ? signed : undefined;
}

/** "'Either she returns or we leave.' So wrote 63 employees of X.": the next sentence tells who. */
const signedBehind = ({ ahead = [], index }: SentenceInput): Signed | undefined => {
  const group = ahead.find(isCounted);
  return group && { who: group.group, employer: group.employer, sentence: index };
};

/** Where they work: what the sentence names before their threat, where the group says nothing of it; else what the text is about. */
function employerOf({ items, scene }: SentenceInput, { employer }: Signed, threat: Stretch): string | undefined {
  const named = items.find(
    (i) => i.type === 'organisation' && !i.publisher && i.to <= threat.from && i.marked.some((c) => c === 'of' || c === 'at' || c === 'origin'),
  );
  return employer ?? (named?.type === 'organisation' ? named.name : scene.organisation());
}

/** The condition of a threat, and where the threat itself may stand. */
interface Condition extends Stretch {
  readonly within: Stretch;
}

const ends = (text: string): boolean => /^[.;!?:()]$/.test(text);

/** "either … or …": what stands between them is the condition. */
function eitherIn({ line: { marks, sentence } }: SentenceInput): Condition | undefined {
  const pair = marks.list('either');
  const first = pair.find((m) => m.from === 0 || sentence.tokens[m.from - 1]?.kind === 'mark' || marks.has(m.from - 1, 'opener', 'relative'));
  const second = first && pair.findLast((m) => m.from > first.to);
  return first && second && { from: first.to, to: second.from, within: { from: second.from - 1, to: second.to + MAX_VERB } };
}

/** "If …, they leave", "they leave if …". */
function ifIn({ line: { marks, sentence }, language }: SentenceInput): Condition | undefined {
  const { tokens } = sentence;
  // "Wird der Verkauf nicht gestoppt, kündigen sie": a verb that opens its sentence.
  const verb = language.verbLast === true && marks.has(0, 'auxiliary') ? { from: 0, to: 0 } : undefined;
  const cue = verb ?? [...marks.list('condition'), ...marks.list('cue').filter((m) => m.cue === 'condition')].sort((a, b) => a.from - b.from || b.to - a.to)[0];
  if (!cue) return undefined;
  const opens = cue.from <= 1 || /^[:«„“"–-]$/.test(tokens[cue.from - 1]?.text ?? '');
  const comma = opens ? tokens.findIndex((t, n) => n > cue.to && t.text === ',') : -1;
  if (opens && comma < 0) return undefined;
  const end = tokens.findIndex((t, n) => n >= cue.to && ends(t.text));
  const to = opens ? comma : end < 0 ? tokens.length : end;
  return { from: cue.to, to, within: opens ? { from: comma, to: tokens.length } : { from: 0, to: cue.from } };
}

/** The threat, and whether it is told as something to come or as said. */
function threatIn(input: SentenceInput, condition: Condition, either: boolean): TriggerMark | undefined {
  const { line, items, language } = input;
  const threat = line.marks
    .list('trigger', condition.within.from, condition.within.to)
    .find((t) => (LEAVING.has(t.sense) || JOINING.has(t.sense)) && t.voice === 'active');
  if (!threat || line.marks.list('negator', condition.within.from, threat.from).length > 0) return undefined;
  // "either to found a rival, or to leave": no threat that a group makes.
  if (either) return line.marks.get(threat.from - 1, 'preposition') === undefined ? threat : undefined;
  const heard = stanceOf(clauseOf(line, threat, items, language, BORDERS), false);
  // "If the sale is not stopped, they go": it is the condition that says "not".
  if (heard === null) return condition.to <= threat.from && line.marks.list('negator', condition.from, condition.to).length > 0 ? threat : undefined;
  return heard.stance !== 'denial' && heard.stance !== 'fact' ? threat : undefined;
}

/** Whoever goes is who signed; a subject of its own beside the verb is somebody else. */
function isTheirs({ items, line: { marks, sentence } }: SentenceInput, { from }: TriggerMark, { within }: Condition): boolean {
  if (marks.list('some', within.from, from).length > 0) return false;
  const subject = items.findLast((i) => i.to <= from && i.from >= within.from && i.marked.length === 0 && i.type !== 'value');
  if (subject?.type === 'person' || subject?.type === 'role' || (subject?.type === 'pronoun' && !/^(people|speakers)$/.test(subject.sort) && !subject.several))
    return false;
  if (subject?.type === 'organisation') return sentence.tokens.slice(subject.to, from).some((t) => t.text === ',');
  return subject?.type !== 'group' || subject.group.count !== 1;
}

/** The condition's own words. */
const wordsOf = ({ line: { sentence: { tokens } }, text }: SentenceInput, { from, to }: Stretch): string => text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(/\s+/g, ' ').replace(/,$/, ''); // biome-ignore format: one line

/** The pledge that a sentence tells with its condition, if the verbs have told of none. */
function ultimatum(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const { line, items } = input;
  const either = line.marks.list('either').length > 1 ? eitherIn(input) : undefined;
  const condition = either ?? ifIn(input);
  const signed = condition && (signersOf(input) ?? (either && signedBehind(input)));
  if (!condition || !signed || isTold(drafts)) return [];
  const threat = threatIn(input, condition, either !== undefined);
  if (!threat || !isTheirs(input, threat, condition)) return [];
  const target = JOINING.has(threat.sense) ? items.find((i) => i.from >= threat.to && i.from <= threat.to + MAX_TO && i.type === 'organisation') : undefined;
  const from = employerOf(input, signed, threat);
  const unless = wordsOf(input, condition);
  if (from === undefined || unless === '') return [];
  const to = target?.type === 'organisation' && target.name !== from ? { to: target.name } : {};
  const used = [condition, threat, ...(target ? [target] : []), ...items.filter((i) => i.type === 'group' && i.group === signed.who)];
  const filled = { roles: { who: [signed.who], from, ...to, unless }, used, others: [], because: ['who signed, and on what condition they leave'], score: 0.7 };
  return [draftOf(input, 'pledge', filled, used, { stance: 'fact', because: 'a pledge is made, whatever it depends on' }, input.speaker, undefined, threat)];
}

/** Do the verbs tell of a pledge of several? One that a condition names pledges nothing. */
const isTold = (drafts: readonly Draft[]): boolean => drafts.some((d) => d.kind === 'pledge' && d.roles.who?.some((who) => !isPerson(who)));

/** The pledge, and what else the sentence tells: what is threatened, and what the condition says, is part of it. */
export function withUltimatum(input: SentenceInput, found: readonly Draft[]): { readonly pledges: readonly Draft[]; readonly drafts: readonly Draft[] } {
  const pledges = ultimatum(input, found);
  const isPart = ({ kind, stance }: Draft): boolean => stance !== 'fact' || kind === 'pledge' || kind === 'move';
  return { pledges, drafts: pledges.length === 0 ? found : found.filter((d) => !isPart(d)) };
}

/** "would resign and possibly join Y unless …": where they would go is part of the pledge. */
export function pledged(drafts: readonly Draft[]): Draft[] {
  const pledge = drafts.find((d) => d.kind === 'pledge');
  if (!pledge) return [...drafts];
  const same = (d: Draft): boolean => d.kind === 'move' && d.stance !== 'fact' && JSON.stringify(d.roles.who) === JSON.stringify(pledge.roles.who);
  const to = pledge.roles.to ?? drafts.find(same)?.roles.to;
  return drafts.flatMap((d) => (same(d) ? [] : d === pledge && to !== undefined ? [{ ...d, roles: { ...d.roles, to } }] : [d]));
}
