// Forms: what is known of a word as written, whatever text it stands in. Most words of a text stood in the texts before it, so a form is looked up
// once, when its token is cut, and carries what later stages would else look up or work out again at every place: where phrases of the pack
// begin with it (`phrases.ts`), what the tagger sees in it (`tagger/word.ts`). Each language has a pool of its own, bounded.

import type { Registered } from './directory.ts';
import type { Token } from './parse.ts';
import type { Start } from './phrases.ts';
import type { WordFacts } from './tagger/word.ts';

export interface Form {
  readonly text: string;
  readonly key: string;
  readonly kind: Token['kind'];
  readonly capital: boolean;
  readonly pool: Forms;
  /** By the place of a matcher in its pool. */
  readonly starts: (Start | undefined)[];
  facts: WordFacts | undefined;
  /** Its key, and that with each case ending of the language taken off that fits. */
  bases: readonly string[] | undefined;
  /** Names of the register that may begin with it, if it was asked for. */
  registered: Registered | undefined;
}

/** Most texts have fewer; what is written seldom need not be kept. */
const MAX_KEPT = 8000;
const LONGEST_KEPT = 40;

/** From this length on, a part of a text keeps the whole text in memory. */
const SHARED = 13;
const detached = (text: string): string => (text.length < SHARED ? text : ` ${text}`.slice(1));

export class Forms {
  readonly #kept = new Map<string, Form>();
  #matchers = 0;

  get(text: string): Form | undefined {
    return this.#kept.get(text);
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
      starts: [],
      facts: undefined,
      bases: undefined,
      registered: undefined,
    };
    if (this.#kept.size >= MAX_KEPT) this.#kept.clear();
    if (name.length < LONGEST_KEPT) this.#kept.set(name === text ? own : detached(name), form);
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
