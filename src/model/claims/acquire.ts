import { z } from 'zod';
import { formatMoney } from '../../base/money.ts';
import { money } from '../claim.ts';
import type { ClaimKind } from '../kind.ts';
import { agree, joinTerms, wordList } from '../wording.ts';

export const kind: ClaimKind = {
  kind: 'acquire',
  label: 'Acquisition',
  definition: 'An organisation buys another, licenses it and hires its people, or bids for it.',
  section: 'capital',
  roles: z.strictObject({
    by: z.array(z.string()).min(1),
    of: z.string(),
    amount: money.optional(),
    form: z.literal('licence-and-hire').optional(),
    answer: z.enum(['accepted', 'declined', 'countered', 'lapsed']).optional(),
  }),
  entities: { by: 'parties', of: 'organisation' },
  principal: ['by', 'of'],
  standIns: [],
  protects: { answer: 'same' },
  once: false,
  slackDays: 180,
  values: ['amount', 'form', 'answer'],
  describe: ({ by, of, amount, form, answer }) =>
    `${wordList(by ?? [])} ${form ? agree(by, 'licenses and hires from', 'license and hire from') : answer === 'declined' ? agree(by, 'bids for', 'bid for') : agree(by, 'buys', 'buy')} ${of}${amount ? ` for ${formatMoney(amount)}` : ''}${answer ? ` (${answer})` : ''}`,
  terms: ({ amount, form, answer }) => joinTerms(amount && formatMoney(amount), form && 'licence and hire', answer),
};
