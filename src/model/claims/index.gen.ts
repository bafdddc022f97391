// Written by scripts/registries.ts; do not edit.

import { kind as acquire_ } from './acquire.ts';
import { kind as appoint_ } from './appoint.ts';
import { kind as buyback_ } from './buyback.ts';
import { kind as found_ } from './found.ts';
import { kind as measure_ } from './measure.ts';
import { kind as move_ } from './move.ts';
import { kind as offer_ } from './offer.ts';
import { kind as pledge_ } from './pledge.ts';
import { kind as post_ } from './post.ts';
import { kind as raise_ } from './raise.ts';
import { kind as stake_ } from './stake.ts';

export const KINDS = [acquire_, appoint_, buyback_, found_, measure_, move_, offer_, pledge_, post_, raise_, stake_] as const;
