// An importer turns the bytes of one format into sources. It is one file in `importers/`; code outside that folder asks the
// registry and names no format.

import type { Problem } from '../base/fault.ts';
import type { Source } from '../model/document.ts';

/** One thing to import: a file, what came over the network, or standard input. */
export interface Input {
  /** What messages call it: the path or address as the user would name it. */
  readonly what: string;
  /** The source's address if its own metadata give none: http(s), or `file:` and an absolute path. */
  readonly url: string;
  /** A name for what is made of it: the file's name without its ending. */
  readonly stem: string;
  /** The file's ending with its dot, lower case; '' if there is none. */
  readonly extension: string;
  /** The media type that the server declared, without parameters. */
  readonly mediaType?: string | undefined;
  /** The encoding that the server declared. */
  readonly charset?: string | undefined;
  /** Bytes in all, where that is known before reading. */
  readonly size?: number | undefined;
  /** The most bytes that one document may have. */
  readonly maxBytes: number;
  /** Read once, from the beginning. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** A source, or a doubt about the input or the source that follows. */
export type Imported =
  | { readonly source: Source /** Where in the input it stands, if the input holds several. */; readonly stem?: string | undefined }
  | { readonly problem: Problem };

export interface Importer {
  /** Kept with every source it makes. */
  readonly id: string;
  /** File endings with their dot, lower case. */
  readonly extensions: readonly string[];
  readonly mediaTypes: readonly string[];
  /** How much the beginning of a text of unknown format looks like this one, in [0, 1]. The highest wins; 0 is no. */
  sniff(head: string): number;
  /** Throws a `Fault` if nothing can be made of the input at all. */
  import(input: Input): AsyncIterable<Imported>;
}
