// A made-up market of any size: events with as many claims as are usual (one to a few dozen, five on average), told by documents of two or three
// claims among sentences that claim nothing, in the order of their days. A third of the events is told by an agency too, and half of the papers of its
// language print that text. One organisation is a hub with thousands of claims. The same seed gives the same documents.

import type { BatchDocument } from '../../src/ledger/ledger.ts';
import type { Claim, Roles, Stance } from '../../src/model/claim.ts';
import { documentOf } from '../../src/model/document.ts';
import { filler, type Story, telling } from './prose.ts';

/** Claims of the hub where there are enough for one; in a small world a twentieth. */
const HUB_CLAIMS = 5000;
export const HUB = 'OpenAI';

const CLAIMS_AN_EVENT = 5;
const FIRST_DAY = Date.UTC(2016, 0, 1);
const DAYS = 3650;
const OPEN_DOCUMENTS = 60;
const LANGS = ['en', 'en', 'en', 'de', 'fr', 'es', 'zh', 'ja'];
const STANCES: readonly Stance[] = [...Array<Stance>(17).fill('fact'), 'rumour', 'plan', 'denial'];
const SYLLABLES = 'an bel cor dan el fer gor hal in jor kas lin mar nor ol per quin ros sel tor ul ver wes yan zor'.split(' ');
const OUTLETS = 500;
/** Paper 0 to 499 each write in one language. */
const langOf = (outlet: number): string => LANGS[outlet % LANGS.length] ?? 'en';
const WIRED = 1 / 3;
const PRINTS = 1 / 2;
const AGENCIES = ['North Wire', 'Harbour Press', 'Meridian News'];

/** A number from 0 to 1 for each call (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const capital = (text: string): string => text[0]?.toUpperCase() + text.slice(1);

/** The same number gives the same word, and no other number does. */
function wordOf(n: number): string {
  let [text, rest] = ['', n + SYLLABLES.length];
  for (; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) text += SYLLABLES[rest % SYLLABLES.length];
  return capital(text);
}

export const personAt = (n: number): string => `${wordOf(n % 997)} ${wordOf(n)}son`;
export const organisationAt = (n: number): string => `${wordOf(n)} Labs`;

interface Draft {
  readonly outlet: number;
  readonly day: number;
  readonly wants: number;
  readonly told: Told[];
}

interface Told {
  readonly kind: string;
  readonly roles: Roles;
  readonly sentence: string;
  /** What stands around it. */
  readonly before: string;
  readonly after: string;
  readonly wire: string | undefined;
  readonly date: string | undefined;
  readonly stance: Stance;
  readonly says: string | undefined;
}

/** An agency's text about an event. */
interface Wire {
  readonly agency: string;
  readonly lang: string;
  readonly text: Pick<Told, 'sentence' | 'before' | 'after'>;
}

const isoDay = (day: number): string => new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);

/** What can be drawn from a world of so many claims. */
class Market {
  readonly random: () => number;
  readonly #people: number;
  readonly #organisations: number;
  readonly #hub: number;

  constructor(claims: number, seed: number) {
    this.random = randomFrom(seed);
    this.#people = Math.ceil(claims / 8);
    this.#organisations = Math.ceil(claims / 300);
    this.#hub = Math.min(HUB_CLAIMS, claims / 20) / claims;
  }

  below = (n: number): number => Math.floor(this.random() * n);
  pick = <T>(items: readonly T[]): T => items[this.below(items.length)] as T;
  person = (): string => personAt(this.below(this.#people));
  /** A few organisations are named far more often than most. */
  organisation = (): string => organisationAt(Math.floor(this.random() ** 2 * this.#organisations));
  isHub = (): boolean => this.random() < this.#hub;

  claims(): number {
    let n = 1;
    while (n < 60 && this.random() > 1 / CLAIMS_AN_EVENT) n++;
    return n;
  }
}

interface Happening {
  readonly story: Story;
  readonly roles: Roles;
  readonly wire: Wire | null;
}

function storyOf(market: Market): Omit<Happening, 'wire'> {
  const org = market.isHub() ? HUB : market.organisation();
  const [who, other, at] = [market.person(), market.organisation(), market.random()];
  const value = (1 + market.below(400)) * 1e7;
  const told = (kind: string, roles: Roles): Omit<Happening, 'wire'> => ({ story: { kind, who, org, other, amount: value / 1e6 }, roles });
  if (at < 0.6) return told('move', { who: [{ name: who }], from: org, to: other });
  if (at < 0.75) return told('appoint', { who: [{ name: who }], at: org, as: 'chief scientist' });
  if (at < 0.87) return told('raise', { org, amount: { value, currency: 'USD' } });
  if (at < 0.94) return told('offer', { by: [org], who: [{ name: who }] });
  return told('stake', { by: [other], of: org, amount: { value, currency: 'USD' } });
}

function textOf(market: Market, story: Story, day: number): Wire['text'] {
  const fillers = (): string => Array.from({ length: 1 + market.below(2) }, () => filler(market.pick, market.below)).join(' ');
  return { before: fillers(), sentence: telling(market.pick, story, isoDay(day + market.below(3))), after: fillers() };
}

function happeningOf(market: Market, day: number): Happening {
  const { story, roles } = storyOf(market);
  const wire = market.random() < WIRED ? { agency: market.pick(AGENCIES), lang: market.pick(LANGS), text: textOf(market, story, day) } : null;
  return { story, roles, wire };
}

function toldOf(market: Market, { story, roles, wire }: Happening, day: number, outlet: number): Told {
  const dated = market.random() < 0.7;
  const date = dated ? (market.random() < 0.5 ? isoDay(day) : isoDay(day).slice(0, 7)) : undefined;
  const says = market.random() < 0.1 ? (roles.who?.[0] && 'name' in roles.who[0] ? roles.who[0].name : roles.org) : undefined;
  const printed = wire?.lang === langOf(outlet) && market.random() < PRINTS ? wire : null;
  const text = printed?.text ?? textOf(market, story, day);
  return { kind: story.kind, roles, date, says, stance: market.pick(STANCES), wire: printed?.agency, ...text };
}

function documentFrom(market: Market, n: number, { outlet, day, told }: Draft, prefix: string): BatchDocument {
  const head = filler(market.pick, market.below);
  const parts = told.map(({ before, sentence, after }) => [before, sentence, after].join(' '));
  const text = [head, ...parts, `Paper ${outlet} comes out every day but one.`].join('\n\n');
  const source = { url: `https://paper-${outlet}.example/${prefix}${n}`, text, title: told[0]?.sentence.slice(0, 60) ?? '', publisher: `Paper ${outlet}` };
  const document = documentOf({ ...source, published: isoDay(day), format: 'text' }, langOf(outlet));
  const claims = told.map(({ kind, roles, stance, sentence, says, date }): Claim => {
    const start = text.indexOf(sentence);
    const own = { quote: sentence, start, end: start + sentence.length, reader: 'bench@1', score: 0.9, because: ['made'] };
    return { kind, roles, stance, ...own, ...(says && { says }), ...(date && { date }) };
  });
  return { document, wire: told.find(({ wire }) => wire)?.wire, claims };
}

/** Documents with some `claims` in all. `prefix` sets the addresses of one world apart from those of another. */
export function* marketOf(claims: number, { seed = 1, prefix = '' }: { readonly seed?: number; readonly prefix?: string } = {}): Generator<BatchDocument> {
  const market = new Market(claims, seed);
  const open: Draft[] = [];
  let [made, documents] = [0, 0];
  while (made < claims) {
    const day = Math.floor((made / claims) * DAYS);
    const happening = happeningOf(market, day);
    const texts = new Set<Draft>();
    for (let left = market.claims(); left > 0; left--, made++) {
      while (open.length < OPEN_DOCUMENTS) open.push({ outlet: market.below(OUTLETS), day: day + market.below(4), wants: 1 + market.below(4), told: [] });
      const draft = market.pick(open.filter((one) => !texts.has(one)));
      texts.add(draft);
      draft.told.push(toldOf(market, happening, day, draft.outlet));
      if (draft.told.length < draft.wants) continue;
      open.splice(open.indexOf(draft), 1);
      yield documentFrom(market, documents++, draft, prefix);
    }
  }
  for (const draft of open.filter(({ told }) => told.length > 0)) yield documentFrom(market, documents++, draft, prefix);
}
