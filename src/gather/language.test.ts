import { describe, expect, test } from 'vitest';
import { declaredLanguage, recognise, settleLanguage } from './language.ts';

const TEXTS: Readonly<Record<string, string>> = {
  en: 'The chief scientist has left the laboratory. Three people who know him said that he will found a company of his own, and that several researchers want to follow him there before the end of the year. The laboratory did not answer questions.',
  fr: 'Le directeur scientifique a quitté le laboratoire. Trois personnes qui le connaissent disent qu’il va fonder sa propre société et que plusieurs chercheurs veulent le suivre avant la fin de l’année. Le laboratoire n’a pas répondu.',
  es: 'El científico jefe ha dejado el laboratorio. Tres personas que lo conocen dicen que fundará su propia empresa y que varios investigadores quieren seguirlo antes de que termine el año. El laboratorio no respondió a las preguntas.',
  pl: 'Główny badacz odszedł z laboratorium. Trzy osoby, które go znają, mówią, że założy własną firmę i że kilku naukowców chce pójść za nim przed końcem roku. Laboratorium nie odpowiedziało na pytania, które mu zadano wczoraj wieczorem.',
  de: 'Der leitende Forscher hat das Labor verlassen. Drei Menschen, die ihn kennen, sagen, dass er eine eigene Firma gründen wird und dass mehrere Forscher ihm noch vor dem Ende des Jahres folgen wollen. Das Labor antwortete nicht auf Fragen.',
  it: 'Il capo della ricerca ha lasciato il laboratorio. Tre persone che lo conoscono dicono che fonderà una sua società e che diversi ricercatori vogliono seguirlo prima della fine dell’anno. Il laboratorio non ha risposto alle domande.',
  pt: 'O cientista-chefe deixou o laboratório. Três pessoas que o conhecem dizem que ele vai fundar a sua própria empresa e que vários pesquisadores querem segui-lo antes do fim do ano. O laboratório não respondeu às perguntas.',
  ja: '主任研究員が研究所を去った。彼を知る三人の関係者によると、自分の会社を設立する予定で、複数の研究者が年内に後を追うことを望んでいるという。研究所は質問に答えなかった。今後の動きが注目される。研究者たちの間では以前から不満が高まっていた。',
};

describe('recognise', () => {
  test.each(Object.entries(TEXTS))('%s', async (lang, text) => {
    expect((await recognise(text))?.lang).toBe(lang);
  });

  test('the body decides, not the menu before it', async () => {
    expect((await recognise(`${TEXTS['en']}\n\n${`${TEXTS['pl']}\n\n`.repeat(5)}`))?.lang).toBe('pl');
  });

  test.each(['Meta hires Ruoming Pang', 'OpenAI', '1234 5678 90', '∗ ∗ ∗ '.repeat(60)])('says nothing about %s', async (text) => {
    expect(await recognise(text)).toBeNull();
  });

  test.each([
    [
      'da',
      'Chefforskeren har forladt laboratoriet. Tre personer, der kender ham, siger, at han vil grundlægge sit eget firma, og at flere forskere vil følge ham inden årets udgang. Laboratoriet svarede ikke på spørgsmål. Ifølge avisen har bestyrelsen allerede bedt en tidligere direktør om at vende tilbage, og medarbejderne får besked på mandag, når der er afholdt møde om budgettet for næste år.',
    ],
    [
      'sv',
      'Chefsforskaren har lämnat laboratoriet. Tre personer som känner honom säger att han ska grunda ett eget företag och att flera forskare vill följa honom före årets slut. Laboratoriet svarade inte på frågor. Enligt tidningen har styrelsen redan bett en tidigare direktör att komma tillbaka, och de anställda får besked på måndag, när mötet om nästa års budget har hållits.',
    ],
  ] as const)('a neighbour without a pack: %s', async (lang, text) => {
    expect((await recognise(text))?.lang).toBe(lang);
  });

  test('half in one language and half in another is neither', async () => {
    expect(await recognise(`${`${TEXTS['fr']}\n`.repeat(5)}${`${TEXTS['pl']}\n`.repeat(5)}`)).toBeNull();
  });
});

describe('settleLanguage', () => {
  const url = 'file:///a.txt';
  test.each([
    ['nothing declared', undefined, TEXTS['fr'], 'fr', []],
    ['declared and true', 'fr-CA', TEXTS['fr'], 'fr', []],
    ['declared and wrong', 'en', TEXTS['fr'], 'fr', ['language-differs']],
    ['declared, the text too short to tell', 'fr', 'Meta hires Ruoming Pang', 'fr', []],
    ['undeclared and too short', undefined, 'Meta hires Ruoming Pang', 'und', []],
    ['declared as nonsense', 'klingon (old)', TEXTS['pl'], 'pl', []],
  ] as const)('%s', async (_, lang, text, settled, codes) => {
    const { lang: found, problems } = await settleLanguage({ url, text: text ?? '', lang });
    expect(found).toBe(settled);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual(codes.map((code) => [code, 'info']));
  });
});

test.each([
  ['en-US', 'en'],
  ['pl_PL', 'pl'],
  ['eng', 'en'],
  ['EN', 'en'],
  ['nb-NO', 'no'],
  ['cmn', 'zh'],
  ['', null],
  ['x', null],
  ['{{lang}}', null],
] as const)('declared %s', (declared, lang) => {
  expect(declaredLanguage(declared)).toBe(lang);
});
