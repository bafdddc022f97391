// The moment that a page is about: out of its address, in words, and into every link of the page, so that it stays while one walks on.

import { Fault } from '../../base/fault.ts';
import { dayOfInstant, formatDay } from '../../base/interval.ts';
import { endOf, type Moment } from '../../model/moment.ts';
import type { Query } from './query.ts';

const AS_OF = 'as-of';
const KNOWN = 'known';

/** The date control's two ways to ask. */
export const WAYS = { [KNOWN]: 'published by', [AS_OF]: 'recorded by' } as const;

/** Fault `bad-query`. A form sends `day` and `by`, an address bears `as-of` or `known`. */
export function momentOf(query: Query): Moment {
  const way = query.choice('by', [KNOWN, AS_OF] as const);
  const day = query.text('day');
  const read = (name: typeof AS_OF | typeof KNOWN): string | undefined => {
    const text = (way === name ? day : undefined) ?? query.text(name);
    if (text !== undefined && !endOf(text))
      throw new Fault('bad-query', `"${name}=${text.slice(0, 60)}" is not a date like 2025, 2025-06 or 2025-06-30.`, { what: name });
    return text;
  };
  const [asOf, known] = [read(AS_OF), read(KNOWN)];
  return { ...(asOf !== undefined && { asOf }), ...(known !== undefined && { known }) };
}

const wordEnd = (text: string): string => {
  const end = endOf(text);
  if (!end) return text;
  return text.includes('T') ? `${formatDay(dayOfInstant(end))}, ${end.toISOString().slice(11, 16)} UTC` : formatDay(dayOfInstant(end));
};

/** What the answer is about, one sentence for each way; none for now. */
export const wordMoment = ({ asOf, known }: Moment): string[] => [
  ...(known === undefined ? [] : [`As known on ${wordEnd(known)}: only documents published by then count.`]),
  ...(asOf === undefined ? [] : [`As of ${wordEnd(asOf)}: only what this ledger had recorded by then.`]),
];

const paramsOf = ({ asOf, known }: Moment): [string, string][] => [
  ...(asOf === undefined ? [] : [[AS_OF, asOf] as [string, string]]),
  ...(known === undefined ? [] : [[KNOWN, known] as [string, string]]),
];

/** An address of these pages with the moment in it. */
export function withMoment(address: string, moment: Moment): string {
  const [rest = '', hash] = address.split('#', 2);
  const [path, search] = rest.split('?', 2);
  const params = new URLSearchParams(search);
  for (const [name, value] of paramsOf(moment)) params.set(name, value);
  return `${path}${params.size > 0 ? `?${params.toString()}` : ''}${hash === undefined ? '' : `#${hash}`}`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const plain = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The page with the moment in every link to another page and in every form; what leads back to now is marked `data-now`. */
export function keepMoment(html: string, moment: Moment): string {
  const params = paramsOf(moment);
  if (params.length === 0) return html;
  const fields = params.map(([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}"/>`).join('');
  return html
    .replace(/<(a|link) ([^>]*)href="(\/(?!style\.)[^"]*)"([^>]*)>/g, (tag: string, name: string, before: string, address: string, after: string) =>
      /data-now/.test(before + after) ? tag : `<${name} ${before}href="${escaped(withMoment(plain(address), moment))}"${after}>`,
    )
    .replace(/<form (?![^>]*data-now)[^>]*method="get"[^>]*>/g, (tag) => `${tag}${fields}`);
}
