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
  /** Languages it can read (ISO 639-1); null: any. */
  readonly languages: readonly string[] | null;
  /** How many documents it may be given at a time; one, if left out. */
  readonly atOnce?: number | undefined;
  read(document: Document): Reading | Promise<Reading>;
}

/** A reader that needs nobody else to answer. */
export interface RulesReader extends Reader {
  readonly languages: readonly string[];
  read(document: Document): Reading;
}

export const canRead = ({ languages }: Reader, lang: string): boolean => languages === null || languages.includes(lang);
