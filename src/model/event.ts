// An event is what is believed to have happened, fused from claims. It is recomputable: a pure function of claims, decisions and rules.

import type { Interval } from '../base/interval.ts';
import type { RoleName, Roles, Stance } from './claim.ts';

/** In the order of how much there is to go on. `lapsed` is computed when read, and is no stored belief. */
export const BELIEFS = [
  'accepted',
  'confirmed',
  'corroborated',
  'reported',
  'disputed',
  'announced',
  'planned',
  'rumoured',
  'hypothetical',
  'denied',
  'rejected',
] as const;
export type Belief = (typeof BELIEFS)[number];

const HAPPENED: ReadonlySet<Belief> = new Set<Belief>(['accepted', 'confirmed', 'corroborated', 'reported', 'disputed']);

/** Is it told as having happened? Disputed counts; a rumour, a plan or a denial moves nobody. */
export const happened = ({ belief }: { readonly belief: Belief }): boolean => HAPPENED.has(belief);

/** How a claim takes part in its event. `ambiguous`: it fits two events that exclude each other; shown, not counted. */
export type Part = 'attests' | 'denies' | 'plans' | 'rumours' | 'supposes' | 'ambiguous';

/** Whose voice a claim is, for belief: the publisher's, or the speaker's if it is attributed. */
export type Voice = 'party' | 'official' | 'press' | 'social' | 'unknown';

/** The counts that give the belief: origins by voice and stance, each origin once, by its latest word. */
export interface Tally {
  readonly origins: number;
  readonly documents: number;
  readonly claims: number;
  readonly byVoice: readonly { readonly voice: Voice; readonly stance: Stance; readonly origins: readonly string[] }[];
  /** The rule that gave the belief, as a sentence. */
  readonly because: string;
}

/** One distinct value of one role, with who says it. */
export interface RoleValue {
  readonly role: RoleName;
  readonly value: NonNullable<Roles[RoleName]>;
  readonly claims: readonly string[];
  readonly origins: readonly string[];
  /** `preferred` on at most one value of a role; on a tie none is. `flag` says what is odd ("×1000"). */
  readonly preferred: boolean;
  readonly flag?: string | undefined;
}

export interface MarketEvent {
  /** Derived from its oldest claim. */
  readonly id: string;
  readonly kind: string;
  readonly when: Interval;
  readonly belief: Belief;
  readonly tally: Tally;
  readonly values: readonly RoleValue[];
  /** The roles as shown: each role's preferred value, or, on a tie, the first. Entities by name. */
  readonly roles: Roles;
}

export type EntityType = 'person' | 'organisation';

export interface EntityLink {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
}
