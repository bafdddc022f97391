import { z } from 'zod';
import { party } from '../claim.ts';
import type { ClaimKind } from '../kind.ts';
import { joinTerms, wordPeople } from '../wording.ts';

export const kind: ClaimKind = {
  kind: 'post',
  label: 'Post',
  definition: 'A person holds, or once held, a role at an organisation, told in passing.',
  section: 'posts',
  roles: z.strictObject({ who: z.array(party).min(1), at: z.string(), as: z.string().optional(), former: z.literal(true).optional() }),
  entities: { who: 'people', at: 'organisation' },
  principal: ['who', 'at'],
  standIns: [],
  protects: { as: 'role', former: 'same' },
  once: false,
  slackDays: 3650,
  values: ['as'],
  describe: ({ who, at, as, former }) => `${wordPeople(who)}: ${former ? 'once ' : ''}${as ?? 'works'} at ${at}`,
  terms: ({ as, former }) => joinTerms(as, former && 'former'),
};
