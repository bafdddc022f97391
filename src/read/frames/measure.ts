import type { Frame, Slot } from '../frame.ts';

const of: Slot = { role: 'of', type: 'organisation', where: ['actor', 'at', 'of'], fallback: ['employer'] };
const what: Slot = { role: 'what', type: 'quantity', where: ['near'], required: true };

/** Growth is a fraction; more than tenfold is a number. */
const MAX_GROWTH = 10;

export const frame: Frame = {
  kind: 'measure',
  senses: {
    retention: {
      slots: [
        { role: 'value', type: 'share', where: ['near'], required: true },
        { ...of, where: ['owner', 'of', 'at', 'near'] },
      ],
      set: { what: 'retention rate', unit: 'share' },
      wholeSentence: true,
    },
    turnover: {
      slots: [
        { role: 'value', type: 'share', where: ['near'], required: true },
        { ...of, where: ['owner', 'of', 'at', 'near'] },
      ],
      set: { what: 'turnover', unit: 'share' },
      wholeSentence: true,
    },
    // "has 3,000 researchers": a verb of many uses, which ends no clause.
    have: { adjunct: true, slots: [what, { ...of, where: ['actor'] }], needsCue: ['supply', 'staff'] },
    count: { slots: [what, of], needsCue: ['supply', 'staff'] },
    grow: { slots: [what, of], needsCue: ['supply', 'staff'] },
    fall: { slots: [what, of], needsCue: ['supply', 'staff'] },
  },
  // "grew to 3,000": so many people, no rate.
  finish: (roles) => {
    if (roles.value === undefined) return null;
    // "another member of the team": one is told of, nobody is counted.
    if (roles.unit === 'people' && roles.value === 1) return null;
    return roles.unit === 'growth' && Math.abs(roles.value) > MAX_GROWTH ? { ...roles, unit: 'people' } : roles;
  },
};
