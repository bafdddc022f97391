// Forms: what is known of a word as written, whatever text it stands in. Most words of a text stood in the texts before it, so a form is looked up
// once, when its token is cut, and carries what later stages would else look up or work out again at every place: where phrases of the pack
// begin with it (`phrases.ts`), what the tagger sees in it (`tagger/word.ts`). Each language has a pool of its own, bounded.

import { codeAt } from '../../base/fold.ts';
import { detached } from '../../base/remembered.ts';
import type { Registered } from '../names/directory.ts';
import type { Start } from '../packs/phrases.ts';
import type { WordFacts } from '../tagger/word.ts';
import type { Token } from './parse.ts';

export interface Form {
  readonly text: string;
  readonly key: string;
  readonly kind: Token['kind'];
  readonly capital: boolean;
  readonly pool: Forms;
  /** Under what it is kept: its text, most often. */
  readonly name: string;
  /** One bit of 32 by its key, and one by the key's first two characters: what says at once that a phrase goes on with another word. */
  readonly bit: number;
  readonly lead: number;
  /** By the place of a matcher in its pool. */
  readonly starts: (Start | undefined)[];
  facts: WordFacts | undefined;
  /** What its word makes of a name (`names/sorts.ts`); 0 until it was asked for. */
  sorts: number;
  /** Its key, and that with each case ending of the language taken off that fits. */
  bases: readonly string[] | undefined;
  /** Names of the register that may begin with it, if it was asked for. */
  registered: Registered | undefined;
}

/** Most texts have fewer; what is written seldom need not be kept. */
const MAX_KEPT = 8000;
const LONGEST_KEPT = 40;

/** Room for all of them and as much again, so that few fall on the same place. */
const PLACES = 1 << 14;

/** One bit of 32. */
export function bitOf(key: string): number {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ codeAt(key, i), 0x01000193);
  return 1 << ((hash >>> 15) & 31);
}

/** The same by the first two characters. */
export const leadOf = (key: string): number => 1 << ((Math.imul((codeAt(key, 0) << 16) | codeAt(key, 1), 0x9e3779b1) >>> 20) & 31);

function placeOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ codeAt(text, i), 0x01000193);
  return (hash ^ (hash >>> 15)) & (PLACES - 1);
}

export class Forms {
  /** By hash, each at the first free place from its own on: so a word is found where it stands, before it is cut out of its text. */
  readonly #kept: (Form | undefined)[] = [];
  #size = 0;
  #matchers = 0;

  get(text: string): Form | undefined {
    return this.find(text, 0, text.length);
  }

  /** The form kept under what stands in `text` from `start` to `end`. */
  find(text: string, start: number, end: number): Form | undefined {
    const length = end - start;
    if (length >= LONGEST_KEPT || this.#size === 0) return undefined;
    for (let at = placeOf(text, start, end); ; at = (at + 1) & (PLACES - 1)) {
      const form = this.#kept[at];
      if (form === undefined || (form.name.length === length && text.startsWith(form.name, start))) return form;
    }
  }

  #keep(form: Form): void {
    if (this.#size >= MAX_KEPT || this.#size === 0) {
      this.#kept.length = 0;
      for (let i = 0; i < PLACES; i++) this.#kept.push(undefined);
      this.#size = 0;
    }
    let at = placeOf(form.name, 0, form.name.length);
    while (this.#kept[at] !== undefined) at = (at + 1) & (PLACES - 1);
    this.#kept[at] = form;
    this.#size++;
  }

  /** `name`: under which it is kept, if not by its text. */
  add(text: string, key: string, kind: Token['kind'], capital: boolean, name = text): Form {
    const own = detached(text);
    const form: Form = {
      text: own,
      key: key === text ? own : detached(key),
      kind,
      capital,
      pool: this,
      name: name === text ? own : detached(name),
      bit: bitOf(key),
      lead: leadOf(key),
      starts: [],
      facts: undefined,
      sorts: 0,
      bases: undefined,
      registered: undefined,
    };
    if (name.length < LONGEST_KEPT) this.#keep(form);
    return form;
  }

  /** A place in `starts` for one matcher. */
  place(): number {
    return this.#matchers++;
  }
}

export const tokenOf = (form: Form, start: number, end: number, glued: boolean): Token => ({
  start,
  end,
  text: form.text,
  key: form.key,
  kind: form.kind,
  capital: form.capital,
  glued,
  form,
});
