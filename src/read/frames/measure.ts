import type { Frame, Slot } from '../frame.ts';

const of: Slot = { role: 'of', type: 'organisation', where: ['at', 'of', 'actor'] };
const what: Slot = { role: 'what', type: 'quantity', where: ['near'], required: true };

export const frame: Frame = {
  kind: 'measure',
  senses: {
    retention: {
      slots: [
        { role: 'value', type: 'share', where: ['near'], required: true },
        { ...of, where: ['owner', 'of', 'at', 'near'] },
      ],
      set: { what: 'retention rate', unit: 'share' },
    },
    turnover: {
      slots: [
        { role: 'value', type: 'share', where: ['near'], required: true },
        { ...of, where: ['owner', 'of', 'at', 'near'] },
      ],
      set: { what: 'turnover', unit: 'share' },
    },
    count: { slots: [what, of], needsCue: ['supply', 'staff'] },
    grow: { slots: [what, of], set: { unit: 'growth' }, needsCue: ['supply', 'staff'] },
    fall: { slots: [what, of], set: { unit: 'growth' }, needsCue: ['supply', 'staff'] },
  },
  finish: (roles) => (roles.value === undefined ? null : roles),
};
