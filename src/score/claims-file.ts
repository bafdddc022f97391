// Files of claims, by people (gold) or by readers: `{id, lang, claims}` (docs/formats.md). They come from many hands, so that only what scoring
// needs is asked of them, `null` is as good as nothing, and everything else passes.

import { z } from 'zod';

const word = z.string().nullish();
const number = z.number().nullish();
const sum = z.looseObject({ value: z.number(), currency: word }).nullish();
const party = z.looseObject({ name: word, count: number, of: number });

const roles = {
  who: z.array(party).nullish(),
  from: word,
  to: word,
  at: word,
  of: word,
  org: word,
  by: z.union([z.string(), z.array(z.string())]).nullish(),
  as: word,
  manner: word,
  answer: word,
  interim: z.boolean().nullish(),
  former: z.boolean().nullish(),
  pay: z.looseObject({ form: word, amount: sum }).nullish(),
  amount: sum,
  valuation: sum,
  share: number,
  value: number,
  unit: word,
  unless: word,
};

const claim = z.looseObject({
  kind: z.string(),
  ...roles,
  /** Roles may stand apart: one of them is called `end`, as the offset is. */
  roles: z.looseObject(roles).optional(),
  stance: word,
  quote: word,
  start: number,
  end: z.union([z.number(), z.boolean()]).nullish(),
  optional: z.boolean().nullish(),
  also: z.record(z.string(), z.unknown()).nullish(),
});

/** What a file of claims must hold. */
export const claimsFile = z.looseObject({ id: z.string().min(1), lang: z.string(), claims: z.array(claim) });

type Maybe<T> = T | null | undefined;
interface Party {
  readonly name?: Maybe<string>;
  readonly count?: Maybe<number>;
  readonly of?: Maybe<number>;
}
interface Sum {
  readonly value: number;
  readonly currency?: Maybe<string>;
}

/** A claim with all its roles beside its kind. An `end` that stood among the roles is in the place of the offset. */
export interface ScoredClaim {
  readonly kind: string;
  readonly who?: Maybe<readonly Party[]>;
  readonly from?: Maybe<string>;
  readonly to?: Maybe<string>;
  readonly at?: Maybe<string>;
  readonly of?: Maybe<string>;
  readonly org?: Maybe<string>;
  readonly by?: Maybe<string | readonly string[]>;
  readonly as?: Maybe<string>;
  readonly manner?: Maybe<string>;
  readonly answer?: Maybe<string>;
  readonly interim?: Maybe<boolean>;
  readonly former?: Maybe<boolean>;
  readonly pay?: Maybe<{ readonly form?: Maybe<string>; readonly amount?: Maybe<Sum> }>;
  readonly amount?: Maybe<Sum>;
  readonly valuation?: Maybe<Sum>;
  readonly share?: Maybe<number>;
  readonly value?: Maybe<number>;
  readonly unit?: Maybe<string>;
  readonly unless?: Maybe<string>;
  readonly stance?: Maybe<string>;
  readonly quote?: Maybe<string>;
  readonly start?: Maybe<number>;
  readonly end?: Maybe<number | boolean>;
  /** Gold only: arguable, so that it is no miss when it is not found and no false alarm when it is. */
  readonly optional?: Maybe<boolean>;
  /** Gold only: other values that are as good, by field. */
  readonly also?: Maybe<Readonly<Record<string, unknown>>>;
}

/** What one document claims, as somebody sees it. */
export interface ClaimSet {
  readonly id: string;
  readonly lang: string;
  readonly claims: readonly ScoredClaim[];
}

export const claimSetOf = ({ id, lang, claims }: z.infer<typeof claimsFile>): ClaimSet => ({
  id,
  lang,
  claims: claims.map(({ roles: apart, ...rest }) => ({ ...rest, ...apart })),
});

/** Gold for a page was written before its text was taken out of it: a quote that is not where it should be is where it is found. */
export function placedIn(text: string, set: ClaimSet): ClaimSet {
  const placed = (claim: ScoredClaim): ScoredClaim => {
    const { quote, start, end } = claim;
    if (!quote || typeof end === 'boolean' || text.slice(start ?? 0, end ?? 0) === quote) return claim;
    const at = text.indexOf(quote);
    return at < 0 ? claim : { ...claim, start: at, end: at + quote.length };
  };
  return { ...set, claims: set.claims.map(placed) };
}
