import { expect, it } from 'vitest';
import { moves } from '../moves.fixture.ts';

it.each([
  ['en', 'Apple has hired Paul Weber, who studied in Pisa, and two researchers from Meta.', ['Paul Weber:  > Apple', '2 researchers: Meta > Apple']],
  ['es', 'Apple ha fichado a Paul Weber, que estudió en Pisa, y a dos investigadores de Meta.', ['Paul Weber:  > Apple', '2 researchers: Meta > Apple']],
  // With a verb of their own they do something else.
  ['en', 'Apple has hired Paul Weber, who studied in Pisa, and two researchers left Meta.', ['Paul Weber:  > Apple', '2 researchers: Meta > ']],
])('%s: %s', (lang, text, expected) => expect(moves(text, lang)).toEqual(expected));

it.each([
  ['en', 'Paul Weber. Poached from Google by Apple in May, he now works on chips.', ['Paul Weber: Google > Apple']],
  ['it', 'Paul Weber, ex Graphcore. Strappato a Google da Apple in maggio, ora lavora sui chip.', ['Paul Weber: Google > Apple']],
  ['es', 'Paul Weber. Despedido por OpenAI en marzo.', ['Paul Weber: OpenAI > ']],
  // The participle's own noun follows.
  ['en', 'Paul Weber. Hired from Google by Apple in May, two researchers now work on chips.', ['2 researchers: Google > Apple']],
])('%s: a participle that opens its sentence tells of whom the one before named: %s', (lang, text, expected) => expect(moves(text, lang)).toEqual(expected));

it.each([
  ['en', '“Paul Weber joined us from Google in May,” says Clara Stein, chief executive of Vexel AI.'],
  ['fr', '« Paul Weber nous a rejoints de Google en mai », dit Clara Stein, directrice générale de Vexel AI.'],
  ['pl', '– Paul Weber dołączył do nas z Google w maju – mówi Clara Stein, prezeska Vexel AI.'],
])('%s: who joins "us" joins the organisation of whoever speaks', (lang, text) => expect(moves(text, lang)).toEqual(['Paul Weber: Google > Vexel AI']));

it.each([
  ['fr', 'OpenAI a recruté Jane Doe chez Meta.', ['Jane Doe: Meta > OpenAI']],
  ['pt', 'Jane Doe estava sob pressão. Na sexta-feira a OpenAI a demitiu.', ['Jane Doe: OpenAI > ']],
  ['pt', 'Jane Doe e Ada Quist escreveram o modelo. Ambas deixaram a Meta.', ['Jane Doe + Ada Quist: Meta > ']],
  ['en', 'Jane Doe and Ada Quist wrote the model. Both left Meta in April.', ['Jane Doe + Ada Quist: Meta > ']],
  ['de', 'Jane Doe und Ada Quist schrieben das Modell. Nun sind die beiden zu Meta gewechselt.', ['Jane Doe + Ada Quist:  > Meta']],
  ['en', 'Jane Doe, until now one of the best-known engineers in Europe, is moving to Meta.', ['Jane Doe:  > Meta']],
  // Of things, and of nobody told before.
  ['en', 'Jane Doe joined Meta. Both models left the laboratory.', ['Jane Doe:  > Meta']],
])('%s: %s', (lang, text, expected) => expect(moves(text, lang)).toEqual(expected));

it.each([
  ['en', 'Sam Altman has gone to Meta and Jane Doe to Google.', ['Sam Altman:  > Meta', 'Jane Doe:  > Google']],
  ['en', 'Among those who have left OpenAI are Sam Altman and Jane Doe.', ['Sam Altman + Jane Doe: OpenAI > ']],
  ['fr', 'Parmi ceux qui ont quitté OpenAI figurent Sam Altman et Jane Doe.', ['Sam Altman + Jane Doe: OpenAI > ']],
  ['fr', 'OpenAI est en difficulté. Sont également partis Sam Altman et Jane Doe.', ['Sam Altman + Jane Doe: OpenAI > ']],
  ['en', 'A spokeswoman for OpenAI confirmed that Jane Doe had left.', ['Jane Doe: OpenAI > ']],
  ['it', 'Cinque ricercatori di Google hanno seguito il loro ex capo a Meta.', ['5 researchers: Google > Meta']],
  ['en', 'Jane Doe has designed chips for years. Now the engineer is joining Meta.', ['Jane Doe:  > Meta']],
  // A part of those who left is nobody in particular.
  ['en', 'Among those who have left OpenAI in anger, says Sam Altman, are two friends.', []],
])('%s: %s', (lang, text, expected) => expect(moves(text, lang)).toEqual(expected));
