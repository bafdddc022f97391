// HTML made harmless before it is parsed, in one pass and linear time. The parser and the article finder behind it are quadratic in
// depth and slow on floods of nodes: 3,000 nested elements take a second, 100,000 never end. So what no article needs is left out
// (scripts, styles, comments, drawings, huge attributes), nesting ends at a depth, and floods are refused.
// Broken markup is kept broken wherever the parser can mend it.

import { Fault } from '../../base/fault.ts';

export interface Bounded {
  readonly html: string;
  /** The texts of `<script type="application/ld+json">`, the only scripts that say anything. */
  readonly jsonLd: readonly string[];
}

/** Browsers stop at 512; pages of publishers nest 30 to 60 deep. */
const MAX_DEPTH = 120;
/** Elements, entities and stray signs: each becomes a node. The longest encyclopedia pages have some 30,000. */
const MAX_NODES = 120_000;
/** A tag longer than this carries data, not meaning: it is kept without its attributes. */
const MAX_TAG = 16_384;
const MAX_JSON_LD = 512_000;

/** Left out with all that is in them. */
const DROPPED = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'canvas', 'textarea', 'select', 'video', 'audio']);
/** Their end is often left out: the next one closes them. */
const CLOSED_BY_NEXT = new Set(['p', 'li', 'dt', 'dd', 'option', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'rp', 'rt']);
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);
/** Beyond the depth these still part paragraphs. */
const BLOCK = /^(?:p|div|li|ul|ol|h[1-6]|section|article|blockquote|tr|table|figure|figcaption|dd|dt|pre|main|header|footer|aside)$/;
const NAME = /[a-zA-Z][^\s/>]*/y;

class Scanner {
  readonly #html: string;
  readonly #what: string;
  readonly #out: string[] = [];
  readonly #jsonLd: string[] = [];
  readonly #open: string[] = [];
  /** Searches that once found nothing find nothing later: each is made in vain only once. */
  readonly #absent = new Set<string>();
  #at = 0;
  #nodes = 0;
  #tooDeep = 0;

  constructor(html: string, what: string) {
    this.#html = html;
    this.#what = what;
  }

  run(): Bounded {
    while (this.#at < this.#html.length) {
      const lt = this.#html.indexOf('<', this.#at);
      this.#text(lt < 0 ? this.#html.length : lt);
      if (lt >= 0) this.#markup();
    }
    return { html: this.#out.join(''), jsonLd: this.#jsonLd };
  }

  #node(): void {
    if (++this.#nodes > MAX_NODES)
      throw new Fault('no-article', `${this.#what} has more than ${MAX_NODES.toLocaleString('en')} elements and entities, which is no article`, {
        what: this.#what,
      });
  }

  #text(end: number): void {
    if (end === this.#at) return;
    const text = this.#html.slice(this.#at, end);
    for (let i = text.indexOf('&'); i >= 0; i = text.indexOf('&', i + 1)) this.#node();
    this.#out.push(text);
    this.#at = end;
  }

  #find(what: string, from: number): number {
    if (this.#absent.has(what)) return -1;
    const found = this.#html.indexOf(what, from);
    if (found < 0) this.#absent.add(what);
    return found;
  }

  #markup(): void {
    const [html, at] = [this.#html, this.#at];
    const next = html[at + 1] ?? '';
    if (html.startsWith('<!--', at)) {
      const end = this.#find('-->', at + 4);
      this.#at = end < 0 ? at + 4 : end + 3; // a comment that never ends would swallow the article
    } else if (next === '!' || next === '?') {
      const end = this.#find('>', at);
      this.#at = end < 0 ? html.length : end + 1;
    } else {
      NAME.lastIndex = at + (next === '/' ? 2 : 1);
      const name = NAME.exec(html)?.[0].toLowerCase();
      if (name === undefined) this.#stray();
      else if (next === '/') this.#close(name, NAME.lastIndex);
      else this.#element(name, NAME.lastIndex);
    }
  }

  #stray(): void {
    this.#node();
    this.#out.push('&lt;');
    this.#at++;
  }

  /** Behind the `>` that ends a tag. Signs in quotation marks do not count, unless the quotation never ends: then the parser must not see it. */
  #tagEnd(from: number): { readonly end: number; readonly broken: boolean } {
    const html = this.#html;
    for (let i = from; i < html.length; i++) {
      const sign = html[i];
      if (sign === '>') return { end: i + 1, broken: false };
      if ((sign !== '"' && sign !== "'") || !/[=\s]/.test(html[i - 1] ?? '')) continue;
      const end = this.#find(sign, i + 1);
      const lt = end - i > MAX_TAG ? this.#find('<', i + 1) : -1;
      if (end < 0 || (lt >= 0 && lt < end)) {
        const gt = this.#find('>', from);
        return { end: gt < 0 ? html.length : gt + 1, broken: true };
      }
      i = end;
    }
    return { end: html.length, broken: true };
  }

  #close(name: string, from: number): void {
    const end = this.#find('>', from);
    this.#at = end < 0 ? this.#html.length : end + 1;
    if (DROPPED.has(name)) return;
    if (this.#tooDeep > 0) {
      this.#tooDeep--;
      if (BLOCK.test(name)) this.#out.push('<br>');
      return;
    }
    const open = this.#open.lastIndexOf(name);
    if (open >= 0) this.#open.length = open;
    this.#out.push(`</${name}>`);
  }

  #element(name: string, from: number): void {
    this.#node();
    const { end, broken } = this.#tagEnd(from);
    const tag = this.#html.slice(this.#at, end);
    this.#at = end;
    if (DROPPED.has(name)) return this.#drop(name, tag);
    const written = broken || tag.length > MAX_TAG ? `<${name}>` : tag;
    if (VOID.has(name)) this.#out.push(written);
    else if (name === 'title') this.#title();
    else this.#nest(name, written);
  }

  #nest(name: string, written: string): void {
    const closesLast = CLOSED_BY_NEXT.has(name) && this.#open.at(-1) === name;
    if (!closesLast && this.#open.length >= MAX_DEPTH) {
      this.#tooDeep++;
      if (BLOCK.test(name)) this.#out.push('<br><br>');
      return;
    }
    if (!closesLast) this.#open.push(name);
    this.#out.push(written);
  }

  /** Where the end tag of an element begins whose content is no markup; -1 if there is none. */
  #rawEnd(name: string): number {
    if (this.#absent.has(`/${name}`)) return -1;
    const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    closing.lastIndex = this.#at;
    const end = closing.exec(this.#html)?.index ?? -1;
    if (end < 0) this.#absent.add(`/${name}`);
    return end;
  }

  #title(): void {
    const end = this.#rawEnd('title');
    if (end < 0) return;
    this.#out.push('<title>', this.#html.slice(this.#at, Math.min(end, this.#at + 2000)).replaceAll('<', '&lt;'), '</title>');
    this.#at = end;
    const gt = this.#find('>', end);
    this.#at = gt < 0 ? this.#html.length : gt + 1;
  }

  #drop(name: string, tag: string): void {
    if (tag.endsWith('/>') && name !== 'script' && name !== 'style') return;
    const end = this.#rawEnd(name);
    // Without an end a script is all that follows, as in a browser; anything else may have the article behind it.
    if (end < 0) this.#at = name === 'script' || name === 'style' ? this.#html.length : this.#at;
    else {
      const text = this.#html.slice(this.#at, end);
      if (name === 'script' && /ld\+json/i.test(tag) && text.length <= MAX_JSON_LD && this.#jsonLd.length < 20) this.#jsonLd.push(text);
      this.#at = end;
    }
  }
}

/** Throws `no-article` on a flood of elements. */
export const boundHtml = (html: string, what: string): Bounded => new Scanner(html, what).run();
