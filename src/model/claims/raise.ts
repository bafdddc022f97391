import { z } from 'zod';
import { formatMoney } from '../../base/money.ts';
import { money } from '../claim.ts';
import type { ClaimKind } from '../kind.ts';
import { joinTerms, wordList } from '../wording.ts';

export const kind: ClaimKind = {
  kind: 'raise',
  label: 'Funding round',
  definition: 'An organisation raises money, or is valued.',
  section: 'capital',
  roles: z.strictObject({
    org: z.string(),
    amount: money.optional(),
    valuation: money.optional(),
    by: z.array(z.string()).min(1).optional(),
  }),
  entities: { org: 'organisation', by: 'parties' },
  principal: ['org'],
  standIns: [],
  protects: { amount: 'amount', valuation: 'amount' },
  once: false,
  slackDays: 60,
  values: ['amount', 'valuation', 'by'],
  describe: ({ org, amount, valuation, by }) =>
    `${org} ${amount ? `raises ${formatMoney(amount)}` : valuation ? 'is valued' : 'raises money'}${valuation ? ` at ${formatMoney(valuation)}` : ''}${by ? ` from ${wordList(by)}` : ''}`,
  terms: ({ amount, valuation }) => joinTerms(amount && formatMoney(amount), valuation && `at ${formatMoney(valuation)}`),
};
