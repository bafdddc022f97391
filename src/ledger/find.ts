// Full-text search. Everything is folded before it is indexed and before it is sought, so that "Lukasz" finds "Łukasz"; Chinese and
// Japanese characters and Hangul are indexed one by one, since no space tells their words, and are sought as phrases.

import { fold } from '../base/fold.ts';
import type { EntityType } from '../model/event.ts';
import { partsOf } from './parts.ts';

export type FindKind = EntityType | 'event' | 'document';

/** One thing in the index: what it is called, and the words about it. */
export interface FindEntry {
  readonly kind: FindKind;
  readonly id: string;
  readonly head: string;
  readonly body: string;
}

/** So many go into the index with one statement. */
const AT_ONCE = 100;

export function* entryParts(entries: readonly FindEntry[]): Generator<readonly FindEntry[]> {
  yield* partsOf(entries, AT_ONCE);
}

/** What is sought: every phrase must occur, and the last word may be a beginning. */
export interface Sought {
  readonly phrases: readonly (readonly string[])[];
  readonly prefix: boolean;
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const EACH_UNSPACED = new RegExp(UNSPACED, 'gu');

const spaced = (text: string): string => text.replace(EACH_UNSPACED, ' $& ');

/** The text as it is indexed. */
export const indexed = (text: string): string => spaced(fold(text));

/** The words of a text, folded, with where they stand in it. */
export function* wordsIn(text: string): Generator<{ readonly word: string; readonly start: number; readonly end: number }> {
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) yield { word: fold(match[0]), start: match.index, end: match.index + match[0].length };
}

/** Null if there is no word in the query. */
export function soughtIn(query: string): Sought | null {
  const words = [...wordsIn(query)].map(({ word }) => word).filter((word) => word !== '');
  const last = words.at(-1);
  return last === undefined ? null : { phrases: words.map((word) => spaced(word).trim().split(/\s+/)), prefix: !UNSPACED.test(last) };
}
