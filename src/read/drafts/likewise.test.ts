import { describe, expect, it } from 'vitest';
import { moves } from '../moves.fixture.ts';

describe('the move told last, of others too', () => {
  it.each([
    ['en', 'Jane Hollis left Google in May. In June it was the turn of Tom Reed.', 'Tom Reed: Google > '],
    ['en', 'Jane Hollis left Google in May + as did Tom Reed.', 'Tom Reed: Google > '],
    ['de', 'Jana Holl verließ Google im Mai. Im Juni war Karl Wirth an der Reihe.', 'Karl Wirth: Google > '],
    ['fr', 'Claire Vidal a quitté Google en mai. En juin + ce fut le tour d’Igor Petit.', 'Igor Petit: Google > '],
    ['it', 'Carla Neri ha lasciato Google a maggio. A giugno è stata la volta di Ugo Bassi e del cofondatore Karl Wirth.', 'Ugo Bassi + Karl Wirth: Google > '],
  ])('%s: %s', (lang, text, told) => expect(moves(text, lang)).toContain(told));

  it('needs a move before', () => expect(moves('Google was praised in May. In June it was the turn of Tom Reed.', 'en')).toEqual([]));
});
