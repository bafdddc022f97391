// Noun phrases besides names: groups with their counts, pronouns, definite organisations, values; and, for every phrase, the
// preposition that governs it.

import type { Group } from '../model/claim.ts';
import { countBehind, governByParticles } from './clause/particles.ts';
import { type Mark, type Marks, prepositionAt } from './marks.ts';
import { actsBehind, standsFree } from './names/described.ts';
import type { MarkedSentence } from './names.ts';
import { endsBefore, isNumbered, isPartitive, mayBeArticle } from './nominals/anew.ts';
import { applyCases, isSubjectByForm, markInflected } from './nominals/cases.ts';
import { definitesIn, pastDash, standsWhole } from './nominals/definites.ts';
import { beforeCompound, employ, isBarePlural, isHyphen, isOwner } from './nominals/employers.ts';
import { isGenitive, isOfEvent, isOfEventByTitle, ownByEnding } from './nominals/genitives.ts';
import { type GroupItem, type Item, itemOf, type OrganisationItem, type PersonItem, type PronounItem, valueOf } from './nominals/items.ts';
import { joinLists } from './nominals/lists.ts';
import { sorted, sortNounOf } from './nominals/sort-nouns.ts';
import { stayersIn } from './nominals/stayers.ts';
import { boundOf, type Count, headcountOf, isAge, isMeasure, quantityInBrackets, shareOf, totalBehind } from './nominals/totals.ts';
import type { Language, Prepositions } from './packs/language.ts';
import type { Stretch, Token, Value } from './text/parse.ts';

/** Words of no known sort that may stand inside one phrase: "seven [AI safety] researchers". */
const MAX_UNKNOWN = 2;

const SINGULAR: Readonly<Record<string, string>> = { people: 'person', staff: 'employee', 'co-founders': 'co-founder' };
const singular = (noun: string): string => SINGULAR[noun] ?? noun.replace(/s$/, '');

/** "700 of OpenAI's 770": a name and its possessive mark between the counts. */
const ownerAt = ({ sentence: { tokens } }: MarkedSentence, i: number): boolean =>
  tokens[i]?.key === "'s" || (tokens[i + 1]?.key === "'s" && tokens[i]?.capital === true);

/** "7", "700 of 770", "several" before token `end`: where it starts, and what it says. */
function quantityBefore(line: MarkedSentence, values: readonly Value[], end: number): { from: number; quantity: Partial<Group> } {
  const { marks, sentence } = line;
  const countEnding = (at: number): Count | undefined => values.find((v): v is Count => v.type === 'count' && v.to === at);
  let at = end;
  for (let [unknown, names] = [0, 0]; at > 0; at--) {
    const total = countEnding(at);
    if (total) {
      let before = total.from;
      while (!marks.has(before - 1, 'outOf') && (marks.has(before - 1, 'determiner', 'possessive') || ownerAt(line, before - 1))) before--;
      const of = marks.get(before - 1, 'outOf');
      const part = of && (countEnding(of.from) ?? shareOf(values, of.from, total));
      if (part) return { from: part.from, quantity: { ...boundOf(part), of: total.count } };
      // "most of the 70 employees", "większość z 70": how many is not told. "a group of twelve engineers" are twelve.
      const definite = marks.has(total.from - 1, 'determiner');
      const most = of && marks.get(of.from - 1, 'some');
      if (most && (definite || most.to <= of.from)) return { from: most.from, quantity: {} };
      const some = marks.get(total.from - 1, 'some');
      const within = some?.to === total.from && some.to - some.from > 1 ? some : undefined;
      return { from: within?.from ?? total.from, quantity: within && definite ? {} : boundOf(total) };
    }
    // "a former OpenAI researcher": a name between says whose.
    if (marks.has(at - 1, 'indefinite') && unknown === names) return { from: at - 1, quantity: { count: 1 } };
    const some = marks.get(at - 1, 'some');
    // "four more researchers"
    if (some && countEnding(some.from)) continue;
    // "ein weiterer Ingenieur" is one more.
    if (some)
      return marks.has(some.from - 1, 'indefinite') && !marks.has(some.from, 'indefinite')
        ? { from: some.from - 1, quantity: { count: 1 } }
        : { from: some.from, quantity: {} };
    if (isHyphen(line, at - 1)) continue;
    if (sentence.tokens[at - 1]?.kind !== 'word' || marks.has(at - 1, 'trigger', 'auxiliary', 'and', 'relative', 'speech', 'pronoun')) break;
    if (!marks.has(at - 1, 'adjective', 'determiner', 'possessive', 'outOf', 'former', 'preposition')) {
      if (/\p{Lu}/u.test(sentence.tokens[at - 1]?.text ?? '')) names++;
      if (++unknown > MAX_UNKNOWN) break;
    }
  }
  return { from: end, quantity: {} };
}

/** A founder or a chief of whom there are several is a group; one beside a name is a title. */
function isQuantified(line: MarkedSentence, mark: Stretch, values: readonly Value[]): boolean {
  const { marks, sentence } = line;
  for (let i = mark.from - 1; i >= mark.from - 4; i--) {
    const token = sentence.tokens[i];
    if (isHyphen(line, i)) continue;
    // "any researcher": whoever it is.
    if (marks.at(i).some((m) => m.is === 'cue' && m.cue === 'any')) return true;
    // "every fifth engineer" is a share of them.
    if (marks.has(i, 'some', 'indefinite') || values.some((v) => (v.type === 'count' || v.type === 'percent') && v.to === i + 1)) return true;
    // "two of its founders", "some of its founders"
    const of = marks.at(i).find((m) => m.is === 'outOf') ?? marks.get(i, 'outOf');
    if (of && (marks.has(of.from - 1, 'some') || values.some((v) => v.type === 'count' && v.to === of.from))) return true;
    // "half of the researchers"
    if (marks.has(i, 'outOf') && values.some((v) => v.type === 'percent' && v.to === i)) return true;
    if (token?.kind !== 'word' || (!/\p{Lu}/u.test(token.text) && !marks.has(i, 'adjective', 'former'))) return false;
  }
  return false;
}

type GroupMark = Extract<Mark, { readonly is: 'group' }>;

/** Does a word for people stand for a group, and not for a role, a part of another word, or one person spoken of before? */
function isGroup(line: MarkedSentence, mark: GroupMark, values: readonly Value[], { capitalNouns }: Language): boolean {
  const { marks } = line;
  const over = marks.over(mark.from, mark.to);
  const length = mark.to - mark.from;
  if (marks.has(mark.from, 'unnamed') || (isMeasure(line, mark, values) && headcountOf(line, mark, values) === undefined)) return false;
  // "promovierte", "ehemaligen": where nouns have capitals, a word without one is no noun.
  if (capitalNouns && length === 1 && !line.sentence.tokens[mark.from]?.capital) return false;
  // "Der Wissenschaftler hatte …": one person spoken of before, where a sentence begins with them.
  if (mark.from === 1 && marks.at(0).some((m) => m.is === 'pronoun' && m.sort === 'person' && m.to === mark.to)) return false;
  // "the talent war", "rada dyrektorów": within an idiom or a word for an organisation they are none.
  // "top engineers": an idiom that ends with them only says which.
  if (over.some((m) => (m.is === 'organisationNoun' || (m.is === 'idiom' && m.to > mark.to)) && m.to - m.from > length)) return false;
  const role = over.some((m) => (m.is === 'role' || m.is === 'founder') && m.to - m.from >= length);
  return !role || isQuantified(line, mark, values) || (capitalNouns === true && isBarePlural(line, mark));
}

function groupsIn(line: MarkedSentence, values: readonly Value[], language: Language): GroupItem[] {
  const { marks } = line;
  const plain = marks.list('group').filter((mark) => isGroup(line, mark, values, language));
  return plain.map((mark): GroupItem => {
    const held = headcountOf(line, mark, values);
    if (held?.type === 'count')
      return itemOf<GroupItem>({ type: 'group', from: held.from, to: mark.to, group: { noun: mark.noun, count: held.count }, employer: undefined, former: false }); // biome-ignore format: one line
    let start = mark.from;
    const adjectives: string[] = [];
    for (let adjective = marks.get(start - 1, 'adjective'); adjective; adjective = marks.get(start - 1, 'adjective')) {
      adjectives.unshift(adjective.english);
      start = adjective.from;
    }
    const after = marks.get(mark.to, 'adjective');
    if (after) adjectives.push(after.english);
    const compound = beforeCompound(line, start);
    const former =
      marks.has(start - 1, 'former') || (marks.has(mark.to, 'former') && !marks.has(mark.to, 'cue')) || (compound < start && marks.has(compound, 'former'));
    const { from: counts, quantity } = quantityBefore(line, values, start);
    const from = counts < start ? counts : compound;
    const counted = quantity.count === undefined ? { ...quantity, ...quantityInBrackets(line, values, mark.to) } : quantity;
    const whole = counted.of === undefined ? { ...counted, ...totalBehind(line, values, after?.to ?? mark.to, counted) } : counted;
    const noun = [former ? 'former' : '', ...adjectives, counted.count === 1 ? singular(mark.noun) : mark.noun].filter(Boolean).join(' ');
    return itemOf<GroupItem>({ type: 'group', from, to: after?.to ?? mark.to, group: { noun, ...whole }, employer: undefined, former });
  });
}

/** What follows a pronoun and no article. */
const AFTER_PRONOUNS = [
  'preposition', 'and', 'opener', 'relative', 'trigger', 'auxiliary', 'perfect', 'negator', 'plan', 'future', 'conditional', 'hearsay', 'denial', 'speech', 'pronoun',
] as const; // biome-ignore format: a list

/** Is a word that may be either an article here? "her" before a noun is; before a preposition, a conjunction or the end ("hired her in May") it is a pronoun. */
function isArticle({ marks, sentence: { tokens } }: MarkedSentence, i: number, { pluralEndings }: Language): boolean {
  const next = tokens[i + 1];
  // "Obaj brali udział": before what only a verb ends in it is none.
  if (next && pluralEndings?.some((ending) => next.text.endsWith(ending))) return false;
  if (!marks.has(i, 'determiner') || !next || (next.kind === 'mark' && !/^["«“„‘’'-]$/.test(next.text))) return false;
  // "la salida", "her departure": before an event's noun it is none.
  const noun = marks.at(i + 1).some((m) => m.is === 'trigger' && m.voice === 'noun');
  return noun || !marks.has(i + 1, ...AFTER_PRONOUNS);
}

/** "la salida de X y la de Y": an article before "of" stands for the noun said before. */
const standsFor = (marks: Marks, { from, to }: Stretch): boolean =>
  marks.has(from, 'determiner') && marks.get(to, 'preposition')?.classes.includes('of') === true;

/** How many words the verb before a pronoun may have. */
const MAX_VERB = 3;

/** "offrendo loro bonus": a possessive without its article, right behind a verb, stands for those to whom it is done. */
const isDative = (marks: Marks, { from, sort }: Extract<Mark, { is: 'pronoun' }>): boolean =>
  sort === 'people' && marks.has(from, 'possessive') && marks.list('trigger', from - MAX_VERB, from).some((t) => t.to === from && t.voice !== 'noun');

function pronounsIn(line: MarkedSentence, language: Language): PronounItem[] {
  const { marks } = line;
  return (
    marks
      .list('pronoun')
      .filter((m) => m.to - m.from > 1 || isDative(marks, m) || !(isArticle(line, m.from, language) || standsFor(marks, m)))
      .filter((m) => m.sort !== 'person' || language.capitalNouns === true || standsWhole(line, m))
      // "qui nous vient de X", "il nous rejoint": behind another subject it is none.
      .filter((m) => m.sort !== 'speakers' || !marks.has(m.from - 1, 'relative', 'pronoun'))
      .filter((m) => m.sort !== 'people' || !marks.at(m.from).some((o) => o.is === 'pronoun' && o.sort === 'person' && o.to === m.to))
      .map((m): PronounItem => {
        const several = m.sort === 'person' && marks.at(m.from).some((o) => o.is === 'pronoun' && o.sort === 'people' && o.to === m.to);
        const form = {
          ...(several ? { several } : {}),
          ...(marks.has(m.from, 'object') ? { inflected: true } : {}),
          ...(marks.has(m.from, 'subject') ? { subject: true } : {}),
        };
        // "Dejo OpenAI": a verb that says by itself who does it has its subject right before it.
        const verb = marks.at(m.from).some((o) => o.is === 'trigger' && o.voice === 'active' && o.from === m.from);
        // "gli ha": the verb shows that it is no article, and is no part of it.
        const to = verb ? m.from : m.to - m.from > 1 && marks.has(m.to - 1, 'perfect', 'trigger') ? m.to - 1 : m.to;
        return itemOf<PronounItem>({ ...form, type: 'pronoun', sort: m.sort, from: m.from, to });
      })
  );
}

const disjoint = (a: Item, b: Item): boolean => a.to <= b.from || b.to <= a.from;

/** Where several phrases share words, names come first, then groups and values, then pronouns. */
function layered(...layers: readonly (readonly Item[])[]): Item[] {
  const kept: Item[] = [];
  for (const layer of layers) {
    const free = layer.filter((item) => kept.every((other) => disjoint(item, other)));
    kept.push(...free);
  }
  return kept.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** "à des dizaines de chercheurs": behind a preposition, what may be an article is one. */
function classesAt(marks: Marks, i: number, type: Item['type']): readonly (keyof Prepositions)[] {
  const classes = prepositionAt(marks, i);
  // "Als Google X kaufte, …": before a name, it opens a clause.
  if (i === 0 && (type === 'organisation' || type === 'person') && classes.length > 0 && classes.every((c) => c === 'as')) return [];
  return type === 'group' && mayBeArticle(marks, i, classes) && prepositionAt(marks, i - 1).length > 0 ? [] : classes;
}

interface Governor {
  readonly classes: readonly (keyof Prepositions)[];
  readonly ofVerb: boolean;
}
const FREE: Governor = { classes: [], ofVerb: false };

/** "desde Azure y GitHub": what "and" joins to a name that is no party stands behind its preposition. */
const joinsOther = (marks: Marks, tokens: readonly Token[], i: number, taken: ReadonlySet<number>): boolean =>
  marks.has(i, 'and') && tokens[i - 1]?.capital === true && !taken.has(i - 1) && marks.over(i - 1, i).length === 0;

/** What may stand between a preposition and the word that it governs. */
const WITHIN_PHRASES = [
  'determiner', 'possessive', 'adjective', 'organisationNoun', 'cueBefore', 'former', 'role', 'founder', 'honorific', 'interim',
] as const; // biome-ignore format: a list

const BESIDE_NAMES = ['organisationNoun', 'cueBefore', 'role', 'founder', 'honorific'] as const;

/** How far before a phrase its preposition may stand, in tokens. */
const MAX_GOVERNED = 7;

/** Going back from a phrase: does what stands at `i` belong to something else? `begun`: has the phrase's first word been passed? */
const endsPhrase = ({ marks, sentence: { tokens } }: MarkedSentence, i: number, begun: boolean, { capitalNouns, verbLast }: Language): boolean =>
  marks.has(i, 'auxiliary', 'speech', 'and', 'relative', 'negator', 'pronoun', 'perfect') ||
  // "im Juli soll X …": the verb in second place ends the phrase before it.
  (verbLast === true && marks.has(i, 'hearsay', 'conditional', 'future', 'plan')) ||
  // "im Sommer acht Forscher", "in Paris ein Start-up": where nouns have capitals, one before the phrase's first word belongs to another.
  (capitalNouns === true && begun && tokens[i]?.capital === true && !marks.has(i, ...BESIDE_NAMES));

/** "After weeks of talks Jane Doe accepted": a name between a word of another phrase and its own verb. */
function standsApart(line: MarkedSentence, item: Item, taken: ReadonlySet<number>): boolean {
  const { marks, sentence } = line;
  const at = item.from - 1;
  const word = sentence.tokens[at];
  if (item.type !== 'person' || word?.kind !== 'word' || word.capital || taken.has(at) || !opensClause(line, item)) return false;
  return prepositionAt(marks, at).length === 0 && marks.over(at, at + 1).every((m) => m.is === 'hearsay');
}

/** The preposition that governs a phrase starting at `from`, looking past determiners and adjectives. */
function governorOf(line: MarkedSentence, { from, type }: Item, taken: ReadonlySet<number>, language: Language): Governor {
  const { marks, sentence: { tokens } } = line; // biome-ignore format: one line
  const { cases, capitalNouns, unspaced } = language;
  let unknown = 0;
  let article = false;
  let begun = tokens[from]?.capital !== true;
  // "by OpenAI researchers": an employer right before is part of the phrase.
  let passedRole = type === 'group' && cases !== true && taken.has(from - 1) && tokens[from - 1]?.capital === true && !isNumbered(tokens[from], language);
  let first = Math.max(0, from - MAX_GOVERNED);
  for (let i = from - 1; i >= first; i--) {
    // A word that opens clauses ("after X bought Y") governs no phrase.
    if (marks.has(i, 'opener')) return FREE;
    // "in das [2021 gegründete] Start-up X"
    const attribute = marks.attributes.find((a) => a.to === i + 1);
    if (attribute) {
      first = Math.max(0, first - (attribute.to - attribute.from));
      [i, begun] = [attribute.from, true];
      continue;
    }
    // "head of business X": a preposition inside a role governs nothing outside it.
    const role = marks.get(i, 'role') ?? marks.get(i, 'cueBefore') ?? marks.get(i, 'organisationNoun');
    if (role && role.to - role.from > 1 && !marks.has(role.from, 'preposition')) {
      i = role.from;
      passedRole ||= cases !== true && role.is === 'role';
      continue;
    }
    const classes = classesAt(marks, i, type);
    if ((type === 'group' || type === 'value') && isPartitive(marks, tokens, i, classes)) return FREE;
    const verb = marks.get(i, 'trigger');
    if (classes.length > 0) return { classes, ofVerb: verb !== undefined && verb.voice !== 'noun' };
    // "przekonał do przejścia X": the second part of a verb governs nothing. "by former OpenAI chief X": the firm is part of the phrase.
    if (verb || (cases && marks.has(i, 'rest')) || (taken.has(i) && (!passedRole || article))) return FREE;
    passedRole ||= cases !== true && marks.has(i, 'role', 'founder', 'group');
    const token = tokens[i];
    // "ha scritto su X Mauro Corvi": the network, and nothing of the name; "in recent months Y".
    if (token?.text === 'X' || (i === from - 1 && endsBefore(line, i, type, language))) return FREE;
    if (token?.kind === 'mark' && !/^["'«»“”„‘’-]$/.test(token.text)) return FREE;
    if (!(type === 'group' && isNumbered(tokens[from], language)) && joinsOther(marks, tokens, i, taken)) continue;
    // "of the three engineers": words for people that reach into the phrase are no pronoun.
    if (endsPhrase(line, i, begun, language) && !marks.at(i).some((m) => m.is === 'pronoun' && m.to > from)) return FREE;
    begun ||= marks.has(i, 'determiner', 'possessive');
    // "dopo sei anni la CTO X": with its article, the phrase begins anew.
    if (article && token?.kind === 'word' && marks.over(i, i + 1).length === 0) return FREE;
    article ||= type !== 'value' && !cases && !capitalNouns && !unspaced && marks.has(i, 'determiner');
    if (!marks.has(i, ...WITHIN_PHRASES) && !taken.has(i) && token?.kind === 'word' && ++unknown > MAX_UNKNOWN) return FREE;
  }
  return FREE;
}

/** "95 % of the employees": what a share is of stands where the share does. */
function partOf({ marks }: MarkedSentence, item: Item, items: readonly Item[]): Governor | undefined {
  if (item.type !== 'group') return undefined;
  let at = item.from - 1;
  while (marks.has(at, 'determiner', 'possessive') && !marks.has(at, 'preposition')) at--;
  const of = marks.get(at, 'preposition');
  const share = of?.classes.includes('of') ? items.find((i) => i.type === 'value' && i.value.type === 'percent' && i.to === of.from) : undefined;
  return share ? { classes: share.marked, ofVerb: share.ofVerb } : undefined;
}

function govern(line: MarkedSentence, items: readonly Item[], language: Language): void {
  if (language.capitalNouns) for (const [n, item] of items.entries()) ownByEnding(line, item, items[n - 1], items[n + 1]);
  // "向OpenAI的研究员": an owner belongs to the phrase of what it owns.
  const owns = (i: Item): boolean => language.unspaced !== undefined && isOwner(line, i, language);
  const taken = new Set<number>();
  for (const item of items) if (item.type !== 'pronoun' && !item.possessor && !owns(item)) for (let i = item.from; i < item.to; i++) taken.add(i);
  joinLists(line, items, language);
  if (language.postpositions) {
    governByParticles(line, items, language);
    return;
  }
  for (const item of items) {
    const head = item.list[0];
    const whole = item.type === 'group' && item.begins !== undefined ? { ...item, from: item.begins } : sorted(line, item);
    const governor = partOf(line, whole, items) ?? governorOf(line, whole, taken, language);
    // "as chief scientist Jane Doe": the role is governed only.
    const as = governor.classes.every((c) => c === 'as');
    const free =
      (as && (item.type === 'person' || (governor.classes.length > 0 && actsBehind(line, item)))) ||
      standsFree(line, item, language) ||
      standsApart(line, item, taken) ||
      isSubjectByForm(line, item, language);
    const classes = free ? [] : governor.classes;
    item.marked = classes.length > 0 || !head ? classes : head === item ? [] : head.marked;
    item.ofVerb = governor.ofVerb || (head !== item && governor.classes.length === 0 && head?.ofVerb === true);
    item.possessor ||= isOwner(line, item, language) || isGenitive(line, item, language);
    // "die Ernennung Ada Quists"
    if (
      language.capitalNouns &&
      item.type === 'person' &&
      ((item.possessor && isOfEvent(line, item)) || (item.marked.length === 0 && isOfEventByTitle(line, item)))
    )
      [item.possessor, item.marked] = [false, ['of']];
    // The name before a hyphen only qualifies what follows: "OpenAI-Modell", "Google-owned".
    if (item.type === 'organisation' && (isHyphen(line, item.to) || (line.marks.has(item.to, 'qualified') && !item.possessor))) item.inTitle = true;
  }
}

/** "X, a researcher, left", "X and Y, former researchers of Z, left": who they are, and no party beside them. */
function isApposition({ marks, sentence: { tokens } }: MarkedSentence, item: Item, before: Item | undefined, cases: boolean): boolean {
  if (item.type !== 'group' || before?.type !== 'person' || !/^[,(]$/.test(tokens[before.to]?.text ?? '')) return false;
  const { count } = item.group;
  // "X, transfuge de Y, …": without an article, and no plural.
  const single = count === undefined && before.list.length < 2 && (cases || !/[sxi]$/.test(tokens[item.from]?.key ?? 's'));
  if (count === 1 || single) return item.from === before.to + 1 || (item.from === before.to + 2 && marks.has(before.to + 1, 'former'));
  const people = before.list.filter((i) => i.type === 'person').length;
  if (people < 2 || before.list.includes(item) || (count !== undefined && count !== people)) return false;
  for (let i = before.to + 1; i < item.from; i++) if (!marks.has(i, 'determiner', 'former', 'adjective') && !tokens[i]?.capital) return false;
  return true;
}

/** "the company [Meta bought]": does a verb stand right behind? */
const opensClause = ({ marks }: MarkedSentence, { to }: Stretch): boolean =>
  marks.has(to, 'perfect', 'auxiliary') || marks.at(to).some((m) => m.is === 'trigger' && m.voice !== 'noun');

/** All phrases of a sentence, in order, with what governs them. */
export function phrasesOf(line: MarkedSentence, names: readonly (PersonItem | OrganisationItem)[], values: readonly Value[], language: Language): Item[] {
  const { marks } = line;
  if (names.length + values.length + marks.list('group').length + marks.list('pronoun').length + marks.list('organisationNoun').length === 0) return [];
  const counted = [...groupsIn(line, values, language), ...stayersIn(line)];
  const groups = language.postpositions ? countBehind(line, counted) : counted;
  const valueItems = values.map(valueOf);
  const groupHeads = groups.filter((g) => names.every((n) => disjoint(n, g) || n.to < g.to));
  const sorts = names.map((n) => (n.type === 'organisation' ? sortNounOf(line, n) : undefined));
  const items = layered(
    names,
    valueItems.filter((v) => v.value.type !== 'count' && !(v.value.type === 'percent' && groups.some((g) => v.from >= g.from && v.to <= g.to))),
    groupHeads.map((g) => ({ ...g, begins: g.from, from: Math.max(g.from, ...names.filter((n) => n.from < g.to && n.to > g.from).map((n) => n.to)) })),
    valueItems.filter((v) => v.value.type === 'count' && !isAge(line, v)),
    // "dem Rivalen X", "the start-up X": a noun for organisations right before a name belongs to that, unless this begins a clause ("the company Meta bought").
    [...pronounsIn(line, language), ...definitesIn(line, language).filter((p) => !sorts.some((noun) => noun?.from === p.from))].filter(
      (p) =>
        p.sort !== 'organisation' ||
        !names.some((n) => n.type === 'organisation' && n.from === pastDash(line, p.to) && (language.verbLast || !opensClause(line, n))),
    ),
  );
  if (language.cases) markInflected(line, items);
  govern(line, items, language);
  for (const [n, item] of items.entries()) {
    const before = item.type === 'group' ? items.slice(0, n).findLast((i) => i.type !== 'organisation' && i.type !== 'value') : undefined;
    if (isApposition(line, item, before, language.cases === true)) item.marked = ['as'];
  }
  if (language.cases) applyCases(line, items, language);
  employ(line, items, language);
  return items;
}
