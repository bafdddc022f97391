// JSON Lines: one article a line, `{url, title, text, published, publisher, lang, author, wire}`, of which only `text` is needed.
// Read line by line, so that a file may be larger than the memory; a line that is broken is named and the others are read.

import type { Problem } from '../../base/fault.ts';
import { peek, tooLarge } from '../bytes.ts';
import { bomOf, lossesOf, refuseBinary } from '../encoding.ts';
import { metadataOf } from '../front-matter.ts';
import type { Imported, Importer, Input } from '../importer.ts';

/** After so many broken lines the file is hardly JSON Lines at all: the rest are counted, not told one by one. */
const MAX_TOLD = 20;

const bad = (what: string, line: number, why: string): Problem => ({
  code: 'bad-record',
  severity: 'error',
  what: `${what}:${line}`,
  message: `${what}, line ${line}: ${why}`,
  remedy: 'Mend the line; the other lines were read.',
});

/** The lines of a stream, decoded; throws `file-too-large` for a line beyond the limit. */
async function* linesOf({ chunks, what, maxBytes }: Input): AsyncGenerator<string> {
  const { head, chunks: all } = await peek(chunks, 4096);
  refuseBinary(head, what);
  // The format is UTF-8 by definition, but a file with another's byte order mark says what it is.
  const decoder = new TextDecoder(bomOf(head) ?? 'utf-8');
  let parts: string[] = [];
  let length = 0;
  for await (const chunk of all) {
    const lines = decoder.decode(chunk, { stream: true }).split('\n');
    for (const [i, piece] of lines.entries()) {
      parts.push(piece);
      length += piece.length;
      if (length > maxBytes) throw tooLarge(`${what}: a line`, maxBytes);
      if (i === lines.length - 1) break;
      yield parts.join('');
      parts = [];
      length = 0;
    }
  }
  yield parts.join('') + decoder.decode();
}

function parse(line: string): Readonly<Record<string, unknown>> | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `no JSON (${error instanceof Error ? error.message.slice(0, 120) : 'unreadable'})`;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not an object';
  return value as Readonly<Record<string, unknown>>;
}

/** What one line holds: its doubts, and its source unless the line is broken. */
function recordOf(line: string, number: number, input: Input): readonly Imported[] {
  const broken = (why: string): readonly Imported[] => [{ problem: bad(input.what, number, why) }];
  const fields = parse(line);
  if (typeof fields === 'string') return broken(fields);
  const { text, id } = fields;
  if (typeof text !== 'string') return broken('has no "text"');
  if (text.trim() === '') return broken('its "text" is empty');
  if (text.includes('\0')) return broken('its "text" is binary');
  const where = `${input.what}:${number}`;
  const { metadata, problems } = metadataOf(fields, where);
  const key = typeof id === 'string' && id !== '' ? id : `L${number}`;
  const url = `${input.url}#${encodeURIComponent(key.toWellFormed())}`;
  // Half of a surrogate pair cannot be stored as UTF-8: it becomes the replacement character, of the same length.
  const source = { url, ...metadata, text: text.toWellFormed(), format: importer.id };
  const doubts = [...problems, ...lossesOf(text, where)].map((problem) => ({ problem }));
  return [...doubts, { source, stem: `${input.stem}.${key.replace(/[^\w.-]+/g, '-').slice(0, 80)}` }];
}

async function* records(input: Input): AsyncGenerator<Imported> {
  let [number, broken, found] = [0, 0, 0];
  for await (const line of linesOf(input)) {
    number++;
    if (line.trim() === '') continue;
    for (const item of recordOf(line, number, input)) {
      if ('source' in item) found++;
      else if (item.problem.severity === 'error' && ++broken > MAX_TOLD) continue;
      yield item;
    }
  }
  if (broken > MAX_TOLD)
    yield { problem: { ...bad(input.what, number, ''), what: input.what, message: `${input.what}: ${broken - MAX_TOLD} more lines are broken` } };
  if (found === 0 && broken === 0)
    yield { problem: { ...bad(input.what, number, ''), code: 'file-empty', what: input.what, message: `${input.what} is empty`, remedy: undefined } };
}

export const importer: Importer = {
  id: 'jsonl',
  extensions: ['.jsonl', '.ndjson'],
  mediaTypes: ['application/jsonl', 'application/x-ndjson', 'application/x-jsonlines', 'application/jsonlines'],
  sniff: (head) => (/^\s*\{\s*"[^"\n]{1,40}"\s*:.*/.test(head) ? 0.8 : 0),
  import: records,
};
