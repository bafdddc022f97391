// What the records themselves teach of names: some papers carry, beside an affiliation as printed, a normalised name of the organisation. From such
// pairs come names that no list has, and wordings that mean one organisation nearly every time ("CSAIL", "GRASP Laboratory").

import { countryOf } from './countries.ts';
import type { Organised } from './known.ts';
import { plain } from './known.ts';
import { FIELD, RANK, rankOf, segmentsOf, tidy } from './segments.ts';

/** An affiliation as printed, the normalised name beside it, and how often they stand together. */
export interface TaughtPair {
  readonly raw: string;
  readonly name: string;
  readonly count: number;
}

/** A wording that stands for one organisation. */
export interface Alias {
  readonly organisation: Organised;
  /** How often it did, of how often it was seen. */
  readonly count: number;
  readonly share: number;
}

export interface Lexicon {
  /** Names that are new, with the organisation that each is. */
  readonly names: readonly { readonly wording: string; readonly organisation: Organised }[];
  /** By the key of a part of an affiliation, or of a whole one. */
  readonly aliases: ReadonlyMap<string, Alias>;
}

export const NOTHING_TAUGHT: Lexicon = { names: [], aliases: new Map() };

/** Seen less often, a name is a slip as likely as a name; a single word must be seen more often. */
const LEAST = 3;
const LEAST_SINGLE = 6;
/** A wording is taken for an organisation that it stood for in at least this share; a part of an affiliation must be seen more often than the whole of one. */
const SHARE = 0.9;
const LEAST_WHOLE = 2;
const LEAST_PART = 8;

interface Vote {
  readonly organisation: Organised;
  count: number;
  whole: number;
}
/** Nearly always one. */
type Votes = Vote[];

function vote(votes: Map<string, Votes>, wording: string, organisation: Organised, count: number, whole: number): void {
  const of = votes.get(wording) ?? [];
  const before = of.find((vote) => vote.organisation.key === organisation.key);
  if (before) [before.count, before.whole] = [before.count + count, before.whole + whole];
  else of.push({ organisation, count, whole });
  votes.set(wording, of);
}

/** Parts that may name an organisation: no departments, no places, no numbers. */
const tellingIn = (raw: string): readonly string[] =>
  segmentsOf(raw).filter((part) => /\p{L}{2}/u.test(part) && !/\d{3}/.test(part) && rankOf(part) !== RANK.unit && countryOf(part) === null);

/** Words of fields and of kinds of organisation alone name none. */
const GENERAL = /^(?:technology|technological|national|international|research|university|academy|advanced|applied|indian|joint|state|key)$/;

const isName = (wording: string, count: number): boolean => {
  const words = plain(wording).split(' ');
  return (
    count >= (words.length === 1 ? LEAST_SINGLE : LEAST) &&
    words.length <= 9 &&
    rankOf(wording) > RANK.unit &&
    countryOf(wording) === null &&
    !words.every((word) => FIELD.test(word) || GENERAL.test(word))
  );
};

function aliasesOf(votes: ReadonlyMap<string, Votes>): ReadonlyMap<string, Alias> {
  const aliases = new Map<string, Alias>();
  for (const [wording, of] of votes) {
    const total = of.reduce((sum, { count }) => sum + count, 0);
    const [best] = of.sort((a, b) => b.count - a.count);
    if (best && (best.whole >= LEAST_WHOLE || best.count >= LEAST_PART) && best.count >= total * SHARE)
      aliases.set(wording, { organisation: best.organisation, count: best.count, share: best.count / total });
  }
  return aliases;
}

/** `resolve` is what is known without pairs. Cost: one pass over the pairs. */
export function learnNames(pairs: Iterable<TaughtPair>, resolve: (name: string) => Organised | null): Lexicon {
  const [meant, votes, seen] = [new Map<string, Organised | null>(), new Map<string, Votes>(), new Map<string, number>()];
  for (const { raw, name, count } of pairs) {
    const organisation = meant.get(name) ?? resolve(name);
    meant.set(name, organisation);
    if (!organisation) continue;
    seen.set(name, (seen.get(name) ?? 0) + count);
    const text = tidy(raw);
    const whole = plain(text);
    for (const wording of new Set([whole, ...tellingIn(text).map(plain)]))
      if (wording !== '') vote(votes, wording, organisation, count, wording === whole ? count : 0);
  }
  const names = [...seen].flatMap(([wording, count]) => {
    const organisation = meant.get(wording);
    return organisation && !organisation.known && isName(wording, count) ? [{ wording, organisation: { ...organisation, known: true } }] : [];
  });
  return { names, aliases: aliasesOf(votes) };
}
