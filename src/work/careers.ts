// Careers of one home, with the register and the list of institutions that come with the program.

import { join } from 'node:path';
import { openCareers } from '../careers/book.ts';
import { deriveTables, stampOf } from '../careers/derive.ts';
import type { Institution } from '../careers/organisations/known.ts';
import { createResolver } from '../careers/organisations/organisations.ts';
import { ownersOf } from '../careers/owners.ts';
import type { CareersBook } from '../model/career-views.ts';
import { readJsonLines } from './jsonl.ts';
import { DATA_DIR, loadOwnership, loadRegister } from './register.ts';

const loadInstitutions = (): readonly Institution[] => readJsonLines<Institution>(join(DATA_DIR, 'register', 'institutions.jsonl'));

/** Who is who and who was where, if the records have changed. False: there are no records. */
export const refreshCareers = (home: string): Promise<boolean> =>
  deriveTables(home, () => {
    const { organisations } = loadRegister();
    return { resolverOf: (pairs) => createResolver(organisations, loadInstitutions(), pairs), owners: ownersOf(organisations, loadOwnership()) };
  });

/** Opens the careers of a home; null where no records were taken in. */
export async function openBook(home: string): Promise<CareersBook | null> {
  return (await refreshCareers(home)) ? openCareers(home, loadRegister().organisations, loadOwnership()) : null;
}

interface ServedBook {
  readonly book: () => Promise<CareersBook | null>;
  readonly close: () => Promise<void>;
}

/** The careers of a home for as long as it is served: opened when first asked for, and again when records were taken in meanwhile. */
export function servedBook(home: string): ServedBook {
  let stamp: string | null = null;
  let opened: Promise<CareersBook | null> = Promise.resolve(null);
  const reopen = async (before: Promise<CareersBook | null>): Promise<CareersBook | null> => {
    (await before)?.close();
    return stamp === null ? null : openCareers(home, loadRegister().organisations, loadOwnership());
  };
  return {
    book: () => {
      const now = stampOf(home);
      if (now !== stamp) {
        stamp = now;
        opened = reopen(opened);
      }
      return opened;
    },
    close: async () => (await opened)?.close(),
  };
}
