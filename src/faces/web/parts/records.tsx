// What pages of careers share: where there are no records, the form, and how sure a figure is.

import { LENSES, type Lens } from '../../../model/career-views.ts';
import type { Hub } from '../page.ts';
import type { Query } from '../query.ts';
import { SelectField, TextField } from './fields.tsx';

export const researcherAddress = (id: string): string => `/researcher/${encodeURIComponent(id)}`;

export const LENS_WORDS: Readonly<Record<Lens, string>> = {
  'organisation': 'Organisations',
  'owner-then': 'Owners of then',
  'owner': 'Owners of today',
  'country': 'Countries',
  'sector': 'Sectors',
};

export interface Asked {
  readonly by: Lens;
  readonly org: string | undefined;
  readonly since: number | undefined;
  readonly until: number | undefined;
}

const yearIn = (query: Query, name: string): number | undefined => query.whole(name, { least: 0, most: 3000, fallback: 0 }) || undefined;

export const askedOf = (query: Query): Asked => ({
  by: query.choice('lens', LENSES) ?? 'organisation',
  org: query.text('org'),
  since: yearIn(query, 'since'),
  until: yearIn(query, 'until'),
});

/** The careers, or null: then the page says how to begin. */
export const bookOf = (hub: Hub) => hub.careers();

export const CareersForm = ({ path, asked, org }: { readonly path: string; readonly asked: Asked; readonly org: string }) => (
  <form class="careers-form" action={path} method="get" aria-label="Choose what is shown">
    <SelectField
      name="lens"
      label="By"
      all="Organisations"
      value={asked.by}
      choices={LENSES.slice(1).map((lens) => ({ value: lens, label: LENS_WORDS[lens] }))}
    />
    <TextField name="org" label={org} value={asked.org} placeholder="all" />
    <TextField name="since" label="Since" value={asked.since?.toString()} placeholder="year" />
    <TextField name="until" label="Until" value={asked.until?.toString()} placeholder="year" />
    <p class="field actions">
      <button type="submit">Show</button>
    </p>
  </form>
);

export const NoRecords = () => (
  <div class="nothing">
    <h2>No publication records yet</h2>
    <p>
      <code>mercato import PATH</code> takes in conference papers, OpenAlex works, ORCID records and tables; this page then shows what they say. Reported
      transfers are on <a href="/">the board</a>.
    </p>
  </div>
);

export const Nowhere = ({ name }: { readonly name: string }) => (
  <div class="nothing">
    <h2>Nothing called “{name}” in the records</h2>
    <p>Try its full name, as papers print it.</p>
  </div>
);

export const Thin = () => (
  <small class="thin" title="on fewer than ten people">
    thin
  </small>
);

/** "+3", "−3", "0". */
export const signed = (value: number): string => (value > 0 ? `+${value.toLocaleString('en-US')}` : value < 0 ? `−${(-value).toLocaleString('en-US')}` : '0');
