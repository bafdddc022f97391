import { idOf, sha256 } from '../base/hash.ts';

/** What an importer knows about a text before it is read. */
export interface Source {
  /** The canonical http(s) address, or `file:` and an absolute path, or `stdin:` and a hash of what was read. */
  readonly url: string;
  readonly text: string;
  readonly title?: string | undefined;
  /** The publication's name as it gives it. */
  readonly publisher?: string | undefined;
  readonly author?: string | undefined;
  /** ISO date, of reduced precision if need be (`2025-06`). */
  readonly published?: string | undefined;
  /** ISO 639-1 code if the source states it; else the language is recognised. */
  readonly lang?: string | undefined;
  /** The agency or outlet whose copy this is, where the text or its metadata say so. */
  readonly wire?: string | undefined;
  /** The importer that made it. */
  readonly format: string;
}

/** One version of one text. Its text is never changed: all offsets count in it (UTF-16 code units). */
export interface Document extends Source {
  /** H(url, textSha): the same text at the same address is the same document; a changed text is a revision. */
  readonly id: string;
  readonly textSha: string;
  /** ISO 639-1, or `und` where it cannot be told. */
  readonly lang: string;
}

export const documentId = (url: string, textSha: string): string => idOf('d', url, textSha);

/** A source with its language settled becomes a document. */
export function documentOf(source: Source, lang: string): Document {
  const textSha = sha256(source.text);
  return { ...source, lang, textSha, id: documentId(source.url, textSha) };
}
