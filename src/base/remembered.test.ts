import { expect, test } from 'vitest';
import { once, remembered } from './remembered.ts';

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

test('what is made of a thing is made once', () => {
  let made = 0;
  const of = once((thing: { readonly name: string }) => ({ name: thing.name, nth: ++made }));
  const [a, b] = [{ name: 'a' }, { name: 'b' }];
  expect([of(a), of(b), of(a)]).toEqual([
    { name: 'a', nth: 1 },
    { name: 'b', nth: 2 },
    { name: 'a', nth: 1 },
  ]);
});
