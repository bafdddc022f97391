// Clitics: pronouns that are never subjects and stand right before their verb, though objects that are names follow it ("Meta lui a offert un poste").

import type { Clause } from './clause.ts';
import type { Item } from './items.ts';

/** Those of the verb, before it or its auxiliary. */
export function clitics({ before, bracket, trigger, line: { marks } }: Clause): readonly Item[] {
  if (bracket) return [];
  const verb = marks.has(trigger.from - 1, 'perfect', 'auxiliary', 'future', 'conditional') ? trigger.from - 1 : trigger.from;
  return before.filter((i) => i.type === 'pronoun' && i.inflected === true && i.to === verb && i.marked.length === 0);
}
