// Runs of capitalised words that nothing else explains: where unknown names can be.

import { isLoud } from '../marks.ts';
import type { MarkedSentence } from '../names.ts';
import { isDomain } from '../text/domains.ts';
import type { Token } from '../text/parse.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { endOfInstitution, endOfOffice, isBoard } from './institutions.ts';
import { type Known, PARTICLES } from './known.ts';
import { isProduct, isTown } from './sorts.ts';

const MAX_NAME_TOKENS = 6;
/** "Johan van den Berg", "Ana de la Cruz". */
const MAX_PARTICLES = 2;
/** What follows an organisation's name and is no part of it. */
const LEGAL_FORMS = new Set(['inc', 'corp', 'ltd', 'llc', 'plc', 'gmbh', 'ag', 'sa']);

/** What makes an organisation's name of the words before its hyphen. */
export const HYPHENED: ReadonlySet<string> = new Set(['institut', 'universitat', 'stiftung', 'gruppe', 'gesellschaft', 'hochschule', 'holding', 'akademie']);

/** "des Heidelberger KI-Unternehmens": where nouns have capitals, a word that says where it is. */
const describes = (marks: MarkedSentence['marks'], tokens: MarkedSentence['sentence']['tokens'], i: number): boolean =>
  tokens[i]?.key.endsWith('er') === true && marks.has(i + 1, 'organisationNoun', 'unitNoun');

/** "des Start-ups Nyonic [Grundlagenmodelle]": where nouns are written together, so long a word behind another is none of a name. */
const isCompound = (tokens: readonly Token[], i: number): boolean =>
  (tokens[i]?.key.length ?? 0) > MAX_WORD && tokens[i - 1]?.capital === true && tokens[i - 1]?.kind === 'word' && !tokens[i]?.key.endsWith('gesellschaft');
const MAX_WORD = 14;

/** `whole`: the grammar of the name tells where it ends, and that it is an organisation's. */
export type Run = readonly [from: number, to: number, whole?: true];

/** "(NYSE:BABA)", "(MSFT)": what a share is called on an exchange; and single letters, as of a social network. */
export function isTicker(tokens: readonly Token[], i: number): boolean {
  const text = tokens[i]?.text ?? '';
  // "X." ends a sentence, "J. Doe" a given name.
  const initial = tokens[i + 1]?.text === '.' && tokens[i + 2]?.capital === true;
  // "ha scritto su X Mauro Corvi"
  const network = text === 'X' && !initial && tokens[i - 1]?.kind === 'word' && !tokens[i - 1]?.capital && (tokens[i - 1]?.text.length ?? 9) < 4;
  if (network) return true;
  if (text.length === 1) return !(initial || tokens[i + 1]?.capital || tokens[i - 1]?.capital);
  const quoted = tokens[i - 1]?.text === ':' && tokens[i - 3]?.text === '(' && tokens[i + 1]?.text === ')';
  const exchange = tokens[i - 1]?.text === '(' && tokens[i + 1]?.text === ':' && tokens[i + 3]?.text === ')';
  return /^\p{Lu}+$/u.test(text) && (quoted || exchange);
}

/** "iGenius": a capital behind one small letter. */
const CAMEL = /^\p{Ll}\p{Lu}\p{Ll}{3,}/u;

/** May a name begin with, or go on in, that word? */
function isFree({ sentence: { tokens }, marks }: MarkedSentence, known: Known, taken: ReadonlySet<number>, i: number): boolean {
  const token = tokens[i];
  return (
    token?.kind === 'word' &&
    (token.capital || CAMEL.test(token.text)) &&
    !(known.language.capitalNouns && (describes(marks, tokens, i) || isCompound(tokens, i))) &&
    !taken.has(i) &&
    !known.notNames.has(token.key) &&
    // "il colosso di Menlo Park"
    !(known.notNames.has(tokens[i - 1]?.key ?? '') && isTown(tokens, i - 1)) &&
    // "A.I."
    !(token.key.includes('.') && known.notNames.has(token.key.replaceAll('.', ''))) &&
    !isTicker(tokens, i) &&
    !marks.has(i, 'role', 'honorific', 'founder', 'former', 'cueBefore', 'cueAfter', 'group', 'demonym') &&
    // "Anne Roy : J' ai quitté X"
    !(/['’]$/.test(token.text) && marks.has(i, 'pronoun')) &&
    !(i === 0 && marks.at(0).length > 0 && !GIVEN_NAMES.has(token.key))
  );
}

/** Runs of capitalised words that nothing else explains. */
export function runsIn({ sentence, marks }: MarkedSentence, known: Known, taken: ReadonlySet<number>): readonly Run[] {
  const { tokens } = sentence;
  const runs: Run[] = [];
  const loud = isLoud(sentence);
  /** "Mira Murati Leaves OpenAI": a verb or a small word ends a name. */
  const endsName = (i: number): boolean =>
    loud &&
    !GIVEN_NAMES.has(tokens[i]?.key ?? '') &&
    marks.has(i, 'trigger', 'auxiliary', 'perfect', 'speech', 'future', 'plan', 'preposition', 'and', 'opener');
  const startsName = (i: number): boolean => isFree({ sentence, marks }, known, taken, i) && !endsName(i);
  for (let i = 0; i < tokens.length; i++) {
    const institution = loud || !tokens[i]?.capital ? i : institutionAt({ sentence, marks }, i, taken, known);
    if (institution > i) {
      runs.push([i, institution, true]);
      i = institution - 1;
      continue;
    }
    if (!startsName(i)) continue;
    const end = withTail(endOfWords({ sentence, marks }, i, startsName, known), { sentence, marks }, taken);
    if (!isProduct(tokens.slice(i, end)) && !isBoard({ sentence, marks }, i, end)) runs.push([i, end]);
    i = end - 1;
  }
  return runs;
}

/** Where the name of an authority, a school or the like that begins there ends. */
function institutionAt(line: MarkedSentence, i: number, taken: ReadonlySet<number>, { language }: Known): number {
  // "Fundó Vexel AI": a verb that opens its sentence, and no fund.
  if (i === 0 && line.marks.at(0).some((m) => m.is === 'trigger' && m.voice === 'active')) return i;
  const office = endOfOffice(line, i, taken);
  return office > i || language.capitalNouns ? office : endOfInstitution(line, i, taken);
}

/** "an der [Spitze] von X": where nouns have capitals, no given name, behind an article. */
const isNoun = ({ sentence: { tokens }, marks }: MarkedSentence, i: number, { language }: Known): boolean =>
  language.capitalNouns === true && !GIVEN_NAMES.has(tokens[i]?.key ?? '') && marks.has(i - 1, 'determiner', 'possessive');

/** "holte Jens Overbeck [von Doctolib]": a given name and another word are a name, and what is a word for "from" as well leads to whence they come. */
const isWhole = ({ sentence: { tokens }, marks }: MarkedSentence, from: number, at: number, { language }: Known): boolean =>
  language.verbLast === true &&
  at === from + 2 &&
  GIVEN_NAMES.has(tokens[from]?.key ?? '') &&
  !GIVEN_NAMES.has(tokens[from + 1]?.key ?? '') &&
  marks.get(at, 'preposition')?.classes.includes('origin') === true;

/** The end of the words that stand as one name from token `from` on; a noun goes on in no particle. */
function endOfWords(line: MarkedSentence, from: number, startsName: (i: number) => boolean, known: Known): number {
  const {
    sentence: { tokens },
    marks,
  } = line;
  const noun = isNoun(line, from, known);
  let end = from + 1;
  for (let next = end; next - from < MAX_NAME_TOKENS; ) {
    const token = tokens[next];
    if (!token) break;
    if (startsName(next)) end = ++next;
    else if (token.text === '-' && token.glued && startsName(next + 1)) end = next += 2;
    // "Daniel Gross den Posten": an article alone is no particle.
    // "Carlos Mendes da Silva"
    else if (!token.capital && marks.has(next, 'nameTail') && (end - from > 1 || GIVEN_NAMES.has(tokens[from]?.key ?? '')))
      end = next = marks.get(next, 'nameTail')?.to ?? ++next;
    else if (
      !noun &&
      PARTICLES.has(token.key) &&
      !token.capital &&
      !isWhole(line, from, next, known) &&
      next - end < MAX_PARTICLES &&
      (next > end || !marks.has(next, 'determiner'))
    )
      next++;
    else if (token.text === '.' && token.glued && (tokens[next - 1]?.text.length ?? 9) === 1 && startsName(next + 1)) next++;
    // "Origin.Bio"
    else if (isDomain(tokens, next)) end = next += 2;
    else break;
  }
  return end;
}

/** The same with what makes an organisation of the words before it. */
function withTail(end: number, { sentence: { tokens }, marks }: MarkedSentence, taken: ReadonlySet<number>): number {
  // "Sonda Labs": with a capital, the word behind is part of the name.
  const tail = tokens[end];
  // "Heidelberger KI-Start-up": before a hyphen it is part of the next word.
  const compound = tokens[end + 1]?.text === '-' && tokens[end + 1]?.glued;
  if (!compound && tail?.capital && !taken.has(end) && marks.has(end, 'cueAfter') && !LEGAL_FORMS.has(tail.key)) end++;
  // "Alfred-Wegener-Institut", "Schwarz-Gruppe"
  return tokens[end]?.text === '-' && tokens[end]?.glued && HYPHENED.has(tokens[end + 1]?.key ?? '') ? end + 2 : end;
}
