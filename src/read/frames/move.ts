import { isPerson, type Party, type Roles } from '../../model/claim.ts';
import type { Frame, Slot } from '../frame.ts';

const joiner: Slot = { role: 'who', type: 'people', where: ['actor', 'of'], required: true, fallback: ['topic'], along: 'with' };
const leaver: Slot = { role: 'who', type: 'people', where: ['actor', 'of'], required: true, fallback: ['topic'], along: 'with' };
const taken: Slot = { role: 'who', type: 'people', where: ['undergoer', 'object', 'of'], required: true, them: true };
const as: Slot = { role: 'as', type: 'title', where: ['as', 'undergoer'] };
const from: Slot = { role: 'from', type: 'organisation', where: ['origin'], fallback: ['employer'] };
const to: Slot = { role: 'to', type: 'organisation', where: ['destination', 'at', 'with'], antecedent: 'other' };
const hirer: Slot = {
  role: 'to',
  type: 'organisation',
  where: ['actor', 'destination', 'by', 'for', 'at'],
  required: true,
  fallback: ['topic'],
  antecedent: 'other',
};
const left: Slot = { role: 'from', type: 'organisation', where: ['origin', 'undergoer', 'unit', 'of', 'at'], fallback: ['employer', 'topic'] };
const onward: Slot = { role: 'to', type: 'organisation', where: ['destination', 'for'], antecedent: 'other' };
const firer: Slot = { role: 'from', type: 'organisation', where: ['origin', 'actor', 'by', 'of', 'at'], fallback: ['employer', 'topic'] };

/** Many languages have one verb for both: so many people at once are laid off, not dismissed. */
const LAYOFF = 12;

/** "cut 600 posts" is told of the people who held them; nobody joins as a post. */
const POSITIONS = 'positions';

/** So many people of no special trade are nobody in particular. */
const MANY = 100;
const CROWD = new Set(['people', 'workers', 'employees', 'staff', 'members']);

export const frame: Frame = {
  kind: 'move',
  senses: {
    join: {
      slots: [
        joiner,
        { ...as, where: ['as'] },
        { ...to, where: ['unit', 'destination', 'undergoer', 'at', 'with', 'object', 'title'], required: true, fallback: ['topic'] },
        from,
        as,
      ],
    },
    move: { slots: [joiner, { ...from, where: ['origin', 'of'] }, { ...to, fallback: ['topic'] }, as], anyOf: ['from'] },
    come: {
      slots: [
        { ...joiner, where: ['actor'] },
        { ...from, where: ['origin', 'of'], required: true },
        { ...to, fallback: ['topic'] },
      ],
    },
    // "geht zu Meta": only where the way is told.
    go: { slots: [joiner, { ...to, where: ['destination'], required: true }, { ...from, where: ['origin'] }, as] },
    // "a X sono arrivati tre ricercatori": only where both stand there.
    arrive: {
      slots: [{ ...joiner, where: ['actor'], fallback: [] }, { ...to, where: ['destination'], required: true }, { ...from, where: ['origin', 'of'] }, as],
    },
    // "ha scelto X", "opted for X": much else is chosen; only an organisation is gone to.
    choose: {
      slots: [
        { ...joiner, where: ['actor'], opening: true, ahead: true },
        { ...to, where: ['undergoer', 'for', 'object'], required: true, beside: true },
        from,
      ],
    },
    // "followed X to Microsoft"
    'follow-to': {
      adjunct: true,
      slots: [{ ...joiner, where: ['actor'], fallback: [], ahead: true }, { ...to, where: ['destination'], required: true }, from],
    },
    // "The deal brought X to Meta": a verb of many uses, only of people and with its goal.
    bring: {
      adjunct: true,
      slots: [
        { ...taken, where: ['undergoer'] },
        { ...to, where: ['unit', 'destination'], required: true, after: true },
        { ...from, where: ['origin'] },
      ],
      rank: 2,
    },
    // "swapped Google for OpenAI"
    exchange: {
      slots: [
        { ...joiner, where: ['actor'] },
        { ...from, where: ['undergoer'], required: true, fallback: [] },
        { ...to, where: ['for', 'by'], required: true },
      ],
    },
    // "the exit of X as chief of Y"
    leave: { slots: [leaver, left, onward, { ...as, where: ['as'] }], anyOf: ['from', 'to'] },
    // "ist zu X gegangen": where to is told by another reading of the same verb.
    gone: { slots: [leaver, left, onward], anyOf: ['from', 'to'], unlessTold: ['go'] },
    resign: {
      slots: [leaver, { ...as, where: ['as', 'of', 'undergoer'] }, { ...left, where: ['origin', 'of', 'at', 'undergoer', 'title'] }, onward],
      set: { manner: 'resigned' },
      anyOf: ['from', 'to'],
    },
    dismiss: {
      slots: [{ ...taken, where: [...taken.where, 'near'] }, as, { ...firer, where: [...firer.where, 'title'] }],
      set: { manner: 'dismissed' },
      anyOf: ['from'],
    },
    layoff: { slots: [taken, firer], set: { manner: 'laid-off' }, anyOf: ['from'] },
    hire: { slots: [taken, hirer, from, as] },
    // "rubati a X": where a preposition marks whom something is taken from.
    poach: {
      slots: [
        taken,
        { role: 'from', type: 'organisation', where: ['object'] },
        hirer,
        { ...from, where: ['origin'], unlessFilled: true },
        // "jagt Y vier Ingenieure ab": in another case, or only in that place.
        { role: 'from', type: 'organisation', where: ['undergoer'], unlessFilled: true },
        as,
      ],
      set: { manner: 'poached' },
    },
    // "took over 24 researchers": verbs that firms are bought with as well, right before people.
    absorb: {
      slots: [
        { ...taken, where: ['undergoer'], close: true },
        { ...hirer, where: ['actor'], fallback: [] },
        { ...from, where: ['origin'], fallback: ['employer'] },
      ],
      set: { manner: 'poached' },
      ofGroups: true,
      rank: 0,
    },
    // "lures X with ten million": where pay is told, it is an offer, and nobody has come yet.
    lure: {
      slots: [taken, { ...hirer, where: ['actor', 'destination', 'by'] }, from, as],
      set: { manner: 'poached' },
      unlessTold: ['pay', 'make', 'offer'],
      rank: 2,
    },
    // "Nach sieben Jahren ist für X bei Y Schluss"
    ends: {
      slots: [
        { ...leaver, where: ['for'], fallback: [] },
        { ...left, where: ['at', 'origin'] },
      ],
      anyOf: ['from'],
    },
    // "Since April X has been working for Y"
    since: {
      slots: [
        { ...joiner, fallback: ['topic'] },
        { ...to, where: ['for', 'at', 'with'], required: true },
      ],
    },
    return: {
      slots: [
        joiner,
        { ...as, where: ['as'] },
        { role: 'to', type: 'organisation', where: ['destination', 'undergoer', 'unit', 'at', 'object', 'title'], required: true, fallback: ['topic'] },
        from,
        as,
      ],
      set: { manner: 'returned' },
    },
    // Without a role that is given up, who steps down leaves.
    'step-down': [
      {
        slots: [
          { ...leaver, where: ['actor'] },
          { ...left, where: ['origin', 'at'] },
        ],
        set: { manner: 'resigned' },
        anyOf: ['from'],
        rank: 2,
      },
      // "The board recalled X": one verb for those who go and those who are sent.
      {
        slots: [
          { ...taken, where: ['undergoer', 'object'] },
          { ...firer, where: ['origin', 'actor', 'of'], required: true },
        ],
        set: { manner: 'dismissed' },
        yieldsTo: ['oust', 'unseat'],
        rank: 3,
      },
    ],
    // Brought back without a word of the role: hired again.
    reinstate: { slots: [taken, hirer, from], set: { manner: 'returned' }, rank: 2 },
    lose: { slots: [taken, { role: 'from', type: 'organisation', where: ['actor'], required: true }, { ...onward, where: ['destination', 'for'] }] },
  },
  finish: (roles: Roles) => {
    // "to hire all the talent there is": people without name, number or employer are nobody in particular.
    const posts = roles.who?.some((who) => !isPerson(who) && who.noun === POSITIONS);
    if (posts && (roles.manner !== 'laid-off' || roles.who?.some((who) => !isPerson(who) && who.count === undefined))) return null;
    // "Die Entlassungen treffen Menschen"
    const anybody = roles.manner !== undefined && roles.who?.every((who) => !isPerson(who) && who.count === undefined && who.noun === 'people');
    const nobody = roles.from === undefined && roles.who?.every((who) => !isPerson(who) && who.count === undefined);
    // "will hire 1,000 people for the summer": ordinary business.
    const crowd =
      roles.from === undefined && roles.manner === undefined && roles.who?.every((who) => !isPerson(who) && CROWD.has(who.noun) && (who.count ?? 0) >= MANY);
    if (nobody || anybody || crowd || (roles.from !== undefined && roles.from === roles.to)) return null;
    // So many, or so large a part of the staff.
    const many = (who: Party): boolean => !isPerson(who) && ((who.count ?? 0) >= LAYOFF || (who.count === undefined && CROWD.has(who.noun)));
    return roles.manner === 'dismissed' && roles.who?.some(many) ? { ...roles, manner: 'laid-off' } : roles;
  },
};
