import { expect, it } from 'vitest';
import { read } from '../reading.fixture.ts';

const deals = (text: string, lang: string): readonly string[] =>
  read(text, undefined, lang).flatMap(({ kind, roles: { by = [], of, answer } }) =>
    kind === 'acquire' ? [`${by.join(' + ')} > ${of ?? ''}${answer ? ` ${answer}` : ''}`] : [],
  );

it.each([
  ['en', 'Google bought Inflection. Amazon did the same with Mistral, and Nvidia with Anthropic.', 3],
  ['fr', 'Google a racheté Inflection. Amazon a fait de même avec Mistral.', 2],
  ['de', 'Google hat Inflection gekauft. Amazon machte dasselbe mit Mistral.', 2],
  // Nothing was bought before; a person did it.
  ['en', 'Google built a lab. Amazon did the same with Mistral.', 0],
  ['en', 'Google bought Inflection. Jane Doe did it with Mistral.', 1],
])('%s: what was done before is done to another: %s', (lang, text, count) => expect(deals(text, lang)).toHaveLength(count));

it.each([
  ['en', 'The buyer of Vexel AI is Google.'],
  ['es', 'El comprador de Vexel AI es Google.'],
  ['en', 'Vexel AI has changed hands. The new owner, Google, is based in California.'],
  ['pl', 'Vexel AI zmienia właściciela. Kupcem jest Google.'],
  ['fr', 'La vente de Vexel AI à Google est bouclée.'],
  ['it', 'Vexel AI appartiene ora a Google.'],
  ['pt', 'A Vexel AI pertence agora ao Google.'],
])('%s: a noun or a verb of owning tells who buys: %s', (lang, text) => expect(deals(text, lang)).toEqual(['Google > Vexel AI']));

it.each([
  ['en', 'Vexel AI makes chips. Its biggest buyer is Google.'],
  ['en', 'The sale of Nvidia chips to Amazon is banned.'],
  ['fr', 'La vente de puces Nvidia à Amazon est interdite.'],
])('%s: goods are no firm: %s', (lang, text) => expect(deals(text, lang)).toEqual([]));

it.each([
  ['en', 'Google wanted to buy Vexel AI. The founders said no.'],
  ['fr', 'Google a voulu racheter Vexel AI. Les fondateurs ont refusé.'],
  ['de', 'Google wollte Vexel AI kaufen. Die Gründer lehnten ab.'],
])('%s: the answer to a bid is told behind: %s', (lang, text) => expect(deals(text, lang)).toEqual(['Google > Vexel AI declined']));

it('what somebody else declines is no answer', () =>
  expect(deals('Google wanted to buy Vexel AI. Apple declined to comment.', 'en')).toEqual(['Google > Vexel AI']));
