// "Yuhuai (Tony) Wu", "Yuhuai “Tony” Wu": a person with the name that they go by between the others.

import type { MarkedSentence } from '../names.ts';
import type { PersonItem } from '../nominals/items.ts';
import type { Token } from '../text/parse.ts';
import { personName } from './classify.ts';
import { type Known, personItem } from './known.ts';

const isName = (token: Token | undefined): token is Token => token?.kind === 'word' && token.capital;

/** Signs that may enclose such a name. */
const closes = (open: Token, close: Token | undefined): boolean => (open.text === '(' ? close?.text === ')' : open.key === '"' && close?.key === '"');

export function nicknamedIn({ sentence: { tokens } }: MarkedSentence, known: Known): readonly PersonItem[] {
  const found: PersonItem[] = [];
  for (let at = 1; at + 3 < tokens.length; at++) {
    const open = tokens[at];
    if (open?.kind !== 'mark' || (open.text !== '(' && open.key !== '"')) continue;
    const [given, called, last] = [tokens[at - 1], tokens[at + 1], tokens[at + 3]];
    if (!isName(given) || !isName(called) || !isName(last) || !closes(open, tokens[at + 2])) continue;
    const registered = personName([called, last], known) ?? personName([given, last], known);
    if (registered) found.push(personItem(registered.name, at - 1, at + 4, registered.via));
  }
  return found;
}
