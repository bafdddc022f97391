// Full-text search. Everything is folded before it is indexed and before it is sought, so that "Lukasz" finds "Łukasz"; Chinese and
// Japanese characters and Hangul are indexed one by one, since no space tells their words, and are sought as phrases.

import { fold } from '../base/fold.ts';
import type { EntityType } from '../model/event.ts';
import type { Sqlite } from './sqlite.ts';

export type FindKind = EntityType | 'event' | 'document';

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const EACH_UNSPACED = new RegExp(UNSPACED, 'gu');

/** The text as it is indexed. */
const indexed = (text: string): string => fold(text).replace(EACH_UNSPACED, ' $& ');

/** The words of a text, folded, with where they stand in it. */
export function* wordsIn(text: string): Generator<{ readonly word: string; readonly start: number; readonly end: number }> {
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) yield { word: fold(match[0]), start: match.index, end: match.index + match[0].length };
}

/** A query of FTS5: every word must occur, and the last may be a beginning. Null if there is no word in it. */
export function matchOf(query: string): string | null {
  const words = [...wordsIn(query)].map(({ word }) => word).filter((word) => word !== '');
  if (words.length === 0) return null;
  return words
    .map((word, n) => {
      const phrase = `"${word.replace(EACH_UNSPACED, ' $& ').trim()}"`;
      return n === words.length - 1 && !UNSPACED.test(word) ? `${phrase}*` : phrase;
    })
    .join(' ');
}

/** Puts one thing into the index, in place of what was there for it. Part of the transaction at hand. */
export function index(sqlite: Sqlite, kind: FindKind, id: string, head: string, body: string): void {
  unindex(sqlite, kind, id);
  const { lastInsertRowid } = sqlite.prepare('insert into find_row (kind, id) values (?, ?)').run([kind, id]);
  sqlite.prepare('insert into find (rowid, head, body) values (?, ?, ?)').run([lastInsertRowid, indexed(head), indexed(body)]);
}

export function unindex(sqlite: Sqlite, kind: FindKind, id: string): void {
  const row = sqlite.prepare('delete from find_row where kind = ? and id = ? returning n').get(kind, id);
  if (row) sqlite.prepare('delete from find where rowid = ?').run([row['n']]);
}
