// Pages in scripts without spaces, from bytes to claims: encoding, language, zones, words, names and what is said.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HOME } from '../scripts/gates/gate.ts';
import { gather } from '../src/gather/gather.ts';
import { documentOf } from '../src/model/document.ts';
import { createReader } from '../src/read/reader.ts';
import { loadRegister } from '../src/work/register.ts';

const reader = createReader(loadRegister());

async function readPage(name: string): Promise<{ lang: string; published: string | undefined; told: string[] }> {
  const path = join(HOME, 'test', 'cases', 'unspaced', name);
  for await (const found of gather([path], {}, { cwd: HOME, stdin: () => Promise.resolve(new Uint8Array()) }))
    if ('source' in found) {
      const { lang, published, text } = found.source;
      const { claims } = reader.read(documentOf(found.source, lang));
      for (const { start, end, quote } of claims) expect(text.slice(start, end)).toBe(quote);
      return { lang, published, told: claims.map(({ kind, stance, says, quote }) => [kind, stance, ...(says ? [says] : []), quote].join(' · ')) };
    }
  throw new Error(`invalid case: ${name} (it gives no document)`);
}

test('a Japanese page with menus and related links', async () =>
  expect(await readPage('japanese.html')).toEqual({
    lang: 'ja',
    published: '2025-07-03',
    told: [
      'move · fact · メタは6月、OpenAIから研究者を少なくとも8人引き抜いた',
      'post · fact · マーク・ザッカーバーグCEO',
      'appoint · fact · トップには、スケールAIの創業者アレクサンダー・ワン氏が就く',
      'found · fact · スケールAIの創業者アレクサンダー・ワン',
      'offer · fact · WIRED · メタは一部の研究者に4年で最大3億ドルの報酬を提示した',
      'raise · fact · Sakana AI · サカナAIは2日、約200億円を調達した',
      'move · fact · 山本太一氏がグーグルからサカナAIに移籍した',
    ],
  }));

test('a Chinese page in an encoding of its own', async () =>
  expect(await readPage('chinese.gb2312.html')).toMatchObject({
    lang: 'zh',
    told: [
      'raise · fact · 月之暗面宣布完成5亿美元融资，由阿里巴巴领投，估值约43亿美元',
      'post · fact · 前百度研究主管沈砚青',
      'move · rumour · 沈砚青已加入月之暗面',
      'move · fact · Reuters · 字节跳动还从谷歌挖走了3名研究员',
      'post · fact · Meta首席执行官扎克伯格',
      'offer · fact · Mark Zuckerberg · 公司向OpenAI的研究员开出1亿美元的签约奖金',
    ],
  }));
