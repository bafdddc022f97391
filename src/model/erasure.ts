// What is to be forgotten, told without telling it: names and documents are known by keyed digests alone.

import { createHmac } from 'node:crypto';
import { nameKey } from '../base/fold.ts';

export interface ErasurePlan {
  /** The documents that go, and those of which the text goes because it names the person. */
  readonly documents: readonly string[];
  readonly texts: readonly string[];
  readonly claims: number;
  readonly events: number;
  readonly names: readonly string[];
  /** Nothing of this may be found afterwards. */
  readonly needles: readonly string[];
  /** Is the person in the register, which is not part of the ledger? */
  readonly registered: boolean;
}

/** Of the journal, and of the table: no personal data inside. */
export interface ErasureMark {
  readonly id: string;
  readonly at: string;
  readonly basis: string;
  readonly documents: readonly string[];
  readonly names: readonly string[];
}

/** A digest that nobody can try names against without the key. */
export type Marking = (kind: 'document' | 'name', text: string) => string;

export const markingWith =
  (key: string): Marking =>
  (kind, text) =>
    createHmac('sha256', key).update(`${kind}\u001f${text}`).digest('hex').slice(0, 32);

// Scripts written without spaces: a name of one "word" is a full name.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A name that stands for one person wherever it is read; a lone surname does not. */
export const isTelling = (key: string): boolean => key.includes(' ') || (key.length > 1 && UNSPACED.test(key));

const LONGEST_NAME = 5;
const LONGEST_UNSPACED = 10;

/** Every part of a run of characters that has no spaces, as long as a name may be. */
function* partsOf(run: string): Generator<string> {
  for (let from = 0; from < run.length; from++) for (let to = from + 2; to <= Math.min(run.length, from + LONGEST_UNSPACED); to++) yield run.slice(from, to);
}

/** Is one of these names in the text, as whole words? Names in scripts without spaces may stand anywhere. */
export function namesAny(text: string, isNamed: (key: string) => boolean): boolean {
  const words = nameKey(text).split(' ');
  for (const word of words) if (UNSPACED.test(word)) for (const part of partsOf(word)) if (isNamed(part)) return true;
  for (let from = 0; from < words.length; from++)
    for (let length = 1; length <= LONGEST_NAME && from + length <= words.length; length++) {
      const key = words.slice(from, from + length).join(' ');
      if (isTelling(key) && isNamed(key)) return true;
    }
  return false;
}

/** What has been erased, as far as this key can tell: blocks that it comes in again. */
export interface Forgotten {
  isDocument(id: string): boolean;
  isNamed(text: string): boolean;
  readonly any: boolean;
}

export function forgotten(marks: readonly ErasureMark[], mark: Marking): Forgotten {
  const [documents, names] = [new Set(marks.flatMap((one) => one.documents)), new Set(marks.flatMap((one) => one.names))];
  return {
    any: documents.size + names.size > 0,
    isDocument: (id) => documents.has(mark('document', id)),
    isNamed: (text) => names.size > 0 && namesAny(text, (key) => names.has(mark('name', key))),
  };
}
