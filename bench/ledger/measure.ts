// The figures of one ledger on one engine.

import { setTimeout as sleep } from 'node:timers/promises';
import type { BatchDocument, Ledger } from '../../src/ledger/ledger.ts';
import { endOf } from '../../src/model/moment.ts';
import type { Register } from '../../src/model/register.ts';
import { refreshLedger } from '../../src/work/refresh.ts';
import type { Batch } from './batch.ts';
import { startChild } from './child.ts';
import { HUB, marketOf } from './world.ts';

/** Milliseconds. */
export interface Times {
  readonly median: number;
  readonly p99: number;
}

export function timesOf(all: readonly number[]): Times {
  const sorted = all.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return { median: at(0.5), p99: at(0.99) };
}

/** The pages that are asked for: those of the hub, and those of somebody as much spoken of as most. */
export async function addressesOf(ledger: Ledger, asOf: string): Promise<Readonly<Record<string, string>>> {
  const { rows } = await ledger.board({ limit: 200 });
  const event = rows.reduce((most, row) => (row.claims > most.claims ? row : most));
  const person = event.entities.find(({ type }) => type === 'person') ?? rows.flatMap(({ entities }) => entities).find(({ type }) => type === 'person');
  const before = (await (await ledger.asOf(endOf(asOf) ?? new Date(0))).board({ limit: 200 })).rows;
  const someone = before.flatMap(({ entities }) => entities).find(({ type }) => type === 'person');
  const organisation = event.entities.find(({ type, id }) => type === 'organisation' && id !== 'openai');
  return {
    'board': '/',
    'board, one kind': '/?kind=raise',
    'board, one organisation': `/?org=${organisation?.id}`,
    'event': `/event/${event.id}`,
    'person': `/person/${person?.id}`,
    'organisation': `/org/${organisation?.id}`,
    'organisation, the hub': '/org/openai',
    'search': `/search?q=${encodeURIComponent(person?.name ?? '')}`,
    'board as of a day': `/?as-of=${asOf}`,
    'person as of a day': `/person/${someone?.id}?as-of=${asOf}`,
    'organisation as of a day': `/org/${organisation?.id}?as-of=${asOf}`,
  };
}

const WARM = 3;

async function timed(url: string): Promise<number> {
  const from = performance.now();
  const answer = await fetch(url);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  return performance.now() - from;
}

/** From request to last byte, one after the other. */
export async function pageTimes(url: string, rounds: number): Promise<Times> {
  const times: number[] = [];
  for (let round = 0; round < WARM + rounds; round++) {
    const ms = await timed(url);
    if (round >= WARM) times.push(ms);
  }
  return timesOf(times);
}

/** Documents of one claim each, about people and organisations that are known, or about the hub. */
function* single(prefix: string, size: number): Generator<BatchDocument> {
  for (const { document, claims } of marketOf(size, { seed: 5, prefix: `${prefix}${size}-` })) {
    const [claim] = claims;
    if (claim) yield { document, claims: [claim] };
  }
}

/** How long it takes until one new claim is seen in its event. */
export async function newClaimTimes(ledger: Ledger, register: Register, size: number, count: number, about: 'any' | 'hub'): Promise<Times> {
  const times: number[] = [];
  const isHub = ({ claims: [claim] }: BatchDocument): boolean => claim?.roles.from === HUB || claim?.roles.org === HUB || claim?.roles.at === HUB;
  for (const document of single(`new-${about}-`, size)) {
    if (times.length >= count + WARM) break;
    if (about === 'hub' && !isHub(document)) continue;
    const from = performance.now();
    await ledger.append({ kind: 'read', actor: 'bench', documents: [document] });
    await refreshLedger(ledger, { register: () => Promise.resolve(register) });
    const [claim] = (await ledger.document(document.document.id))?.claims ?? [];
    const seen = claim?.event && (await ledger.event(claim.event));
    if (!seen) throw new Error(`invalid refresh: ${document.document.id} has no event`);
    times.push(performance.now() - from);
  }
  return timesOf(times.slice(WARM));
}

/** Claims a second, appended in groups as they are read, each on the disk when it is reported. What the ledger knows already does not count. */
export async function insertRate(ledger: Ledger, size: number): Promise<number> {
  const documents = [...marketOf(size, { seed: 3, prefix: `more-${(await ledger.counts()).claims}-` })];
  let claims = 0;
  const from = performance.now();
  for (let at = 0; at < documents.length; at += 32) {
    const part = documents.slice(at, at + 32);
    claims += (await ledger.append({ kind: 'read', actor: 'bench', documents: part })).claims;
  }
  return (claims / (performance.now() - from)) * 1000;
}

export interface Crowd {
  readonly pages: number;
  readonly errors: number;
  readonly times: Times;
  /** A batch read alone, and while the pages are asked for. */
  readonly alone: Batch;
  readonly beside: Batch;
}

const READERS = 64;
/** What a reader takes to look at a page. */
const PAUSE_MS = 2000;

async function read(url: string, addresses: readonly string[], until: { readonly over: boolean }, found: { times: number[]; errors: number }): Promise<void> {
  await sleep(Math.random() * PAUSE_MS);
  while (!until.over) {
    try {
      found.times.push(await timed(url + addresses[Math.floor(Math.random() * addresses.length)]));
    } catch {
      found.errors++;
    }
    await sleep(PAUSE_MS * (0.5 + Math.random()));
  }
}

async function readBatch(place: string, prefix: string, size: number): Promise<Batch> {
  return startChild('batch.ts', place, prefix, String(size)).next<Batch>();
}

/** Readers who walk through the pages while a batch of articles is read. */
export async function crowded(place: string, url: string, addresses: readonly string[], size: number): Promise<Crowd> {
  const alone = await readBatch(place, 'alone-', size);
  const [until, found] = [{ over: false }, { times: [] as number[], errors: 0 }];
  const readers = Array.from({ length: READERS }, () => read(url, addresses, until, found));
  await sleep(PAUSE_MS);
  [found.times, found.errors] = [[], 0];
  const beside = await readBatch(place, 'beside-', size);
  until.over = true;
  const { times, errors } = { times: [...found.times], errors: found.errors };
  await Promise.all(readers);
  return { pages: times.length, errors, times: timesOf(times), alone, beside };
}
