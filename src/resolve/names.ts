// Names → entities. A ref is first given an identity within its document (registered, by its folded name, or a lone surname of this
// document only); refs of one identity are one entity. Nothing depends on the order of the input: "oldest" is by transaction, then by id.

import { idOf } from '../base/hash.ts';
import type { Decision } from '../model/decision.ts';
import type { Register } from '../model/register.ts';
import type { Attestation, Entity, Ref } from '../model/resolution.ts';
import { decideIdentities } from './identities.ts';
import { indexRegister, keyOf, properSuffixes, type RegisterIndex, withoutInitials, withoutLegalForm } from './register-index.ts';

/** Who is who. The part of a resolution that all buckets share. */
export interface Names {
  /** By id. */
  readonly entities: readonly Entity[];
  /** By ref. */
  readonly refs: readonly { readonly ref: string; readonly entity: string }[];
  entityOf(ref: string): Entity | undefined;
  /** The person or organisation whose word is meant by `says` in this document, as far as it is known. */
  speaker(doc: string, says: string): Speaker | undefined;
}

export interface Speaker {
  /** The entity's id; one that no claim names has an id all the same. */
  readonly id: string;
  readonly name: string;
  readonly registered: string | null;
}

/** `r` registered · `p` person, `o` organisation by folded name · `d` a surname that stays within its document · `s` a ref that people have set apart. */
type Identity = `r:${string}` | `p:${string}` | `o:${string}` | `d:${string}` | `s:${string}`;

// Scripts written without spaces: a name of one "word" is a full name.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

interface DocumentNames {
  readonly refs: readonly Ref[];
  /** The keys of the people this document names in full. */
  readonly full: ReadonlyMap<string, Identity>;
}

/** Is it more than a surname? */
const isFull = (key: string): boolean => key.includes(' ') || UNSPACED.test(key);

function personIdentity(key: string, index: RegisterIndex): Identity {
  const known = index.personNamed(key);
  return known ? `r:${known.id}` : `p:${withoutInitials(key)}`;
}

function documentNames(refs: readonly Ref[], index: RegisterIndex): DocumentNames {
  const keys = new Set(refs.filter((ref) => ref.type === 'person').map((ref) => keyOf(ref.surface)));
  const shortened = new Set([...keys].flatMap(properSuffixes));
  const full = new Map<string, Identity>();
  for (const key of keys) if (index.personNamed(key) || (isFull(key) && !shortened.has(key))) full.set(key, personIdentity(key, index));
  return { refs, full };
}

/** The people of this document whose names end with these words. */
function bearers(key: string, { full }: DocumentNames): readonly Identity[] {
  return [...new Set([...full].filter(([name]) => name !== key && name.endsWith(` ${key}`)).map(([, identity]) => identity))];
}

function organisationIdentity(key: string, document: DocumentNames, index: RegisterIndex): Identity {
  const known = index.organisationNamed(key);
  if (known) return `r:${known.id}`;
  // Founders and investors stand where organisations stand: someone known by full name stays a person.
  const person = index.personNamed(key);
  return person ? `r:${person.id}` : (document.full.get(key) ?? `o:${withoutLegalForm(key)}`);
}

interface Context {
  readonly index: RegisterIndex;
  readonly documents: ReadonlyMap<string, DocumentNames>;
  /** Ref → the organisations named in the same claims. */
  readonly company: ReadonlyMap<string, ReadonlySet<Identity>>;
  /** Registered person → the organisations named beside the full name, in any document. */
  readonly career: ReadonlyMap<string, ReadonlySet<Identity>>;
}

/** Null: only the register can tell, and it takes the context to ask it. */
function localIdentity(ref: Ref, document: DocumentNames, index: RegisterIndex): Identity | null {
  const key = keyOf(ref.surface);
  if (ref.type === 'organisation') return organisationIdentity(key, document, index);
  const own = document.full.get(key);
  if (own) return own;
  const of = bearers(key, document);
  if (of.length === 1) return of[0] ?? null;
  return of.length > 1 ? `d:${ref.doc}:${key}` : null;
}

/** A surname that the document does not explain: whoever alone bears it in the register, if the claims' organisations are known as theirs. */
function surnameIdentity(ref: Ref, { index, company, career }: Context): Identity {
  const key = keyOf(ref.surface);
  const [only, second] = index.peopleEnding(key);
  const beside = company.get(ref.id) ?? new Set();
  const theirs = (only && !second && career.get(only.id)) || new Set<Identity>();
  const fits = [...beside].some((a) => [...theirs].some((b) => a === b || (isRegistered(a) && isRegistered(b) && index.related(a.slice(2), b.slice(2)))));
  return only && fits ? `r:${only.id}` : isFull(key) ? `p:${withoutInitials(key)}` : `d:${ref.doc}:${key}`;
}

const isRegistered = (identity: Identity): boolean => identity.startsWith('r:');

function groupBy<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** Who stands beside which organisations, from the claims that name both. */
function companies(attestations: readonly Attestation[], refs: ReadonlyMap<string, Ref>, local: ReadonlyMap<string, Identity | null>) {
  const company = new Map<string, Set<Identity>>();
  const career = new Map<string, Set<Identity>>();
  const add = (table: Map<string, Set<Identity>>, key: string, organisations: readonly Identity[]): void => {
    const of = table.get(key) ?? new Set();
    for (const organisation of organisations) of.add(organisation);
    table.set(key, of);
  };
  for (const { refs: filled } of attestations) {
    const named = filled.map(({ ref }) => refs.get(ref)).filter((ref) => ref !== undefined);
    const organisations = named.filter((ref) => ref.type === 'organisation').flatMap((ref) => local.get(ref.id) ?? []);
    for (const person of named.filter((ref) => ref.type === 'person')) {
      add(company, person.id, organisations);
      const identity = local.get(person.id);
      if (identity && isRegistered(identity) && isFull(keyOf(person.surface))) add(career, identity.slice(2), organisations);
    }
  }
  return { company, career };
}

/** The first transaction that used each ref. */
function ages(attestations: readonly Attestation[]): Map<string, number> {
  const age = new Map<string, number>();
  for (const { tx, refs } of attestations) for (const { ref } of refs) age.set(ref, Math.min(tx, age.get(ref) ?? Infinity));
  return age;
}

function entityOfGroup(identity: Identity, refs: readonly Ref[], index: RegisterIndex): Entity {
  const known = isRegistered(identity) ? knownAs(identity.slice(2), index) : undefined;
  if (known) return known;
  const [oldest] = refs;
  if (!oldest) throw new Error(`invalid identity: ${identity} without a ref`);
  const inFull = refs.find((ref) => identity.slice(2) === withoutInitials(keyOf(ref.surface)));
  return {
    id: idOf('e', oldest.id),
    type: identity.startsWith('s:') ? oldest.type : identity.startsWith('o:') ? 'organisation' : 'person',
    name: (inFull ?? oldest).surface,
    registered: null,
  };
}

function knownAs(id: string, index: RegisterIndex): Entity | undefined {
  const person = index.person(id);
  if (person) return { id, type: 'person', name: person.name, registered: id };
  const organisation = index.organisation(id);
  return organisation && { id, type: 'organisation', name: organisation.name, registered: id };
}

/** Cost: one pass over refs and claims, look-ups only; a lone surname also looks at the people of its document. */
export function resolveNames(refs: readonly Ref[], attestations: readonly Attestation[], register: Register, decisions: readonly Decision[] = []): Names {
  const index = indexRegister(register);
  const byId = new Map(refs.map((ref) => [ref.id, ref]));
  const documents = new Map([...groupBy(refs, (ref) => ref.doc)].map(([doc, of]) => [doc, documentNames(of, index)]));
  const emptyDocument: DocumentNames = { refs: [], full: new Map() };
  const local = new Map(refs.map((ref) => [ref.id, localIdentity(ref, documents.get(ref.doc) ?? emptyDocument, index)]));
  const context: Context = { index, documents, ...companies(attestations, byId, local) };
  const byRules = new Map(refs.map((ref) => [ref.id, local.get(ref.id) ?? surnameIdentity(ref, context)]));

  const age = ages(attestations);
  const oldestFirst = refs.toSorted((a, b) => (age.get(a.id) ?? Infinity) - (age.get(b.id) ?? Infinity) || (a.id < b.id ? -1 : 1));
  const identities = decideIdentities(byRules, oldestFirst, decisions, { alone: (ref) => `s:${ref.id}`, isFirm: isRegistered });
  const byIdentity = new Map(
    [...groupBy(oldestFirst, (ref) => identities.get(ref.id) ?? '')].map(([identity, of]) => [identity, entityOfGroup(identity as Identity, of, index)]),
  );
  const entityByRef = new Map(refs.map((ref) => [ref.id, byIdentity.get(identities.get(ref.id) ?? '')]));
  return {
    entities: [...byIdentity.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    refs: [...entityByRef].map(([ref, entity]) => ({ ref, entity: entity?.id ?? '' })).sort((a, b) => (a.ref < b.ref ? -1 : 1)),
    entityOf: (ref) => entityByRef.get(ref),
    speaker: (doc, says) => speakerOf(says, documents.get(doc) ?? emptyDocument, byIdentity, entityByRef, index),
  };
}

/** As the document's own refs have it; else by a full name of the register: a surname alone says too little outside its document. */
function speakerOf(
  says: string,
  document: DocumentNames,
  byIdentity: ReadonlyMap<string, Entity>,
  entityByRef: ReadonlyMap<string, Entity | undefined>,
  index: RegisterIndex,
): Speaker | undefined {
  const key = keyOf(says);
  const same = document.refs.filter((ref) => keyOf(ref.surface) === key).sort((a, b) => (a.type === b.type ? 0 : a.type === 'person' ? -1 : 1))[0];
  if (same) return entityByRef.get(same.id);
  const of = bearers(key, document);
  if (of.length > 0) return of.length === 1 ? byIdentity.get(of[0] ?? '') : undefined;
  const known = index.personNamed(key) ?? index.organisationNamed(key);
  return known && { id: known.id, name: known.name, registered: known.id };
}
