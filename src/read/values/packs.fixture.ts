// The value words of three languages, as few as the tests of the engine need.

import { packOf } from '../pack.fixture.ts';

const NO_PREPOSITIONS = { origin: [], destination: [], at: [], of: [], by: [], as: [], for: [], with: [], other: [] };

export const french = packOf({
  elisions: ['l', 'd', 'qu', 'jusqu'],
  determiners: ['un', 'une', 'le', 'les'],
  and: ['et', 'ou'],
  prepositions: { ...NO_PREPOSITIONS, of: ['de', "d'"], other: ['en', 'pour', 'à'] },
  groups: { engineers: ['ingénieur{|s}'], researchers: ['chercheur{|s}'] },
  future: ['va', 'prochain{|e}'],
  numbers: {
    decimal: ',',
    group: [' ', '.'],
    words: { 'un': 1, 'une': 1, 'quatre': 4, 'sept': 7, 'vingt': 20, 'cinq': 5, 'dix': 10, 'soixante': 60, 'une dizaine': 10, 'un tiers': 1 / 3, 'la moitié': 0.5 },
    scales: { cent: 100, mille: 1e3, million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9, billion: 1e12, billions: 1e12, M: 1e6, Md: 1e9 },
    vague: { 'dizaines': 10, 'centaines': 100, 'milliers': 1e3, 'millions': 1e6, 'milliards': 1e9 },
    joiners: ['de', "d'"],
  },
  currencies: { 'dollar{|s}': 'USD', 'euro{|s}': 'EUR', '$': 'USD', '€': 'EUR' },
  percent: ['%', 'pour cent'],
  bounds: { atLeast: ['plus de', "plus d'", 'au moins', 'ou plus'], atMost: ["jusqu'à", 'moins de'], about: ['environ', 'près de', 'quelque'] },
  ranges: [{ before: 'de', between: 'à' }, { before: 'entre', between: 'et' }, { before: '', between: 'à' }, { before: '', between: '-' }],
  units: { an: 'Y', ans: 'Y', mois: 'M' },
  overPeriod: ['en', 'sur'],
  rates: { 'par an': 'P1Y', 'par mois': 'P1M' },
  months: [['janvier'], ['février'], ['mars'], ['avril'], ['mai'], ['juin'], ['juillet'], ['août'], ['septembre'], ['octobre'], ['novembre'], ['décembre']],
  weekdays: [['lundi'], ['mardi'], ['mercredi'], ['jeudi'], ['vendredi'], ['samedi'], ['dimanche']],
  relativeDays: { hier: -1, demain: 1 },
  relativeUnits: { "l'année dernière": { unit: 'Y', by: -1 }, 'le mois dernier': { unit: 'M', by: -1 }, 'la semaine dernière': { unit: 'W', by: -1 }, 'la semaine prochaine': { unit: 'W', by: 1 } },
  dateJoiners: ['le', 'en', 'de', 'er', ','],
}); // biome-ignore format: word lists

export const spanish = packOf({
  determiners: ['un', 'una', 'el', 'los'],
  and: ['y', 'o'],
  prepositions: { ...NO_PREPOSITIONS, of: ['de'], other: ['en', 'por', 'con'] },
  groups: { employees: ['empleado{|s}'], engineers: ['ingeniero{|s}'] },
  numbers: {
    decimal: ',',
    group: [' ', '.'],
    words: { un: 1, uno: 1, dos: 2, cinco: 5, once: 11, treinta: 30, 'un tercio': 1 / 3 },
    scales: { cien: 100, mil: 1e3, millón: 1e6, millones: 1e6, billón: 1e12, billones: 1e12, docenas: 12 },
    vague: { decenas: 10, cientos: 100, miles: 1e3, millones: 1e6 },
    joiners: ['de'],
  },
  currencies: { 'dólar{|es}': 'USD', 'euro{|s}': 'EUR', '$': 'USD' },
  percent: ['%', 'por ciento'],
  bounds: { atLeast: ['más de', 'al menos', 'o más'], atMost: ['hasta'], about: ['unos', 'cerca de', 'casi'] },
  ranges: [{ before: 'entre', between: 'y' }, { before: 'de', between: 'a' }],
  units: { 'año{|s}': 'Y', 'mes{|es}': 'M' },
  overPeriod: ['en', 'durante'],
  rates: { 'al año': 'P1Y', 'anual{|es}': 'P1Y' },
  months: [['enero'], ['febrero'], ['marzo'], ['abril'], ['mayo'], ['junio'], ['julio'], ['agosto'], ['septiembre'], ['octubre'], ['noviembre'], ['diciembre']],
  weekdays: [['lunes'], ['martes'], ['miércoles'], ['jueves'], ['viernes'], ['sábado'], ['domingo']],
  relativeDays: { ayer: -1 },
  relativeUnits: { 'el año pasado': { unit: 'Y', by: -1 }, 'la semana pasada': { unit: 'W', by: -1 } },
  dateJoiners: ['el', 'en', 'de', 'del'],
}); // biome-ignore format: word lists

export const polish = packOf({
  abbreviations: ['proc.', 'tys.'],
  and: ['i', 'lub'],
  prepositions: { ...NO_PREPOSITIONS, origin: ['z', 'od'], for: ['za'], other: ['w', 'o', 'do'] },
  groups: { people: ['osób'], employees: ['pracowników'] },
  numbers: {
    decimal: ',',
    group: [' '],
    words: { dwóch: 2, pięciu: 5, dwudziestu: 20, jedenastu: 11, 'pół miliarda': 5e8, 'jedną trzecią': 1 / 3 },
    scales: { 'sto': 100, 'tys.': 1e3, 'tysiąc': 1e3, 'tysięcy': 1e3, 'mln': 1e6, 'milion{|y|ów}': 1e6, 'mld': 1e9, 'miliard{|y|ów}': 1e9, 'bilion{|ów}': 1e12 },
    vague: { dziesiątki: 10, setki: 100, kilkadziesiąt: 20, miliony: 1e6 },
    joiners: [],
  },
  currencies: { 'dolar{|y|ów}': 'USD', 'USD': 'USD', 'euro': 'EUR', 'zł': 'PLN', 'złotych': 'PLN' },
  percent: ['%', 'proc.', 'procent'],
  bounds: { atLeast: ['ponad', 'co najmniej', 'lub więcej'], atMost: ['do', 'nawet'], about: ['około', 'ok.'] },
  ranges: [{ before: 'od', between: 'do' }, { before: 'między', between: 'a' }],
  units: { lat: 'Y', lata: 'Y', roku: 'Y', miesięcy: 'M' },
  overPeriod: ['w ciągu', 'przez'],
  rates: { rocznie: 'P1Y', miesięcznie: 'P1M' },
  months: [['styczn*'], ['lut{y|ego|ym}'], ['mar{zec|ca|cu}'], ['kwie*'], ['maj{|a|u}'], ['czerw{iec|ca|cu}'], ['lip{iec|ca|cu}'], ['sierp*'], ['wrze*'], ['październik*'], ['listopad*'], ['grud*']],
  weekdays: [['poniedziałek'], ['wtorek'], ['środ{a|ę}'], ['czwartek'], ['piątek'], ['sobot{a|ę}'], ['niedziel{a|ę}']],
  relativeDays: { wczoraj: -1 },
  relativeUnits: { 'w zeszłym miesiącu': { unit: 'M', by: -1 }, 'w przyszłym roku': { unit: 'Y', by: 1 } },
  dateJoiners: ['w', 'we', 'od', 'końca'],
}); // biome-ignore format: word lists
