import type { Frame, Slot } from '../frame.ts';

const of: Slot = { role: 'of', type: 'organisation', where: ['of', 'undergoer', 'at', 'owner'], required: true, fallback: ['employer', 'topic'] };
const sums: readonly Slot[] = [
  { role: 'valuation', type: 'money', where: ['near'], cue: 'valuation', least: 1e6 },
  // "at $210 per share": a price.
  { role: 'amount', type: 'money', where: ['near'], withoutCue: ['valuation', 'trade'], least: 1e4 },
];

export const frame: Frame = {
  kind: 'buyback',
  senses: {
    buyback: { slots: [of, { role: 'by', type: 'organisations', where: ['by', 'destination', 'actor'] }, ...sums] },
    // "employees sold shares", "bought shares from employees": only beside words for those who work there and for shares.
    sell: {
      adjunct: true,
      // To whom comes first: one word may mark that and what they are shares in.
      slots: [
        { role: 'by', type: 'organisations', where: ['destination'] },
        { ...of, where: ['employer', 'of', 'at'] },
        { role: 'by', type: 'organisations', where: ['among', 'actor', 'by'], unlessFilled: true },
        ...sums,
      ],
      needsCue: ['staff'],
      alsoCue: ['equity', 'stake'],
    },
  },
  finish: (roles) => (roles.by ? roles : { ...roles, ...(roles.of ? { by: [roles.of] } : {}) }),
};
