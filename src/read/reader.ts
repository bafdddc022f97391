// The default reader: rules and language packs, deterministic, no network. The stages stand in the order of the flow.

import type { Problem } from '../base/fault.ts';
import { type Claim, isPerson, type RoleName, type Roles } from '../model/claim.ts';
import { KINDS } from '../model/claims/index.gen.ts';
import type { Document } from '../model/document.ts';
import type { ClaimKind } from '../model/kind.ts';
import type { Reading, RulesReader } from '../model/reader.ts';
import type { Register } from '../model/register.ts';
import { freeSubjects } from './clause/relatives.ts';
import { compose } from './compose.ts';
import { openOffer } from './drafts/answers.ts';
import { askedIn } from './drafts/asked.ts';
import { isChained } from './drafts/chained.ts';
import { lastDeal } from './drafts/deals.ts';
import { type Draft, lastMove } from './drafts/draft.ts';
import { isValuation, roundSpokenOf } from './drafts/rounds.ts';
import { signersOf } from './drafts/ultimatum.ts';
import { LANGUAGES } from './languages/index.gen.ts';
import { compileMarks, type MarkMatcher, Marks } from './marks.ts';
import { type Directory, directoryOf } from './names/directory.ts';
import { findNames, type MarkedSentence } from './names.ts';
import type { Title } from './nominals/items.ts';
import { phrasesOf } from './nominals.ts';
import type { Language } from './packs/language.ts';
import { compilePhrases, type Matcher } from './packs/phrases.ts';
import { withHindsight } from './scene/hindsight.ts';
import type { Told } from './scene/topics.ts';
import { Scene } from './scene.ts';
import { draftsOf, type SentenceInput } from './sentence.ts';
import { quotationsOf } from './stance/quotation.ts';
import type { Tagger } from './tagger/tagger.ts';
import { legible } from './text/legible.ts';
import type { Sentence } from './text/parse.ts';
import { segment } from './text/segment.ts';
import { zonesOf } from './text/zones.ts';
import { governByTitles, joinAcrossTitles, withoutTitles } from './titles/bearers.ts';
import { titlesOf } from './titles.ts';
import { findValues, inCurrency } from './values/index.ts';

/** Bumped when rules change what is found. */
export const RULES = 'rules@1';

const compileNoise = (language: Language): Matcher<string> =>
  compilePhrases(
    Object.entries(language.noise).flatMap(([name, phrases]) => phrases.map((phrase): [string, string] => [phrase, name])),
    language,
  );

const kinds = new Map<string, ClaimKind>(KINDS.map((kind) => [kind.kind, kind]));
/** Zones that hold no statements of the article. */
const HEADLINES = new Set<Sentence['zone']>(['title', 'dek']);
const SILENT = new Set<Sentence['zone']>(['boilerplate', 'related', 'byline', 'dateline', 'caption']);

interface Prepared {
  readonly language: Language;
  readonly matcher: MarkMatcher;
  readonly noise: Matcher<string>;
}

/** Finds the drafts of a text; exported for the tests of language packs. */
function draftsIn(document: Document, { language, matcher, noise }: Prepared, directory: Directory, tagger: Tagger | null): Draft[] {
  const { published, title } = document;
  const text = legible(document.text);
  const zones = zonesOf(text, language, title).filter(({ zone }) => !SILENT.has(zone));
  const sentences = segment(text, zones, language);
  const lines = sentences.map((sentence): MarkedSentence => ({ sentence, marks: new Marks(sentence, matcher) }));
  const names = findNames(lines, text, directory, language, noise, tagger);
  const values = inCurrency(lines.map((line) => findValues(line.sentence.tokens, language, published)));
  const phrases = lines.map((line, n) => phrasesOf(line, names[n] ?? [], values[n] ?? [], language));
  const titles = lines.map((line, n) => titlesOf(line, phrases[n] ?? [], language));
  const items = phrases.map((found, n) => withoutTitles(found, titles[n] ?? []));
  for (const [n, line] of lines.entries()) {
    governByTitles(line, titles[n] ?? []);
    freeSubjects(line, phrases[n] ?? [], language);
    joinAcrossTitles(line, items[n] ?? [], titles[n] ?? []);
  }
  const headlined = new Set(
    items.flatMap((found, n) => (HEADLINES.has(lines[n]?.sentence.zone ?? 'body') ? found.flatMap((i) => (i.type === 'organisation' ? i.name : [])) : [])),
  );
  const scene = new Scene(titles, items, directory, headlined);
  const speakers = quotationsOf(lines, items, titles, scene);
  let memory: Memory = { previous: undefined };
  let unbroken = 0;
  return lines.flatMap((line, index) => {
    // A box or a caption stands between.
    if (line.sentence.paragraph > (lines[index - 1]?.sentence.paragraph ?? 0) + 1) unbroken = index;
    const own = { line, index, unbroken, items: items[index] ?? [], titles: titles[index] ?? [], speaker: speakers[index], ahead: items[index + 1] };
    const input: SentenceInput = { ...own, scene, language, text, ...memory };
    const drafts = draftsOf(input);
    leave(input, drafts);
    const next = line.sentence.tokens.some((t) => t.text === '?') ? speakers[index + 1] : undefined;
    memory = remembered(input, drafts, next);
    return drafts;
  });
}

type Memory = Pick<SentenceInput, 'previous' | 'offered' | 'measured' | 'deal' | 'signed' | 'tendered' | 'staked' | 'asked' | 'valued' | 'round'>;

/** What a sentence leaves open for those behind it. `next`: who speaks behind a question. */
const remembered = (input: SentenceInput, drafts: readonly Draft[], next: string | undefined): Memory => ({
  previous: lastMove(drafts) ?? input.previous,
  offered: openOffer(input, drafts, next),
  measured: drafts.findLast(isChained),
  tendered: drafts.findLast(({ kind, adds }) => kind === 'buyback' && !adds) ?? input.tendered,
  staked: drafts.findLast(({ kind, roles }) => kind === 'stake' && roles.share !== undefined && roles.of !== undefined) ?? input.staked,
  signed: signersOf(input, drafts),
  valued: drafts.findLast(isValuation),
  round: roundSpokenOf(input, drafts),
  deal: lastDeal(drafts, input.deal, input.index),
  asked: askedIn(input),
});

/** The scene after a sentence. */
function leave({ scene, items, line, titles }: SentenceInput, drafts: readonly Draft[]): void {
  scene.leave(items, {
    aside: backersOf(drafts),
    told: toldOf(drafts),
    moved: movedOf(drafts),
    unnamed: unnamedIn(line, titles),
    passing: formerOf(drafts),
    meant: meantIn(drafts),
  });
  for (const draft of drafts) if (draft.stance === 'fact' && (draft.kind === 'move' || draft.kind === 'found')) scene.learn(draft.roles);
}

/** "The co-founder has left": the role that a sentence opens with, if it names nobody. */
const unnamedIn = ({ marks }: MarkedSentence, [first]: readonly Title[]): Title | undefined =>
  first &&
  !first.person &&
  !first.former &&
  first.from <= 2 &&
  marks.has(first.from - 1, 'determiner') &&
  !marks.has(first.from - 1, 'preposition', 'indefinite')
    ? first
    : undefined;

const NOBODY: ReadonlySet<string> = new Set();

/** What was guessed is no ground for guessing more. */
const CERTAIN = 0.8;

/** Whoever buys more of a firm takes it over. */
const HALF = 0.5;

/** Which part organisations have in what is told. Who founded or once led what is told in passing says little of the story. */
const toldOf = (drafts: readonly Draft[]): Told =>
  drafts.flatMap(({ kind, score, roles: { org, of, from, to, at, former, share } }): Told => {
    const taken = kind === 'acquire' || (kind === 'stake' && (share ?? 0) > HALF);
    if (former || score < CERTAIN || (kind !== 'move' && kind !== 'appoint' && kind !== 'raise' && !taken && kind !== 'found' && kind !== 'post')) return [];
    const told: readonly (readonly [RoleName, string | undefined])[] = [
      ['org', org],
      ['of', taken ? of : undefined],
      ['from', from],
      ['to', to],
      ['at', at],
    ];
    return told.flatMap(([role, name]) => (name === undefined ? [] : [[role, name] as const]));
  });

/** Where people of the sentence once were. */
const formerOf = (drafts: readonly Draft[]): ReadonlySet<string> => {
  const former = drafts.flatMap(({ kind, roles: { at, former } }) => (kind === 'post' && former && at !== undefined ? [at] : []));
  return former.length === 0 ? NOBODY : new Set(former);
};

/** "Last month it hired X": what the sentence is about, by a pronoun or by leaving it out. */
const meantIn = (drafts: readonly Draft[]): string | undefined =>
  drafts
    .flatMap(({ meant, roles: { to, org, by = [] } }) => [
      meant?.has('to') ? to : undefined,
      meant?.has('org') ? org : undefined,
      meant?.has('by') ? by[0] : undefined,
    ])
    .find((name) => name !== undefined);

/** Whom somebody else named, hired or dismissed, if the sentence tells of one. */
function movedOf(drafts: readonly Draft[]): string | undefined {
  if (drafts.length === 0) return undefined;
  const moved = new Set(
    drafts.flatMap(({ kind, roles: { who = [] } }) => (kind === 'appoint' || kind === 'move' ? who : [])).map((w) => (isPerson(w) ? w.name : '')),
  );
  return moved.size === 1 ? [...moved][0] : undefined;
}

/** Who put money into an organisation that raised it: the story goes on about the latter. */
const backersOf = (drafts: readonly Draft[]): ReadonlySet<string> =>
  drafts.length === 0 ? NOBODY : new Set(drafts.flatMap(({ roles }) => (roles.org === undefined ? [] : (roles.by ?? []))));

/** A draft whose roles the kind accepts and whose span holds words becomes a claim; else it is dropped, and said so. */
function emit(draft: Draft, document: Document): Claim | Problem {
  const { kind, roles, stance, says, date, start, end, score, because } = draft;
  const quote = document.text.slice(start, end);
  const parsed = kinds.get(kind)?.roles.safeParse(defined(roles));
  if (!parsed?.success || quote.trim() === '') {
    const why = parsed?.error?.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; ') ?? 'no words';
    return { code: 'claim-dropped', severity: 'info', what: document.id, span: { start, end }, message: `A ${kind} was dropped: ${why}` };
  }
  return { kind, roles: parsed.data, stance, ...(says ? { says } : {}), ...(date ? { date } : {}), quote, start, end, reader: RULES, score, because };
}

function defined(roles: Roles): Roles {
  const told: Record<string, unknown> = {};
  for (const [role, value] of Object.entries(roles)) if (value !== undefined) told[role] = value;
  return told;
}

/**
 * Reads documents in every language that has a pack; a document in another language gives no claims and one problem. The tagger is asked for
 * with the first document; without one, unknown names are found by rules alone.
 */
export function createReader(register: Register, tagger: () => Tagger | null = () => null, languages: readonly Language[] = LANGUAGES): RulesReader {
  const directory = directoryOf(register);
  const codes = languages.map((l) => l.code);
  const prepared = new Map<string, Prepared>();
  const prepare = (code: string): Prepared | undefined => {
    const language = languages.find((l) => l.code === code);
    if (!language) return undefined;
    const known = prepared.get(code) ?? { language, matcher: compileMarks(language), noise: compileNoise(language) };
    prepared.set(code, known);
    return known;
  };
  return {
    id: RULES,
    languages: codes,
    read(document: Document): Reading {
      const pack = prepare(document.lang);
      if (!pack) return { claims: [], problems: [noPack(document, codes)] };
      const emitted = compose(withHindsight(draftsIn(document, pack, directory, tagger()))).map((draft) => emit(draft, document));
      return { claims: emitted.filter((e): e is Claim => 'kind' in e), problems: emitted.filter((e): e is Problem => 'severity' in e) };
    },
  };
}

const noPack = (document: Document, codes: readonly string[]): Problem => ({
  code: 'language-unread',
  severity: 'warning',
  what: document.url,
  message: `No claims were looked for: there is no language pack for "${document.lang}" yet.`,
  remedy: `Languages that are read: ${codes.join(', ')}. The document is kept; add src/read/languages/${document.lang}.ts and read it again.`,
});
