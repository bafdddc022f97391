// The register as look-up tables. Every look-up goes through `nameKey`, so that spelling, case and diacritics do not matter.

import { nameKey } from '../base/fold.ts';
import type { KnownPerson, Organisation, Publisher, Register } from '../model/register.ts';

export interface RegisterIndex {
  organisation(id: string): Organisation | undefined;
  person(id: string): KnownPerson | undefined;
  /** By name, alias or id; a legal form at the end ("Inc.") does not count. */
  organisationNamed(key: string): Organisation | undefined;
  /** By full name, alias or id; initials in the middle do not count. */
  personNamed(key: string): KnownPerson | undefined;
  /** Everyone whose name ends with these words, and is longer. */
  peopleEnding(key: string): readonly KnownPerson[];
  publisherNamed(name: string): Publisher | undefined;
  /** By host, or the domain that the host belongs to. */
  publisherAt(url: string): Publisher | undefined;
  /** The organisation whose own site this is. */
  organisationAt(url: string): Organisation | undefined;
  /** What the publishers of one owner are called together. */
  familyName(family: string): string;
  /** Is one the other, or somewhere above it? */
  related(a: string, b: string): boolean;
  /** Is `id` the same as `owner`, or somewhere below it? */
  within(id: string, owner: string): boolean;
  /** The organisation that a unit counts as; anything else counts as itself. */
  countsAs(id: string): string;
}

const LEGAL_FORM = / (?:incorporated|inc|corporation|corp|company|co|ltd|limited|llc|lp|llp|plc|pbc|gmbh|ag|se|sa|sas|srl|spa|bv|nv|ab|oy|pte)$/;

/** "foo inc" → "foo". */
export const withoutLegalForm = (key: string): string => key.replace(LEGAL_FORM, '') || key;

/** "ilya k sutskever" → "ilya sutskever"; a name that would shrink to one word stays. */
export function withoutInitials(key: string): string {
  const words = key.split(' ');
  const kept = words.filter((word) => word.length > 1);
  return kept.length >= 2 ? kept.join(' ') : key;
}

/** The key of a name; what has neither letters nor digits is its own key. */
export const keyOf = (surface: string): string => nameKey(surface) || surface.trim().toLowerCase();

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.toLowerCase().replace(/^www\./, '') : '');

/** "a.b.c" → "a.b.c", "b.c": the domains a host belongs to, longest first, without the last label alone. */
function domainsOf(host: string): string[] {
  const labels = host.split('.');
  return labels.slice(0, -1).map((_, at) => labels.slice(at).join('.'));
}

type Named = { readonly id: string; readonly name: string; readonly aliases: readonly string[] };

/** Names count before aliases, aliases before ids; of two that claim one key the first in the order of ids has it. */
function nameTable<T extends Named>(items: readonly T[], normal: (key: string) => string): Map<string, T> {
  const sorted = items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const table = new Map<string, T>();
  const add = (surface: string, item: T): void => {
    for (const key of new Set([keyOf(surface), normal(keyOf(surface))])) if (!table.has(key)) table.set(key, item);
  };
  for (const item of sorted) add(item.name, item);
  for (const item of sorted) for (const alias of item.aliases) add(alias, item);
  for (const item of sorted) add(item.id, item);
  return table;
}

function endings(people: readonly KnownPerson[]): Map<string, KnownPerson[]> {
  const table = new Map<string, KnownPerson[]>();
  for (const person of people.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const keys = new Set([person.name, ...person.aliases].flatMap((name) => properSuffixes(keyOf(name))));
    for (const key of keys) table.set(key, [...(table.get(key) ?? []), person]);
  }
  return table;
}

/** "a b c" → "b c", "c". */
export function properSuffixes(key: string): string[] {
  const words = key.split(' ');
  return words.slice(1).map((_, at) => words.slice(at + 1).join(' '));
}

/** A family goes by the name of the publisher it is called after, else by its own, spelt out. */
function familyNames(publishers: readonly Publisher[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { family, name } of publishers.toSorted((a, b) => (a.name < b.name ? -1 : 1))) if (keyOf(name) === keyOf(family)) names.set(family, name);
  return names;
}

const spellOut = (family: string): string => family.replace(/-/g, ' ').replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());

function parentsOf(organisations: readonly Organisation[]): (id: string) => ReadonlySet<string> {
  const parent = new Map(organisations.map((organisation) => [organisation.id, organisation.parent]));
  return (id) => {
    const above = new Set<string>();
    for (let at: string | null | undefined = id; at && !above.has(at); at = parent.get(at)) above.add(at);
    return above;
  };
}

const INDEXES = new WeakMap<Register, RegisterIndex>();

/** One index for each register; it is made once. */
export function indexRegister(register: Register): RegisterIndex {
  const known = INDEXES.get(register);
  if (known) return known;
  const index = buildIndex(register);
  INDEXES.set(register, index);
  return index;
}

function buildIndex({ organisations, people, publishers }: Register): RegisterIndex {
  const organisationById = new Map(organisations.map((item) => [item.id, item]));
  const personById = new Map(people.map((item) => [item.id, item]));
  const organisationByName = nameTable(organisations, withoutLegalForm);
  const personByName = nameTable(people, withoutInitials);
  const byEnding = endings(people);
  const publisherByName = new Map(publishers.toReversed().map((item) => [keyOf(item.name), item]));
  const publisherByDomain = new Map(publishers.map((item) => [item.domain, item]));
  const organisationByHost = new Map(organisations.toReversed().flatMap((item) => (item.homepage ? [[item.homepage, item] as const] : [])));
  const families = familyNames(publishers);
  const above = parentsOf(organisations);
  const units = new Map(organisations.flatMap(({ id, unit, parent }): [string, string][] => (unit && parent !== null ? [[id, parent]] : [])));
  return {
    organisation: (id) => organisationById.get(id),
    person: (id) => personById.get(id),
    organisationNamed: (key) => organisationByName.get(key) ?? organisationByName.get(withoutLegalForm(key)),
    personNamed: (key) => personByName.get(key) ?? personByName.get(withoutInitials(key)),
    peopleEnding: (key) => byEnding.get(key) ?? [],
    publisherNamed: (name) => publisherByName.get(keyOf(name)),
    publisherAt: (url) => firstOf(domainsOf(hostOf(url)), publisherByDomain),
    organisationAt: (url) => firstOf(domainsOf(hostOf(url)), organisationByHost),
    familyName: (family) => families.get(family) ?? spellOut(family),
    related: (a, b) => above(a).has(b) || above(b).has(a),
    within: (id, owner) => above(id).has(owner),
    countsAs: (id) => units.get(id) ?? id,
  };
}

function firstOf<T>(keys: readonly string[], table: ReadonlyMap<string, T>): T | undefined {
  for (const key of keys) {
    const found = table.get(key);
    if (found) return found;
  }
  return undefined;
}
