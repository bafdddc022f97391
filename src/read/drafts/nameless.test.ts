import { describe, expect, it } from 'vitest';
import { read } from '../reading.fixture.ts';

const raised = (lang: string, text: string): readonly string[] =>
  read(text, undefined, lang).flatMap(({ kind, roles: { org } }) => (kind === 'raise' ? [org ?? ''] : []));

describe('money raised by a new firm without a name', () => {
  it.each([
    ['en', 'Jane Hollis left OpenAI and founded a start-up. It has raised $30 million.'],
    ['de', 'Jana Holl verließ OpenAI und gründete ein Start-up. Wenige Monate später sammelte es 30 Millionen Euro ein.'],
    ['fr', "Claire Vidal a quitté OpenAI pour fonder sa propre société. Elle a levé 30 millions d'euros."],
  ])('%s: is not that of whom the founder left', (lang, text) => expect(raised(lang, text)).toEqual([]));

  it('is told of whoever is named next', () => {
    expect(raised('en', 'Jane Hollis left Google and founded a start-up. OpenAI has raised $30 million.')).toEqual(['OpenAI']);
  });
});
