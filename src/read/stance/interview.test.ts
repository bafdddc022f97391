// Who speaks in interviews, where no quotation mark says so.

import { describe, expect, it } from 'vitest';
import { moves } from '../moves.fixture.ts';
import { read } from '../reading.fixture.ts';

const offers = (text: string, language: string): readonly unknown[] =>
  read(text, undefined, language).flatMap(({ kind, says, roles: { by, who, answer } }) => (kind === 'offer' ? [{ by, who, answer, says }] : []));

const told = { by: ['Meta'], who: [{ name: 'Jana Holl' }], answer: 'declined', says: 'Jana Holl' };

describe('interviews', () => {
  it.each([
    ['en', 'Jana Holl builds robots.\n\nDid you have offers?\n\nI turned down an offer from Meta.\n\nDo you regret it?\n\nNo.'],
    ['de', 'Jana Holl baut Roboter.\n\nHatten Sie Angebote?\n\nIch habe ein Angebot von Meta abgelehnt.\n\nBereuen Sie das?\n\nNein.'],
    ['it', 'Jana Holl costruisce robot.\n\n**Aveva offerte?**\n\nHo rifiutato un’offerta di Meta.\n\n**Se ne pente?**\n\nNo.'],
  ])('"I" is whoever answers: %s', (language, text) => expect(offers(text, language)).toEqual([told]));

  it('one question makes none', () => {
    expect(offers('Jana Holl builds robots.\n\nDid she have offers?\n\nI turned down an offer from Meta.', 'en')).toEqual([]);
  });

  it.each([
    ['en', 'Jana Holl builds robots.\n\nHow much did Meta offer you?\n\nTwo million dollars, over four years.\n\nWhat did you say?\n\nI said no.'],
    ['de', 'Jana Holl baut Roboter.\n\nWie viel hat Meta Ihnen geboten?\n\nZwei Millionen Dollar, über vier Jahre.\n\nUnd Sie?\n\nIch habe abgelehnt.'],
    ['it', 'Jana Holl costruisce robot.\n\nQuanto le ha offerto Meta?\n\nDue milioni di dollari, su quattro anni.\n\nE lei?\n\nHo rifiutato.'],
    ['pt', 'Jana Holl constrói robôs.\n\nQuanto lhe ofereceu a Meta?\n\nDois milhões de dólares, ao longo de quatro anos.\n\nE então?\n\nRecusei.'],
  ])('a sum answers how much was offered: %s', (language, text) => {
    const pay = { form: 'package', amount: { value: 2e6, currency: 'USD' }, period: 'P4Y' };
    const found = read(text, undefined, language).filter((c) => c.kind === 'offer');
    expect(found.map((c) => c.roles)).toEqual([{ by: ['Meta'], who: [{ name: 'Jana Holl' }], pay, answer: 'declined' }]);
  });
});

const interview = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n');

describe('answers in an interview', () => {
  it('are of whoever is introduced before the first question', () => {
    const text = interview(
      'Jane Hollis worked at Google for years. We met in a park.',
      'You have left Google?',
      'I left in May, and I sleep better.',
      'And your plans?',
      'I have none.',
    );
    expect(moves(text, 'en')).toEqual(['Jane Hollis: Google > ']);
  });

  it('are of whoever a label names, by the ending of the verb alone', () => {
    const text = interview(
      'Rozmowa o pracy w Google.',
      'Dlaczego pani odeszła?',
      'Ewa Gajda: Złożyłam wypowiedzenie w lutym.',
      'A potem?',
      'Od maja 2025 jestem w OpenAI. I mnie tam dobrze.',
    );
    expect(moves(text, 'pl')).toContain('Ewa Gajda:  > OpenAI');
  });

  it('need two questions, and somebody who speaks of themselves', () => {
    expect(moves(interview('Jane Hollis worked at Google.', 'What now?', 'I left in May, said a friend of hers.'), 'en')).toEqual([]);
  });
});

describe('forms of whoever speaks', () => {
  it.each([
    ['es', '«Me fui de Google en mayo», dice Ana Bravo.', ['Ana Bravo: Google > ']],
    ['es', 'Ana Bravo habló en Madrid. Dejé Google en mayo.', []],
    ['pt', '“Deixei o Google em maio”, diz Ana Prado.', ['Ana Prado: Google > ']],
    ['pl', '„Odeszłam z Google w maju”, mówi Ewa Gajda.', ['Ewa Gajda: Google > ']],
  ])('%s: %s', (lang, text, told) => expect(moves(text, lang)).toEqual(told));
});
