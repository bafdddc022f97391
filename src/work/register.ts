// The register as it is shipped: `data/register/*.jsonl`, one organisation, person or publisher a line, in the shape of `model/register.ts`.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { KnownPerson, Organisation, Ownership, Publisher, Register } from '../model/register.ts';
import { readJsonLines } from './jsonl.ts';

/** `data/` of this package, from the sources and from the build alike. */
export const DATA_DIR = fileURLToPath(new URL('../../data/', import.meta.url));

/** Reads the register from a folder that holds its three files. Faults: `file-missing`, `bad-record`. */
export const loadRegister = (dir: string = join(DATA_DIR, 'register')): Register => ({
  organisations: readJsonLines<Organisation>(join(dir, 'organisations.jsonl')),
  people: readJsonLines<KnownPerson>(join(dir, 'people.jsonl')),
  publishers: readJsonLines<Publisher>(join(dir, 'publishers.jsonl')),
});

/** Who owned whom when, as shipped. */
export const loadOwnership = (dir: string = join(DATA_DIR, 'register')): readonly Ownership[] => readJsonLines<Ownership>(join(dir, 'ownership.jsonl'));
