import type { Frame } from '../frame.ts';

export const frame: Frame = {
  kind: 'buyback',
  senses: {
    buyback: {
      slots: [
        { role: 'of', type: 'organisation', where: ['of', 'undergoer', 'at', 'owner'], required: true, fallback: ['employer', 'topic'] },
        { role: 'by', type: 'organisations', where: ['by', 'actor'] },
        { role: 'valuation', type: 'money', where: ['near'], cue: 'valuation' },
        { role: 'amount', type: 'money', where: ['near'], withoutCue: 'valuation' },
      ],
    },
  },
  finish: (roles) => (roles.by ? roles : { ...roles, ...(roles.of ? { by: [roles.of] } : {}) }),
};
