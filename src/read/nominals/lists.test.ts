import { expect, it } from 'vitest';
import { read } from '../reading.fixture.ts';

it('goes on past what brackets say of a person', () => {
  const moves = read('Meta ha fichado a Daniela Amodei (de OpenAI), Dario Amodei (fundador de una startup) y Ilya Sutskever.', undefined, 'es');
  expect(moves.map(({ roles }) => roles)).toEqual([
    { who: [{ name: 'Dario Amodei' }, { name: 'Ilya Sutskever' }], to: 'Meta' },
    { who: [{ name: 'Daniela Amodei' }], from: 'OpenAI', to: 'Meta' },
  ]);
});
