import { z } from 'zod';
import { isPerson, party } from '../claim.ts';
import type { ClaimKind } from '../kind.ts';
import { agree, wordPeople } from '../wording.ts';

export const kind: ClaimKind = {
  kind: 'pledge',
  label: 'Pledge',
  definition: 'A group says that it will leave unless a condition is met.',
  section: 'offers',
  roles: z.strictObject({ who: z.array(party).min(1), from: z.string().optional(), to: z.string().optional(), unless: z.string().optional() }),
  entities: { who: 'people', from: 'organisation', to: 'organisation' },
  principal: ['from'],
  standIns: ['who'],
  protects: { to: 'entity' },
  once: false,
  slackDays: 30,
  values: ['who', 'to', 'unless'],
  describe: ({ who, from, to, unless }) =>
    `${wordPeople(who)} ${agree(
      who?.filter((one) => isPerson(one) || one.count === 1),
      'threatens',
      'threaten',
    )} to leave${from ? ` ${from}` : ''}${to ? ` for ${to}` : ''}${unless ? ` unless ${unless}` : ''}`,
  terms: ({ unless }) => (unless ? `unless ${unless}` : ''),
};
