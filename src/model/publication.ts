// What an importer of records makes of a paper, a post or a report: who is named, and where each is said to work.

/** Where an author works, as printed, with what the source knows of it. */
export interface Affiliation {
  /** As printed; the ROR name if the source has no other. */
  readonly raw: string;
  /** The organisation's name as the source normalises it, where it does. */
  readonly name?: string | undefined;
  /** `https://ror.org/…` without the address. */
  readonly ror?: string | undefined;
  /** ISO 3166 alpha-2. */
  readonly country?: string | undefined;
}

export interface Author {
  readonly name: string;
  /** Each with its scheme: `openreview:~Jane_Doe1`, `orcid:0000-…`, `openalex:A12`, `mail:jane@example.org`. */
  readonly ids: readonly string[];
  readonly affiliations: readonly Affiliation[];
  readonly role?: string | undefined;
}

export interface Publication {
  /** The same paper has the same key wherever it is read from one source. */
  readonly key: string;
  readonly title: string;
  readonly venue: string;
  readonly year: number;
  /** The last year of a post that lasted; of papers it is `year`. */
  readonly until: number;
  readonly authors: readonly Author[];
  /** Affiliations printed with the paper, of which nobody says whose they are. */
  readonly unplaced?: readonly Affiliation[] | undefined;
  /** Is the list of affiliations known to be out of order in such sources? */
  readonly shuffled?: boolean | undefined;
}
