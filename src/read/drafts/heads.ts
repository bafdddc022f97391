// Heads: how many people there are, by the way it is put and not by a verb: "We are 52", "its 60 researchers", "the 430 employees of X",
// "the start-up with just 50 people".

import { type CountItem, type GroupItem, type Item, isCount, type OrganisationItem } from '../nominals/items.ts';
import { DEEDS } from '../senses.ts';
import type { Stretch } from '../text/parse.ts';
import type { Draft } from './draft.ts';
import { dateIn, draftOf, type SentenceInput } from './drafting.ts';
import { isTold, MIN_STAFF, nameOf, STAFF } from './staff.ts';

/** Nobody's staff, though people of a firm: who founded it, who was there once. */
const NO_STAFF = /\b(founders|co-founders|alumni|talent|talents)$/;
/** How many small words may stand between "we are" and the number. */
const MAX_SMALL = 3;
/** How many words may stand between a noun for a firm and "with": "the start-up [from Leiria] with 50 people". */
const MAX_NOUN = 4;

const begins = ({ begins: at, from }: GroupItem): number => at ?? from;

/** Does nothing that it counts follow a number? */
export const isAlone = ({ line: { marks, sentence }, items }: SentenceInput, { to }: Stretch): boolean =>
  sentence.tokens[to]?.kind !== 'word' ||
  marks.has(to, 'preposition', 'and', 'opener', 'relative', 'negator') ||
  marks.at(to).some((m) => m.is === 'cue' && (m.cue === 'only' || m.cue === 'elsewhere')) ||
  items.some((i) => i.type === 'value' && i.value.type === 'date' && i.from === to);

/** "We are 52", "siamo in 38", "and by Christmas we shall be a hundred". */
function ourselves(input: SentenceInput): Draft[] {
  const { line: { marks }, items } = input; // biome-ignore format: one line
  const cues = marks.list('cue').filter((m) => m.cue === 'we-are' || m.cue === 'we-shall-be');
  return cues.flatMap((cue): Draft[] => {
    const number = items.find((i): i is CountItem | GroupItem => i.from >= cue.to && i.from <= cue.to + MAX_SMALL && (isCount(i) || i.type === 'group'));
    const counted = number && (isCount(number) ? number.value.count : number.group.count);
    if (!number || counted === undefined || counted < MIN_STAFF || (isCount(number) && !isAlone(input, number))) return [];
    if (items.some((i) => i.from >= cue.to && i.to <= number.from) || marks.list('trigger', cue.to, number.from).length > 0) return [];
    const noun = number.type === 'group' ? number.group.noun : 'people';
    return [told(input, noun, counted, ours(input), [cue, number], cue.cue === 'we-shall-be')];
  });
}

/** Of whom a speaker says "we". */
const ours = ({ scene, speaker }: SentenceInput): string | undefined =>
  speaker === undefined ? scene.own() : (scene.headed(speaker) ?? scene.employer(speaker));

/** "its 60 researchers", "the 430 employees of the company", "OpenAI's 770 employees": all whom somebody has. */
function owned(input: SentenceInput, group: GroupItem): Draft[] {
  const { line: { marks }, items, scene } = input; // biome-ignore format: one line
  const from = begins(group);
  const whole = [from - 1, from - 2].some((i) => i >= 0 && marks.has(i, 'determiner') && !marks.has(i, 'indefinite'));
  const own = [from - 1, from].some((i) => marks.has(i, 'possessive'));
  if (group.employer !== undefined) {
    const before = items.find((i) => i.type === 'organisation' && i.name === group.employer && i.to <= group.from);
    return whole || before?.possessor ? [told(input, group.group.noun, group.group.count ?? 0, group.employer, [group], false)] : [];
  }
  const behind = items.find(
    (i) => i.type === 'pronoun' && i.sort === 'organisation' && i.from >= group.to && i.from <= group.to + 2 && i.marked.includes('of'),
  );
  if (!own && !(whole && behind)) return [];
  const subject = items.findLast(
    (i): i is OrganisationItem => i.type === 'organisation' && !i.publisher && !i.inTitle && i.to <= from && i.marked.length === 0,
  );
  const of = own ? (subject?.name ?? scene.organisation()) : scene.organisation();
  return [told(input, group.group.noun, group.group.count ?? 0, of, [group, ...(behind ? [behind] : [])], false)];
}

/** "the start-up with just 50 people": whom a noun for a firm stands for, or the name right before it. */
function withHeads(input: SentenceInput, group: GroupItem): Draft[] {
  const { line: { marks, sentence }, items } = input; // biome-ignore format: one line
  const only = marks.list('cue').find((m) => m.cue === 'only' && m.to === begins(group));
  const from = only?.from ?? begins(group);
  const behind = marks.get(from - 1, 'preposition');
  if (!behind?.classes.includes('with') || behind.to !== from) return [];
  const noun = marks.list('organisationNoun', Math.max(0, behind.from - MAX_NOUN), behind.from).at(-1);
  const at = noun?.from ?? behind.from;
  if (noun && sentence.tokens.slice(noun.to, behind.from).some((t) => t.kind === 'mark' && t.text !== '-')) return [];
  if (marks.list('trigger', at, behind.from).some((t) => t.voice !== 'noun' && t.from > at)) return [];
  const subject = items.findLast(
    (i) => i.type === 'organisation' && !i.inTitle && (i.to === behind.from || (noun && (i.from === noun.to || i.to === noun.from - 1))),
  );
  const whom = subject ?? items.find((i) => i.type === 'pronoun' && i.sort === 'organisation' && noun !== undefined && i.from <= noun.from && i.to >= noun.to);
  if (!noun && subject === undefined) return [];
  const of = whom && nameOf(input, whom);
  return [told(input, group.group.noun, group.group.count ?? 0, of, [noun ?? group, group], false)];
}

/** So many people, of an organisation if it is known of which. */
function told(input: SentenceInput, what: string, value: number, of: string | undefined, used: readonly Stretch[], ahead: boolean): Draft {
  const roles = { what, ...(of === undefined ? {} : { of }), value, unit: 'people' };
  const filled = { roles, used: [], others: [], because: [`${what} counted`], score: of === undefined ? 0.5 : 0.6 };
  const stance = { stance: ahead ? 'plan' : 'fact', because: 'people counted' } as const;
  return draftOf(input, 'measure', filled, used, stance, input.speaker, dateIn(input.items, { from: 0, to: input.line.sentence.tokens.length }));
}

/** Those whom a firm pays, whatever else is told of them; and people, who may be anybody. */
const PAID = /\b(employees|staff|workers|positions)$/;
const ANYBODY = /\b(people|persons|researchers|scientists|engineers|developers|specialists|experts)$/;
/** Fewer are seldom all. */
const MIN_FREE = 10;

/** "88 people sit on two floors at X", "an office of 15 people": so many, in a sentence that tells of no deed. */
function free(input: SentenceInput, group: GroupItem, drafts: readonly Draft[]): Draft[] {
  const { line: { marks, sentence }, items } = input; // biome-ignore format: one line
  const { noun, count = 0 } = group.group;
  if (count < MIN_FREE || drafts.some(({ kind }) => kind !== 'measure' && kind !== 'post' && kind !== 'stake' && kind !== 'found')) return [];
  // "a letter signed by 500 employees"; "it included X, Y and 11 engineers"
  if (group.list.length > 1 || marks.list('cue').some((m) => m.cue === 'letter')) return [];
  if (marks.list('trigger').some((t) => DEEDS.has(t.sense)) || marks.list('negator').length > 0 || sentence.zone !== 'body') return [];
  // "X trained 130 engineers", "with 300 engineers at the demo": objects and guests.
  const object = group.marked.length === 0 && items.some((i) => i.type === 'organisation' && i.marked.length === 0 && i.to <= begins(group));
  const guests = group.marked.length > 0 && !group.marked.some((c) => c === 'of' || c === 'at');
  // "500 employees of X have asked for it", "102 workers backed the plan": they do something.
  const owner = items.find((i) => i.type === 'organisation' && i.from >= group.to && i.from <= group.to + 2);
  const end = owner?.to ?? group.to;
  const acts = marks.has(end, 'perfect', 'auxiliary') || (sentence.tokens[end]?.kind === 'word' && marks.over(end, end + 1).length === 0);
  if (guests || acts || marks.has(group.to, 'and') || (object && !PAID.test(noun))) return [];
  const firms = [...new Set(items.flatMap((i) => (i.type === 'organisation' && !i.publisher && !i.inTitle && !i.marked.includes('other') ? [i.name] : [])))];
  const stands = items.some((i) => i.type === 'pronoun' && (i.sort === 'organisation' || i.sort === 'speakers'));
  const unit = marks.list('unitNoun').some((m) => Math.abs(m.from - group.from) <= MAX_NOUN + 1);
  if (!PAID.test(noun) && !(ANYBODY.test(noun) && (group.employer !== undefined || firms.length === 1 || stands || unit))) return [];
  const [of, ...more] = firms;
  return [told(input, noun, count, group.employer ?? (more.length === 0 ? of : undefined), [group], false)];
}

/** "Of the 22 students of our group, fifteen now work for companies", "six of the twelve founders are gone": a part of whom nothing else is told. */
function ofWhole(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  if (drafts.some(({ kind }) => kind === 'move' || kind === 'pledge' || kind === 'offer' || kind === 'buyback')) return [];
  if (input.line.marks.list('cue').some((m) => m.cue === 'letter')) return [];
  const parts = input.items.filter((i): i is GroupItem => i.type === 'group' && i.group.of !== undefined && (i.group.count ?? 0) > 1);
  return parts.flatMap((part): Draft[] => {
    const { noun, count = 0, of = 0 } = part.group;
    if (count >= of || drafts.some(({ roles: { value, who } }) => value === count || value === Number((count / of).toPrecision(3)) || who !== undefined))
      return [];
    return [told(input, `${noun}, of ${of}`, count, part.employer, [part], false)];
  });
}

/** How many people a sentence tells that there are, beside what its verbs tell. */
export function heads(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const { items, line: { sentence } } = input; // biome-ignore format: one line
  if (sentence.tokens.at(-1)?.text === '?') return [];
  const isStaff = (i: Item): i is GroupItem =>
    i.type === 'group' &&
    (i.group.count ?? 0) >= MIN_STAFF &&
    i.group.of === undefined &&
    !i.former &&
    STAFF.test(i.group.noun) &&
    !NO_STAFF.test(i.group.noun);
  const groups = items.filter(isStaff).filter((group) => !isTold(drafts, group));
  const counted = groups.flatMap((group) => {
    const found = withHeads(input, group);
    const held = found.length > 0 ? found : owned(input, group);
    return held.length > 0 ? held : free(input, group, drafts);
  });
  return [
    ...ofWhole(input, drafts),
    ...ourselves(input).filter((d) => !drafts.some((o) => o.kind === 'measure' && o.roles.value === d.roles.value)),
    ...counted,
  ];
}
