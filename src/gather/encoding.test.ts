import { describe, expect, test } from 'vitest';
import { Fault } from '../base/fault.ts';
import { decode } from './encoding.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, big = false): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
/** Encodes by looking every letter up in the decoder's own table. */
const eightBit = (text: string, encoding: string): Uint8Array => {
  const table = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  return Uint8Array.from(text, (letter) => table.indexOf(letter));
};

const POLISH = 'Główny badacz spółki odszedł; później zażądał pięćdziesięciu milionów. Źródło: świadek, któremu żądza nie obca.';
const FRENCH = 'Le directeur général a quitté l’entreprise après l’été ; où ira-t-il, à Paris ou à Genève ? Ça reste à voir.';
const BIG5 = '研究人員離開了公司';

const codesOf = (decoded: ReturnType<typeof decode>): readonly string[] => decoded.problems.map(({ code }) => code);

describe('decode', () => {
  const cases: readonly [what: string, bytes: Uint8Array, declared: string | undefined, text: string, encoding: string, problems: readonly string[]][] = [
    ['UTF-8', utf8(POLISH), undefined, POLISH, 'utf-8', []],
    ['UTF-8 with a mark', utf8(`\ufeff${POLISH}`), undefined, POLISH, 'utf-8', []],
    ['UTF-16 little endian with a mark', utf16(`\ufeff${POLISH}`), undefined, POLISH, 'utf-16le', []],
    ['UTF-16 big endian with a mark', utf16(`\ufeff${POLISH}`, true), undefined, POLISH, 'utf-16be', []],
    ['UTF-16 without a mark', utf16(POLISH), undefined, POLISH, 'utf-16le', []],
    ['UTF-16 as declared', utf16(BIG5), 'utf-16', BIG5, 'utf-16le', []],
    ['UTF-8 declared as something else', utf8(FRENCH), 'iso-8859-1', FRENCH, 'utf-8', ['encoding-wrong']],
    ['ASCII declared as something else', utf8('plain words'), 'iso-8859-2', 'plain words', 'utf-8', []],
    ['declared windows-1252', eightBit(FRENCH, 'windows-1252'), 'ISO-8859-1', FRENCH, 'windows-1252', []],
    ['declared iso-8859-2', eightBit(POLISH, 'iso-8859-2'), 'iso-8859-2', POLISH, 'iso-8859-2', []],
    ['declared Big5', new Uint8Array([0xac, 0xe3, 0xa8, 0x73]), 'big5', '研究', 'big5', []],
    ['declared UTF-8, in truth windows-1252', eightBit(FRENCH, 'windows-1252'), 'utf-8', FRENCH, 'windows-1252', ['encoding-wrong']],
    ['declared as nothing known', eightBit(FRENCH, 'windows-1252'), 'klingon', FRENCH, 'windows-1252', ['encoding-wrong']],
    ['undeclared windows-1252', eightBit(FRENCH, 'windows-1252'), undefined, FRENCH, 'windows-1252', ['encoding-guessed']],
    ['undeclared iso-8859-2', eightBit(POLISH, 'iso-8859-2'), undefined, POLISH, 'iso-8859-2', ['encoding-guessed']],
    ['undeclared windows-1250', eightBit(POLISH, 'windows-1250'), undefined, POLISH, 'windows-1250', ['encoding-guessed']],
    ['UTF-8 with a broken byte', Buffer.concat([utf8(POLISH), latin('\xc5')]), undefined, `${POLISH}\ufffd`, 'utf-8', ['characters-lost']],
    ['letters lost earlier', utf8('Le directeur g\ufffdn\ufffdral'), undefined, 'Le directeur g\ufffdn\ufffdral', 'utf-8', ['characters-lost']],
    ['UTF-8 read twice', utf8('CÃ©line a quittÃ© GenÃ¨ve'), undefined, 'CÃ©line a quittÃ© GenÃ¨ve', 'utf-8', ['characters-garbled']],
  ];
  test.each(cases)('%s', (_, bytes, declared, text, encoding, problems) => {
    const decoded = decode(bytes, 'a file', declared);
    expect(decoded).toMatchObject({ text, encoding });
    expect(codesOf(decoded)).toEqual(problems);
  });

  test('nothing but the byte order mark is taken away', () => {
    const text = '\r\n  a\u00a0b\u0301\r\n\t\n';
    expect(decode(utf8(`\ufeff${text}`), 'a file').text).toBe(text);
  });

  test('the first lost character is named by its place', () => {
    expect(decode(utf8('ab\ufffdcd'), 'a.txt').problems[0]).toMatchObject({ what: 'a.txt', severity: 'warning', span: { start: 2, end: 3 } });
  });

  const random = Uint8Array.from({ length: 5000 }, (_, i) => (i * 2654435761) >>> 13);
  const refused: readonly [what: string, bytes: Uint8Array, code: string][] = [
    ['random bytes', random, 'not-text'],
    ['zeros', new Uint8Array(100), 'not-text'],
    ['a PDF', latin('%PDF-1.7\nplain words follow'), 'not-text'],
    ['an office document', latin('PK\x03\x04 and words'), 'not-text'],
    ['RTF', latin('{\\rtf1\\ansi words}'), 'not-text'],
    ['a picture', latin('\x89PNG\r\n\x1a\n'), 'not-text'],
    ['white space', utf8(' \r\n\t\u00a0\n'), 'file-empty'],
    ['a mark alone', utf8('\ufeff'), 'file-empty'],
  ];
  test.each(refused)('refuses %s', (_, bytes, code) => {
    const attempt = (): unknown => decode(bytes, 'junk.txt');
    expect(attempt).toThrow(Fault);
    expect(attempt).toThrow(expect.objectContaining({ code, message: expect.stringContaining('junk.txt') }));
  });
});
