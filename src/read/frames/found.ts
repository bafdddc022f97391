import { isPerson } from '../../model/claim.ts';
import type { Frame, Sense, Slot } from '../frame.ts';

const founders: Slot = { role: 'who', type: 'people', where: ['actor', 'by'], required: true, fallback: ['topic'], along: 'with' };
const founded: Slot = { role: 'org', type: 'organisation', where: ['undergoer', 'of', 'object'], required: true, antecedent: 'founded' };

/** "left to found her own start-up": which, is not told. */
const ofNoName: Sense = { slots: [founders], object: 'new firm', rank: 2 };

/** "founded it": what was spoken of. */
const ofIt: Sense = { slots: [founders, { ...founded, where: [], fallback: ['topic'] }], object: 'it', rank: 2 };

export const frame: Frame = {
  kind: 'found',
  senses: {
    found: [{ slots: [founders, founded] }, ofNoName, ofIt],
    // "l'ha fondata nel 2019": what was spoken of.
    'found-it': { slots: ofIt.slots },
    // "created X": models and programs are as well, so a word for what it is must say that it is a firm.
    create: [{ slots: [founders, founded], needsCue: ['firm'] }, ofNoName],
  },
  // "creates 300 jobs": posts found nothing.
  // Nor is it news that many found firms of their own.
  finish: (roles) => {
    const nobody = roles.who?.some((who) => !isPerson(who) && (who.noun === 'positions' || (roles.org === undefined && who.count === undefined)));
    return nobody ? null : roles;
  },
  fromTitle: ({ person, organisation, founder, inherited }) =>
    founder && person && organisation && (!inherited || organisation.via === 'context') ? { who: [{ name: person.name }], org: organisation.name } : null,
};
