// An article's elements → plain text: paragraphs parted by an empty line, headings paragraphs of their own, list items and table rows
// on lines of their own, cells parted by tabs. Walks without recursion.

import type { DomElement, DomNode } from './dom.ts';

export interface Laid {
  readonly text: string;
  /** Letters that stand in links: a menu is made of them. */
  readonly linked: number;
}

const PARAGRAPH = new Set(
  'address article aside blockquote center details dialog dd div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main nav ol p pre section summary table ul'.split(
    ' ',
  ),
);
const LINE = new Set(['li', 'tr', 'dt', 'br', 'caption']);
const CELL = new Set(['td', 'th']);
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'head', 'title']);

class Layout {
  readonly #out: string[] = [];
  #gap: '' | ' ' | '\t' | '\n' | '\n\n' = '';
  #begun = false;
  linked = 0;

  /** The widest gap that is asked for between two words is set. */
  gap(wanted: ' ' | '\t' | '\n' | '\n\n'): void {
    const rank = ['', ' ', '\t', '\n', '\n\n'];
    if (rank.indexOf(wanted) > rank.indexOf(this.#gap)) this.#gap = wanted;
  }

  words(raw: string, preformatted: boolean, inLink: boolean): void {
    const text = preformatted ? raw.replace(/\r\n?/g, '\n') : raw.replace(/[ \t\r\n\f]+/g, ' ');
    const core = preformatted ? text.replace(/^\n+|\s+$/g, '') : text.replace(/^ | $/g, '');
    if (/^[ \n]/.test(text)) this.gap(' ');
    if (core === '') return;
    if (this.#begun) this.#out.push(this.#gap);
    this.#gap = '';
    this.#begun = true;
    this.#out.push(core);
    if (inLink) this.linked += core.length;
    if (/[ \n]$/.test(text)) this.gap(' ');
  }

  get text(): string {
    return this.#out.join('');
  }
}

const nameOf = (node: DomNode): string => node.nodeName.toLowerCase();

function part(layout: Layout, name: string): void {
  if (PARAGRAPH.has(name)) layout.gap('\n\n');
  else if (LINE.has(name)) layout.gap('\n');
  else if (CELL.has(name)) layout.gap('\t');
}

/** The text of an element and of all in it. */
export function layOut(root: DomElement): Laid {
  const layout = new Layout();
  let [links, pres] = [0, 0];
  const enter = (node: DomNode, by: 1 | -1): void => {
    const name = nameOf(node);
    if (name === 'a') links += by;
    if (name === 'pre') pres += by;
    part(layout, name);
  };
  let node: DomNode | null = root;
  while (node) {
    if (node.nodeType === 3) layout.words(node.textContent ?? '', pres > 0, links > 0);
    if (node.nodeType === 1 && node.firstChild && !SILENT.has(nameOf(node))) {
      enter(node, 1);
      node = node.firstChild;
      continue;
    }
    if (node.nodeType === 1) part(layout, nameOf(node));
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node) enter(node, -1);
    }
    if (!node || node === root) break;
    node = node.nextSibling;
  }
  return { text: layout.text, linked: layout.linked };
}
