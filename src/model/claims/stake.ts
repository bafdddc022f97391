import { z } from 'zod';
import { formatMoney } from '../../base/money.ts';
import { money } from '../claim.ts';
import type { ClaimKind } from '../kind.ts';
import { agree, joinTerms, wordList, wordShare } from '../wording.ts';

export const kind: ClaimKind = {
  kind: 'stake',
  label: 'Stake',
  definition: 'An investor takes or holds part of an organisation, or puts money into it.',
  section: 'capital',
  roles: z.strictObject({
    by: z.array(z.string()).min(1),
    of: z.string(),
    share: z.number().min(0).max(1).optional(),
    amount: money.optional(),
  }),
  entities: { by: 'parties', of: 'organisation' },
  principal: ['by', 'of'],
  standIns: [],
  protects: { share: 'share', amount: 'amount' },
  once: false,
  slackDays: 60,
  values: ['share', 'amount'],
  describe: ({ by, of, share, amount }) =>
    share !== undefined
      ? `${wordList(by ?? [])} ${agree(by, 'takes', 'take')} ${wordShare(share)} of ${of}${amount ? ` for ${formatMoney(amount)}` : ''}`
      : `${wordList(by ?? [])} ${agree(by, 'invests', 'invest')} ${amount ? `${formatMoney(amount)} ` : ''}in ${of}`,
  terms: ({ share, amount }) => joinTerms(share !== undefined && wordShare(share), amount && formatMoney(amount)),
};
