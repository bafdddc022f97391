import { z } from 'zod';
import { formatMoney } from '../../base/money.ts';
import { money } from '../claim.ts';
import type { ClaimKind } from '../kind.ts';
import { agree, joinTerms, wordList } from '../wording.ts';

export const kind: ClaimKind = {
  kind: 'buyback',
  label: 'Buyback',
  definition: 'Employee shares are bought back, or a tender offer is made.',
  section: 'capital',
  roles: z
    .strictObject({ by: z.array(z.string()).min(1).optional(), of: z.string().optional(), amount: money.optional(), valuation: money.optional() })
    .refine((r) => r.by || r.of, { error: 'a buyback needs "by" or "of"' }),
  entities: { by: 'parties', of: 'organisation' },
  principal: ['of'],
  standIns: ['by'],
  protects: { amount: 'amount', valuation: 'amount' },
  once: false,
  slackDays: 60,
  values: ['amount', 'valuation', 'by'],
  describe: ({ by, of, amount }) =>
    `${wordList(by ?? []) || 'Buyers'} ${agree(by, 'buys', 'buy')} employee shares of ${of ?? 'the company'}${amount ? ` for ${formatMoney(amount)}` : ''}`,
  terms: ({ amount, valuation }) => joinTerms(amount && formatMoney(amount), valuation && `at ${formatMoney(valuation)}`),
};
