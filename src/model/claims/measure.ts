import { z } from 'zod';
import { formatAmount } from '../../base/money.ts';
import type { Roles } from '../claim.ts';
import type { ClaimKind } from '../kind.ts';
import { joinTerms, wordPeriod, wordShare } from '../wording.ts';

function figure({ value, unit }: Roles): string {
  if (value === undefined) return '';
  if (unit === 'growth') return `${value > 0 ? '+' : ''}${wordShare(value)}`;
  if (unit === 'share') return wordShare(value);
  return `${formatAmount(value)}${unit && unit !== 'ratio' ? ` ${unit}` : ''}`;
}

export const kind: ClaimKind = {
  kind: 'measure',
  label: 'Measure',
  definition: 'A figure about people: supply, demand, headcount, flow, retention, concentration.',
  section: 'other',
  roles: z.strictObject({
    what: z.string(),
    of: z.string().optional(),
    value: z.number().optional(),
    unit: z.string().optional(),
    period: z.string().optional(),
  }),
  entities: { of: 'organisation' },
  principal: ['what', 'of'],
  standIns: [],
  protects: { value: 'amount', unit: 'same' },
  once: false,
  slackDays: 30,
  values: ['value', 'period'],
  describe: (roles) => `${roles.what}${roles.of ? ` (${roles.of})` : ''}: ${figure(roles) || 'no figure'}`,
  terms: (roles) => joinTerms(figure(roles), roles.period && wordPeriod(roles.period)),
};
