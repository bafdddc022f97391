import { z } from 'zod';
import { isPerson, party } from '../claim.ts';
import type { ClaimKind } from '../kind.ts';
import { agree, wordPeople } from '../wording.ts';

export const kind: ClaimKind = {
  kind: 'found',
  label: 'Founding',
  definition: 'People found an organisation.',
  section: 'posts',
  roles: z.strictObject({ who: z.array(party).min(1), org: z.string().optional() }),
  entities: { who: 'people', org: 'organisation' },
  principal: ['org'],
  standIns: ['who'],
  protects: {},
  once: true,
  slackDays: 366,
  values: ['who'],
  describe: ({ who, org }) =>
    `${wordPeople(who)} ${agree(
      who?.filter((one) => isPerson(one)),
      'founds',
      'found',
    )} ${org ?? 'a company'}`,
  terms: () => '',
};
