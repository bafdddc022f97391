// Ellipsis: people who borrow the verb of others ("three from Google", "and Y in June", "… did the same").

import { isPerson, type Party } from '../../model/claim.ts';
import { type Clause, clauseOf } from '../clause.ts';
import { isPeople } from '../fill/filling.ts';
import { fill } from '../fill.ts';
import type { Item, OrganisationItem, PersonItem, Title } from '../nominals/items.ts';
import type { Prepositions } from '../packs/language.ts';
import { BORDERS } from '../senses.ts';
import type { Stretch } from '../text/parse.ts';
import type { Draft } from './draft.ts';
import { dateIn, dateOf, draftOf, type SentenceInput, spanOf } from './drafting.ts';

/** The roles in which parts may differ, and the prepositions that tell so. */
const PARTED: readonly (readonly [role: 'from' | 'to', classes: readonly (keyof Prepositions)[]])[] = [
  ['from', ['origin', 'of']],
  ['to', ['destination', 'at', 'for']],
];

/** "Seven come from OpenAI, three from Google", "nine went to A and four to B": the later parts borrow the verb; names do likewise. */
export function elliptic(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  return drafts.flatMap((draft) => PARTED.flatMap(([role, classes]) => partsOf(input, draft, role, classes)));
}

function partsOf(input: SentenceInput, draft: Draft, role: 'from' | 'to', classes: readonly (keyof Prepositions)[]): Draft[] {
  const [first] = draft.roles.who ?? [];
  if (!draft.roles[role] || (role === 'to' && draft.kind !== 'move') || !first || ('noun' in first && first.count === undefined)) return [];
  const model = input.items.find((i) => i.type === 'organisation' && i.name === draft.roles[role] && !i.inTitle);
  // "X recruited A at Y and B at Z": who takes people is no place that they go to.
  if (role === 'to' && model?.marked.length === 0) return [];
  const like = role === 'from' && model ? [...classes, ...model.marked] : classes;
  const parts: Draft[] = [];
  for (const [n, item] of input.items.entries()) {
    const next = input.items[n + 1];
    if (
      next?.type !== 'organisation' ||
      next.inTitle ||
      (input.line.sentence.tokens[item.from]?.start ?? 0) < draft.start ||
      next.name === draft.roles.from ||
      next.name === draft.roles.to ||
      next.from > item.to + 3 ||
      !next.marked.some((c) => like.includes(c)) ||
      input.line.marks.list('trigger', item.to, next.from).length > 0
    )
      continue;
    const who =
      item.type === 'person'
        ? { name: item.name }
        : item.type === 'value' && item.value.type === 'count' && 'noun' in first
          ? { ...first, count: item.value.count }
          : item.type === 'group' && item.group.count !== undefined && 'noun' in first && item.group.count !== first.count
            ? item.group
            : null;
    if (!who || 'name' in who !== 'name' in first || (role === 'to' && draft.roles.who?.some((w) => 'name' in w && 'name' in who && w.name === who.name)))
      continue;
    const { end } = spanOf(input, [next]);
    parts.push({
      ...draft,
      roles: { ...draft.roles, who: [...mateOf(input, n, draft), who], [role]: next.name },
      end: Math.max(draft.end, end),
      because: [...draft.because, `elliptic: ${role} ${next.name}`],
    });
  }
  return parts;
}

/** "A from X, [B] and C from Y": who is joined to a name by "and" comes from where that does. */
function mateOf({ items, line: { marks } }: SentenceInput, n: number, { roles }: Draft): readonly Party[] {
  const [mate, item] = [items[n - 1], items[n]];
  if (mate?.type !== 'person' || item?.type !== 'person' || mate.marked.length > 0) return [];
  const joined = marks.has(mate.to, 'and') && item.from === mate.to + 1;
  return joined && !roles.who?.some((w) => isPerson(w) && w.name === mate.name) ? [{ name: mate.name }] : [];
}

/** How far behind its sum whoever it goes to may begin, in tokens. */
const MAX_TARGET = 3;

/** "put $5bn into X and $2bn into Y", "X put in $10bn and Y $5bn": a further sum, beside a further name, borrows the verb. */
export function shared(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const { items, line } = input;
  const { marks, sentence } = line;
  const joins = (i: number): boolean => marks.has(i, 'and') || sentence.tokens[i]?.text === ',';
  return drafts.flatMap((draft) => {
    const { by, of, amount } = draft.roles;
    if ((draft.kind !== 'stake' && draft.kind !== 'acquire') || !by || of === undefined || amount === undefined) return [];
    return items.flatMap((sum, n): Draft[] => {
      if (sum.type !== 'value' || sum.value.type !== 'money' || (sentence.tokens[sum.from]?.start ?? 0) < draft.end) return [];
      const [before, after] = [items[n - 1], items[n + 1]];
      const target = after?.type === 'organisation' && after.from <= sum.to + MAX_TARGET && after.marked.length > 0 && joins(sum.from - 1) ? after : undefined;
      const giver = before?.type === 'organisation' && before.to === sum.from && joins(before.from - 1) ? before : undefined;
      const other = target ?? giver;
      if (
        !other ||
        by.includes(other.name) ||
        other.name === of ||
        marks.list('trigger', Math.min(other.from, sum.from), Math.max(other.to, sum.to)).length > 0
      )
        return [];
      const currency = sum.value.money.currency ?? amount.currency;
      const roles = {
        ...draft.roles,
        ...(target ? { of: target.name } : { by: [other.name] }),
        amount: { ...sum.value.money, ...(currency ? { currency } : {}) },
      };
      const { end } = spanOf(input, [sum, other]);
      return [{ ...draft, roles, end: Math.max(draft.end, end), because: [...draft.because, `elliptic: a sum of ${other.name}`] }];
    });
  });
}

/** "the departure of X and, days later, that of Y" ("la de Y"): an article before "of" stands for the noun of the event. */
export function sameNoun({ items, line: { marks, sentence } }: SentenceInput, drafts: readonly Draft[]): Draft[] {
  return drafts.flatMap((draft) => {
    const [first, ...more] = draft.roles.who ?? [];
    if (draft.kind !== 'move' || !draft.presupposed || !first || !isPerson(first)) return [];
    const told = new Set([first, ...more].flatMap((w) => (isPerson(w) ? [w.name] : [])));
    return items.flatMap((item): Draft[] => {
      if (item.type !== 'person' || told.has(item.name)) return [];
      const article = item.from - 2;
      const stands = marks.has(article, 'determiner') && marks.get(item.from - 1, 'preposition')?.classes.includes('of') === true;
      const joined =
        sentence.tokens[article - 1]?.text === ',' || marks.has(article - 1, 'and') || marks.get(article - 1, 'preposition')?.classes.includes('by');
      if (!stands || !joined || (sentence.tokens[article]?.start ?? 0) < draft.start) return [];
      const because = [...draft.because, `elliptic: ${item.name}`];
      const end = Math.max(draft.end, sentence.tokens[item.to - 1]?.end ?? 0);
      return item.list.flatMap((one) => (one.type === 'person' ? [{ ...draft, roles: { ...draft.roles, who: [{ name: one.name }] }, end, because }] : []));
    });
  });
}

/** How far behind a name the role that somebody is given may begin, in tokens. */
const MAX_OFFICE = 4;

/** The role right behind a name: "B head of sales", "B as head of sales", "B, directora de ventas", "B zum Vertriebschef". */
function officeOf(input: SentenceInput, person: PersonItem): Title | undefined {
  const { titles, line: { marks, sentence } } = input; // biome-ignore format: one line
  const office = titles.find(
    (t) => t.roles.length > 0 && !t.former && t.from >= person.to && t.from <= person.to + MAX_OFFICE && (!t.person || t.person === person),
  );
  if (!office || marks.list('trigger', person.to, office.from).length > 0) return undefined;
  if (marks.list('preposition', person.to, office.from + 1).some((m) => m.classes.includes('as'))) return office;
  const end = sentence.tokens[Math.max(office.to, office.person === person ? (office.organisation?.to ?? 0) : 0)];
  const small = (i: number): boolean =>
    sentence.tokens[i]?.text === ',' ||
    marks.has(i, 'determiner', 'adjective', 'interim') ||
    marks.get(i, 'preposition')?.classes.includes('destination') === true;
  for (let i = person.to; i < office.from; i++) if (!small(i)) return undefined;
  // "…, and B, head of sales, said so": a comma on either side explains who B is.
  return sentence.tokens[person.to]?.text === ',' && end?.text === ',' ? undefined : office;
}

/** "Prezesem została A, [a wiceprezesem B]": the role before the name, where nothing follows that B does. */
function officeBefore({ titles, line: { marks, sentence } }: SentenceInput, { from, to }: PersonItem, joins: (i: number) => boolean): Title | undefined {
  const next = sentence.tokens[to];
  if (next?.kind === 'word' && !marks.has(to, 'and')) return undefined;
  const office = titles.find((t) => t.roles.length > 0 && !t.former && t.to <= from && t.to >= from - MAX_OFFICE && joins(t.from - 1));
  const plain = office && sentence.tokens.slice(office.to, from).every((t) => t.kind === 'word' && !t.capital);
  // "…, and the head of sales, B, …" is no list.
  return plain && !marks.has(office.from, 'determiner') && !marks.has(office.from - 1, 'determiner') ? office : undefined;
}

/** "named A chief financial officer and B chief revenue officer", "A becomes chief scientist, B head of sales": a further name with a role of its own borrows the verb. */
export function alsoNamed(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const { items, line: { marks, sentence } } = input; // biome-ignore format: one line
  return drafts.flatMap((draft) => {
    const { as, end, who } = draft.roles;
    const [first] = who ?? [];
    if (draft.kind !== 'appoint' || as === undefined || end || !first || !isPerson(first)) return [];
    return items.flatMap((item): Draft[] => {
      if (item.type !== 'person' || item.name === first.name || (sentence.tokens[item.from]?.start ?? 0) < draft.end) return [];
      const joins = (i: number): boolean => marks.has(i, 'and', 'opener') || sentence.tokens[i]?.text === ',';
      const joint = marks.get(item.from - 1, 'preposition')?.classes.includes('object') ? item.from - 2 : item.from - 1;
      const office = joins(joint) ? officeOf(input, item) : officeBefore(input, item, joins);
      if (!office || office.roles.at(-1) === as) return [];
      const at = office.organisation && !office.inherited ? office.organisation.name : draft.roles.at;
      const roles = { ...draft.roles, who: [{ name: item.name }], at, as: office.roles.at(-1), interim: office.interim || undefined };
      return [{ ...draft, roles, end: sentence.tokens[office.to - 1]?.end ?? draft.end, because: [...draft.because, `elliptic: ${item.name}`] }];
    });
  });
}

/** "hired A (X), B (ex-Y) and C (Z)": where each comes from stands in brackets behind the name. */
export function bracketed(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const { items, line } = input;
  const { tokens } = line.sentence;
  const employerOf = (person: Item): OrganisationItem | undefined => {
    if (tokens[person.to]?.text !== '(') return undefined;
    const close = tokens.findIndex((t, i) => i > person.to && t.text === ')');
    const inside = items.filter((i): i is OrganisationItem => i.type === 'organisation' && i.from > person.to && i.to <= close);
    const [only] = inside;
    const plain = (i: number): boolean => line.marks.has(i, 'former', 'preposition', 'determiner') || tokens[i]?.text === '-';
    return inside.length === 1 && only?.to === close && tokens.slice(person.to + 1, only.from).every((_, n) => plain(person.to + 1 + n)) ? only : undefined;
  };
  return drafts.flatMap((draft) => {
    if (draft.kind !== 'move' || draft.roles.to === undefined || draft.roles.from !== undefined) return [];
    const first = draft.roles.who?.find(isPerson);
    const start = items.findIndex((i) => i.type === 'person' && i.name === first?.name);
    if (start < 0) return [];
    const told = items.slice(start).flatMap((person) => {
      const employer = person.type === 'person' ? employerOf(person) : undefined;
      return person.type === 'person' && employer && employer.name !== draft.roles.to ? [{ person, employer }] : [];
    });
    return told[0]?.person.name !== first?.name
      ? []
      : told.map(({ person, employer }) => ({
          ...draft,
          roles: { ...draft.roles, who: [{ name: person.name }], from: employer.name },
          end: Math.max(draft.end, spanOf(input, [employer]).end),
          because: [...draft.because, `in brackets: from ${employer.name}`],
        }));
  });
}

/** "X resigned in May and Y in June": a later name without a verb of its own borrows the verb. */
export function borrowing(input: SentenceInput, clause: Clause, draft: Draft): Draft[] {
  const { marks, sentence } = input.line;
  const named = new Set((draft.roles.who ?? []).map((w) => ('name' in w ? w.name : '')));
  // Behind the name stands what the verb would have: a date, a place, or nothing; another verb is the name's own.
  const alone = ({ to }: Stretch): boolean => sentence.tokens[to]?.kind !== 'word' || marks.has(to, 'preposition') || input.items.some((i) => i.from === to);
  const others = clause.after.filter(
    (i) =>
      i.type === 'person' && i.marked.length === 0 && marks.has(i.from - 1, 'and') && !named.has(i.name) && !marks.list('trigger', i.to).length && alone(i),
  );
  return others.flatMap((item): Draft[] => {
    if (item.type !== 'person') return [];
    // "A from X and B from Y"
    const next = input.items.find((i) => i.from >= item.to && i.from <= item.to + 2);
    const own = next?.type === 'organisation' && next.marked.includes('origin') ? next.name : undefined;
    // "A went to X and B to Y"
    const { to } = draft.roles;
    if (to !== undefined && next?.type === 'organisation' && next.name !== to && next.marked.includes('destination')) return [];
    return [
      {
        ...draft,
        date: dateIn(input.items, { from: item.to, to: sentence.tokens.length }),
        roles: { ...draft.roles, who: [{ name: item.name }], ...(own && draft.roles.from !== undefined ? { from: own } : {}) },
        end: sentence.tokens[item.to - 1]?.end ?? draft.end,
        because: [...draft.because, `borrowed by ${item.name}`],
      },
    ];
  });
}

/** "followed the news": a verb of one word that does not stand alone, at its clause's end or before a date or a preposition. */
function takesObject({ line: { marks, sentence }, items }: SentenceInput, { from, to }: Stretch): boolean {
  const next = sentence.tokens[to];
  const stands =
    !next || next.kind === 'mark' || marks.has(to, 'preposition', 'and', 'opener', 'relative') || items.some((i) => i.type === 'value' && i.from === to);
  return to === from + 1 && !stands;
}

/** Does the verb have its object before it, as a word of its own: "l'accompagnent", "lo siguieron"? */
const objectBefore = ({ line: { marks } }: SentenceInput, { from, to }: Stretch): boolean =>
  to - from > 1 && marks.at(from).some((m) => m.is === 'determiner' || m.is === 'pronoun' || m.is === 'object');

/** "hicieron lo propio A y B": where order is free, a verb with an object of its own may have its subject behind it. */
const mayTurn = ({ language, line: { marks } }: SentenceInput, { from, to }: Stretch, { before }: Clause): boolean =>
  language.freeOrder && to - from > 2 && !marks.has(to - 1, 'preposition') && !before.some((i) => isPeople(i) && i.marked.length === 0);

/** "l'accompagnent A et B", "la siguieron A y B": with its object before it, what stands right behind the verb is its subject. */
const followerBehind = (input: SentenceInput, trigger: Stretch, clause: Clause): Item | undefined =>
  objectBefore(input, trigger) || mayTurn(input, trigger, clause)
    ? clause.after.find((i) => isPeople(i) && i.marked.length === 0 && i.from <= trigger.to + 2)
    : undefined;

/** "… did the same", "… followed suit": the move told last, by somebody else. */
export function following(input: SentenceInput, items: readonly Item[], drafts: readonly Draft[]): Draft[] {
  return input.line.marks.list('trigger').flatMap((trigger) => {
    if (trigger.sense !== 'follow') return [];
    const clause = clauseOf(input.line, trigger, items, input.language, BORDERS);
    const subject = followerBehind(input, trigger, clause);
    // "followed him", "followed the news": somebody or something is followed, nothing repeated.
    const follows = clause.after.some((i) => i.type !== 'value' && i.marked.length === 0 && i.from <= trigger.to + 4) || takesObject(input, trigger);
    if (follows && !subject) return [];
    const model =
      drafts.findLast((d) => d.roles.who && (d.roles.from ?? d.roles.to) && d.end <= (input.line.sentence.tokens[trigger.to - 1]?.end ?? 0)) ?? input.previous;
    const filled =
      model &&
      fill(
        { slots: [{ role: 'who', type: 'people', where: ['actor'], required: true }] },
        {
          clause: subject ? { ...clause, before: [...subject.list].reverse(), asked: new Map() } : clause,
          items,
          titles: input.titles,
          scene: input.scene,
          text: input.text,
          dropsSubject: false,
        },
      );
    if (!model || !filled) return [];
    const { from, to, manner } = model.roles;
    const roles = { ...filled.roles, from, to, manner };
    return [
      draftOf(
        input,
        model.kind,
        { ...filled, roles },
        [trigger, ...filled.used],
        { stance: model.stance, because: 'like the one before' },
        model.says,
        dateOf(input, clause),
        trigger,
      ),
    ];
  });
}
