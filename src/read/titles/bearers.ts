// Bearers: what the titles of a sentence say of the phrases beside them. Who bears a title stands where the title stands, and a title behind a
// name does not end a list.

import type { MarkedSentence } from '../names.ts';
import type { Item, PersonItem, Title } from '../nominals/items.ts';
import { linkOf } from '../nominals/lists.ts';

/** "the departure of its chief, X", "selon le patron de Y, X": who a title behind a preposition explains stands behind that as well. */
export function governByTitles({ marks, sentence: { tokens } }: MarkedSentence, titles: readonly Title[]): void {
  for (const { from, to, organisation, inherited, person } of titles) {
    if (!person || person.from < to) continue;
    // "Y, dont le patron X a quitté": a relative word for a preposition too, before the subject of its clause.
    if (marks.has(from - 1, 'relative') && marks.has(person.to, 'perfect', 'trigger'))
      for (const one of listOf(person)) Object.assign(one, { marked: [], ofVerb: false });
    if (person.marked.length > 0) continue;
    const end = organisation && !inherited && organisation.to <= person.from ? organisation.to : to;
    const start = marks.has(from, 'preposition') ? from + 1 : from;
    const preposition = tokens[end]?.text === ',' && end + 1 === person.from ? marks.get(start - 1, 'preposition') : undefined;
    if (!preposition || preposition.classes.includes('as')) continue;
    const ofVerb = marks.over(start - 1, start).some((m) => m.is === 'trigger' && m.voice !== 'noun');
    for (const one of listOf(person)) Object.assign(one, { marked: preposition.classes, ofVerb });
  }
}

/** Those whom "and" joins to the first of a list; only it where it is none of the first. */
const listOf = (person: PersonItem): readonly Item[] => (person.list[0] === person ? person.list : [person]);

/** "X, a co-founder of Y, left": a group of one that is the title beside a name is no party besides. */
export const withoutTitles = (items: readonly Item[], titles: readonly Title[]): readonly Item[] =>
  titles.length === 0
    ? items
    : items.filter(
        (i) =>
          !(
            i.type === 'group' &&
            (i.group.count ?? 1) === 1 &&
            titles.some((t) => (t.person || (t.former && i.to < t.to)) && t.from < i.to && i.from < t.to && t.person?.list.every((p) => p !== i) !== false)
          ),
      );

/** "A, chief of X, and B, its chief scientist, left": a title behind a name does not end the list. */
export function joinAcrossTitles(line: MarkedSentence, items: readonly Item[], titles: readonly Title[]): void {
  if (titles.length === 0) return;
  const people = items.filter((i) => i.type === 'person' || i.type === 'group');
  for (let start = 0; start < people.length; start++) {
    const run = [people[start] as Item];
    let closed = 1;
    let crossed = false;
    for (let next = start + 1; next < people.length; next++) {
      const [left, right] = [run.at(-1) as Item, people[next] as Item];
      const title = titles.findLast((t) => t.person === left && t.from >= left.to && t.to <= right.from);
      const link = left.list.includes(right) ? 'and' : title ? linkAfter(line, title, right) : linkOf(line, left, right, run.length > 1 && closed === 1);
      if (!link) break;
      run.push(right);
      crossed ||= title !== undefined;
      if (link === 'and') closed = run.length;
    }
    if (crossed && closed > 1) join(run.slice(0, closed));
  }
}

function join(list: readonly Item[]): void {
  const [head] = list;
  for (const item of list)
    if (head && list.length > item.list.length) Object.assign(item, { list, acrossTitles: true, marked: head.marked, ofVerb: head.ofVerb });
}

/** What joins the phrase after an apposed title to the name before that: "and", a comma, or nothing. */
function linkAfter({ marks, sentence: { tokens } }: MarkedSentence, title: Title, right: Item): 'and' | 'comma' | null {
  let link: 'and' | 'comma' | null = null;
  for (let i = Math.max(title.to, title.inherited ? 0 : (title.organisation?.to ?? 0)); i < right.from; i++) {
    if (marks.has(i, 'and')) link = 'and';
    else if (/^[,)]$/.test(tokens[i]?.text ?? '')) link ??= 'comma';
    else if (!marks.has(i, 'determiner', 'adjective', 'honorific', 'role', 'founder', 'former', 'some')) return null;
  }
  return link;
}
