import { describe, expect, it } from 'vitest';
import { language as english } from '../languages/en.ts';
import { language as spanish } from '../languages/es.ts';
import { language as french } from '../languages/fr.ts';
import { language as italian } from '../languages/it.ts';
import { language as polish } from '../languages/pl.ts';
import type { Language } from '../packs/language.ts';
import { analyse } from '../reading.fixture.ts';

const organisations = (text: string, language: Language): string[] =>
  analyse(text, language)
    .names.flat()
    .flatMap((n) => (n.type === 'organisation' ? [n.name] : []));

describe('institutions', () => {
  it.each<[string, Language, string, string[]]>([
    ['an adjective with a capital, and what it is of', spanish, 'Lo pide el Consejo General de la Abogacía.', ['Consejo General de la Abogacía']],
    ['an adjective without a capital', italian, 'Lo dice il Consiglio nazionale forense.', ['Consiglio nazionale forense']],
    ['a noun without a capital behind an adjective', french, "Le Fonds suédois d'avenir y participe.", ["Fonds suédois d'avenir"]],
    ['an authority in small letters', french, "Elle dirige l'Autorité de la robotique.", ['Autorité de la robotique']],
    ['two nouns that "and" joins', spanish, 'Lo pide la Comisión Nacional de los Robots y la Confianza.', ['Comisión Nacional de los Robots y la Confianza']],
    ['what an office is for', english, 'She runs the Office for Quiet Machines.', ['Office for Quiet Machines']],
    ['two nouns with capitals', spanish, 'Trabaja en el Instituto de Robótica y Lenguaje Natural.', ['Instituto de Robótica y Lenguaje Natural']],
    ['opening the sentence', polish, 'Fundacja na rzecz Cichych Maszyn płaci więcej.', ['Fundacja na rzecz Cichych Maszyn']],
    ['the board of a firm is none', spanish, 'Lo pide el Consejo de Administración de OpenAI.', ['OpenAI']],
    ['a part of a firm is none', spanish, 'Dirige el Centro de Investigación de OpenAI.', ['OpenAI']],
    ['nor is the noun alone', italian, 'Lo ha deciso il Consiglio, ieri.', []],
    ['nor a noun that opens the sentence', french, 'Association professionnelle, elle ne vend rien.', []],
  ])('%s', (_, language, text, expected) => expect(organisations(text, language)).toEqual(expected));
});

describe('a university that goes by the name of its town', () => {
  it.each<[string, string[]]>([
    ['She is a professor at Oxford.', ['University of Oxford']],
    ['She teaches at Oxford University. The association, from Oxford, pays less.', ['University of Oxford']],
    ['She teaches at Oxford University. The rents in Oxford rose.', ['University of Oxford']],
  ])('%s', (text, expected) => expect(organisations(text, english)).toEqual(expected));
});
