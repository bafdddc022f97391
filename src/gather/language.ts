// The language of a text. A menu or a title of another language may stand anywhere in it, so passages from all over it vote. A text of more than one
// passage is told by `franc` (trigrams; 10 MB, 40 ms to load), and among passages of this length is as often right as any. A shorter one is told by `eld`, which
// knows single sentences better (99.6 % of them, `franc` 95 %), for 90 MB and 120 ms. Either is loaded when a text first asks for it.

import type { Problem } from '../base/fault.ts';
import type { Source } from '../model/document.ts';

export const UNDETERMINED = 'und';

const PASSAGES = 4;
const PASSAGE = 360;
/** Below this many letters names outweigh words, and `eld` takes "Meta hires …" for Tagalog. */
const MIN_LETTERS = 50;
/** From here on the text may overrule what was declared about it. */
const SURE_LETTERS = 150;
/** The share that must agree, of the passages whose language is sure; at least half of all must be. */
const MAJORITY = 0.6;
const OVERRULE = 0.75;

interface Recognised {
  readonly lang: string;
  /** Share of the votes. */
  readonly share: number;
  readonly letters: number;
}

/** The language that a passage is surely in, else null. */
type Detector = (passage: string) => string | null;

/** Those of the press, and no dialects that pass for a neighbour ("sco", "glg"): `franc` would rather tell these from one another. */
const LANGUAGES =
  'amh arb azj bel ben bul cat cmn ces dan deu ekk ell eng eus fin fra guj heb hin hrv hun hye ind ita jpn kan kat kaz kor lit lvs mal mar nld nob pan pes pol por ron rus slk slv spa srp swe tam tel tgl tha tur ukr urd vie zlm'.split(
    ' ',
  );
/** How much nearer the best must be than the next, in shares of it. */
const LEAD = 0.02;

async function loadLong(): Promise<Detector> {
  const { francAll } = await import('franc');
  return (passage) => {
    const [best, next] = francAll(passage, { only: LANGUAGES });
    return best && best[1] - (next?.[1] ?? 0) > LEAD ? declaredLanguage(best[0]) : null;
  };
}

async function loadShort(): Promise<Detector> {
  const { eld } = await import('eld/extrasmall');
  return (passage) => {
    const result = eld.detect(passage);
    return result.language && result.isReliable() ? declaredLanguage(result.language) : null;
  };
}

/** Loads once, when it is first asked for. */
function lazily(load: () => Promise<Detector>): () => Promise<Detector> {
  let loading: Promise<Detector> | undefined;
  return () => (loading ??= load());
}

const longDetector = lazily(loadLong);
const shortDetector = lazily(loadShort);

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
  const votes = new Map<string, number>();
  const passages = passagesOf(text);
  // In bytes: a sign of Chinese says as much as three letters, and is told by its script.
  const languageOf = await (passages.length > 1 || Buffer.byteLength(passages[0] ?? '') > PASSAGE ? longDetector() : shortDetector());
  for (const passage of passages) {
    const lang = languageOf(passage);
    if (lang) votes.set(lang, (votes.get(lang) ?? 0) + 1);
  }
  const [lang, count] = [...votes].reduce<readonly [string, number]>((best, one) => (one[1] > best[1] ? one : best), ['', 0]);
  const reliable = votes.values().reduce((sum, n) => sum + n, 0);
  const share = reliable === 0 ? 0 : count / reliable;
  return reliable * 2 >= passages.length && share > MAJORITY ? { lang, share, letters } : null;
}

/** Either way of writing Norwegian goes by one name. */
const NORWEGIAN = /^n[bn]$/;

/** ISO 639-1 of what a page declares (`en-US`, `pl_PL`, `eng`), or null. */
export function declaredLanguage(declared: string | undefined): string | null {
  if (!declared) return null;
  try {
    const { language } = new Intl.Locale(declared.trim().replaceAll('_', '-'));
    if (NORWEGIAN.test(language)) return 'no';
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
