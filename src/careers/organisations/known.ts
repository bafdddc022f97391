// Organisations by name: those of the register, of the list of institutions, and those that the records' own normalised names teach. Each has a
// key, and wordings that differ by habit or language alone have one.

import { nameKey } from '../../base/fold.ts';
import { remembered } from '../../base/remembered.ts';
import type { Organisation } from '../../model/register.ts';
import { FIELD } from './segments.ts';

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

export interface Known extends Organised {
  /** How many words its wording has. */
  readonly words: number;
  /** A single word that is also a place or a common word: it must stand alone. */
  readonly alone: boolean;
  readonly umbrella: boolean;
  /** Taught by the records: it weighs no more than its wording. */
  readonly taught: boolean;
}

type Entry = Organised & { readonly umbrella: boolean; readonly taught?: boolean };

const SECTORS: Readonly<Record<string, Sector>> = { university: 'university', institute: 'institute', nonprofit: 'institute', government: 'government' };
const sectorOf = (kind: string | undefined): Sector => SECTORS[kind ?? ''] ?? 'industry';
export const slug = (key: string): string => key.replaceAll(' ', '-');
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

function plainOf(wording: string): string {
  let key = nameKey(wording.includes('&') ? wording.replace(/&/g, ' and ') : wording);
  for (const [pattern, words] of LATIN) key = key.replace(pattern, words);
  const [, place] = /^(\S+) university$/.exec(key) ?? [];
  return place && !TWO_PLACES.test(place) ? `university of ${place}` : key;
}

/** The key of a name: wordings that differ by habit or language alone have one. */
export const plain = remembered(4096, plainOf);

/** The key of an institution that is not of the register. */
export const institutionKey = (name: string): string => `name:${slug(plain(name))}`;

/** Funds and publishers are no places of research; their names are common words too often. */
const HOLDS_RESEARCHERS = new Set(['lab', 'company', 'university', 'nonprofit', 'government']);

const entryOf = ({ id, name, country, kind }: Organisation): Organised => ({ key: `register:${id}`, name, country, sector: sectorOf(kind), known: true });

const GOES_ON = /^(?:of|at|for|de|des|di|and|for)$/;

export class Names {
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

  /** A name that the records teach; what is known keeps its meaning. */
  learn(wording: string, organisation: Organised): void {
    if (!this.exact(wording)) this.#add(wording, { ...organisation, umbrella: false, taught: true }, false);
  }

  /** All words of all names. */
  *words(): Iterable<string> {
    for (const key of this.#byKey.keys()) yield* key.split(' ');
  }

  /** By a key, not by a text. */
  of(key: string): Known | null {
    return this.#byKey.get(key) ?? null;
  }

  #add(wording: string, entry: Entry, weak: boolean): void {
    const key = plain(wording);
    const words = key.split(' ');
    const single = words.length === 1 && /^[\p{Script=Latin}\d]+$/u.test(key);
    const alone = weak || (single && entry.sector === 'university' && wording !== entry.name && !CAPITALS.test(wording));
    const before = this.#byKey.get(key);
    this.#byKey.set(key, { taught: false, ...(before ?? entry), words: words.length, alone: alone && before?.alone !== false });
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

  #counts({ sector, name, taught }: Known, length: number, words: readonly string[], from: number, segment: string): boolean {
    // What is only taught may be the beginning of a longer name: "University of Rome" of "University of Rome Tre".
    if (taught && !words.every((word, i) => (i >= from && i < from + length) || FIELD.test(word))) return false;
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
