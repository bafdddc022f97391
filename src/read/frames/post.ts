import { isPerson } from '../../model/claim.ts';
import type { Frame, Sense, Slot } from '../frame.ts';

/** So many are no few who are told of one by one. */
const CROWD = 10;

const workers: readonly Slot[] = [
  { role: 'who', type: 'people', where: ['actor'], required: true, fallback: ['topic'], opening: true },
  { role: 'as', type: 'title', where: ['as'] },
  { role: 'at', type: 'organisation', where: ['undergoer', 'at', 'for', 'unit', 'title'], required: true },
];

const carers: readonly Slot[] = [
  { role: 'who', type: 'people', where: ['actor'], required: true, fallback: ['topic'], placed: true, opening: true },
  { role: 'at', type: 'organisation', where: ['at', 'of', 'for'], required: true, close: true },
];

const bearers: readonly Slot[] = [
  { role: 'who', type: 'people', where: ['actor'], required: true, fallback: ['topic'], opening: true },
  { role: 'as', type: 'title', where: ['as', 'of', 'undergoer', 'near'], required: true },
  { role: 'at', type: 'organisation', where: ['title', 'place', 'at', 'of', 'near'], required: true, fallback: ['topic'] },
];

/** "X, who runs Y": a lasting role, told in passing. */
const runner: Sense = {
  slots: [
    { role: 'who', type: 'people', where: ['actor'], required: true, fallback: ['topic'], placed: true, opening: true },
    { role: 'at', type: 'organisation', where: ['place', 'unit', 'undergoer', 'of', 'at', 'for'], required: true, close: true },
  ],
  set: { as: 'head' },
  formerly: true,
  // "a round led by X"
  yieldsTo: ['round'],
  // "hired X to lead Y"
  notOfPurpose: true,
  rank: 3,
};

/** "X, who ran engineering": where, is told elsewhere. */
const ofPart: Sense = {
  ...runner,
  slots: [
    { role: 'who', type: 'people', where: ['actor'], required: true, fallback: ['topic'], placed: true },
    { role: 'at', type: 'organisation', where: [], required: true, fallback: ['topic'], home: true },
  ],
  object: 'part',
  rank: 4,
};

const overIt: readonly Slot[] = [
  { role: 'who', type: 'people', where: ['actor'], required: true, ahead: true },
  { role: 'at', type: 'organisation', where: [], required: true, fallback: ['topic'] },
];

export const frame: Frame = {
  kind: 'post',
  senses: {
    // "works at Y", "once worked at Y".
    work: { slots: workers },
    worked: { slots: workers, set: { former: true } },

    // "looks after recruiting at Y": as what, is not told.
    care: { slots: carers },
    cared: { slots: carers, set: { former: true } },
    // "advises Y"
    advise: {
      slots: [workers[0] as Slot, { role: 'at', type: 'organisation', where: ['undergoer', 'object', 'destination'], required: true, close: true }],
      set: { as: 'adviser' },
    },

    // "was on the research team of Y"
    onTeam: {
      slots: [
        { role: 'who', type: 'people', where: ['actor'], required: true, fallback: ['topic'], opening: true },
        { role: 'at', type: 'organisation', where: ['unit'], required: true },
      ],
      set: { former: true },
    },

    // "held the post of chief scientist"
    held: { slots: bearers, set: { former: true } },

    // "sat on the board of X"
    sat: {
      slots: [
        { role: 'who', type: 'people', where: ['actor'], required: true, fallback: ['topic'], opening: true },
        { role: 'at', type: 'organisation', where: ['of', 'unit', 'undergoer', 'owner', 'at'], required: true },
      ],
      set: { as: 'board member', former: true },
    },

    // "sits on the board of X"
    sit: {
      slots: [
        { role: 'who', type: 'people', where: ['actor'], required: true },
        { role: 'at', type: 'organisation', where: ['of', 'unit', 'undergoer', 'owner', 'at'], required: true },
      ],
      set: { as: 'board member' },
    },

    // "serves as chief of X"
    serve: { slots: bearers },
    lead: [runner, ofPart],
    // "X, quien dirigía Y": a tense that tells of former times.
    led: [
      { ...runner, set: { as: 'head', former: true } },
      { ...ofPart, set: { as: 'head', former: true } },
    ],
    // "X, che la guida", "X, qui la dirige": by a pronoun, what was spoken of.
    'lead-it': { ...runner, slots: overIt },
    'led-it': { ...runner, slots: overIt, set: { as: 'head', former: true } },
    // "A guidarla è X", "Al frente está X": who stands behind it.
    'head-of-it': { ...runner, slots: [{ role: 'who', type: 'people', where: ['actor'], required: true }, ...overIt.slice(1)] },
  },
  // Whoever leads is somebody, no crowd: "we, the employees, led the field to new borders".
  // Many at once who work somewhere are counted, and hold no post.
  finish: (roles) => {
    const crowd = roles.who?.every((who) => !isPerson(who) && (who.count ?? 0) >= CROWD) === true;
    return crowd || (roles.as === 'head' && !roles.who?.some(isPerson)) ? null : roles;
  },
  fromTitle: ({ person, organisation, roles, former, founder, becomes, inherited }) => {
    if (!person || !organisation || becomes || (roles.length === 0 && (!former || founder))) return null;
    const as = roles.at(-1);
    // "his deputy, X" says more of whose they are than of where.
    if (as === 'deputy' && inherited) return null;
    return { who: [{ name: person.name }], at: organisation.name, ...(as ? { as } : {}), ...(former ? { former: true } : {}) };
  },
};
