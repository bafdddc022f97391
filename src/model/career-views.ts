// What the faces show of careers. Figures count people of publication records; they are never added to those from reporting.

/** How organisations are taken together: not at all, by who owned them then or owns them today, by where they lie, by what they are. */
export const LENSES = ['organisation', 'owner-then', 'owner', 'country', 'sector'] as const;
export type Lens = (typeof LENSES)[number];

export interface YearRange {
  readonly since: number;
  readonly until: number;
}

/** What is known of the records as a whole. */
export interface CareersSummary {
  readonly papers: number;
  readonly authorships: number;
  /** Authorships with an organisation. */
  readonly placed: number;
  readonly people: number;
  /** Of them, who is known by an id. */
  readonly withId: number;
  /** Of them, bare names that nothing joins to another mention. */
  readonly alone: number;
  readonly organisations: number;
  /** What was done about affiliations beside the wrong author, or beside none. */
  readonly repaired: {
    /** Papers whose affiliations are out of order. */
    readonly misordered: number;
    /** Affiliations given to another author of their paper. */
    readonly moved: number;
    /** Authors left without one: theirs was another's. */
    readonly setAside: number;
    /** Authors who got one of those that nobody says whose they are. */
    readonly placed: number;
  };
  readonly years: YearRange;
  /** From this year on figures are provisional: papers of leavers and stayers are still to come. */
  readonly provisionalFrom: number;
}

export interface FlowQuery {
  readonly by?: Lens | undefined;
  /** A name or key: only flows from and to it. */
  readonly org?: string | undefined;
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  /** How many groups are told apart; the others are one. */
  readonly limit?: number | undefined;
}

/** One organisation, country or sector with what it gained and lost. */
export interface FlowGroup {
  readonly key: string;
  readonly name: string;
  readonly arrivals: number;
  readonly departures: number;
  readonly net: number;
  /** Fewer than ten people came and went. */
  readonly thin: boolean;
}

export interface FlowCell {
  readonly from: string;
  readonly to: string;
  readonly people: number;
}

export interface FlowsView {
  readonly by: Lens;
  readonly years: YearRange;
  readonly all: YearRange;
  readonly provisionalFrom: number;
  /** The organisation asked for, if there was one. */
  readonly of: FlowGroup | null;
  /** Those that most people came to or left, the most first. */
  readonly groups: readonly FlowGroup[];
  /** Between the groups, by key. */
  readonly cells: readonly FlowCell[];
  readonly moves: number;
}

export interface MovesQuery {
  readonly by?: Lens | undefined;
  /** Names or keys. */
  readonly from: string;
  readonly to: string;
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  readonly limit?: number | undefined;
}

/** Who moved between two, with the years between which it lies: what a number of a flow is made of. */
export interface MovesView {
  readonly by: Lens;
  readonly from: FlowGroup;
  readonly to: FlowGroup;
  readonly years: YearRange;
  readonly total: number;
  readonly rows: readonly { readonly researcher: Researcher; readonly between: readonly [number, number] }[];
}

/** One person who moved to or from an organisation, by publications. */
export interface Mover {
  readonly id: string;
  readonly name: string;
  /** The name, whatever its spelling and order. */
  readonly key: string;
  readonly org: string;
  readonly side: 'in' | 'out';
  readonly between: readonly [number, number];
}

export interface RetentionQuery {
  readonly by?: Lens | undefined;
  readonly orgs?: readonly string[] | undefined;
  /** Of those first seen there in these years. */
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  readonly limit?: number | undefined;
}

export interface RetentionPoint {
  /** Years since the first paper with the organisation. */
  readonly year: number;
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface RetentionCurve {
  readonly key: string;
  readonly name: string;
  readonly people: number;
  readonly left: number;
  readonly median: { readonly value: number | null; readonly low: number | null; readonly high: number | null };
  readonly points: readonly RetentionPoint[];
  readonly thin: boolean;
}

export interface RetentionView {
  readonly by: Lens;
  readonly years: YearRange;
  readonly pooled: RetentionCurve;
  readonly curves: readonly RetentionCurve[];
}

export interface Paper {
  readonly key: string;
  readonly title: string;
  readonly venue: string;
  readonly year: number;
}

export interface CareerSpell {
  readonly key: string;
  readonly organisation: string;
  readonly country: string | null;
  /** Other names under which the papers print it: a part of it, an owned one, its name of then. */
  readonly as: readonly string[];
  readonly first: number;
  readonly last: number;
  readonly ended: boolean;
  readonly back: boolean;
  readonly beside: boolean;
  /** Whose it became while the person was there: a spell there follows, without a move. */
  readonly into: { readonly key: string; readonly organisation: string } | null;
  /** For a move: the organisation come from, and the years between which it lies. */
  readonly from: { readonly key: string; readonly organisation: string; readonly between: readonly [number, number] } | null;
  readonly papers: readonly Paper[];
}

export interface Researcher {
  readonly id: string;
  readonly name: string;
  readonly papers: number;
  readonly first: number;
  readonly last: number;
  /** Why these mentions are one person: an id, or the weakest reason that joins them. */
  readonly basis: string;
}

/** A researcher of a name, and where they were: by what counts as an organisation, with its owner of today. */
export interface Namesake extends Researcher {
  /** Is it the name asked for, or one with other middle names? */
  readonly exact: boolean;
  readonly stays: readonly {
    readonly key: string;
    readonly owner: string;
    readonly organisation: string;
    readonly first: number;
    readonly last: number;
  }[];
}

export interface CareerView extends Researcher {
  readonly by: Lens;
  /** With their scheme. Addresses of mail are left out. */
  readonly ids: readonly string[];
  /** Of the weakest join, in [0, 1]. */
  readonly score: number;
  readonly spells: readonly CareerSpell[];
}

/** Careers, opened to look things up in. Null answers: nothing is called so. */
export interface CareersBook {
  readonly summary: CareersSummary;
  flows(query: FlowQuery): Promise<FlowsView | null>;
  moves(query: MovesQuery): Promise<MovesView | null>;
  /** Who moved to and from the organisations with these keys. */
  movers(keys: ReadonlySet<string>, years?: { readonly since?: number | undefined; readonly until?: number | undefined }): Promise<readonly Mover[]>;
  /** Which of these names somebody in the records bears, by the key of the name. */
  bearers(names: readonly string[]): Promise<ReadonlySet<string>>;
  /** By name: its bearers, with or without middle names. */
  namesakes(names: readonly string[]): Promise<ReadonlyMap<string, readonly Namesake[]>>;
  /** The key of the owner of today. */
  ownerOf(key: string): string;
  /** The key under which a name is compared. */
  nameKey(name: string): string;
  retention(query: RetentionQuery): Promise<RetentionView | null>;
  /** People whose name is this, else whose name begins or ends so; the most papers first. */
  researchers(name: string, limit?: number): Promise<readonly Researcher[]>;
  researcher(id: string, by?: Lens): Promise<CareerView | null>;
  close(): void;
}
