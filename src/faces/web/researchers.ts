// People of the news beside researchers of the records: whom name, organisation and time show to be one, whom somebody has decided to be one, and whom
// to ask about. Nobody is joined on less.

import { idOf } from '../../base/hash.ts';
import { isoDay } from '../../base/interval.ts';
import type { Views } from '../../ledger/ledger.ts';
import type { CareersBook, Namesake } from '../../model/career-views.ts';
import { type Decision, researcherKey } from '../../model/decision.ts';
import { type EntityLink, happened } from '../../model/event.ts';
import type { ReviewItem, ReviewSort } from '../../model/review.ts';
import type { ClaimView, EventRow } from '../../model/views.ts';
import { type Judged, type Post, PROPOSED, researchersOf } from '../../resolve/researchers.ts';

const REGISTER = 'register:';
/** Roles of an organisation at which somebody was. */
const PLACES: ReadonlySet<string> = new Set(['from', 'to', 'at', 'org']);
const ALL = 1_000_000;
const LIKELY = 0.5;
/** Claims shown with a question. */
const SHOWN = 2;

/** `decided`: somebody says that they are one. `proven`: nobody needs to. `open`: to be asked about; `unsure`: somebody could not tell. */
export type Standing = 'decided' | 'proven' | 'open' | 'unsure';

/** A researcher who is, or may be, one person of the news. */
export interface Likely extends Judged {
  readonly standing: Standing;
}

const yearOf = (day: number | null): number | null => (day === null ? null : Number(isoDay(day).slice(0, 4)));

function postsIn(events: readonly EventRow[], person: string, book: CareersBook): readonly Post[] {
  return events
    .filter((event) => happened(event) && event.entities.some(({ id, type }) => id === person && type === 'person'))
    .flatMap(({ when: { lo, hi }, entities }) =>
      entities
        .filter(({ type, role }) => type === 'organisation' && PLACES.has(role))
        .map(({ id, name }) => {
          const key = `${REGISTER}${id}`;
          return { key, owner: book.ownerOf(key), organisation: name, since: yearOf(lo ?? hi), until: yearOf(hi ?? lo) };
        }),
    );
}

/** Live verdicts by ref and researcher, whichever comes first. */
type Verdicts = ReadonlyMap<string, Decision['kind']>;

const verdictsIn = (decisions: readonly Decision[]): Verdicts =>
  new Map(decisions.filter(({ live, b }) => live && b !== null).flatMap(({ kind, a, b }) => [[`${a} ${b}`, kind] as const, [`${b} ${a}`, kind] as const]));

const STANDINGS: Readonly<Record<string, Standing | null>> = { same: 'decided', unsure: 'unsure', different: null };

/** Who is decided to be another is not there. One may be two in the records: where one is proven to be them, others are asked about who are likely to be, too. */
async function standings(ledger: Views, person: string, judged: readonly Judged[], verdicts: Verdicts): Promise<readonly Likely[]> {
  if (judged.length === 0) return [];
  const refs = await ledger.refsOf(person);
  const likely = judged.flatMap((one): readonly Likely[] => {
    const key = researcherKey(one.researcher.id);
    const kind = refs.map(({ id }) => verdicts.get(`${id} ${key}`)).find((found) => found !== undefined);
    const standing = kind === undefined ? (one.proven ? 'proven' : 'open') : (STANDINGS[kind] ?? null);
    return standing === null || (standing === 'open' && one.score < PROPOSED) ? [] : [{ ...one, standing }];
  });
  const isProven = likely.some(({ standing }) => standing === 'proven');
  return isProven ? likely.filter(({ standing, score }) => standing !== 'open' || score >= LIKELY) : likely;
}

/** Who of the records a person is or may be, by their events. */
export async function likelyOf(ledger: Views, book: CareersBook | null, { id, name }: EntityLink, events: readonly EventRow[]): Promise<readonly Likely[]> {
  if (!book) return [];
  const namesakes = (await book.namesakes([name])).get(name);
  if (!namesakes) return [];
  return standings(ledger, id, researchersOf(postsIn(events, id, book), namesakes), verdictsIn(await ledger.decisions()));
}

/** The person of the news who is known to be this researcher. */
export async function personOf(ledger: Views, book: CareersBook, { id, name }: { readonly id: string; readonly name: string }): Promise<EntityLink | null> {
  const words = name.split(' ');
  for (const called of new Set([name, `${words[0]} ${words.at(-1)}`])) {
    const { found } = await ledger.findEntity(called, 'person');
    const view = found && (await ledger.person(found.id));
    if (!view) continue;
    const likely = await likelyOf(ledger, book, view.entity, [...view.career, ...view.offers, ...view.other]);
    if (likely.some(({ researcher, standing }) => researcher.id === id && (standing === 'decided' || standing === 'proven'))) return view.entity;
  }
  return null;
}

export interface Match {
  readonly person: EntityLink;
  readonly likely: readonly Likely[];
}

/** Everybody of the news whom somebody of the records may be, the latest first. Only the events of those whose names both know are looked at. */
export async function matchesIn(ledger: Views, book: CareersBook): Promise<readonly Match[]> {
  const people = await ledger.people();
  const namesakes = await book.namesakes(people.map(({ name }) => name));
  const asked = new Map(people.flatMap((person) => ((namesakes.get(person.name) ?? []).length > 0 ? [[person.id, person] as const] : [])));
  if (asked.size === 0) return [];
  const { rows } = await ledger.board({ anyOf: [...asked.keys()], limit: ALL });
  const events = new Map<string, EventRow[]>();
  for (const row of rows)
    for (const id of new Set(row.entities.map((entity) => entity.id))) {
      if (!asked.has(id)) continue;
      const own = events.get(id) ?? [];
      own.push(row);
      events.set(id, own);
    }
  const verdicts = verdictsIn(await ledger.decisions());
  const matches: Match[] = [];
  for (const [id, own] of events) {
    const person = asked.get(id) as EntityLink;
    const likely = await standings(ledger, id, researchersOf(postsIn(own, id, book), namesakes.get(person.name) ?? []), verdicts);
    if (likely.length > 0) matches.push({ person, likely });
  }
  return matches;
}

async function evidenceOf(ledger: Views, person: string): Promise<readonly ClaimView[]> {
  const view = await ledger.person(person);
  const [first] = view ? [...view.career, ...view.other] : [];
  return first ? ((await ledger.event(first.id))?.claims.slice(0, SHOWN) ?? []) : [];
}

const wordStays = ({ stays }: Namesake): string =>
  stays.map(({ organisation, first, last }) => `${organisation} ${first === last ? first : `${first}–${last}`}`).join(', ') || 'no organisation';

async function itemOf(ledger: Views, person: EntityLink, { researcher, score, because }: Likely): Promise<ReviewItem | null> {
  const [ref] = await ledger.refsOf(person.id);
  if (!ref) return null;
  const b = researcherKey(researcher.id);
  return {
    id: idOf('q', 'papers', ref.id, b),
    sort: 'papers',
    title: `${person.name} · ${researcher.papers} papers ${researcher.first}–${researcher.last}`,
    event: null,
    question: `Is this the researcher ${researcher.id}, whose papers print ${wordStays(researcher)}? Score ${score.toFixed(2)}: ${because.join('; ')}.`,
    evidence: await evidenceOf(ledger, person.id),
    choices: (['same', 'different', 'unsure'] as const).map((kind) => ({ key: kind[0] ?? '', label: kind, decide: { kind, a: ref.id, b } })),
  };
}

async function questions(ledger: Views, book: CareersBook, limit: number): Promise<readonly ReviewItem[]> {
  const open = (await matchesIn(ledger, book)).flatMap(({ person, likely }) =>
    likely.filter(({ standing }) => standing === 'open').map((one) => ({ person, one })),
  );
  const items: ReviewItem[] = [];
  for (const { person, one } of open.sort((a, b) => b.one.score - a.one.score).slice(0, limit)) {
    const item = await itemOf(ledger, person, one);
    if (item) items.push(item);
  }
  return items;
}

export interface Asking {
  readonly sort?: ReviewSort | undefined;
  readonly limit: number;
}

/** The queue of the ledger, and who the researchers of the records may be. */
export async function reviewOf(ledger: Views, careers: () => Promise<CareersBook | null>, { sort, limit }: Asking): Promise<readonly ReviewItem[]> {
  const items = sort === 'papers' ? [] : await ledger.review({ sort, limit });
  if (items.length >= limit || (sort !== undefined && sort !== 'papers')) return items;
  const book = await careers();
  return book ? [...items, ...(await questions(ledger, book, limit - items.length))] : items;
}
