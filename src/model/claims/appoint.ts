import { z } from 'zod';
import { party } from '../claim.ts';
import type { ClaimKind } from '../kind.ts';
import { joinTerms, wordPeople } from '../wording.ts';

export const kind: ClaimKind = {
  kind: 'appoint',
  label: 'Appointment',
  definition: 'A person is given a role, or loses one without leaving.',
  section: 'posts',
  roles: z.strictObject({
    who: z.array(party).min(1),
    at: z.string(),
    as: z.string().optional(),
    interim: z.literal(true).optional(),
    end: z.literal(true).optional(),
  }),
  entities: { who: 'people', at: 'organisation' },
  principal: ['who', 'at'],
  standIns: [],
  protects: { as: 'role', end: 'same' },
  once: false,
  slackDays: 45,
  values: ['as', 'interim'],
  describe: ({ who, at, as, interim, end }) =>
    `${wordPeople(who)} ${end ? 'no longer' : 'named'} ${interim ? 'interim ' : ''}${as ?? (end ? 'in a role' : 'to a role')} at ${at}`,
  terms: ({ as, interim, end }) => joinTerms(as, interim && 'interim', end && 'ended'),
};
