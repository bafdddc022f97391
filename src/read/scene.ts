// The scene: who and what was last spoken of, so that "he", "the company" and verbs without a subject find their party.

import { nameKey } from '../base/fold.ts';
import { type Group, isPerson, type Party, type RoleName, type Roles } from '../model/claim.ts';
import type { Directory } from './names/directory.ts';
import type { Item, OrganisationItem, PersonItem, Title } from './nominals/items.ts';
import { severalOf } from './scene/several.ts';
import { isSchool, Topics, type Told as TopicsTold, trustIn } from './scene/topics.ts';

/** What is known of the world. */
type Known = Pick<Directory, 'heads' | 'settled' | 'funds' | 'hosts'>;
const UNKNOWN: Known = { heads: new Map(), settled: new Set(), funds: new Set(), hosts: new Set() };

/** What a sentence told. */
interface Told {
  /** Those who only gave money to another. */
  readonly aside?: ReadonlySet<string>;
  readonly told?: TopicsTold;
  /** The one person who was hired, named or dismissed. */
  readonly moved?: string | undefined;
  /** A role without a name that the sentence is about. */
  readonly unnamed?: Title | undefined;
  /** Where its people once were. */
  readonly passing?: ReadonlySet<string>;
  /** An organisation that it tells of without its name. */
  readonly meant?: string | undefined;
}
const NOBODY: ReadonlySet<string> = new Set();

export class Scene {
  readonly #settled: ReadonlySet<string>;
  readonly #funds: ReadonlySet<string>;
  readonly #hosts: ReadonlySet<string>;
  #people: string[] = [];
  #bought: string | undefined;
  #boughtAgo = 0;
  readonly topics: Topics;
  /** Where somebody once was, as titles tell it: named in passing. */
  readonly #passing: ReadonlySet<Item>;
  #mentioned: readonly string[] = [];
  /** Roles held: role, with and without its organisation → person, or null where several hold it. */
  readonly #holders = new Map<string, string | null>();
  /** Person → organisation they speak for (chief executives, presidents, founders). */
  readonly #heads = new Map<string, string>();
  /** Person → where the document's titles say that they work, or null where these name several. */
  readonly #employers = new Map<string, string | null>();
  /** Role without a name → the one organisation that it is told to be of, or null where there are several. */
  readonly #offices = new Map<string, string | null>();
  /** The same as the titles have it, whatever is told later. */
  readonly #titled = new Map<string, string | null>();
  /** Chiefs whom everybody knows, by the register; who once was one, is none. */
  readonly #chiefs: ReadonlyMap<string, string>;
  readonly #former = new Set<string>();
  /** Person → organisation they founded. */
  readonly #founded = new Map<string, string>();
  /** Person → what they are told to have left. */
  readonly #left = new Map<string, string>();
  /** Person → what they are told to be, in titles of the whole document. */
  readonly #posts = new Map<string, Post>();
  /** What somebody was just told to leave, and how many sentences ago. */
  #vacancy: (Post & { readonly who: string }) | undefined;
  /** What somebody was just told to leave, in whatever role, and how many sentences ago. */
  #exit: { readonly who: string; readonly at: string } | undefined;
  #sinceExit = 0;
  #opening: Post | undefined;
  #sinceOpen = 0;
  #since = 0;
  /** Organisation → who bids for it. */
  readonly #bidders = new Map<string, readonly string[]>();
  #group: Group | undefined;
  #groupEmployer: string | undefined;
  #several: readonly Party[] = [];
  #sole: string | undefined;
  /** What the document names most often. */
  readonly #own: string | undefined;
  readonly once = new Map<string, string>(); // Name → where a verb says that somebody once was.
  /** Titles that name nobody → whom they mean. */
  readonly #met = new Map<Title, string>();

  /** Titles are heard for the whole document before it is read: a chief is a chief from the first line on. */
  constructor(
    titles: readonly (readonly Title[])[],
    items: readonly (readonly Item[])[] = [],
    { heads: chiefs, settled, funds, hosts }: Known = UNKNOWN,
    headlined: ReadonlySet<string> = new Set(),
  ) {
    this.#settled = settled;
    this.#funds = funds;
    this.#hosts = hosts;
    this.#chiefs = chiefs;
    this.#passing = new Set(titles.flatMap((told) => told.flatMap((t) => (t.former && t.organisation ? [t.organisation] : []))));
    const mentions = new Map<string, number>();
    for (const item of items.flat())
      if (item.type === 'organisation' && !item.publisher && !hosts.has(item.name))
        mentions.set(item.name, (mentions.get(item.name) ?? 0) + trustIn(item) * (this.#passing.has(item) ? IN_PASSING : 1));
    this.topics = new Topics(mentions, headlined);
    const [main] = [...mentions].sort(([, a], [, b]) => b - a);
    this.#own = main !== undefined && main[1] > 1 ? main[0] : undefined;
    for (const { roles, person, organisation, former, founder } of titles.flat()) {
      if (!person && organisation)
        for (const role of roles) this.#offices.set(role, (this.#offices.get(role) ?? organisation.name) === organisation.name ? organisation.name : null);
      if (!person) continue;
      for (const role of roles) this.#holders.set(role, this.#holders.get(role) === undefined || this.#holders.get(role) === person.name ? person.name : null);
      const post = this.#posts.get(nameKey(person.name));
      const as = roles.at(-1);
      if (as !== undefined && (post?.at === undefined || (!former && organisation)))
        this.#posts.set(nameKey(person.name), { as, at: organisation?.name ?? post?.at });
      if (!organisation) continue;
      for (const role of roles) this.#holders.set(`${role}@${organisation.name}`, person.name);
      const [key, known] = [nameKey(person.name), this.#employers.get(nameKey(person.name))];
      // A professor has a post elsewhere, most often: the text says which.
      if (!former && !isSchool(organisation.name)) this.#employers.set(key, known === undefined || known === organisation.name ? organisation.name : null);
      if (founder) this.#founded.set(nameKey(person.name), organisation.name);
      if (former) this.#former.add(`${key}@${organisation.name}`);
      if (!former) this.#titled.set(key, this.#employers.get(key) ?? null);
      // Who founded one and is chief of another speaks for the latter.
      if (!former && (roles.some((r) => HEADS.has(r)) || (founder && !this.#heads.has(key)))) this.#heads.set(key, organisation.name);
    }
  }

  /** After a sentence: its subjects come first in mind, then whoever else it names. */
  leave(items: readonly Item[], { aside = NOBODY, told = [], moved, unnamed, passing = NOBODY, meant: acting }: Told = {}): void {
    this.#since++;
    this.#sinceOpen++;
    this.#sinceExit++;
    this.#boughtAgo++;
    const bought = told.findLast(([role]) => role === 'of')?.[1];
    if (bought !== undefined) [this.#bought, this.#boughtAgo] = [bought, 0];
    const people = items.filter((i): i is PersonItem => i.type === 'person');
    // "The governor named X": the story goes on about X.
    const foremost = people.find((p) => p.name === moved) ?? people.find((p) => p.marked.length === 0);
    // "The researcher, who led the team with X, said …": X does nothing there.
    const title = foremost === undefined && unnamed ? this.holder(unnamed) : undefined;
    const subject = foremost ?? (title === undefined ? people[0] : undefined);
    this.#sole = people.every((p) => p.name === people[0]?.name) ? people[0]?.name : undefined;
    // "X warb ihn ab": a pronoun stands for whom the story goes on about.
    const meant = moved !== undefined && people.length > 0 && people.every((p) => p.name !== moved) ? [moved] : [];
    if (subject) this.#people = [...meant, subject.name, ...people.filter((p) => p !== subject).map((p) => p.name)];
    else if (unnamed) {
      // "The co-founder has left. Before, they worked at X": of whoever that is.
      const holder = title ?? this.holder(unnamed);
      this.#people = holder === undefined ? [] : [holder, ...this.#people.filter((name) => name !== holder)];
    }
    const organisations = items.filter((i): i is OrganisationItem => i.type === 'organisation' && !i.publisher);
    const bare = organisations.filter((o) => o.marked.length === 0 && !o.inTitle && !aside.has(o.name));
    const group = items.findLast((i) => i.type === 'group');
    if (group?.type === 'group') [this.#group, this.#groupEmployer] = [group.group, group.employer];
    this.#several = severalOf(items, group?.type === 'group' ? group : undefined) ?? this.#several;
    // What a chief does, the organisation does; one that only stands in a title or behind a preposition is no topic while there is another.
    const headed = people
      .filter((p) => p.marked.length === 0)
      .map((p) => this.headed(p.name))
      .find(Boolean);
    this.#mentioned = [...organisations.map((o) => o.name).reverse(), ...this.#mentioned].slice(0, MEMORY);
    // "The company employs 74 people": the story goes on about the same.
    const goesOn = items.some((i) => i.type === 'pronoun' && i.sort === 'organisation' && i.marked.length === 0 && i.to - i.from > 0);
    // "Bei X wird gestrichen": where it happens, if nobody is told to do it.
    const place = organisations.find((o) => o.from <= PLACE && o.marked.includes('at') && !o.inTitle && !aside.has(o.name));
    const spoken = organisations.filter((o) => !this.#hosts.has(o.name) && !this.#passing.has(o) && !passing.has(o.name));
    this.topics.leave({
      organisations: spoken,
      subject: bare[0]?.name ?? headed ?? acting ?? place?.name ?? (goesOn ? this.organisation() : undefined),
      told,
    });
  }

  /** What was told to be bought, a sentence or two ago: the founder told of next is its own. */
  bought(): string | undefined {
    return this.#boughtAgo <= VACANT ? this.#bought : undefined;
  }

  /** Who bids for what, as the sentence just read tells. */
  hearBid({ by, of }: Roles): void {
    if (by && of !== undefined) this.#bidders.set(of, by);
  }

  /** Who was last told to bid for an organisation. */
  bidders(of: string): readonly string[] | undefined {
    return this.#bidders.get(of);
  }

  /** Who left, joined or founded what, as the sentence just read tells. */
  learn({ who = [], from, to, org }: Roles): void {
    for (const person of who) {
      if (!isPerson(person)) continue;
      const key = nameKey(person.name);
      // "left X for Y": what else is told of that departure is of X.
      if (from !== undefined) this.#left.set(key, from);
      else if (to !== undefined) this.#leaveFor(key, to);
      if (to !== undefined) this.#employers.set(key, to);
      else if (org !== undefined && !this.#employers.has(key)) this.#employers.set(key, org);
      if (org !== undefined && !this.#founded.has(key)) this.#founded.set(key, org);
    }
  }

  /** "X, who led research at Apple, has joined Meta … her exit": of Apple. */
  worked({ who = [], at }: Roles): void {
    for (const person of who) {
      const key = isPerson(person) ? nameKey(person.name) : '';
      if (key !== '' && at !== undefined && !isSchool(at) && !this.#titled.has(key)) this.#titled.set(key, at);
    }
  }

  /** "X, of Apple, went to Meta": what else is told of that departure is of Apple. */
  #leaveFor(key: string, to: string): void {
    const was = this.#titled.get(key) ?? undefined;
    if (was === undefined || was === to) this.#left.delete(key);
    else this.#left.set(key, was);
  }

  /** "Its chief executive, X": of whom nothing else says whose chief they are. */
  assume(person: string, roles: readonly string[], at: string): void {
    if (roles.some((role) => HEADS.has(role)) && this.headed(person) === undefined) this.#heads.set(nameKey(person), at);
  }

  /** Somebody is made chief. */
  lead({ who = [], at, as }: Roles): void {
    for (const person of who) if (isPerson(person) && at !== undefined && as !== undefined && HEADS.has(as)) this.#heads.set(nameKey(person.name), at);
  }

  /** Somebody gives up what they were, or leaves where they were something. */
  vacate(who: string, { as, at, to }: Pick<Roles, 'as' | 'at' | 'to'>): void {
    // Whoever comes to what the text is about leaves nothing open that it tells of.
    if (at !== undefined && (to === undefined || to !== this.organisation())) [this.#exit, this.#sinceExit] = [{ who, at }, 0];
    const known = this.#posts.get(nameKey(who));
    const post = as ?? (at === undefined || known?.at === undefined || known.at === at ? known?.as : undefined);
    if (post === undefined) return;
    this.#vacancy = { who, as: post, at: at ?? known?.at };
    this.#posts.set(nameKey(who), { as: post, at: at ?? known?.at });
    this.#since = 0;
  }

  /** A role is told of, and not who bears it. */
  open(post: Post): void {
    this.#opening = { ...post, at: post.at ?? this.organisation() };
    this.#sinceOpen = 0;
  }

  /** The role told of without its bearer, in this sentence or the one before. */
  opening(): Post | undefined {
    return this.#sinceOpen <= OPEN ? this.#opening : undefined;
  }

  /** What somebody is or was, if the document says so. */
  post(person: string): Post | undefined {
    return this.#posts.get(nameKey(person));
  }

  /** What was given up a sentence or two ago, and by whom. */
  vacancy(): (Post & { readonly who: string }) | undefined {
    return this.#since <= VACANT ? this.#vacancy : undefined;
  }

  /** Where somebody else than one of these has left, a sentence or two ago. */
  exit(heirs: readonly string[]): string | undefined {
    return this.#exit && this.#sinceExit <= VACANT && !heirs.includes(this.#exit.who) ? this.#exit.at : undefined;
  }

  person(besides?: string): string | undefined {
    return this.#people.find((name) => name !== besides);
  }

  /** What a person leaves who is told to leave: the same as before, else where the document's titles put them. */
  employer(person: string): string | undefined {
    const key = nameKey(person);
    return this.#left.get(key) ?? this.#employers.get(key) ?? undefined;
  }

  /** What a person is told to have joined. */
  joined(person: string): string | undefined {
    const key = nameKey(person);
    const at = this.#employers.get(key) ?? undefined;
    return at === this.#left.get(key) ? undefined : at;
  }

  /** Where a person is told to be or to have been, as somebody who works there, left or founded it: of several, what the text is most about. */
  home(person: string): string | undefined {
    const key = nameKey(person);
    const known = [this.#left.get(key), this.#employers.get(key), this.#founded.get(key)].filter((name) => name !== undefined && name !== null);
    return known.length < 2 ? known[0] : (this.organisations('at').find((name) => known.includes(name)) ?? known[0]);
  }

  /** What a person founded, if a title says so. */
  founded(person: string): string | undefined {
    return this.#founded.get(nameKey(person));
  }

  /** What the text is about here, likeliest first; as who acts, or as whose story is told. */
  organisations(role?: RoleName): readonly string[] {
    return this.topics.order(role);
  }

  /** Was it told to raise money, or to be bought? */
  raised(name: string): boolean {
    return this.topics.raised(name);
  }

  /** May "the startup" or "the giant" mean it? */
  fits(name: string, size: 'young' | 'grown' | undefined): boolean {
    return size === undefined || this.#settled.has(name) === (size === 'grown');
  }

  /** Is it only an investor, where people seldom come from or go to? */
  isFund(name: string): boolean {
    return this.#funds.has(name);
  }

  /** Does it run a network where others write? */
  isHost(name: string): boolean {
    return this.#hosts.has(name);
  }

  /** Whose role it is, if the document speaks of one organisation's only. */
  office(role: string): string | undefined {
    return this.#offices.get(role) ?? undefined;
  }

  /** Those named last, in whatever place, latest first. */
  mentioned(): readonly string[] {
    return this.#mentioned;
  }

  /** What a bare number counts: the noun of the group last spoken of. */
  groupNoun(): string {
    return this.#group?.noun ?? 'people';
  }

  /** Where those of the group last spoken of work. */
  groupEmployer(): string | undefined {
    return this.#groupEmployer;
  }

  /** Who "they" are: the persons or the group last spoken of together; nobody, if there were none. */
  several(): readonly Party[] {
    return this.#several;
  }

  /** Whose announcement the document is, if it is one. */
  own(): string | undefined {
    return this.#own;
  }

  organisation(): string | undefined {
    return this.topics.order()[0];
  }

  /** The one person whom the sentence before named. */
  sole(): string | undefined {
    return this.#sole;
  }

  meet(title: Title, name: string): void {
    this.#met.set(title, name);
  }

  met(title: Title): string | undefined {
    return this.#met.get(title);
  }

  /** Whoever bears a role, if the document has said so. */
  holder(title: Title): string | undefined {
    const met = this.met(title);
    if (met !== undefined) return met;
    for (const role of title.roles) {
      const found = title.organisation ? this.#holders.get(`${role}@${title.organisation.name}`) : this.#holders.get(role);
      if (found) return found;
    }
    return undefined;
  }

  /** The organisation whose chief this person is: what its chief does in this market, it does. */
  headed(person: string): string | undefined {
    const [key, told] = [nameKey(person), this.#heads.get(nameKey(person))];
    const known = told === undefined ? this.#chiefs.get(key) : undefined;
    return told ?? (known !== undefined && !this.#former.has(`${key}@${known}`) ? known : undefined);
  }
}

/** A role, and where it is held. */
interface Post {
  readonly as: string;
  readonly at: string | undefined;
}

/** And what a role is that was told without its bearer. */
const OPEN = 1;

/** For how many sentences it is clear what somebody takes over. */
const VACANT = 2;

/** How much a firm counts that somebody once was with. */
const IN_PASSING = 0.3;

/** How many words may stand before a name that opens its sentence. */
const PLACE = 2;

/** How many organisations are kept in mind. */
const MEMORY = 4;

const HEADS = new Set(['chief executive', 'president', 'founder', 'co-chief executive', 'board chair', 'managing director']);
