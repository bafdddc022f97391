import { expect, test } from 'vitest';
import { intervalOf } from '../base/interval.ts';
import type { Stance } from '../model/claim.ts';
import type { Belief, Voice } from '../model/event.ts';
import { beliefOf } from './belief.ts';

/** "WIRED press fact 2024-05-01": one claim in a document of its own. */
const heard = (lines: readonly string[]) =>
  lines.map((line, at) => {
    const [origin = '', voice, stance, published] = line.split(' ');
    return {
      origin,
      voice: voice as Voice,
      stance: stance as Stance,
      published: published ? intervalOf(published) : null,
      claimId: `c${at}`,
      via: null,
      attestation: { doc: `d${at}` },
    };
  });

test.each<[string[], Belief, string]>([
  // Parties and official bodies first.
  [['OpenAI party fact'], 'confirmed', 'one party tells it as a fact: OpenAI'],
  [['SEC official fact', 'WIRED press denial'], 'confirmed', 'one official body tells it as a fact: SEC'],
  [['OpenAI party fact', 'Altman party plan'], 'confirmed', 'one party tells it as a fact: OpenAI'],
  [['Meta party denial', 'Altman party denial'], 'denied', 'two parties deny it: Altman, Meta'],
  [['Meta party denial', 'WIRED press fact'], 'disputed', 'one origin tells it as a fact: WIRED; one party denies it: Meta'],
  [['Meta party denial', 'Altman party fact'], 'disputed', 'one party tells it as a fact: Altman; one party denies it: Meta'],
  [['Meta party denial', 'Altman party plan'], 'disputed', 'one party announces it: Altman; one party denies it: Meta'],
  // Then the press.
  [['WIRED press fact', 'Bloomberg press denial'], 'disputed', 'one origin tells it as a fact: WIRED; one origin denies it: Bloomberg'],
  [['WIRED press fact', 'Bloomberg press fact'], 'corroborated', 'two origins tell it as a fact: Bloomberg, WIRED'],
  [['WIRED press fact', 'WIRED press fact'], 'reported', 'one origin tells it as a fact: WIRED'],
  [['WIRED press fact', 'Bloomberg press rumour'], 'reported', 'one origin tells it as a fact: WIRED'],
  [['WIRED press denial'], 'denied', 'one origin denies it: WIRED; none tells it as a fact'],
  [['WIRED press denial', 'Bloomberg press rumour'], 'denied', 'one origin denies it: WIRED; none tells it as a fact'],
  [['WIRED press denial', 'Altman party plan'], 'disputed', 'one party announces it: Altman; one origin denies it: WIRED'],
  [['Altman party plan', 'WIRED press plan'], 'announced', 'one party announces it: Altman'],
  [['WIRED press plan', 'Bloomberg press rumour'], 'planned', 'one origin tells it as a plan: WIRED'],
  [['WIRED press rumour', 'Bloomberg press hypothesis'], 'rumoured', 'one origin passes it on as a rumour: WIRED'],
  [['WIRED press hypothesis', 'X social hypothesis'], 'hypothetical', 'two origins suppose it: WIRED, X'],
  // A party's rumour is a rumour, and names nobody a party.
  [['OpenAI party rumour'], 'rumoured', 'one party passes it on as a rumour: OpenAI'],
  // Each origin once, by its latest word.
  [['Altman party fact 2024-05-01', 'Altman party denial 2024-05-03'], 'denied', 'one party denies it: Altman'],
  [['Altman party denial 2024-05-01', 'Altman party fact 2024-05-03'], 'confirmed', 'one party tells it as a fact: Altman'],
  [['WIRED press denial 2024-05-01', 'WIRED press fact 2024-05-01'], 'denied', 'one origin denies it: WIRED; none tells it as a fact'],
  [['WIRED press fact 2024-05-01', 'WIRED press rumour 2024-05-09'], 'reported', 'one origin tells it as a fact: WIRED'],
  [['WIRED press rumour', 'WIRED press fact 2024-05-01'], 'reported', 'one origin tells it as a fact: WIRED'],
  [['A press fact', 'B press fact', 'C press fact', 'D press fact', 'E press fact'], 'corroborated', 'five origins tell it as a fact: A, B, C, 2 more'],
])('%j is %s', (lines, belief, because) => {
  const told = beliefOf(heard(lines));
  expect([told.belief, told.tally.because]).toEqual([belief, because]);
});

test.each([
  ['reject', 'rejected'],
  ['accept', 'accepted'],
] as const)('a decision to %s goes before all', (verdict, belief) => {
  expect(beliefOf(heard(['OpenAI party fact', 'Meta party denial']), { kind: verdict, because: 'ana' }).belief).toBe(belief);
});

test('the tally keeps all inputs', () => {
  const { tally } = beliefOf(heard(['WIRED press fact', 'WIRED press rumour', 'Meta party denial', 'Bloomberg press fact']));
  expect(tally).toMatchObject({ origins: 3, documents: 4, claims: 4 });
  expect(tally.byVoice).toEqual([
    { voice: 'party', stance: 'denial', origins: ['Meta'] },
    { voice: 'press', stance: 'fact', origins: ['Bloomberg', 'WIRED'] },
  ]);
});
