// An importer of records turns one file into publications. It is one file of `importers/`; code outside that folder names no format.

import type { Publication } from '../model/publication.ts';

/** Why something in a file is no authorship with an affiliation. Each is counted; the words are those of the report. */
export const REASONS = {
  'broken': 'records that are not what their format says',
  'no-authors': 'records without an author',
  'no-year': 'records without a year',
  'repeated': 'names printed twice in one record',
  'garbled': 'affiliations that are a page of text',
  'unplaced': 'affiliations whose authors cannot be told',
} as const;
export type Reason = keyof typeof REASONS;

export interface Skipped {
  readonly reason: Reason;
  /** How many: records or names, as the reason says. */
  readonly count: number;
  /** The first of them, as the file has it. */
  readonly example: string;
}

/** A record read, or what was left out of one. `names` counts author names as printed, repeated ones included. */
export type Read = { readonly publication: Publication; readonly names: number } | { readonly skipped: Skipped };

export interface RecordFile {
  /** As the user would name it. */
  readonly what: string;
  /** The file's name without folder. */
  readonly name: string;
  /** Unpacked. Read once. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** `--map`: which column is what. */
  readonly mapping: Readonly<Record<string, string>>;
  /** Says something about the file once, such as a guess. */
  readonly remark: (text: string) => void;
}

export interface RecordImporter {
  readonly id: string;
  /** One line of what it reads. */
  readonly about: string;
  /** How much a file that begins so looks like this format, in [0, 1]. */
  recognise(head: string, name: string): number;
  /** In groups, as the bytes come. Throws a `Fault` if nothing can be made of the file at all. */
  read(file: RecordFile): AsyncIterable<Iterable<Read>>;
}
