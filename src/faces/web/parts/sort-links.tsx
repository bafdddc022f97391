import type { Place } from '../page.ts';

interface SortLinksProps<S extends string> {
  readonly place: Place;
  readonly sorts: Readonly<Record<S, string>>;
  readonly by: S;
  /** The order of the page when nothing is asked. */
  readonly usual: S;
}

/** "Sorted by: arrivals · departures · name", the one in force marked. */
export const SortLinks = <S extends string>({ place, sorts, by, usual }: SortLinksProps<S>) => (
  <nav class="sorts" aria-label="Order of this list">
    <span class="quiet">Sorted by</span>
    {(Object.entries(sorts) as [S, string][]).map(([sort, label]) => (
      <a href={`${place.path}${place.query.with({ sort: sort === usual ? null : sort, page: null })}`} aria-current={sort === by ? 'true' : undefined}>
        {label}
      </a>
    ))}
  </nav>
);
