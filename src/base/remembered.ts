// Answers remembered: for questions about texts that come again and again.

/** From this length on, a part of a text keeps the whole text in memory. */
const SHARED = 13;

/** The same text, and nothing of what it was cut out of. */
export const detached = (text: string): string => (text.length < SHARED ? text : ` ${text}`.slice(1));

/** Answers as `answer` does. When `most` are known, all are forgotten. */
export function remembered<T>(most: number, answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const found = answer(text);
    if (known.size >= most) known.clear();
    known.set(detached(text), found);
    return found;
  };
}

/** What `make` makes of a thing, made when it is first asked for and kept as long as the thing. */
export function once<K extends object, T extends object>(make: (thing: K) => T): (thing: K) => T {
  const made = new WeakMap<K, T>();
  return (thing) => {
    const before = made.get(thing);
    if (before) return before;
    const found = make(thing);
    made.set(thing, found);
    return found;
  };
}
