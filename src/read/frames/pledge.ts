import type { Frame, Sense } from '../frame.ts';

const threaten: Sense = {
  slots: [
    { role: 'who', type: 'people', where: ['actor', 'by', 'of'], required: true },
    { role: 'from', type: 'organisation', where: ['employer', 'origin', 'undergoer'], fallback: ['topic'] },
    { role: 'to', type: 'organisation', where: ['destination', 'for', 'at', 'with', 'undergoer'] },
    { role: 'unless', type: 'condition', where: ['near'] },
  ],
  anyOf: ['from'],
  wholeSentence: true,
};

export const frame: Frame = {
  kind: 'pledge',
  senses: {
    threaten,
    // "want to leave if …": without a condition it is a plan.
    vow: { ...threaten, needsCue: ['condition'] },
  },
};
