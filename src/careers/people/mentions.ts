// All mentions as columns. A mention is one author of one paper; names, organisations, ids, papers and venues are numbers.

/** Mentions of one paper stand together. */
export interface Mentions {
  readonly count: number;
  readonly name: Uint32Array;
  readonly paper: Uint32Array;
  readonly year: Uint16Array;
  /** The organisations of mention `i` are `orgs[orgsAt[i]]` up to `orgs[orgsAt[i + 1]]`; ids likewise. */
  readonly orgs: Uint32Array;
  readonly orgsAt: Uint32Array;
  readonly ids: Uint32Array;
  readonly idsAt: Uint32Array;
  /** The scheme of each id. */
  readonly schemes: Uint8Array;
  /** The name as it is written. */
  readonly written: Uint32Array;
  /** By paper: where it appeared. */
  readonly venue: Uint16Array;
  /** By paper: are names and affiliations those of profiles, written by the people themselves, and in an order that may not be theirs? */
  readonly profiled: Uint8Array;
  /** By paper: organisations that nobody says whose they are. */
  readonly listed: Uint32Array;
  readonly listedAt: Uint32Array;
}

/** Numbers put together: those of group `i` are `items[at[i]]` up to `items[at[i + 1]]`. */
export interface Grouped {
  readonly items: Uint32Array;
  readonly at: Uint32Array;
}

/** The indexes of a column, by its value. */
export function groupBy(values: Uint32Array, count: number): Grouped {
  const size = values.reduce((most, value) => Math.max(most, value + 1), 0);
  const at = new Uint32Array(size + 1);
  for (let i = 0; i < count; i++) at[(values[i] as number) + 1] = (at[(values[i] as number) + 1] as number) + 1;
  for (let i = 0; i < size; i++) at[i + 1] = (at[i + 1] as number) + (at[i] as number);
  const next = at.slice();
  const items = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const value = values[i] as number;
    items[next[value] as number] = i;
    next[value] = (next[value] as number) + 1;
  }
  return { items, at };
}

/** Those of one group; none of a value that does not occur. */
export const groupOf = ({ items, at }: Grouped, group: number): Uint32Array =>
  group + 1 < at.length ? items.subarray(at[group], at[group + 1]) : items.subarray(0, 0);
