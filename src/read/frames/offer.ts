import { isPerson } from '../../model/claim.ts';
import type { Frame, Slot } from '../frame.ts';

const by: Slot = { role: 'by', type: 'organisations', where: ['actor', 'by', 'of'], required: true, fallback: ['topic'], like: 'to' };
const who: Slot = { role: 'who', type: 'people', where: ['object', 'destination', 'for', 'undergoer'], ofVerbs: true };
const from: Slot = { role: 'from', type: 'organisation', where: ['origin'], fallback: ['employer'] };
const pay: Slot = { role: 'pay', type: 'pay', where: ['near'] };
const target: Slot = { ...who, where: ['undergoer', 'object', 'destination', 'for'], required: true };

/** Who is asked, and who asks, where the answer is told. */
const asked: Slot = { ...who, where: ['actor'], required: true };
const asker: Slot = { ...by, where: ['of', 'by', 'origin', 'near'], fallback: [] };
/** A firm that is itself turned down. */
const suitor: Slot = { ...by, where: ['destination', 'object', 'undergoer'], fallback: [], after: true, beside: true, close: true };
/** Who gets an offer, and from whom, where the verb tells of getting. */
const receiver: Slot = { ...who, where: ['actor'], required: true };
const giver: Slot = { ...by, where: ['origin', 'by', 'of', 'at'], required: false, fallback: [], after: true };
/** More than this is no pay. */
const MOST_PAY = 2e9;
/** Less than this, in whatever currency, is the price of a product. */
const LEAST_PAY = 1000;
/** Those whom a product is offered to. */
const USERS = new Set(['students', 'developers', 'people', 'users', 'customers', 'members']);
const JOBS = ['job', 'package', 'salary', 'signing-bonus'] as const;

export const frame: Frame = {
  kind: 'offer',
  senses: {
    offer: [
      { lures: true, slots: [by, who, from, pay], anyOf: ['who', 'pay'], yieldsTo: ['buyback'] },
      // "He was offered $250m": by whom is not told.
      {
        lures: true,
        slots: [
          { ...target, where: ['undergoer', 'object', 'destination'] },
          { ...by, where: ['by'], required: false, fallback: [] },
          from,
          { ...pay, required: true },
        ],
        rank: 2,
      },
    ],
    pay: { lures: true, slots: [by, who, from, { ...pay, required: true }], yieldsTo: ['licence', 'acquire', 'buystake', 'invest', 'buyback'] },
    // "gave some of its people bonuses of $1m": what is given is pay.
    grant: {
      lures: true,
      slots: [by, { ...who, required: true }, from, { ...pay, required: true }],
      needsCue: ['package', 'salary', 'signing-bonus', 'retention-bonus', 'equity'],
      yieldsTo: ['licence', 'acquire', 'buystake', 'invest', 'buyback'],
    },
    // Light verbs ("made an offer") offer what the clause names as a job or pay.
    make: {
      lures: true,
      slots: [by, who, from, pay],
      anyOf: ['who', 'pay'],
      needsCue: ['job', 'package', 'salary', 'signing-bonus', 'retention-bonus', 'equity'],
    },
    receive: [
      // "Those who stay will get a bonus": from whom the text is about.
      {
        lures: true,
        slots: [receiver, { ...giver, required: true, fallback: ['own', 'topic'] }, from, { ...pay, required: true }],
        needsCue: ['anyone'],
        yieldsTo: ['round'],
      },
      {
        lures: true,
        slots: [receiver, giver, from, pay],
        needsCue: ['job', 'package', 'salary', 'signing-bonus', 'retention-bonus', 'equity'],
        yieldsTo: ['round'],
      },
      // "Several researchers received offers of $100m": from whom the text is about.
      {
        lures: true,
        slots: [receiver, { ...giver, required: true, fallback: ['topic'], like: 'to' }, from, { ...pay, required: true }],
        besides: ['offer'],
        ofGroups: true,
      },
    ],
    // "s'est vu promettre dix millions par X": whoever it is promised to is the subject.
    promised: {
      lures: true,
      slots: [{ ...who, where: ['actor'], required: true }, { ...by, where: ['by'], required: false, fallback: [] }, from, { ...pay, required: true }],
    },
    // Nobody matches what their own people get: whose they are is known first.
    match: { lures: true, slots: [{ ...who, where: [...who.where, 'of', 'near'], required: true }, by, from], set: { pay: { form: 'match' } }, promise: true },
    // "is luring engineers with pay of seven figures": crowds of no number, whom a move does not tell of.
    poach: {
      lures: true,
      slots: [
        { ...by, where: ['actor', 'by'] },
        { ...target, where: ['undergoer', 'object'] },
        { ...pay, required: true },
      ],
      ofGroups: true,
      rank: 2,
    },
    // "made an offer to A of X": an offer to people is no bid.
    bid: {
      lures: true,
      slots: [{ ...by, where: ['actor'], fallback: [] }, { ...target, where: ['undergoer', 'object', 'destination', 'for'] }, from, pay],
      // "For A and B, it has offered to buy a stake": that is no job.
      yieldsTo: ['buystake'],
      rank: 2,
    },
    counter: { lures: true, slots: [by, { ...who, fallback: ['told'] }, from, pay], set: { answer: 'countered' }, anyOf: ['who', 'pay'] },
    approach: { lures: true, slots: [{ ...by, where: ['actor', 'by'], fallback: [] }, target, from, pay] },
    decline: [
      // "made a bid for X, which Y rejected": what is declined is no job.
      { lures: true, slots: [asked, asker, pay], set: { answer: 'declined' }, yieldsTo: ['bid'], needsCue: JOBS },
      { slots: [asked, { ...pay, required: true }, { ...asker, required: false }], set: { answer: 'declined' }, yieldsTo: ['bid'], notOfPurpose: true },
      // "said no to Meta", "gab Meta einen Korb": somebody whom a firm wanted.
      { slots: [asked, suitor], set: { answer: 'declined' }, ofPersons: true, notOfPurpose: true, rank: 3 },
    ],
    // "accepted $250m": a sum is an offer as well.
    accept: [
      { slots: [asked, asker, pay], set: { answer: 'accepted' }, needsCue: JOBS },
      { slots: [asked, { ...pay, required: true }, { ...asker, required: false }], set: { answer: 'accepted' }, notOfPurpose: true },
    ],
    // "raised the salaries of its engineers"
    'raise-pay': {
      lures: true,
      slots: [
        { ...by, where: ['actor'], fallback: [] },
        { ...who, where: ['of', 'object', 'for', 'destination', 'undergoer'], required: true },
        { ...pay, required: true },
      ],
    },
    reach: {
      adjunct: true,
      slots: [
        { ...by, where: ['actor', 'of', 'by', 'origin'] },
        { ...who, where: [...who.where, 'patient'], fallback: ['told'] },
        { ...pay, required: true },
      ],
      needsCue: ['package', 'salary', 'signing-bonus', 'job', 'retention-bonus'],
      yieldsTo: ['buyback', 'sell', 'acquire', 'bid', 'decline', 'licence', 'invest', 'buystake', 'round'],
      unlessTold: ['offer'],
    },
  },
  // Money without a receiver or a sum is anybody's expense.
  finish: (given) => {
    // "employees of X get a bonus to stay": whoever pays for staying is their employer.
    const stays = given.by === undefined && given.from !== undefined && given.pay?.form === 'retention-bonus';
    const roles = stays && given.from !== undefined ? { ...given, by: [given.from] } : given;
    // Nobody makes offers to the staff of others by their own employer: pay to its people needs no "from".
    const { from, ...own } = roles;
    // An employer is that of somebody.
    if (from !== undefined && roles.who === undefined) return null;
    const inside = from !== undefined && roles.by?.includes(from) === true;
    if (inside && roles.pay?.form !== 'retention-bonus' && roles.pay?.form !== 'match') return null;
    // "offers students its new model": people in general, and nothing that they would be paid.
    const anybody =
      roles.pay === undefined &&
      from === undefined &&
      roles.answer === undefined &&
      roles.who?.every((who) => !isPerson(who) && who.count === undefined && USERS.has(who.noun));
    // "engineers at AI firms earn $5m": nobody in particular.
    const generic = roles.by === undefined && from === undefined && roles.who?.every((who) => !isPerson(who) && (who.count ?? 1) === 1);
    // "has been recruiting top researchers, contacts researchers": crowds of no number and no place, and no pay.
    const vague =
      from === undefined &&
      roles.answer === undefined &&
      roles.pay === undefined &&
      roles.who?.every((who) => !isPerson(who) && who.count === undefined) === true;
    // "match the performance of experts": of no firm, nobody has pay that could be matched.
    const matchless = roles.pay?.form === 'match' && from === undefined && generic !== true && roles.who?.every((who) => !isPerson(who)) === true;
    // Money to come or to stay is no price, however little.
    const bonus = roles.pay?.form === 'retention-bonus' || roles.pay?.form === 'signing-bonus';
    const price = !bonus && (roles.pay?.amount?.value ?? LEAST_PAY) < LEAST_PAY;
    if (anybody || generic || vague || matchless || price) return null;
    // Nobody in particular is paid billions: that is a bid.
    const sum = roles.pay?.amount;
    const crowd = roles.who?.every((who) => !isPerson(who) && who.count === undefined) ?? true;
    if (crowd && sum && sum.value > MOST_PAY && (sum.currency === undefined || /^(USD|EUR|GBP)$/.test(sum.currency))) return null;
    const told = inside ? own : roles;
    return told.who || told.pay?.amount || told.pay?.form === 'signing-bonus' || told.pay?.form === 'retention-bonus' ? told : null;
  },
};
