// ORCID public records: as JSON one record a file, or one a line; as XML one a file. Of each, the employments, which last from one year to another.

import type { Affiliation } from '../../model/publication.ts';
import type { Read, RecordImporter } from '../importer.ts';
import { orcidFromXml } from '../orcid-xml.ts';
import { linesOf } from '../stream.ts';

interface Text {
  readonly value?: string | null;
}

interface Day {
  readonly year?: Text | null;
}

interface Employment {
  readonly 'put-code'?: number;
  readonly 'role-title'?: string | null;
  readonly 'start-date'?: Day | null;
  readonly 'end-date'?: Day | null;
  readonly 'organization'?: {
    readonly 'name'?: string | null;
    readonly 'address'?: { readonly country?: string | null } | null;
    readonly 'disambiguated-organization'?: {
      readonly 'disambiguated-organization-identifier'?: string | null;
      readonly 'disambiguation-source'?: string | null;
    } | null;
  };
}

interface Person {
  readonly 'orcid-identifier'?: { readonly path?: string };
  readonly 'last-modified-date'?: { readonly value?: number } | null;
  readonly 'person'?: {
    readonly name?: { readonly 'given-names'?: Text | null; readonly 'family-name'?: Text | null; readonly 'credit-name'?: Text | null } | null;
  };
  readonly 'activities-summary'?: {
    readonly employments?: { readonly 'affiliation-group'?: readonly { readonly summaries?: readonly { readonly 'employment-summary'?: Employment }[] }[] };
  };
}

const yearOf = (day: Day | null | undefined): number | null => (day?.year?.value ? Number(day.year.value) : null);

function nameOf({ person }: Person): string {
  const { 'credit-name': credit, 'given-names': given, 'family-name': family } = person?.name ?? {};
  return credit?.value ?? [given?.value, family?.value].filter(Boolean).join(' ');
}

function affiliationOf({ organization }: Employment): Affiliation | null {
  if (!organization?.name) return null;
  const found = organization['disambiguated-organization'];
  const ror = found?.['disambiguation-source'] === 'ROR' ? found['disambiguated-organization-identifier']?.replace(/^.*\//, '') : undefined;
  return { raw: organization.name, ror, country: organization.address?.country ?? undefined };
}

/** An employment without an end is said to last until the record was last changed: nobody confirmed it later. */
function readEmployment(person: Person, orcid: string, employment: Employment): Read {
  const affiliation = affiliationOf(employment);
  const since = yearOf(employment['start-date']);
  const name = nameOf(person);
  if (!affiliation || name === '') return { skipped: { reason: 'broken', count: 1, example: orcid } };
  if (since === null) return { skipped: { reason: 'no-year', count: 1, example: `${orcid}, ${affiliation.raw}` } };
  const changed = person['last-modified-date']?.value;
  const until = yearOf(employment['end-date']) ?? (changed === undefined ? since : new Date(changed).getUTCFullYear());
  const role = employment['role-title'] ?? undefined;
  const key = `orcid/${orcid}/${employment['put-code'] ?? `${affiliation.raw}/${since}`}`;
  const author = { name, ids: [`orcid:${orcid}`], affiliations: [affiliation], role };
  return { publication: { key, title: role ?? 'Employment', venue: 'ORCID', year: since, until: Math.max(since, until), authors: [author] }, names: 1 };
}

function* readPerson(text: string): Iterable<Read> {
  let person: Person;
  try {
    person = /^\s*</.test(text) ? orcidFromXml(text) : (JSON.parse(text) as Person);
  } catch {
    yield { skipped: { reason: 'broken', count: 1, example: text.slice(0, 80) } };
    return;
  }
  const orcid = person['orcid-identifier']?.path;
  const groups = person['activities-summary']?.employments?.['affiliation-group'] ?? [];
  if (orcid === undefined) yield { skipped: { reason: 'broken', count: 1, example: text.slice(0, 80) } };
  else
    for (const { summaries = [] } of groups)
      for (const { 'employment-summary': employment } of summaries) if (employment) yield readEmployment(person, orcid, employment);
}

/** Records one a line, or a single one laid out over many lines. */
async function* recordsIn(chunks: AsyncIterable<Uint8Array>): AsyncIterable<readonly string[]> {
  const pretty: string[] = [];
  for await (const lines of linesOf(chunks)) {
    const first = pretty.length === 0 ? lines.findIndex((line) => !line.startsWith('{') || !line.endsWith('}')) : 0;
    const whole = first < 0 ? lines.length : first;
    if (whole > 0) yield lines.slice(0, whole);
    pretty.push(...lines.slice(whole));
  }
  if (pretty.length > 0) yield [pretty.join('\n')];
}

export const importer: RecordImporter = {
  id: 'orcid',
  about: 'public records of ORCID as JSON or XML: their employments',
  recognise: (head) => ((/^\s*\{/.test(head) && /"orcid-identifier"\s*:/.test(head)) || /<record:record\b[^>]*orcid\.org\/ns\//.test(head) ? 0.95 : 0),
  async *read({ chunks }) {
    for await (const texts of recordsIn(chunks)) yield Iterator.from(texts).flatMap(readPerson);
  },
};
