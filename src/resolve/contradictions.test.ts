import { expect, test } from 'vitest';
import type { Decision } from '../model/decision.ts';
import { contradictions } from './contradictions.ts';

const told = (kind: Decision['kind'], a: string, b: string, live = true): Decision => ({
  id: `${kind} ${a} ${b}`,
  kind,
  a,
  b,
  payload: {},
  reason: '',
  actor: 'ana',
  seenTx: 1,
  revokes: null,
  live,
  at: '2026-01-01T00:00:00Z',
});
const found = (...decisions: Decision[]) => contradictions(decisions).map(({ different, same }) => [different.id, ...same.map(({ id }) => id)]);

test.each([
  ['two names apart', [told('different', 'a', 'b')], []],
  ['one and the same pair', [told('different', 'a', 'b'), told('same', 'a', 'b')], [['different a b', 'same a b']]],
  [
    'along a chain, the shortest way',
    [told('same', 'a', 'x'), told('same', 'x', 'y'), told('same', 'b', 'y'), told('same', 'b', 'x'), told('different', 'a', 'b')],
    [['different a b', 'same a x', 'same b x']],
  ],
  ['what was taken back does not count', [told('different', 'a', 'b'), told('same', 'a', 'b', false)], []],
  ['nor does "unsure"', [told('different', 'a', 'b'), told('unsure', 'a', 'b')], []],
])('contradictions: %s', (_, decisions, expected) => expect(found(...decisions)).toEqual(expected));
