import { expect, test } from 'vitest';
import { formatInterval, intervalOf } from '../base/interval.ts';
import type { Voice } from '../model/event.ts';
import { whenOf } from './when.ts';

/** "WIRED 2024-05"; "WIRED <2024-05-07" has no date and is of that day; "OpenAI! 2024" is a party. */
const dated = (line: string) => {
  const [name = '', date = ''] = line.split(' ');
  const voice: Voice = name.endsWith('!') ? 'party' : 'press';
  const stated = intervalOf(date);
  return stated
    ? { origin: name, voice, dated: true, interval: stated }
    : { origin: name, voice, dated: false, interval: { lo: null, hi: intervalOf(date.slice(1))?.hi ?? null } };
};

test.each([
  [['A 2024-05-14'], '14 May 2024'],
  [['A 2024', 'B 2024-05', 'C 2024-05-14'], '14 May 2024'],
  [['A 2024', 'B <2024-05-07'], '2024'],
  [['A <2024-05-07', 'B <2023-11-20'], 'by 20 November 2023'],
  [['A <'], 'date unknown'],
  // Where no day suits all: most origins, parties first.
  [['A 2024-05-14', 'B 2024-05-14', 'C 2024-05-15'], '14 May 2024'],
  [['A 2024-05-14', 'A 2024-05-14', 'C 2024-05-15'], '14–15 May 2024'],
  [['A 2024-05-14', 'B 2024-05-14', 'C! 2024-05-15'], '15 May 2024'],
  // A tie leaves it open between the two.
  [['A 2010', 'B 2011', 'C 2012'], '2010–2012'],
  [['A 2023-11-21', 'B 2023-11-22', 'C 2023-11'], '21–22 November 2023'],
])('%j: %s', (lines, when) => {
  expect(formatInterval(whenOf(lines.map(dated)))).toBe(when);
});
