// Titles whose bearer, or whose organisation, does not stand beside them.

import { describe, expect, it } from 'vitest';
import type { Claim } from '../../model/claim.ts';
import { isPerson } from '../../model/claim.ts';
import { read } from '../reading.fixture.ts';

const brief = ({ kind, roles: { who, as, at, former } }: Claim): string =>
  [kind, ...(former ? ['former'] : []), ...(who ?? []).map((w) => (isPerson(w) ? w.name : w.noun)), as ?? '', at ?? ''].filter((s) => s !== '').join(' ');
const told = (text: string, lang = 'en'): readonly string[] =>
  read(`7 July\n\nNothing else is new today.\n\n${text}`, '2025-07-10', lang)
    .filter((c) => c.kind === 'post' || c.kind === 'appoint')
    .map(brief);

describe('titles apart from their bearers', () => {
  it.each([
    ['en', 'Ana Ruiz, a prominent researcher at OpenAI, joined Meta.', 'post Ana Ruiz researcher OpenAI'],
    ['pt', 'Ana Ruiz, uma proeminente pesquisadora da OpenAI, foi para a Meta.', 'post Ana Ruiz researcher OpenAI'],
    ['en', 'Vexel AI has a new chief financial officer: Tom Reed.', 'appoint Tom Reed chief financial officer Vexel AI'],
    ['nl', 'Ook kreeg OpenAI een nieuwe financieel directeur: Tom Reed.', 'appoint Tom Reed chief financial officer OpenAI'],
    ['en', 'Chief scientist of Halden Labs since its birth, Ugo Bassi is leaving.', 'post Ugo Bassi chief scientist Halden Labs'],
    ['fr', 'Directeur scientifique de OpenAI depuis sa création, Ugo Bassi s’en va.', 'post Ugo Bassi chief scientist OpenAI'],
    ['en', 'Groq founder Jo Rossi, president Sunny Madra and others are moving to Nvidia.', 'post Sunny Madra president Groq'],
    ['en', 'OpenAI continues with Jane Doe as its chief executive.', 'post Jane Doe chief executive OpenAI'],
    ['es', 'Meta nombró en julio a Kai Lund, procedente de IBM, director financiero.', 'appoint Kai Lund chief financial officer Meta'],
    ['it', 'Max Orr, che fino a giugno era direttore finanziario di OpenAI, è passato a Meta.', 'Max Orr chief financial officer OpenAI'],
    ['fr', 'Max Orr, qui était jusqu’en juin directeur financier d’OpenAI, a rejoint Meta.', 'Max Orr chief financial officer OpenAI'],
    ['fr', 'Max Orr, ancien d’OpenAI et de Google, a rejoint Meta.', 'post former Max Orr Google'],
    ['en', 'At OpenAI, Rita Sand moves from chief operating officer to chief executive.', 'appoint Rita Sand chief executive OpenAI'],
    ['it', 'In OpenAI, Rita Sand passa da direttrice operativa a direttrice finanziaria.', 'appoint Rita Sand chief financial officer OpenAI'],
    ['de', 'Ab Juli wird Jane Doe Finanzchefin von OpenAI.', 'appoint Jane Doe chief financial officer OpenAI'],
    ['it', 'Sam Altman è entrato in Google nel 2015, dove ha guidato per anni il team di traduzione.', 'post Sam Altman head Google'],
    ['es', 'Sam Altman.\n\nExjefe de ventas de OpenAI.', 'post former Sam Altman'],
  ])('%s: %s', (lang, text, claim) => expect(told(text, lang).join('; ')).toContain(claim));

  it('gives whoever is taken no post with the one who takes them', () => {
    expect(told('Meta lured the head of research, Max Orr.')).not.toContain('post Max Orr head of research Meta');
  });

  it('takes a relative clause behind a list to be of the last, where each has a title', () => {
    const claims = told('Those leaving OpenAI are Rita Sand, the chief financial officer, and Tom Reed, who led the safety team.');
    expect(claims).toContain('post Tom Reed head OpenAI');
  });

  it('gives no title to whoever the sentence names behind a verb', () => {
    expect(told('Chief executives of OpenAI are rich, Ugo Bassi said.')).toEqual([]);
  });
});
