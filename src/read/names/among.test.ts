import { describe, expect, it } from 'vitest';
import { language as english } from '../languages/en.ts';
import { language as spanish } from '../languages/es.ts';
import { language as italian } from '../languages/it.ts';
import { language as portuguese } from '../languages/pt.ts';
import type { Language } from '../packs/language.ts';
import { analyse } from '../reading.fixture.ts';

const organisations = (text: string, language: Language): string[] =>
  analyse(text, language)
    .names.flat()
    .flatMap((n) => (n.type === 'organisation' ? [n.name] : []));

describe('firms of one common word', () => {
  it.each<[string, Language, string, string[]]>([
    ['beside a known one', spanish, 'Competirá con Trébol y OpenAI.', ['Trébol', 'OpenAI']],
    ['in a list', italian, 'Il round è sostenuto da OpenAI, Airone e Google.', ['OpenAI', 'Airone', 'Google']],
    ['with its article', portuguese, 'O Google e a Garça assinam um acordo.', ['Google', 'Garça']],
    ['cited', english, 'According to Plank, nothing changes.', ['Plank']],
    ['behind a full name', spanish, 'Ana Ruiz, de Trébol, no lo cree.', ['Trébol']],
    ['with a spokeswoman', english, 'A spokeswoman for Plank denied it.', ['Plank']],
    ['with a seat', english, 'Plank, based in Leeds, is growing.', ['Plank']],
    ['a place is none', english, 'OpenAI and Boston signed a deal.', ['OpenAI']],
    ['nor a noun that opens the sentence', english, 'Engineers and OpenAI agree.', ['OpenAI']],
  ])('%s', (_, language, text, expected) => expect(organisations(text, language)).toEqual(expected));
});
