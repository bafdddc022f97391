// The register made quick to look up: organisations by their tokens, people by their surnames. Built once per register.

import { fold, nameKey } from '../../base/fold.ts';
import type { Organisation, Register } from '../../model/register.ts';
import type { Token } from '../text/parse.ts';
import { tokenize } from '../text/tokens.ts';
import { isWide } from '../text/unspaced.ts';

export interface Alias {
  readonly surface: string;
  readonly words: readonly string[];
  readonly keys: readonly string[];
  readonly organisation: Organisation;
  /** What claims call it: a unit goes by its organisation's name. */
  readonly name: string;
  /** A common word as well ("Apple", "Scale"): counts only in a context that speaks for it. */
  readonly weak: boolean;
  /** Letters whose case matters: short forms in capitals, names in camel case. */
  readonly exact: boolean;
}

export interface JoinedName {
  readonly type: 'person' | 'organisation';
  readonly name: string;
  readonly publisher: boolean;
}

export interface Directory {
  /** By first token, longest first. */
  readonly organisations: ReadonlyMap<string, readonly Alias[]>;
  /** Full names and aliases, folded → name. */
  readonly people: ReadonlyMap<string, string>;
  /** Names in scripts without spaces, as they stand run together → what they name. */
  readonly joined: ReadonlyMap<string, JoinedName>;
  /** In characters. */
  readonly longestJoined: number;
  /** Folded surnames borne by one registered person → full name. */
  readonly surnames: ReadonlyMap<string, string>;
  /** Folded names of chiefs → the name of the organisation whose they are. */
  readonly heads: ReadonlyMap<string, string>;
  /** Organisations that raise no money from investors: funds, universities, the press, and companies long grown. */
  readonly settled: ReadonlySet<string>;
  /** Funds: they hold much and employ few. */
  readonly funds: ReadonlySet<string>;
  /** Names under which networks for messages are known: what stands "on X" is where something is told. */
  readonly networks: ReadonlySet<string>;
  /** The organisations that run these: most who name them only say where something was told. */
  readonly hosts: ReadonlySet<string>;
  /** The press, by folded name. */
  readonly outlets: ReadonlySet<string>;
}

/** A unit goes by its organisation's name, by the rules of claims; which are units is the register's word. */
function unitOf(organisation: Organisation, byId: ReadonlyMap<string, Organisation>): Organisation {
  const parent = organisation.unit && organisation.parent ? byId.get(organisation.parent) : undefined;
  return parent ? unitOf(parent, byId) : organisation;
}

const SHORT = 4;

/** "The Wall Street Journal" goes by its name without the article as well, where that has two words or more. */
function surfacesOf({ name, aliases }: Organisation): ReadonlySet<string> {
  const surfaces = [name, ...aliases];
  const bare = surfaces.flatMap((surface) => /^The (\S+ .+)$/.exec(surface)?.[1] ?? []);
  return new Set([...surfaces, ...bare]);
}

function* aliasesOf(organisation: Organisation, name: string): Generator<Alias> {
  for (const surface of surfacesOf(organisation)) {
    const tokens = tokenize(surface, { start: 0, end: surface.length });
    if (tokens.length === 0) continue;
    const letters = surface.replace(/[^\p{L}]/gu, '');
    const exact = letters.length <= SHORT && letters === letters.toUpperCase();
    const joined = surface.replace(/\s+/g, '');
    const weak = organisation.weak?.includes(surface) ?? letters.length < 2;
    // "ScaleAI", "Scaleai": names that rough text runs together.
    if (!weak && !exact && joined !== surface && joined.length > SHORT + 1) {
      const [token] = tokenize(joined, { start: 0, end: joined.length });
      if (token && token.text === joined) yield { surface, words: [joined], keys: [token.key], organisation, name, weak, exact };
    }
    yield { surface, words: tokens.map((t) => t.text), keys: tokens.map((t) => t.key), organisation, name, weak, exact };
  }
}

const joinedKey = (surface: string): string => surface.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

function joinedNames({ organisations, people }: Register, nameOf: (organisation: Organisation) => string): Map<string, JoinedName> {
  const joined = new Map<string, JoinedName>();
  for (const organisation of organisations)
    for (const alias of organisation.aliases)
      if (isWide(alias)) joined.set(joinedKey(alias), { type: 'organisation', name: nameOf(organisation), publisher: organisation.kind === 'publisher' });
  for (const { name, aliases } of people)
    for (const alias of aliases) if (isWide(alias)) joined.set(joinedKey(alias), { type: 'person', name, publisher: false });
  return joined;
}

export function directoryOf(register: Register): Directory {
  const byId = new Map(register.organisations.map((o) => [o.id, o]));
  const organisations = new Map<string, Alias[]>();
  for (const organisation of register.organisations)
    for (const alias of aliasesOf(organisation, unitOf(organisation, byId).name)) {
      const first = alias.keys[0] ?? '';
      organisations.set(first, [...(organisations.get(first) ?? []), alias]);
    }
  for (const list of organisations.values()) list.sort((a, b) => b.keys.length - a.keys.length || (a.surface < b.surface ? -1 : 1));
  const people = new Map<string, string>();
  const bySurname = new Map<string, Set<string>>();
  for (const person of register.people) {
    for (const name of [person.name, ...person.aliases]) people.set(nameKey(name), person.name);
    const surname = fold(person.name.split(' ').at(-1) ?? '');
    bySurname.set(surname, (bySurname.get(surname) ?? new Set()).add(person.name));
  }
  const surnames = new Map<string, string>();
  for (const [surname, [only, ...others]] of bySurname) if (only && others.length === 0 && surname.length > 3) surnames.set(surname, only);
  const outlets = new Set(register.publishers.filter(({ kind }) => kind === 'press').map(({ name }) => nameKey(name)));
  const social = register.publishers.filter(({ kind }) => kind === 'social');
  const names = new Set(social.flatMap(({ name, domain }) => [name, domain]));
  const networks = new Set(
    register.organisations.flatMap((o) => [o.name, ...o.aliases].filter((name) => names.has(name) || (o.homepage !== null && names.has(o.homepage)))),
  );
  const hosts = new Set(register.organisations.flatMap(({ name, homepage }) => (names.has(name) || (homepage !== null && names.has(homepage)) ? [name] : [])));
  const joined = joinedNames(register, (organisation) => unitOf(organisation, byId).name);
  const longestJoined = Math.max(0, ...[...joined.keys()].map((key) => key.length));
  const chiefs = register.people.map((p): [string, Organisation | undefined] => [nameKey(p.name), p.heads === undefined ? undefined : byId.get(p.heads)]);
  const heads = new Map(chiefs.flatMap(([key, organisation]) => (organisation ? [[key, organisation.name] as const] : [])));
  const settled = new Set(register.organisations.filter(isSettled).map((o) => unitOf(o, byId).name));
  const funds = new Set(register.organisations.filter(({ kind }) => kind === 'fund').map(({ name }) => name));
  return { organisations, people, settled, funds, joined, longestJoined, surnames, heads, networks, hosts, outlets };
}

/** Founded before this year, a company has long been grown. */
const YOUNG = '2010';
const RAISING = new Set<Organisation['kind']>(['lab', 'company', 'nonprofit']);
const isSettled = ({ kind, founded }: Organisation): boolean => !RAISING.has(kind) || (founded !== null && founded < YOUNG);

/** "xAi", "OpenAi": of a word with capitals within, one of them written small. */
const isMiscased = (word: string, text: string): boolean => /\p{Ll}/u.test(word) && /^.+\p{Lu}/u.test(text) && word.toLowerCase() === text.toLowerCase();

/** Letter case must be a name's: as registered where it matters, or else with a capital. */
function caseFits(alias: Alias, tokens: readonly Token[], i: number): boolean {
  if (alias.exact || alias.weak)
    return alias.words.every((word, n) => tokens[i + n]?.text === word || (!alias.weak && isMiscased(word, tokens[i + n]?.text ?? '')));
  const { text = '', capital } = tokens[i] ?? {};
  return capital === true || text === alias.words[0] || isMiscased(alias.words[0] ?? '', text);
}

/** The aliases that begin with one of a word's base forms, by that form. */
export interface Registered {
  readonly directory: Directory;
  readonly keys: readonly string[];
}

/** The longest alias that stands at token `i`, whose first key may have lost a case ending; `isForm`: may a word be another in some case? */
export function aliasAt(
  directory: Directory,
  tokens: readonly Token[],
  i: number,
  key = tokens[i]?.key ?? '',
  isForm: (token: Token, key: string) => boolean = () => false,
): Alias | null {
  const aliases = directory.organisations.get(key);
  if (!aliases) return null;
  const isFormAt = (at: number, k: string): boolean => {
    const token = tokens[at];
    return token?.capital === true && isForm(token, k);
  };
  const fits = (alias: Alias): boolean =>
    alias.keys.every((k, n) => n === 0 || tokens[i + n]?.key === k || isFormAt(i + n, k)) && (key !== tokens[i]?.key || caseFits(alias, tokens, i));
  return aliases.find(fits) ?? null;
}
