// Groups that say on what condition they leave.

import { describe, expect, it } from 'vitest';
import { read } from '../reading.fixture.ts';

const pledges = (text: string, language: string): readonly unknown[] =>
  read(text, undefined, language).flatMap(({ kind, stance, roles: { who, from, to } }) => (kind === 'pledge' ? [{ who, from, to, stance }] : []));
const of = (noun: string, count: number, all?: number): unknown => ({
  who: [{ noun, count, ...(all === undefined ? {} : { of: all }) }],
  from: 'Meta',
  to: undefined,
  stance: 'fact',
});

describe('a choice', () => {
  it.each([
    ['en', 'Either the board brings back Jane Doe or we leave, 57 of the 64 engineers of Meta wrote on Friday.'],
    ['de', '57 der 64 Ingenieure von Meta stellen klar: Entweder der Verkauf wird gestoppt, oder sie kündigen.'],
    ['fr', 'Soit le conseil rappelle Jeanne Roy, soit 57 des 64 ingénieurs de Meta démissionnent.'],
    ['pt', 'Ou a direção recua, ou 57 dos 64 engenheiros da Meta vão embora.'],
    ['pl', 'List podpisało 57 z 64 programistów Mety. Albo do końca maja wróci Jan Sowa, albo odchodzimy.'],
    ['it', '«O torna Carla, o ce ne andiamo». Lo scrivono 57 dei 64 ingegneri di Meta.'],
  ])('%s: %s', (language, text) => expect(pledges(text, language)).toEqual([of('engineers', 57, 64)]));
});

describe('a condition', () => {
  it.each([
    ['en', 'The letter was signed by 57 of the 64 engineers of Meta. If the sale goes through, they will leave.'],
    ['de', 'Sollte der Verkauf nicht gestoppt werden, kündigen 57 der 64 Ingenieure von Meta.'],
    ['de', '57 der 64 Ingenieure von Meta haben den Brief unterzeichnet. Wird der Umzug nicht abgesagt, wollen sie das Unternehmen verlassen.'],
    ['es', 'Si para entonces la junta no ha dimitido, 57 de los 64 ingenieros de Meta se marcharán.'],
    ['fr', "Si la fusion a lieu, 57 des 64 ingénieurs de Meta quitteront l'entreprise."],
    ['pt', 'Caso os contratos não sejam assinados, 57 dos 64 engenheiros da Meta vão sair.'],
    ['it', 'La lettera porta la firma di 57 dei 64 ingegneri di Meta. Se la sede viene spostata, se ne andranno.'],
  ])('%s: %s', (language, text) => expect(pledges(text, language)).toEqual([of('engineers', 57, 64)]));

  it('counts those for whom the language has no word', () => {
    expect(pledges('Jeśli prezes nie poda się do dymisji, z Mety odejdzie 39 z 47 tokarzy.', 'pl')).toEqual([of('people', 39, 47)]);
  });

  it.each([
    ['those who have gone', 'The 40 engineers left Meta. If the market falls, they will leave the city.'],
    ['others', 'The letter was signed by 40 engineers of Meta. If the sale goes through, Jane Doe will leave.'],
    ['a firm', 'Meta has 400 engineers. Either it grows or it leaves the market.'],
  ])('is none of %s', (_, text) => expect(pledges(text, 'en')).toEqual([]));
});
