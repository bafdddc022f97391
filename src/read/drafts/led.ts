// Who leads what, told by a participle that the pack holds for a preposition: "Acme, dirigida por Ana Ruiz", "a divisão é liderada por X". Rounds are led
// so as well; of these no organisation and no part of one stands right before.

import type { OrganisationItem, PersonItem } from '../nominals/items.ts';
import { participleBefore } from '../nominals/participles.ts';
import type { Stretch } from '../text/parse.ts';
import type { Draft } from './draft.ts';
import { draftOf, type SentenceInput } from './drafting.ts';

/** How far before its participle what is led may end, in tokens. */
const MAX_BEFORE = 8;

/** Does nothing stand in [from, to) that tells of something else: a verb, another party, a clause of its own? */
function isBare({ line: { marks, sentence }, items }: SentenceInput, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (marks.has(i, 'relative', 'opener', 'perfect', 'speech') || /^[;:.()]$/.test(sentence.tokens[i]?.text ?? '')) return false;
    if (marks.at(i).some((m) => m.is === 'trigger' && m.voice !== 'participle' && m.voice !== 'noun')) return false;
  }
  return !items.some((i) => i.type !== 'value' && i.from >= from && i.to <= to);
}

/** What is led: the organisation named before, or that of the part of one named before. */
function ledAt(input: SentenceInput, { from }: Stretch): string | undefined {
  const { items, line, scene } = input;
  const named = items.findLast((i): i is OrganisationItem => i.type === 'organisation' && i.to <= from && i.to >= from - MAX_BEFORE && !i.publisher);
  if (named && isBare(input, named.to, from)) return named.name;
  if (from === 0) return ledBehind(input);
  const part = line.marks.list('unitNoun', from - MAX_BEFORE, from).findLast((m) => m.to <= from);
  if (!part || !line.marks.has(part.from - 1, 'determiner', 'possessive', 'adjective') || !isBare(input, part.to, from)) return undefined;
  const owner = items.find((i): i is OrganisationItem => i.type === 'organisation' && i.to <= part.from && i.marked.length === 0 && !i.publisher);
  return owner?.name ?? scene.organisation();
}

/** "Dirigée par X, Y emploie …": the organisation behind the comma that ends the phrase. */
function ledBehind({ items, line: { sentence } }: SentenceInput): string | undefined {
  const comma = sentence.tokens.findIndex((t) => t.text === ',');
  const next = items.find((i) => i.from > comma && i.type !== 'value');
  return next?.type === 'organisation' && next.from === comma + 1 && !next.publisher ? next.name : undefined;
}

export function ledBy(input: SentenceInput): Draft[] {
  if (input.line.marks.list('idiom').length === 0) return [];
  return input.items.flatMap((item): Draft[] => {
    const participle = item.type === 'person' && item.list[0] === item ? participleBefore(input.line, item) : undefined;
    const at = participle && ledAt(input, participle);
    if (!participle || at === undefined || item.type !== 'person') return [];
    const who = item.list.filter((i): i is PersonItem => i.type === 'person');
    const filled = {
      roles: { who: who.map(({ name }) => ({ name })), at, as: 'head' },
      used: [],
      others: [],
      because: [`${at} is led by them`],
      score: 0.7,
    };
    return [draftOf(input, 'post', filled, [participle, ...who], { stance: 'fact', because: 'told in passing' }, undefined, undefined)];
  });
}
