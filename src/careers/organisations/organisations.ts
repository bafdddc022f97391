// Affiliations as printed → organisations. Names of the register and of the list of institutions are found first, in the longest wording;
// else the part of the affiliation is taken that is most like an organisation. Unknown ones stay apart, as themselves.

import { nameKey } from '../../base/fold.ts';
import type { Organisation } from '../../model/register.ts';
import { countryOf } from './countries.ts';
import { FIELD, RANK, rankOf, segmentsOf, tidy, universityIn } from './segments.ts';

export type Sector = 'university' | 'industry' | 'institute' | 'government';

/** A university, an institute or a firm as papers name it; `is` says which organisation of the register it is. */
export interface Institution {
  readonly name: string;
  readonly is?: string | undefined;
  readonly aliases: readonly string[];
  readonly kind?: string | undefined;
  readonly country?: string | undefined;
  /** An academy of many institutes and labs: what stands beside it is the place itself. */
  readonly umbrella?: boolean | undefined;
}

export interface Organised {
  /** `register:…` or `name:…`: the same organisation has the same key. */
  readonly key: string;
  readonly name: string;
  readonly country: string | null;
  readonly sector: Sector;
  /** Of the register or the list, or only a name. */
  readonly known: boolean;
}

interface Known extends Organised {
  /** How many words its wording has. */
  readonly words: number;
  /** A single word that is also a place or a common word: it must stand alone. */
  readonly alone: boolean;
  readonly umbrella: boolean;
}

type Entry = Organised & { readonly umbrella: boolean };

const SECTORS: Readonly<Record<string, Sector>> = { university: 'university', institute: 'institute', nonprofit: 'institute', government: 'government' };
const sectorOf = (kind: string | undefined): Sector => SECTORS[kind ?? ''] ?? 'industry';
const slug = (key: string): string => key.replaceAll(' ', '-');
const CAPITALS = /^[\p{Lu}\d&*+-]{2,}$/u;

/** "University of X" and "X University" are two places here; elsewhere two wordings of one. */
const TWO_PLACES =
  /^(?:washington|york|miami|indiana|columbia|california|central|eastern|western|northern|southern|national|normal|state|technical|catholic|georgia|technology|engineering|medical|aerospace|science|technological|agricultural)$/;

const LATIN: readonly (readonly [RegExp, string])[] = [
  [/^(?:the )/, ''],
  [/\bjiaotong\b/g, 'jiao tong'],
  [/\bxi an\b/g, 'xian'],
  [/\binstitutes of\b/g, 'institute of'],
  [/^(?:technische universi\S+|technical university|tu) (?:of |zu |in )?(?=\S+$)/, 'technical university of '],
  [
    /^(?:universite|universita|universitat|universitaet|universidad|universidade|universiteit|uniwersytet|university) (?:degli studi )?(?:de la |de |di |du |d |von |van |of )?(?=\S+$)/,
    'university of ',
  ],
  [/^(university of \S+(?: \S+)?) at (?=\S)/, '$1 '],
];

/** The key of a name: wordings that differ by habit or language alone have one. */
function plain(wording: string): string {
  let key = nameKey(wording.includes('&') ? wording.replace(/&/g, ' and ') : wording);
  for (const [pattern, words] of LATIN) key = key.replace(pattern, words);
  const [, place] = /^(\S+) university$/.exec(key) ?? [];
  return place && !TWO_PLACES.test(place) ? `university of ${place}` : key;
}

/** The key of an institution that is not of the register. */
export const institutionKey = (name: string): string => `name:${slug(plain(name))}`;

/** Funds and publishers are no places of research; their names are common words too often. */
const HOLDS_RESEARCHERS = new Set(['lab', 'company', 'university', 'nonprofit', 'government']);

const entryOf = ({ id, name, country, kind }: Organisation): Organised => ({ key: `register:${id}`, name, country, sector: sectorOf(kind), known: true });

const GOES_ON = /^(?:of|at|for|de|des|di|and|for)$/;

class Names {
  readonly #byKey = new Map<string, Known>();
  /** By first word, the words of the longest name. */
  readonly #longest = new Map<string, number>();

  constructor(register: readonly Organisation[], institutions: readonly Institution[]) {
    const byId = new Map(register.map((organisation) => [organisation.id, organisation]));
    const umbrellas = new Set(institutions.flatMap(({ is, umbrella }) => (is && umbrella ? [is] : [])));
    for (const organisation of register) {
      if (!HOLDS_RESEARCHERS.has(organisation.kind)) continue;
      const entry = { ...entryOf(organisation), umbrella: umbrellas.has(organisation.id) };
      const weak = new Set(organisation.weak?.map(nameKey));
      for (const name of [organisation.name, ...organisation.aliases]) this.#add(name, entry, weak.has(nameKey(name)));
    }
    for (const { name, is, aliases, kind, country = null, umbrella = false } of institutions) {
      const of = is === undefined ? undefined : byId.get(is);
      const entry = of ? { ...entryOf(of), umbrella } : { umbrella, key: institutionKey(name), name, country, sector: sectorOf(kind), known: true };
      for (const wording of [name, ...aliases]) this.#add(wording, entry, false);
    }
  }

  #add(wording: string, entry: Entry, weak: boolean): void {
    const key = plain(wording);
    const words = key.split(' ');
    const single = words.length === 1 && /^[\p{Script=Latin}\d]+$/u.test(key);
    const alone = weak || (single && entry.sector === 'university' && wording !== entry.name && !CAPITALS.test(wording));
    const before = this.#byKey.get(key);
    this.#byKey.set(key, { ...(before ?? entry), words: words.length, alone: alone && before?.alone !== false });
    const [first = ''] = words;
    this.#longest.set(first, Math.max(this.#longest.get(first) ?? 0, words.length));
  }

  /** Is the whole of it a name? */
  exact(text: string): Known | null {
    return this.#byKey.get(plain(text)) ?? null;
  }

  /** The longest name within a part. A single word counts where it begins the part, or is written in capitals. */
  within(segment: string): Known | null {
    const whole = this.exact(segment);
    if (whole) return whole;
    const words = plain(segment).split(' ');
    let best: Known | null = null;
    for (let from = 0; from < words.length; from++)
      for (
        let length = Math.min(Math.max(this.#longest.get(words[from] ?? '') ?? 0, words[from + 1] === 'university' ? 2 : 0), words.length - from);
        length > (best?.words ?? 0);
        length--
      ) {
        const text = words.slice(from, from + length).join(' ');
        const found = this.#byKey.get(length === 2 ? plain(text) : text);
        if (found && !found.alone && this.#counts(found, length, words, from, segment)) best = { ...found, words: length };
      }
    return best;
  }

  #counts({ sector, name }: Known, length: number, words: readonly string[], from: number, segment: string): boolean {
    const next = words[from + length] ?? '';
    // "Nanjing University" does not stand in "Nanjing University of Aeronautics and Astronautics".
    if (sector === 'university' && length > 1 && GOES_ON.test(next)) return false;
    const word = words[from] ?? '';
    // Nor "University of Munich" in "Bundeswehr University Munich".
    if (word === 'university' && from > 0 && !FIELD.test(words[from - 1] ?? '')) return false;
    if (length > 1 || segment.split(/[^\p{L}\p{N}*]+/u).some((written) => CAPITALS.test(written) && nameKey(written) === word)) return true;
    return (from === 0 && (sector === 'industry' || nameKey(name) === word)) || (words[from - 1] === 'at' && sector === 'industry');
  }
}

/** "University of California", "Berkeley": a campus that a comma parts from its university. */
const SYSTEM =
  /^(?:the )?(?:university of (?:california|illinois|texas|massachusetts|north carolina|colorado)|state university of new york|indian institute of technology|iit|iiit)$/;
const AFTER = /^at /;

interface Part {
  readonly text: string;
  readonly known: Known | null;
  readonly rank: number;
}

export interface Resolver {
  /** What an affiliation names; `country` where the address tells one. Null: it names nothing. */
  resolve(raw: string): { readonly organisation: Organised; readonly country: string | null } | null;
}

function rankOfKnown({ alone, umbrella, sector }: Known, rank: number): number {
  // Cambridge, Princeton and Columbia are places too: anything better beside them is meant.
  if (alone) return RANK.name;
  if (umbrella) return RANK.umbrella;
  return Math.max(rank, sector === 'institute' ? RANK.firm : RANK.university);
}

function partOf(segment: string, names: Names): Part {
  const rank = rankOf(segment);
  const known = names.within(segment);
  if (known) return { text: segment, known, rank: rankOfKnown(known, rank) };
  const text = rank === RANK.university ? universityIn(segment) : segment;
  return { text, known: text === segment ? null : names.within(text), rank };
}

/** Parts with campuses joined to their university, and without those that only say where. */
function partsOf(segments: readonly string[], names: Names): readonly Part[] {
  const parts: Part[] = [];
  for (let i = 0; i < segments.length; i++) {
    const [segment = '', next = ''] = [segments[i], segments[i + 1]];
    const joined = `${universityIn(segment)}, ${next.replace(AFTER, '')}`;
    const campus = next === '' ? null : names.exact(joined);
    if (campus) {
      parts.push({ text: joined, known: campus, rank: RANK.university });
      i++;
    } else if (next !== '' && SYSTEM.test(nameKey(universityIn(segment))) && countryOf(next) === null && rankOf(next) === RANK.name && !/\d/.test(next)) {
      parts.push({ text: joined, known: null, rank: RANK.university });
      i++;
    } else if (countryOf(segment) === null) parts.push(partOf(segment, names));
  }
  return parts;
}

/** The best part: of the same rank a known one, else the first. */
function best(parts: readonly Part[]): Part | null {
  const top = Math.max(...parts.map(({ rank }) => rank));
  const candidates = parts.filter(({ rank }) => rank === top);
  return candidates.find(({ known }) => known !== null) ?? candidates[0] ?? null;
}

const GUESSES: readonly (readonly [RegExp, Sector])[] = [
  [/universi|polit[eé]cnic|polytechn|hochschule|college|[eé]cole|institute of technology|school|大学|学院/i, 'university'],
  [/ministry|army|navy|air force|government|national laborator|agency|bureau/i, 'government'],
  [/institut|laborator|cent(?:er|re|ro)|academy|foundation|hospital|clinic|museum|council|society/i, 'institute'],
];

function organisedAs(text: string): Organised {
  const key = plain(text).replace(/ (?:inc|ltd|llc|gmbh|corp|corporation|co|limited)$/, '');
  return { key: `name:${slug(key)}`, name: text, country: null, sector: GUESSES.find(([pattern]) => pattern.test(text))?.[1] ?? 'industry', known: false };
}

/** Answers the same for the same text; texts are remembered by the caller. */
export function createResolver(register: readonly Organisation[], institutions: readonly Institution[]): Resolver {
  const names = new Names(register, institutions);
  return {
    resolve(raw) {
      const text = tidy(raw);
      const segments = segmentsOf(text);
      if (segments.length === 0) return null;
      const country = segments.map(countryOf).findLast((found) => found !== null) ?? null;
      const whole = names.exact(text);
      if (whole) return { organisation: whole, country };
      const part = best(partsOf(segments, names));
      if (!part || part.rank <= RANK.unit) return null;
      return { organisation: part.known ?? organisedAs(part.text), country };
    },
  };
}
