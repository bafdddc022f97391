// How long the pages take: real requests to a served ledger on disk that holds the starter ledger, one after the other, warm.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Effects } from '../src/base/effects.ts';
import type * as Web from '../src/faces/web/serve.ts';
import type { Ledger } from '../src/ledger/ledger.ts';
import { openLedger } from '../src/ledger/open.ts';
import { refreshAll } from '../src/work/refresh.ts';
import { loadRegister } from '../src/work/register.ts';
import { loadStarter } from '../src/work/starter.ts';

export const about = 'milliseconds from request to last byte, by page (the limit is a median of 50 for board, organisation and event)';

const WARM = 30;
const ROUNDS = 200;

/** The build's own: Node strips types, but knows no JSX. */
const web = async () => (await import(new URL('../dist/faces/web/serve.js', import.meta.url).href)) as typeof Web;

/** The largest of each sort of page. */
async function addressesOf(ledger: Ledger): Promise<Readonly<Record<string, string>>> {
  const { rows } = await ledger.board({ limit: 10_000 });
  const event = rows.reduce((most, row) => (row.claims > most.claims ? row : most));
  const document = (await ledger.documents({ limit: 1000 })).rows.reduce((most, row) => (row.claims > most.claims ? row : most));
  return {
    'board': '/',
    'board, filtered': '/?org=openai&kind=move&since=2023',
    'board as JSON': '/index.json',
    'organisation': '/org/openai',
    'event': `/event/${event.id}`,
    'person': '/person/sam-altman',
    'document': `/document/${document.id}`,
    'organisations': '/organisations',
    'people': '/people',
    'search': '/search?q=openai',
  };
}

async function timesOf(url: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < WARM + ROUNDS; round++) {
    const from = performance.now();
    const answer = await fetch(url);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
    if (round >= WARM) times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b);
}

const at = (times: readonly number[], share: number): string => (times[Math.floor((times.length - 1) * share)] ?? Number.NaN).toFixed(1).padStart(6);

export async function run({ stdout, now }: Effects): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'mercato-bench-'));
  const register = loadRegister();
  const ledger = await openLedger(join(home, 'ledger.sqlite'), { now, register });
  try {
    await ledger.append(loadStarter());
    await refreshAll(ledger, register);
    const served = await (await web()).serve(ledger, { port: 0, now, register });
    for (const [name, address] of Object.entries(await addressesOf(ledger))) {
      const times = await timesOf(served.url + address);
      stdout.write(`  ${name.padEnd(18)} median ${at(times, 0.5)} ms   p99 ${at(times, 0.99)} ms\n`);
    }
    await served.close();
  } finally {
    await ledger.close();
    rmSync(home, { recursive: true, force: true });
  }
}
