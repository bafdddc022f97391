// `node scripts/floors.ts`: measures how accurate the reader is and writes that down as the floors of `test/accuracy`.

import { writeFileSync } from 'node:fs';
import { FLOORS_FILE, type Floors, floorsOf, readFloors } from '../test/accuracy/floors.ts';
import { missing, SET_NAMES, score } from '../test/accuracy/score.ts';

const floors: Record<string, Floors> = { ...readFloors() };
for (const set of SET_NAMES) {
  const absent = missing(set);
  if (absent) {
    process.stdout.write(`${set}: not measured, its floors stay: ${absent}\n`);
    continue;
  }
  const { scores, table } = await score(set);
  process.stdout.write(`${set}\n${table}\n`);
  floors[set] = floorsOf(scores);
}
writeFileSync(FLOORS_FILE, `${JSON.stringify(floors, null, 2)}\n`);
process.stdout.write(`written: ${FLOORS_FILE}\n`);
