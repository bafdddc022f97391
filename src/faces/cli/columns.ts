// The columns of events and documents, the same under every verb.

import { formatInterval, type Interval } from '../../base/interval.ts';
import type { Belief } from '../../model/event.ts';
import type { DocumentRow, EventRow } from '../../model/views.ts';
import type { Colors, Context } from './context.ts';
import { shortId } from './names.ts';
import type { Column } from './output.ts';

// Colour says how sure it is, and nothing else.
const SURE: readonly Belief[] = ['accepted', 'confirmed', 'corroborated'];
const REFUTED: readonly Belief[] = ['denied', 'rejected'];
const PLAIN: readonly Belief[] = ['reported'];

export function wordBelief({ belief, lapsed }: Pick<EventRow, 'belief' | 'lapsed'>, colors: Colors): string {
  const word = lapsed ? `${belief}, lapsed` : belief;
  if (SURE.includes(belief)) return colors.green(word);
  if (REFUTED.includes(belief)) return colors.red(word);
  return PLAIN.includes(belief) ? word : colors.yellow(word);
}

const MONTH = /\b(January|February|March|April|May|June|July|August|September|October|November|December)\b/g;

/** "17 Nov 2023": months by three letters. */
export const shortDate = (interval: Interval): string => formatInterval(interval).replace(MONTH, (month) => month.slice(0, 3));

// `≠`: its sources give differing values.
export const EVENT_COLUMNS: readonly Column<EventRow>[] = [
  { title: 'id', text: ({ id }, { colors }) => colors.dim(shortId(id)) },
  { title: 'date', text: ({ when }) => shortDate(when) },
  { title: 'what', text: ({ title, conflict }, { colors }) => (conflict ? `${title} ${colors.yellow('≠')}` : title), flex: 1 },
  { title: 'belief', text: (row, { colors }) => wordBelief(row, colors) },
  { title: 'origins', text: ({ origins }) => String(origins), align: 'right' },
  { title: 'lang', text: ({ langs }) => langs.join(' ') },
];

/** The words of a claim, or what stands in for them. */
export const wordQuote = ({ quote, paraphrase }: { readonly quote: string; readonly paraphrase?: boolean | undefined }, { colors }: Context): string =>
  paraphrase ? `${quote} ${colors.dim('(paraphrase)')}` : `“${quote.replace(/\s+/g, ' ')}”`;

export const DOCUMENT_COLUMNS: readonly Column<DocumentRow>[] = [
  { title: 'id', text: ({ id }, { colors }) => colors.dim(shortId(id)) },
  { title: 'published', text: ({ published }) => published ?? '' },
  { title: 'lang', text: ({ lang }) => lang },
  { title: 'publisher', text: ({ publisher }) => publisher },
  { title: 'title', text: ({ title }) => title, flex: 1 },
  { title: 'claims', text: ({ claims }) => String(claims), align: 'right' },
];
