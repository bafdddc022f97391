// Careers of one home, with the register and the list of institutions that come with the program.

import { join } from 'node:path';
import { openCareers } from '../careers/book.ts';
import { deriveTables, stampOf } from '../careers/derive.ts';
import { openClickHouse } from '../careers/engines/clickhouse.ts';
import { byKernel, derivingIn } from '../careers/engines/remote.ts';
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

/** Opens what is derived; spells and moves are those of ClickHouse, if its address is given. */
async function openDerived(home: string, clickHouse: string | undefined): Promise<CareersBook | null> {
  const house = clickHouse === undefined ? null : await openClickHouse(clickHouse);
  const book = await openCareers(home, loadRegister().organisations, loadOwnership(), house ? derivingIn(house) : byKernel);
  if (!book || !house) return book;
  const close = (): void => {
    book.close();
    void house.close();
  };
  return { ...book, close };
}

/** Opens the careers of a home; null where no records were taken in. */
export async function openBook(home: string, clickHouse?: string): Promise<CareersBook | null> {
  return (await refreshCareers(home)) ? openDerived(home, clickHouse) : null;
}

interface ServedBook {
  readonly book: () => Promise<CareersBook | null>;
  readonly close: () => Promise<void>;
}

/** The careers of a home for as long as it is served: opened when first asked for, and again when records were taken in meanwhile. */
export function servedBook(home: string, clickHouse?: string): ServedBook {
  let stamp: string | null = null;
  let opened: Promise<CareersBook | null> = Promise.resolve(null);
  const reopen = async (before: Promise<CareersBook | null>): Promise<CareersBook | null> => {
    (await before)?.close();
    return stamp === null ? null : openDerived(home, clickHouse);
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
