// Who speaks in interviews, where no quotation mark says so.

import { describe, expect, it } from 'vitest';
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
