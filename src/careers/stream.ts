// JSON and lines out of a stream of bytes: a file of any size passes through a buffer of one chunk and one record. They come in groups, those that end in one
// chunk together: waiting for each would take longer than reading it.

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LINE_END = 0x0a;
const isOpening = (byte: number): boolean => byte === 0x7b || byte === 0x5b;
const isClosing = (byte: number): boolean => byte === 0x7d || byte === 0x5d;

/** Lines without their end; empty ones are left out. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncIterable<readonly string[]> {
  let rest = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length) : Buffer.concat([rest, chunk]);
    const lines: string[] = [];
    let from = 0;
    for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, from)) {
      const line = bytes.toString('utf8', from, at).trim();
      from = at + 1;
      if (line !== '') lines.push(line);
    }
    rest = Buffer.from(bytes.subarray(from));
    if (lines.length > 0) yield lines;
  }
  const last = rest.toString('utf8').trim();
  if (last !== '') yield [last];
}

interface Scan {
  depth: number;
  inText: boolean;
  escaped: boolean;
}

/** Where the element that is open ends, or -1 if not before `to`. */
function endOfElement(bytes: Uint8Array, from: number, scan: Scan): number {
  for (let i = from; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (scan.inText) {
      if (scan.escaped) scan.escaped = false;
      else if (byte === BACKSLASH) scan.escaped = true;
      else if (byte === QUOTE) scan.inText = false;
    } else if (byte === QUOTE) scan.inText = true;
    else if (isOpening(byte)) scan.depth++;
    else if (isClosing(byte) && --scan.depth === 1) return i + 1;
  }
  return -1;
}

/** The objects of one array at the top of a JSON text, each as its own text. What stands between them is not looked at. */
export async function* elementsOf(chunks: AsyncIterable<Uint8Array>): AsyncIterable<readonly string[]> {
  const scan: Scan = { depth: 0, inText: false, escaped: false };
  let rest = Buffer.alloc(0);
  let seen = 0;
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length) : Buffer.concat([rest, chunk]);
    const elements: string[] = [];
    let from = 0;
    for (let end = endOfElement(bytes, seen, scan); end >= 0; end = endOfElement(bytes, end, scan)) {
      const start = bytes.indexOf(0x7b, from);
      if (start >= 0 && start < end) elements.push(bytes.toString('utf8', start, end));
      from = end;
    }
    rest = Buffer.from(bytes.subarray(from));
    seen = rest.length;
    if (elements.length > 0) yield elements;
  }
  if (scan.depth > 1) yield [rest.toString('utf8')];
}

/** An object of an array, or the text of one that is none. */
export type Element = { readonly value: unknown } | { readonly broken: string };

/** Up to here a text is taken as a whole: that takes half the time. */
const WHOLE_BYTES = 1 << 23;

function elementOf(text: string): Element {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { broken: text };
  }
}

/** The elements of an array if a text is one and no more; else null. */
function elementsIn(bytes: Buffer): readonly Element[] | null {
  try {
    const parsed: unknown = JSON.parse(bytes.toString('utf8'));
    return Array.isArray(parsed) ? parsed.map((value: unknown) => ({ value })) : null;
  } catch {
    return null;
  }
}

const joined = ([first, ...rest]: readonly Uint8Array[]): Buffer =>
  first && rest.length === 0 ? Buffer.from(first.buffer, first.byteOffset, first.length) : Buffer.concat(first ? [first, ...rest] : []);

async function* chained(first: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  yield* first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/** As `elementsOf`, read as JSON. */
export async function* objectsOf(chunks: AsyncIterable<Uint8Array>): AsyncIterable<readonly Element[]> {
  const [source, first]: [AsyncIterator<Uint8Array>, Uint8Array[]] = [chunks[Symbol.asyncIterator](), []];
  let size = 0;
  let next = await source.next();
  for (; next.done !== true; next = await source.next()) {
    first.push(next.value);
    size += next.value.length;
    if (size > WHOLE_BYTES) break;
  }
  const whole = next.done === true ? elementsIn(joined(first)) : null;
  if (whole) yield whole;
  else for await (const texts of elementsOf(chained(first, source))) yield texts.map(elementOf);
}
