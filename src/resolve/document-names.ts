// What the names of one document mean, as far as the document and the register tell. Nothing here looks at another document, so that a name
// is understood anew only when its own document changes, or the career of a person whose surname it leaves unexplained.

import type { Mention, Ref } from '../model/resolution.ts';
import { keyOf, properSuffixes, type RegisterIndex, withoutInitials, withoutLegalForm } from './register-index.ts';

/** `r` registered · `p` person, `o` organisation by folded name · `d` a surname that stays within its document · `s` a ref that people have set apart. */
export type Identity = `r:${string}` | `p:${string}` | `o:${string}` | `d:${string}` | `s:${string}`;

/** A registered person, named in full beside an organisation. */
export interface Career {
  readonly person: string;
  readonly organisation: Identity;
}

export interface DocumentNames {
  readonly doc: string;
  readonly refs: readonly Ref[];
  /** The keys of the people this document names in full. */
  readonly full: ReadonlyMap<string, Identity>;
  /** By ref. Null: only the register can tell, and it takes careers to ask it. */
  readonly local: ReadonlyMap<string, Identity | null>;
  /** Ref of a person → the organisations named in the same claims. */
  readonly beside: ReadonlyMap<string, ReadonlySet<Identity>>;
  readonly careers: readonly Career[];
  /** The registered people who alone bear a surname that this document leaves unexplained: what becomes of it hangs on their careers. */
  readonly asked: readonly string[];
  /** Ref → the first transaction that used it. */
  readonly ages: ReadonlyMap<string, number>;
}

// Scripts written without spaces: a name of one "word" is a full name.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Is it more than a surname? */
const isFull = (key: string): boolean => key.includes(' ') || UNSPACED.test(key);

export const isRegistered = (identity: Identity): boolean => identity.startsWith('r:');

function personIdentity(key: string, index: RegisterIndex): Identity {
  const known = index.personNamed(key);
  return known ? `r:${known.id}` : `p:${withoutInitials(key)}`;
}

function fullNames(refs: readonly Ref[], index: RegisterIndex): ReadonlyMap<string, Identity> {
  const keys = new Set(refs.filter((ref) => ref.type === 'person').map((ref) => keyOf(ref.surface)));
  const shortened = new Set([...keys].flatMap(properSuffixes));
  const full = new Map<string, Identity>();
  for (const key of keys) if (index.personNamed(key) || (isFull(key) && !shortened.has(key))) full.set(key, personIdentity(key, index));
  return full;
}

/** The names of this document's people that end with these words, one for each person. */
export function bearers(key: string, full: DocumentNames['full']): readonly string[] {
  const ending = [...full].filter(([name]) => name !== key && name.endsWith(` ${key}`)).sort(([a], [b]) => (a < b ? 1 : -1));
  return [...new Map(ending.map(([name, identity]) => [identity, name])).values()];
}

function organisationIdentity(key: string, full: DocumentNames['full'], index: RegisterIndex): Identity {
  const known = index.organisationNamed(key);
  if (known) return `r:${known.id}`;
  // Founders and investors stand where organisations stand: someone known by full name stays a person.
  const person = index.personNamed(key);
  return person ? `r:${person.id}` : (full.get(key) ?? `o:${withoutLegalForm(key)}`);
}

function localIdentity(ref: Ref, full: DocumentNames['full'], index: RegisterIndex): Identity | null {
  const key = keyOf(ref.surface);
  if (ref.type === 'organisation') return organisationIdentity(key, full, index);
  const own = full.get(key);
  if (own) return own;
  const [only, second] = bearers(key, full);
  if (second !== undefined) return `d:${ref.doc}:${key}`;
  return only === undefined ? null : (full.get(only) ?? null);
}

/** The one registered person whose name ends with this surname. */
function onlyBearer(surface: string, index: RegisterIndex): string | undefined {
  const [only, second] = index.peopleEnding(keyOf(surface));
  return second === undefined ? only?.id : undefined;
}

/** `refs` and `mentions`: all live ones of one document. */
export function namesIn(doc: string, refs: readonly Ref[], mentions: readonly Mention[], index: RegisterIndex): DocumentNames {
  const full = fullNames(refs, index);
  const local = new Map(refs.map((ref) => [ref.id, localIdentity(ref, full, index)]));
  const byId = new Map(refs.map((ref) => [ref.id, ref]));
  const beside = new Map<string, Set<Identity>>();
  const careers = new Map<string, Career>();
  const ages = new Map<string, number>();
  for (const { tx, refs: filled } of mentions) {
    const named = filled.flatMap(({ ref }) => byId.get(ref) ?? []);
    const organisations = named.filter(({ type }) => type === 'organisation').flatMap(({ id }) => local.get(id) ?? []);
    for (const { id } of named) ages.set(id, Math.min(tx, ages.get(id) ?? Infinity));
    for (const { id, surface } of named.filter(({ type }) => type === 'person')) {
      beside.set(id, new Set([...(beside.get(id) ?? []), ...organisations]));
      const identity = local.get(id);
      if (!identity || !isRegistered(identity) || !isFull(keyOf(surface))) continue;
      const person = identity.slice(2);
      for (const organisation of organisations) careers.set(`${person} ${organisation}`, { person, organisation });
    }
  }
  const asked = refs.flatMap(({ id, surface }) => (local.get(id) === null ? (onlyBearer(surface, index) ?? []) : []));
  return { doc, refs, full, local, beside, careers: [...careers.values()], asked: [...new Set(asked)], ages };
}

/** A surname that the document does not explain: whoever alone bears it in the register, if the claims' organisations are known as theirs. */
function surnameIdentity(ref: Ref, { beside }: DocumentNames, careerOf: (person: string) => ReadonlySet<Identity>, index: RegisterIndex): Identity {
  const key = keyOf(ref.surface);
  const only = onlyBearer(ref.surface, index);
  const theirs = [...(only === undefined ? [] : careerOf(only))];
  const related = (a: Identity, b: Identity): boolean => isRegistered(a) && isRegistered(b) && index.related(a.slice(2), b.slice(2));
  const fits = [...(beside.get(ref.id) ?? [])].some((a) => theirs.some((b) => a === b || related(a, b)));
  return only !== undefined && fits ? `r:${only}` : isFull(key) ? `p:${withoutInitials(key)}` : `d:${ref.doc}:${key}`;
}

/** Ref → identity by the rules. `careerOf`: the organisations that a registered person is named beside in full, in any document. */
export const identitiesIn = (names: DocumentNames, careerOf: (person: string) => ReadonlySet<Identity>, index: RegisterIndex): ReadonlyMap<string, Identity> =>
  new Map(names.refs.map((ref) => [ref.id, names.local.get(ref.id) ?? surnameIdentity(ref, names, careerOf, index)]));
