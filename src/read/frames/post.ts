import type { Frame } from '../frame.ts';

export const frame: Frame = {
  kind: 'post',
  senses: {},
  fromTitle: ({ person, organisation, roles, former }) => {
    if (!person || !organisation || roles.length === 0) return null;
    return { who: [{ name: person.name }], at: organisation.name, as: roles.at(-1), ...(former ? { former: true } : {}) };
  },
};
