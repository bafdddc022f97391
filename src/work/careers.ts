// Careers of one home, with the register and the list of institutions that come with the program.

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../base/hash.ts';
import { openCareers } from '../careers/book.ts';
import { deriveTables, stampFiles, stampOf } from '../careers/derive.ts';
import { openClickHouse } from '../careers/engines/clickhouse.ts';
import { byKernel, derivingIn } from '../careers/engines/remote.ts';
import type { Institution } from '../careers/organisations/known.ts';
import { createResolver } from '../careers/organisations/organisations.ts';
import { ownersOf } from '../careers/owners.ts';
import type { CareersBook } from '../model/career-views.ts';
import { readJsonLines } from './jsonl.ts';
import { DATA_DIR, loadOwnership, loadRegister } from './register.ts';

/** The files that say what is known of organisations. */
const FILES = ['organisations.jsonl', 'institutions.jsonl', 'ownership.jsonl'];

/** Changes when one of the files is written to, or is another. */
const stateOf = (paths: readonly string[]): string =>
  paths
    .map((path) => {
      const { mtimeMs = 0, size = 0, ino = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
      return `${path} ${mtimeMs} ${size} ${ino}`;
    })
    .join('\n');

let lastDigest = { seen: '', digest: '' };

/** Of the files' bytes; they are read again when one was written to. */
function digestIn(register: string): string {
  const paths = FILES.map((name) => join(register, name));
  const seen = stateOf(paths);
  if (seen !== lastDigest.seen) lastDigest = { seen, digest: sha256(paths.map((path) => sha256(readFileSync(path))).join()) };
  return lastDigest.digest;
}

const REGISTER = join(DATA_DIR, 'register');

/** Who is who and who was where, if the records or the register have changed. False: there are no records. */
export const refreshCareers = (home: string, register = REGISTER): Promise<boolean> =>
  deriveTables(home, digestIn(register), () => {
    const { organisations } = loadRegister(register);
    const institutions = readJsonLines<Institution>(join(register, 'institutions.jsonl'));
    return { resolverOf: (pairs) => createResolver(organisations, institutions, pairs), owners: ownersOf(organisations, loadOwnership(register)) };
  });

/** Opens what is derived; spells and moves are those of ClickHouse, if its address is given. */
async function openDerived(home: string, clickHouse: string | undefined, register: string): Promise<CareersBook | null> {
  const house = clickHouse === undefined ? null : await openClickHouse(clickHouse);
  const knowledge = { digest: digestIn(register), register: loadRegister(register).organisations, ownership: loadOwnership(register) };
  const book = await openCareers(home, knowledge, house ? derivingIn(house) : byKernel);
  if (!book || !house) return book;
  const close = (): void => {
    book.close();
    void house.close();
  };
  return { ...book, close };
}

/** Opens the careers of a home; null where no records were taken in. */
export async function openBook(home: string, clickHouse?: string, register = REGISTER): Promise<CareersBook | null> {
  return (await refreshCareers(home, register)) ? openDerived(home, clickHouse, register) : null;
}

interface ServedBook {
  readonly book: () => Promise<CareersBook | null>;
  readonly close: () => Promise<void>;
}

/**
 * The careers of a home for as long as it is served: opened when first asked for, and again when others were worked out. While records are taken in, and
 * after the register has changed, what was worked out before is shown; working it out takes a processor that those who ask for pages need.
 */
export function servedBook(home: string, clickHouse?: string): ServedBook {
  /** What was opened was made of, and how its files were then. */
  let [stamp, seen]: [string | null, string] = [null, ''];
  let opened: Promise<CareersBook | null> = Promise.resolve(null);
  const reopen = async (before: Promise<CareersBook | null>): Promise<CareersBook | null> => {
    (await before)?.close();
    return openDerived(home, clickHouse, REGISTER);
  };
  return {
    book: () => {
      const digest = digestIn(REGISTER);
      const state = `${digest}\n${stateOf(stampFiles(home))}`;
      if (state === seen) return opened;
      seen = state;
      const now = stampOf(home, digest);
      if (now !== null && now !== stamp) {
        stamp = now;
        opened = reopen(opened.catch(() => null));
        // What could not be opened now may be opened next time.
        opened.catch(() => ([seen, stamp] = ['', null]));
      }
      return opened;
    },
    close: async () => (await opened.catch(() => null))?.close(),
  };
}
