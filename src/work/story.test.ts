// What the starter ledger comes to when its claims are fused anew. Its makers judged each event on its own; that nearly all of them come out
// again, one for each person, says that fusing neither tears apart nor throws together.

import { expect, test } from 'vitest';
import { formatInterval } from '../base/interval.ts';
import { openLedger } from '../ledger/open.ts';
import { KINDS } from '../model/claims/index.gen.ts';
import { resolve } from '../resolve/resolve.ts';
import { loadRegister } from './register.ts';
import { loadStarter } from './starter.ts';

async function starter() {
  const register = loadRegister();
  const ledger = await openLedger(':memory:', { now: () => new Date('2026-07-01T00:00:00Z'), register });
  await ledger.append(loadStarter());
  const attestations = await ledger.attestations();
  const resolution = resolve(attestations, await ledger.refs(), register);
  await ledger.close();
  const judged = new Map(attestations.map(({ claimId, claim }) => [claimId, /\(([^()]+)\)$/.exec(claim.because[0] ?? '')?.[1] ?? '']));
  return { ...resolution, attestations, judged };
}

const world = await starter();
const { events, claims, judged } = world;
const bucketOf = new Map(events.map(({ id, bucket }) => [id, bucket]));

test('nearly every event comes out as it was judged', () => {
  const fused = new Map(events.map(({ id }) => [id, new Set<string>()]));
  const parts = new Map<string, Set<string>>();
  for (const { claimId, event, part } of claims) {
    if (part === 'ambiguous') continue;
    const starterEvent = judged.get(claimId) ?? '';
    fused.get(event)?.add(starterEvent);
    const place = `${starterEvent} ${bucketOf.get(event)}`;
    parts.set(place, (parts.get(place) ?? new Set()).add(event));
  }
  const torn = [...parts].filter(([, of]) => of.size > 1).map(([place]) => place);
  const thrownTogether = [...fused.values()].filter((of) => of.size > 1).map((of) => [...of].join(' + '));
  expect(new Set(judged.values()).size).toBeGreaterThan(500);
  expect(parts.size).toBeGreaterThan(550);
  expect(torn.length, torn.join('\n')).toBeLessThanOrEqual(5);
  expect(thrownTogether.length, thrownTogether.join('\n')).toBeLessThanOrEqual(12);
  expect(claims.filter(({ part }) => part === 'ambiguous').length).toBeLessThan(claims.length / 100);
});

test('everyone in it is registered', () => {
  expect(world.entities.filter(({ registered }) => registered === null)).toEqual([]);
});

test('November 2023 is the story that it was', () => {
  const [first, last] = [Date.UTC(2023, 10, 17) / 864e5, Date.UTC(2023, 10, 22) / 864e5];
  const story = events
    .filter(({ kind, when }) => ['move', 'appoint'].includes(kind) && (when.lo ?? 0) >= first && (when.hi ?? Infinity) <= last)
    .map(({ kind, when, roles }) => `${formatInterval(when)} · ${KINDS.find((one) => one.kind === kind)?.describe(roles)}`)
    .filter((line) => /Altman|Brockman|Murati|Shear/.test(line));
  expect(story.sort()).toEqual([
    '17 November 2023 · Greg Brockman: leaves OpenAI, president',
    '17 November 2023 · Mira Murati named interim chief executive at OpenAI',
    '17 November 2023 · Sam Altman: leaves OpenAI, chief executive',
    '19–20 November 2023 · Emmett Shear named interim chief executive at OpenAI',
    '20 November 2023 · Greg Brockman: OpenAI → Microsoft, head of a new advanced AI research team',
    '20 November 2023 · Sam Altman: OpenAI → Microsoft, head of a new advanced AI research team',
    '21 November 2023 · Sam Altman named chief executive at OpenAI',
    '22 November 2023 · Greg Brockman: joins OpenAI, president',
  ]);
});
