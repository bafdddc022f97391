// Proposals that two people are one, brought up to date: whoever is told of differently than before is compared with all whose names come near. What
// is proposed changes nothing by itself; people decide.

import type { Ledger, PersonToCompare, Proposal } from '../ledger/ledger.ts';
import { alike, type Bearer, maybeAlike, PROPOSED } from '../resolve/alike/alike.ts';
import { candidateKeys, spoken } from '../resolve/alike/names.ts';

/** Bumped when other pairs would come out: what older rules proposed is made anew. */
const MODEL = 'alike@1';
/** Nothing is certain that nobody has looked at. */
const SUREST = 0.99;
/** Somebody famous is written in many ways; the first of them find the others. */
const MOST_SURFACES = 12;
/** Where more than that are near, the name is common: only those told of with one organisation are compared. */
const FEW = 100;

const bearerOf = ({ surfaces, organisations }: PersonToCompare): Bearer => ({
  names: surfaces.slice(0, MOST_SURFACES).map(spoken),
  organisations,
});

const keysOf = ({ names }: Bearer): readonly string[] => [...new Set(names.flatMap(candidateKeys))];

interface Compared {
  readonly person: PersonToCompare;
  readonly bearer: Bearer;
}

/** The pair in the order of their ids, so that it is judged the same from either side. */
const inOrder = (x: Compared, y: Compared): readonly [Compared, Compared] => (x.person.entity < y.person.entity ? [x, y] : [y, x]);

const ALONE: ReadonlyMap<string, string> = new Map();

/** Of those that stood there before, the ones whose names come near, with all that proposals rest on. */
async function storedNear(ledger: Ledger, one: Compared, stored: readonly string[]): Promise<readonly Compared[]> {
  const named = (await ledger.peopleNamed(stored)).map((person) => ({
    person: { ...person, organisations: ALONE },
    bearer: bearerOf({ ...person, organisations: ALONE }),
  }));
  const likely = named.filter((other) => {
    const [x, y] = inOrder(one, other);
    return maybeAlike(x.bearer, y.bearer);
  });
  const people = await ledger.peopleToCompare(likely.map(({ person }) => person.entity));
  return people.map((person) => ({ person, bearer: bearerOf(person) }));
}

/** Who is told of with an organisation, asked once for each. */
class Beside {
  readonly #ledger: Ledger;
  readonly #people = new Map<string, ReadonlySet<string>>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  async #of(organisation: string): Promise<ReadonlySet<string>> {
    const people = this.#people.get(organisation) ?? new Set(await this.#ledger.peopleBeside(organisation));
    this.#people.set(organisation, people);
    return people;
  }

  /** Of these, those who are told of with an organisation of this one. */
  async sharing(entities: readonly string[], { bearer }: Compared): Promise<readonly string[]> {
    const beside: ReadonlySet<string>[] = [];
    for (const id of bearer.organisations.keys()) beside.push(await this.#of(id));
    return entities.filter((entity) => beside.some((people) => people.has(entity)));
  }
}

async function proposalsFor(ledger: Ledger, one: Compared, others: readonly Compared[]): Promise<Proposal[]> {
  const found: Proposal[] = [];
  for (const other of others) {
    const [{ person: a, bearer: x }, { person: b, bearer: y }] = inOrder(one, other);
    if (a.entity === b.entity || (a.registered && b.registered)) continue;
    const judged = alike(x, y);
    if (!judged || judged.score < PROPOSED || (await ledger.namedTogether(a.entity, b.entity))) continue;
    found.push({ a: a.entity, b: b.entity, score: Math.min(SUREST, Math.round(judged.score * 1000) / 1000), because: judged.because });
  }
  return found;
}

/** Those who are compared for the first time, by what their names come near to. */
class Fresh {
  readonly #byKey: ReadonlyMap<string, readonly Compared[]>;
  readonly #byOrganisation: ReadonlyMap<string, readonly Compared[]>;

  constructor(changed: readonly Compared[], keys: ReadonlyMap<string, readonly string[]>) {
    const under = changed.flatMap((of) => (keys.get(of.person.entity) ?? []).map((key) => ({ key, of })));
    const grouped = (pairs: readonly { readonly key: string; readonly of: Compared }[]): ReadonlyMap<string, readonly Compared[]> =>
      new Map([...Map.groupBy(pairs, ({ key }) => key)].map(([key, list]) => [key, list.map(({ of }) => of)]));
    this.#byKey = grouped(under);
    this.#byOrganisation = grouped(under.flatMap(({ key, of }) => [...of.bearer.organisations.keys()].map((id) => ({ key: `${key} ${id}`, of }))));
  }

  /** All under one of the keys; undefined if they are more than `most`. */
  near(own: readonly string[], most: number): readonly Compared[] | undefined {
    const found = new Set<Compared>();
    for (const key of own)
      for (const of of this.#byKey.get(key) ?? []) {
        found.add(of);
        if (found.size > most) return undefined;
      }
    return [...found];
  }

  /** Those of them who are told of with an organisation of this one. */
  sharing(own: readonly string[], { bearer }: Compared): readonly Compared[] {
    const ids = [...bearer.organisations.keys()];
    return [...new Set(own.flatMap((key) => ids.flatMap((id) => this.#byOrganisation.get(`${key} ${id}`) ?? [])))];
  }
}

/**
 * Compares whoever has changed since the last time. False if the ledger was written to meanwhile: the next time does it. Time: the number of changed
 * people by that of those whose names come near.
 */
export async function proposeSames(ledger: Ledger): Promise<boolean> {
  const pending = await ledger.pendingPeople();
  if (pending.changed.length === 0) return true;
  const compared = (people: readonly PersonToCompare[]): Compared[] => people.map((person) => ({ person, bearer: bearerOf(person) }));
  const changed = compared(await ledger.peopleToCompare(pending.changed));
  const keys = new Map(changed.map(({ person, bearer }) => [person.entity, keysOf(bearer)]));
  const [fresh, beside] = [new Fresh(changed, keys), new Beside(ledger)];
  const gone = new Set(pending.changed);
  const proposals = new Map<string, Proposal>();
  for (const one of changed) {
    const own = keys.get(one.person.entity) ?? [];
    const stored = (await ledger.peopleUnder(own)).filter((entity) => !gone.has(entity));
    const near = fresh.near(own, FEW - stored.length);
    const known = await storedNear(ledger, one, near ? stored : await beside.sharing(stored, one));
    for (const proposal of await proposalsFor(ledger, one, [...(near ?? fresh.sharing(own, one)), ...known]))
      proposals.set(`${proposal.a} ${proposal.b}`, proposal);
  }
  return ledger.propose({ pending, keys, proposals: [...proposals.values()], model: MODEL });
}
