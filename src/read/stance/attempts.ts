// Attempts: who only tries to hire somebody has made an approach; what those who are approached or paid may do has not been done.

import { REWARDS } from '../marks/pay.ts';
import type { TriggerMark } from '../marks.ts';
import type { MarkedSentence } from '../names.ts';
import type { GroupItem, Item } from '../nominals/items.ts';
import type { Language } from '../packs/language.ts';
import { LURES, MOVES } from '../senses.ts';

/** What is tried: to take people on, from wherever they are. */
const TAKING: ReadonlySet<string> = new Set(['hire', 'poach']);
/** How far before its infinitive a verb of trying may end, in tokens, and where verbs stand last. */
const REACH = 7;
const REACH_LAST = 14;

/** "tried, in vain, to poach X": whatever stands between the two verbs. */
function isAttempted(line: MarkedSentence, trigger: TriggerMark, { verbLast, particles }: Language): boolean {
  if (!TAKING.has(trigger.sense) || trigger.voice === 'participle' || trigger.voice === 'passive') return false;
  const {
    marks,
    sentence: { tokens },
  } = line;
  const start = trigger.from - (verbLast ? REACH_LAST : REACH);
  // "zaproponował zatrudnienie X": the noun right behind the offer.
  if (trigger.voice === 'noun') return offerToTake(line, trigger.from - 2, trigger) !== undefined;
  const attempt = marks.list('attempt', start, trigger.from).at(-1) ?? offerToTake(line, start, trigger);
  if (!attempt || attempt.to > trigger.from || marks.list('trigger', attempt.to, trigger.from).some((t) => t.voice !== 'noun')) return false;
  // ", das gesamte Team einzustellen": an infinitive is no relative clause's.
  const infinitive = verbLast && ((particles && tokens[trigger.to - 1]?.key.includes(particles.infix)) || marks.has(trigger.from - 1, 'preposition'));
  // "tried to grow, and hired X": a verb that "and" joins is done.
  if (marks.list('and', attempt.to, trigger.from).length > 0 || (!infinitive && marks.list('relative', attempt.to, trigger.from).length > 0)) return false;
  return !tokens.slice(attempt.to, trigger.from).some((t) => /^[.;:?!]$/.test(t.text) || (!verbLast && t.capital));
}

/** "offered to hire the whole team": who offers to take people on has not done so; "offered $5m to hire X" pays for it. */
function offerToTake({ marks, sentence: { tokens } }: MarkedSentence, start: number, trigger: TriggerMark): TriggerMark | undefined {
  const offer = marks.list('trigger', start, trigger.from).findLast((t) => t.sense === 'offer' && t.voice !== 'noun' && t.to <= trigger.from);
  if (!offer) return undefined;
  const given = tokens.slice(offer.to, trigger.from).some((t) => t.kind === 'number' || t.text === '$' || t.text === '€');
  const aim = marks.list('preposition', offer.to, trigger.from).some((m) => m.classes.includes('for') && m.classes.length === 1);
  return given || aim || marks.list('cue', offer.to, trigger.from).some((m) => REWARDS.has(m.cue)) ? undefined : offer;
}

/** The triggers of a sentence, those that are only tried being approaches. */
export function withAttempts(line: MarkedSentence, triggers: readonly TriggerMark[], language: Language): readonly TriggerMark[] {
  if (line.marks.list('attempt').length === 0 && !triggers.some((t) => t.sense === 'offer')) return triggers;
  return triggers.map((trigger) => (isAttempted(line, trigger, language) ? { ...trigger, sense: 'approach' } : trigger));
}

/** "tries to persuade X to join": what those who are approached may do is not done. */
export function onlyAttempted({ marks }: MarkedSentence, trigger: TriggerMark): boolean {
  const led = marks.list('control').findLast((m) => m.to <= trigger.from);
  if (!led || trigger.voice === 'noun') return false;
  const attempt = marks.list('trigger').some((t) => t.sense === 'approach' && t.from <= led.from && t.to >= led.to);
  const aim = marks.get(led.from - 1, 'preposition')?.classes.includes('for') === true;
  return (attempt || aim) && marks.list('trigger', led.to, trigger.from).every((t) => t.voice === 'noun');
}

/** "offered them bonuses to join", "paid $1 m to leave": what is hoped for has not happened. */
export function isHopedFor({ marks, sentence }: MarkedSentence, trigger: TriggerMark): boolean {
  if (trigger.voice !== 'active' || !MOVES.has(trigger.sense)) return false;
  // ", um sie zu gewinnen"
  const aims = marks.list('opener', 0, trigger.from).findLast((m) => sentence.tokens[m.from]?.text === ',');
  const led = marks.get(trigger.from - 1, 'preposition') || (aims && marks.list('trigger', aims.to, trigger.from).length === 0);
  if (!led || marks.has(trigger.from - 2, 'and')) return false;
  // "contacted a hundred and managed to hire ten", "réussi à en débaucher dix": what somebody manages has happened.
  if (marks.has(trigger.from - 1, 'perfect') || marks.has(trigger.from - 2, 'perfect')) return false;
  // "offers a bonus of $1m to attract X": the sum is part of the offer.
  const lure = marks.list('trigger', 0, trigger.from).findLast((t) => t.to <= trigger.from && !(t.voice === 'noun' && t.sense === 'reach'));
  // "paid $2bn to hire X": what is paid for is had.
  if (lure?.sense === 'pay' && (trigger.sense === 'hire' || trigger.sense === 'poach' || trigger.sense === 'reinstate')) return false;
  return lure !== undefined && LURES.has(lure.sense) && !sentence.tokens.slice(lure.to, trigger.from).some((t) => /^[;:]$/.test(t.text));
}

/** "offers bonuses of $1m to attract researchers of X": whom an offer is to win, where it does not say to whom it is made. */
export function wonBy({ marks }: MarkedSentence, offer: TriggerMark, items: readonly Item[]): GroupItem | undefined {
  if (offer.sense !== 'offer' && offer.sense !== 'make' && offer.sense !== 'reach') return undefined;
  const aim = marks.list('trigger', offer.to).find((t) => t.from >= offer.to && t.voice === 'active');
  if (!aim || !TAKING.has(aim.sense) || !marks.get(aim.from - 1, 'preposition')) return undefined;
  return items.find((i): i is GroupItem => i.type === 'group' && i.from >= aim.to && i.from <= aim.to + MAX_WON);
}

/** How far behind its verb a group may begin, in tokens. */
const MAX_WON = 4;
