import type { Frame, Sense, Slot } from '../frame.ts';

const who: Slot = { role: 'who', type: 'people', where: ['actor', 'by', 'of'], required: true, fallback: ['told'] };
const from: Slot = { role: 'from', type: 'organisation', where: ['employer', 'origin', 'undergoer'], fallback: ['topic'] };
const to: Slot = { role: 'to', type: 'organisation', where: ['destination', 'for', 'at', 'with', 'undergoer'] };
const unless: Slot = { role: 'unless', type: 'condition', where: ['near'] };
const threaten: Sense = { slots: [who, from, to, unless], anyOf: ['from', 'to'], wholeSentence: true };
/** "62 of 85 researchers will resign unless …": what a group says that it will do on a condition. */
const quit: Sense = {
  slots: [
    { ...who, where: ['actor'], fallback: ['told'] },
    { ...unless, required: true, cue: 'condition' },
    from,
    { ...to, where: ['destination', 'for', 'at', 'with'] },
  ],
  anyOf: ['from'],
  ofGroups: true,
  stance: 'fact',
  rank: 0,
};

export const frame: Frame = {
  kind: 'pledge',
  senses: {
    threaten,
    // "want to leave if …": without a condition it is a plan.
    vow: { ...threaten, needsCue: ['condition'] },
    // "threaten to join X"
    'threaten-join': {
      ...threaten,
      slots: [who, { ...to, where: ['undergoer', 'destination', 'at', 'with'] }, { ...from, where: ['employer', 'origin'] }, unless],
    },
    resign: quit,
    leave: quit,
  },
};
