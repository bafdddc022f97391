// The `paperlists` layout: one JSON array for each conference and year (`nips2018.json.gz`), lists of authors, ids and affiliations side by
// side in one text each. Separators differ (`;`, in some files `,`), an author with two affiliations has them joined by ` + `, and
// lists do not always line up: an affiliation is given to an author only where it is certain whose it is.

import { Fault } from '../../base/fault.ts';
import type { Affiliation, Author } from '../../model/publication.ts';
import type { Read, Reason, RecordFile, RecordImporter } from '../importer.ts';
import { type Element, objectsOf } from '../stream.ts';

interface Paper {
  readonly id?: unknown;
  readonly title?: unknown;
  readonly author?: unknown;
  readonly authorids?: unknown;
  readonly orcid?: unknown;
  readonly aff?: unknown;
  readonly aff_unique_norm?: unknown;
  readonly aff_unique_index?: unknown;
  readonly position?: unknown;
}

/** Longer than any affiliation: the first page of the paper has slipped in. */
const LONGEST = 400;
const FILE = /^([a-z][a-z-]*?)[-_]?((?:19|20)\d{2})\b/i;
const ORCID = /(\d{4}-\d{4}-\d{4}-\d{3}[\dX])/;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Is it a character that stays at the edge of a text, as nearly all do? */
const isInk = (code: number): boolean => code > 0x20 && code < 0x7f;
/** Asking the engine to trim takes longer than to look whether it need. */
const trimmed = (text: string): string => (isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1)) ? text : text.trim());

function split(list: string, by: string): string[] {
  if (list === '') return [];
  const parts = list.split(by);
  for (let i = 0; i < parts.length; i++) parts[i] = trimmed(parts[i] as string);
  return parts;
}

/** Separated by `;`, else by `,`. */
const separatorOf = (list: string): string => (list.includes(';') || !list.includes(',') ? ';' : ',');

/** A list that is printed twice in a row, as robotics proceedings do: its first half. */
function once(list: readonly string[]): readonly string[] {
  const half = list.length / 2;
  if (list.length < 2 || !Number.isInteger(half) || list[0] !== list[half]) return list;
  const first = list.slice(0, half);
  return first.every((name, i) => name === list[half + i]) ? first : list;
}

/** The id with its scheme; none if it says nothing. */
function idOf(id: string): string | null {
  if (id.startsWith('~')) return `openreview:${id}`;
  if (id.includes('@')) return `mail:${id.toLowerCase()}`;
  if (/^\/\d+/.test(id)) return `ieee:${id.slice(1)}`;
  return id.startsWith('/') ? `acl:${id.replace(/^\/|\/$/g, '')}` : null;
}

/** By affiliation as printed: its normalised name. */
type Names = ReadonlyMap<string, string>;
const NO_NAMES: Names = new Map();

const MOST_KNOWN = 20_000;
const EDGE = /^[\s,;]+|[\s,;]+$/g;
const COMMA = 0x2c;
const SEMICOLON = 0x3b;
const isEdge = (code: number): boolean => !isInk(code) || code === COMMA || code === SEMICOLON;

const withoutEdge = (text: string): string => (isEdge(text.charCodeAt(0)) || isEdge(text.charCodeAt(text.length - 1)) ? text.replace(EDGE, '') : text);

/** The affiliations of one author's text, kept: most are printed many times. */
class Slots {
  readonly #known = new Map<string, readonly string[]>();

  printed(slot: string): readonly string[] {
    const known = this.#known.get(slot);
    if (known) return known;
    const found = slot.split(' + ').map(withoutEdge);
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(slot, found);
    return found;
  }
}

function affiliationsIn(slot: string, { names, slots }: Printing): Affiliation[] {
  const found: Affiliation[] = [];
  if (slot === '') return found;
  for (const raw of slots.printed(slot)) {
    if (raw === '' || raw.length > LONGEST) continue;
    const name = names.get(raw);
    found.push(name === undefined ? { raw } : { raw, name });
  }
  return found;
}

/** What a paper says of how its affiliations are printed. */
interface Printing {
  readonly names: Names;
  readonly slots: Slots;
}

/** `aff_unique_index` says for each slot, and within it for each affiliation, which of `aff_unique_norm` it is. */
function namesOf({ aff_unique_norm: unique, aff_unique_index: index }: Paper, texts: readonly string[], slots: Slots): Names {
  if (typeof unique !== 'string' || unique === '') return NO_NAMES;
  const indexes = split(textOf(index), ';');
  if (texts.length !== indexes.length) return NO_NAMES;
  const normal = split(unique, ';');
  const names = new Map<string, string>();
  texts.forEach((slot, i) => {
    const [printed, numbers] = [slots.printed(slot), (indexes[i] ?? '').split('+')];
    if (printed.length !== numbers.length) return;
    printed.forEach((raw, k) => {
      const name = numbers[k] === '' ? undefined : normal[Number(numbers[k])];
      if (raw !== '' && name) names.set(raw, name);
    });
  });
  return names;
}

interface Placed {
  /** For each author the text of their affiliations; missing ones have none. */
  readonly slots: readonly string[];
  readonly reason: Reason | null;
  readonly unplaced: readonly string[];
}

/** Which affiliation is whose. */
function place(list: string, parts: readonly string[], authors: number, ids: readonly string[]): Placed {
  if (list === '') return { slots: [], reason: null, unplaced: [] };
  const listed = authors > 1 && parts.length === 1 ? split(list, ',') : parts;
  const slots = listed.length === authors ? listed : parts;
  if (slots.some((slot) => slot.length > LONGEST && !slot.includes(' + '))) return { slots: [], reason: 'garbled', unplaced: [] };
  if (slots.length === authors) return { slots, reason: null, unplaced: [] };
  const halved = once(slots);
  if (halved.length === authors) return { slots: halved, reason: null, unplaced: [] };
  const profiles = ids.map((id) => id.startsWith('~'));
  // Lists of profiles leave out who has none.
  if (profiles.filter(Boolean).length === slots.length) {
    let next = 0;
    return { slots: profiles.map((has) => (has ? (slots[next++] ?? '') : '')), reason: null, unplaced: [] };
  }
  // Where there are no profiles, the list names each organisation once: one is everybody's, of several nobody knows.
  if (slots.length === 1 && !profiles.some(Boolean)) return { slots: Array.from({ length: authors }, () => list), reason: null, unplaced: [] };
  return { slots: [], reason: 'unplaced', unplaced: slots };
}

const NONE: readonly string[] = [];

function idsOf(id: string | null, orcid: string | undefined): readonly string[] {
  if (orcid === undefined) return id === null ? NONE : [id];
  return id === null ? [`orcid:${orcid}`] : [id, `orcid:${orcid}`];
}

function authorsOf(paper: Paper, names: readonly string[], ids: readonly string[], slots: readonly string[], printing: Printing): Author[] {
  const orcids = split(textOf(paper.orcid), ';');
  const roles = split(textOf(paper.position), ';');
  const authors: Author[] = [];
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string;
    if (name === '') continue;
    const id = ids.length === names.length ? idOf(ids[i] ?? '') : null;
    const orcid = orcids.length === names.length ? ORCID.exec(orcids[i] ?? '')?.[1] : undefined;
    authors.push({
      name,
      ids: idsOf(id, orcid),
      affiliations: affiliationsIn(slots[i] ?? '', printing),
      role: roles.length === names.length ? roles[i] || undefined : undefined,
    });
  }
  return authors;
}

const counted = (names: readonly string[]): number => names.filter((name) => name !== '').length;

interface Issue {
  readonly venue: string;
  readonly year: number;
  readonly slots: Slots;
}

function* readPaper(element: Element, { venue, year, slots: known }: Issue): Iterable<Read> {
  if ('broken' in element || typeof element.value !== 'object' || element.value === null) {
    const text = 'broken' in element ? element.broken : JSON.stringify(element.value);
    yield { skipped: { reason: 'broken', count: 1, example: text.slice(0, 80) } };
    return;
  }
  const paper = element.value as Paper;
  const [title, list] = [textOf(paper.title), textOf(paper.author)];
  const all = split(list, separatorOf(list));
  const names = once(all);
  if (names.every((name) => name === '')) {
    yield { skipped: { reason: 'no-authors', count: 1, example: title } };
    return;
  }
  if (names.length < all.length) yield { skipped: { reason: 'repeated', count: counted(all) - counted(names), example: title } };
  const allIds = split(textOf(paper.authorids), ';');
  const ids = allIds.length === all.length ? allIds.slice(0, names.length) : allIds;
  const printed = textOf(paper.aff);
  const parts = split(printed, ';');
  const { slots, reason, unplaced } = place(printed, parts, names.length, ids);
  const printing = { names: namesOf(paper, parts, known), slots: known };
  const authors = authorsOf(paper, names, ids, slots, printing);
  if (reason !== null) yield { skipped: { reason, count: authors.length, example: title } };
  const key = `${venue}${year}/${textOf(paper.id) || title}`;
  const shuffled = ids.some((id) => id.startsWith('~'));
  yield {
    publication: {
      key,
      title,
      venue,
      year,
      until: year,
      authors,
      unplaced: unplaced.flatMap((slot) => affiliationsIn(slot, printing)),
      ...(shuffled ? { shuffled } : {}),
    },
    names: counted(all),
  };
}

async function* read({ what, name, chunks }: RecordFile): AsyncIterable<Iterable<Read>> {
  const [, venue, year] = FILE.exec(name) ?? [];
  if (!venue || !year)
    throw new Fault('bad-record', `${what}: the name of the file does not say which conference and year it is, as nips2018.json does`, { what });
  const issue = { venue: venue.toLowerCase(), year: Number(year), slots: new Slots() };
  for await (const elements of objectsOf(chunks)) yield Iterator.from(elements).flatMap((element) => readPaper(element, issue));
}

export const importer: RecordImporter = {
  id: 'paperlists',
  about: 'conference papers, one JSON array a conference and year',
  recognise: (head) => (/^\s*\[\s*\{/.test(head) && /"author"\s*:/.test(head) && /"(?:aff|authorids|status)"\s*:/.test(head) ? 0.9 : 0),
  read,
};
