// Figures: sums, shares, pay, counts; and the words of a condition.

import type { Money } from '../../base/money.ts';
import type { Pay, RoleName } from '../../model/claim.ts';
import type { Slot } from '../frame.ts';
import type { Marks } from '../marks.ts';
import type { Item, ValueItem } from '../nominals/items.ts';
import { forStaying } from '../nominals/stayers.ts';
import { visible } from '../text/legible.ts';
import type { Stretch, Value } from '../text/parse.ts';
import { type Filler, type Filling, put, type State } from './filling.ts';

const MAX_OBJECT_GAP = 3;
const MAX_SUM_GAP = 5;
const CUE_REACH = 7;
/** How far before the noun for an answer the sum that it answers to may stand, in tokens. */
const MAX_BEFORE_ANSWER = 12;
/** The cue that a sum stands beside: before it ("valued at $X") or after it ("a $X valuation"). */
function cuesBeside(marks: Marks, value: Stretch, previous: number, to: number): ReadonlySet<string> {
  // "at 380 billion of valuation" as well as "a 380 billion valuation".
  const of = marks.get(value.to, 'preposition');
  const owned = of?.classes.includes('of') ? marks.list('cue', of.to, Math.min(to, of.to + 1)).filter((m) => m.cue === 'valuation') : [];
  // "a $300 billion valuation": a cue may begin within the sum.
  const after = of ? owned : marks.list('cue', value.from, Math.min(to, value.to + 1)).filter((m) => m.to > value.to);
  const before = marks.list('cue', Math.max(value.from - CUE_REACH, previous), value.from);
  return new Set([...before, ...after].map((m) => m.cue));
}

function valuesOf<T extends Value['type']>({ clause }: Filling, state: State, type: T): (ValueItem & { readonly value: Extract<Value, { type: T }> })[] {
  const inClause = [...clause.after, ...clause.before].filter((i): i is ValueItem => i.type === 'value' && !state.used.has(i));
  return inClause.filter((i): i is ValueItem & { readonly value: Extract<Value, { type: T }> } => i.value.type === type);
}

/** "Für 14 Mrd. Dollar sicherte sich X 49 Prozent an Y": what is paid is not raised, where one word marks nothing but prices. */
const isPrice = ({ clause: { trigger, verbLast } }: Filling, { role }: Slot, { marked }: ValueItem): boolean =>
  verbLast && role === 'amount' && (trigger.sense === 'raise' || trigger.sense === 'secure') && marked.includes('for');

export const fillMoney: Filler = (slot, filling, state) => {
  const { marks, sentence } = filling.clause.line;
  for (const item of valuesOf(filling, state, 'money')) {
    if (item.value.money.value < (slot.least ?? 0)) continue;
    const previous = Math.max(0, ...filling.items.filter((i) => i.type === 'value' && i.value.type === 'money' && i.to <= item.from).map((i) => i.to));
    const cues = cuesBeside(marks, item, previous, sentence.tokens.length);
    // The object of a verb that needs one stands right behind it.
    const { trigger } = filling.clause;
    if (slot.close && (item.from < trigger.to || sentence.tokens.slice(trigger.to, item.from).some((t) => t.text === ','))) continue;
    // "offers them $5m, so as to win people": what another clause tells before is no sum of the verb.
    if (slot.role === 'amount' && trigger.voice === 'active' && isOfOtherClause(filling, item)) continue;
    const others = isPrice(filling, slot, item) || isOfRound(filling, item) || isPutIn(filling, item) || isEarlier(filling, item);
    if (others || isFarFromNoun(filling, item, slot.cue)) continue;
    const object = slot.required && slot.where[0] === 'undergoer' && filling.clause.bracket?.last !== true;
    if (object && (item.from < trigger.to || item.from > trigger.to + MAX_SUM_GAP)) continue;
    const beside = slot.cue
      ? cues.has(slot.cue) || valuedHere(filling, slot.cue, item)
      : slot.withoutCue
        ? ![slot.withoutCue].flat().some((cue) => cues.has(cue))
        : true;
    if (beside) return put(state, slot.role, item.value.money, [item], 'a sum');
  }
  return slot.alone ? fillOnlySum(slot.role, filling, state) : false;
};

/** Does a word that opens a clause, or the end of a relative one ("X, który inwestował miliardy, pozyskał …"), part a sum from the verb behind it? */
function isOfOtherClause({ clause: { trigger, line } }: Filling, { from, to }: Stretch): boolean {
  const { marks, sentence } = line;
  if (to > trigger.from) return false;
  if (marks.list('opener', to, trigger.from).length > 0) return true;
  const ends = sentence.tokens.slice(to, trigger.from).some((t) => t.text === ',');
  return (
    ends && marks.list('relative', 0, from).some((r) => sentence.tokens[r.from - 1]?.text === ',') && marks.list('relative', to, trigger.from).length === 0
  );
}

/** "The share sale adds to X's money in the $40 bn round": the round's. */
const isOfRound = ({ clause: { trigger, line } }: Filling, sum: Stretch): boolean =>
  trigger.sense === 'buyback' &&
  trigger.voice === 'noun' &&
  sum.from >= trigger.to &&
  line.marks.list('trigger', trigger.to, sum.from).some((t) => t.voice === 'noun' && (t.sense === 'round' || t.sense === 'invest'));

/** "X invested $500m in the last round of Y": what one investor put in is not what the round came to. */
function isPutIn({ clause: { trigger, line } }: Filling, sum: Stretch): boolean {
  if (trigger.sense !== 'round' || trigger.voice !== 'noun' || sum.to > trigger.from) return false;
  const put = line.marks.list('trigger', sum.from - MAX_OBJECT_GAP, sum.from).some((t) => PUTTING.has(t.sense) && t.voice === 'active' && t.to <= sum.from);
  const into = line.marks.get(sum.to, 'preposition')?.classes;
  return put && into !== undefined && (into.includes('at') || into.includes('destination'));
}

/** Senses of verbs that tell who puts money into what. */
const PUTTING: ReadonlySet<string> = new Set(['invest', 'put', 'contribute']);

/** "With this valuation, A overtakes B, which is valued at $5 bn": another's. */
const isFarFromNoun = ({ clause: { trigger, verbLast, language } }: Filling, sum: Stretch, cue: string | undefined): boolean =>
  cue === 'valuation' && trigger.sense === 'value' && trigger.voice === 'noun' && !verbLast && !language.postpositions && sum.from > trigger.to + 2 * CUE_REACH;

/** How many tokens may stand between a preposition of time and its noun: "after [an earlier] round". */
const MAX_OPENED = 2;

/** "A raised $40 bn, while B closed a round": a clause with a subject of its own begins between. */
function isEarlier({ clause: { trigger, bracket, language, before, line } }: Filling, sum: Stretch): boolean {
  if (bracket || language.postpositions || sum.to > trigger.from) return false;
  const opener = line.marks.list('opener', sum.to, trigger.from).at(-1);
  // "… at $32 bn, after an earlier round of $1 bn"
  const next = trigger.voice === 'noun' && opener !== undefined && opener.to >= trigger.from - MAX_OPENED;
  // "A has sunk $8 bn into B, and C holds 14 % of it"
  const and = line.marks.list('and', sum.to, trigger.from).at(-1);
  const parted = and !== undefined && trigger.voice === 'active' && line.sentence.tokens[and.from - 1]?.text === ',';
  const since = opener?.to ?? (parted ? and.to : undefined);
  return since !== undefined && (next || before.some((i) => i.from >= since && i.type !== 'value' && i.marked.length === 0));
}

function fillOnlySum(role: RoleName, { items, clause }: Filling, state: State): boolean {
  const sums = items.filter((i): i is ValueItem => i.type === 'value' && i.value.type === 'money');
  const [only] = sums;
  if (sums.length !== 1 || !only || only.value.type !== 'money' || only.from < clause.to) return false;
  const { marks } = clause.line;
  return marks.has(only.from - 1, 'cue') || marks.get(only.from - 1, 'preposition') || marks.list('trigger', only.from - 1, only.from).length > 0
    ? put(state, role, only.value.money, [only], 'the only sum')
    : false;
}

/** "valued at $X", "a $X valuation": the trigger itself says what the sum right behind or before it is. */
const valuedHere = ({ clause: { trigger, language } }: Filling, cue: string, sum: Stretch): boolean =>
  cue === 'valuation' &&
  trigger.sense === 'value' &&
  (sum.to === trigger.from ||
    (language.postpositions !== undefined && sum.to === trigger.from - 1) ||
    (sum.from >= trigger.to && sum.from <= trigger.to + CUE_REACH));

/** How far a word for shares may be from a percentage: "31 % of all the shares". */
const SHARE_REACH = 4;

/** Is it told what it is a share of? The verb's own words do not tell. */
const sharesBeside = ({ clause: { line, trigger } }: Filling, cue: string, { from, to }: Stretch): boolean =>
  line.marks.list('cue', from - SHARE_REACH, to + SHARE_REACH).some((m) => m.cue === cue && (m.from >= trigger.to || m.to <= trigger.from));

export const fillShare: Filler = (slot, filling, state) => {
  const shares = valuesOf(filling, state, 'percent');
  // "an 80 % retention rate, against 67 % at X": its own stands right before the noun.
  const item = shares.find((i) => filling.clause.diathesis === 'noun' && i.to === filling.clause.trigger.from) ?? shares[0];
  if (item && slot.cue && !sharesBeside(filling, slot.cue, item)) return false;
  // As the object itself ("acquired 49 % of") it stands right behind the verb.
  const { trigger } = filling.clause;
  // A price may stand between ("acquired for $14bn 49 % of").
  const price = filling.items.find((i) => i.type === 'value' && i.from >= trigger.to && i.from <= trigger.to + MAX_OBJECT_GAP)?.to ?? trigger.to;
  const { bracket } = filling.clause;
  const before = bracket?.last === true && item !== undefined && item.from >= bracket.from && item.to + MAX_OBJECT_GAP >= trigger.from;
  const subject = filling.clause.diathesis === 'passive' && item !== undefined && item.to <= trigger.from;
  if (item && !before && !subject && slot.where[0] === 'undergoer' && (item.from < trigger.to || item.from > price + MAX_OBJECT_GAP)) return false;
  return item ? put(state, slot.role, item.value.share, [item], 'a share') : false;
};

/** "gives customers vouchers worth $50, and offers researchers computing time": a sum before the verb, and "and" between, is of another. */
const isOfOther = ({ clause: { trigger, line } }: Filling, sum: Stretch): boolean =>
  sum.to <= trigger.from && line.marks.list('and', sum.to, trigger.from).length > 0 && trigger.voice !== 'noun' && trigger.sense !== 'reach';

const PAY_CUES = ['signing-bonus', 'retention-bonus', 'vesting', 'match', 'salary', 'equity', 'package'] as const;
const IS_PAY: ReadonlySet<string> = new Set(PAY_CUES);

/** "would give him 7 percent of its shares": what somebody is given a share of is their pay. */
function givesShares(filling: Filling, state: State): boolean {
  const { sense } = filling.clause.trigger;
  const [share] = sense === 'pay' || sense === 'offer' ? valuesOf(filling, state, 'percent') : [];
  return share !== undefined && state.roles.who !== undefined && sharesBeside(filling, 'stake', share);
}

/** "a package that could reach $1.5bn": the sum behind a verb that only says how much it is, though the clause ends there. */
function reachedBehind({ items, clause }: Filling, { to }: Stretch): MoneyItem | undefined {
  const { marks, sentence } = clause.line;
  const sum = items.find((i): i is MoneyItem => i.type === 'value' && i.value.type === 'money' && i.from >= to && i.from <= to + MAX_REACHED);
  const verb = sum && marks.list('trigger', to, sum.from).find((t) => t.to >= sum.from - 1 && t.voice !== 'noun');
  const plain = verb && sentence.tokens.slice(to, sum.from).every((t) => t.kind === 'word') && !items.some((i) => i.from >= to && i.to <= sum.from);
  return plain && verb.from >= clause.to ? sum : undefined;
}

/** How far behind its clause the verb of what pay is for may stand: "offered $2m, [to stay]". */
const MAX_AIM = 4;

/** How far behind a word for pay the sum that it reaches may begin, in tokens. */
const MAX_REACHED = 7;

type MoneyItem = ValueItem & { readonly value: Extract<Value, { type: 'money' }> };

/** "nine-figure packages": at least as much as the least number of so many figures; in dollars, unless the text counts in euros. */
function figuresOf({ clause, text, items }: Filling): Money | undefined {
  const cue = clause.line.marks.list('cue', clause.from, clause.to).find((m) => m.cue.startsWith(FIGURES));
  // "seven to nine figures": nobody knows how much.
  if (cue && items.some((i) => i.type === 'value' && i.from < cue.from && i.to > cue.from)) return undefined;
  if (!cue || /€|\beuros?\b/i.test(text)) return undefined;
  return { value: 10 ** (Number(cue.cue.slice(FIGURES.length)) - 1), currency: 'USD', bound: 'at-least' };
}

const FIGURES = 'figures-';

export const fillPay: Filler = (slot, filling, state) => {
  const { clause } = filling;
  // "offers" as a verb is no word for pay.
  const verb = (m: Stretch): boolean =>
    clause.trigger.sense === 'offer' && clause.trigger.voice === 'active' && m.from === clause.trigger.from && m.to === clause.trigger.to;
  const all = clause.line.marks.list('cue', clause.from, clause.to).filter((m) => !verb(m));
  // "signing bonuses" says more than "bonuses".
  const cues = all.filter((m) => !all.some((o) => o !== m && IS_PAY.has(o.cue) && o.from <= m.from && m.to <= o.to && o.to - o.from > m.to - m.from));
  const cue = PAY_CUES.flatMap((form) => cues.filter((m) => m.cue === form)).sort(
    (a, b) => Math.abs(a.from - clause.trigger.to) - Math.abs(b.from - clause.trigger.to),
  )[0];
  const own = valuesOf(filling, state, 'money').find((item) => !isOfOther(filling, item));
  const sum = own ?? (cue && reachedBehind(filling, cue));
  // "'We will buy X for $9bn', he wrote in what seems a refusal"
  const answers = clause.trigger.sense === 'decline' || clause.trigger.sense === 'accept';
  if (sum && answers && clause.trigger.voice === 'noun' && sum.to < clause.trigger.from - MAX_BEFORE_ANSWER) return false;
  const figures = sum ? undefined : figuresOf(filling);
  // "the salary of X": pay of which nothing is told.
  if (!sum && !figures && clause.trigger.sense === 'reach') return false;
  // "a package of $10m that exceeds the salary at Y": what is reached stands behind the verb.
  if (sum && clause.trigger.sense === 'reach' && sum.to <= clause.trigger.from && clause.trigger.voice === 'active' && clause.freeOrder) return false;
  // "Beyond salary, X gives its people autonomy": told before an active verb, it is not what is given.
  if (!sum && cue && cue.to <= clause.trigger.from && clause.diathesis === 'active' && !clause.verbLast && !clause.language.postpositions && !clause.freeOrder)
    return false;
  // A sum alone is pay only where somebody gets it, or where it is that of offers ("offers of X reach $300m").
  const offered = clause.trigger.sense === 'reach' && all.some((m) => m.cue === 'job');
  if (!cue && !sum && givesShares(filling, state)) return put(state, slot.role, { form: 'equity' }, [], 'a share of the firm');
  if (!cue && !(sum && (state.roles.who || offered))) return false;
  const period = valuesOf(filling, state, 'duration').find((d) => d.value.role !== 'bare');
  const around = { from: clause.from, to: clause.to + MAX_AIM };
  // "a bonus of $1m, to keep them"
  const toKeep = clause.line.marks.list('cue', around.from, around.to).some((m) => m.cue === 'retention-bonus');
  const stays = (cue?.cue ?? 'package') === 'package' && (toKeep || forStaying(clause.line.marks, around));
  const pay: Pay = {
    form: stays ? 'retention-bonus' : ((cue?.cue as Pay['form']) ?? 'package'),
    ...(sum ? { amount: sum.value.money } : figures ? { amount: figures } : {}),
    ...(period && sum ? { period: period.value.period } : {}),
  };
  if (cue) state.stretches.push(cue);
  return put(state, slot.role, pay, [...(sum ? [sum] : []), ...(period && sum ? [period] : [])], pay.form);
};

/** How far before its group a share may end, in tokens. */
const MAX_OF = 3;

/** How far before the people whom it takes a verb may end, in tokens. */
const MAX_TAKEN = 3;

/** Does a relative clause with a subject of its own part a group from the verb? */
const relatedAt = ({ clause: { line, trigger, around } }: Filling, { to }: Stretch): boolean =>
  line.marks.list('relative', to, trigger.from).some((m) => around.some((i) => i.from >= m.to && i.to <= trigger.from && i.type !== 'value'));

/** What is counted, and how much: the group or noun that a figure stands with. */
export const fillQuantity: Filler = (slot, filling, state) => {
  const { marks } = filling.clause.line;
  // "…, according to researchers": those who say it are not what is counted.
  const cited = (i: Item): boolean => marks.has(i.from - 1, 'accordingTo') || marks.has(i.from - 2, 'accordingTo');
  // "laid off 120 people, among them most of its team of engineers": what a verb before has for its object, a noun behind does not count.
  const taken = (i: Item): boolean =>
    filling.clause.diathesis === 'noun' &&
    i.to <= filling.clause.trigger.from &&
    marks.list('trigger', i.from - MAX_TAKEN, i.from).some((t) => t.voice === 'active');
  // "bonuses rose by 10 %, and engineers earn well": what "and" begins is something else.
  const { trigger } = filling.clause;
  const apart = (i: Item): boolean => (trigger.sense === 'grow' || trigger.sense === 'fall') && marks.list('and', trigger.to, i.from).length > 0;
  // "lost four researchers, to whom X had promised …": those of whom a relative clause tells are not what its verb counts.
  const related = (i: Item): boolean => i.to <= trigger.from && filling.clause.diathesis === 'active' && relatedAt(filling, i);
  // "X has 20 %, and the employees 6 %": whoever else has something is not what is counted.
  const besides = (i: Item): boolean =>
    (trigger.sense === 'have' || trigger.sense === 'count') &&
    i.from > trigger.to &&
    marks.list('and', trigger.to, i.from).length > 0 &&
    filling.clause.after.some((o) => o.type === 'value' && o.value.type === 'percent' && o.to <= i.from);
  const groups = [...filling.clause.after, ...filling.clause.before].filter(
    (i) => i.type === 'group' && !cited(i) && !taken(i) && !apart(i) && !related(i) && !besides(i),
  );
  const [group] = groups;
  const shares = valuesOf(filling, state, 'percent');
  // "rose from 29 % to 47 %", "fell to 42 %": so much it is now, and not by how much it grew.
  const level = shares.find((i) => i.marked.includes('destination') && !i.marked.includes('origin'));
  const share = level ?? shares[0];
  const [count] = valuesOf(filling, state, 'count');
  const [period] = valuesOf(filling, state, 'duration');
  if (group?.type !== 'group') return false;
  const { sense } = filling.clause.trigger;
  const falling = sense === 'fall';
  // "X, held by Y to 20%, has 300 employees": where nothing grows or falls, a group's own number says how many there are.
  const counted = group.group.count !== undefined && (sense === 'count' || sense === 'have') && share !== undefined && !shareOf(filling, share, group);
  const grows = !level && (sense === 'grow' || falling);
  const people = { unit: grows ? 'growth' : /vacanc/.test(group.group.noun) ? 'positions' : 'people' };
  if (share && !counted) Object.assign(state.roles, { value: falling && !level ? -share.value.share : share.value.share, unit: grows ? 'growth' : 'share' });
  else if (group.group.count !== undefined) Object.assign(state.roles, { value: group.group.count, ...people });
  else if (count) Object.assign(state.roles, { value: count.value.count, ...people });
  else return false;
  if (period && share) state.roles.period = period.value.period;
  const used = [group, ...(share ? [share] : count ? [count] : []), ...(period && share ? [period] : [])];
  return put(state, slot.role, group.group.noun, used, `${group.group.noun} counted`);
};

/** "20% of its 300 employees": a share right before the group. */
const shareOf = ({ clause: { line } }: Filling, share: Stretch, group: Stretch): boolean =>
  share.to <= group.from && line.marks.list('trigger', share.to, group.from).length === 0 && group.from - share.to <= MAX_OF;

/** "if the board does not resign": a condition behind the verb that something is not done. */
function refused({ clause: { line, trigger } }: Filling): Stretch | undefined {
  const condition = line.marks.list('condition', trigger.to)[0];
  return condition && line.marks.list('negator', condition.from).length > 0 ? condition : undefined;
}

/** "If the board does not resign, they say …": a condition that opens the sentence. */
const fronted = ({ clause: { line, trigger } }: Filling): Stretch | undefined =>
  line.marks.list('condition', 0, 2).find((m) => line.sentence.tokens.slice(m.to, trigger.from).some((t) => t.text === ','));

/** The end of a quotation that began before. */
const UNOPENED = /(?<=^[^"“«„]*)["”»]\s*$/u;

/** The condition's own words, up to the end of the clause. */
export const fillCondition: Filler = (slot, filling, state) => {
  const { line } = filling.clause;
  const cue =
    line.marks.list('cue', slot.cue ? filling.clause.trigger.to : 0).find((m) => m.cue === 'condition') ??
    (slot.cue ? refused(filling) : (line.marks.list('condition', filling.clause.trigger.to)[0] ?? fronted(filling)));
  if (!cue) return false;
  const { tokens } = line.sentence;
  const ends = cue.to <= filling.clause.trigger.from ? /^[.,;!?:()]$/ : /^[.;!?:()]$/;
  let to = cue.to;
  while (to < tokens.length && !ends.test(tokens[to]?.text ?? '')) to++;
  const words = visible(filling.text.slice(tokens[cue.to]?.start ?? 0, tokens[to - 1]?.end ?? 0))
    .replace(/\s+/g, ' ')
    .replace(UNOPENED, '')
    .trim();
  if (!words) return false;
  state.stretches.push({ from: cue.from, to });
  return put(state, slot.role, words, [], 'its condition');
};
