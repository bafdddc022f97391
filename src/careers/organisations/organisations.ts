// Affiliations as printed → organisations. Names of the register and of the list of institutions are found first, in the longest wording;
// else the part of the affiliation is taken that is most like an organisation. Unknown ones stay apart, as themselves.

import { nameKey } from '../../base/fold.ts';
import { remembered } from '../../base/remembered.ts';
import type { Organisation } from '../../model/register.ts';
import { countryOf } from './countries.ts';
import { type Institution, type Known, Names, type Organised, plain, type Sector, slug } from './known.ts';
import { type Lexicon, learnNames, NOTHING_TAUGHT, type TaughtPair } from './lexicon.ts';
import { isPlainUniversity, RANK, rankOf, segmentsOf, tidy, universityIn } from './segments.ts';
import { Speller } from './spelling.ts';

/** "University of California", "Berkeley": a campus that a comma parts from its university. */
const SYSTEM =
  /^(?:the )?(?:university of (?:california|illinois|texas|massachusetts|north carolina|colorado)|state university of new york|indian institute of technology|iit|iiit)$/;
const AFTER = /^at /;

interface Part {
  readonly text: string;
  readonly known: Known | null;
  readonly rank: number;
}

/** What speaks for an answer, the surest first. */
export const BASES = {
  whole: 'the whole of it is a known name',
  name: 'a known name stands in it',
  taught: 'in the records this wording means it',
  spelling: 'a known name, but for a slip of the pen',
  university: 'no known name, but that of a university',
  itself: 'no known name: it stands for itself',
} as const;
export type Because = keyof typeof BASES;

export interface Resolved {
  readonly organisation: Organised;
  /** Where the address tells one. */
  readonly country: string | null;
  readonly because: Because;
}

export interface Resolver {
  /** What an affiliation names. Null: it names nothing. */
  resolve(raw: string): Resolved | null;
}

function rankOfKnown({ alone, umbrella, sector, taught, name }: Known, rank: number): number {
  if (taught) return rankOf(name);
  // Cambridge, Princeton and Columbia are places too: anything better beside them is meant.
  if (alone) return RANK.name;
  if (umbrella) return RANK.umbrella;
  return Math.max(rank, sector === 'institute' ? RANK.firm : RANK.university);
}

interface Rules {
  readonly names: Names;
  readonly lexicon: Lexicon;
  readonly speller: Speller;
  /** What a part of an affiliation is. */
  readonly partOf: (segment: string) => Part;
}

/** Two organisations in one breath: "University of A and B". */
const JOINED = /\s+(?:and|und|et|&|\+|@)\s+|\+|[†‡§¶]/;

function partIn(segment: string, names: Names): Part {
  const rank = rankOf(segment);
  const [first = ''] = segment.split(JOINED);
  if (first !== segment && first !== '' && !names.exact(segment)) {
    const known = names.exact(first);
    if (known && (names.within(segment)?.words ?? 0) <= known.words * 2) return { text: first, known, rank: rankOfKnown(known, rankOf(first)) };
  }
  const known = names.within(segment);
  if (known) return { text: segment, known, rank: rankOfKnown(known, rank) };
  const text = rank === RANK.university ? universityIn(segment) : segment;
  return { text, known: text === segment ? null : names.within(text), rank };
}

/** Parts with campuses joined to their university, and without those that only say where. */
function partsOf(segments: readonly string[], { names, partOf }: Rules): readonly Part[] {
  const parts: Part[] = [];
  for (let i = 0; i < segments.length; i++) {
    const [segment = '', next = ''] = [segments[i], segments[i + 1]];
    const joined = `${universityIn(segment)}, ${next.replace(AFTER, '')}`;
    const campus = next === '' ? null : names.exact(joined);
    if (campus) {
      parts.push({ text: joined, known: campus, rank: campus.taught ? rankOf(segment) : RANK.university });
      i++;
    } else if (next !== '' && SYSTEM.test(nameKey(universityIn(segment))) && countryOf(next) === null && rankOf(next) === RANK.name && !/\d/.test(next)) {
      parts.push({ text: joined, known: null, rank: RANK.university });
      i++;
    } else if (countryOf(segment) === null) parts.push(partOf(segment));
  }
  return parts;
}

/** The best part: of the same rank a known one, else the first. A name that is also a place is meant as the place where something stands before it. */
function best(parts: readonly Part[]): Part | null {
  const top = Math.max(...parts.map(({ rank }) => rank));
  const candidates = parts.filter(({ rank }) => rank === top);
  return candidates.find(({ known }, i) => known !== null && (i === 0 || !known.alone)) ?? candidates[0] ?? null;
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

/** A wording of a whole affiliation, or of its parts, that means one organisation in the records. */
function aliasOf(wordings: readonly string[], { aliases }: Lexicon): Organised | null {
  const found = wordings.flatMap((wording) => aliases.get(plain(wording)) ?? []).sort((a, b) => b.share - a.share || b.count - a.count);
  return found[0]?.organisation ?? null;
}

/** Is the one a closer name of what the other is: "… of Hong Kong, Shenzhen" of "… of Hong Kong"? */
const isCloser = (name: string, than: string): boolean => name.length > than.length && plain(name).includes(plain(than));

function slipOf(text: string, { names, speller }: Rules): Known | null {
  const corrected = speller.correct(plain(text));
  return corrected === null ? null : (names.of(corrected) ?? names.of(plain(corrected)));
}

function answer(text: string, segments: readonly string[], country: string | null, rules: Rules): Omit<Resolved, 'country'> | null {
  const { names, lexicon } = rules;
  const whole = names.exact(text);
  if (whole) return { organisation: whole, because: 'whole' };
  const part = best(partsOf(segments, rules));
  // Cambridge in Massachusetts is not the university.
  const elsewhere = part?.known?.alone === true && country !== null && part.known.country !== null && country !== part.known.country;
  const known = elsewhere ? null : (part?.known ?? null);
  const taught = aliasOf([text], lexicon);
  if (known && (!taught || taught.key === known.key || isCloser(known.name, taught.name) || names.exact(part?.text ?? '')))
    return { organisation: known, because: 'name' };
  if (taught) return { organisation: taught, because: 'taught' };
  const told = part && aliasOf([part.text], lexicon);
  if (told) return { organisation: told, because: 'taught' };
  if (!part || part.rank <= RANK.unit || elsewhere) return null;
  const slip = slipOf(part.text, rules);
  if (slip) return { organisation: slip, because: 'spelling' };
  return { organisation: organisedAs(part.text), because: isPlainUniversity(part.text) ? 'university' : 'itself' };
}

function resolverOf(names: Names, lexicon: Lexicon, speller: Speller): Resolver {
  const rules: Rules = { names, lexicon, speller, partOf: remembered(4096, (segment) => partIn(segment, names)) };
  return {
    resolve(raw) {
      const text = tidy(raw);
      const segments = segmentsOf(text);
      const country = segments.map(countryOf).findLast((found) => found !== null) ?? null;
      const found = segments.length === 0 ? null : answer(text, segments, country, rules);
      return found && { ...found, country };
    },
  };
}

/** Answers the same for the same text; texts are remembered by the caller. `pairs` are what the records teach. */
export function createResolver(register: readonly Organisation[], institutions: readonly Institution[], pairs: Iterable<TaughtPair> = []): Resolver {
  const names = new Names(register, institutions);
  const untaught = resolverOf(names, NOTHING_TAUGHT, new Speller([]));
  const lexicon = learnNames(pairs, (name) => untaught.resolve(name)?.organisation ?? null);
  for (const { wording, organisation } of lexicon.names) names.learn(wording, organisation);
  return resolverOf(names, lexicon, new Speller(names.words()));
}
