import type { Frame } from '../frame.ts';

export const frame: Frame = {
  kind: 'pledge',
  senses: {
    threaten: {
      slots: [
        { role: 'who', type: 'people', where: ['actor', 'by', 'of'], required: true },
        { role: 'from', type: 'organisation', where: ['origin', 'undergoer'], fallback: ['employer', 'topic'] },
        { role: 'to', type: 'organisation', where: ['destination', 'for', 'at', 'with'] },
        { role: 'unless', type: 'condition', where: ['near'] },
      ],
      anyOf: ['from'],
    },
  },
};
