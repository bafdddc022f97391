// Rows of the CSV twins.

import { isoDay } from '../../base/interval.ts';
import type { Outcome, SourceRecord } from '../../market/sources.ts';
import type { ClaimView, DocumentRow, EventRow, SourceRumour } from '../../model/views.ts';
import { isoInterval } from './dates.ts';
import type { Row } from './page.ts';

const namesOf = (row: EventRow, role: string): string =>
  row.entities
    .filter((entity) => entity.role === role)
    .map((entity) => entity.name)
    .join('; ');

export function eventCsv(row: EventRow): Row {
  const { lo, hi } = isoInterval(row.when);
  return {
    event: row.id,
    kind: row.kind,
    earliest: lo,
    latest: hi,
    title: row.title,
    who: namesOf(row, 'who'),
    from: namesOf(row, 'from'),
    to: namesOf(row, 'to'),
    by: namesOf(row, 'by'),
    role: row.roles.as ?? null,
    terms: row.terms,
    belief: row.belief,
    lapsed: row.lapsed,
    origins: row.origins,
    documents: row.documents,
    claims: row.claims,
    languages: row.langs.join(' '),
    conflict: row.conflict,
    starter: row.starter,
  };
}

export const claimCsv = (claim: ClaimView): Row => ({
  claim: claim.id,
  event: claim.event,
  kind: claim.kind,
  title: claim.title,
  stance: claim.stance,
  says: claim.says ?? null,
  date: claim.date ?? null,
  quote: claim.quote,
  start: claim.paraphrase ? null : claim.start,
  end: claim.paraphrase ? null : claim.end,
  paraphrase: claim.paraphrase ?? false,
  part: claim.part,
  origin: claim.origin,
  voice: claim.voice,
  document: claim.document.id,
  publisher: claim.document.publisher,
  published: claim.document.published,
  language: claim.document.lang,
  url: claim.document.url,
  reader: claim.reader,
  score: claim.score,
  roles: JSON.stringify(claim.roles),
});

export const documentCsv = (row: DocumentRow): Row => ({
  document: row.id,
  title: row.title,
  publisher: row.publisher,
  language: row.lang,
  published: row.published,
  claims: row.claims,
  paraphrase: row.paraphrase,
  revises: row.revises,
  url: row.url,
});

export const sourceCsv = ({ source, kind, told, outcomes, resolved, first, leadDays, score }: SourceRecord): Row => ({
  source,
  kind,
  told,
  first,
  resolved,
  ...outcomes,
  lead: leadDays,
  score: Math.round(score * 1000) / 1000,
});

const dayOrNull = (day: number | null): string | null => (day === null ? null : isoDay(day));

export const rumourCsv = ({ rumour, event, claim, outcome }: SourceRumour & { readonly outcome: Outcome }): Row => ({
  source: rumour.source,
  kind: rumour.kind,
  told: isoDay(rumour.told),
  first: rumour.first,
  outcome,
  fact: dayOrNull(rumour.fact),
  denial: dayOrNull(rumour.denial),
  event: event.id,
  title: event.title,
  claim: claim.id,
  quote: claim.quote,
  paraphrase: claim.paraphrase ?? false,
  url: claim.document.url,
});
