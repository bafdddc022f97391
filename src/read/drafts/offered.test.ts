// Who offers, where the sentence tells only who gets it.

import { describe, expect, it } from 'vitest';
import { read } from '../reading.fixture.ts';

const offers = (text: string, language: string): readonly unknown[] =>
  read(text, undefined, language).map(({ kind, roles: { by, from, who = [] } }) => ({ kind, by, from, who: who.map((w) => ('name' in w ? w.name : w.noun)) }));

it.each([
  ['en', 'Meta is building a new lab. Researchers at Anthropic were offered packages worth $10 million.'],
  ['pl', 'Meta buduje nowe laboratorium. Badaczom z Anthropic zaoferowano pakiety warte 10 mln dolarów.'],
])('tells what packages are worth once, and not by the employer: %s', (language, text) => {
  expect(offers(text, language)).toEqual([{ kind: 'offer', by: ['Meta'], from: 'Anthropic', who: ['researchers'] }]);
});

it('takes none of those whom people come from for who made the offer', () => {
  const [first] = offers('Meta is building a new lab. Employees of OpenAI and Google have been offered retention bonuses of $2 million.', 'en');
  expect(first).toMatchObject({ by: ['Meta'], from: 'OpenAI' });
});

const told = (text: string, language: string): readonly unknown[] =>
  read(text, undefined, language).flatMap(({ kind, stance, roles }) => (kind === 'offer' ? [{ ...roles, stance }] : []));
const jane = [{ name: 'Jane Doe' }];
const john = [{ name: 'John Roe' }];
const usd = (value: number) => ({ value, currency: 'USD' });

describe('people spoken of before', () => {
  it.each([
    ['en', 'Meta contacted two engineers, offering them packages worth $10 million.'],
    ['it', 'Meta ha contattato due ingegneri, offrendo loro pacchetti del valore di 10 milioni di dollari.'],
    ['de', 'Meta hat zwei Ingenieure kontaktiert und ihnen Pakete im Wert von 10 Millionen Dollar angeboten.'],
  ])('a pronoun for those of the same sentence: %s', (language, text) => {
    expect(told(text, language)).toEqual([
      { by: ['Meta'], who: [{ noun: 'engineers', count: 2 }], pay: { form: 'package', amount: usd(1e7) }, stance: 'fact' },
    ]);
  });

  it('offers that several received are of whom the text is about', () => {
    expect(told('Meta is hiring. Several researchers received offers of more than $10 million.', 'en')).toMatchObject([
      { by: ['Meta'], who: [{ noun: 'researchers' }], pay: { amount: { value: 1e7 } } },
    ]);
  });
});

describe('answers to an offer told before', () => {
  it.each([
    ['en', 'Meta made offers to eight engineers at OpenAI. Three have already accepted.'],
    ['it', 'Meta ha fatto offerte a otto ingegneri di OpenAI. Tre hanno già accettato.'],
    ['es', 'Meta ha hecho ofertas a ocho ingenieros de OpenAI. Tres ya han aceptado.'],
    ['fr', "Meta a fait des offres à huit ingénieurs d'OpenAI. Trois ont déjà accepté."],
    ['de', 'Meta hat acht Ingenieuren von OpenAI Angebote gemacht. Drei haben bereits angenommen.'],
    ['pt', 'A Meta fez ofertas a oito engenheiros da OpenAI. Três já aceitaram.'],
    ['pl', 'Meta złożyła oferty ośmiu inżynierom z OpenAI. Trzech już je przyjęło.'],
  ])('counts those who accepted: %s', (language, text) => {
    const offer = { by: ['Meta'], from: 'OpenAI', stance: 'fact' };
    expect(told(text, language)).toMatchObject([
      { ...offer, who: [{ noun: 'engineers', count: 8 }] },
      { ...offer, who: [{ noun: 'engineers', count: 3 }], answer: 'accepted' },
    ]);
  });

  it.each([
    ['en', 'Nvidia had offered Jane Doe $20 million. She said no.'],
    ['it', 'Nvidia aveva offerto 20 milioni di dollari a Jane Doe. Lei ha detto di no.'],
    ['es', 'Nvidia había ofrecido 20 millones de dólares a Jane Doe. Ella dijo que no.'],
    ['fr', 'Nvidia avait proposé 20 millions de dollars à Jane Doe. Elle a dit non.'],
    ['de', 'Nvidia hatte Jane Doe 20 Millionen Dollar geboten. Sie sagte Nein.'],
    ['pt', 'A Nvidia tinha oferecido 20 milhões de dólares a Jane Doe. Ela disse que não.'],
    ['pl', 'Nvidia zaoferowała Jane Doe 20 milionów dolarów. Odmówiła.'],
  ])('makes one claim of an offer and the answer of the only one who got it: %s', (language, text) => {
    expect(told(text, language)).toMatchObject([{ by: ['Nvidia'], answer: 'declined', pay: { amount: usd(20e6) } }]);
  });

  it('has none of a group accept, where nobody did', () => {
    expect(told('Meta made offers to six engineers at OpenAI. None of them accepted.', 'en')).toContainEqual(expect.objectContaining({ answer: 'declined' }));
  });

  it.each([
    ['an object of its own', 'Meta offered Jane Doe a job. She accepted the apology of the board on Monday.'],
    ['an offer far away', 'Meta offered Jane Doe a job. Rain fell. The sea was calm. She accepted.'],
    ['a question', 'Meta offered Jane Doe a job. Has she accepted?'],
  ])('hears no answer in %s', (_, text) => {
    expect(told(text, 'en')).toEqual([{ by: ['Meta'], who: jane, stance: 'fact' }]);
  });
});

it.each([
  ['en', 'Jane Doe and John Roe left OpenAI. Meta has offered them $10 million.'],
  ['it', 'Jane Doe e John Roe hanno lasciato OpenAI. Meta ha offerto loro 10 milioni di dollari.'],
  ['es', 'Jane Doe y John Roe dejaron OpenAI. Meta les ha ofrecido 10 millones de dólares.'],
  ['fr', 'Jane Doe et John Roe ont quitté OpenAI. Meta leur a proposé 10 millions de dollars.'],
  ['de', 'Jane Doe und John Roe haben OpenAI verlassen. Meta hat ihnen 10 Millionen Dollar geboten.'],
  ['pt', 'Jane Doe e John Roe deixaram a OpenAI. A Meta ofereceu a eles 10 milhões de dólares.'],
  ['pl', 'Jane Doe i John Roe odeszli z OpenAI. Meta zaoferowała im 10 milionów dolarów.'],
])('offers something to several people by a pronoun: %s', (language, text) => {
  expect(told(text, language)).toMatchObject([{ by: ['Meta'], who: [...jane, ...john], pay: { amount: usd(10e6) } }]);
});

it.each([
  ['en', 'Anthropic wants to keep its people. Those who stay until the summer will get a bonus of $50,000.'],
  ['it', 'Anthropic vuole tenersi i suoi. Chi resta fino all’estate riceverà un bonus di 50.000 dollari.'],
  ['es', 'Anthropic quiere retener a los suyos. Quien se quede hasta el verano recibirá una prima de 50.000 dólares.'],
  ['fr', 'Anthropic veut garder les siens. Ceux qui restent jusqu’à l’été recevront une prime de 50.000 dollars.'],
  ['pt', 'A Anthropic quer segurar os seus. Quem ficar até o verão receberá um bônus de 50.000 dólares.'],
  ['pl', 'Anthropic chce zatrzymać swoich. Kto zostanie do lata, dostanie premię w wysokości 50 tys. dolarów.'],
])('takes what whoever stays gets for a retention bonus: %s', (language, text) => {
  const pay = { form: 'retention-bonus', amount: usd(50_000) };
  expect(told(text, language)).toMatchObject([{ by: ['Anthropic'], who: [{ noun: 'employees' }], pay }]);
});

it('tells how much the pay is of whoever was just hired', () => {
  expect(told('Meta has hired Jane Doe from OpenAI. Her package is worth more than $200 million.', 'en')).toMatchObject([
    { by: ['Meta'], who: jane, pay: { form: 'package', amount: { ...usd(200e6), bound: 'at-least' } } },
  ]);
  expect(told('OpenAI, valued at $300 billion, has hired Jane Doe. The flat is worth $2 million.', 'en')).toEqual([]);
});

it('counters to whoever was told to resign', () => {
  expect(told('When Jane Doe resigned, Google countered with a package of $5 million.', 'en')).toMatchObject([
    { by: ['Google'], who: jane, answer: 'countered', pay: { form: 'package', amount: usd(5e6) } },
  ]);
});

it.each([
  ['en', 'Apple has raised the salaries of its engineers.'],
  ['it', 'Apple ha aumentato gli stipendi dei suoi ingegneri.'],
  ['es', 'Apple ha subido los salarios de sus ingenieros.'],
  ['fr', 'Apple a augmenté les salaires de ses ingénieurs.'],
  ['de', 'Apple hat die Gehälter seiner Ingenieure erhöht.'],
  ['pt', 'A Apple aumentou os salários dos seus engenheiros.'],
])('offers its own people more, where their pay is raised: %s', (language, text) => {
  expect(told(text, language)).toMatchObject([{ by: ['Apple'], who: [{ noun: 'engineers' }], pay: { form: 'salary' } }]);
});

it.each([
  ['en', 'Meta offered several researchers nine-figure pay packages.', 100e6],
  ['de', 'Meta bot mehreren Forschern achtstellige Vergütungspakete an.', 10e6],
  ['fr', 'Meta a proposé à plusieurs chercheurs des rémunérations à sept chiffres.', 1e6],
])('tells the least sum of so many figures: %s', (language, text, value) => {
  expect(told(text, language)).toMatchObject([{ pay: { amount: { value, currency: 'USD', bound: 'at-least' } } }]);
});

it('tells no sum of a span of figures, nor dollars where the text counts in euros', () => {
  const amounts = (text: string) => told(text, 'en').map((roles) => (roles as { pay?: { amount?: unknown } }).pay?.amount);
  expect(amounts('Meta offered several researchers seven- to nine-figure pay packages. Rent is paid in euros.')).toEqual([undefined]);
});

it.each([
  ['en', "Microsoft offered to hire OpenAI's entire team."],
  ['es', 'Microsoft ofreció contratar a todo el equipo de OpenAI.'],
  ['pl', 'Microsoft zaproponował zatrudnienie całego zespołu OpenAI.'],
])('has whoever offers to hire hire nobody: %s', (language, text) => {
  expect(read(text, undefined, language)).toMatchObject([{ kind: 'offer', roles: { by: ['Microsoft'], who: [{ noun: 'team' }], from: 'OpenAI' } }]);
});

it.each([
  ['en', '“Nvidia offered me two million dollars to stay,” says Jane Doe. “I declined.”'],
  ['it', '«Nvidia mi ha offerto due milioni di dollari per restare», dice Jane Doe. «Ho rifiutato.»'],
  ['de', '„Nvidia hat mir zwei Millionen Dollar geboten, damit ich bleibe“, sagt Jane Doe. „Ich habe abgelehnt.“'],
  ['pl', '„Nvidia zaproponowała mi dwa miliony dolarów, żebym została” – mówi Jane Doe. „Odmówiłam”.'],
])('is told by whoever got the offer: %s', (language, text) => {
  expect(told(text, language)).toMatchObject([{ by: ['Nvidia'], who: jane, answer: 'declined', pay: { form: 'retention-bonus', amount: usd(2e6) } }]);
});

it.each([
  'Jane Doe earned her degree from OpenAI in 2020.',
  'The chief executive of OpenAI, Sam Altman, said that rivals offer bonuses of $1 million to his employees.',
  'Meta bought a lab. Has it offered Jane Doe a job?**',
])('makes none of: %s', (text) => {
  expect(told(text, 'en').filter((roles) => JSON.stringify(roles).includes('OpenAI') || JSON.stringify(roles).includes('Jane'))).toEqual([]);
});

describe('answers of those whom the offer did not name', () => {
  it.each([
    ['en', 'Meta has offered packages of $10 million. Jane Doe accepted.'],
    ['de', 'Meta hat Pakete von 10 Millionen Dollar angeboten. Jane Doe griff zu.'],
    ['es', 'Meta ha ofrecido paquetes de 10 millones de dólares. Jane Doe aceptó.'],
  ])('of an offer to nobody in particular: %s', (language, text) => {
    expect(told(text, language)).toContainEqual(expect.objectContaining({ by: ['Meta'], who: jane, answer: 'accepted' }));
  });

  it.each([
    ['en', 'Meta offered Jane Doe $10 million. She declined. John Roe accepted.'],
    ['it', 'Meta ha offerto a Jane Doe 10 milioni di dollari. Lei ha rifiutato. John Roe ha accettato.'],
  ])('of somebody else, who is offered nobody says how much: %s', (language, text) => {
    expect(told(text, language)).toContainEqual({ by: ['Meta'], who: john, answer: 'accepted', stance: 'fact' });
  });
});

it.each([
  ['it', 'A Jane Doe hanno offerto 3 milioni di dollari.'],
  ['es', 'A Jane Doe le han ofrecido 3 millones de dólares.'],
  ['fr', 'On a proposé 3 millions de dollars à Jane Doe.'],
  ['de', 'Man bot Jane Doe 3 Millionen Dollar.'],
  ['pl', 'Proponowali Jane Doe 3 mln dolarów.'],
])('tells what somebody was offered by whom is not told: %s', (language, text) => {
  expect(told(text, language)).toMatchObject([{ who: jane, pay: { amount: usd(3e6) } }]);
});

it.each([
  ['en', 'Meta offered Jane Doe the moon: $5 million a year and a lab of her own.'],
  ['es', 'Meta le ofreció la luna a Jane Doe: 5 millones de dólares al año y un laboratorio.'],
  ['de', 'Meta versprach Jane Doe das Blaue vom Himmel: 5 Millionen Dollar im Jahr.'],
])('tells what is offered behind a colon: %s', (language, text) => {
  expect(told(text, language)).toMatchObject([{ by: ['Meta'], who: jane, pay: { amount: usd(5e6), period: 'P1Y' } }]);
});

it('has nobody receive an offer of their own employer, named beside them', () => {
  expect(told('Jane Doe z Google dostała propozycję od Mety.', 'pl')).toMatchObject([{ by: ['Meta'], who: jane, from: 'Google' }]);
});

describe('a firm that is itself turned down', () => {
  it.each([
    ['en', 'Jane Doe said no to Meta.'],
    ['de', 'Jane Doe gab Meta einen Korb.'],
    ['fr', 'Jane Doe a dit non à Meta.'],
    ['es', 'Jane Doe rechazó a Meta.'],
    ['it', 'Jane Doe ha rifiutato Meta.'],
    ['pt', 'Jane Doe disse não à Meta.'],
  ])('%s: %s', (language, text) => expect(told(text, language)).toEqual([{ by: ['Meta'], who: jane, answer: 'declined', stance: 'fact' }]));

  it.each(['Regulators rejected Meta.', "Jane Doe rejected Meta's request for a hearing.", 'Jane Doe declined to comment on Meta.'])('is none: %s', (text) => {
    expect(told(text, 'en')).toEqual([]);
  });
});
