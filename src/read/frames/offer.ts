import type { Frame, Slot } from '../frame.ts';

const by: Slot = { role: 'by', type: 'organisations', where: ['actor', 'by', 'of'], required: true, fallback: ['topic'] };
const who: Slot = { role: 'who', type: 'people', where: ['object', 'destination', 'for', 'undergoer'] };
const from: Slot = { role: 'from', type: 'organisation', where: ['origin'], fallback: ['employer'] };
const pay: Slot = { role: 'pay', type: 'pay', where: ['near'] };
const target: Slot = { ...who, where: ['undergoer', 'object', 'destination', 'for'], required: true };

export const frame: Frame = {
  kind: 'offer',
  senses: {
    offer: { lures: true, slots: [by, who, from, pay], anyOf: ['who', 'pay'] },
    pay: { lures: true, slots: [by, who, from, { ...pay, required: true }], yieldsTo: ['licence', 'acquire', 'buystake', 'invest'] },
    // Light verbs ("made an offer") offer what the clause names as a job or pay.
    make: {
      lures: true,
      slots: [by, who, from, pay],
      anyOf: ['who', 'pay'],
      needsCue: ['job', 'package', 'salary', 'signing-bonus', 'retention-bonus', 'equity'],
    },
    receive: {
      lures: true,
      slots: [{ ...who, where: ['actor'], required: true }, { ...by, where: ['origin', 'by', 'of'] }, from, pay],
      needsCue: ['job', 'package', 'salary', 'signing-bonus', 'retention-bonus', 'equity'],
    },
    match: { lures: true, slots: [by, { ...who, where: [...who.where, 'of', 'near'] }, from], set: { pay: { form: 'match' } }, anyOf: ['who'] },
    counter: { lures: true, slots: [by, who, from, pay], set: { answer: 'countered' }, anyOf: ['who', 'pay'] },
    approach: { lures: true, slots: [{ ...by, where: ['actor', 'by'] }, target, from, pay] },
    decline: {
      lures: true,
      slots: [{ ...who, where: ['actor'], required: true }, { ...by, where: ['of', 'by', 'origin', 'near'], fallback: [] }, pay],
      set: { answer: 'declined' },
      // "made a bid for X, which Y rejected": what is declined is no job.
      yieldsTo: ['bid'],
      needsCue: ['job', 'package', 'salary', 'signing-bonus'],
    },
    accept: {
      slots: [{ ...who, where: ['actor'], required: true }, { ...by, where: ['of', 'by', 'origin', 'near'], fallback: [] }, pay],
      set: { answer: 'accepted' },
      needsCue: ['job', 'package', 'salary', 'signing-bonus'],
    },
    reach: {
      adjunct: true,
      slots: [{ ...by, where: ['actor', 'of', 'by', 'origin'] }, who, { ...pay, required: true }],
      needsCue: ['package', 'salary', 'signing-bonus', 'job', 'retention-bonus', 'equity'],
      yieldsTo: ['buyback'],
    },
  },
  // Money without a receiver or a sum is anybody's expense.
  finish: (roles) => {
    // Nobody makes offers to the staff of others by their own employer: pay to its people needs no "from".
    const { from, ...own } = roles;
    const inside = from !== undefined && roles.by?.includes(from) === true;
    if (inside && roles.pay?.form !== 'retention-bonus' && roles.pay?.form !== 'match') return null;
    const told = inside ? own : roles;
    return told.who || told.pay?.amount || told.pay?.form === 'signing-bonus' || told.pay?.form === 'retention-bonus' ? told : null;
  },
};
