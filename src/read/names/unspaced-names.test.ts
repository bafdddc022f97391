import { describe, expect, test } from 'vitest';
import { language as japanese } from '../languages/ja.ts';
import { language as chinese } from '../languages/zh.ts';
import { analyse } from '../reading.fixture.ts';

const names = (text: string, pack = japanese) =>
  analyse(text, pack)
    .names.flat()
    .map(({ type, name }) => `${type} ${name}`);

describe('names in scripts without spaces', () => {
  test.each([
    ['ジェーン・ドゥ氏とジョン・スミスさんが話した。', ['person ジェーン・ドゥ', 'person ジョン・スミス']],
    ['ジェーン・ドゥ氏が去った。ドゥ氏は語った。', ['person ジェーン・ドゥ', 'person ジェーン・ドゥ']],
    ['高梨悠人さんと高梨氏', ['person 高梨悠人', 'person 高梨悠人']],
    ['グロービス・キャピタル・パートナーズと朝霧ロボティクス', ['organisation グロービス・キャピタル・パートナーズ', 'organisation 朝霧ロボティクス']],
    ['前CTOの西園寺まりさん', ['person 西園寺まり']],
    ['三菱UFJ銀行が出資した。', ['organisation 三菱UFJ銀行']],
    ['人工知能のモデルが公開された。', []],
  ])('Japanese: %s', (text, expected) => expect(names(text)).toEqual(expected));

  test.each([
    ['首席执行官萨拉·柯林斯透露', ['person 萨拉·柯林斯']],
    ['研究员刘子墨从百度离职，刘子墨说', ['person 刘子墨', 'person 刘子墨']],
    ['萨拉·柯林斯离开了公司。柯林斯说', ['person 萨拉·柯林斯', 'person 萨拉·柯林斯']],
    ['扎克伯格聘请了吴嘉怡。', ['person Mark Zuckerberg', 'person 吴嘉怡']],
    ['杭州的青岚智能完成融资。', ['organisation 青岚智能']],
    ['公司高管和任何方面都没有回应。', []],
    ['人工智能正在改变白宫。', []],
  ])('Chinese: %s', (text, expected) => expect(names(text, chinese)).toEqual(expected));
});
