// Who may do what, where accounts are needed. The one table of permissions is here; everything that lets somebody in or out asks it.

export const ROLES = ['reader', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What may be allowed, and to whom. */
export const PERMISSIONS = {
  read: { about: 'see every page and its data', roles: ['reader', 'editor', 'admin'] },
  account: { about: 'change the password, end the sessions and manage the keys of the own account', roles: ['reader', 'editor', 'admin'] },
  decide: { about: 'answer questions of the review, and take decisions back', roles: ['editor', 'admin'] },
  administer: { about: 'see who did what, and manage accounts', roles: ['admin'] },
} as const satisfies Readonly<Record<string, { readonly about: string; readonly roles: readonly Role[] }>>;

export type Permission = keyof typeof PERMISSIONS;

export const may = (role: Role, permission: Permission): boolean => (PERMISSIONS[permission].roles as readonly Role[]).includes(role);

/** The role that holds for a key: never more than its account's. */
export const lesser = (one: Role, other: Role): Role => (ROLES.indexOf(one) < ROLES.indexOf(other) ? one : other);

/** By what somebody came in. */
export type Via = 'session' | 'key' | 'machine';

/** Whoever asks. On the machine itself there is no log-in, and whoever sits at it may do everything. */
export interface Visitor {
  readonly name: string;
  readonly role: Role;
  readonly via: Via;
  /** Of the session or the key; it is not what lets in. */
  readonly id: string;
}

/** Where a request comes from. */
export interface From {
  readonly address: string;
  /** What is counted as one asker: the address, of IPv6 its half. */
  readonly network: string;
  readonly agent: string;
}

/** Who does something, for the record. */
export type Doer = Pick<Visitor, 'name' | 'via'> & { readonly address: string };

export interface Account {
  readonly name: string;
  readonly role: Role;
  readonly created: string;
  /** The last request of one of its sessions or keys. */
  readonly seen: string | null;
}

export interface AccountSession extends Omit<From, 'network'> {
  readonly id: string;
  readonly created: string;
  readonly seen: string;
  readonly expires: string;
}

export interface AccountKey {
  readonly id: string;
  readonly account: string;
  readonly label: string;
  readonly role: Role;
  readonly created: string;
  readonly expires: string;
  readonly used: string | null;
  readonly revoked: string | null;
}

/** One line of the record of who did what. */
export interface AuditRow {
  readonly at: string;
  readonly who: string;
  readonly via: Via;
  readonly address: string;
  /** `log in`, `POST /review`, `account added`, or the kind of a transaction. */
  readonly what: string;
  readonly about: string;
  readonly outcome: string;
  /** The last transaction of the ledger that it recorded, if any. */
  readonly tx: number | null;
}

export interface AuditFilter {
  readonly who?: string | undefined;
  /** Only what is older than this instant. */
  readonly before?: string | undefined;
  readonly limit: number;
}
