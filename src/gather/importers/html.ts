// Web pages: the article as plain text, its headline first, and what the page says about itself. Menus, scripts, hidden parts and
// comments of readers are no part of it.

import type { Problem } from '../../base/fault.ts';
import { readBytes } from '../bytes.ts';
import { decode } from '../encoding.ts';
import { type Article, articleOf } from '../html/article.ts';
import type { Imported, Importer, Input } from '../importer.ts';

const META_CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i;
const XML_CHARSET = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})/i;

/** The encoding that the page itself names; it must stand in its beginning. */
function charsetOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return (META_CHARSET.exec(head) ?? XML_CHARSET.exec(head))?.[1];
}

const isWeb = (url: string): boolean => /^https?:/i.test(url);
const hostOf = (url: string): string => new URL(url).hostname.replace(/^(?:www|m|mobile|amp)\./, '');

/** The same host, or a part of it. */
function sameSite(a: string, b: string): boolean {
  const [one, other] = [hostOf(a), hostOf(b)];
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

/**
 * The address the article goes by. A page that was fetched may name another of its own site, but not one elsewhere: anyone could claim
 * to be anyone. A saved page has no address but the one it names.
 */
function addressOf(article: Article, input: Input): { readonly url: string; readonly problems: readonly Problem[] } {
  const { canonical } = article;
  if (!canonical) return { url: input.url, problems: [] };
  if (!isWeb(input.url) || sameSite(canonical, input.url)) return { url: canonical, problems: [] };
  const message = `${input.what} says that its address is ${canonical}, on another site; it is kept under its own`;
  return { url: input.url, problems: [{ code: 'canonical-elsewhere', severity: 'info', what: input.what, message }] };
}

async function* importPage(input: Input): AsyncGenerator<Imported> {
  const bytes = await readBytes(input);
  const { text: html, problems } = decode(bytes, input.what, input.charset ?? charsetOf(bytes));
  const article = await articleOf(html, input.url, input.what);
  const { url, problems: doubts } = addressOf(article, input);
  for (const problem of [...problems, ...doubts]) yield { problem };
  const { title, publisher, author, published, lang, text } = article;
  yield { source: { url, title, publisher, author, published, lang, text, format: importer.id } };
}

export const importer: Importer = {
  id: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  sniff: (head) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)?<(?:!doctype\s+html|html|head|body|article|main|div|meta|title|p|h1)[\s>]/i.test(head) ? 0.9 : 0,
  import: importPage,
};
