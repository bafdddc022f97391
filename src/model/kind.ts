// What a kind of claim declares about itself. Each lives in `claims/<kind>.ts`; shared code asks the registry and names none.

import type { z } from 'zod';
import type { RoleName, Roles } from './claim.ts';

/** `people`: the persons and groups of `who`. `organisation`: one organisation's name. `parties`: organisations, or people, of `by`. */
export type EntityRoleType = 'people' | 'organisation' | 'parties';

/** When two claims with the same key may still not be one event. */
export type Protection =
  /** Both named and no entity in common. */
  | 'entity'
  /** Both stated, and further apart than values of one event ever are (one a thousandfold of the other is taken for a slip, and kept). */
  | 'amount'
  /** Both stated, and more than two points of a percentage apart. */
  | 'share'
  /** Both stated, and different. */
  | 'same'
  /** Both stated, and of different role families ("chief executive" and "researcher"). */
  | 'role';

/** Where the pages of an organisation and of a person show it. */
export type Section = 'moves' | 'posts' | 'offers' | 'capital' | 'other';

export interface ClaimKind {
  readonly kind: string;
  /** One plain word or two for pages: "Move", "Funding round". */
  readonly label: string;
  /** One sentence for the method page. */
  readonly definition: string;
  readonly section: Section;
  readonly roles: z.ZodType<Roles>;
  /** The roles that are entities, and which sort. */
  readonly entities: Readonly<Partial<Record<RoleName, EntityRoleType>>>;
  /** Roles whose entities make the key of an event. Each entity of a list has a key of its own. */
  readonly principal: readonly RoleName[];
  /** Roles that stand in for a principal role that holds only groups, or is left out. */
  readonly standIns: readonly RoleName[];
  readonly protects: Readonly<Partial<Record<RoleName, Protection>>>;
  /** Can it happen only once for a key (an organisation is founded once)? Then differing dates are a conflict inside one event, not two events. */
  readonly once: boolean;
  /** How far apart, in days, two sources may date one event. */
  readonly slackDays: number;
  /** Roles whose differing values the event page sets side by side. */
  readonly values: readonly RoleName[];
  /** One line in English without a full stop: "Sam Altman: OpenAI → Microsoft, as chief executive". */
  readonly describe: (roles: Roles) => string;
  /** The terms for the board: sums, shares, roles; '' if none. */
  readonly terms: (roles: Roles) => string;
}
