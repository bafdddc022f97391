import type { Page } from '../../../model/views.ts';
import type { Place } from '../page.ts';

/** Earlier and later parts of a list, with the filter kept. */
export const Pager = ({ list, place }: { readonly list: Pick<Page<unknown>, 'total' | 'limit' | 'offset'>; readonly place: Place }) => {
  const last = Math.max(1, Math.ceil(list.total / list.limit));
  const at = Math.floor(list.offset / list.limit) + 1;
  if (last === 1 && at === 1) return null;
  const address = (page: number): string => `${place.path}${place.query.with({ page: page === 1 ? null : page })}`;
  return (
    <nav class="pager" aria-label="Pages of this list">
      {at > 1 ? (
        <a rel="prev" href={address(Math.min(at - 1, last))}>
          ← Back
        </a>
      ) : (
        <span />
      )}
      <span>
        Page {at} of {last}
      </span>
      {at < last ? (
        <a rel="next" href={address(at + 1)}>
          On →
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
};
