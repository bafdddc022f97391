// Formats that are stored as they come: one input, one article, its metadata in front.

import { Fault } from '../base/fault.ts';
import { readBytes } from './bytes.ts';
import { decode } from './encoding.ts';
import { frontMatterOf } from './front-matter.ts';
import type { Imported, Input } from './importer.ts';

/** The article behind its front matter, with a title found in its text if no metadata name one. */
export async function* importArticle(input: Input, format: string, titleOf: (text: string) => string | undefined): AsyncGenerator<Imported> {
  const { text: whole, problems } = decode(await readBytes(input), input.what, input.charset);
  const front = frontMatterOf(whole, input.what);
  const text = front.bodyStart === 0 ? whole : whole.slice(front.bodyStart);
  if (text.trim() === '') throw new Fault('file-empty', `${input.what} holds metadata but no text`, { what: input.what });
  for (const problem of [...problems, ...front.problems]) yield { problem };
  const title = front.metadata.title ?? titleOf(text);
  yield { source: { url: input.url, ...front.metadata, ...(title && { title }), text, format } };
}
