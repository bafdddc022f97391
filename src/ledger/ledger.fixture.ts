// What the tests of this folder build on: short articles, and the plainest resolution there is (equal wording is one event).

import { nameKey } from '../base/fold.ts';
import { intervalOf, UNKNOWN } from '../base/interval.ts';
import type { Claim } from '../model/claim.ts';
import { documentOf, type Source } from '../model/document.ts';
import type { Register } from '../model/register.ts';
import type { Attestation, Ref, Resolution } from '../model/resolution.ts';
import type { TestEngine } from './engines.fixture.ts';
import type { BatchDocument, Ledger } from './ledger.ts';
import { openLedger, openStore } from './open.ts';
import type { Store } from './store.ts';

export const NOW = new Date('2026-01-15T08:00:00Z');

export const REGISTER: Register = {
  organisations: [
    {
      id: 'meta',
      name: 'Meta',
      aliases: ['Facebook', '脸书'],
      kind: 'company',
      country: 'US',
      founded: '2004',
      parent: null,
      wikidata: null,
      homepage: 'meta.com',
    },
    {
      id: 'msl',
      name: 'Meta Superintelligence Labs',
      aliases: ['MSL'],
      kind: 'lab',
      country: 'US',
      founded: null,
      parent: 'meta',
      unit: true,
      wikidata: null,
      homepage: null,
    },
    { id: 'openai', name: 'OpenAI', aliases: [], kind: 'lab', country: 'US', founded: '2015', parent: null, wikidata: null, homepage: 'openai.com' },
  ],
  people: [{ id: 'lukasz-kaiser', name: 'Łukasz Kaiser', aliases: [] }],
  publishers: [{ domain: 'example.com', name: 'The Example', kind: 'press', family: 'example' }],
};

const OPTIONS = { now: () => NOW, register: REGISTER };

export const newLedger = async ({ place }: TestEngine): Promise<Ledger> => openLedger(await place(), OPTIONS);
export const newStore = async ({ place }: TestEngine): Promise<Store> => openStore(await place(), OPTIONS);

type Told = Partial<Claim> & Pick<Claim, 'kind' | 'roles'>;

/** A claim whose words are `quote`, which must stand in the text. */
export function claimIn(text: string, quote: string, told: Told): Claim {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`invalid quote: ${quote}`);
  return { stance: 'fact', quote, start, end: start + quote.length, reader: 'rules@1', score: 0.9, because: ['trigger'], ...told };
}

/** A document whose claims quote it: pairs of words and what they say. */
export function article(
  url: string,
  text: string,
  claims: readonly (readonly [string, Told])[] = [],
  about: Partial<Source> & { lang?: string } = {},
): BatchDocument {
  const document = documentOf(
    { url, text, title: 'An article', publisher: 'The Example', published: '2025-07-01', format: 'text', ...about },
    about.lang ?? 'en',
  );
  return { document, claims: claims.map(([quote, told]) => claimIn(text, quote, told)) };
}

const entityOf = ({ type, surface }: Ref): Resolution['entities'][number] => {
  const known = [...REGISTER.organisations, ...REGISTER.people].find(({ name, aliases }) => [name, ...aliases].includes(surface));
  return { id: known?.id ?? `${type[0]}-${nameKey(surface).replaceAll(' ', '-')}`, type, name: known?.name ?? surface, registered: known?.id ?? null };
};

const PARTS = { fact: 'attests', denial: 'denies', plan: 'plans', rumour: 'rumours', hypothesis: 'supposes' } as const;

function eventOf(bucket: string, members: readonly Attestation[], refs: ReadonlyMap<string, Ref>): Resolution['events'][number] {
  const [first] = members;
  if (!first) throw new Error('invalid event: no claims');
  const { kind, roles, date } = first.claim;
  const when = (date && intervalOf(date)) || UNKNOWN;
  const origins = [...new Set(members.map(({ publisher }) => publisher))];
  const amounts = [...new Set(members.flatMap(({ claim }) => claim.roles.amount ?? []).map(({ value }) => value))];
  return {
    id: `v-${first.claimId}`,
    bucket,
    kind,
    when,
    belief: members.every(({ claim }) => claim.stance === 'rumour') ? 'rumoured' : 'reported',
    roles,
    tally: { origins: origins.length, documents: new Set(members.map(({ doc }) => doc)).size, claims: members.length, byVoice: [], because: 'as told' },
    values: amounts.map((value) => ({ role: 'amount', value: { value, currency: 'USD' }, claims: [], origins: [], preferred: false })),
    entities: first.refs.map(({ role, ref }) => ({ entity: entityOf(refs.get(ref) as Ref).id, role, when })),
    rumours: [],
  };
}

/** Claims of one kind about the same names are one event, the bucket. */
export function plainResolution(attestations: readonly Attestation[], refs: readonly Ref[]): Resolution {
  const byId = new Map(refs.map((ref) => [ref.id, ref]));
  const key = ({ claim, refs: places }: Attestation): string =>
    [claim.kind, ...places.map(({ role, ref }) => `${role}=${entityOf(byId.get(ref) as Ref).id}`)].join('|');
  const buckets = Map.groupBy(
    attestations.toSorted((a, b) => (a.claimId < b.claimId ? -1 : 1)),
    key,
  );
  const events = [...buckets].map(([bucket, members]) => ({ event: eventOf(bucket, members, byId), members }));
  return {
    entities: [...new Map(refs.map(entityOf).map((entity) => [entity.id, entity])).values()],
    refs: refs.map((ref) => ({ ref: ref.id, entity: entityOf(ref).id })),
    events: events.map(({ event }) => event),
    claims: events.flatMap(({ event, members }) =>
      members.map(({ claimId, claim, publisher }) => ({
        claimId,
        event: event.id,
        part: PARTS[claim.stance],
        origin: publisher,
        voice: 'press' as const,
        via: null,
      })),
    ),
  };
}

interface Written {
  readonly closed: number;
  readonly opened: number;
}

/** Makes the derived rows what a resolution says: all of them, or the events of some buckets. */
export const applied = (ledger: Pick<Ledger, 'deriving'>, resolution: Resolution, buckets: readonly string[] | 'all' = 'all'): Promise<Written> =>
  ledger.deriving(async (to) => {
    await to.applyNames(resolution, { entities: 'all', refs: 'all' });
    await to.applyEvents(resolution, buckets);
    await to.unmark('all');
    return { ...to.counts };
  });

export async function refresh(ledger: Ledger): Promise<Resolution> {
  const resolution = plainResolution(await ledger.attestations(), await ledger.refs());
  await applied(ledger, resolution);
  return resolution;
}

export const MOVE = 'Jane Roe left OpenAI for Meta in June 2025.';
export const move: Told = { kind: 'move', roles: { who: [{ name: 'Jane Roe' }], from: 'OpenAI', to: 'Meta' }, date: '2025-06' };
