import { z } from 'zod';
import { isPerson, party, type Roles } from '../claim.ts';
import type { ClaimKind } from '../kind.ts';
import { joinTerms, wordPeople } from '../wording.ts';

function direction({ who, from, to }: Roles): string {
  if (from && to) return `${from} → ${to}`;
  const one = who?.length === 1 && who.every((w) => isPerson(w) || w.count === 1);
  return from ? `${one ? 'leaves' : 'leave'} ${from}` : `${one ? 'joins' : 'join'} ${to}`;
}

export const kind: ClaimKind = {
  kind: 'move',
  label: 'Move',
  definition: 'People join, leave, or change employer.',
  section: 'moves',
  roles: z
    .strictObject({
      who: z.array(party).min(1),
      from: z.string().optional(),
      to: z.string().optional(),
      as: z.string().optional(),
      manner: z.enum(['resigned', 'dismissed', 'laid-off', 'poached', 'returned']).optional(),
    })
    .refine((r) => r.from || r.to, { error: 'a move needs "from" or "to"' }),
  entities: { who: 'people', from: 'organisation', to: 'organisation' },
  principal: ['who'],
  standIns: ['from', 'to'],
  protects: { from: 'entity', to: 'entity' },
  once: false,
  slackDays: 45,
  values: ['from', 'to', 'as', 'manner', 'who'],
  describe: (roles) => `${wordPeople(roles.who)}: ${direction(roles)}${roles.as ? `, ${roles.as}` : ''}`,
  terms: ({ as, manner }) => joinTerms(as, manner),
};
