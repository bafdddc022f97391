// What the first stages of the reader make of a text: sentences of tokens, and the values found in them.

import type { Money } from '../../base/money.ts';
import type { Span } from '../../base/span.ts';
import type { Form } from './forms.ts';

export interface Token extends Span {
  readonly text: string;
  /** Folded: the form in which words are compared. */
  readonly key: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** No white space between it and the token before. */
  readonly glued: boolean;
  /** What all tokens that are written so share. */
  readonly form: Form;
}

export type Zone = 'title' | 'dek' | 'byline' | 'dateline' | 'body' | 'list' | 'quote' | 'caption' | 'heading' | 'boilerplate' | 'related';

export interface Sentence extends Span {
  readonly tokens: readonly Token[];
  readonly zone: Zone;
  /** Counts paragraphs (lines) of the document from 0. */
  readonly paragraph: number;
}

/** A stretch of tokens of one sentence, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export type Value = Stretch &
  (
    | { readonly type: 'money'; readonly money: Money; readonly flag?: 'long-scale' }
    /** In fractions: 49 % is 0.49. `bound` as in Money. */
    | { readonly type: 'percent'; readonly share: number; readonly ratio?: true; readonly bound?: Money['bound'] }
    | {
        readonly type: 'count';
        readonly count: number;
        readonly bound?: Money['bound'];
        readonly low?: number /** Told in words, not in digits. */;
        readonly words: boolean;
      }
    /** ISO 8601 duration; `role` tells "over four years" and "a year" from a bare one. */
    | { readonly type: 'duration'; readonly period: string; readonly role: 'over' | 'rate' | 'bare' }
    | { readonly type: 'date'; readonly date: string }
  );
