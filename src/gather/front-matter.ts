// What a text tells about itself before it begins:
//
//   ---
//   title: …
//   published: 2025-07-01
//   ---
//
// The text is everything after the closing line, untouched. A text that begins with a rule of dashes and anything else is not front matter.

import type { Problem } from '../base/fault.ts';
import type { Source } from '../model/document.ts';
import { isoDateOf } from './written-date.ts';

export type Metadata = Partial<Omit<Source, 'text' | 'format'>>;

export interface FrontMatter {
  readonly metadata: Metadata;
  /** Where the text begins: 0 if there is no front matter. */
  readonly bodyStart: number;
  readonly problems: readonly Problem[];
}

const BLOCK = /^---[ \t]*\r?\n((?:[^\n]*\n){1,60}?)---[ \t]*(?:\r?\n|$)/;
const FIELD = /^([A-Za-z][\w-]*)[ \t]*:[ \t]*(.*)$/;
/** Comments, empty lines, and the items and continuations of values that are of no interest here. */
const OTHER = /^(?:#.*|[ \t]+.*|- .*|)$/;
const KEYS = ['title', 'publisher', 'url', 'published', 'lang', 'author', 'wire'] as const;
type Key = (typeof KEYS)[number];

const unquote = (value: string): string => /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;

const isAddress = (value: string): boolean => URL.canParse(value) && /^(?:https?|file):/i.test(value);

/**
 * Takes over what can be used and says what cannot. `fields` are the names and values as they stand in a file; names that no source has are passed over.
 * `lang` helps to read a date that is written in words.
 */
export function metadataOf(fields: Readonly<Record<string, unknown>>, what: string): { readonly metadata: Metadata; readonly problems: readonly Problem[] } {
  const metadata: { -readonly [K in Key]?: string } = {};
  const problems: Problem[] = [];
  const refuse = (key: string, why: string): unknown =>
    problems.push({ code: 'bad-metadata', severity: 'warning', what, message: `${what}: ${key} ${why}; it was left out` });
  for (const key of KEYS) {
    const value = fields[key];
    if (value === undefined || value === null || value === '') continue;
    if (typeof value !== 'string') refuse(key, 'is not a text');
    else if (key === 'url' && !isAddress(value.trim())) refuse(key, `is not an address: ${value.slice(0, 80)}`);
    else if (key === 'published') {
      const date = isoDateOf(value, typeof fields['lang'] === 'string' ? fields['lang'] : undefined);
      if (date) metadata.published = date;
      else refuse(key, `is not a date: ${value.slice(0, 40)}`);
    } else if (value.trim() !== '') metadata[key] = value.trim();
  }
  return { metadata, problems };
}

export function frontMatterOf(text: string, what: string): FrontMatter {
  const none: FrontMatter = { metadata: {}, bodyStart: 0, problems: [] };
  const block = BLOCK.exec(text);
  if (!block) return none;
  const fields: Record<string, string> = {};
  for (const line of (block[1] ?? '').split(/\r?\n/)) {
    const [, key, value = ''] = FIELD.exec(line) ?? [];
    if (key) fields[key.toLowerCase()] = unquote(value.trim());
    else if (!OTHER.test(line)) return none;
  }
  if (!KEYS.some((key) => key in fields)) return none;
  return { ...metadataOf(fields, what), bodyStart: block[0].length };
}
