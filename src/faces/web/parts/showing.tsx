import type { Child } from 'hono/jsx';
import type { EventRow, Page } from '../../../model/views.ts';
import { counted } from '../words.ts';

/** "1–50 of 509 events, latest first." The children say which events these are. */
export const Showing = ({ list: { rows, total, offset }, children }: { readonly list: Page<EventRow>; readonly children?: Child }) => (
  <p class="showing" role="status">
    {rows.length > 0 && rows.length < total && `${offset + 1}–${offset + rows.length} of `}
    {counted(total, 'event')}
    {children}, latest first.
  </p>
);
