import type { Frame, Slot } from '../frame.ts';

const by: Slot = { role: 'by', type: 'parties', where: ['actor', 'by', 'of'], required: true, fallback: ['topic'] };
const of: Slot = { role: 'of', type: 'organisation', where: ['at', 'of', 'destination', 'undergoer', 'origin'], required: true };
const share: Slot = { role: 'share', type: 'share', where: ['near'] };
const amount: Slot = { role: 'amount', type: 'money', where: ['undergoer', 'for', 'near'], withoutCue: ['valuation', 'trade'] };

export const frame: Frame = {
  kind: 'stake',
  senses: {
    invest: [
      { slots: [by, of, amount, share] },
      // "a round in which X puts $1bn": into whom the text tells of.
      {
        slots: [
          { ...by, where: ['actor'], fallback: [] },
          { ...amount, where: ['undergoer'], required: true },
          { ...of, where: [], fallback: ['topic'] },
        ],
        besides: ['round'],
        rank: 2,
      },
      // "B put in $800m of its own": into whom the text tells of.
      {
        slots: [
          { ...by, where: ['actor'], fallback: [] },
          { ...amount, required: true, least: 1e5 },
          share,
          { ...of, where: [], fallback: ['topic'], raising: true, unlessElsewhere: ['at', 'destination', 'for', 'of'] },
        ],
        rank: 3,
      },
    ],
    // "received $5m from Y"
    receive: {
      slots: [
        { ...by, where: ['origin', 'by'], fallback: [] },
        { ...amount, where: ['near'], required: true, least: 1e5 },
        { ...of, where: ['actor'], fallback: ['topic'], raising: true },
      ],
      rank: 3,
    },
    // "took part with $2bn": in what was told of before.
    contribute: {
      adjunct: true,
      slots: [
        { ...by, where: ['actor'], fallback: [] },
        { ...amount, where: ['undergoer', 'with', 'near'] },
        share,
        { ...of, where: ['at', 'destination'], fallback: ['topic'] },
      ],
      anyOf: ['amount', 'share'],
      unlessTold: ['invest', 'own', 'raise'],
      rank: 3,
    },
    // "put $2bn into X": many things are put somewhere; only a sum into an organisation is meant.
    put: [
      {
        adjunct: true,
        slots: [
          { ...by, where: ['actor'], fallback: [] },
          { ...of, where: ['at', 'destination'] },
          { ...amount, where: ['undergoer'], required: true },
        ],
      },
      // "The round came to $40m; B put up $15m": into whom the text tells of.
      {
        adjunct: true,
        slots: [
          { ...by, where: ['actor'], fallback: [] },
          { ...amount, where: ['undergoer'], required: true, least: 1e5 },
          { ...of, where: [], fallback: ['topic'], raising: true, raised: true, unlessElsewhere: ['at', 'destination', 'for', 'of'] },
        ],
        rank: 3,
      },
    ],
    // "already had 9 % of X"
    have: [
      {
        adjunct: true,
        slots: [
          { ...share, required: true },
          { ...by, where: ['actor'], fallback: [] },
          { ...of, where: ['of'] },
        ],
      },
      // "and takes 11 % of the capital": of whom the text tells.
      {
        adjunct: true,
        slots: [
          { ...share, cue: 'stake', required: true },
          { ...by, where: ['actor'], fallback: [] },
          { ...of, where: ['at'], fallback: ['topic'] },
        ],
        meant: 2,
      },
    ],
    own: [
      { slots: [by, of, share, amount], needsCue: ['stake'], unlessTold: ['sell'] },
      // "holds 27 % of X"
      { slots: [{ ...share, required: true }, by, { ...of, where: ['of'] }], unlessTold: ['sell'] },
      // "Among the shareholders of X is Y, with 20 %"
      {
        slots: [
          { ...share, required: true },
          { ...of, where: ['of'] },
          { ...by, where: ['near'], fallback: [] },
        ],
        needsCue: ['stake'],
        unlessTold: ['sell'],
      },
      // "The fund holds 31 % of the shares": of whom the text tells.
      {
        slots: [
          { ...share, cue: 'stake', required: true },
          { ...by, where: ['actor', 'by'], fallback: ['holder'] },
          { ...of, where: ['of'], fallback: ['topic'] },
        ],
        unlessTold: ['sell'],
        meant: 2,
      },
      // "The group holds 12 % since 2024": of whom the text tells.
      {
        slots: [
          { ...share, required: true },
          { ...by, where: ['actor', 'by'], fallback: ['holder'] },
          { ...of, where: ['of'], fallback: ['topic'], unlessElsewhere: ['at', 'of'] },
        ],
        unlessTold: ['sell'],
        meant: 2,
        rank: 3,
      },
      // "The main shareholder is X, with 27 %": of whom the text tells.
      {
        slots: [
          { ...share, required: true },
          { ...by, where: ['actor', 'undergoer'], fallback: [] },
          { ...of, where: [], fallback: ['topic'], unlessElsewhere: ['at', 'of'] },
        ],
        needsCue: ['stake'],
        unlessTold: ['sell'],
        rank: 3,
      },
    ],
    // "X, owner of 27 % of Y"
    holder: {
      slots: [
        { ...share, required: true },
        { ...of, where: ['of'] },
        { ...by, where: ['actor'], fallback: [] },
      ],
      unlessTold: ['sell'],
    },
    // "X, shareholder of Y": only whoever the noun explains.
    shareholder: { slots: [{ ...of, where: ['of', 'at'] }, { ...by, where: ['actor'], fallback: [] }, share, amount], unlessTold: ['sell'] },
    // "X counts Y among its shareholders"
    counted: {
      slots: [
        { ...of, where: ['actor'] },
        { ...by, where: ['undergoer'], fallback: [] },
      ],
    },
    // "paid $14 bn for 49 % of X": with a share it is a stake, without one it may be anybody's pay.
    pay: { slots: [{ ...share, required: true }, by, of, amount], rank: -1 },
    // "acquired 49 % of X": so is what is bought in part.
    acquire: { slots: [{ ...share, where: ['undergoer'], required: true }, of, { ...by, where: ['actor', 'by'] }, amount], rank: 0 },
    // "sold its 18 % of Y to Z": Z has it now.
    sell: {
      adjunct: true,
      slots: [
        { ...share, required: true },
        { ...by, type: 'organisations', where: ['destination'], fallback: [] },
        { ...of, where: ['of', 'at'], fallback: ['topic'] },
        amount,
      ],
      rank: 2,
    },
    buystake: [
      // "sold its 15 % stake in Y": whoever sells holds it no more.
      { slots: [by, of, share, amount], needsCue: ['stake'], yieldsTo: ['sell'], unlessTold: ['sell'] },
      {
        slots: [{ ...share, required: true }, { ...by, where: ['actor', 'by'] }, { ...of, where: ['of', 'at'] }, amount],
        yieldsTo: ['sell'],
        unlessTold: ['sell'],
      },
    ],
  },
  // All of it is no stake, but a firm that is bought.
  finish: (roles) => ((roles.of !== undefined && roles.by?.includes(roles.of)) || roles.share === 1 ? null : roles),
};
