// Scores of rumours, noted when a rumour comes in or another source takes it up, so that they can be held against what came.

import { canonical } from '../base/canonical.ts';
import type { Forecaster } from '../model/rumour.ts';
import { lastTx } from './chain.ts';
import type { Store } from './store.ts';
import { rumours } from './views/rumours.ts';

/** See `Ledger.forecast`. */
export async function forecast(store: Store, forecaster: Forecaster): Promise<number> {
  const { engine, now } = store;
  const waiting = new Set((await engine.read.all('select ev from unscored order by ev')).map(({ ev }) => String(ev)));
  if (waiting.size === 0) return 0;
  const [{ told, today }, at] = [await rumours(store), now()];
  const given = forecaster(
    told.filter(({ event }) => waiting.has(event)),
    told,
    today,
  );
  return engine.write(async (session) => {
    const tx = await lastTx(session);
    const added = await session.insert(
      'forecast',
      given.map(({ event, sources, ...row }) => ({ ev: event, sources: canonical(sources), at: at.toISOString(), tx, ...row })),
    );
    for (const ev of waiting) await session.run('delete from unscored where ev = ?', [ev]);
    return added;
  });
}
