// The language of a text, by `eld` with its smallest set of n-grams (60 languages; 120 ms and 90 MB to load, half of the next one,
// so it is loaded when the first text asks for it). `eld` looks at some 350 bytes, in which a menu or a title of another language may
// stand: here passages from the whole text vote, and together they are as sure as its largest set.

import type { Problem } from '../base/fault.ts';
import type { Source } from '../model/document.ts';

export const UNDETERMINED = 'und';

const PASSAGES = 5;
const PASSAGE = 360;
/** Below this many letters names outweigh words, and `eld` takes "Meta hires …" for Tagalog. */
const MIN_LETTERS = 50;
/** From here on the text may overrule what was declared about it. */
const SURE_LETTERS = 150;
/** The share that must agree, of the passages that `eld` is sure of; at least half of all must be. */
const MAJORITY = 0.6;
const OVERRULE = 0.75;

interface Recognised {
  readonly lang: string;
  /** Share of the votes. */
  readonly share: number;
  readonly letters: number;
}

interface Detector {
  detect(text: string): { readonly language: string; isReliable(): boolean };
}

let loading: Promise<Detector> | undefined;
const detector = (): Promise<Detector> => {
  loading ??= import('eld/extrasmall').then(({ eld }) => eld);
  return loading;
};

/** Lines of running text, or all lines if there are none. */
function proseOf(text: string): string {
  const lines = text.slice(0, 400_000).split(/\n+/);
  const prose = lines.filter((line) => line.trim().length >= 60).join('\n');
  return prose.length >= SURE_LETTERS ? prose : lines.join('\n');
}

/** Passages spread evenly over the text, each beginning at a word. */
function passagesOf(text: string): string[] {
  const prose = proseOf(text);
  if (prose.length <= PASSAGE) return [prose];
  const wanted = Math.min(PASSAGES, Math.ceil(prose.length / PASSAGE));
  const step = (prose.length - PASSAGE) / Math.max(1, wanted - 1);
  return Array.from({ length: wanted }, (_, i) => {
    const at = Math.floor(i * step);
    const passage = prose.slice(at, at + PASSAGE);
    return at === 0 ? passage : passage.replace(/^\S*\s/, '');
  });
}

/** The language most passages are in, or null if they disagree or say too little. */
export async function recognise(text: string): Promise<Recognised | null> {
  const letters = text.slice(0, 4_000).match(/\p{L}/gu)?.length ?? 0;
  if (letters < MIN_LETTERS) return null;
  const eld = await detector();
  const votes = new Map<string, number>();
  const passages = passagesOf(text);
  for (const passage of passages) {
    const result = eld.detect(passage);
    if (result.language && result.isReliable()) votes.set(result.language, (votes.get(result.language) ?? 0) + 1);
  }
  const [lang, count] = [...votes].reduce<readonly [string, number]>((best, one) => (one[1] > best[1] ? one : best), ['', 0]);
  const reliable = votes.values().reduce((sum, n) => sum + n, 0);
  const share = reliable === 0 ? 0 : count / reliable;
  return reliable * 2 >= passages.length && share > MAJORITY ? { lang, share, letters } : null;
}

/** ISO 639-1 of what a page declares (`en-US`, `pl_PL`, `eng`), or null. */
export function declaredLanguage(declared: string | undefined): string | null {
  if (!declared) return null;
  try {
    const { language } = new Intl.Locale(declared.trim().replaceAll('_', '-'));
    return language.length === 2 ? language : null;
  } catch {
    return null; // no language tag
  }
}

export interface SettledLanguage {
  /** ISO 639-1, or `und`. */
  readonly lang: string;
  readonly problems: readonly Problem[];
}

/** What the text is written in. A declared language stands unless the text, long enough to be sure, says otherwise. */
export async function settleLanguage(source: Pick<Source, 'text' | 'lang' | 'url'>, what: string = source.url): Promise<SettledLanguage> {
  const declared = declaredLanguage(source.lang);
  const recognised = await recognise(source.text);
  if (!declared) return { lang: recognised?.lang ?? UNDETERMINED, problems: [] };
  if (!recognised || recognised.lang === declared || recognised.letters < SURE_LETTERS || recognised.share < OVERRULE) return { lang: declared, problems: [] };
  const message = `${what} declares its language as ${declared}, but its text is ${recognised.lang}; it is read as ${recognised.lang}`;
  return { lang: recognised.lang, problems: [{ code: 'language-differs', severity: 'info', what, message }] };
}
