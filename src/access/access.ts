// Accounts, sessions, keys, and the record of who did what. They stand beside the ledger, not in it: a backup of the ledger holds no password, and
// one that is restored brings no revoked key back (docs/decisions/0009-accounts-beside-the-ledger.md).

import type { Account, AccountKey, AccountSession, AuditFilter, AuditRow, Doer, From, Role, Visitor } from '../model/access.ts';

export interface Entered {
  /** What the visitor keeps; it is told this once. */
  readonly token: string;
  readonly visitor: Visitor;
}

export interface KeyWish {
  readonly label: string;
  readonly role: Role;
  readonly days: number;
}

export interface IssuedKey {
  readonly id: string;
  /** What the program sends; it is told this once. */
  readonly key: string;
  readonly expires: string;
}

export interface Access {
  /** By name; without those that were removed. */
  accounts(): Promise<readonly Account[]>;
  account(name: string): Promise<Account | null>;
  /** A removed name may be added again: with nothing of what it had. Faults: `bad-name`, `account-exists`, `weak-password`. */
  add(given: { readonly name: string; readonly role: Role; readonly password: string }, by: Doer): Promise<void>;
  /** Ends its sessions and revokes its keys. Faults: `no-account`, `last-admin`. */
  remove(name: string, by: Doer): Promise<void>;
  /** Counts from the next request on. Faults: `no-account`, `last-admin`. */
  setRole(name: string, role: Role, by: Doer): Promise<void>;
  /** Ends its sessions, but for the one that is named. Faults: `no-account`, `weak-password`. */
  setPassword(name: string, password: string, by: Doer, keep?: string): Promise<void>;
  /** Is this the password? Counted like an attempt to log in. Fault `too-many-attempts`. */
  isPassword(name: string, password: string, from: From): Promise<boolean>;

  /** Faults: `log-in-refused`, `too-many-attempts`. */
  logIn(name: string, password: string, from: From): Promise<Entered>;
  /** Who holds this token of a session, or this key; null: nobody any more. */
  visitor(token: string): Promise<Visitor | null>;
  keyHolder(key: string): Promise<Visitor | null>;
  sessions(name: string): Promise<readonly AccountSession[]>;
  /** Fault `no-account`: of this account there is no such session. */
  logOut(name: string, session: string, by: Doer): Promise<void>;
  /** Answers how many sessions were ended. */
  logOutEverywhere(name: string, by: Doer): Promise<number>;

  /** Of one account or of all, with those that were revoked. */
  keys(name?: string): Promise<readonly AccountKey[]>;
  /** Its role is never more than that of its account. Fault `no-account`. */
  issueKey(name: string, given: KeyWish, by: Doer): Promise<IssuedKey>;
  /** By its id or the beginning of it. Fault `not-found`. */
  revokeKey(id: string, by: Doer, ofAccount?: string): Promise<void>;

  record(row: Omit<AuditRow, 'at'>): Promise<void>;
  /** Latest first. */
  audit(filter: AuditFilter): Promise<readonly AuditRow[]>;
  /** Sessions that have expired go, and addresses of the record that are old. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}
