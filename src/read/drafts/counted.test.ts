import { expect, it } from 'vitest';
import { moves } from '../moves.fixture.ts';

it.each([
  ['en', 'Ten researchers built it. Three of them went to Meta, one to Apple.', ['3 researchers:  > Meta', '1 researchers:  > Apple']],
  ['de', 'Zehn Forscher bauten es. Drei von ihnen gingen zu Meta, einer zu Apple.', ['3 researchers:  > Meta', '1 researchers:  > Apple']],
  ['fr', "Dix chercheurs l'ont construit. Trois d'entre eux sont partis chez Meta, un chez Apple.", ['3 researchers:  > Meta', '1 researchers:  > Apple']],
  ['pl', 'Pracowało nad tym dziesięciu badaczy. Trzech z nich przeszło do Mety, jeden do Apple.', ['3 researchers:  > Meta', '1 researchers:  > Apple']],
  ['en', 'Google lost five engineers last year, three of them to Nvidia.', ['5 engineers: Google > ', '3 engineers: Google > Nvidia']],
  ['fr', 'Google a perdu cinq ingénieurs, dont trois au profit de Nvidia.', ['5 engineers: Google > ', '3 engineers: Google > Nvidia']],
  ['it', 'Google ha perso cinque ingegneri, tre dei quali sono andati a Nvidia.', ['5 engineers: Google > ', '3 engineers: Google > Nvidia']],
  // Of things, and of nobody who goes anywhere.
  ['en', 'Meta has ten offices. Three of them are in Paris.', []],
  ['en', 'Google hired five engineers. Three of them have a degree.', ['5 engineers:  > Google']],
  ['de', 'Google stellte fünf Ingenieure ein. Einer zu viel, sagt Meta.', ['5 engineers:  > Google']],
])('%s: %s', (lang, text, expected) => expect(moves(text, lang)).toEqual(expected));
