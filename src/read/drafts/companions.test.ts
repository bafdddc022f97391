import { expect, it } from 'vitest';
import { moves } from '../moves.fixture.ts';

it.each([
  ['en', 'Clara Stein is leaving Google for Apple. Four colleagues are going with her.', 'Google > Apple'],
  ['de', 'Clara Stein verlässt Google und geht zu Apple. Vier Kollegen gehen mit ihr.', 'Google > Apple'],
  ['it', 'Clara Stein lascia Google per Apple. Con lei vanno via quattro colleghi.', 'Google > Apple'],
  ['pt', 'Clara Stein deixa a Google pela Apple. Com ela vão quatro colegas.', 'Google > Apple'],
  ['en', 'Clara Stein left Google for Apple, taking four colleagues with her.', 'Google > Apple'],
  ['es', 'Clara Stein dejó Google por Apple, llevándose consigo a cuatro colegas.', 'Google > Apple'],
  ['fr', 'Clara Stein a quitté Google pour Apple, emmenant avec elle quatre collègues.', 'Google > Apple'],
  ['it', 'Clara Stein ha lasciato Google per Apple, portando con sé quattro colleghi.', 'Google > Apple'],
  ['pl', 'Clara Stein odeszła z Google do Apple, zabierając ze sobą czterech kolegów.', 'Google > Apple'],
  ['pt', 'Clara Stein trocou a Google pela Apple, levando consigo quatro colegas.', 'Google > Apple'],
])('%s: who goes with somebody goes the same way', (lang, text, way) => expect(moves(text, lang)).toEqual([`Clara Stein: ${way}`, `4 colleagues: ${way}`]));

it.each([
  ['who worked with her', 'Clara Stein is leaving Google for Apple. Four colleagues worked with her.'],
  ['who is hired with her', 'Clara Stein is leaving Google for Apple. Four colleagues spoke with her and came to Berlin.'],
  ['much later', 'Clara Stein is leaving Google for Apple. It rained. It snowed. The day was long. Four colleagues are going with her.'],
])('not %s', (_, text) => expect(moves(text)).toEqual(['Clara Stein: Google > Apple']));
