// Verbs whose parties stand elsewhere: infinitives that open a sentence, participles behind a comma, phrases that begin anew, who only tells of it.

import { describe, expect, it } from 'vitest';
import { type Claim, isPerson } from '../../model/claim.ts';
import { read } from '../reading.fixture.ts';

const brief = ({ kind, roles: { who, by, of, from, to, at, org } }: Claim): string =>
  [kind, ...(who ?? []).map((w) => (isPerson(w) ? w.name : w.noun)), ...(by ?? []), from ?? '', to ?? '', at ?? org ?? '', of ?? ''].filter(Boolean).join(' ');

describe('parties that stand elsewhere', () => {
  it.each<[what: string, text: string, lang: string, claims: readonly string[]]>([
    ['who buys is named last', 'A comprare Mistral è stata Nvidia.', 'it', ['acquire Nvidia Mistral AI']],
    ['so is who leads', 'A guidare la ricerca di Mistral è Ines Valdur.', 'it', ['post Ines Valdur Mistral AI']],
    ['a participle tells of the firm before its comma', 'Dopo Google è il turno di Mistral, fondata da Ines Valdur.', 'it', ['found Ines Valdur Mistral AI']],
    [
      'time before an article',
      'Après six ans la directrice technique Ines Valdur a quitté Google.',
      'fr',
      ['post Ines Valdur Google', 'move Ines Valdur Google'],
    ],
    ['who announces an exit has not left', 'The resignation was announced by Ines Valdur, chief executive of Google.', 'en', ['post Ines Valdur Google']],
    ['who speaks of an aim has not gone', '“Basterebbe meno per passare a Meta”, dice un ingegnere di Google.', 'it', []],
    ['a board is no firm', 'OpenAI cambia. El Consejo de Administración ha despedido a Sam Altman.', 'es', ['move Sam Altman OpenAI']],
  ])('%s', (_, text, lang, claims) => {
    expect(read(text, '2025-07-10', lang).map(brief)).toEqual(claims);
  });
});
