// Pronouns of persons that mean things: "investierte 8 Millionen in sie", "zainwestował w nią 8 mln".

import type { Slot } from '../frame.ts';
import type { Item } from '../nominals/items.ts';
import type { Filling } from './filling.ts';

/** Verbs whose money goes into nobody but a firm. */
const INTO: ReadonlySet<string> = new Set(['invest', 'buystake', 'put', 'back']);

export const isFirm = (item: Item, { clause: { trigger, language } }: Filling, { role }: Slot): boolean =>
  item.type === 'pronoun' &&
  (item.sort === 'organisation' ||
    (item.sort === 'person' &&
      ((role === 'of' && (language.cases || language.capitalNouns) && INTO.has(trigger.sense) && item.marked.some((c) => c === 'at' || c === 'destination')) ||
        (role === 'org' && trigger.sense === 'value' && item.inflected === true))));
