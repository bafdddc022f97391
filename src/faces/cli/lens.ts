import { LENSES } from '../../model/career-views.ts';
import type { OptionRule } from './command.ts';

/** How organisations are taken together: one option of all that is told by publications. */
export const BY: OptionRule = {
  flags: '--by <lens>',
  about: 'what is taken together: organisations, their owners as they were then, their owners of today, countries or sectors',
  choices: LENSES,
};
