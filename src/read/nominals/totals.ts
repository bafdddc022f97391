// How many of how many: "700 of 770", "(700 of 770)", "half of the twelve".

import type { Group } from '../../model/claim.ts';
import type { MarkedSentence } from '../names.ts';
import type { Stretch, Value } from '../text/parse.ts';

export type Count = Extract<Value, { type: 'count' }>;

export const boundOf = (count: Count): Partial<Group> => (count.bound ? { count: count.count, bound: count.bound } : { count: count.count });

/** "half of the twelve founders" */
export function shareOf(values: readonly Value[], at: number, { count }: Count): Count | undefined {
  const share = values.find((v) => v.type === 'percent' && v.to === at);
  if (share?.type !== 'percent' || share.share >= 1) return undefined;
  const { from, to, bound } = share;
  return { type: 'count', from, to, words: true, count: Math.round(share.share * count), ...(bound ? { bound } : {}) };
}

/** "(… 700 of 770)" in brackets soon after a group gives it its counts. */
export function quantityInBrackets({ marks, sentence: { tokens } }: MarkedSentence, values: readonly Value[], from: number): Partial<Group> | null {
  const open = tokens.findIndex((t, i) => i >= from && i < from + 6 && t.text === '(');
  const close = open < 0 ? -1 : tokens.findIndex((t, i) => i > open && t.text === ')');
  if (close < 0) return null;
  const inside = values.filter((v): v is Count => v.type === 'count' && v.from > open && v.to <= close);
  const [part, total] = inside;
  return part && total && marks.has(part.to, 'outOf') && total.from <= part.to + 2 ? { ...boundOf(part), of: total.count } : null;
}

/** "700 employees out of 770": a greater count behind its group, and nothing counted by that. */
export function totalBehind({ marks, sentence: { tokens } }: MarkedSentence, values: readonly Value[], at: number, { count }: Partial<Group>): Partial<Group> {
  const of = marks.at(at).find((m) => m.is === 'outOf');
  const total = of && values.find((v): v is Count => v.type === 'count' && v.from === of.to);
  if (!total || count === undefined || total.count <= count) return {};
  const next = tokens[total.to];
  const ends =
    next?.kind !== 'word' || marks.has(total.to, 'trigger', 'auxiliary', 'perfect', 'and', 'relative', 'preposition', 'conditional', 'future', 'plan');
  return ends ? { of: total.count } : {};
}

/** "a 60-person team": how many another thing holds. */
export const isMeasure = ({ sentence: { tokens } }: MarkedSentence, { from, to }: Stretch, values: readonly Value[]): boolean =>
  tokens[from - 1]?.text === '-' && values.some((v) => v.type === 'count' && v.to === from - 1) && tokens[to]?.kind === 'word';

/** "a 40-person [team]", "40-osobowy [zespół]": how many it is, before the hyphen. */
export const headcountOf = (
  { sentence: { tokens } }: MarkedSentence,
  mark: Stretch & { readonly noun: string },
  values: readonly Value[],
): Value | undefined =>
  mark.noun === 'team' && tokens[mark.from - 1]?.text === '-' ? values.find((v) => v.type === 'count' && v.to === mark.from - 1) : undefined;

/** "28-letni": a number that is part of an adjective counts nothing. */
export const isAge = ({ sentence: { tokens } }: MarkedSentence, { to }: Stretch): boolean =>
  tokens[to]?.text === '-' && Boolean(tokens[to]?.glued && tokens[to + 1]?.glued) && tokens[to + 1]?.kind === 'word' && !tokens[to + 1]?.capital;
