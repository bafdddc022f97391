import type { Frame } from '../frame.ts';

export const frame: Frame = {
  kind: 'buyback',
  senses: {
    buyback: {
      slots: [
        { role: 'by', type: 'organisations', where: ['actor', 'by'] },
        { role: 'of', type: 'organisation', where: ['of', 'actor', 'at', 'by'], required: true, fallback: ['topic'] },
        { role: 'valuation', type: 'money', where: ['near'], cue: 'valuation' },
        { role: 'amount', type: 'money', where: ['near'], withoutCue: 'valuation' },
      ],
    },
  },
  finish: (roles) => (roles.by ? roles : { ...roles, ...(roles.of ? { by: [roles.of] } : {}) }),
};
