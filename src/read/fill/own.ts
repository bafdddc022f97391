// Pronouns that stand for a firm: "we" and "us" of those who speak for it, "la compró X" of what was bought.

import type { Slot } from '../frame.ts';
import type { Item, PronounItem } from '../nominals/items.ts';
import type { Filling } from './filling.ts';

/** "We raised $5m", "X joins us from Y": the organisation of whoever speaks; where nobody is quoted, the one that the text is of. */
export function ownOf(sort: 'speaker' | 'speakers', position: string, { scene, speaker }: Filling): readonly (string | undefined)[] {
  if (speaker !== undefined)
    return position === 'actor' || sort === 'speakers'
      ? [scene.headed(speaker) ?? scene.employer(speaker) ?? (sort === 'speakers' ? scene.own() : undefined)]
      : [];
  return sort === 'speakers' ? [scene.own()] : [];
}

/** What is done to firms alone. */
const BUYS: ReadonlySet<string> = new Set(['acquire', 'absorb', 'sell', 'sold']);

/** "la compró X": nobody is bought. */
export function firmBought(item: Item, { clause: { trigger, diathesis, language } }: Filling, position: string, { role }: Slot): PronounItem | undefined {
  if (item.type !== 'pronoun' || item.sort !== 'person' || role !== 'of' || position !== 'undergoer') return undefined;
  const beside = item.to - item.from === 1 && (item.to >= trigger.from - 1 || item.from === trigger.to);
  return beside && diathesis === 'active' && !language.verbLast && BUYS.has(trigger.sense) ? { ...item, sort: 'organisation' } : undefined;
}
