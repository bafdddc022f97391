import type { Frame, Slot } from '../frame.ts';

const by: Slot = { role: 'by', type: 'parties', where: ['actor', 'by'], required: true, fallback: ['topic'] };
const of: Slot = { role: 'of', type: 'organisation', where: ['undergoer', 'of', 'object', 'for', 'with', 'among'], required: true };
const amount: Slot = { role: 'amount', type: 'money', where: ['for', 'undergoer', 'near'], withoutCue: ['valuation', 'trade'], alone: true };

export const frame: Frame = {
  kind: 'acquire',
  senses: {
    acquire: [
      { slots: [by, of, amount], yieldsTo: ['buystake'], unlessTold: ['absorb'] },
      // "X announced its acquisition by Y"
      { slots: [{ ...by, where: ['by'], fallback: [] }, { ...of, where: [], owned: true, fallback: ['topic'] }, amount], yieldsTo: ['buystake'], rank: 1 },
      // "X was in talks about a purchase for $3 bn by Y"
      {
        slots: [
          { ...by, where: ['by'], fallback: [] },
          { ...of, where: [], fallback: ['topic'] },
          { ...amount, where: ['of'], required: true },
        ],
        yieldsTo: ['buystake'],
        rank: 2,
      },
    ],
    // "takes 100 % of X": that is all of it.
    buystake: {
      slots: [{ role: 'share', type: 'share', where: ['near'], required: true }, { ...by, where: ['actor', 'by'] }, { ...of, where: ['of', 'at'] }, amount],
      rank: 3,
    },
    // "Meta l'a racheté": whom the text tells of, by a pronoun that is part of the verb.
    'acquire-it': { slots: [{ ...by, where: ['actor'], fallback: [] }, { ...of, where: [], fallback: ['topic'] }, amount] },
    bid: [
      {
        slots: [by, { ...of, where: ['for', 'undergoer', 'of', 'object', 'destination'] }, amount],
        yieldsTo: ['buystake', 'decline'],
        unlessTold: ['decline', 'accept'],
      },
      // "OpenAI's $3bn bid fell through": for whom the text tells of.
      {
        slots: [
          { ...by, where: ['owner'], fallback: [] },
          { ...of, where: [], fallback: ['topic'] },
          { ...amount, where: ['near'], required: true, alone: false },
        ],
        yieldsTo: ['buystake', 'decline'],
        unlessTold: ['decline', 'accept'],
        rank: 2,
      },
    ],
    // "offered $97bn for X": a sum for an organisation.
    offer: {
      slots: [
        { ...by, fallback: [] },
        { ...of, where: ['for'] },
        { ...amount, where: ['undergoer', 'for', 'near'], required: true },
      ],
      rank: 0,
    },
    // "paid $6bn for X"
    pay: {
      slots: [
        { ...by, where: ['actor'], fallback: [] },
        { ...of, where: ['for'] },
        { ...amount, where: ['undergoer', 'near'], required: true },
      ],
      rank: 0,
    },
    // "made a bid", "rejected the bid of X": light verbs and answers, beside a word for a bid.
    make: { slots: [by, { ...of, where: ['undergoer', 'object', 'destination', 'for'] }, amount], needsCue: ['bid'], rank: 0 },
    // "X has received a bid of $97bn from Y"
    receive: {
      slots: [
        { ...of, where: ['actor'] },
        { ...by, where: ['origin', 'by', 'of'], fallback: [] },
        { ...amount, where: ['undergoer', 'of', 'near'] },
      ],
      needsCue: ['bid'],
      rank: 0,
    },
    decline: [
      {
        slots: [{ ...of, where: ['actor', 'by'] }, { ...by, where: ['origin', 'of', 'unit'], fallback: ['bidder'] }, amount],
        set: { answer: 'declined' },
        needsCue: ['bid'],
        rank: 0,
      },
      // "X rejected an offer of Y worth $70m": what a firm is offered a sum for is itself.
      {
        slots: [
          { ...of, where: ['actor', 'by'] },
          { ...by, where: ['origin', 'of', 'unit', 'owner', 'near'], fallback: [] },
          { ...amount, where: [...amount.where, 'of'], required: true },
        ],
        set: { answer: 'declined' },
        needsCue: ['job'],
        rank: 0,
      },
      // "The board has turned down a takeover bid by Y": of whom the text tells.
      {
        slots: [{ ...by, where: ['origin', 'of', 'by'], fallback: [] }, { ...of, where: ['actor'], fallback: ['topic'] }, amount],
        set: { answer: 'declined' },
        needsCue: ['bid'],
        rank: 1,
      },
    ],
    accept: {
      slots: [{ ...of, where: ['actor', 'by'] }, { ...by, where: ['origin', 'of', 'unit'], fallback: ['bidder'] }, amount],
      set: { answer: 'accepted' },
      needsCue: ['bid'],
      rank: 0,
    },
    // "We sold it to Y", "sold her company X to Y"
    sell: {
      slots: [
        { ...by, type: 'organisations', where: ['destination'], fallback: [] },
        { ...of, where: ['undergoer'], fallback: ['topic'], sold: true },
        { ...amount, alone: false },
      ],
      rank: 3,
    },
    // "X was sold to Y"
    sold: {
      adjunct: true,
      slots: [{ ...by, type: 'organisations', where: ['destination'], fallback: [] }, { ...of, where: ['undergoer'], fallback: ['topic'], sold: true }, amount],
    },
    // "the sale of X to Y"
    sale: {
      slots: [
        { ...by, type: 'organisations', where: ['destination'], fallback: [] },
        { ...of, where: ['of', 'undergoer'], sold: true },
        { ...amount, alone: false },
      ],
      rank: 3,
    },
    // "X now belongs to Y"
    belong: {
      slots: [
        { ...of, where: ['actor'], fallback: ['topic'] },
        { ...by, type: 'organisations', where: ['destination', 'of', 'object', 'undergoer', 'near'], fallback: [] },
      ],
    },
    // "X has passed into the hands of Y"
    'passed-to': {
      slots: [{ ...by, type: 'organisations', where: ['of', 'by', 'destination'], fallback: [] }, { ...of, where: ['undergoer'], fallback: ['topic'] }, amount],
    },
    licence: { slots: [by, { ...of, where: ['origin', 'of', 'undergoer', 'with', 'near'] }, amount], set: { form: 'licence-and-hire' } },
  },
  finish: ({ share, ...roles }) => ((roles.of !== undefined && roles.by?.includes(roles.of)) || (share !== undefined && share !== 1) ? null : roles),
};
