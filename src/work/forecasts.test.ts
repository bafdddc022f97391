// Scores of rumours are noted once, when a rumour comes in, and never changed; on both engines.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ENGINES } from '../ledger/engines.fixture.ts';
import { article } from '../ledger/ledger.fixture.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { openLedger } from '../ledger/open.ts';
import { eventScore, experienceOf } from '../market/sources.ts';
import type { Stance } from '../model/claim.ts';
import { REGISTER } from '../resolve/world.fixture.ts';
import { recompute } from './recompute.ts';
import { refreshLedger } from './refresh.ts';

const WORDS: Readonly<Record<string, string>> = {
  alpha: 'the end of something is talked about in the corridors.',
  beta: 'people who know the building say that boxes were carried out.',
  gamma: 'it is over, as a look at the door plate shows.',
};

describe.each(ENGINES)('on $name', (engine) => {
  let ledger: Ledger;
  let today = '2025-07-10';
  beforeEach(async () => {
    today = '2025-07-10';
    ledger = await openLedger(await engine.place(), { now: () => new Date(`${today}T12:00:00Z`), register: REGISTER });
  });
  afterEach(() => ledger.close());

  const tell = async (paper: string, who: string, published: string, stance: Stance): Promise<void> => {
    const text = `${who} and OpenAI: ${WORDS[paper]}`;
    const claim = { kind: 'move', roles: { who: [{ name: who }], from: 'OpenAI' }, stance };
    await ledger.append({ kind: 'read', actor: 'test', documents: [article(`https://${paper}.example/${published}/${stance}`, text, [[text, claim]], { publisher: paper, published })] }); // biome-ignore format: one line
    await refreshLedger(ledger, { register: () => Promise.resolve(REGISTER) });
  };
  const given = async () => (await ledger.forecasts()).map(({ at, sources, resolved, came }) => [at.slice(0, 10), sources.join('+'), resolved, came]);

  test('a score is noted with each new teller, and stays as it was given', async () => {
    await tell('alpha', 'Jane Zork', '2025-07-09', 'rumour');
    expect(await given()).toEqual([['2025-07-10', 'alpha', 0, 0]]);
    today = '2025-07-12';
    await tell('beta', 'Jane Zork', '2025-07-12', 'rumour');
    await tell('gamma', 'Jane Zork', '2025-07-14', 'fact');
    expect(await given()).toEqual([
      ['2025-07-10', 'alpha', 0, 0],
      ['2025-07-12', 'alpha+beta', 0, 0],
    ]);
    today = '2025-08-01';
    await tell('alpha', 'Benno Zork', '2025-08-01', 'rumour');
    expect((await given()).at(-1)).toEqual(['2025-08-01', 'alpha', 1, 1]);
    expect((await recompute(ledger, REGISTER, { drop: true })).same).toBe(true);
    expect((await given()).length).toBe(3);
  });

  test('an old rumour is given no score; the past knows neither what came later nor what was given later', async () => {
    await tell('alpha', 'Jane Zork', '2024-01-09', 'rumour');
    expect(await given()).toEqual([]);
    today = '2025-07-11';
    await tell('alpha', 'Benno Zork', '2025-07-11', 'rumour');
    const past = await ledger.asOf(new Date('2025-07-10T23:00:00Z'));
    expect([(await past.rumours()).told.length, (await past.forecasts()).length]).toEqual([1, 0]);
    expect([(await ledger.rumours()).told.length, (await ledger.forecasts()).length]).toEqual([2, 1]);
    expect((await ledger.rumoursOf('publisher', 'alpha')).map(({ rumour, claim }) => [rumour.told, claim.document.published])).toEqual([
      [20280, '2025-07-11'],
      [19731, '2024-01-09'],
    ]);
  });

  test('the score of an event from what its tellers told is that from all that is on record, on any day', async () => {
    const stances: readonly Stance[] = ['rumour', 'rumour', 'plan', 'fact', 'denial'];
    const people = ['Jane Zork', 'Benno Zork', 'Anna Tor'];
    let n = 0;
    for (const paper of ['alpha', 'beta', 'gamma', 'alpha', 'beta'])
      for (const who of people) {
        const stance = stances[(n * 7 + Math.floor(n / 3)) % stances.length] ?? 'rumour';
        await tell(paper, who, `202${3 + (n % 3)}-0${1 + (n % 9)}-1${n % 7}`, stance);
        n++;
      }
    for (today of ['2023-06-30', '2024-02-01', '2024-12-31', '2025-07-10', '2027-01-01']) {
      const all = await ledger.rumours();
      const { resolved, came } = experienceOf(all.told, all.today);
      expect(all.told.length).toBeGreaterThan(4);
      for (const { event } of all.told) {
        const around = await ledger.rumoursAround(event);
        expect(around.all).toEqual({ resolved, came });
        expect(eventScore(event, around)).toEqual(eventScore(event, { ...all, all: { resolved, came } }));
      }
    }
  });
});
