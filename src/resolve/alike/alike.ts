// Are two people one? How alike their names are, weighed with where both are told of. What comes out is a proposal with its reasons: it is never a
// decision, and is made anew when what it rests on changes.

import { type Difference, type Likeness, nameLikeness, type Spoken } from './names.ts';

/** One person as some documents name them. */
export interface Bearer {
  readonly names: readonly Spoken[];
  /** The organisations told of in the same claims: id → name. */
  readonly organisations: ReadonlyMap<string, string>;
}

export interface Alike {
  /** From 0 to 1: how often such a pair is one person, among pairs whose names come near each other. */
  readonly score: number;
  /** What speaks for it and against it. */
  readonly because: readonly string[];
}

/** From here on a pair is asked about. */
export const PROPOSED = 0.5;
// Weights of a logistic regression on the development half of `test/gold/people`, rounded. What they are worth is measured on the other half.
const WEIGHTS = { constant: -10.6, likeness: 15.5, otherScript: -0.9, homophone: -1.2, short: -1.3, shared: 2.2, apart: -1.2 };
/** Consonants of the shorter name, below which many names sound alike. */
const SHORT = 4;
/** Names less alike than that are two, whatever else speaks for them. */
const LEAST = 0.7;

const WORDING: Readonly<Record<Difference, string>> = {
  middle: 'one with a middle name',
  order: 'one with the family name first',
  initial: 'one with an initial',
  nickname: 'a short form of the given name',
  ending: 'a case ending',
  spelling: 'spelt otherwise',
  script: 'another script',
};

const consonants = ({ sounds }: Spoken): number => sounds.join('').replace(/[aeiou]/g, '').length;

interface Pair {
  readonly a: Spoken;
  readonly b: Spoken;
  readonly likeness: Likeness;
}

/** The two names that are most alike, of all that both bear. */
function nearest(a: Bearer, b: Bearer): Pair | undefined {
  const pairs = a.names.flatMap((x) => b.names.map((y): Pair => ({ a: x, b: y, likeness: nameLikeness(x, y) })));
  return pairs.reduce<Pair | undefined>((best, pair) => (best && best.likeness.score >= pair.likeness.score ? best : pair), undefined);
}

/** Do their names come near enough for anything to speak for it? */
export const maybeAlike = (a: Bearer, b: Bearer): boolean => (nearest(a, b)?.likeness.score ?? 0) >= LEAST;

/** Null if nothing speaks for it. Time: the product of both numbers of names. */
export function alike(a: Bearer, b: Bearer): Alike | null {
  const pair = nearest(a, b);
  if (!pair) return null;
  const { score: likeness, by, homophone } = pair.likeness;
  if (likeness < LEAST) return null;
  const shared = [...a.organisations].filter(([id]) => b.organisations.has(id)).map(([, name]) => name);
  const apart = shared.length === 0 && a.organisations.size > 0 && b.organisations.size > 0;
  const short = Math.min(consonants(pair.a), consonants(pair.b)) <= SHORT;
  const points =
    WEIGHTS.constant +
    WEIGHTS.likeness * likeness +
    (by.includes('script') ? WEIGHTS.otherScript : 0) +
    (homophone ? WEIGHTS.homophone : 0) +
    (short ? WEIGHTS.short : 0) +
    (shared.length > 0 ? WEIGHTS.shared : 0) +
    (apart ? WEIGHTS.apart : 0);
  const score = 1 / (1 + Math.exp(-points));
  const because = [
    `“${pair.a.name}” and “${pair.b.name}”: ${by.length === 0 ? 'the same name' : by.map((difference) => WORDING[difference]).join(', ')}, ${Math.round(likeness * 100)} % alike`,
    ...(homophone ? ['many names are written alike in Latin letters'] : []),
    ...(short ? ['a short name, which others may bear'] : []),
    ...(shared.length > 0 ? [`both told of with ${shared.slice(0, 3).join(', ')}`] : []),
    ...(apart ? ['no organisation in common'] : []),
  ];
  return { score, because };
}
