// Claims → entities, events, beliefs. A pure function: the same live claims and register give the same bytes, in any order of input.
// What is derived of a bucket depends on its own claims and on the names alone, so buckets can be made anew one by one.

import { KINDS } from '../model/claims/index.gen.ts';
import type { Decision } from '../model/decision.ts';
import type { ClaimKind } from '../model/kind.ts';
import type { Register } from '../model/register.ts';
import type { Attestation, Ref, Resolution } from '../model/resolution.ts';
import { type Families, familiesOf, indexDecisions } from './decided.ts';
import { type Links, linksOf, mergeOrigins, NO_LINKS, type Voiced } from './descent.ts';
import { eventOf, type ResolvedClaim, type ResolvedEvent } from './event.ts';
import { fuse } from './fuse.ts';
import { keysOf } from './key.ts';
import { type Names, resolveNames } from './names.ts';
import { isNamed, type Sources, type Ties, toldBy } from './origin.ts';
import { indexRegister } from './register-index.ts';
import { statementOf } from './statement.ts';

export interface ResolveOptions {
  /** Only the events of these buckets; entities and refs are always complete. */
  readonly buckets?: ReadonlySet<string> | undefined;
  /** The live ones, oldest first. */
  readonly decisions?: readonly Decision[] | undefined;
  /** How documents hang together. */
  readonly links?: Links | undefined;
}

/** What is said in each bucket. */
export type Buckets = ReadonlyMap<string, readonly Voiced[]>;

const KIND_BY_NAME: ReadonlyMap<string, ClaimKind> = new Map(KINDS.map((kind) => [kind.kind, kind]));

function kindOf({ claim }: Attestation): ClaimKind {
  const kind = KIND_BY_NAME.get(claim.kind);
  if (!kind) throw new Error(`invalid kind: ${claim.kind}`);
  return kind;
}

/**
 * Who speaks for whom in each document: kinds whose key is a person and an organisation say where a person has a post. Former posts do
 * not count. Taken from the document alone, so that a claim's voice does not hang on what is read elsewhere.
 */
function tiesOf(attestations: readonly Attestation[], names: Names): (doc: string) => Ties {
  const byDocument = new Map<string, Map<string, string[]>>();
  for (const attestation of attestations) {
    const { claim, doc, refs } = attestation;
    const { principal, entities } = kindOf(attestation);
    const types = principal.map((role) => entities[role]);
    if (!types.includes('people') || !types.includes('organisation') || claim.roles.former || claim.roles.end || claim.stance !== 'fact') continue;
    const ids = (type: 'person' | 'organisation'): string[] =>
      refs.map(({ ref }) => names.entityOf(ref)).flatMap((entity) => (entity?.type === type ? [entity.id] : []));
    const ties = byDocument.get(doc) ?? new Map<string, string[]>();
    for (const person of ids('person')) ties.set(person, [...(ties.get(person) ?? []), ...ids('organisation')].sort());
    byDocument.set(doc, ties);
  }
  const none: Ties = new Map();
  return (doc) => byDocument.get(doc) ?? none;
}

/** All entities that a claim names, in whatever role. */
const entitiesOf = (attestation: Attestation, names: Names): string[] => attestation.refs.flatMap(({ ref }) => names.entityOf(ref)?.id ?? []);

/** The buckets that a claim belongs to. */
export function bucketsOfClaim(attestation: Attestation, names: Names, register: Register): ReadonlySet<string> {
  const who = { entityOf: names.entityOf, countsAs: indexRegister(register).countsAs };
  return new Set(keysOf(kindOf(attestation), attestation, who).map(({ bucket }) => bucket));
}

/** Does it take the rest of its document to tell whose word this claim is? */
export const isAttributed = ({ claim: { says } }: Attestation): boolean => says !== undefined && isNamed(says);

/** What there is to know beside the claims. */
interface Beside {
  readonly links?: Links | undefined;
  readonly families?: Families | undefined;
  /** All claims of the documents whose claims are attributed to somebody. */
  readonly documents?: readonly Attestation[] | undefined;
}

/** Claims under these names, by bucket. All that a bucket's events depend on is in its statements. */
export function bucketsOf(attestations: readonly Attestation[], names: Names, register: Register, beside: Beside = {}): Buckets {
  const { links = NO_LINKS, families = new Map<string, string>(), documents = attestations } = beside;
  const index = indexRegister(register);
  const sources: Sources = { names, index, families, ties: tiesOf(documents, names) };
  const who = { entityOf: names.entityOf, countsAs: index.countsAs };
  const buckets = new Map<string, Voiced[]>();
  for (const attestation of attestations) {
    const kind = kindOf(attestation);
    const told = { ...toldBy(attestation, entitiesOf(attestation, names), sources), links: linksOf(attestation, links) };
    for (const key of keysOf(kind, attestation, who)) {
      const statement = { ...statementOf(kind, attestation, key, names.entityOf), ...told };
      const bucket = buckets.get(key.bucket);
      if (bucket) bucket.push(statement);
      else buckets.set(key.bucket, [statement]);
    }
  }
  return buckets;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Without the claims that people have rejected as such. */
function notRejected(attestations: readonly Attestation[], decisions: readonly Decision[]): readonly Attestation[] {
  const { isRejected } = indexDecisions(decisions);
  return attestations.filter(({ claimId }) => !isRejected(claimId));
}

/** `attestations` and `refs`: all live ones, in any order, each once. Entities by id, refs by ref, events by id, claims by id and event. */
export function resolve(attestations: readonly Attestation[], refs: readonly Ref[], register: Register, options: ResolveOptions = {}): Resolution {
  const counting = notRejected(attestations, options.decisions ?? []);
  const names = resolveNames(refs, counting, register, options.decisions);
  return {
    entities: names.entities,
    refs: names.refs,
    ...resolveBuckets(bucketsOf(counting, names, register, { links: options.links, families: familiesOf(options.decisions ?? []) }), register, options),
  };
}

/** The events of buckets that are made already. */
export function resolveBuckets(
  buckets: Buckets,
  register: Register,
  { buckets: wanted, decisions = [] }: ResolveOptions = {},
): Pick<Resolution, 'events' | 'claims'> {
  const { decided } = indexDecisions(decisions);
  const index = indexRegister(register);
  const events: ResolvedEvent[] = [];
  const claims: ResolvedClaim[] = [];
  for (const [bucket, statements] of buckets) {
    const [first] = statements;
    if (!first || (wanted && !wanted.has(bucket))) continue;
    const kind = kindOf(first.attestation);
    for (const fused of fuse(kind, mergeOrigins(statements), index.related)) {
      const made = eventOf(kind.kind, bucket, fused, index.within, decided);
      events.push(made.event);
      claims.push(...made.claims);
    }
  }
  return {
    events: events.sort((a, b) => compareText(a.id, b.id)),
    claims: claims.sort((a, b) => compareText(a.claimId, b.claimId) || compareText(a.event, b.event)),
  };
}
