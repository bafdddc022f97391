// What every source is asked, whatever its format: its language, its day of publication, the agency it comes from.

import type { Problem } from '../base/fault.ts';
import type { Source } from '../model/document.ts';
import { settleLanguage } from './language.ts';
import { publishedOf } from './published.ts';
import { wireOf } from './wire.ts';

/** A source whose language is known, or known to be unknown (`und`). */
export interface Settled extends Source {
  readonly lang: string;
}

export async function settle(source: Source, what: string = source.url): Promise<{ readonly source: Settled; readonly problems: readonly Problem[] }> {
  const { lang, problems } = await settleLanguage(source, what);
  const published = publishedOf(source, lang);
  const wire = source.wire ?? wireOf(source.text, source.publisher);
  return { source: { ...source, lang, ...(published && { published }), ...(wire && { wire }) }, problems };
}
