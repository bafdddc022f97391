// A ledger for tests of the pages: the starter ledger, and three texts that were "read", one of them hostile. Everything is real but
// the reader: the claims are told here with the words that make them, and their spans are found.

import type { BatchDocument, Ledger } from '../../ledger/ledger.ts';
import { openLedger } from '../../ledger/open.ts';
import type { Claim } from '../../model/claim.ts';
import { documentOf, type Source } from '../../model/document.ts';
import type { Register } from '../../model/register.ts';
import { refreshAll } from '../../work/refresh.ts';
import { loadRegister } from '../../work/register.ts';
import { loadStarter } from '../../work/starter.ts';

export const NOW = new Date('2026-11-24T09:30:00Z');

type Told = Pick<Claim, 'kind' | 'roles' | 'quote'> & Partial<Pick<Claim, 'stance' | 'says' | 'date'>>;

function read(source: Omit<Source, 'format'>, lang: string, told: readonly Told[]): BatchDocument {
  const claims = told.map((claim): Claim => {
    const start = source.text.indexOf(claim.quote);
    if (start < 0) throw new Error(`invalid quote: ${claim.quote}`);
    return { stance: 'fact', reader: 'fixture@1', score: 0.8, because: ['told by the fixture'], ...claim, start, end: start + claim.quote.length };
  });
  return { document: documentOf({ ...source, format: 'text' }, lang), claims };
}

const FRENCH = `Mistral perd un chercheur

Guillaume Dubois quitte Mistral AI pour Anthropic, selon Les Échos. Il y dirigera la recherche à Paris.

Anthropic aurait proposé une prime de 20 millions de dollars à Guillaume Dubois.
Mistral AI dément tout départ.`;

const HOSTILE = `<script>alert("text")</script> Ann Lee joins Cohere as <img src=x onerror=alert(1)> researcher.

"Ann Lee joins Cohere", said 王小明, and </p></main> went on & on.`;

const POLISH = `Guillaume Dubois przechodzi z Mistral AI do Anthropic, podał WIRED.`;

export const FIXTURES: readonly BatchDocument[] = [
  read(
    { url: 'https://example.org/mistral?a=1&b=2', text: FRENCH, title: 'Mistral perd un chercheur', publisher: 'La Dépêche du test', published: '2026-09-04' },
    'fr',
    [
      {
        kind: 'move',
        roles: { who: [{ name: 'Guillaume Dubois' }], from: 'Mistral AI', to: 'Anthropic' },
        quote: 'Guillaume Dubois quitte Mistral AI pour Anthropic, selon Les Échos',
        says: 'Les Échos',
        date: '2026-09',
      },
      {
        kind: 'appoint',
        roles: { who: [{ name: 'Guillaume Dubois' }], at: 'Anthropic', as: 'head of research' },
        quote: 'Anthropic, selon Les Échos. Il y dirigera la recherche à Paris',
      },
      { kind: 'post', roles: { who: [{ name: 'Guillaume Dubois' }], at: 'Mistral AI', former: true }, quote: 'Guillaume Dubois quitte Mistral AI' },
      {
        kind: 'offer',
        roles: { by: ['Anthropic'], who: [{ name: 'Guillaume Dubois' }], pay: { form: 'signing-bonus', amount: { value: 2e7, currency: 'USD' } } },
        quote: 'Anthropic aurait proposé une prime de 20 millions de dollars à Guillaume Dubois',
        stance: 'rumour',
        date: '2026-09',
      },
    ],
  ),
  read({ url: 'javascript:alert(document.domain)', text: HOSTILE, title: '<b>Bold</b> & "quoted"', publisher: '<i>Evil</i>', published: '2026-10-02' }, 'en', [
    {
      kind: 'move',
      roles: { who: [{ name: 'Ann <u>Lee</u>' }], to: 'Cohere', as: '<img src=x onerror=alert(1)> researcher' },
      quote: 'Ann Lee joins Cohere as <img src=x onerror=alert(1)> researcher',
    },
  ]),
  read({ url: 'https://example.net/pl', text: POLISH, title: 'Dubois odchodzi', publisher: 'Gazeta testowa', published: '2026-09-06' }, 'pl', [
    {
      kind: 'move',
      roles: { who: [{ name: 'Guillaume Dubois' }], from: 'Mistral AI', to: 'Anthropic' },
      quote: 'Guillaume Dubois przechodzi z Mistral AI do Anthropic',
      says: 'WIRED',
      date: '2026-09-06',
    },
  ]),
];

export interface Market {
  readonly ledger: Ledger;
  readonly register: Register;
}

/** Opens it in memory: about half a second. */
export async function openMarket(): Promise<Market> {
  const register = loadRegister();
  const ledger = await openLedger(':memory:', { now: () => NOW, register });
  await ledger.append(loadStarter());
  await ledger.append({ kind: 'read', actor: 'fixture', documents: FIXTURES });
  await refreshAll(ledger, register);
  return { ledger, register };
}
