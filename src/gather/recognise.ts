// Which importer reads an input: by what the server declares, by the file's ending, else by how its content begins.

import { Fault } from '../base/fault.ts';
import { bomOf } from './encoding.ts';
import type { Importer, Input } from './importer.ts';
import { IMPORTERS } from './importers/index.gen.ts';

const ALL: readonly Importer[] = IMPORTERS;
/** Declared by servers that do not know better: the content decides. */
const VAGUE = /^(?:application\/octet-stream|binary\/octet-stream|application\/json|application\/xml|text\/.*)$/;

export const SNIFFED_BYTES = 4096;

const byMedia = (mediaType: string | undefined): Importer | undefined =>
  ALL.find(({ mediaTypes }) => mediaType !== undefined && mediaTypes.includes(mediaType));
const byExtension = (extension: string): Importer | undefined => ALL.find(({ extensions }) => extensions.includes(extension));

/** Is this the ending of a format that is read? */
export const isKnownExtension = (extension: string): boolean => byExtension(extension) !== undefined;

/** Is there any sense in reading an answer of this media type? */
export const isReadable = (mediaType: string): boolean => byMedia(mediaType) !== undefined || VAGUE.test(mediaType);

/** `head` is how the content begins. Throws `not-text` for a media type that nothing reads. */
export function importerFor({ what, mediaType, extension }: Pick<Input, 'what' | 'mediaType' | 'extension'>, head: Uint8Array): Importer {
  const told = byMedia(mediaType) ?? (mediaType === undefined || VAGUE.test(mediaType) ? byExtension(extension) : undefined);
  if (told) return told;
  if (mediaType !== undefined && !VAGUE.test(mediaType)) throw new Fault('not-text', `${what} is ${mediaType}, which is not read`, { what });
  const text = new TextDecoder(bomOf(head) ?? 'utf-8').decode(head);
  const ranked = ALL.map((importer) => ({ importer, score: importer.sniff(text) })).sort((a, b) => b.score - a.score);
  const best = ranked[0];
  if (!best || best.score === 0) throw new Fault('not-text', `${what} is in no known format`, { what });
  return best.importer;
}
