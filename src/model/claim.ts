// A claim is one statement that one document makes, with the words that make it. It says what the document says, not what is true.

import { z } from 'zod';
import { canonical } from '../base/canonical.ts';
import { idOf } from '../base/hash.ts';

export const STANCES = ['denial', 'hypothesis', 'rumour', 'plan', 'fact'] as const;
/** How the document tells it. Where several fit, the first in `STANCES` applies. */
export type Stance = (typeof STANCES)[number];

export const bound = z.enum(['at-least', 'at-most', 'about']);

export const money = z.strictObject({
  value: z.number().nonnegative(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  bound: bound.optional(),
  low: z.number().nonnegative().optional(),
});

export const PAY_FORMS = ['signing-bonus', 'salary', 'equity', 'retention-bonus', 'vesting', 'match', 'package'] as const;
export const pay = z.strictObject({ form: z.enum(PAY_FORMS), amount: money.optional(), period: z.string().optional() });

export const person = z.strictObject({ name: z.string().min(1) });
export const group = z.strictObject({
  noun: z.string().min(1),
  count: z.number().nonnegative().optional(),
  of: z.number().nonnegative().optional(),
  bound: bound.optional(),
});
/** People a claim is about: named persons and groups. An unnamed single person is a group of one; "several" has no count. */
export const party = z.union([person, group]);

export type Person = z.infer<typeof person>;
export type Group = z.infer<typeof group>;
export type Party = z.infer<typeof party>;
export type Pay = z.infer<typeof pay>;

export const isPerson = (who: Party): who is Person => 'name' in who;

/** Every role of every kind. Each kind's schema (`claims/<kind>.ts`) says which it takes and which it needs. */
export interface Roles {
  readonly who?: readonly Party[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly at?: string | undefined;
  readonly org?: string | undefined;
  readonly of?: string | undefined;
  readonly by?: readonly string[] | undefined;
  readonly as?: string | undefined;
  readonly manner?: string | undefined;
  readonly answer?: string | undefined;
  readonly form?: string | undefined;
  readonly former?: boolean | undefined;
  readonly interim?: boolean | undefined;
  readonly end?: boolean | undefined;
  readonly pay?: Pay | undefined;
  readonly amount?: z.infer<typeof money> | undefined;
  readonly valuation?: z.infer<typeof money> | undefined;
  readonly share?: number | undefined;
  readonly what?: string | undefined;
  readonly value?: number | undefined;
  readonly unit?: string | undefined;
  readonly period?: string | undefined;
  readonly unless?: string | undefined;
}
export type RoleName = keyof Roles;

export interface Claim {
  readonly kind: string;
  readonly roles: Roles;
  readonly stance: Stance;
  /** Whose word it is, if not the document's own. */
  readonly says?: string | undefined;
  /** When it happened or will: ISO date as precise as the document tells. */
  readonly date?: string | undefined;
  /** The exact words: `text.slice(start, end) === quote`. A paraphrase stands in for words that were not stored, and has no place in a text. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly paraphrase?: boolean | undefined;
  /** The reader that found it. */
  readonly reader: string;
  /** In [0, 1], from evidence counts. */
  readonly score: number;
  readonly because: readonly string[];
}

/** H(document, span, kind, stance, roles): a claim found again is the same claim. */
export const claimId = (documentId: string, claim: Claim): string =>
  idOf(
    'c',
    documentId,
    String(claim.start),
    String(claim.end),
    claim.kind,
    claim.stance,
    canonical(claim.roles),
    claim.says ?? '',
    claim.date ?? '',
    claim.paraphrase ? claim.quote : '',
  );
