import { describe, expect, it } from 'vitest';
import { language as de } from '../languages/de.ts';
import { language as pl } from '../languages/pl.ts';
import { tokenize } from '../text/tokens.ts';
import { compoundsOf, headOf } from './compounds.ts';

const heads = compoundsOf(de);
const first = (text: string): boolean => tokenize(text, undefined, de).some((token) => headOf(token, heads)?.organisation === true);

describe('compounds', () => {
  it.each(['Flugtaxiunternehmens', 'Windparkentwickler', 'Leiterplattenherstellers', 'Softwareanbieter'])('takes %s for an organisation', (word) => {
    expect(first(word)).toBe(true);
  });

  it.each(['Unternehmen', 'windparkentwickler', 'Abendgesellschaften', 'Nordhaus'])('leaves %s alone', (word) => {
    expect(first(word)).toBe(false);
  });

  it('knows none where nouns are not written together', () => {
    expect(compoundsOf(pl).size).toBe(0);
  });
});
