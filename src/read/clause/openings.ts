// Openings: the subject of a clause that opens its sentence without one, and has it still to come.

import { bare, type Clause, type TriggerMark } from '../clause.ts';
import type { Item } from '../nominals/items.ts';
import type { Stretch } from '../text/parse.ts';

/** How far from the beginning of its sentence a clause without a subject may have its verb, in tokens. */
const MAX_OPENING = 4;
/** And where how long before or after is told first: "Less than a year after leaving X, …". */
const MAX_TIMED = 8;

/** "After leaving OpenAI, Murati …", "Founded by A, B and C, X …", "Having left X, Murati …": the subject of the whole follows a comma. */
export function announced(clause: Clause): readonly Item[] {
  const { trigger, around, line } = clause;
  const { marks, sentence } = line;
  if (trigger.from > (startsWithTime(clause) ? MAX_TIMED : MAX_OPENING) || around.some((i) => i.to <= trigger.from && i.type !== 'value')) return [];
  const inverted = behindCopula(clause) ?? behindVerb(clause);
  if (inverted) return inverted;
  if (!opensSentence(clause)) return [];
  const comma = sentence.tokens.findIndex((t, i) => i >= trigger.to && t.text === ',');
  // What "and" and commas join to an agent or an object is no subject.
  const coming = comma < 0 ? [] : around.filter((i) => i.from > comma && i.type !== 'value' && i.list.every((other) => other.from > comma));
  const subject = pastExplained(clause, coming) ?? coming[0];
  const opens = subject && bare(subject) && marks.list('trigger', comma, subject.from).every((t) => t.voice === 'noun');
  return opens ? subject.list : [];
}

/** "Sont également partis A et B": a subject right behind a verb whose auxiliary opens the sentence. */
function behindVerb({ trigger, around, line: { marks } }: Clause): readonly Item[] | undefined {
  const opens = marks.has(0, 'auxiliary', 'perfect') && trigger.from > 0 && trigger.to === trigger.from + 1;
  return opens ? around.find((i) => i.type === 'person' && i.from === trigger.to && i.marked.length === 0)?.list : undefined;
}

/** "Founded by A and B, [former employees of C], X …": past what a comma tells of those before it. */
function pastExplained({ trigger, line: { sentence } }: Clause, [first, ...others]: readonly Item[]): Item | undefined {
  if (trigger.voice !== 'participle' || !first || (first.type !== 'group' && first.type !== 'role' && bare(first))) return undefined;
  const comma = sentence.tokens.findIndex((t, i) => i >= first.to && t.text === ',');
  return comma < 0 ? undefined : others.find((i) => i.type === 'organisation' && bare(i) && i.from > comma && i.from <= comma + 2);
}

/** "Less than a year after leaving X, …" */
const startsWithTime = ({ trigger, around }: Clause): boolean =>
  around.some((i) => i.type === 'value' && i.value.type === 'duration' && i.to <= trigger.from && i.to >= trigger.from - 2);

/** "Among those joining X are A, B and C", "Also leaving X are A and B": people behind the verb that says who they are. */
function behindCopula(clause: Clause): readonly Item[] | undefined {
  const { trigger, around, line } = clause;
  const { marks } = line;
  const those = whoThoseAre(clause);
  if (those) return those;
  const verb = marks.list('auxiliary', trigger.to)[0];
  // "as a research lead": a role that may be a verb as well.
  const verbs = verb
    ? marks.list('trigger', trigger.to, verb.from).filter((t) => !marks.over(t.from, t.to).some((m) => m.is === 'role' && m.to - m.from > t.to - t.from))
    : [];
  if (!verb || verbs.length > 0 || marks.has(trigger.from - 1, 'auxiliary', 'perfect')) return undefined;
  const among = marks.at(0).some((m) => m.is === 'preposition' || m.is === 'including');
  const first = around.find((i) => (i.type === 'person' || i.type === 'group') && i.from >= verb.to && i.marked.length === 0);
  if (!first || marks.list('trigger', verb.to, first.from).length > 0) return undefined;
  return among || invertsWith(trigger, verb, first, around) ? first.list : undefined;
}

/** How many words ("figurent", "are also") may stand between what those left and who they are. */
const MAX_LINK = 3;

/** "Among those who have left X are A and B", "Parmi ceux qui ont quitté X figurent A et B": people right behind the next verb. */
export function whoThoseAre({ trigger, around, line: { marks, sentence } }: Clause): readonly Item[] | undefined {
  const among = marks.at(0).some((m) => m.is === 'preposition' || m.is === 'including') && marks.list('relative', 1, trigger.from).length > 0;
  const first = among ? around.find((i) => (i.type === 'person' || i.type === 'group') && i.from >= trigger.to && i.marked.length === 0) : undefined;
  if (!first) return undefined;
  const end = Math.max(trigger.to, ...around.filter((i) => i.from >= trigger.to && i.to <= first.from).map((i) => i.to));
  const link = sentence.tokens.slice(end, first.from);
  const plain = link.every((t, n) => t.kind === 'word' && !marks.has(end + n, 'preposition', 'and', 'opener', 'relative'));
  return link.length > 0 && link.length <= MAX_LINK && plain ? first.list : undefined;
}

/** "Joining X as research lead is A": a verb that opens the sentence, and its subject right behind the copula. */
const invertsWith = (trigger: TriggerMark, verb: Stretch, subject: Item, items: readonly Item[]): boolean =>
  trigger.from <= 1 &&
  trigger.voice === 'active' &&
  subject.from <= verb.to + MAX_TITLED &&
  !items.some((i) => i.from >= trigger.to && i.to <= verb.from && bare(i) && (i.type === 'person' || i.type === 'group'));

/** "Investors including A and B have poured $90m into X": those who are named of a subject that is no name. */
export function namedOf({ before, trigger, from, line: { marks } }: Clause): readonly Item[] {
  const cue = marks.list('including', from, trigger.from).at(-1);
  const named = cue && before.find((i) => i.type === 'organisation' && i.from >= cue.to && i.from <= cue.to + 1 && i.list[0] === i);
  const plain =
    cue && marks.list('trigger', from, trigger.from).every((t) => t.voice === 'noun') && !before.some((i) => i.to <= cue.from && i.type !== 'value');
  return named && plain ? [named] : [];
}

/** How many tokens a title before a name may take. */
const MAX_TITLED = 6;

/** Does the verb open its sentence as a participle or behind a preposition, so that its subject is still to come? */
function opensSentence(clause: Clause): boolean {
  const { trigger, language, line: { marks } } = clause; // biome-ignore format: one line
  let before = trigger.from - 1;
  while (marks.has(before, 'perfect', 'auxiliary')) before--;
  if ((marks.has(0, 'preposition', 'opener') || startsWithTime(clause)) && marks.has(before, 'preposition', 'opener')) return true;
  // "Passé par X et Y, Z …"
  return before < 0 && (trigger.from === 0 && trigger.to === 1 ? trigger.voice === 'participle' : !language.dropsSubject);
}
