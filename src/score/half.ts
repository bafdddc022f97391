// Gold is split in two: one half to work on, one that nobody tunes on. A document's half is given by its id alone.

import { sha256 } from '../base/hash.ts';

export const HALVES = ['development', 'test'] as const;
export type Half = (typeof HALVES)[number];

/** Test: the SHA-256 of the id begins with c–f. */
export const halfOf = (id: string): Half => (/^[c-f]/.test(sha256(id)) ? 'test' : 'development');
