// Two people's names side by side: how alike they are, and in what. Given and family names are set against each other, in either order; each pair
// of words counts by the best of what can explain it: the same letters, an initial, a short form, a case ending, the same sound.

import { isNickname, otherForms } from './nicknames.ts';
import { coarseKey, likeness, romanise, type Script, scriptOf, soundsOf } from './sounds.ts';

/** What explains a difference. `script`: another script · `order`: family name first · `ending`: a case ending. */
export const DIFFERENCES = ['middle', 'order', 'initial', 'nickname', 'ending', 'spelling', 'script'] as const;
export type Difference = (typeof DIFFERENCES)[number];

export interface Likeness {
  /** From 0 to 1; that of the less alike of the two, given name and family name, weighs more. */
  readonly score: number;
  /** What explains the differences; none if the names are the same. */
  readonly by: readonly Difference[];
  /** Is a name of one sound that many people bear, such as 姚顺雨 written as "Shunyu Yao"? */
  readonly homophone: boolean;
}

/** A name made ready to be compared: do it once for each. */
export interface Spoken {
  readonly name: string;
  readonly script: Script;
  readonly words: readonly string[];
  readonly sounds: readonly string[];
}

// A Chinese, Japanese or Korean name of up to four characters without a dot is somebody's own, not a foreigner's written in sounds.
const OWN = /^[\p{Script=Han}\p{Script=Hangul}]{2,4}$/u;

/** "Ilya E. Sutskever Jr." → "ilya", "sutskever"; an initial is kept if nothing else would be left of the given name. */
function wordsOf(name: string): readonly string[] {
  const all = romanise(name).filter((word) => !/^(?:jr|sr|ii|iii|iv|phd|dr)$/.test(word));
  const long = all.filter((word) => word.length > 1);
  const [first] = all;
  if (long.length >= 2 || first === undefined || first.length > 1) return long.length >= 1 ? long : all;
  return [first, ...long];
}

export function spoken(name: string): Spoken {
  const script = scriptOf(name);
  const words = wordsOf(name);
  return { name, script, words, sounds: words.map((word) => soundsOf(script === 'consonants' ? word.replace(/[yw]/g, '') : word, script)) };
}

// Case endings as news in the languages that decline names writes them, in Latin letters.
const ENDING = /(?:iego|iemu|owi|ego|emu|ului|iem|em|ej|ym|im|om|oi|ie|in|un|nin|nun|a|e|i|u|y)$/;
const DECLINED = /^(?:latin|cyrillic)$/;

/** The word without its ending, and "Zaremby" → "zaremb", so that "Zaremba" fits; what would be left of it must be a word. */
function stemOf(word: string): string {
  const stem = word.replace(ENDING, '');
  return stem.length >= 3 ? stem : word;
}

interface WordLikeness {
  readonly score: number;
  readonly by?: Difference | undefined;
}

const ENDING_SCORE = 0.95;
const NICKNAME_SCORE = 0.93;
const INITIAL_SCORE = 0.8;
/** Consonants alone say less. */
const BARE_SCORE = 0.93;
/** How near two first sounds must be: "G." and "Джеффри". */
const INITIAL_LIKENESS = 0.55;

interface Word {
  readonly word: string;
  readonly sounds: string;
  readonly script: Script;
}

/** Two spellings in one script should agree better than two scripts can. */
const strict = (score: number): number => Math.max(0, 1 - 3 * (1 - score));

function wordLikeness(a: Word, b: Word, given: boolean): WordLikeness {
  const by = a.script === b.script ? 'spelling' : 'script';
  if (a.word === b.word) return by === 'script' ? { score: 1, by } : { score: 1 };
  if (a.word.length === 1 || b.word.length === 1) return given && sharesInitial(a, b) ? { score: INITIAL_SCORE, by: 'initial' } : { score: 0 };
  if (by === 'spelling' && DECLINED.test(a.script) && stemOf(a.word) === stemOf(b.word)) return { score: ENDING_SCORE, by: 'ending' };
  if (given && by === 'spelling' && isShort(a.word, b.word)) return { score: NICKNAME_SCORE, by: 'nickname' };
  const score = Math.max(soundLikeness(a, b), ENDING_SCORE * soundLikeness(stem(a), stem(b)));
  const short = given && by === 'script' ? NICKNAME_SCORE * shortLikeness(a, b) : 0;
  return short > score ? { score: short, by: 'nickname' } : { score: by === 'spelling' ? strict(score) : score, by };
}

/** "Alex" for "Alexandr", and the short forms that differ more. */
const isShort = (a: string, b: string): boolean => isNickname(a, b) || (Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a)));

/** A short form in one script and the full one in another. */
function shortLikeness(a: Word, b: Word): number {
  const other = ({ word, script }: Word): Word[] => otherForms(word).map((form) => ({ word: form, sounds: soundsOf(form, script), script }));
  return Math.max(0, ...other(a).map((form) => soundLikeness(form, b)), ...other(b).map((form) => soundLikeness(a, form)));
}

const sharesInitial = (a: Word, b: Word): boolean => likeness(a.sounds.slice(0, 1), b.sounds.slice(0, 1)) > INITIAL_LIKENESS;

const stem = ({ word, sounds, script }: Word): Word => {
  const shorter = DECLINED.test(script) ? stemOf(word) : word;
  return { word: shorter, sounds: shorter === word ? sounds : soundsOf(shorter, script), script };
};

const withoutVowels = (sounds: string): string => sounds.replace(/[aeiou]/g, '');

type Sounding = Pick<Word, 'sounds' | 'script'>;

function soundLikeness(a: Sounding, b: Sounding): number {
  const bare = a.script === 'consonants' || b.script === 'consonants';
  return bare ? BARE_SCORE * likeness(withoutVowels(a.sounds), withoutVowels(b.sounds)) : likeness(a.sounds, b.sounds);
}

const wordAt = ({ words, sounds, script }: Spoken, n: number): Word => ({ word: words.at(n) ?? '', sounds: sounds.at(n) ?? '', script });

/** Of the two, the weaker one counts more: people share given names, and families share names. */
const together = (given: number, family: number): number => 0.65 * Math.min(given, family) + 0.35 * Math.max(given, family);

/** Turned, either word may be the given name: which of the two has it last is not known. */
function inParts(a: Spoken, b: Spoken, turned: boolean): Likeness {
  const given = wordLikeness(wordAt(a, 0), wordAt(b, turned ? -1 : 0), true);
  const family = wordLikeness(wordAt(a, -1), wordAt(b, turned ? 0 : -1), turned);
  const by = new Set([given.by, family.by, turned ? 'order' : undefined, a.words.length !== b.words.length ? 'middle' : undefined]);
  return { score: together(given.score, family.score), by: DIFFERENCES.filter((difference) => by.has(difference)), homophone: false };
}

/** As one run of sounds, for names that their script does not divide, or divides elsewhere ("Kai-Fu", "Kaifu"). */
function inOne(a: Spoken, b: Spoken): Likeness {
  const run = ({ sounds, script }: Spoken, turned = false): Sounding => ({
    sounds: (turned ? [...sounds.slice(1), ...sounds.slice(0, 1)] : sounds).join(''),
    script,
  });
  const [straight, turned] = [soundLikeness(run(a), run(b)), Math.max(soundLikeness(run(a, true), run(b)), soundLikeness(run(a), run(b, true)))];
  const sameScript = a.script === b.script;
  const score = Math.max(straight, turned);
  const by = new Set<Difference>([sameScript ? 'spelling' : 'script', ...(turned > straight ? (['order'] as const) : [])]);
  return { score: sameScript ? strict(score) : score, by: DIFFERENCES.filter((difference) => by.has(difference)), homophone: false };
}

const better = (a: Likeness, b: Likeness): Likeness => (b.score > a.score ? b : a);

/** Family name first, as a person's own name in Han or Hangul has it: 何恺明 → "kaiming he". Its given name is one word in Latin letters. */
function ownName({ name, script }: Spoken): Spoken {
  const [family = '', ...given] = Array.from(name).map((sign) => romanise(sign).join(''));
  const words = [given.join(''), family];
  return { name, script, words, sounds: words.map((word) => soundsOf(word, script)) };
}

/** How alike two names of people are. Names of one word each are compared as family names. Pure. */
export function nameLikeness(a: Spoken, b: Spoken): Likeness {
  if (a.words.length === 0 || b.words.length === 0) return { score: 0, by: [], homophone: false };
  const [ownA, ownB] = [OWN.test(a.name), OWN.test(b.name)];
  if (a.script === b.script && (ownA || ownB)) return { score: a.name === b.name ? 1 : 0, by: [], homophone: false };
  if (ownA || ownB) return { ...plain(ownA ? ownName(a) : a, ownB ? ownName(b) : b), homophone: true };
  return plain(a, b);
}

function plain(a: Spoken, b: Spoken): Likeness {
  if (a.words.join(' ') === b.words.join(' ') && a.script === b.script) return { score: 1, by: [], homophone: false };
  if (a.words.length < 2 || b.words.length < 2) return inOne(a, b);
  const parts = better(inParts(a, b, false), inParts(a, b, true));
  return a.words.length === b.words.length ? parts : better(parts, inOne(a, b));
}

/** The first sound in a class so wide that hardly a script leaves it; every vowel is one, for an initial may be all there is. */
const opening = (sounds: string): string =>
  /^[aeiouvJh]/.test(sounds) ? 'V' : /^[bpf]/.test(sounds) ? 'B' : /^[lr]/.test(sounds) ? 'L' : /^[nm]/.test(sounds) ? 'N' : 'S';

/**
 * Keys under which names that may be one are found together: the family name in coarse sounds with the opening of the given name, each word being
 * tried as the family name, and each short form as the given one. Names of one word have none: they are too many people's.
 */
export function candidateKeys(name: Spoken): readonly string[] {
  const { words, sounds, script } = OWN.test(name.name) ? ownName(name) : name;
  if (words.length < 2) return [];
  const givenForms = (at: number): string[] => [sounds.at(at) ?? '', ...otherForms(words.at(at) ?? '').map((form) => soundsOf(form, script))];
  const keys = [
    [-1, 0],
    [0, -1],
  ].flatMap(([family = 0, given = 0]) => givenForms(given).map((form) => `${coarseKey(sounds.at(family) ?? '')}:${opening(form)}`));
  return [...new Set(keys)].filter((key) => !key.startsWith(':'));
}
