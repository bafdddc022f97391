import { isPerson } from '../../model/claim.ts';
import type { Frame, Slot } from '../frame.ts';

const founders: Slot = { role: 'who', type: 'people', where: ['actor', 'by'], required: true, fallback: ['topic'], along: 'with' };
const founded: Slot = { role: 'org', type: 'organisation', where: ['undergoer', 'of', 'object'], required: true, antecedent: 'founded' };

export const frame: Frame = {
  kind: 'found',
  senses: {
    found: { slots: [founders, founded] },
    // "l'ha fondata nel 2019": what was spoken of.
    'found-it': { slots: [founders, { role: 'org', type: 'organisation', where: [], required: true, fallback: ['topic'] }] },
    // "created X": models and programs are as well, so a word for what it is must say that it is a firm.
    create: { slots: [founders, founded], needsCue: ['firm'] },
  },
  // "creates 300 jobs": posts found nothing.
  finish: (roles) => (roles.who?.some((who) => !isPerson(who) && who.noun === 'positions') ? null : roles),
  fromTitle: ({ person, organisation, founder, inherited }) =>
    founder && person && organisation && (!inherited || organisation.via === 'context') ? { who: [{ name: person.name }], org: organisation.name } : null,
};
