// Names → entities. A ref is first given an identity within its document (registered, by its folded name, or a lone surname of this
// document only); refs of one identity are one entity. Nothing depends on the order of the input: "oldest" is by transaction, then by id.
// What is made here at once from everything, `work/refresh.ts` makes step by step with the same functions.

import { idOf } from '../base/hash.ts';
import type { Decision } from '../model/decision.ts';
import type { Register } from '../model/register.ts';
import type { Attestation, Entity, Mention, Ref } from '../model/resolution.ts';
import { bearers, type DocumentNames, type Identity, identitiesIn, isRegistered, namesIn } from './document-names.ts';
import { decideIdentities } from './identities.ts';
import { indexRegister, keyOf, type RegisterIndex, withoutInitials } from './register-index.ts';

/** Who is who, in the documents that it was asked about. */
export interface Names {
  entityOf(ref: string): Entity | undefined;
  /** The person or organisation whose word is meant by `says` in this document, as far as it is known. */
  speaker(doc: string, says: string): Speaker | undefined;
}

export interface AllNames extends Names {
  /** By id. */
  readonly entities: readonly Entity[];
  /** By ref. */
  readonly refs: readonly { readonly ref: string; readonly entity: string }[];
}

export interface Speaker {
  /** The entity's id; one that no claim names has an id all the same. */
  readonly id: string;
  readonly name: string;
  readonly registered: string | null;
}

/** A ref set apart from its group by people's decision. */
export const alone = (ref: { readonly id: string }): Identity => `s:${ref.id}`;

/** As it has to be to give its name to a group of that identity. */
export const foldedName = (surface: string): string => withoutInitials(keyOf(surface));

/** The entity of a group: `oldest` of its refs, and `inFull` the oldest of those that are called as the identity says. */
export function entityOfGroup(identity: Identity, oldest: Ref, inFull: Ref | undefined, index: RegisterIndex): Entity {
  const known = isRegistered(identity) ? knownAs(identity.slice(2), index) : undefined;
  if (known) return known;
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

/** The names of these documents by what is known of their refs. */
export const namesOf = (
  documents: ReadonlyMap<string, Pick<DocumentNames, 'refs' | 'full'>>,
  entityByRef: ReadonlyMap<string, Entity>,
  index: RegisterIndex,
): Names => ({
  entityOf: (ref) => entityByRef.get(ref),
  speaker: (doc, says) => speakerOf(says, documents.get(doc) ?? NO_NAMES, entityByRef, index),
});

const NO_NAMES: Pick<DocumentNames, 'refs' | 'full'> = { refs: [], full: new Map() };

/** As the document's own refs have it; else by a full name of the register: a surname alone says too little outside its document. */
function speakerOf(
  says: string,
  { refs, full }: Pick<DocumentNames, 'refs' | 'full'>,
  entityByRef: ReadonlyMap<string, Entity>,
  index: RegisterIndex,
): Speaker | undefined {
  const key = keyOf(says);
  const named = (name: string): Ref | undefined =>
    refs.filter((ref) => keyOf(ref.surface) === name).sort((a, b) => (a.type === b.type ? 0 : a.type === 'person' ? -1 : 1))[0];
  const same = named(key);
  if (same) return entityByRef.get(same.id);
  const [only, second] = bearers(key, full);
  if (only !== undefined) return second === undefined ? entityByRef.get(named(only)?.id ?? '') : undefined;
  const known = index.personNamed(key) ?? index.organisationNamed(key);
  return known && { id: known.id, name: known.name, registered: known.id };
}

/** Every document with its names. */
export function documentsOf(refs: readonly Ref[], mentions: readonly Mention[], index: RegisterIndex): ReadonlyMap<string, DocumentNames> {
  const claims = Map.groupBy(mentions, ({ doc }) => doc);
  return new Map([...Map.groupBy(refs, ({ doc }) => doc)].map(([doc, of]) => [doc, namesIn(doc, of, claims.get(doc) ?? [], index)]));
}

function careersIn(documents: Iterable<DocumentNames>): ReadonlyMap<string, ReadonlySet<Identity>> {
  const careers = new Map<string, Set<Identity>>();
  for (const { careers: told } of documents)
    for (const { person, organisation } of told) careers.set(person, (careers.get(person) ?? new Set<Identity>()).add(organisation));
  return careers;
}

/** Cost: one pass over refs and claims, look-ups only; a lone surname also looks at the people of its document. */
export function resolveNames(refs: readonly Ref[], attestations: readonly Attestation[], register: Register, decisions: readonly Decision[] = []): AllNames {
  const index = indexRegister(register);
  const documents = documentsOf(refs, attestations, index);
  const careers = careersIn(documents.values());
  const none = new Set<Identity>();
  const byRules = new Map([...documents.values()].flatMap((names) => [...identitiesIn(names, (person) => careers.get(person) ?? none, index)]));

  const ageOf = ({ doc, id }: Ref): number => documents.get(doc)?.ages.get(id) ?? Infinity;
  const oldestFirst = refs.toSorted((a, b) => (ageOf(a) === ageOf(b) ? (a.id < b.id ? -1 : 1) : ageOf(a) - ageOf(b)));
  const identities = decideIdentities(byRules, oldestFirst, decisions, { alone, isFirm: isRegistered });
  const entityByRef = new Map<string, Entity>();
  const entities: Entity[] = [];
  for (const [identity, [oldest, ...others]] of Map.groupBy(oldestFirst, ({ id }) => identities.get(id) as Identity)) {
    if (!oldest) continue;
    const group = [oldest, ...others];
    const entity = entityOfGroup(
      identity,
      oldest,
      group.find(({ surface }) => foldedName(surface) === identity.slice(2)),
      index,
    );
    entities.push(entity);
    for (const { id } of group) entityByRef.set(id, entity);
  }
  return {
    entities: entities.sort((a, b) => (a.id < b.id ? -1 : 1)),
    refs: [...entityByRef].map(([ref, { id }]) => ({ ref, entity: id })).sort((a, b) => (a.ref < b.ref ? -1 : 1)),
    ...namesOf(documents, entityByRef, index),
  };
}
