// Counts that stand for people told before: "three of them", "dont trois", "one to Y".

import { isPerson } from '../../model/claim.ts';
import type { Marks } from '../marks.ts';
import { type CountItem, type GroupItem, type Item, isCount, itemOf, type OrganisationItem, type ValueItem, valueOf } from '../nominals/items.ts';
import type { Stretch } from '../text/parse.ts';
import type { Draft } from './draft.ts';
import { type SentenceInput, spanOf } from './drafting.ts';

/** A group of people of the sort told last, in the sentence or before it. */
function groupOf({ items, scene }: SentenceInput, count: CountItem, { from, to }: Stretch): GroupItem {
  const told = items.findLast((i) => i.type === 'group' && i.to <= from);
  const noun = told?.type === 'group' ? told.group.noun : scene.groupNoun();
  const { count: number, bound } = count.value;
  const group = itemOf<GroupItem>({
    type: 'group',
    from,
    to,
    marked: count.from === from ? count.marked : [],
    group: { noun, count: number, ...(bound ? { bound } : {}) },
    employer: undefined,
    former: false,
  });
  group.list = [group];
  return group;
}

const isVerb = (marks: Marks, i: number): boolean => marks.at(i).some((m) => m.is === 'trigger' || m.is === 'perfect' || m.is === 'auxiliary');

/** "eight [already] left": a small word that tells neither of whom nor of where. */
const isSmall = ({ line: { marks, sentence } }: SentenceInput, i: number): boolean =>
  sentence.tokens[i]?.kind === 'word' && !sentence.tokens[i]?.capital && marks.over(i, i + 1).every((m) => m.is === 'cue' || m.is === 'rest');

/** A bare number as subject ("Seven come from …") is a group of whoever was counted last. */
export function countAsGroup(input: SentenceInput, item: Item): Item {
  const { marks } = input.line;
  if (!isCount(item)) return item;
  if (!isVerb(marks, item.to) && !(isSmall(input, item.to) && (isVerb(marks, item.to + 1) || marks.has(item.to + 1, 'reflexive')))) return item;
  // "I due fondarono …", "les deux ont quitté …": those just told of.
  // "Ambos deixaram …", "Two have left": of two who were named.
  const several = input.scene.several();
  const told = several.length === item.value.count && several.length > 1;
  const named = told && item.from === 0 && item.value.words && item.value.bound === undefined && several.every(isPerson);
  if (named || (told && marks.has(item.from - 1, 'determiner') && !marks.has(item.from - 1, 'preposition', 'possessive')))
    return { ...item, type: 'pronoun', sort: 'people', list: [item] };
  return groupOf(input, item, item);
}

/** "one to Y", "einer ging zu Y": a word for one alone, beside others that are counted. */
function onesIn({ items, line: { marks, sentence } }: SentenceInput): readonly ValueItem[] {
  return marks.list('one').flatMap(({ from, to }) => {
    const parted = sentence.tokens[from - 1]?.text === ',' || marks.has(from - 1, 'and');
    const counted = items.some((i) => i.to < from && (isCount(i) || (i.type === 'group' && i.group.count !== undefined)));
    const free = !items.some((i) => i.from < to && i.to > from);
    const place = marks.has(to, 'preposition') && items.some((i) => i.type === 'organisation' && i.from > to && i.from <= to + MAX_PLACE);
    const verb = marks.at(to).some((m) => m.is === 'ofThem' || (m.is === 'trigger' && m.voice !== 'noun'));
    if (!parted || !counted || !free || !(place || verb)) return [];
    const one = valueOf({ type: 'count', count: 1, from, to, words: true });
    one.list = [one];
    return [one];
  });
}

/** How far behind such a word the name of where they go may begin, in tokens. */
const MAX_PLACE = 3;

/** How far into a sentence those of whom it counts a part may begin, and how far behind its verb the part may stand, in tokens. */
const MAX_OPENING = 3;
const MAX_BEHIND = 2;

/** "Of", "Spośród": a word that a part is taken from. */
const opensWith = (marks: Marks): boolean => marks.has(0, 'outOf') || marks.get(0, 'preposition')?.classes.some((c) => c === 'of' || c === 'origin') === true;

/** "Of the 11 co-founders of X, five have left", "Z 11 współzałożycieli X odeszło pięciu": a part of those whom the sentence begins with. */
function ofWhole(input: SentenceInput): SentenceInput {
  const { items, line: { marks, sentence } } = input; // biome-ignore format: one line
  const [first] = items;
  const whole = first?.type === 'group' ? first : first?.type === 'organisation' && items[1]?.type === 'group' ? items[1] : undefined;
  const { count: all } = whole?.group ?? {};
  if (whole === undefined || all === undefined || whole.group.of !== undefined || (whole.begins ?? whole.from) > MAX_OPENING || !opensWith(marks)) return input;
  const isVerb = (i: number): boolean => marks.has(i, 'perfect', 'auxiliary') || marks.at(i).some((m) => m.is === 'trigger' && m.voice !== 'noun');
  const ends = (i: number): boolean => (sentence.tokens[i]?.kind ?? 'mark') === 'mark';
  const part = items.find(
    (i): i is CountItem =>
      isCount(i) &&
      i.from >= whole.to &&
      i.value.count < all &&
      (isVerb(i.to) || isVerb(i.to + 1) || isVerb(i.from - 1) || (ends(i.to) && Array.from({ length: MAX_BEHIND + 1 }, (_, n) => i.from - 1 - n).some(isVerb))),
  );
  if (!part) return input;
  const { count, bound } = part.value;
  const group = itemOf<GroupItem>({
    ...whole,
    from: part.from,
    to: part.to,
    marked: [],
    begins: part.from,
    group: { noun: whole.group.noun, count, of: all, ...(bound ? { bound } : {}) },
  });
  group.list = [group];
  return { ...input, items: items.flatMap((i) => (i === whole ? [] : i === part ? [group] : [i])) };
}

/** The phrases of a sentence, with what such counts stand for. */
export function withCounts(told: SentenceInput): SentenceInput {
  const input = ofWhole(told);
  const { marks } = input.line;
  const partitives = marks.list('ofThem');
  const ones = onesIn(input);
  if (partitives.length === 0 && ones.length === 0) return input;
  const items = [...input.items, ...ones].sort((a, b) => a.from - b.from || a.to - b.to);
  const groups = partitives.flatMap((of): GroupItem[] => {
    const count = items.find((i): i is CountItem => isCount(i) && (i.to === of.from || i.from === of.to));
    return count ? [groupOf(input, count, { from: Math.min(of.from, count.from), to: Math.max(of.to, count.to) })] : [];
  });
  const others = items.filter((i) => !groups.some((g) => i.from >= g.from && i.to <= g.to));
  return { ...input, items: [...others, ...groups].sort((a, b) => a.from - b.from || a.to - b.to) };
}

/** How far behind such a group the name of where they go may begin, in tokens. */
const MAX_TARGET = 4;

/** The organisation right behind a group, with no verb between. */
function targetOf({ items, line: { marks } }: SentenceInput, group: GroupItem): OrganisationItem | undefined {
  const next = items.find((i) => i.from >= group.to);
  const near = next?.type === 'organisation' && !next.inTitle && next.from <= group.to + MAX_TARGET;
  return near && marks.list('trigger', group.to, next.from).length === 0 ? next : undefined;
}

/** "lost five engineers, three of them to Y": the three are a part of the five, and only they go to Y; "… three of whom went to Y" left what the five left. */
export function withParts(input: SentenceInput, drafts: readonly Draft[]): readonly Draft[] {
  const { marks } = input.line;
  const parts = input.items.filter((i): i is GroupItem => i.type === 'group' && marks.list('ofThem', i.from, i.to).length > 0);
  const isOf = (draft: Draft, part: GroupItem): boolean => draft.kind === 'move' && draft.roles.who?.some((who) => who === part.group) === true;
  return parts.reduce<readonly Draft[]>((told, part) => {
    const whole = told.find((d) => {
      const [who, ...more] = d.roles.who ?? [];
      return d.kind === 'move' && who && !isPerson(who) && more.length === 0 && (who.count ?? 0) > (part.group.count ?? 0);
    });
    if (!whole) return told;
    const { from } = whole.roles;
    const own = told.find((d) => isOf(d, part));
    if (own) {
      const completes = from !== undefined && own.roles.from === undefined && own.roles.to !== from;
      return completes ? told.map((d) => (d === own ? { ...d, roles: { ...d.roles, from } } : d)) : told;
    }
    const target = targetOf(input, part);
    if (!target || target.name === from || !target.marked.some((c) => c === 'destination' || c === 'for' || c === 'at')) return told;
    const { to: _, ...left } = whole.roles;
    const roles = { ...whole.roles, who: [part.group], to: target.name };
    const end = Math.max(whole.end, spanOf(input, [target]).end);
    const rest = whole.roles.to === target.name ? { ...whole, roles: left } : whole;
    return [
      ...told.map((d) => (d === whole ? rest : d)),
      { ...whole, roles, end, score: Math.min(whole.score, 0.7), because: [...whole.because, `of them, to ${target.name}`] },
    ];
  }, drafts);
}
