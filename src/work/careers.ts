// Careers of one home, with the register and the list of institutions that come with the program.

import { join } from 'node:path';
import { openCareers } from '../careers/book.ts';
import { deriveTables } from '../careers/derive.ts';
import { createResolver, type Institution } from '../careers/organisations/organisations.ts';
import type { CareersBook } from '../model/career-views.ts';
import { readJsonLines } from './jsonl.ts';
import { DATA_DIR, loadRegister } from './register.ts';

const loadInstitutions = (): readonly Institution[] => readJsonLines<Institution>(join(DATA_DIR, 'register', 'institutions.jsonl'));

/** Who is who and who was where, if the records have changed. False: there are no records. */
export const refreshCareers = (home: string): Promise<boolean> => deriveTables(home, () => createResolver(loadRegister().organisations, loadInstitutions()));

/** Opens the careers of a home; null where no records were taken in. */
export async function openBook(home: string): Promise<CareersBook | null> {
  return (await refreshCareers(home)) ? openCareers(home, loadRegister().organisations) : null;
}
