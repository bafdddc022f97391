import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';

test('each is asked once, until too many are known', () => {
  const asked: string[] = [];
  const of = remembered<string | undefined>(2, (text) => {
    asked.push(text);
    return text === 'nobody' ? undefined : text.toUpperCase();
  });
  expect([of('a'), of('nobody'), of('a'), of('nobody')]).toEqual(['A', undefined, 'A', undefined]);
  expect(asked).toEqual(['a', 'nobody']);
  expect([of('b'), of('a')]).toEqual(['B', 'A']);
  expect(asked).toEqual(['a', 'nobody', 'b', 'a']);
});
