import type { Frame, Slot } from '../frame.ts';

const of: Slot = { role: 'of', type: 'organisation', where: ['at', 'of', 'actor'] };
const what: Slot = { role: 'what', type: 'quantity', where: ['near'], required: true };

export const frame: Frame = {
  kind: 'measure',
  senses: {
    count: { slots: [what, of], needsCue: ['supply', 'staff'] },
    grow: { slots: [what, of], set: { unit: 'growth' }, needsCue: ['supply', 'staff'] },
    fall: { slots: [what, of], set: { unit: 'growth' }, needsCue: ['supply', 'staff'] },
  },
  finish: (roles) => (roles.value === undefined ? null : roles),
};
