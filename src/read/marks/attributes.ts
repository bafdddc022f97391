// Attributes: a participle before its noun, with all that belongs to it: "die [von Google übernommene] Firma Windsurf", "der [im Mai zur
// Finanzchefin ernannten] Lena Brandt". It is a clause of its own, and its noun is whom or what it happened to. Where a participle has the ending
// of such but no noun stands behind it, it is none ("investierten" is a past tense as well).

import type { Marks } from '../marks.ts';
import type { Stretch, Token } from '../text/parse.ts';

/** From behind the article to the noun. */
export interface Attribute extends Stretch {
  /** Where the article stands. */
  readonly article: number;
}

/** How far before the participle its article may stand, and how far behind it the noun, in tokens. */
const MAX_BEFORE = 18;
const MAX_BEHIND = 3;

/** Only words that describe stand between the participle and its noun. */
function leadsToNoun(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i <= from + MAX_BEHIND && tokens[i]?.kind === 'word'; i++) if (tokens[i]?.capital) return true;
  return false;
}

/** What no attribute holds: verbs of its sentence, and signs that end a phrase. */
const ends = (marks: Marks, tokens: readonly Token[], i: number): boolean =>
  marks.has(i, 'auxiliary', 'perfect', 'opener', 'speech') || (tokens[i]?.kind === 'mark' && !/^[-,()"„“”«»'’.&]$/.test(tokens[i]?.text ?? ''));

/** Behind an article with no noun of its own right behind it: "die von …", "das 2021 …", "the in Berlin founded …". */
function articleOf(marks: Marks, tokens: readonly Token[], participle: Stretch): number | null {
  const heads = (i: number): boolean => marks.has(i, 'determiner', 'possessive');
  for (let i = participle.from - 1; i >= Math.max(0, participle.from - MAX_BEFORE); i--) {
    if (heads(i)) {
      const next = tokens[i + 1];
      const own = i + 1 < participle.from && next?.capital && !marks.has(i + 1, 'rest', 'preposition');
      const inner = marks.has(i - 1, 'preposition') && heads(i - 2);
      if (!own && !inner && !heads(i + 1)) return i;
    } else if (ends(marks, tokens, i)) return null;
  }
  return null;
}

/** The attributes of a sentence, in order. */
export function attributesIn(marks: Marks, tokens: readonly Token[]): readonly Attribute[] {
  return marks.list('attributive').flatMap((participle) => {
    const article = leadsToNoun(tokens, participle.to) ? articleOf(marks, tokens, participle) : null;
    return article === null ? [] : [{ from: article + 1, to: participle.to, article }];
  });
}
