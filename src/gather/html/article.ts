// A page → its article: parsed by linkedom, found by Readability, laid out as plain text. Both are loaded when the first page asks.

import { createContext, isContext, Script } from 'node:vm';
import { Fault } from '../../base/fault.ts';
import { boundHtml } from './bound.ts';
import { type DomDocument, type DomElement, squeeze } from './dom.ts';
import { layOut } from './layout.ts';
import { type PageMetadata, pageMetadata } from './metadata.ts';

export interface Article extends PageMetadata {
  readonly text: string;
}

/** Five megabytes of paragraphs take a third of a second; what takes longer than this is made to. */
const MAX_MS = 15_000;
/** Below this there is a cookie notice or an error message, no article. */
const MIN_TEXT = 140;
/** A page of links is a front page or a menu. */
const MAX_LINKED = 0.6;

interface Found {
  readonly title?: string | null | undefined;
  readonly byline?: string | null | undefined;
  readonly siteName?: string | null | undefined;
  readonly content?: DomElement | null | undefined;
}

interface Tools {
  parse(html: string): DomDocument;
  find(document: DomDocument): Found | null;
}

let loading: Promise<Tools> | undefined;

async function load(): Promise<Tools> {
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')]);
  return {
    parse: (html) => parseHTML(html).document,
    find: (document) =>
      new Readability<DomElement>(document, {
        charThreshold: 250,
        disableJSONLD: true,
        serializer: (node) => node,
      }).parse(),
  };
}

const runner = new Script('job()');
const room: { job?: () => void } = {};

/** Runs a function that must end by itself, and ends it if it does not: the one way to stop synchronous code in this thread. */
function within<T>(ms: number, job: () => T): T {
  let result: { readonly value: T } | undefined;
  if (!isContext(room)) createContext(room);
  room.job = () => void (result = { value: job() });
  try {
    runner.runInContext(room, { timeout: ms });
  } finally {
    delete room.job;
  }
  if (!result) throw new Error('invalid job: no result');
  return result.value;
}

const noArticle = (what: string, why: string, cause?: unknown): Fault => new Fault('no-article', `${what}: ${why}`, { what }, cause);

/** The headline is a part of the text, so that what only it says can be quoted. */
function withTitle(title: string | undefined, body: string): string {
  if (
    !title ||
    body
      .slice(0, title.length + 40)
      .toLowerCase()
      .includes(title.toLowerCase())
  )
    return body;
  return `${title}\n\n${body}`;
}

function extract(tools: Tools, html: string, jsonLd: readonly string[], base: string, what: string): Article {
  const document = tools.parse(/<html[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`);
  if (!document.documentElement) throw noArticle(what, 'holds no element');
  const metadata = pageMetadata(document, jsonLd, base);
  const heading = squeeze(document.querySelector('h1')?.textContent ?? '').slice(0, 500);
  const found = tools.find(document);
  const { text, linked } = found?.content ? layOut(found.content) : { text: '', linked: 0 };
  if (text.length < MIN_TEXT || linked > text.length * MAX_LINKED) throw noArticle(what, 'no article was found in the page');
  const title = metadata.title ?? (squeeze(found?.title ?? '') || heading || undefined);
  const author = metadata.author ?? (squeeze(found?.byline ?? '') || undefined);
  return { ...metadata, title, author, text: withTitle(title, text) };
}

/** Throws `no-article` where there is none, or where the page cannot be read in time. `base` is the page's own address. */
export async function articleOf(html: string, base: string, what: string): Promise<Article> {
  loading ??= load();
  const tools = await loading;
  const bounded = boundHtml(html, what);
  try {
    return within(MAX_MS, () => extract(tools, bounded.html, bounded.jsonLd, base, what));
  } catch (error) {
    if (error instanceof Fault) throw error;
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      throw noArticle(what, `the page takes more than ${MAX_MS / 1000} s to take apart`);
    // Whatever a hostile page brings the parser to is the page's fault; the cause is kept.
    throw noArticle(what, 'the page could not be taken apart', error);
  }
}
