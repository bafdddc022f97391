import { z } from 'zod';
import { party, pay } from '../claim.ts';
import type { ClaimKind } from '../kind.ts';
import { agree, joinTerms, wordList, wordPay, wordPeople } from '../wording.ts';

/** Forms of pay that take no article. */
const UNCOUNTED = new Set(['equity', 'vesting']);

export const kind: ClaimKind = {
  kind: 'offer',
  label: 'Offer',
  definition: 'An organisation offers or gives people a job, or pay to join or to stay.',
  section: 'offers',
  roles: z
    .strictObject({
      by: z.array(z.string()).min(1).optional(),
      who: z.array(party).min(1).optional(),
      from: z.string().optional(),
      pay: pay.optional(),
      answer: z.enum(['accepted', 'declined', 'countered', 'lapsed']).optional(),
    })
    .refine((r) => r.by || (r.who && r.pay), { error: 'an offer needs "by", or "who" and "pay"' }),
  entities: { by: 'parties', who: 'people', from: 'organisation' },
  principal: ['by', 'who'],
  standIns: ['from'],
  protects: { pay: 'amount', from: 'entity' },
  once: false,
  slackDays: 90,
  values: ['pay', 'answer', 'who'],
  describe: ({ by, who, from, pay: terms, answer }) =>
    `${wordList(by ?? []) || 'An employer'} ${agree(by ?? ['one'], 'offers', 'offer')} ${wordPeople(who)}${from ? ` of ${from}` : ''} ${terms ? `${UNCOUNTED.has(terms.form) ? '' : 'a '}${wordPay(terms)}` : 'a job'}${answer ? ` (${answer})` : ''}`,
  terms: ({ pay: terms, answer }) => joinTerms(terms && wordPay(terms), answer),
};
