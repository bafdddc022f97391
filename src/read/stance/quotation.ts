// Quotations that run over several sentences: all of them are the word of whoever is named beside one.

import type { MarkedSentence } from '../names.ts';
import type { Item, Title } from '../nominals/items.ts';
import type { Scene } from '../scene.ts';
import { answerersOf } from './interview.ts';
import { attributionOf } from './modality.ts';

const OPEN = /[“«„]/;
const CLOSE = /[”»]/;

/** Is each sentence of a paragraph inside a quotation that began before it? Typographic marks say so; straight ones by turns. */
function insideQuotation(lines: readonly MarkedSentence[]): boolean[] {
  let open = false;
  let paragraph = -1;
  return lines.map(({ sentence }) => {
    if (sentence.paragraph !== paragraph) open = false;
    paragraph = sentence.paragraph;
    const before = open || /^["“«„]/.test(sentence.tokens[0]?.text ?? '');
    for (const { kind, text } of sentence.tokens) {
      if (kind !== 'mark') continue;
      if (text === '"') open = !open;
      else if (OPEN.test(text)) open = true;
      else if (CLOSE.test(text)) open = false;
    }
    return before && (open || /["”»]$/.test(sentence.tokens.at(-1)?.text ?? '') || CLOSE.test(sentence.tokens.at(-2)?.text ?? ''));
  });
}

/** For each sentence, the speaker of the quotation it lies in, if another sentence of its paragraph names one; else who answers there, in an interview. */
export function quotationsOf(
  lines: readonly MarkedSentence[],
  items: readonly (readonly Item[])[],
  titles: readonly (readonly Title[])[],
  scene: Scene,
): (string | undefined)[] {
  const inside = insideQuotation(lines);
  const answerers = answerersOf(lines, items);
  return lines.map((line, n) => {
    if (!inside[n]) return answerers?.[n];
    for (const near of [n, n + 1, n - 1]) {
      const other = lines[near];
      if (!other || other.sentence.paragraph !== line.sentence.paragraph) continue;
      const { says } = attributionOf(other, items[near] ?? [], titles[near] ?? [], scene);
      if (says) return says;
    }
    return answerers?.[n];
  });
}
