// What the whole document tells corrects what was taken from context.

import { describe, expect, it } from 'vitest';
import type { Claim } from '../../model/claim.ts';
import { isPerson } from '../../model/claim.ts';
import { read } from '../reading.fixture.ts';

const brief = ({ kind, roles: { who, from, to, at, org } }: Claim): string =>
  [kind, ...(who ?? []).map((w) => (isPerson(w) ? w.name : w.noun)), ...(from ? [`from ${from}`] : []), ...(to ? [`to ${to}`] : []), at ?? org ?? '']
    .join(' ')
    .trim();
const told = (text: string): readonly string[] => read(text, '2025-07-10', 'en').map(brief);

describe('hindsight', () => {
  it('gives a founder the firm that the text says they founded', () => {
    const claims = told(
      'OpenAI hires three people back, among them the co-founder Ines Valdur. OpenAI had lost them a year ago, when Ines Valdur and Bo Lind founded Halden Labs.',
    );
    expect(claims).toContain('found Ines Valdur Bo Lind Halden Labs');
    expect(claims.filter((c) => c.startsWith('found') && c.endsWith('OpenAI'))).toEqual([]);
  });

  it('takes an exit to be of where somebody led a team, not of where they went', () => {
    const claims = told("Ines Valdur, who led the research team of Google since 2021, has joined Meta. Meta paid well. Valdur's exit leaves a gap.");
    expect(claims).toContain('move Ines Valdur from Google to Meta');
    expect(claims).not.toContain('move Ines Valdur from Meta');
  });

  it('takes whoever is named to a post to go there', () => {
    const text = 'Meta kupuje. Bo Lind był szefem badań w Apple. Jego miejsce zajął Amar Subramanya, ściągnięty z Microsoftu.';
    expect(read(text, '2025-07-10', 'pl').map(brief)).toContain('move Amar Subramanya from Microsoft to Apple');
  });

  it('lets one firm raise a sum', () => {
    const claims = told('Halden AI has raised $40 million. Its rival Vexel AI looks on. The company raised the $40 million from Accel.');
    expect(claims.filter((c) => c.startsWith('raise'))).toEqual(['raise Halden AI']);
  });
});
