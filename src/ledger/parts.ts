// Long lists in parts, each as long as one statement takes well.

const AT_ONCE = 400;

export function* partsOf<T>(items: readonly T[], size = AT_ONCE): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

/** `marks`: a `?` for each of the part. */
export async function inParts(ids: Iterable<string>, work: (part: readonly string[], marks: string) => Promise<unknown>): Promise<void> {
  for (const part of partsOf([...ids])) await work(part, part.map(() => '?').join(', '));
}

/** The rows of all parts, in their order. */
export async function rowsInParts<T>(ids: Iterable<string>, ask: (part: readonly string[], marks: string) => Promise<readonly T[]>): Promise<T[]> {
  const found: T[] = [];
  await inParts(ids, async (part, marks) => {
    for (const row of await ask(part, marks)) found.push(row);
  });
  return found;
}
