// Written by scripts/registries.ts; do not edit.

import { frame as acquire_ } from './acquire.ts';
import { frame as appoint_ } from './appoint.ts';
import { frame as buyback_ } from './buyback.ts';
import { frame as found_ } from './found.ts';
import { frame as measure_ } from './measure.ts';
import { frame as move_ } from './move.ts';
import { frame as offer_ } from './offer.ts';
import { frame as pledge_ } from './pledge.ts';
import { frame as post_ } from './post.ts';
import { frame as raise_ } from './raise.ts';
import { frame as stake_ } from './stake.ts';

export const FRAMES = [acquire_, appoint_, buyback_, found_, measure_, move_, offer_, pledge_, post_, raise_, stake_] as const;
