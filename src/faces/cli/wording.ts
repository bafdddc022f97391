// Claims and counts in words.

import type { Claim } from '../../model/claim.ts';
import { KINDS } from '../../model/claims/index.gen.ts';
import type { ClaimKind } from '../../model/kind.ts';
import type { HalfMove } from '../../model/views.ts';
import type { ScoredClaim } from '../../score/claims-file.ts';
import { wordDays } from '../web/words.ts';

const BY_NAME: ReadonlyMap<string, ClaimKind> = new Map(KINDS.map((kind) => [kind.kind, kind]));

/** All kinds of claims, by name. */
export const KIND_NAMES: readonly string[] = [...BY_NAME.keys()];

/** The claim in one line, in its kind's own wording. */
export const describeClaim = ({ kind, roles }: Pick<Claim, 'kind' | 'roles'>): string => BY_NAME.get(kind)?.describe(roles) ?? kind;

/** What is no role of a claim, in a file of claims. */
const NO_ROLES = new Set(['kind', 'roles', 'stance', 'says', 'date', 'quote', 'start', 'end', 'optional', 'also']);

/** A claim of a file of claims in one line; one that fits no kind as it stands there. */
export function tellClaim(claim: ScoredClaim): string {
  const roles = Object.fromEntries(
    Object.entries(claim).filter(([field, value]) => value != null && (!NO_ROLES.has(field) || (field === 'end' && value === true))),
  );
  const fitting = BY_NAME.get(claim.kind)?.roles.safeParse(roles);
  const told = fitting?.success ? describeClaim({ kind: claim.kind, roles: fitting.data }) : JSON.stringify(roles);
  return `${told}  ${[claim.kind, claim.stance].filter(Boolean).join(' · ')}`;
}

/** "1 document", "1,204 documents". */
export const plural = (count: number, noun: string, nouns = `${noun}s`): string => `${count.toLocaleString('en-US')} ${count === 1 ? noun : nouns}`;

/** Two halves of a move in one line; `at` is the event that is shown already. */
export function wordHalf({ departure, arrival, days }: HalfMove, at?: string): string {
  const later = `${wordDays(days)} later`;
  if (departure.id === at) return `then, ${later}: ${arrival.title}`;
  return arrival.id === at ? `${departure.title}; this ${later}` : `${departure.title}; ${later}: ${arrival.title}`;
}

/** "0.8 s", "2 min 5 s". */
export function wordSeconds(ms: number): string {
  const seconds = ms / 1000;
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/** "1.2 MB". */
export function wordBytes(bytes: number): string {
  if (bytes < 1e3) return `${bytes} B`;
  const [scale, unit] = bytes < 1e6 ? ([1e3, 'kB'] as const) : bytes < 1e9 ? ([1e6, 'MB'] as const) : ([1e9, 'GB'] as const);
  return `${(bytes / scale).toFixed(1)} ${unit}`;
}
