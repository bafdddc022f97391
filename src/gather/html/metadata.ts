// What a page says about itself: JSON-LD, Open Graph and other meta elements, the canonical link, `<html lang>`. The first that says
// something usable counts; what only looks like a date or an address is passed over.

import { declaredLanguage } from '../language.ts';
import { isoDateOf } from '../written-date.ts';
import { type DomDocument, squeeze } from './dom.ts';

export interface PageMetadata {
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly author?: string | undefined;
  readonly published?: string | undefined;
  readonly lang?: string | undefined;
  readonly canonical?: string | undefined;
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const MAX_FIELD = 500;
const clean = (value: unknown): string | undefined => (typeof value === 'string' && squeeze(value) !== '' ? squeeze(value).slice(0, MAX_FIELD) : undefined);

/** The first that is not empty. */
const firstOf = (...values: readonly unknown[]): string | undefined => values.map(clean).find((value) => value !== undefined);

/** All objects of JSON-LD, whatever list or graph they stand in; broken JSON is passed over. */
function linkedData(texts: readonly string[]): Json[] {
  const queue: unknown[] = [];
  for (const text of texts) {
    try {
      queue.push(JSON.parse(text));
    } catch {
      // half of the web's JSON-LD was never read by its authors
    }
  }
  const found: Json[] = [];
  for (let i = 0; i < queue.length && i < 2000; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...value.slice(0, 500));
    else if (isObject(value)) {
      found.push(value);
      queue.push(value['@graph'], value['mainEntity']);
    }
  }
  return found;
}

const isArticle = (node: Json): boolean => [node['@type']].flat().some((type) => typeof type === 'string' && /(?:Article|Posting|Report|Review)$/.test(type));

/** `"A"`, `{name: "A"}`, or a list of them. */
function names(value: unknown): string | undefined {
  const list = [value].flat().map((one) => clean(isObject(one) ? one['name'] : one));
  return firstOf(list.filter((name) => name !== undefined && !/^https?:/.test(name)).join(', '));
}

/** Meta elements by lower-case name or property; the first of a name counts. */
function metaOf(document: DomDocument): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  for (const element of Array.from(document.querySelectorAll('meta')).slice(0, 500)) {
    const value = clean(element.getAttribute('content'));
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name && value && !meta.has(name)) meta.set(name, value);
    }
  }
  return meta;
}

const DATE_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.created',
  'dcterms.issued',
  'pubdate',
  'publishdate',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
];

function publishedOf(document: DomDocument, article: Json | undefined, meta: ReadonlyMap<string, string>, lang: string | undefined): string | undefined {
  const dateOf = (value: unknown): string | undefined => (typeof value === 'string' ? (isoDateOf(value.trim(), lang) ?? undefined) : undefined);
  for (const value of [article?.['datePublished'], ...DATE_NAMES.map((name) => meta.get(name))]) {
    const date = dateOf(value);
    if (date) return date;
  }
  const marked = document.querySelector('time[pubdate], time[itemprop="datePublished"], [itemprop="datePublished"]');
  const told = dateOf(marked?.getAttribute('datetime') ?? marked?.getAttribute('content'));
  if (told) return told;
  // An unmarked time may belong to a comment or another story: it counts only if the article has no other.
  const times = new Set(Array.from(document.querySelectorAll('article time[datetime]')).map((time) => dateOf(time.getAttribute('datetime'))));
  return times.size === 1 ? [...times][0] : undefined;
}

/** `base` is the page's own address, against which a canonical link may be relative. */
function canonicalOf(document: DomDocument, meta: ReadonlyMap<string, string>, base: string): string | undefined {
  const links = [document.querySelector('link[rel="canonical"]')?.getAttribute('href'), meta.get('og:url')];
  for (const link of links) {
    const url = link && URL.canParse(link.trim(), base) ? new URL(link.trim(), base) : null;
    // The front page's address on an article is a common mistake, and would make all of a site's articles one.
    if (!url || !/^https?:$/.test(url.protocol) || (url.pathname === '/' && url.search === '')) continue;
    url.hash = '';
    return url.href;
  }
  return undefined;
}

export function pageMetadata(document: DomDocument, jsonLd: readonly string[], base: string): PageMetadata {
  const data = linkedData(jsonLd);
  const article = data.find(isArticle);
  const meta = metaOf(document);
  const lang = firstOf(
    document.documentElement?.getAttribute('lang'),
    document.documentElement?.getAttribute('xml:lang'),
    meta.get('content-language'),
    article?.['inLanguage'],
    meta.get('og:locale'),
  );
  const authors = firstOf(names(article?.['author']), meta.get('author'), meta.get('article:author'), meta.get('dc.creator'), meta.get('parsely-author'));
  return {
    title: firstOf(article?.['headline'], meta.get('og:title'), meta.get('twitter:title'), meta.get('dc.title')),
    publisher: firstOf(
      names(article?.['publisher']),
      meta.get('og:site_name'),
      meta.get('dc.publisher'),
      meta.get('publisher'),
      meta.get('application-name'),
      names(data.find((node) => node['@type'] === 'WebSite')),
    ),
    author: authors && !/^https?:/.test(authors) ? authors : undefined,
    published: publishedOf(document, article, meta, declaredLanguage(lang) ?? undefined),
    lang: declaredLanguage(lang) ?? undefined,
    canonical: canonicalOf(document, meta, base),
  };
}
