// Opens a ledger and puts its parts together.

import { Kysely, SqliteDialect } from 'kysely';
import { Fault } from '../base/fault.ts';
import type { Register } from '../model/register.ts';
import { append, markDirty } from './append.ts';
import { attestations, refs } from './attest.ts';
import { lastTx } from './chain.ts';
import { check } from './check.ts';
import { applyResolution, derivedDigest, dropDerived, markOutdated } from './derive.ts';
import type { Ledger } from './ledger.ts';
import { checkPath, MIGRATIONS, migrate, versionOf } from './migrate.ts';
import type { Tables } from './schema.ts';
import { Sqlite } from './sqlite.ts';
import { indexRegister, type Store } from './store.ts';
import { idsBeginning } from './views/beginning.ts';
import { board } from './views/board.ts';
import { counts, meta, problems } from './views/counts.ts';
import { document, documents, hasDocument } from './views/document.ts';
import { findEntity } from './views/entity.ts';
import { event } from './views/event.ts';
import { exportClaims, exportEvents } from './views/export.ts';
import { organisation, person } from './views/profile.ts';
import { search } from './views/search.ts';

export interface LedgerOptions {
  readonly now: () => Date;
  /** Nothing is written; the file must be there, and of this program's schema. */
  readonly readonly?: boolean | undefined;
  /** Gives entities their aliases and what is known about them; without it they have only the names that documents use. */
  readonly register?: Register | undefined;
  /** How long a write waits for another process, in milliseconds (5000). */
  readonly busyTimeoutMs?: number | undefined;
}

const BUSY_TIMEOUT_MS = 5000;
const NO_REGISTER: Register = { organisations: [], people: [], publishers: [] };

/** Opens the ledger at `path` (`:memory:` for one that is not kept), making or upgrading it if need be. Faults `ledger-*`. */
export function openLedger(path: string, options: LedgerOptions): Ledger {
  const store = openStore(path, options);
  return { ...writing(store), ...viewing(store), path, meta: () => meta(store), check: async () => check(store), close: () => store.sqlite.close() };
}

/** The parts that a ledger is put together from. */
export function openStore(path: string, options: LedgerOptions): Store {
  const sqlite = openFile(path, options);
  if (!options.readonly) markOutdated(sqlite);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) });
  return { sqlite, db, now: options.now, register: indexRegister(options.register ?? NO_REGISTER) };
}

function openFile(path: string, { readonly = false, busyTimeoutMs = BUSY_TIMEOUT_MS }: LedgerOptions): Sqlite {
  checkPath(path, readonly);
  const sqlite = new Sqlite(path, { readonly, busyTimeoutMs });
  try {
    const version = versionOf(sqlite);
    if (readonly && version < MIGRATIONS.length)
      throw new Fault('ledger-unwritable', `${path} has an older schema and is opened for reading only`, { what: path });
    if (!readonly) {
      // Write-ahead log: readers never wait for the writer. FULL: what is answered as written is on the disk.
      sqlite.exec('pragma journal_mode = wal; pragma synchronous = full');
      migrate(sqlite);
    }
    sqlite.exec('pragma cache_size = -32000; pragma temp_store = memory');
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

type Writing = 'append' | 'lastTx' | 'attestations' | 'refs' | 'dirty' | 'markDirty' | 'applyResolution' | 'dropDerived' | 'derivedDigest';
type Viewing = Exclude<keyof Ledger, Writing | 'path' | 'meta' | 'check' | 'close'>;

const writing = (store: Store): Pick<Ledger, Writing> => ({
  append: async (batch) => append(store, batch),
  lastTx: async () => lastTx(store.sqlite),
  attestations: (scope) => attestations(store, scope),
  refs: () => refs(store),
  dirty: async () => (await store.db.selectFrom('dirty').select('bucket').orderBy('bucket').execute()).map(({ bucket }) => bucket),
  markDirty: async (buckets) => store.sqlite.write(() => markDirty(store.sqlite, buckets, lastTx(store.sqlite))),
  applyResolution: async (resolution, closed, tx) => applyResolution(store, resolution, closed, tx),
  dropDerived: async () => dropDerived(store),
  derivedDigest: async () => derivedDigest(store),
});

const viewing = (store: Store): Pick<Ledger, Viewing> => ({
  board: (filter = {}) => board(store, filter),
  event: (id) => event(store, id),
  organisation: (id) => organisation(store, id),
  person: (id) => person(store, id),
  document: (id) => document(store, id),
  documents: (filter = {}) => documents(store, filter),
  hasDocument: (id) => hasDocument(store, id),
  idsBeginning: (what, beginning, limit) => idsBeginning(store, what, beginning, limit),
  search: (query, limit) => search(store, query, limit),
  findEntity: (nameOrId, type) => findEntity(store, nameOrId, type),
  counts: () => counts(store),
  problems: () => problems(store),
  exportClaims: () => exportClaims(store),
  exportEvents: () => exportEvents(store),
});
