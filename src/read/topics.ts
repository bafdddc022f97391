// Topics: which organisation a text is about at a point, for "the company", "it" and verbs without a subject. Each sentence brings those that it names
// to mind, its subject most of all; what is brought to mind fades by half with every sentence. Those that the document names often, in its headline or as
// who raised money, was founded or was bought are what it comes back to. Weights were set on the development half of the gold articles.

import type { OrganisationItem } from './items.ts';

const SUBJECT = 3;
const NAMED = 0.75;
const FADES = 0.5;
/** Of the most often named one; others in proportion. */
const OFTEN = 1.5;
const HEADLINED = 0.5;
/** Of whom the story is told: who raised money, was founded or bought. */
const TOLD = 1.5;

export interface Heard {
  readonly organisations: readonly OrganisationItem[];
  /** The one that the sentence is about, if it says so. */
  readonly subject: string | undefined;
  /** Whose story its claims tell. */
  readonly told: ReadonlySet<string>;
}

export class Topics {
  readonly #lasting = new Map<string, number>();
  readonly #fading = new Map<string, number>();
  readonly #told = new Set<string>();
  /** Sorted when they are asked for. */
  #order: readonly string[] | undefined;
  #storied: readonly string[] | undefined;

  /** How often the document names each, and which its headlines name. */
  constructor(mentions: ReadonlyMap<string, number>, headlined: ReadonlySet<string>) {
    const most = Math.max(1, ...mentions.values());
    for (const [name, count] of mentions) this.#lasting.set(name, (OFTEN * count) / Math.max(most, 2) + (headlined.has(name) ? HEADLINED : 0));
  }

  /** After a sentence. */
  leave({ organisations, subject, told }: Heard): void {
    for (const [name, weight] of this.#fading) this.#fading.set(name, weight * FADES);
    const add = (name: string, weight: number): void => void this.#fading.set(name, (this.#fading.get(name) ?? 0) + weight);
    for (const name of new Set(organisations.map((o) => o.name))) if (name !== subject) add(name, NAMED);
    if (subject !== undefined) add(subject, SUBJECT);
    for (const name of told) this.#told.add(name);
    this.#order = undefined;
    this.#storied = undefined;
  }

  #sorted(told: number): readonly string[] {
    const weighed = [...this.#fading].map(([name, fading]) => ({ name, weight: fading + (this.#lasting.get(name) ?? 0) + (this.#told.has(name) ? told : 0) }));
    return weighed.sort((a, b) => b.weight - a.weight).map(({ name }) => name);
  }

  /** Likeliest first: who acts, or else whose story it is, to which more is done. */
  order(story: boolean): readonly string[] {
    return story ? (this.#storied ??= this.#sorted(TOLD)) : (this.#order ??= this.#sorted(0));
  }
}
