// Topics: which organisation a text is about at a point, for "the company", "it" and verbs without a subject. Each sentence brings those that it names
// to mind, its subject most of all; what is brought to mind fades by half with every sentence. Those that the document names often or in its headline are
// what it comes back to, and so are those of which it has told the same before: who raised money, whom people left, where they went. Weights were set on
// the development half of the gold articles.

import { remembered } from '../../base/remembered.ts';
import type { RoleName } from '../../model/claim.ts';
import type { OrganisationItem } from '../nominals/items.ts';

/** In sentences, with the one that tells of it. */
const NAMELESS = 3;
const SUBJECT = 3;
const NAMED = 0.5;
const FADES = 0.5;
/** Of the most often named one; others in proportion. */
const OFTEN = 2;
const HEADLINED = 0.5;
/** What an organisation is in a story: whose money or ownership it is about, where people work or leave, where they go. */
type Part = 'story' | 'home' | 'goal';
const PARTS: Readonly<Partial<Record<RoleName, Part>>> = { org: 'story', of: 'story', from: 'home', at: 'home', to: 'goal' };
/** Of one that had the same part before. */
const TOLD: Readonly<Record<Part, number>> = { story: 1.5, home: 1.5, goal: 1.5 };
/** Whose people left, while others are where they went: the story is rather the former's. */
const LEFT = 1.5;
/** Roles that claims gave to organisations, with their names. */
export type Told = readonly (readonly [role: RoleName, name: string])[];

/** How far a name is one of an organisation at all: places and products may look like one. */
export const trustIn = ({ name, via, tagged }: Pick<OrganisationItem, 'name' | 'via' | 'tagged'>): number =>
  isSchool(name) || isOffice(name) ? ASIDE : via === 'register' || (tagged ?? 1) >= SURE ? 1 : UNSURE;

/** Where people studied or teach besides is named in passing. */
export const isSchool = remembered(1000, (name) => /\b(?:eth\b|epfl\b|universi|uniwersytet|üniversite|politec|polytech|hochschule|college\b)/iu.test(name));
/** Authorities are informed, count, or look into things: "the company" is never one of them. */
const isOffice = remembered(1000, (name) =>
  /(?:^|\s)(?:urz[ąęe]d|s[ąa]d|ministe|minist[èe]r|komisj|prokuratur|commission|court\b|tribunal|gericht|department of|o[bs]servat|conse[jl]|consigl|bundesamt|agenc|agenz)/iu.test(
    name,
  ),
);
const ASIDE = 0.3;
const SURE = 0.8;
const UNSURE = 0.6;

export interface Heard {
  readonly organisations: readonly OrganisationItem[];
  /** The one that the sentence is about, if it says so. */
  readonly subject: string | undefined;
  readonly told: Told;
}

export class Topics {
  readonly #lasting = new Map<string, number>();
  readonly #fading = new Map<string, number>();
  readonly #told: Readonly<Record<Part, Set<string>>> = { story: new Set(), home: new Set(), goal: new Set() };
  /** Names that are hardly told to be of organisations. */
  readonly #doubtful = new Set<string>();
  /** For how many sentences the story may still be about a firm without a name. */
  #nameless = 0;
  /** Sorted when they are asked for. */
  #sorted: Partial<Record<Part | 'any' | 'of', readonly string[]>> = {};

  /** How often the document names each, and which its headlines name. */
  constructor(mentions: ReadonlyMap<string, number>, headlined: ReadonlySet<string>) {
    const most = Math.max(1, ...mentions.values());
    for (const [name, count] of mentions) this.#lasting.set(name, (OFTEN * count) / Math.max(most, 2) + (headlined.has(name) ? HEADLINED : 0));
  }

  /** "She left X and founded a start-up": what is told next may be of one that nothing names. */
  open(): void {
    this.#nameless = NAMELESS;
  }

  get nameless(): boolean {
    return this.#nameless > 0;
  }

  /** After a sentence. */
  leave({ organisations, subject, told }: Heard): void {
    for (const [name, weight] of this.#fading) this.#fading.set(name, weight * FADES);
    this.#nameless = this.#nameless < NAMELESS && subject !== undefined ? 0 : Math.max(0, this.#nameless - 1);
    const add = (name: string, weight: number): void => void this.#fading.set(name, (this.#fading.get(name) ?? 0) + weight);
    const trust = new Map(organisations.filter(({ name }) => !isOffice(name)).map((o) => [o.name, trustIn(o)]));
    for (const [name, share] of trust) if (share < 1 && !isSchool(name)) this.#doubtful.add(name);
    for (const [name, share] of trust) if (name !== subject) add(name, NAMED * share);
    if (subject !== undefined && !isOffice(subject)) add(subject, SUBJECT * (trust.get(subject) ?? 1));
    for (const [role, name] of told) {
      const part = PARTS[role];
      if (part && !this.#doubtful.has(name)) this.#told[part].add(name);
    }
    this.#sorted = {};
  }

  #sort(part: Part | undefined, role: RoleName | undefined): readonly string[] {
    const left = (name: string): boolean => role === 'of' && this.#told.home.has(name) && !this.#told.goal.has(name);
    const told = (name: string): number => (part && this.#told[part].has(name) ? TOLD[part] : left(name) ? LEFT : 0);
    const weighed = [...this.#fading].map(([name, fading]) => ({ name, weight: fading + (this.#lasting.get(name) ?? 0) + told(name) }));
    return weighed.sort((a, b) => b.weight - a.weight).map(({ name }) => name);
  }

  /** Was it told to raise money, or to be bought? */
  raised(name: string): boolean {
    return this.#told.story.has(name);
  }

  /** Likeliest first, for a role in a claim or for whoever acts. */
  order(role?: RoleName): readonly string[] {
    const part = role && PARTS[role];
    return (this.#sorted[role === 'of' ? role : (part ?? 'any')] ??= this.#sort(part, role));
  }
}
