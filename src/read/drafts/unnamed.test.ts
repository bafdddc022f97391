// Objects without a name of their own: a new firm, a part of a firm, somebody's place.

import { describe, expect, it } from 'vitest';
import type { Claim } from '../../model/claim.ts';
import { isPerson } from '../../model/claim.ts';
import { read } from '../reading.fixture.ts';

const brief = ({ kind, stance, roles: { who, as, at, org } }: Claim): string =>
  [kind, stance, ...(who ?? []).map((w) => (isPerson(w) ? w.name : w.noun)), as ?? '', at ?? org ?? ''].filter((s) => s !== '').join(' ');
const told = (lang: string, text: string, kind: string): readonly string[] =>
  read(text, '2025-07-10', lang)
    .filter((c) => c.kind === kind)
    .map(brief);

describe('a new firm without a name', () => {
  it.each([
    ['en', 'Jane Hollis left Google in May to start her own company.', ['found fact Jane Hollis']],
    ['en', 'Tom Reed plans to launch his own venture.', ['found plan Tom Reed']],
    ['en', 'Two former DeepMind researchers have founded a new company.', ['found fact researchers']],
    ['en', 'Many researchers founded a company.', []],
    ['en', 'Jane Hollis founded Vexel AI in 2019.', ['found fact Jane Hollis Vexel AI']],
    ['en', 'Jane Hollis launched the company into a new market.', []],
    ['de', 'Jana Holl hat Google im Mai verlassen, um eine eigene Firma zu gründen.', ['found fact Jana Holl']],
    ['it', 'Carla Neri ha lasciato Google per fondare una propria azienda.', ['found fact Carla Neri']],
    ['fr', 'Claire Vidal a quitté Google pour fonder sa propre société.', ['found fact Claire Vidal']],
    ['fr', 'Igor Petit a quitté xAI pour commencer une firme.', ['found fact Igor Petit']],
    ['pl', 'Jan Sowa odszedł z Google, żeby założyć własną firmę.', ['found fact Jan Sowa']],
    ['pl', 'Dwóch byłych badaczy OpenAI założyło nową spółkę.', ['found fact former researchers']],
  ])('%s: %s', (lang, text, claims) => expect(told(lang, text, 'found')).toEqual(claims));
});

describe('a firm by a pronoun', () => {
  it.each([
    ['en', 'Vexel AI is growing fast. It was Karl Wirth who founded it in 2021.'],
    ['es', 'Vexel AI crece deprisa. La fundó Karl Wirth en 2021.'],
    ['pt', 'A Vexel AI cresce depressa. Fundou-a Karl Wirth em 2021.'],
    ['pl', 'Vexel AI szybko rośnie. Założył ją Karl Wirth w 2021 roku.'],
  ])('%s: %s', (lang, text) => expect(told(lang, text, 'found')).toEqual(['found fact Karl Wirth Vexel AI']));

  it('is founded by both', () => {
    expect(told('en', 'Karl Wirth and Ines Hart met at school. Both founded Vexel AI in 2021.', 'found')).toEqual(['found fact Karl Wirth Ines Hart Vexel AI']);
  });
});

describe('the founder', () => {
  it('is one of the firm that was just bought, though they stay for more years', () => {
    const text = 'Meta ha comprato l’85 per cento di Vexel AI. Il resto è in mano al fondatore Karl Wirth, che resta per altri due anni.';
    expect(told('it', text, 'found')).toEqual(['found fact Karl Wirth Vexel AI']);
  });
});

describe('a part of a firm', () => {
  it('is led where the person is told to be', () => {
    expect(told('en', 'Vexel AI hired Maria Holt in May. Holt runs engineering.', 'post')).toEqual(['post fact Maria Holt head Vexel AI']);
  });

  it('was led where somebody left', () => {
    expect(told('en', 'Meta is growing. Dan Kopp, who led the speech team, left Vexel AI in June.', 'post')).toEqual(['post fact Dan Kopp head Vexel AI']);
  });

  it('was not led where somebody went', () => {
    expect(told('en', 'Meta is growing. Dan Kopp, who led the speech team, joined Meta in June.', 'post')).toEqual([]);
  });

  it('is no study, no race, and of no firm that nobody knows', () => {
    expect(told('en', 'Vexel AI hired Maria Holt. Holt led a study on safety. Tom Reed leads research of Somewhere Else.', 'post')).toEqual([]);
  });
});

describe('the place of somebody', () => {
  it.each([
    [
      'fr',
      'Vexel AI change de tête. Le directeur général est parti. Claire Vidal a été nommée à sa place.',
      ['appoint fact Claire Vidal chief executive Vexel AI'],
    ],
    ['it', 'Ugo Bassi ha lasciato Vexel AI. Al suo posto è stata nominata Nadia Serra.', ['appoint fact Nadia Serra Vexel AI']],
    ['es', 'Ugo Bassi ha dejado Vexel AI. En su lugar fue designada Ana Bravo.', ['appoint fact Ana Bravo Vexel AI']],
  ])('%s: %s', (lang, text, claims) => expect(told(lang, text, 'appoint')).toEqual(claims));
});
