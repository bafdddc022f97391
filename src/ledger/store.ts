import type { Kysely } from 'kysely';
import { nameKey } from '../base/fold.ts';
import type { Marking } from '../model/erasure.ts';
import type { Publisher, Register } from '../model/register.ts';
import type { Engine, Session } from './engine.ts';
import type { liveAt, Tables } from './schema.ts';

/** What every part of the ledger works on. */
export interface Store {
  readonly engine: Engine;
  /** Of the engine, for reads. */
  readonly db: Kysely<Tables>;
  /** `live('d_event')`: the rows that answers are made of. */
  readonly live: ReturnType<typeof liveAt>;
  readonly anyOf: Engine['anyOf'];
  readonly marking: () => Marking | undefined;
  /** The transaction that answers are of; null is the last one. */
  readonly moment: number | null;
  readonly now: () => Date;
  readonly register: RegisterIndex;
}

/** The same on the connection of a transaction: within it nothing else may be asked. */
export const storeOn = (store: Store, session: Session, own: Store['db']): Store => ({
  ...store,
  db: own,
  engine: { ...store.engine, db: own, read: session },
});

type Known = Register['organisations'][number] | Register['people'][number];

/** The register by id and by host. */
export interface RegisterIndex {
  readonly organisation: (id: string) => Register['organisations'][number] | undefined;
  /** Every unit with the organisation that it counts as. */
  readonly units: ReadonlyMap<string, string>;
  readonly aliases: (id: string) => readonly string[];
  /** Who publishes at this address: by its host, else by the domain that the host is part of. */
  readonly publisher: (url: string) => Publisher | undefined;
  readonly publishers: readonly Publisher[];
  readonly publisherNamed: (name: string) => Publisher | undefined;
}

export function indexRegister({ organisations, people, publishers }: Register): RegisterIndex {
  const byOrganisation = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const known = new Map<string, Known>([...people, ...organisations].map((entry) => [entry.id, entry]));
  const byDomain = new Map(publishers.map((publisher) => [publisher.domain, publisher]));
  const byName = new Map(publishers.map((publisher) => [nameKey(publisher.name), publisher]));
  const units = new Map(organisations.flatMap(({ id, unit, parent }): [string, string][] => (unit && parent !== null ? [[id, parent]] : [])));
  return {
    units,
    publishers,
    publisherNamed: (name) => byName.get(nameKey(name)),
    organisation: (id) => byOrganisation.get(id),
    aliases: (id) => known.get(id)?.aliases ?? [],
    publisher: (url) =>
      domainsOf(url)
        .map((domain) => byDomain.get(domain))
        .find((publisher) => publisher !== undefined),
  };
}

/** The host of an address and every domain above it, longest first. */
function domainsOf(url: string): string[] {
  const host = URL.parse(url)?.hostname.toLowerCase() ?? '';
  const labels = host.split('.');
  return labels.map((_, n) => labels.slice(n).join('.'));
}
