// Names for statements, so that a connection need not have the same one planned time and again. What was asked once only gets none, as lists are as
// long as they happen to be; nor does anything while everything is made anew: a plan for an empty table is none for what is put into it.

const MOST_NAMES = 500;
const LONGEST_NAMED = 6000;

export class Names {
  /** Statement → its name, or '' if it was seen once. */
  readonly #known = new Map<string, string>();
  #named = 0;
  resting = false;

  of(text: string): string | undefined {
    if (this.resting || text.length > LONGEST_NAMED) return undefined;
    const name = this.#known.get(text);
    if (name) return name;
    if (this.#named >= MOST_NAMES) return undefined;
    if (this.#known.size > 4 * MOST_NAMES) for (const [seen, is] of this.#known) if (is === '') this.#known.delete(seen);
    const given = name === undefined ? '' : `m${++this.#named}`;
    this.#known.set(text, given);
    return given || undefined;
  }
}
