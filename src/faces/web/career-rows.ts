// Careers, flows and retention as rows of CSV, and spells in words: the same for pages and command line.

import type { CareerSpell, CareerView, FlowsView, RetentionView } from '../../model/career-views.ts';
import type { CoverageRow } from './coverage.ts';
import type { Row } from './page.ts';

/** "2015–2018", or the one year. */
export const wordYears = ({ first, last }: { readonly first: number; readonly last: number }): string => (first === last ? String(first) : `${first}–${last}`);

/** "moved from A, 2015–2017 · double post · then part of B". */
export function wordMoved({ from, back, beside, ended, into }: CareerSpell): string {
  const [since, until] = from?.between ?? [0, 0];
  return [
    from && `moved from ${from.organisation}, ${wordYears({ first: since, last: until })}`,
    back && 'return',
    beside && 'double post',
    into && `then part of ${into.organisation}`,
    !ended && !into && 'latest known',
  ]
    .filter(Boolean)
    .join(' · ');
}

export function flowRows({ groups, cells, of, years }: FlowsView): readonly Row[] {
  const names = new Map([...(of ? [of] : []), ...groups].map(({ key, name }) => [key, name]));
  return cells.map(({ from, to, people }) => ({ from: names.get(from) ?? from, to: names.get(to) ?? to, people, since: years.since, until: years.until }));
}

export const retentionRows = ({ curves, pooled }: RetentionView): readonly Row[] =>
  [...curves, pooled].flatMap(({ name, points }) =>
    points.map(({ year, atRisk, events, censored, share, low, high }) => ({
      organisation: name,
      year,
      watched: atRisk,
      left: events,
      censored,
      share,
      low,
      high,
    })),
  );

export const careerRow = ({ id, name }: CareerView, { organisation, as, country, first, last, ended, back, beside, into, from, papers }: CareerSpell): Row => ({
  id,
  name,
  organisation,
  country,
  first,
  last,
  ended,
  return: back,
  beside,
  as: as.join('; ') || null,
  became: into?.organisation ?? null,
  origin: from?.organisation ?? null,
  after: from?.between[0] ?? null,
  by: from?.between[1] ?? null,
  papers: papers.map(({ key }) => key).join(' '),
});

export const coverageRow = ({ key, name, first, second, both, seen, estimate, thin }: CoverageRow): Row => ({
  key,
  name,
  reported: first,
  papers: second,
  both,
  seen,
  estimate: estimate?.value ?? null,
  low: estimate?.low ?? null,
  high: estimate?.high ?? null,
  thin,
});
