// Staff: how many people an organisation has: "X has 770 employees", "X, founded in 2023, has …", "Today X has only …", "X, with 400 employees, …",
// "… and wants to have 150 by December", "the staff of X went from 45 to 300".

import { isPerson } from '../../model/claim.ts';
import { type CountItem, type GroupItem, type Item, isCount } from '../nominals/items.ts';
import type { Stretch } from '../text/parse.ts';
import type { Draft } from './draft.ts';
import { dateIn, draftOf, type SentenceInput } from './drafting.ts';

/** People who are somebody's staff. */
export const STAFF =
  /\b(researchers|scientists|engineers|developers|talent|talents|experts|specialists|professionals|founders|co-founders|alumni|employees|staff|workers|people)$/;
/** Words for all of them. */
const WHOLE = /\b(staff|workforce|personnel|employees|headcount|team)$/;
/** Fewer people are told one by one. */
export const MIN_STAFF = 5;
/** Senses of verbs of having; those of owning have other objects as well. */
const HAVING: ReadonlySet<string> = new Set(['have', 'count']);
/** And of verbs of getting to a number. */
const GROWING: ReadonlySet<string> = new Set([...HAVING, 'grow', 'reach', 'join', 'come', 'move', 'become']);
/** How many small words may stand between such a verb and the number: "has only about". */
const MAX_SMALL = 3;

const isWhole = (i: Item): boolean => i.type === 'organisation' || (i.type === 'pronoun' && (i.sort === 'organisation' || i.sort === 'speakers'));
const begins = ({ begins: at, from }: GroupItem): number => at ?? from;

/** The verb of having before a group, with nothing but small words between; or the subject and verb in one word ("abbiamo"). */
function verbBefore({ line: { marks }, items }: SentenceInput, group: GroupItem): Stretch | undefined {
  const to = begins(group);
  const we = items.find((i) => i.type === 'pronoun' && i.sort === 'speakers' && i.to === to);
  if (we && marks.has(we.from, 'perfect')) return { from: we.to, to: we.to };
  for (let i = to; i >= Math.max(1, to - MAX_SMALL); i--) {
    const verb = marks.get(i - 1, 'perfect') ?? marks.at(i - 1).find((m) => m.is === 'trigger' && m.voice === 'active' && HAVING.has(m.sense) && m.to === i);
    if (verb) return verb;
    const inverted = items.find((o) => isWhole(o) && o.to === i && o.marked.length === 0);
    const before = inverted && marks.get(inverted.from - 1, 'perfect');
    if (before) return before;
    if (!marks.at(i - 1).some((m) => m.is === 'cue' && m.cue === 'only')) return undefined;
  }
  return undefined;
}

/** Its subject: right before it, over what commas enclose, or right behind it. */
function subjectOf(input: SentenceInput, verb: Stretch): Item | undefined {
  const { line, items } = input;
  const { marks } = line;
  const { tokens } = line.sentence;
  const bare = items.filter((i) => isWhole(i) && i.marked.length === 0);
  const beside = items.findLast((i) => i.to === verb.from || (i.to === verb.from - 1 && tokens[i.to]?.kind === 'word'));
  if (beside) return isWhole(beside) ? beside : undefined;
  if (/^[,)–]$/.test(tokens[verb.from - 1]?.text ?? '')) return bare.find((i) => i.to < verb.from && /^[,(–]$/.test(tokens[i.to]?.text ?? ''));
  // "X, which has 60 employees"
  const relative = marks.get(verb.from - 1, 'relative');
  if (relative) return items.find((i) => isWhole(i) && (i.to === relative.from || i.to === relative.from - 1));
  return bare.find((i) => i.from === verb.to) ?? ownerOfUnit(input, verb);
}

/** "X's research team has 44 people": of whom the unit is. */
function ownerOfUnit({ line: { marks }, items }: SentenceInput, { from }: Stretch): Item | undefined {
  const unit = marks.list('unitNoun', from - 1, from)[0];
  return unit && items.find((i) => i.type === 'organisation' && i.possessor && i.to <= unit.from && i.to >= unit.from - MAX_UNIT);
}

/** How far before a unit whose it is may end, in tokens. */
const MAX_UNIT = 3;

export function nameOf({ scene, speaker, line }: SentenceInput, subject: Item): string | undefined {
  if (subject.type === 'organisation') return subject.inTitle ? undefined : subject.name;
  if (subject.type !== 'pronoun') return undefined;
  if (subject.sort !== 'speakers') return scene.organisation();
  // "Wir haben 96 Leute", in a quotation of nobody knows whom.
  if (speaker === undefined && line.sentence.tokens.some((t) => /^["“”„«»]$/.test(t.text))) return undefined;
  return speaker === undefined ? scene.own() : (scene.headed(speaker) ?? scene.employer(speaker));
}

/** Is the group one whom a claim of the sentence tells of already? */
export const isTold = (drafts: readonly Draft[], { group }: GroupItem): boolean =>
  drafts.some(({ kind, roles: { who = [], value } }) =>
    kind === 'measure' ? value === group.count : kind !== 'post' && who.some((w) => !isPerson(w) && w.count === group.count),
  );

/** People counted behind a verb of having whose subject is an organisation, or beside it. */
export function headcounts(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const { marks, sentence } = input.line;
  const groups = input.items.filter((i): i is GroupItem => i.type === 'group' && (i.group.count ?? 0) >= MIN_STAFF && i.group.of === undefined);
  if (groups.length === 0 || sentence.tokens.at(-1)?.text === '?') return [];
  return groups.flatMap((group): Draft[] => {
    if (!STAFF.test(group.group.noun) || isTold(drafts, group)) return [];
    const verb = verbBefore(input, group);
    const subject = verb ? subjectOf(input, verb) : apposedTo(input, group);
    const of = subject?.marked.length === 0 ? nameOf(input, subject) : undefined;
    // Where the verb stands last, it is still to come: "hat 40 Forscher verloren".
    const ends = !input.language.verbLast || sentence.tokens[group.to]?.kind === 'mark' || marks.has(group.to, 'and', 'preposition');
    const last = input.language.verbLast && marks.list('trigger', group.to).some((t) => t.voice === 'participle' && !marks.has(t.from - 1, 'and'));
    if (!subject || of === undefined || !ends || last) return [];
    if (marks.list('negator', Math.min(subject.to, group.from), group.from).length > 0 || marks.has(group.to, 'auxiliary', 'trigger')) return [];
    return [measured(input, group, of, subject)];
  });
}

function measured(input: SentenceInput, group: GroupItem, of: string, subject: Item): Draft {
  const roles = { what: group.group.noun, of, value: group.group.count ?? 0, unit: 'people' };
  const filled = { roles, used: [], others: [], because: [`${group.group.noun} that ${of} has`], score: 0.6 };
  const date = dateIn(input.items, { from: 0, to: input.line.sentence.tokens.length });
  return draftOf(input, 'measure', filled, [subject, group], { stance: 'fact', because: 'people whom an organisation has' }, input.speaker, date);
}

/** "… and wants to have 150 by December": a number alone behind words of what is to come, where the sentence tells how many there are. */
export function intended({ items, line: { marks, sentence } }: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const told = drafts.find(({ kind, roles, stance }) => kind === 'measure' && roles.unit === 'people' && roles.of !== undefined && stance !== 'plan');
  const group = told && items.find((i) => i.type === 'group' && i.group.count === told.roles.value);
  const number = group && items.find((i): i is CountItem => isCount(i) && i.from >= group.to && i.value.count >= MIN_STAFF);
  if (!number || items.some((i) => i.type === 'group' && i.from >= group.to && i.from <= number.to)) return [];
  const ahead = (['plan', 'future', 'hearsay', 'conditional'] as const).some((is) => marks.list(is, group.to, number.from).length > 0);
  if (!ahead || (sentence.tokens[number.to]?.kind === 'word' && marks.over(number.to, number.to + 1).length === 0)) return [];
  // "has 400 employees and will lay off 60": so many to whom something else is done.
  if (marks.list('trigger', group.to, number.from).some((t) => t.voice !== 'noun' && !GROWING.has(t.sense))) return [];
  const date = dateIn(items, { from: group.to, to: sentence.tokens.length });
  const end = Math.max(told.end, sentence.tokens[number.to - 1]?.end ?? 0);
  return [
    { ...told, roles: { ...told.roles, value: number.value.count }, stance: 'plan', date, end, because: [...told.because, 'as many as there are to be'] },
  ];
}

/** "the staff of X went from 45 to 300 employees": figures that the whole of somebody's people move between. */
export function grownTo(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const { items } = input;
  const whole = items.find((i): i is GroupItem => i.type === 'group' && i.group.count === undefined && WHOLE.test(i.group.noun));
  const then = whole && items.find((i): i is CountItem => isCount(i) && i.from >= whole.to && i.marked.includes('origin'));
  const now =
    then && items.find((i): i is GroupItem => i.type === 'group' && i.from >= then.to && i.group.count !== undefined && i.marked.includes('destination'));
  const of = whole?.employer ?? items.find((i) => i.type === 'organisation' && i.marked.length === 0 && !i.inTitle);
  const name = typeof of === 'string' ? of : of?.type === 'organisation' ? of.name : undefined;
  if (!whole || !now || name === undefined || !STAFF.test(now.group.noun) || isTold(drafts, now)) return [];
  return [measured(input, now, name, whole)];
}

/** "X, with 400 employees, …", "X, 400 employees, …", "With 400 employees, X …": whose staff is counted beside it. */
function apposedTo({ line: { marks, sentence }, items }: SentenceInput, group: GroupItem): Item | undefined {
  const { tokens } = sentence;
  const from = begins(group);
  // "a firm with 26 people in Leiria,"
  const placed = marks.get(group.to, 'preposition')?.classes.includes('at') === true && tokens[group.to + 1]?.capital === true;
  const end = placed ? group.to + 2 : group.to;
  if (
    (end < tokens.length && tokens[end]?.kind !== 'mark') ||
    (group.employer !== undefined && !items.some((i) => i.type === 'organisation' && i.name === group.employer && i.to <= from))
  )
    return undefined;
  const behind = marks.get(from - 1, 'preposition');
  const start = behind?.classes.includes('with') && behind.to === from ? behind.from : from;
  const whole = (i: Item): boolean => i.type === 'organisation' || (i.type === 'pronoun' && i.sort === 'organisation');
  if (start === 0 && from > 0 && tokens[group.to]?.text === ',')
    return items.find((i) => whole(i) && i.marked.length === 0 && i.from <= group.to + 2 && i.from > group.to);
  return /^[,(]$/.test(tokens[start - 1]?.text ?? '') ? items.find((i) => whole(i) && i.marked.length === 0 && i.to === start - 1) : undefined;
}
