import { describe, expect, it } from 'vitest';
import { language } from '../languages/pl.ts';
import { tokenize } from '../text/tokens.ts';
import { baseName } from './cases.ts';

const base = (name: string): string =>
  baseName(
    name,
    tokenize(name, { start: 0, end: name.length }, language).filter((token) => token.kind === 'word'),
    language,
  );

describe('full names in their base form', () => {
  it.each([
    ['Jana Kowalskiego', 'Jan Kowalski'],
    ['Krzysztofowi Bielawskiemu', 'Krzysztof Bielawski'],
    ['Piotra Nowaka', 'Piotr Nowak'],
    ['Marcina Zarębę', 'Marcin Zaręba'],
    ['Annę Malinowską', 'Anna Malinowska'],
    ['Marty Zielińskiej', 'Marta Zielińska'],
    ["Mattowi O'Neillowi", "Matt O'Neill"],
    ['Agatą Lis', 'Agata Lis'],
  ])('%s is %s', (told, name) => expect(base(told)).toBe(name));

  it.each(['Jan Kowalski', 'Daniela Amodei', 'Jana Nowak', 'Sam Altman', 'Lilian Weng', 'Mira Murati', 'Andrew Tulloch'])('%s stays', (name) =>
    expect(base(name)).toBe(name),
  );
});
