// Figures of before: "47 % of top researchers, up from 29 % in 2019", "1,200 employees, up from 300 a year ago". What is measured now was so much then.

import type { Item } from '../nominals/items.ts';
import type { Draft } from './draft.ts';
import { dateIn, type SentenceInput } from './drafting.ts';

/** How far from its figure the words for when it was may begin, in tokens. */
const MAX_WHEN = 3;
/** Fewer people are told one by one. */
const LEAST = 5;

function figureOf(item: Item, unit: string): number | undefined {
  if (item.type !== 'value') return undefined;
  const { value } = item;
  if (value.type === 'percent') return unit === 'share' ? value.share : undefined;
  return value.type === 'count' && unit === 'people' && value.count >= LEAST ? value.count : undefined;
}

/** Does nothing that it counts follow it: "from 300 last year", "from 300 to 1,200", but not "from 40 countries"? */
const isAlone = ({ line: { marks, sentence }, items }: SentenceInput, { to }: Item): boolean =>
  sentence.tokens[to]?.kind !== 'word' || marks.has(to, 'preposition', 'and', 'opener') || items.some((i) => i.type === 'value' && i.from === to);

/** What the first measure of a sentence was before, by a figure that it is told to have come from. */
export function earlierFigures(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const now = drafts.find(({ kind, roles: { unit, value } }) => kind === 'measure' && value !== undefined && (unit === 'share' || unit === 'people'));
  if (!now) return [];
  const { items, line } = input;
  const unit = now.roles.unit ?? '';
  // "120 today, against 90 a year ago": what stands beside it for comparison has a time of its own.
  const beside = (i: Item): boolean => i.marked.includes('other') && dateIn(items, { from: i.to, to: i.to + MAX_WHEN }) !== undefined;
  const then = items.find((i) => (i.marked.includes('origin') || beside(i)) && figureOf(i, unit) !== undefined && isAlone(input, i));
  const value = then && figureOf(then, unit);
  if (!then || value === undefined || drafts.some(({ kind, roles }) => kind === 'measure' && roles.value === value)) return [];
  const date = dateIn(items, { from: then.to, to: then.to + MAX_WHEN });
  const [from, to] = [line.sentence.tokens[then.from], line.sentence.tokens[then.to - 1]];
  const span = { start: Math.min(now.start, from?.start ?? now.start), end: Math.max(now.end, to?.end ?? now.end) };
  return [
    {
      ...now,
      ...span,
      roles: { ...now.roles, value },
      stance: now.stance === 'plan' ? 'fact' : now.stance,
      date,
      because: [...now.because, 'as it was before'],
    },
  ];
}
