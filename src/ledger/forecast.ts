// Scores of rumours, noted when a rumour comes in or another source takes it up, so that they can be held against what came.

import { canonical } from '../base/canonical.ts';
import type { Forecaster } from '../model/rumour.ts';
import { lastTx } from './chain.ts';
import { partsOf } from './parts.ts';
import type { Store } from './store.ts';
import { rumoursAround } from './views/rumours.ts';

/** See `Ledger.forecast`. */
export async function forecast(store: Store, forecaster: Forecaster): Promise<number> {
  const { engine, now } = store;
  const waiting = (await engine.read.all('select ev from unscored order by ev')).map(({ ev }) => String(ev));
  if (waiting.length === 0) return 0;
  const [around, at, asked] = [await rumoursAround(store, waiting), now(), new Set(waiting)];
  const given = forecaster(
    around.told.filter(({ event }) => asked.has(event)),
    around,
  );
  return engine.write(async (session) => {
    const tx = await lastTx(session);
    const added = await session.insert(
      'forecast',
      given.map(({ event, sources, ...row }) => ({ ev: event, sources: canonical(sources), at: at.toISOString(), tx, ...row })),
    );
    for (const part of partsOf(waiting)) await session.run(`delete from unscored where ev in (${part.map(() => '?').join(', ')})`, part);
    return added;
  });
}
