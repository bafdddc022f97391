// What one claim says about one fuse key: its roles cut down to that key, with entities by id and by name, and the days it allows.

import { compatible, type Interval, intervalOf, UNKNOWN } from '../base/interval.ts';
import type { Party, RoleName, Roles, Stance } from '../model/claim.ts';
import type { Voice } from '../model/event.ts';
import type { ClaimKind } from '../model/kind.ts';
import type { Attestation, Via } from '../model/resolution.ts';
import { type EntityOf, entitiesAt, type FuseKey } from './key.ts';
import type { Teller } from './origin.ts';

export interface Statement {
  readonly attestation: Attestation;
  readonly claimId: string;
  readonly key: FuseKey;
  readonly stance: Stance;
  /** Cut down to the key; entities by their display names. */
  readonly roles: Roles;
  readonly entities: ReadonlyMap<RoleName, readonly string[]>;
  /** The days that the document states or implies. */
  readonly interval: Interval;
  /** The days an event may have to be the one that is meant. Wider than `interval` is for claims without a date, never narrower. */
  readonly reach: Interval;
  /** Does the document itself give a date? */
  readonly dated: boolean;
  readonly published: Interval | null;
  /** Filled in by `descent.ts`. */
  readonly origin: string;
  readonly voice: Voice;
  readonly via: Via | null;
  /** Whose word it is by what the document says, and what that one is called. */
  readonly teller: Teller;
  readonly label: string;
}

/** A rumour has a year to come true, and talk without a date is about something within a year. */
export const HORIZON_DAYS = 366;

/** A fact has happened by the day it was published; anything else without a date may be any day. */
function impliedInterval(stance: Stance, published: Interval | null): Interval {
  return stance === 'fact' && published ? { lo: null, hi: published.hi } : UNKNOWN;
}

function impliedReach(stance: Stance, published: Interval | null): Interval {
  if (stance === 'fact' || !published) return impliedInterval(stance, published);
  return { lo: published.lo === null ? null : published.lo - HORIZON_DAYS, hi: published.hi === null ? null : published.hi + HORIZON_DAYS };
}

type Draft = Omit<Statement, 'origin' | 'voice' | 'via' | 'teller' | 'label'>;

export function statementOf(kind: ClaimKind, attestation: Attestation, key: FuseKey, entityOf: EntityOf): Draft {
  const { claim, published: publishedOn } = attestation;
  const published = publishedOn === null ? null : intervalOf(publishedOn);
  const stated = claim.date === undefined ? null : intervalOf(claim.date);
  const roles: Record<string, unknown> = { ...claim.roles };
  const entities = new Map<RoleName, readonly string[]>();
  for (const role of Object.keys(kind.entities) as RoleName[]) {
    const named = entitiesAt(attestation, role, entityOf);
    const value = claim.roles[role];
    if (value === undefined) continue;
    const kept = key.kept[role];
    const places = Array.isArray(value) ? (kept ?? [...value.keys()]) : [0];
    entities.set(role, [...new Set(places.flatMap((n) => named.get(n)?.id ?? []))]);
    roles[role] = Array.isArray(value) ? displayList(value as readonly (Party | string)[], places, (n) => named.get(n)?.name) : (named.get(0)?.name ?? value);
  }
  return {
    attestation,
    claimId: attestation.claimId,
    key,
    stance: claim.stance,
    roles,
    entities,
    interval: stated ?? impliedInterval(claim.stance, published),
    reach: stated ?? impliedReach(claim.stance, published),
    dated: stated !== null,
    published,
  };
}

/** The items at these places under their display names, each once. */
function displayList(value: readonly (Party | string)[], places: readonly number[], nameAt: (n: number) => string | undefined): (Party | string)[] {
  const shown = new Map<string, Party | string>();
  for (const n of places) {
    const item = value[n];
    const name = nameAt(n);
    if (item === undefined) continue;
    const entry = name === undefined ? item : typeof item === 'string' ? name : { name };
    shown.set(JSON.stringify(entry), entry);
  }
  return [...shown.values()];
}

/** May an event of these days be what the statement is about? */
export const reaches = (a: Pick<Statement, 'reach'>, b: Pick<Statement, 'reach'>, slackDays: number): boolean => compatible(a.reach, b.reach, slackDays);
