import type { Frame, Slot } from '../frame.ts';

const named: Slot = { role: 'who', type: 'people', where: ['undergoer', 'object', 'of', 'near'], required: true, fallback: ['topic'] };
const actor: Slot = { role: 'who', type: 'people', where: ['actor'], required: true, fallback: ['topic'] };
const title: Slot = { role: 'as', type: 'title', interim: true, where: ['as', 'undergoer', 'destination', 'near'], required: true };
const at: Slot = { role: 'at', type: 'organisation', where: ['title', 'at', 'actor', 'by', 'of', 'destination', 'near'], required: true, fallback: ['topic'] };
/** In what, is not told: where somebody has just left. */
const left: Slot = { role: 'at', type: 'organisation', where: ['at'], required: true, fallback: ['exit'] };
/** Where it was held before, or where the title says. */
const successor: Slot = { ...at, where: ['title', 'at'], fallback: [] };

const GETTERS = ['destination', 'object', 'with', 'by', 'undergoer', 'near'] as const;
const whatIsGiven: readonly Slot[] = [
  { ...title, where: [], fallback: ['given'] },
  { ...successor, where: ['title', 'at', 'of'], required: false, ahead: true },
  { ...successor, where: ['title'], fallback: ['exit', 'topic'], unlessFilled: true },
];

export const frame: Frame = {
  kind: 'appoint',
  senses: {
    appoint: [
      { slots: [named, title, { ...at, fallback: ['topic', 'employer'] }] },
      // "has named X in his place"
      {
        slots: [named, { ...title, where: [], fallback: ['predecessor', 'vacancy'] }, { ...successor, fallback: ['exit', 'topic'] }],
        needsCue: ['instead'],
        rank: 2,
      },
      { slots: [named, left], needsCue: ['instead'], rank: 3 },
    ],
    become: [
      { slots: [actor, title, { ...at, where: ['title', 'at', 'of', 'near'] }] },
      // "X replaces Y": in what Y was.
      { slots: [{ ...actor, where: ['actor'], fallback: [] }, { ...title, where: [], fallback: ['predecessor', 'opening'] }, successor], rank: 2 },
      // "replaces Y with X"
      {
        slots: [
          { ...named, where: ['with'], fallback: [] },
          { ...title, where: [], fallback: ['predecessor'] },
          { ...successor, fallback: ['exit', 'topic'] },
        ],
        rank: 3,
      },
    ],
    // "X takes over": from whoever was told to go.
    succeed: [
      {
        slots: [
          { ...actor, fallback: [] },
          { ...title, where: ['as', 'undergoer'], fallback: ['predecessor', 'vacancy', 'opening'] },
          { ...successor, fallback: ['exit', 'topic'] },
        ],
      },
      // "follows Y at the head of Z": in what, is not told.
      {
        slots: [
          { ...actor, fallback: [] },
          { ...successor, where: ['at'] },
        ],
        rank: 3,
      },
      // "takes his place", "Le subentra X": of whoever it was.
      {
        slots: [
          { ...actor, fallback: [] },
          { ...successor, where: [], fallback: ['topic'] },
        ],
        object: 'place',
        rank: 4,
      },
    ],
    // "X left, and Y replaced him": whatever X was.
    supplant: {
      slots: [
        { ...actor, fallback: [] },
        { ...title, where: ['as'], required: false, fallback: ['predecessor', 'vacancy', 'opening'] },
        { ...successor, fallback: ['exit', 'topic'] },
      ],
    },
    // "His successor is X"
    successor: [
      {
        slots: [
          { ...actor, where: ['heir'], fallback: [] },
          { ...title, where: ['as', 'near'], fallback: ['predecessor', 'vacancy'] },
          { ...successor, fallback: ['exit', 'topic'] },
        ],
      },
      { slots: [{ ...actor, where: ['heir'], fallback: [] }, left], rank: 3 },
    ],
    // "X, chief of Y, hands the reins to Z"
    handover: {
      slots: [
        { role: 'who', type: 'people', where: ['object', 'destination', 'undergoer'], required: true },
        { ...title, where: ['as'], fallback: ['predecessor', 'vacancy'] },
        { ...successor, where: ['title', 'at', 'of'], fallback: ['topic'] },
      ],
    },
    // "They filled the post of chief: it went to X", "Został nim X".
    fill: {
      slots: [
        { ...actor, fallback: [] },
        { ...title, where: [], fallback: ['opening'] },
        { ...successor, where: ['title'] },
      ],
    },
    // "Son poste sera occupé par X": whoever is named behind, in what was told before.
    filled: [
      {
        slots: [
          { ...named, where: ['by', 'undergoer', 'object', 'destination'], fallback: [] },
          { ...title, where: ['as'], fallback: ['predecessor', 'vacancy', 'opening'] },
          { ...successor, fallback: ['exit', 'topic'] },
        ],
      },
      { slots: [{ ...named, where: ['by', 'undergoer', 'object', 'destination'], fallback: [] }, left], rank: 3 },
    ],
    // "The job goes to X", "O comando passa a X": what goes to them is a post, or a part of a firm.
    given: [
      { slots: [{ ...named, where: GETTERS, fallback: [], after: true, close: true }, ...whatIsGiven] },
      // "Die Leitung wird X übertragen"
      { slots: [{ ...named, where: GETTERS, fallback: [] }, ...whatIsGiven], rank: 2 },
    ],
    // "In X's place they named Y": what X was.
    replace: [
      {
        slots: [
          { ...named, where: ['undergoer', 'object'], fallback: [] },
          { ...title, where: ['as'], fallback: ['predecessor', 'vacancy'] },
          { ...successor, fallback: ['exit', 'topic'] },
        ],
      },
      { slots: [{ ...named, where: ['undergoer', 'object'], fallback: [] }, left], rank: 3 },
    ],
    // "hired back the chief of X, A": the role that A has elsewhere is not the one that they are given.
    reinstate: { slots: [named, { ...title, where: ['as', 'undergoer', 'destination'] }, at] },
    'step-down': {
      slots: [{ ...named, where: ['actor', 'undergoer', 'of', 'near'] }, { ...title, where: ['as', 'of', 'origin', 'undergoer', 'near'] }, at],
      set: { end: true },
    },
    // "takes the helm of X", without a word of the role.
    takeover: { slots: [actor, { ...title, where: ['as'], required: false }, { ...at, where: ['of', 'undergoer', 'at', 'owner'] }] },
    // "put X in charge of its research"
    install: { slots: [named, { ...at, where: ['of', 'unit', 'at', 'actor', 'owner'] }], set: { as: 'head' } },
    // "joins the board of X", "leaves the board": the seat is the role.
    seat: { slots: [actor, { ...at, where: ['of', 'unit', 'undergoer', 'at', 'owner'] }], set: { as: 'board member' } },
    unseat: { slots: [actor, { ...at, where: ['of', 'unit', 'undergoer', 'at', 'owner'] }], set: { as: 'board member', end: true } },
    // "elected X to the board"
    elect: {
      slots: [
        { ...named, where: ['undergoer', 'object'] },
        { ...title, where: ['destination'], required: false },
        { ...at, where: ['title', 'of', 'unit', 'owner', 'at', 'actor'] },
      ],
      set: { as: 'board member' },
    },
    // "removed X from the board"
    oust: {
      slots: [
        { ...named, where: ['undergoer', 'object'] },
        { ...at, where: ['of', 'unit', 'owner', 'at', 'actor'] },
      ],
      set: { as: 'board member', end: true },
    },
    lead: { slots: [{ ...actor }, { ...title, where: ['undergoer'], required: true }, { ...at, where: ['at', 'of', 'near'] }], rank: 2 },
  },
  fromTitle: ({ person, organisation, roles, becomes }) => {
    const as = roles.at(-1);
    return becomes && person && organisation && as ? { who: [{ name: person.name }], at: organisation.name, as } : null;
  },
};
