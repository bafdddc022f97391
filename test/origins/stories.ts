// Stories of who had it from whom. Each is told by several papers, and how many had it from nobody is known since that is how they were made: a
// document's `from` is the one that stands at its beginning. The shapes are those that newsrooms know; each is told in four languages.

import { type Article, copied, type Piece, requoted, retold, textOf, translated } from './article.ts';
import type { Facts, Tongue } from './tongue.ts';
import { tongue as de } from './tongues/de.ts';
import { tongue as en } from './tongues/en.ts';
import { tongue as es } from './tongues/es.ts';
import { tongue as fr } from './tongues/fr.ts';

export interface StoryDocument {
  readonly url: string;
  readonly publisher: string;
  readonly lang: string;
  readonly published: string;
  readonly text: string;
  /** Where it comes from, in the end. */
  readonly from: string;
}

export interface Story {
  readonly shape: string;
  readonly facts: Facts;
  readonly documents: readonly StoryDocument[];
  readonly belief: string;
}

export const originsOf = ({ documents }: Story): number => new Set(documents.map(({ from }) => from)).size;

const TONGUES: readonly Tongue[] = [en, de, fr, es];

const GIVEN = ['Maren', 'Tobin', 'Ysolde', 'Caspar', 'Nerina', 'Ludo', 'Petra', 'Anselm', 'Wilma', 'Orsino', 'Hedda', 'Bram', 'Selma', 'Jorin', 'Tilda', 'Ruben']; // biome-ignore format: names
const FAMILY = ['Oldfield', 'Varga', 'Lindqvist', 'Marchetti', 'Okonski', 'Hallström', 'Brandauer', 'Quiroz', 'Tennant', 'Vasilenko', 'Achterberg', 'Delorme', 'Szabo', 'Farkas', 'Rosenkranz', 'Belmonte']; // biome-ignore format: names
const COMPANIES = ['DeepMind', 'Anthropic', 'OpenAI', 'Cohere', 'Mistral AI', 'Apple', 'Nvidia', 'Databricks'];
const SITES: Readonly<Record<string, string>> = {
  DeepMind: 'deepmind.google',
  Anthropic: 'anthropic.com',
  OpenAI: 'openai.com',
  Cohere: 'cohere.com',
  'Mistral AI': 'mistral.ai',
  Apple: 'apple.com',
  Nvidia: 'nvidia.com',
  Databricks: 'databricks.com',
};
const PAPERS = ['Harbour Post', 'Northgate Courier', 'Talbot Ledger', 'Ostwind Zeitung', 'Le Quai', 'La Ribera', 'Kanalbote', 'Millrace Review', 'Gazette du Faubourg', 'Diario del Puente']; // biome-ignore format: names

const FIRST_DAY = Date.UTC(2026, 2, 2);
const day = (n: number): string => new Date(FIRST_DAY + n * 86_400_000).toISOString().slice(0, 10);

/** What a shape is built with. */
class Desk {
  readonly tongue: Tongue;
  readonly facts: Facts;
  readonly #n: number;
  readonly #documents: StoryDocument[] = [];

  constructor(n: number) {
    this.#n = n;
    this.tongue = TONGUES[n % TONGUES.length] as Tongue;
    const from = COMPANIES[n % COMPANIES.length] ?? '';
    const to = COMPANIES[(n + 1 + (Math.floor(n / COMPANIES.length) % 6)) % COMPANIES.length] ?? '';
    this.facts = { who: `${GIVEN[Math.floor(n / 4) % GIVEN.length]} ${FAMILY[(n * 5 + Math.floor(n / 16)) % FAMILY.length]}`, from, to };
  }

  /** Another language than the story's own. */
  other(step: number): Tongue {
    return TONGUES[(this.#n + step) % TONGUES.length] as Tongue;
  }

  outlet(which: number): string {
    return ['Reuters', 'Bloomberg', 'dpa', 'EFE'][(this.#n + which) % 4] ?? 'Reuters';
  }

  /** What somebody found out: reporters that do not know of each other have other words, details and quotations. */
  report(
    reporter: number,
    { say = 'leads', tongue = this.tongue, details = 5 }: { say?: 'leads' | 'rumours'; tongue?: Tongue; details?: number } = {},
  ): Article {
    const first = this.#n + reporter * 5;
    const found = Array.from({ length: details }, (_, n): Piece => ({ detail: (first + n) % 16 }));
    const quotes: Piece[] = [{ quote: (this.#n + reporter * 2) % 6 }, { quote: (this.#n + reporter * 2 + 1) % 6 }];
    const pieces: Piece[] = [
      { say, variant: this.#n + reporter },
      ...found.slice(0, 2),
      ...quotes,
      ...found.slice(2),
      { background: (this.#n + reporter) % 6 },
    ];
    return { tongue, facts: this.facts, seed: this.#n * 10 + reporter + 1, pieces };
  }

  /** A short text of a paper's own that rests on another's word. */
  brief(
    say: Piece & { readonly say: string },
    { tongue = this.tongue, backgrounds = [3, 4] }: { tongue?: Tongue; backgrounds?: readonly number[] } = {},
  ): Article {
    return { tongue, facts: this.facts, seed: this.#n * 10 + 9, pieces: [say, ...backgrounds.map((background): Piece => ({ background: (this.#n + background) % 6 }))] }; // biome-ignore format: one line
  }

  print(from: string, article: Article, onDay: number, at: { publisher?: string; site?: string } = {}): void {
    const n = this.#documents.length;
    const publisher = at.publisher ?? PAPERS[(this.#n + n * 3) % PAPERS.length] ?? '';
    const site = at.site ?? `${publisher.toLowerCase().replace(/\s+/g, '-')}.example`;
    const url = `https://${site}/${this.#n}/${n}`;
    this.#documents.push({ url, publisher, lang: article.tongue.lang, published: day((this.#n % 20) + onDay), text: textOf(article), from });
  }

  /** The site of an organisation, as its own paper. */
  own(company: string): { publisher: string; site: string } {
    return { publisher: company, site: `www.${SITES[company]}` };
  }

  story(shape: string, belief: string): Story {
    return { shape, facts: this.facts, documents: this.#documents, belief };
  }
}

/** Each shape prints its documents and says what is to be believed in the end. */
const SHAPES: Readonly<Record<string, (desk: Desk) => string>> = {
  'a scoop and its copies'(desk) {
    const scoop = desk.report(0);
    desk.print('a', scoop, 0);
    desk.print('a', copied(scoop, { closing: 5 }), 1);
    desk.print('a', copied(scoop, { without: 2 }), 1);
    desk.print('a', copied(scoop, { without: 3, closing: 4 }), 3);
    return 'reported';
  },
  'a scoop, copied, cited and translated'(desk) {
    const scoop = desk.report(0);
    desk.print('a', scoop, 0, { publisher: desk.outlet(0), site: 'wire.example' });
    desk.print('a', copied(scoop), 1);
    desk.print('a', desk.brief({ say: 'cites', variant: 0, outlet: desk.outlet(0) }), 1);
    desk.print('a', translated(scoop, desk.other(1)), 2);
    return 'reported';
  },
  'two that found it out, each with copies'(desk) {
    const [one, two] = [desk.report(0), desk.report(1)];
    desk.print('a', one, 0);
    desk.print('b', two, 1);
    desk.print('a', copied(one, { without: 2 }), 1);
    desk.print('b', copied(two, { closing: 5 }), 2);
    desk.print('b', copied(two, { without: 2 }), 2);
    return 'corroborated';
  },
  'three that found it out, in three languages'(desk) {
    for (const [n, from] of ['a', 'b', 'c'].entries()) {
      const report = desk.report(n, { tongue: desk.other(n) });
      desk.print(from, { ...report, pieces: [...report.pieces, { detail: 15, seed: 7 }] }, n);
    }
    return 'corroborated';
  },
  'an agency that nobody keeps, by its mark'(desk) {
    const story = desk.report(0);
    const mark: Piece = { line: 'dateline', outlet: desk.outlet(1) };
    desk.print('a', { ...story, pieces: [...story.pieces, mark] }, 0);
    desk.print('a', { ...retold(story, 2, 5), pieces: [...retold(story, 2, 5).pieces, { line: 'credit', outlet: desk.outlet(1) }] }, 1);
    desk.print('a', copied(story, { without: 2 }), 1);
    return 'reported';
  },
  'an announcement, printed and told anew'(desk) {
    const release = desk.report(0);
    desk.print('a', release, 0, desk.own(desk.facts.to));
    desk.print('a', copied(release, { closing: 4 }), 0);
    desk.print('a', requoted(release, 3, [1, 5]), 1);
    desk.print('a', translated(release, desk.other(3)), 1);
    return 'confirmed';
  },
  'a rumour that others harden'(desk) {
    const rumour = desk.report(0, { say: 'rumours' });
    desk.print('a', rumour, 0, { publisher: desk.outlet(2), site: 'wire.example' });
    desk.print('a', desk.brief({ say: 'cites', variant: 1, outlet: desk.outlet(2) }), 1);
    desk.print('a', desk.brief({ say: 'cites', variant: 0, outlet: desk.outlet(2) }, { tongue: desk.other(1) }), 2);
    desk.print('a', copied(rumour, { without: 2 }), 2);
    return 'rumoured';
  },
  'a report, widely copied, and a denial'(desk) {
    const report = desk.report(0);
    desk.print('a', report, 0);
    for (const [without, onDay] of [[1, 1], [2, 1], [3, 2]] as const) desk.print('a', copied(report, { without }), onDay); // biome-ignore format: pairs
    desk.print('b', desk.brief({ say: 'denials', variant: 0 }), 2, desk.own(desk.facts.from));
    return 'disputed';
  },
  'a rumour in two languages, and a denial in both'(desk) {
    const rumour = desk.report(0, { say: 'rumours' });
    const denial = desk.brief({ say: 'denials', variant: 1 });
    desk.print('a', rumour, 0);
    desk.print('a', translated(rumour, desk.other(1)), 1);
    desk.print('b', denial, 2);
    desk.print('b', { ...desk.brief({ say: 'denials', variant: 0 }, { tongue: desk.other(1), backgrounds: [0] }) }, 2);
    return 'denied';
  },
  'a report that its paper takes back, while copies go on'(desk) {
    const report = desk.report(0);
    const paper = { publisher: 'Talbot Ledger' };
    desk.print('a', report, 0, paper);
    desk.print('a', copied(report, { without: 2 }), 1, { publisher: 'Kanalbote' });
    desk.print('a', desk.brief({ say: 'corrections', variant: 0 }), 3, paper);
    desk.print('a', copied(report, { closing: 5 }), 4, { publisher: 'La Ribera' });
    return 'denied';
  },
  'hearsay of hearsay'(desk) {
    desk.print('a', desk.report(0), 0, { publisher: desk.outlet(0), site: 'wire.example' });
    desk.print('a', desk.brief({ say: 'cites', variant: 0, outlet: desk.outlet(0) }), 1, { publisher: desk.outlet(1), site: 'other-wire.example' });
    desk.print('a', desk.brief({ say: 'cites', variant: 1, outlet: desk.outlet(1) }, { backgrounds: [0] }), 2);
    desk.print('a', desk.brief({ say: 'cites', variant: 0, outlet: desk.outlet(1) }, { tongue: desk.other(2) }), 2);
    return 'reported';
  },
  'two that found it out, one cited and one translated'(desk) {
    const [one, two] = [desk.report(0), desk.report(1)];
    desk.print('a', one, 0, { publisher: desk.outlet(0), site: 'wire.example' });
    desk.print('b', two, 0);
    desk.print('a', desk.brief({ say: 'cites', variant: 1, outlet: desk.outlet(0) }), 1);
    desk.print('b', translated(two, desk.other(2)), 2);
    return 'corroborated';
  },
  'a report and what was made of half of it'(desk) {
    const report = desk.report(0);
    desk.print('a', report, 0);
    desk.print('a', retold(report, 1, 4), 1);
    desk.print('a', requoted(report, 2, [1, 3]), 1);
    return 'reported';
  },
  'papers of one house'(desk) {
    desk.print('a', desk.report(0), 0, { publisher: 'WIRED', site: 'www.wired.com' });
    desk.print('a', desk.report(1), 1, { publisher: 'The New Yorker', site: 'www.newyorker.com' });
    desk.print('a', desk.report(2), 1, { publisher: 'Ars Technica', site: 'arstechnica.com' });
    return 'reported';
  },
  'one announcement in the words of four papers'(desk) {
    for (const n of [0, 1, 2, 3]) desk.print('a', desk.brief({ say: 'announced', variant: n }, { tongue: n === 3 ? desk.other(1) : desk.tongue, backgrounds: [n, n + 2] }), n === 3 ? 1 : 0); // biome-ignore format: one line
    return 'confirmed';
  },
  'two that found it out, with a passage in common'(desk) {
    const [one, two] = [desk.report(0, { details: 6 }), desk.report(1, { details: 6 })];
    const shared = one.pieces.at(-1) as Piece;
    desk.print('a', one, 0);
    desk.print('b', { ...two, pieces: [...two.pieces, shared] }, 1);
    desk.print('b', copied(two, { without: 2 }), 2);
    return 'corroborated';
  },
};

/** Four of each shape, one in each language. Another edition has other people, companies, wordings, details and numbers in each. */
export const storiesOf = (edition: number): readonly Story[] =>
  Object.entries(SHAPES).flatMap(([shape, told], of) =>
    TONGUES.map((_, n) => {
      const desk = new Desk(edition * 93 + of * TONGUES.length + n);
      return desk.story(shape, told(desk));
    }),
  );
