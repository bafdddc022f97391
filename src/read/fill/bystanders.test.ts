// What whole pages name besides the parties of their story: towns, schools, networks, events, units, products.

import { describe, expect, it } from 'vitest';
import type { Claim } from '../../model/claim.ts';
import { isPerson } from '../../model/claim.ts';
import { documentOf } from '../../model/document.ts';
import { createReader } from '../reader.ts';
import { organisation, read, register } from '../reading.fixture.ts';

const brief = ({ kind, roles: { who, from, to, at, org } }: Claim): string =>
  [kind, ...(who ?? []).map((w) => (isPerson(w) ? w.name : w.noun)), ...(from ? [`from ${from}`] : []), ...(to ? [`to ${to}`] : []), at ?? org ?? '']
    .join(' ')
    .trim();
const told = (text: string, lang = 'en'): readonly string[] => read(text, '2025-07-10', lang).map(brief);

describe('bystanders', () => {
  it.each<[what: string, text: string, lang: string, claims: readonly string[]]>([
    [
      'a veteran of other firms leaves the one that the text is of',
      'xAI has lost its fourth researcher. Ines Valdur, a veteran from Google and OpenAI, left on Friday.',
      'en',
      ['move Ines Valdur from xAI'],
    ],
    ['who owns a firm does not leave it', 'A xAI encolhe. Três engenheiros deixaram a empresa de robôs de Elon Musk.', 'pt', ['move engineers from xAI']],
    [
      'a professor leaves the firm, not the school',
      'Ines Valdur, professor at Stanford University, announced that she would leave xAI. The departure of Valdur is the third at xAI this month.',
      'en',
      ['post Ines Valdur Stanford University', 'move Ines Valdur from xAI'],
    ],
    ['who founds a part of a firm founds no firm', 'Mark Zuckerberg created a new unit of Meta in Zurich.', 'en', []],
    [
      'who brings something in joins nothing',
      'Ines Valdur deixou a xAI. Em março, integrou o sistema diretamente à OpenAI.',
      'pt',
      ['move Ines Valdur from xAI'],
    ],
    [
      'a unit goes by its owner',
      'Ines Valdur, head of the Foundation Models Group of Google, resigned.',
      'en',
      ['post Ines Valdur Google', 'move Ines Valdur from Google'],
    ],
    ['whose the unit is that somebody goes to is where they go', 'Ines Valdur wechselt zum Forschungsteam von Meta.', 'de', ['move Ines Valdur to Meta']],
    ['a name in other letters', 'Two researchers left xAi for OpenAi.', 'en', ['move researchers from xAI to OpenAI']],
    ['some who leave for nowhere are background', 'The executives who left Meta last year are well known.', 'en', []],
    ['a verb that is a role as well', 'At OpenAI, Greg Brockman helped lead the team.', 'en', ['post Greg Brockman OpenAI']],
    ['who chooses to do something names nobody', 'Ines Valdur chose to sell Halden AI to Google, despite an investor.', 'en', ['acquire']],
    [
      'a firm named before a hyphen is not what the text is of',
      'Microsoft-backed OpenAI said it would turn to Mira Murati, the company’s chief technology officer.',
      'en',
      ['post Mira Murati OpenAI'],
    ],
    ['a product of a firm', 'Greg Brockman joined the Google Meet at noon.', 'en', []],
    [
      'what was told in a clause of its own is not left',
      'A xAI perde gente. Ines Valdur, que trabalhou antes na Microsoft, saiu em maio.',
      'pt',
      ['post Ines Valdur Microsoft', 'move Ines Valdur from xAI'],
    ],
    [
      'her own firm is no other',
      'Ines Valdur saiu da xAI para lançar a sua própria firma. A OpenAI cresce.',
      'pt',
      ['move Ines Valdur from xAI', 'found Ines Valdur'],
    ],
    [
      'the firm that a bracket and a clause explain',
      'Meta hired a researcher of Scale AI (SAI), the company founded by Ines Valdur.',
      'en',
      ['move researcher from Scale AI to Meta', 'found Ines Valdur Scale AI'],
    ],
    ['a crowd that is only approached is nobody', 'Mark Zuckerberg is contacting researchers.', 'en', []],
  ])('%s', (_, text, lang, claims) => {
    expect(told(text, lang)).toEqual(claims);
  });

  it('where a letter was posted is not what it is about', () => {
    const chatter = { domain: 'chatter.example', name: 'Chatter', kind: 'social' as const, family: 'chatter' };
    const reader = createReader({ ...register, organisations: [...register.organisations, organisation('Chatter')], publishers: [chatter] });
    const text = 'A OpenAI vive dias difíceis. Ines Valdur publicou sua carta de demissão no Chatter.';
    expect(reader.read(documentOf({ url: 'file:///chatter', text, format: 'text' }, 'pt')).claims.map(brief)).toEqual(['move Ines Valdur from OpenAI']);
  });

  it('moves are told once, whoever names them again', () => {
    const again = 'Tony Wu and Jimmy Ba left xAI. Before Wu made his departure public, his account was closed, according to Reuters.';
    expect(told(again)).toEqual(['move Tony Wu Jimmy Ba from xAI']);
  });

  it('what a noun adds to a move told before completes it', () => {
    const [claim, ...more] = read('Ines Valdur left xAI. The resignation of Valdur on Monday came as a surprise.', '2025-07-10');
    expect(more).toEqual([]);
    expect(claim).toMatchObject({ roles: { from: 'xAI', manner: 'resigned' }, date: '2025-07-07' });
  });

  it('users are no money', () => {
    expect(read('OpenAI, backed by Microsoft, boasts 250 million weekly users.').map(({ roles }) => roles.amount)).toEqual([undefined]);
  });
});
