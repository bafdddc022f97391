// The register: organisations, people and publishers that are known by name. It is data (`data/register/`), handed in as a parameter.

export type OrganisationKind = 'lab' | 'company' | 'fund' | 'university' | 'nonprofit' | 'government' | 'publisher';

export interface Organisation {
  readonly id: string;
  /** The usual English name: what claims say. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: OrganisationKind;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly founded: string | null;
  readonly parent: string | null;
  /** A part that people move to and from by its own name, and that counts as its parent all the same (Google Brain; not Google DeepMind). */
  readonly unit?: boolean | undefined;
  readonly wikidata: string | null;
  readonly homepage: string | null;
  /** Of `name` and `aliases`, those that are also common words, names or letters ("Apple", "X"): they count only in a context that speaks for them. */
  readonly weak?: readonly string[] | undefined;
}

/**
 * A fact about an organisation in time: who owned it, or what it was called. Organisations are ids of the register, or names of the list of
 * institutions; dates are of any precision, `until` is when it was over.
 */
export interface Ownership {
  readonly of: string;
  readonly owner?: string | undefined;
  /** Counted as its owner then: a lab within it, a university that became a part. */
  readonly part?: boolean | undefined;
  readonly called?: string | undefined;
  readonly from?: string | null | undefined;
  readonly until?: string | undefined;
  /** A page that tells it. */
  readonly source: string;
}

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The organisation whose chief this person has been for years: "Zuckerberg's company" is Meta, unless the document says otherwise. */
  readonly heads?: string | undefined;
}

/** Who publishes: a party of the market (an employer's own site), an official body, the press, a platform for anyone's posts. */
export type PublisherKind = 'party' | 'official' | 'press' | 'social' | 'unknown';

export interface Publisher {
  readonly domain: string;
  readonly name: string;
  readonly kind: PublisherKind;
  /** Publishers of one owner are one family: they count as one origin. */
  readonly family: string;
}

export interface Register {
  readonly organisations: readonly Organisation[];
  readonly people: readonly KnownPerson[];
  readonly publishers: readonly Publisher[];
}
