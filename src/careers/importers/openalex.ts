// OpenAlex works: JSON Lines as in its snapshot (`data/works/updated_date=…/part_000.gz`). Authors and institutions bear ids.

import type { Affiliation, Author } from '../../model/publication.ts';
import type { Read, RecordImporter } from '../importer.ts';
import { linesOf } from '../stream.ts';

interface Institution {
  readonly display_name?: string | null;
  readonly ror?: string | null;
  readonly country_code?: string | null;
}

interface Authorship {
  readonly author?: { readonly id?: string | null; readonly display_name?: string | null; readonly orcid?: string | null };
  readonly raw_author_name?: string | null;
  readonly institutions?: readonly Institution[];
  readonly raw_affiliation_strings?: readonly string[];
}

interface Work {
  readonly id?: string;
  readonly title?: string | null;
  readonly display_name?: string | null;
  readonly publication_year?: number | null;
  readonly authorships?: readonly Authorship[];
  readonly primary_location?: { readonly source?: { readonly display_name?: string | null } | null } | null;
}

const tail = (address: string): string => address.replace(/^.*\//, '');

/** Institutions where OpenAlex found them, else the words printed. */
function affiliationsOf({ institutions = [], raw_affiliation_strings: raw = [] }: Authorship): Affiliation[] {
  if (institutions.length === 0) return raw.filter((text) => text.trim() !== '').map((text) => ({ raw: text.trim() }));
  return institutions.flatMap(({ display_name: name, ror, country_code: country }) =>
    name ? [{ raw: name, ...(ror ? { ror: tail(ror) } : {}), ...(country ? { country } : {}) }] : [],
  );
}

function authorOf(authorship: Authorship): Author[] {
  const { author = {}, raw_author_name: printed } = authorship;
  const name = author.display_name || printed;
  if (!name) return [];
  const ids = [...(author.id ? [`openalex:${tail(author.id)}`] : []), ...(author.orcid ? [`orcid:${tail(author.orcid)}`] : [])];
  return [{ name, ids, affiliations: affiliationsOf(authorship) }];
}

function readWork(line: string): Read {
  let work: Work;
  try {
    work = JSON.parse(line) as Work;
  } catch {
    return { skipped: { reason: 'broken', count: 1, example: line.slice(0, 80) } };
  }
  const title = work.title ?? work.display_name ?? '';
  const { id, publication_year: year, authorships = [] } = work;
  if (typeof id !== 'string') return { skipped: { reason: 'broken', count: 1, example: title || line.slice(0, 80) } };
  if (typeof year !== 'number') return { skipped: { reason: 'no-year', count: 1, example: title } };
  const authors = authorships.flatMap(authorOf);
  if (authors.length === 0) return { skipped: { reason: 'no-authors', count: 1, example: title } };
  const venue = work.primary_location?.source?.display_name ?? '';
  return { publication: { key: `openalex/${tail(id)}`, title, venue, year, until: year, authors }, names: authors.length };
}

export const importer: RecordImporter = {
  id: 'openalex',
  about: 'works of OpenAlex, JSON Lines as in its snapshot',
  recognise: (head) => (/^\s*\{/.test(head) && /"authorships"\s*:/.test(head) && /openalex\.org/.test(head) ? 0.95 : 0),
  async *read({ chunks }) {
    for await (const lines of linesOf(chunks)) yield Iterator.from(lines).map(readWork);
  },
};
