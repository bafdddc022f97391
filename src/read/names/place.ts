// Unknown names by their place: beside a role ("chief scientist of Palimpsest"), before its people ("Vexel's engineers"), beside a verb
// that expects people or an organisation ("joined Vexel", "laid off by Vexel", "Ruth Abendroth resigned").

import { fold } from '../../base/fold.ts';
import type { Mark, TriggerMark } from '../marks.ts';
import type { MarkedSentence } from '../names.ts';
import type { Language } from '../packs/language.ts';
import { expects, PLACES, type Sort } from './expect.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { isPlace } from './sorts.ts';

/** What the place of the words [from, to) makes of them, or null. */
export function sortByPlace(line: MarkedSentence, from: number, to: number, language: Language): Sort | null {
  if (language.capitalNouns && isCompoundNoun(line, from, to)) return null;
  if (language.capitalNouns && to - from === 1) return isFounded(line, from) ? 'organisation' : null;
  return besideRole(line, from, to, language) ?? besideVerb(line, from, to, language) ?? beforeParticle(line, from, to, language);
}

/** "des Musikstreaming-Dienstes Spotify": behind an article and before a name, a word with a hyphen is a noun. */
const isCompoundNoun = ({ marks, sentence: { tokens } }: MarkedSentence, from: number, to: number): boolean =>
  to - from > 1 &&
  tokens.slice(from + 1, to).every((t, n) => (n % 2 === 0) === (t.text === '-')) &&
  marks.has(from - 1, 'determiner', 'possessive', 'indefinite') &&
  tokens[to]?.capital === true;

/**
 * What the place makes of words that are a name already, as the tagger holds: looser than `sortByPlace`, for it need not tell a name from a noun,
 * and the verb may stand further off.
 */
export const sortOfName = (line: MarkedSentence, from: number, to: number, language: Language): Sort | null =>
  besideRole(line, from, to, language) ??
  besideVerb(line, from, to, language) ??
  behindPreposition(line, from, to) ??
  (language.verbLast ? subjectOfBracket(line, from, to) : null);

/** "Jan Nowak, [były] prezes X": does a full name stand before the comma or bracket right before a role? */
function isBorne({ marks, sentence: { tokens } }: MarkedSentence, role: number): boolean {
  let at = role;
  while (marks.has(at - 1, 'former', 'interim', 'adjective')) at--;
  return /^[,(–]$/.test(tokens[at - 1]?.text ?? '') && tokens[at - 2]?.capital === true && tokens[at - 3]?.capital === true;
}

function besideRole(
  line: MarkedSentence,
  from: number,
  to: number,
  { enclitics, cases, organisationEndings, organisationBases = [], predicateEndings = [], percent, currencies }: Language,
): Sort | null {
  const { marks, sentence } = line;
  const { tokens } = sentence;
  const owns = enclitics.includes(tokens[to]?.key ?? '');
  const owned = marks.has(to + 1, 'adjective', 'interim') ? to + 2 : to + 1;
  if (owns && marks.has(owned, 'role', 'founder', 'group', 'former')) return 'organisation';
  if (from > 0 && marks.has(to, 'group')) return 'organisation';
  const role = marks.get(to, 'role') ?? marks.get(to, 'founder');
  if (role && tokens[role.to]?.capital) return 'organisation';
  // "Trama, la società che …": a noun for organisations explains the name.
  // "Lexora è una startup di Pescara"
  const explains = tokens[to]?.text === ',' || (marks.has(to, 'auxiliary') && marks.has(to + 1, 'indefinite'));
  if (explains && marks.has(to + 1, 'determiner', 'indefinite') && marks.has(to + 2, 'organisationNoun')) return 'organisation';
  // "prezes Polcomu": a genitive that no name of a person has.
  const beside = cases && to - from === 1 && marks.has(from - 1, 'role', 'founder', 'group');
  const governed = beside && tokens[to]?.capital !== true;
  const { key = '', text = '' } = tokens[from] ?? {};
  // "Jan Nowak, prezes Voxari", "prezes Voxari Jan Nowak", "dyrektor NASK": who bears the role is told, or nobody is called so.
  const bearer = beside && (isBorne(line, marks.get(from - 1, 'role')?.from ?? from - 1) || GIVEN_NAMES.has(tokens[to]?.key ?? ''));
  // "prezeska Neurovii": an ending that says what the base form is.
  const sure = organisationBases.some(([ending, base]) => text.endsWith(ending) && !GIVEN_NAMES.has(fold(text.slice(0, -ending.length) + base)));
  if (beside && (bearer || (sure && governed) || /^\p{Lu}{2,}$/u.test(text))) return 'organisation';
  if (governed && text.length > 4 && organisationEndings?.some((ending) => ending.length === 1 && key.endsWith(ending))) return 'organisation';
  // "z prezesem Halvy": the role and a name behind it in two cases; who bears it would stand in the same.
  const agree = (word: string | undefined): boolean => predicateEndings.some((ending) => word?.toLowerCase().endsWith(ending) === true);
  if (governed && predicateEndings.length > 0 && agree(tokens[from - 1]?.text) && !agree(text)) return 'organisation';
  const preposition = marks.get(from - 1, 'preposition');
  if (!preposition?.classes.some((c) => c === 'of' || c === 'at')) return null;
  if (marks.has(preposition.from - 1, 'role', 'founder', 'group')) return 'organisation';
  const part = isShared(line, preposition.from, percent) || isPaid(line, preposition.from, currencies) || isLed(line, preposition.from);
  return part && !isPlace(tokens[from]) ? 'organisation' : null;
}

/** Senses of owning and buying: what they tell of has shares. */
const SHARES: ReadonlySet<string> = new Set(['own', 'have', 'buystake', 'acquire', 'holder', 'shareholder', 'sell', 'invest', 'pay']);

/** "detiene il 12 per cento [di] X": a share that somebody owns or buys is one of a firm. */
const isShared = ({ marks, sentence: { tokens } }: MarkedSentence, of: number, percent: Language['percent']): boolean =>
  percent.some((sign) => sign.split(' ').at(-1) === tokens[of - 1]?.key) && marks.list('trigger').some((t) => SHARES.has(t.sense));

/** "un assegno da un milione di euro [di] X": a sum is of whoever pays it. */
const isPaid = ({ marks, sentence: { tokens } }: MarkedSentence, of: number, currencies: Language['currencies']): boolean =>
  Object.hasOwn(currencies, tokens[of - 1]?.key ?? '') && marks.list('trigger').some((t) => PAID.has(t.sense));

const PAID: ReadonlySet<string> = new Set([...SHARES, 'offer', 'decline', 'accept', 'reach', 'raise', 'round']);

/** "guida la ricerca [di] X": a part that somebody leads is one of a firm. */
function isLed({ marks }: MarkedSentence, of: number): boolean {
  const unit = marks.list('unitNoun', of - MAX_UNIT, of)[0];
  return unit !== undefined && marks.list('trigger', unit.from - MAX_UNIT, unit.from).some((t) => LEADS.has(t.sense));
}

const LEADS: ReadonlySet<string> = new Set(['lead', 'led']);
/** How long the name of a part may be, and how far behind its verb it may begin, in tokens. */
const MAX_UNIT = 4;

/** "Nun rückt X …", "Nach Monaten übernimmt X …": the verb stands second, behind what is no subject; so that follows. */
function isInverted({ marks, sentence: { tokens } }: MarkedSentence, verb: number, { verbLast, notNames }: Language): boolean {
  if (!verbLast) return false;
  let first = verb;
  while (first > 0 && tokens[first - 1]?.kind !== 'mark' && !marks.has(first - 1, 'and')) first--;
  // ", verließ X …": behind a clause that goes before.
  if (first === verb) return tokens[verb - 1]?.text === ',' && marks.at(0).some((m) => m.is === 'opener');
  const alone = verb === first + 1 && notNames.includes(tokens[first]?.key ?? '') && !marks.has(first, 'pronoun', 'determiner');
  return alone || marks.at(first).some((m) => m.is === 'preposition');
}

function besideVerb(line: MarkedSentence, from: number, to: number, language: Language): Sort | null {
  const { marks } = line;
  // "nomina" is a noun and a verb.
  const verbAt = (i: number): TriggerMark | undefined => marks.over(i, i + 1).find((m): m is TriggerMark => m.is === 'trigger' && m.voice !== 'noun');
  const article = language.firmArticles?.includes(line.sentence.tokens[from - 1]?.key ?? '') && !isPlace(line.sentence.tokens[from]) ? 1 : 0;
  const before = verbAt(from - 1 - article);
  if (article > 0 && before) return expects(before.sense, 'undergoer') === 'organisation' ? 'organisation' : null;
  if (before?.voice === 'active' && isInverted(line, before.from, language)) return expects(before.sense, 'actor');
  if (before) return expects(before.sense, 'undergoer');
  const preposition = marks.get(from - 1, 'preposition');
  const governing = preposition && marks.get(preposition.from - 1, 'trigger');
  // "a round led by X": one word behind such a preposition is who gave the money.
  const led = preposition && preposition.to - preposition.from > 1 && to - from === 1 && preposition.classes.includes('by');
  if (led && marks.list('trigger', preposition.from - ROUND_REACH, from).some((t) => t.sense === 'round')) return 'organisation';
  // "wechselt von X": where one preposition marks both, an active verb has no agent.
  const agent = preposition?.classes.includes('by') && !(governing?.voice === 'active' && preposition.classes.includes('origin'));
  if (governing && agent) return expects(governing.sense, 'actor');
  if (governing && preposition.classes.includes('origin')) return expects(governing.sense, 'origin');
  const reduced = reducedBeside(line, from, to);
  if (reduced) return expects(reduced.sense, 'undergoer');
  const { next, passive } = pastAuxiliaries(line, to);
  const verbs = marks.over(next, next + 1).filter((m): m is TriggerMark => m.is === 'trigger' && m.voice !== 'noun');
  const after = (passive ? verbs.find((m) => m.voice === 'participle') : undefined) ?? verbs[0];
  if (!after) return null;
  // "ehe sie nach Y ging und dort X gründete": where the verb ends a clause that has its subject, what stands before it is the object.
  if (after.sense === 'found' && after.voice === 'active' && language.verbLast && hasSubject(line, from, after)) return 'organisation';
  // "Vexel was founded", "X has been fired": a participle behind an auxiliary turns the places round.
  return expects(after.sense, after.voice === 'participle' && passive ? 'undergoer' : 'actor');
}

/** Does the verb end a clause in which a pronoun, as its subject, stands before token `from`? */
function hasSubject({ marks, sentence: { tokens } }: MarkedSentence, from: number, verb: TriggerMark): boolean {
  if (tokens[verb.to] && tokens[verb.to]?.kind !== 'mark') return false;
  const comma = tokens.findLastIndex((t, i) => i < from && t.text === ',');
  return marks.list('pronoun', comma + 1, from).some((m) => m.sort === 'person' || m.sort === 'people');
}

/** How many words of a verb may stand before the one that tells what is done: "has been …", "vient de …", "annonce avoir …". */
const MAX_AUXILIARIES = 3;

/** Where the verb stands that belongs to auxiliaries from token `to` on, and whether they make it passive. */
function pastAuxiliaries({ marks, sentence: { tokens } }: MarkedSentence, to: number): { readonly next: number; readonly passive: boolean } {
  let next = to;
  // "X announces having raised …"
  if (marks.has(next, 'speech') && !marks.has(next, 'trigger')) next++;
  while (next < to + MAX_AUXILIARIES && marks.has(next, 'perfect', 'auxiliary', 'future')) next++;
  const passive = next > to && marks.has(next - 1, 'auxiliary') && !marks.has(next - 1, 'perfect');
  // "X est désormais valorisée": a small word between.
  if (next > to && tokens[next]?.kind === 'word' && !tokens[next]?.capital && !marks.has(next, 'trigger', 'determiner', 'preposition', 'negator')) next++;
  return { next, passive };
}

/** "Vexel, founded by X, …", "Founded by X, Vexel …": the participle with an agent that tells what was done to the name before or behind it. */
function reducedBeside({ marks, sentence: { tokens } }: MarkedSentence, from: number, to: number): TriggerMark | undefined {
  const participleAt = (i: number): TriggerMark | undefined => {
    const found = marks.at(i).find((m): m is TriggerMark => m.is === 'trigger' && (m.voice === 'participle' || m.voice === 'passive'));
    const agent = found && marks.list('preposition', found.to, found.to + MAX_TO_AGENT).some((m) => m.classes.includes('by') && !m.classes.includes('of'));
    return agent ? found : undefined;
  };
  if (tokens[to]?.text === ',') {
    const behind = participleAt(to + 1);
    if (behind) return behind;
  }
  const opening = tokens[from - 1]?.text === ',' ? participleAt(0) : undefined;
  return opening && marks.list('trigger', opening.to, from).every((t) => t.voice === 'noun') ? opening : undefined;
}

/** How far behind its participle the word for an agent may stand: "founded [in 2021] by". */
const MAX_TO_AGENT = 4;

/** How far behind a phrase its verb may stand, where verbs stand last. */
const MAX_LAST = 9;

/** "Getir'den ayrıldı", "Turkcell, … atadı": a particle or the comma of a subject behind the name, and the verb that wants such a thing behind that. */
function beforeParticle({ marks, sentence: { tokens } }: MarkedSentence, from: number, to: number, { postpositions, unspaced }: Language): Sort | null {
  if (!postpositions || unspaced || to - from > 1) return null;
  const particle = tokens[to]?.glued ? marks.get(to, 'preposition') : undefined;
  const subject = from === 0 && tokens[to]?.text === ',';
  if (!particle && !subject) return null;
  const verb = marks.list('trigger', to + 1, to + MAX_LAST).find((t) => t.voice === 'active');
  if (!verb) return null;
  if (subject) return expects(verb.sense, 'actor') === 'organisation' ? 'organisation' : null;
  const place = PLACES.find((one) => one !== 'actor' && one !== 'undergoer' && particle?.classes.includes(one));
  return place && expects(verb.sense, place) === 'organisation' ? 'organisation' : null;
}

/** How far behind the word for a round whoever led it may be named, in tokens. */
const ROUND_REACH = 10;

/** How far off a verb may stand: before the preposition, and behind the name, where verbs stand last. */
const REACH = { before: 10, after: 5 };
const CLAUSE_ENDS = new Set(['.', ';', ':', '?', '!', '–']);

/** "wechselt von Hilti zu Schwarzfels", "was previously at Nebelwerk": a preposition before it, and a verb in the clause that wants such a thing there. */
function behindPreposition(line: MarkedSentence, from: number, to: number): Sort | null {
  const preposition = line.marks.get(from - 1, 'preposition');
  if (!preposition) return null;
  const places = PLACES.filter((place) => place !== 'actor' && place !== 'undergoer' && preposition.classes.includes(place));
  const trigger = places.length > 0 ? nearestVerb(line, preposition.from - 1, to) : null;
  return trigger ? (places.map((place) => expects(trigger, place)).find((sort) => sort !== null) ?? null) : null;
}

/** How far behind its auxiliary the participle that ends a clause may stand, in tokens. */
const BRACKET = 14;

/** The participle that ends the clause whose auxiliary is token `auxiliary`: "hat [in einer Finanzierungsrunde 32 Millionen] eingesammelt". */
export function participleOf({ marks, sentence: { tokens } }: MarkedSentence, auxiliary: number): TriggerMark | undefined {
  for (let i = auxiliary + 1; i <= auxiliary + BRACKET && tokens[i] && tokens[i]?.text !== ',' && !CLAUSE_ENDS.has(tokens[i]?.key ?? ''); i++) {
    const trigger = marks.at(i).find((m): m is TriggerMark => m.is === 'trigger' && m.voice === 'participle');
    const next = trigger && tokens[trigger.to];
    if (trigger && (!next || next.kind === 'mark' || marks.has(trigger.to, 'and', 'opener'))) return trigger;
  }
  return undefined;
}

/** "Schwarzfels hat … eingesammelt": a subject before the auxiliary of a verb that stands last. */
function subjectOfBracket(line: MarkedSentence, from: number, to: number): Sort | null {
  if (!line.marks.has(to, 'perfect') || line.marks.has(from - 1, 'determiner', 'possessive', 'adjective')) return null;
  const verb = participleOf(line, to);
  return verb ? expects(verb.sense, 'actor') : null;
}

/** How a noun for several things or people may end. */
const PLURAL = /(?:en|ern|s)$/;

/** Nouns need articles, names do not: "hat Nebelwerk 2021 gegründet", "Nebelwerk wurde von X gegründet", "gegründet wurde Nebelwerk". */
function isFounded(line: MarkedSentence, at: number): boolean {
  const {
    marks,
    sentence: { tokens },
  } = line;
  if (marks.over(at, at + 1).length > 0 || PLURAL.test(tokens[at]?.key ?? '')) return false;
  const isFounding = (m: Mark | undefined): boolean => m?.is === 'trigger' && m.sense === 'found' && m.voice !== 'noun';
  const passive = (i: number): boolean => marks.has(i, 'auxiliary') && !marks.has(i, 'perfect');
  // "das von X gegründete Heidelberger Start-up": a word that describes.
  const describes = marks.has(at - 1, 'attributive') || marks.has(at + 1, 'organisationNoun', 'cueBefore');
  if (isFounding(marks.get(at - 1, 'trigger')) && !describes) return true;
  if (passive(at - 1) && isFounding(marks.get(at - 2, 'trigger'))) return true;
  if (marks.has(at - 1, 'perfect')) return isFounding(participleOf(line, at - 1)) || isFounding(marks.get(at - 2, 'trigger'));
  return at === 0 && passive(at + 1) && isFounding(participleOf(line, at + 1));
}

function nearestVerb({ marks, sentence: { tokens } }: MarkedSentence, before: number, after: number): string | null {
  for (let i = before; i >= Math.max(0, before - REACH.before) && !CLAUSE_ENDS.has(tokens[i]?.key ?? ''); i--) {
    const trigger = marks.get(i, 'trigger');
    if (trigger) return trigger.sense;
  }
  for (let i = after; i < Math.min(tokens.length, after + REACH.after) && tokens[i]?.kind !== 'mark'; i++) {
    const trigger = marks.get(i, 'trigger');
    if (trigger) return trigger.sense;
  }
  return null;
}
