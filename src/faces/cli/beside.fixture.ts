// News of arrivals beside the records of the fixtures.

import { onTestFinished } from 'vitest';
import { homeHere, importHere } from '../../careers/careers.fixture.ts';
import type { BatchDocument, Ledger } from '../../ledger/ledger.ts';
import { openLedger } from '../../ledger/open.ts';
import type { CareersBook } from '../../model/career-views.ts';
import { documentOf } from '../../model/document.ts';
import { openBook } from '../../work/careers.ts';
import { refreshLedger } from '../../work/refresh.ts';
import { loadRegister } from '../../work/register.ts';
import { NOW } from './world.fixture.ts';

/** The news of somebody's arrival, dated. */
export function told(who: string, to: string, date: string): BatchDocument {
  const text = `${who} joins ${to}.`;
  const claim = { kind: 'move', stance: 'fact' as const, roles: { who: [{ name: who }], to }, reader: 'test@1', score: 1, because: [], date };
  return {
    document: documentOf({ url: `https://${who.length}${to.length}.example/`, text, format: 'test' }, 'en'),
    claims: [{ ...claim, quote: text, start: 0, end: text.length }],
  };
}

export interface World {
  readonly ledger: Ledger;
  readonly book: CareersBook;
  readonly refresh: () => Promise<void>;
}

export async function worldOf(...documents: readonly BatchDocument[]): Promise<World> {
  const home = homeHere();
  await importHere(home, ['papers', 'contributors.csv']);
  const register = loadRegister();
  const ledger = await openLedger(':memory:', { now: () => NOW, register });
  await ledger.append({ kind: 'test', actor: 'test', documents });
  const refresh = async (): Promise<void> => void (await refreshLedger(ledger, { register: () => Promise.resolve(register) }));
  await refresh();
  const book = await openBook(home);
  if (!book) throw new Error('there are no records');
  onTestFinished(async () => {
    book.close();
    await ledger.close();
  });
  return { ledger, book, refresh };
}
