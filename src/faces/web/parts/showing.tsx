import type { Child } from 'hono/jsx';
import type { Page } from '../../../model/views.ts';
import { counted } from '../words.ts';

interface ShowingProps {
  readonly list: Page<unknown>;
  readonly noun?: string;
  readonly order?: string;
  readonly children?: Child;
}

/** "1–50 of 509 events, latest first." The children say which events these are. */
export const Showing = ({ list: { rows, total, offset }, noun = 'event', order = 'latest first', children }: ShowingProps) => (
  <p class="showing" role="status">
    {rows.length > 0 && rows.length < total && `${offset + 1}–${offset + rows.length} of `}
    {counted(total, noun)}
    {children}, {order}.
  </p>
);
