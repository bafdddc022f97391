// Of which day a page is: the control that chooses it, and the banner that says so.

import { endOf, isNow, type Moment } from '../../../model/moment.ts';
import { WAYS, wordMoment } from '../moment.ts';
import type { Place } from '../page.ts';

const OWN: Readonly<Record<string, null>> = { 'day': null, 'by': null, 'as-of': null, 'known': null, 'page': null };

export const MomentBanner = ({ moment, place }: { readonly moment: Moment; readonly place: Place }) =>
  isNow(moment) ? null : (
    <p class="moment-banner" role="status">
      {wordMoment(moment).join(' ')}{' '}
      <a data-now href={`${place.path}${place.query.with(OWN)}`}>
        Back to now
      </a>
    </p>
  );

/** Without script: a form that asks for the same page of another day. */
export const MomentForm = ({ moment, place }: { readonly moment: Moment; readonly place: Place }) => {
  const day = endOf(moment.known ?? moment.asOf ?? '')
    ?.toISOString()
    .slice(0, 10);
  const way = moment.known === undefined && moment.asOf !== undefined ? 'as-of' : 'known';
  return (
    <form class="moment" action={place.path} method="get" data-now aria-label="The day that this page is of">
      {[...new URLSearchParams(place.query.with(OWN))].map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <label for="moment-by">Only what was</label>
      <select id="moment-by" name="by">
        {Object.entries(WAYS).map(([value, label]) => (
          <option value={value} selected={value === way}>
            {label}
          </option>
        ))}
      </select>
      <label class="aside-label" for="moment-day">
        Day
      </label>
      <input id="moment-day" type="date" name="day" value={day ?? ''} />
      <button type="submit">Go there</button>
    </form>
  );
};
