import type { Frame, Sense, Slot } from '../frame.ts';

const from: Slot = { role: 'from', type: 'organisation', where: ['employer', 'origin', 'undergoer'], fallback: ['topic'] };
const threaten: Sense = {
  slots: [
    { role: 'who', type: 'people', where: ['actor', 'by', 'of'], required: true },
    from,
    { role: 'to', type: 'organisation', where: ['destination', 'for', 'at', 'with', 'undergoer'] },
    { role: 'unless', type: 'condition', where: ['near'] },
  ],
  anyOf: ['from'],
  wholeSentence: true,
};
/** "62 of 85 researchers will resign unless …": what a group says that it will do on a condition. */
const quit: Sense = {
  slots: [
    { role: 'who', type: 'people', where: ['actor'], required: true },
    { role: 'unless', type: 'condition', where: ['near'], required: true, cue: 'condition' },
    from,
    { role: 'to', type: 'organisation', where: ['destination', 'for', 'at', 'with'] },
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
    resign: quit,
    leave: quit,
  },
};
