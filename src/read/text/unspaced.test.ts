import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuMs } from '../../base/cpu.fixture.ts';
import { language as japanese } from '../languages/ja.ts';
import { language as chinese } from '../languages/zh.ts';
import { tokenize } from './tokens.ts';

const cut = (text: string, pack = japanese) => tokenize(text, undefined, pack).map((token) => token.text);

describe('words without spaces', () => {
  test.each([
    ['OpenAIの研究者を8人引き抜いた。', ['OpenAI', 'の', '研究者', 'を', '8', '人', '引き抜いた', '.']],
    ['メタデータはメタに', ['メタデータ', 'は', 'メタ', 'に']],
    ['約200億円を調達しました', ['約', '200', '億', '円', 'を', '調達しました']],
    ['１億５０００万ドル、２．３億円', ['1', '億', '5000', '万', 'ドル', ',', '2.3', '億', '円']],
    ['「AI」は（ＡＩ）', ['"', 'AI', '"', 'は', '(', 'AI', ')']],
    ['社員は1,200人、3人', ['社員', 'は', '1,200', '人', ',', '3', '人']],
  ])('of Japanese: %s', (text, expected) => expect(cut(text)).toEqual(expected));

  test.each([
    ['林俊旸加入了Meta，', ['林', '俊', '旸', '加入了', 'Meta', ',']],
    ['完成2.3亿美元A轮融资', ['完成', '2.3', '亿', '美元', 'A', '轮融资']],
    ['年薪一亿元', ['年薪', '一', '亿', '元']],
    ['GPT4和Llama3发布', ['GPT4', '和', 'Llama3', '发布']],
  ])('of Chinese: %s', (text, expected) => expect(cut(text, chinese)).toEqual(expected));

  test('keep their places: a token is what stands there, in its plain form', () => {
    const piece = fc.constantFrom('メタ', 'の', '移籍した', '１２', '3', ',', '．', '億円', '。', ' ', 'AI', '「', '🙂', '林俊旸', '・', 'ー', 'が', 'x1');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end, text: plain } of tokenize(text, undefined, japanese)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).normalize('NFKC').length).toBe(plain.normalize('NFKC').length);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  test.each(['メタ', '移籍した', '林', 'ああ', '1億', 'AI人材', '、'])('linear in 20,000 times %s', (unit) => {
    const begin = cpuMs();
    tokenize(unit.repeat(20_000), undefined, japanese);
    expect(cpuMs() - begin).toBeLessThan(2000);
  });
});
