import { describe, expect, test } from 'vitest';
import { packOf } from '../pack.fixture.ts';
import { parseNumber } from './numbers.ts';
import { french, polish, spanish } from './packs.fixture.ts';
import { told } from './values.fixture.ts';

/** A Friday. */
const PUBLISHED = '2025-07-04';

test.each<[string, string[]]>([
  ['6,6 milliards de dollars, 32 000 millions de dollars', ['6,6 milliards de dollars → 6600000000 USD', '32 000 millions de dollars → 32000000000 USD']],
  ['100 millions d’euros, 5 M€, 14 Md €', ['100 millions d’euros → 100000000 EUR', '5 M€ → 5000000 EUR', '14 Md € → 14000000000 EUR']],
  ['plus d’un milliard de dollars', ['plus d’un milliard de dollars → ≥1000000000 USD']],
  ['jusqu’à 10,3 milliards, au moins 5 euros', ['jusqu’à 10,3 milliards → ≤10300000000 ?', 'au moins 5 euros → ≥5 EUR']],
  ['de 10 à 20 millions de dollars', ['de 10 à 20 millions de dollars → 10000000–20000000 USD']],
  ['entre 10 et 20 chercheurs', ['entre 10 et 20 → count 10–20']],
  ['1,5 billion de dollars', ['1,5 billion de dollars → 1500000000000 USD long-scale']],
  ['des dizaines de millions de dollars, millions d’ingénieurs', ['dizaines de millions de dollars → ≥10000000 USD', 'millions → count ≥1000000']],
  ['une participation de 49% ou 49 pour cent, un tiers', ['49% → 0.49', '49 pour cent → 0.49', 'un tiers → 0.3333333333333333']],
  ['sept d’OpenAI et un d’Anthropic', ['sept → count 7', 'un → count 1']],
  ['un laboratoire et une dizaine de chercheurs', ['une dizaine → count 10']],
  ['quatre-vingt-dix chercheurs, soixante-dix, vingt et un, vingt-cinq', ['quatre-vingt-dix → count 90', 'soixante-dix → count 70', 'vingt et un → count 21', 'vingt-cinq → count 25']],
  ['cent ingénieurs, 1,000 ingénieurs', ['cent → count 100', '1,000 → count 1000']],
  ['en quatre ans, 20 $ par an', ['en quatre ans → over P4Y', '20 $ → 20 USD', 'par an → rate P1Y']],
  ['le 30 juin, le 1er juillet 2025, en mai 2024, en 2023', ['30 juin → 2025-06-30', '1er juillet 2025 → 2025-07-01', 'mai 2024 → 2024-05', '2023 → 2023']],
  ['en juin 30 chercheurs', ['juin → 2025-06', '30 → count 30']],
  ['hier, jeudi, lundi prochain, la semaine dernière, il va partir lundi', ['hier → 2025-07-03', 'jeudi → 2025-07-03', 'lundi → 2025-07-07', 'la semaine dernière → 2025-06', 'lundi → 2025-07-07']],
  ['5/6/2025', ['5/6/2025 → 2025-06-05']],
])('French: %s', (text, expected) => expect(told(text, french, PUBLISHED)).toEqual(expected)); // biome-ignore format: a table

test.each<[string, string[]]>([
  ['80 mil millones de dólares, 3.000 millones de dólares', ['80 mil millones de dólares → 80000000000 USD', '3.000 millones de dólares → 3000000000 USD']],
  ['más de 10 mil millones, más de un billón de dólares', ['más de 10 mil millones → ≥10000000000 ?', 'más de un billón de dólares → ≥1000000000000 USD long-scale']],
  ['34 mil 500 millones de dólares', ['34 mil 500 millones de dólares → 34500000000 USD']],
  ['1 billón de transacciones', ['1 billón → count 1000000000000']],
  ['miles de millones de dólares, cientos de empleados', ['miles de millones de dólares → ≥1000000000 USD', 'cientos → count ≥100']],
  ['dos docenas, mil empleados, treinta y cinco ingenieros, once', ['dos docenas → count 24', 'mil → count 1000', 'treinta y cinco → count 35', 'once → count 11']],
  ['una participación del 49 por ciento', ['49 por ciento → 0.49']],
  ['unos 20 empleados, 20 empleados o más, 700 de 770', ['unos 20 → count ~20', '20 → count 20', '700 → count 700', '770 → count 770']],
  ['hasta 5 millones de euros al año durante dos años', ['hasta 5 millones de euros → ≤5000000 EUR', 'al año → rate P1Y', 'durante dos años → over P2Y']],
  ['30 de junio de 2025, el viernes, el lunes, ayer, en mayo', ['30 de junio de 2025 → 2025-06-30', 'viernes → 2025-07-04', 'lunes → 2025-06-30', 'ayer → 2025-07-03', 'mayo → 2025-05']],
])('Spanish: %s', (text, expected) => expect(told(text, spanish, PUBLISHED)).toEqual(expected)); // biome-ignore format: a table

test.each<[string, string[]]>([
  ['pakiety warte 20 mln dolarów rocznie', ['20 mln dolarów → 20000000 USD', 'rocznie → rate P1Y']],
  ['14,9 mld USD, 12 tys. złotych, 5 zł', ['14,9 mld USD → 14900000000 USD', '12 tys. złotych → 12000 PLN', '5 zł → 5 PLN']],
  ['zapłacić dziesiątki milionów za „czempionów”', ['dziesiątki milionów → ≥10000000 ?']],
  ['miliard dolarów, pół miliarda dolarów', ['miliard dolarów → 1000000000 USD', 'pół miliarda dolarów → 500000000 USD']],
  ['od 10 do 20 mln dolarów, między 10 a 20 mln euro', ['od 10 do 20 mln dolarów → 10000000–20000000 USD', 'między 10 a 20 mln euro → 10000000–20000000 EUR']],
  ['wzrosła o 75% w ciągu dwóch lat', ['75% → 0.75', 'w ciągu dwóch lat → over P2Y']],
  ['26 proc. badaczy, jedną trzecią', ['26 proc. → 0.26', 'jedną trzecią → 0.3333333333333333']],
  ['ponad 500 osób, 4 tys. osób, jedenastu, dwudziestu pięciu, sto osób', ['ponad 500 → count ≥500', '4 tys. → count 4000', 'jedenastu → count 11', 'dwudziestu pięciu → count 25', 'sto → count 100']],
  ['„10 000x” talentami', []],
  ['od końca 2022 roku, 30 czerwca 2025, w czerwcu, w środę, wczoraj', ['2022 → 2022', '30 czerwca 2025 → 2025-06-30', 'czerwcu → 2025-06', 'środę → 2025-07-02', 'wczoraj → 2025-07-03']],
  ['w zeszłym miesiącu, w przyszłym roku, w przyszłym maju', ['w zeszłym miesiącu → 2025-06', 'w przyszłym roku → 2026', 'maju → 2026-05']],
])('Polish: %s', (text, expected) => expect(told(text, polish, PUBLISHED)).toEqual(expected)); // biome-ignore format: a table

describe('parseNumber', () => {
  const [point, comma] = [packOf({}), french];
  test.each([
    ['14.9', point, false, 14.9],
    ['14,9', point, false, 14.9],
    ['1,500', point, false, 1500],
    ['1.375', point, true, 1.375],
    ['1,375', comma, true, 1.375],
    ['1,500', comma, false, 1500],
    ['0,125', comma, false, 0.125],
    ['1.000.000', comma, false, 1e6],
    ['1,000,000.50', point, false, 1000000.5],
    ['1.000.000,50', comma, false, 1000000.5],
    ['32\u202f000', comma, false, 32000],
    ['1’000’000', point, false, 1e6],
    ['30.06.2025', comma, false, Number.NaN],
    ['2.5.1', point, false, Number.NaN],
    ['1.000,000.5', point, false, Number.NaN],
  ])('%s', (text, pack, scaled, value) => expect(parseNumber(text, pack, scaled)).toBe(value));
});

test.each<[string, string[]]>([
  ['un chercheur sur trois, sept sur dix', ['sept sur dix → 0.7']],
  ['700 sur 770', ['700 → count 700', '770 → count 770']],
])('Shares of two numbers: %s', (text, expected) =>
  expect(told(text, packOf({ ...french, numbers: { ...french.numbers, ratios: ['sur'] } }), PUBLISHED)).toEqual(expect.arrayContaining(expected)),
);
