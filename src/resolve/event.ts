// Fused statements → one event with its belief, values and days, and what became of each of its claims.

import { idOf } from '../base/hash.ts';
import type { Stance } from '../model/claim.ts';
import type { Part } from '../model/event.ts';
import type { Resolution } from '../model/resolution.ts';
import { beliefOf } from './belief.ts';
import type { DecisionIndex } from './decided.ts';
import type { Fused } from './fuse.ts';
import { rumoursOf } from './rumours.ts';
import type { Statement } from './statement.ts';
import { fillRoles, leading, type Within } from './values.ts';
import { whenOf } from './when.ts';

export type ResolvedEvent = Resolution['events'][number];
export type ResolvedClaim = Resolution['claims'][number];

const PARTS: Readonly<Record<Stance, Part>> = { fact: 'attests', denial: 'denies', plan: 'plans', rumour: 'rumours', hypothesis: 'supposes' };

const older = (a: Statement, b: Statement): number => a.attestation.tx - b.attestation.tx || (a.claimId < b.claimId ? -1 : 1);

/** One claim stands in an event once, even if its list names one person twice. */
function oncePerClaim(statements: readonly Statement[]): Statement[] {
  const byClaim = new Map<string, Statement>();
  for (const statement of statements.toSorted(older)) if (!byClaim.has(statement.claimId)) byClaim.set(statement.claimId, statement);
  return [...byClaim.values()];
}

function linksOf(statements: readonly Statement[], when: ResolvedEvent['when']): ResolvedEvent['entities'] {
  const links = new Map<string, ResolvedEvent['entities'][number]>();
  for (const { entities } of statements) for (const [role, ids] of entities) for (const entity of ids) links.set(`${entity} ${role}`, { entity, role, when });
  return [...links].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link);
}

export function eventOf(
  kind: string,
  bucket: string,
  { members, ambiguous }: Fused,
  within: Within,
  decidedOn: DecisionIndex['decided'],
): { readonly event: ResolvedEvent; readonly claims: readonly ResolvedClaim[] } {
  const counted = oncePerClaim(members);
  const [oldest] = counted;
  if (!oldest) throw new Error(`invalid event: ${bucket} without a claim`);
  const id = idOf('v', oldest.claimId, oldest.key.place);
  const { verdict, pins } = decidedOn(counted);
  const firm = leading(counted);
  const when = whenOf(firm);
  const event: ResolvedEvent = {
    id,
    kind,
    bucket,
    when,
    ...beliefOf(counted, verdict),
    ...fillRoles(counted, oldest.key.pinned, within, pins),
    entities: linksOf(firm, when),
    rumours: rumoursOf(counted),
  };
  const claimOf = ({ claimId, origin, voice, via }: Statement, part: Part): ResolvedClaim => ({ claimId, event: id, part, origin, voice, via });
  const doubtful = oncePerClaim(ambiguous).filter(({ claimId }) => !counted.some((one) => one.claimId === claimId));
  return { event, claims: [...counted.map((one) => claimOf(one, PARTS[one.stance])), ...doubtful.map((one) => claimOf(one, 'ambiguous'))] };
}
