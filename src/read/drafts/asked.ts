// Answers that are a name: "Who runs Acme today? Jane Doe, since May." The question says what she does, and where.

import type { PersonItem } from '../nominals/items.ts';
import type { Draft } from './draft.ts';
import { dateIn, draftOf, type SentenceInput } from './drafting.ts';

/** What a question asks for somebody to have. */
export interface Asked {
  readonly at: string;
  readonly as: string;
}

const LEADS: ReadonlySet<string> = new Set(['lead', 'takeover', 'become', 'succeed', 'serve']);
/** How far behind "who" the verb may begin, and how far from the beginning of its sentence "who", or the name that answers, may. */
const MAX_VERB = 4;
const MAX_OPENING = 3;

/** The post whose holder a sentence asks for. */
export function askedIn({ line: { marks, sentence }, titles, items, scene }: SentenceInput): Asked | undefined {
  const who = marks.list('cue', 0, MAX_OPENING).find((m) => m.cue === 'whoever');
  if (!who || !sentence.tokens.slice(-MAX_OPENING).some((t) => t.text === '?')) return undefined;
  const verb = marks.list('trigger', who.to, who.to + MAX_VERB).find((t) => LEADS.has(t.sense) && t.voice !== 'noun');
  const role = titles.find((t) => !t.person && t.roles.length > 0 && !t.former);
  if (!verb && !role) return undefined;
  const firm = role?.organisation ?? items.find((i) => i.type === 'organisation');
  const at = firm?.type === 'organisation' ? firm.name : scene.organisations('at')[0];
  return at === undefined ? undefined : { at, as: role?.roles.at(-1) ?? 'head' };
}

/** The name that a sentence opens with, if it is all that the sentence tells. */
function nameIn({ line: { marks, sentence }, items }: SentenceInput): PersonItem | undefined {
  const name = items.find((i): i is PersonItem => i.type === 'person');
  const next = sentence.tokens[name?.to ?? 0];
  const ends = next === undefined || next.kind === 'mark';
  return name && ends && name.from <= MAX_OPENING && marks.list('trigger', 0, name.to).length === 0 && marks.list('negator', 0, name.to).length === 0
    ? name
    : undefined;
}

export function namedInAnswer(input: SentenceInput): Draft[] {
  const { asked, items, speaker } = input;
  const name = asked && nameIn(input);
  if (!asked || !name) return [];
  const filled = { roles: { who: [{ name: name.name }], ...asked }, used: [], others: [], because: ['named in answer to who does it'], score: 0.6 };
  const date = dateIn(items, { from: 0, to: input.line.sentence.tokens.length });
  return [draftOf(input, 'post', filled, [name], { stance: 'fact', because: 'an answer' }, speaker, date)];
}
