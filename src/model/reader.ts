import type { Problem } from '../base/fault.ts';
import type { Claim } from './claim.ts';
import type { Document } from './document.ts';

export interface Reading {
  /** In text order. Every quote is a verified span of the document's text. */
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
}

export interface Reader {
  /** Kept with every claim it finds: name and version of its rules. */
  readonly id: string;
  /** Languages it can read (ISO 639-1). */
  readonly languages: readonly string[];
  read(document: Document): Reading;
}
