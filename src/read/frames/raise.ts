import type { Frame, Slot } from '../frame.ts';

const org: Slot = { role: 'org', type: 'organisation', where: ['actor', 'of', 'for', 'at'], required: true, fallback: ['topic'], like: 'of', raising: true };
const amount: Slot = { role: 'amount', type: 'money', where: ['undergoer', 'of', 'near'], withoutCue: ['valuation', 'trade'], least: 1e4 };
// "valued at $527 a share": no firm is valued at less.
const valuation: Slot = { role: 'valuation', type: 'money', where: ['near'], cue: 'valuation', least: 1e6 };
const by: Slot = { role: 'by', type: 'parties', where: ['by', 'origin', 'among', 'with'] };

export const frame: Frame = {
  kind: 'raise',
  senses: {
    raise: { slots: [org, valuation, amount, by], anyOf: ['amount', 'valuation'], yieldsTo: ['buyback'] },
    // "secured $90m": much else is secured, closed or landed; only a sum right behind the verb is meant.
    // "received offers of $300m": that is pay.
    secure: {
      slots: [org, valuation, { ...amount, where: ['near'], required: true, close: true }, by],
      yieldsTo: ['buyback'],
      unlessTold: ['receive'],
    },
    round: [
      // "X led the round": X is no receiver.
      {
        slots: [{ ...org, where: ['owner', 'of', 'for', 'at', 'near'], fallback: [] }, valuation, amount, by],
        anyOf: ['amount', 'valuation'],
        unlessTold: ['lead'],
      },
      // "Its last round, of $200m, was in March": of whom the text tells.
      { slots: [{ ...org, where: [], owned: true }, { ...amount, where: ['of', 'near'], required: true }, by], unlessTold: ['lead'], rank: 2 },
      // "The round was led by X": completes what the sentence before says.
      {
        slots: [
          { ...by, where: ['by'], required: true },
          { ...org, where: [] },
          { ...amount, where: ['of'] },
        ],
        rank: 2,
      },
      // "With the $13bn round led by Y, X is valued at …": another verb of the sentence says whose round it is.
      { slots: [{ ...amount, where: ['of', 'near'], required: true }, by], unlessTold: ['lead'], rank: 3 },
    ],
    // "Among the investors are X and Y": completes the round as well.
    back: {
      adds: true,
      slots: [
        { ...by, where: ['undergoer', 'origin', 'actor', 'by', 'with'], required: true },
        { ...org, where: [] },
      ],
    },
    // "X led a $40bn round in Y".
    lead: [
      {
        slots: [{ ...by, where: ['actor'], required: true }, { ...org, where: ['at', 'of', 'for'], fallback: [], close: true }, valuation, amount],
        besides: ['round'],
        rank: 0,
      },
      // "X led the round": whose it is, the text tells before.
      {
        adds: true,
        slots: [
          { ...by, where: ['actor'], required: true },
          { ...org, where: [] },
        ],
        besides: ['round'],
        rank: 2,
      },
      // "raised $2bn, led by X"
      {
        adds: true,
        slots: [
          { ...by, where: ['by'], required: true },
          { ...org, where: [] },
        ],
        behind: ['raise', 'secure', 'round'],
        rank: 2,
      },
    ],
    value: {
      adjunct: true,
      slots: [
        { ...org, where: ['undergoer', 'of', 'owner', 'at', 'near'] },
        { ...valuation, required: true },
      ],
      yieldsTo: ['buyback', 'offer', 'pay', 'promised'],
    },
  },
  finish: ({ amount, ...roles }) => {
    if (roles.org !== undefined && roles.by?.includes(roles.org)) return null;
    // "The round valued X at $7 bn": one sum is not told twice.
    const same = amount !== undefined && amount.value === roles.valuation?.value;
    return amount === undefined || same ? roles : { amount, ...roles };
  },
};
