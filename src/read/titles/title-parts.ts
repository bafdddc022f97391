// Parts of titles: what a title is while it is put together, and the small words between its parts.

import type { Mark } from '../marks.ts';
import type { MarkedSentence } from '../names.ts';
import type { PersonItem, PronounItem, Title } from '../nominals/items.ts';

/** Words that may stand between the parts of one title. */
export const MAX_GAP = 5;

/** A title that is being put together. */
export interface Cluster extends Title {
  roles: readonly string[];
  former: boolean;
  to: number;
  company?: PronounItem | undefined;
  /** "its chief": owned by the organisation told before. */
  readonly owned: boolean;
  /** "whose chief is …": told in a relative clause of its organisation. */
  relative?: boolean;
}

/** Only these, and nothing that opens a clause, stand in [from, to)? */
export function onlyBetween({ marks, sentence: { tokens } }: MarkedSentence, from: number, to: number, ...allowed: Mark['is'][]): boolean {
  for (let i = from; i < to; i++) if (!marks.has(i, ...allowed) && !/^(["'«»“”„‘’(-]|['’]s)$/.test(tokens[i]?.text ?? '')) return false;
  return true;
}

export const commaAt = ({ sentence: { tokens } }: MarkedSentence, i: number): boolean =>
  tokens[i]?.text === ',' || tokens[i]?.text === '(' || tokens[i]?.text === '–' || tokens[i]?.text === '—';

/** The whole phrase of a title: roles and the organisation beside them. */
export const phraseOf = (c: Cluster): { from: number; to: number } =>
  c.organisation && !c.inherited && !c.relative ? { from: Math.min(c.from, c.organisation.from), to: Math.max(c.to, c.organisation.to) } : c;

/** "new", right before a role or within its phrase. */
export const isNew = ({ marks }: MarkedSentence, { from, to }: Cluster): boolean => marks.list('adjective', from - 1, to).some((m) => m.english === 'new');

/** "X is chief scientist of Y": the verb between a person and a role, where it is not one of becoming. */
export const isCopula = ({ marks }: MarkedSentence, i: number): boolean =>
  marks.has(i, 'auxiliary') && !marks.at(i).some((m) => m.is === 'trigger') && !marks.has(i, 'future');

/** "X will be chief scientist of Y", "X sarà presidente di Y": only a verb of what is to come stands between. */
export function isComing({ marks, sentence: { tokens } }: MarkedSentence, from: number, to: number): boolean {
  let i = from;
  while (i < to && marks.has(i, 'future', 'auxiliary')) i++;
  if (i === from || !marks.has(from, 'future') || marks.list('trigger', from, i).length > 0) return false;
  let be = false;
  for (let n = from; n < i; n++) be ||= marks.has(n, 'auxiliary');
  return be && tokens.slice(i, to).every((_, n) => marks.has(i + n, 'determiner', 'adjective', 'interim'));
}

/** Has the person a title of its own right after, so that the one before belongs to somebody else? */
export function followedByTitle(line: MarkedSentence, person: PersonItem): boolean {
  if (!commaAt(line, person.to)) return false;
  const role = [1, 2, 3].map((n) => person.to + n).find((i) => line.marks.has(i, 'role', 'founder'));
  // "the chief of A, X, and its founder Y": of somebody else.
  if (role === undefined || line.marks.list('and', person.to, role).length > 0) return false;
  // "the head of Y, X, said the executive": of whoever speaks.
  if (line.marks.list('speech', person.to, role).length > 0) return false;
  // "…, X, as chief executive" is what X becomes.
  return !line.marks.list('preposition', person.to, role).some((m) => m.classes.includes('as'));
}

/** "X becomes chief scientist, [Y] head of research": whose own title stands right behind the name. */
export const hasOwnBehind = ({ marks }: MarkedSentence, { to }: PersonItem): boolean =>
  marks.at(marks.has(to, 'determiner') && !marks.has(to, 'preposition') ? to + 1 : to).some((m) => m.is === 'role');

/** "the vice president [finance], X" */
export const isPartNoun = ({ marks }: MarkedSentence, i: number): boolean =>
  marks.has(i, 'unitNoun') || marks.at(i).some((m) => m.is === 'cue' && m.cue === 'field');

/** What the field is called for short: "head of [AI] research", "capo della ricerca [AI]". */
export const ABBREVIATED = /^(?:AI|IA|KI)$/;

/** "the chief executive [(CEO)] of X": in brackets behind a role, another word for it. */
export const glosses = ({ sentence: { tokens } }: MarkedSentence, { to }: Mark, role: Mark): boolean =>
  role.from === to + 1 && tokens[to]?.text === '(' && tokens[role.to]?.text === ')';
