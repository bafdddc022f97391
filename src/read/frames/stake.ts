import type { Frame, Slot } from '../frame.ts';

const by: Slot = { role: 'by', type: 'parties', where: ['actor', 'by', 'of'], required: true, fallback: ['topic'] };
const of: Slot = { role: 'of', type: 'organisation', where: ['at', 'of', 'destination', 'undergoer', 'origin'], required: true };
const share: Slot = { role: 'share', type: 'share', where: ['near'] };
const amount: Slot = { role: 'amount', type: 'money', where: ['undergoer', 'for', 'near'], withoutCue: 'valuation' };

export const frame: Frame = {
  kind: 'stake',
  senses: {
    invest: { slots: [by, of, amount, share] },
    own: { slots: [by, of, share, amount], needsCue: ['stake'] },
    buystake: { slots: [by, of, share, amount] },
  },
};
