import type { RoleName, Roles, Stance } from '../../model/claim.ts';
import type { Zone } from '../text/parse.ts';

/** A claim that a sentence tells, before the document as a whole has had its say. Offsets count in the document's text. */
export interface Draft {
  readonly kind: string;
  readonly roles: Roles;
  readonly stance: Stance;
  readonly says?: string | undefined;
  readonly date?: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly because: readonly string[];
  /** Only named ("the departure of X"): what it tells is taken as known. */
  readonly presupposed?: boolean;
  /** Told by a title beside a name. */
  readonly titular?: boolean;
  /** Only adds to a claim of its kind: none by itself. */
  readonly adds?: boolean;
  /** The draft of a bid that it answers, and tells better. */
  readonly answers?: Draft | undefined;
  /** Somebody or something values a firm: "The deal values it at …". */
  readonly values?: boolean;
  /** Roles that were taken from what was said before: what the text says elsewhere may know better. */
  readonly meant?: ReadonlySet<RoleName> | undefined;
  /** For how many of them not even a phrase stands there ("he", "the company"). */
  readonly unsaid?: number;
  readonly zone: Zone;
  /** Index of its sentence. */
  readonly sentence: number;
}

/** The last draft that tells of people and where they come from or go to; of a move told in two, whole. */
export function lastMove(drafts: readonly Draft[]): Draft | undefined {
  const last = drafts.findLast((d) => d.roles.who && (d.roles.from ?? d.roles.to));
  if (last?.kind !== 'move' || (last.roles.from !== undefined && last.roles.to !== undefined)) return last;
  const who = JSON.stringify(last.roles.who);
  const half = drafts.find((d) => d !== last && d.kind === 'move' && JSON.stringify(d.roles.who) === who);
  const [from, to] = [last.roles.from ?? half?.roles.from, last.roles.to ?? half?.roles.to];
  return from === to ? last : { ...last, roles: { ...last.roles, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) } };
}
