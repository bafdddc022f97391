// Family names that stand first: "Yan Zhijie" comes back as "Yan". Only where the rest of the name is no such family name itself.

const FAMILIES = new Set(
  (
    'ai an bai bao bi bian bo cai cao chai chang chen cheng chi chu cui dai deng ding dong du duan fan fang fei feng fu gan gao ge geng gong gu guan guo han hao he hong hou hu hua huang ji jia jian jiang jin jing ke kong lai lan lei li liang liao lin ling liu long lou lu lv luo lyu ma mao mei meng miao mo mu ni nie ning ou ouyang pan pang pei peng qi qian qiao qin qiu qu ren rong ruan shang shao shen sheng shi shu song su sun tan tang tao teng tian tong tu wan wang wei wen weng wu xi xia xiang xiao xie xin xing xiong xu xue yan yang yao ye yi yin ying you yu yuan yue zeng zhai zhan zhang zhao zheng zhong zhou zhu zhuang zhuo zou zuo ' +
    'choi jung kang kim kwon lim moon park shin yoon'
  ).split(' '),
);

/** What stands for the whole of a name, where that is its first word. */
export function familyFirst(words: readonly string[]): string | null {
  const [first = '', last = '', ...more] = words;
  return more.length === 0 && FAMILIES.has(first) && !FAMILIES.has(last) && last.length > 1 ? first : null;
}
