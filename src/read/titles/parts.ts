// Parts: what stands between an organisation and a role says what the role is for. "OpenAI [policy] lead A", "Google's former [search] chief"

import type { MarkedSentence } from '../names.ts';
import type { Item, OrganisationItem } from '../nominals/items.ts';
import { isWide } from '../text/unspaced.ts';
import type { Cluster } from './title-parts.ts';

/** How many words may say what a role is for, in scripts without spaces. */
const MAX_PART = 5;
/** And in others. */
const MAX_PRODUCT = 3;

/** "OpenAI多模态后训练负责人": in scripts without spaces, words of no known sort right before a role say what it is for. */
export function ofPart({ marks, sentence: { tokens } }: MarkedSentence, from: number, to: number): boolean {
  if (!isWide(tokens[to]?.text ?? '') || to - from > MAX_PART) return false;
  for (let i = from; i < to; i++) if (tokens[i]?.kind !== 'word' || marks.over(i, i + 1).some((m) => m.is !== 'unitNoun' && m.is !== 'adjective')) return false;
  return true;
}

/** "former Tesla [Autopilot] director A", "Google's former [search] chief": a word or two between a firm and a role that nothing parts. */
export function ofProduct({ marks, sentence: { tokens } }: MarkedSentence, firm: OrganisationItem, { from, to }: Cluster, items: readonly Item[]): boolean {
  if (firm.via !== 'register' || firm.marked.includes('destination') || (!firm.possessor && !items.some((i) => i.type === 'person' && i.from === to)))
    return false;
  const start = firm.possessor ? firm.to + 1 : firm.to;
  const allowed = (i: number): boolean =>
    tokens[i]?.kind === 'word' &&
    marks
      .over(i, i + 1)
      .every(
        (m) => m.is === 'unitNoun' || m.is === 'organisationNoun' || m.is === 'adjective' || m.is === 'cueAfter' || m.is === 'former' || m.is === 'interim',
      );
  if (from <= start || from - start > MAX_PRODUCT) return false;
  for (let i = start; i < from; i++) if (!allowed(i)) return false;
  return true;
}
