// Organisations of the register: names that speak for themselves, weak ones where the place speaks for them, and what machine translation made of
// them.

import type { MarkedSentence } from '../names.ts';
import type { OrganisationItem } from '../nominals/items.ts';
import type { Matcher } from '../packs/phrases.ts';
import type { Token } from '../text/parse.ts';
import { type Alias, aliasAt } from './directory.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { baseForms, type Known, organisationItem } from './known.ts';
import { isPlace, isPlaceKey, isProductOf, isTown } from './sorts.ts';

/** Of the base forms of a word, those that begin a registered name; looked up once a form. */
function keysOf({ directory, language }: Known, token: Token): readonly string[] {
  const { form } = token;
  if (form.registered?.directory === directory) return form.registered.keys;
  const bases = token.capital ? baseForms(token, language) : [token.key];
  form.registered = { directory, keys: bases.filter((key) => directory.organisations.has(key)) };
  return form.registered.keys;
}

function aliasHere(known: Known, tokens: readonly Token[], i: number): Alias | null {
  const token = tokens[i];
  if (!token || token.kind === 'mark') return null;
  const keys = keysOf(known, token);
  if (keys.length === 0) return null;
  for (const key of keys) {
    const alias = aliasAt(known.directory, tokens, i, key, known.language.cases ? (word, base) => baseForms(word, known.language).includes(base) : undefined);
    if (alias) return alias;
  }
  return null;
}

/** How far behind a name another for the same may stand, in tokens. */
const MAX_ALSO = 3;

/** What follows a registered name and is part of it. */
const LEGAL_FORMS = new Set(['inc', 'corp', 'ltd', 'llc', 'plc', 'gmbh', 'ag', 'sa', 'se', 'nv', 'bv', 'spa', 'holding', 'holdings']);

/** How far from its verb "for" may name where somebody goes, in tokens. */
const FOR_REACH = 6;

/** "Oxford": a university goes by the name of its town. */
const isTownOf = ({ organisation: { kind }, keys, weak }: Alias): boolean => weak && keys.length === 1 && kind === 'university' && isPlaceKey(keys[0] ?? '');

/** Does the place speak for a weak name: beside a role, an organisation word, a preposition of place or a possessive, and not merely at the start of a sentence? */
function speaksFor(alias: Alias, { sentence, marks }: MarkedSentence, i: number): boolean {
  const after = i + alias.keys.length;
  const beside = (at: number): boolean => marks.has(at, 'role', 'founder', 'cueBefore', 'cueAfter', 'group', 'organisationNoun');
  if (marks.has(i, 'unnamed')) return false;
  if (beside(i - 1) || beside(after)) return true;
  const opens = i === 0 || (i === 1 && marks.has(0, 'determiner') && !marks.has(0, 'preposition')) || marks.has(i - 1, 'relative', 'opener');
  if (opens && marks.has(after, 'trigger', 'perfect', 'auxiliary', 'plan', 'future', 'hearsay', 'conditional')) return true;
  if (i === 0)
    return (
      marks.has(after, 'trigger', 'perfect', 'auxiliary', 'denial', 'speech', 'plan', 'future', 'hearsay', 'conditional') ||
      sentence.tokens[after]?.key === "'s"
    );
  if (marks.has(i - 1, 'trigger', 'accordingTo') || marks.has(after, 'speech')) return true;
  if ((marks.has(i - 1, 'and') || sentence.tokens[i - 1]?.text === ',') && sentence.tokens[i - 2]?.capital) return true;
  const classes = marks.get(i - 1, 'preposition')?.classes ?? [];
  // "deixou a Apple": an article between verb and name.
  if (classes.length === 0 && marks.has(i - 1, 'determiner') && marks.has(i - 2, 'trigger')) return true;
  // "chief executive of Adept"
  if (classes.includes('of') && marks.has(i - 2, 'role', 'founder', 'group')) return true;
  // "left Apple for Scale"
  if (classes.includes('for') && marks.list('trigger', i - FOR_REACH, i).length > 0) return true;
  // "in Cambridge": a university that bears the name of its town is meant beside people and roles.
  const named = alias.surface.length > 1 && (!isTownOf(alias) || marks.has(i - 2, 'role', 'founder', 'group'));
  // "the association X, from Oxford,"
  if (isTownOf(alias) && sentence.tokens[i - 2]?.text === ',') return false;
  return (
    // "wrote on X", "posted to X": a place to write, and no party.
    classes.some((c) => c === 'origin' || c === 'by' || (c === 'at' && named)) ||
    (classes.includes('destination') && (named || marks.list('trigger', i - FOR_REACH, i).length > 0)) ||
    (marks.has(after, 'trigger') && !(isTownOf(alias) && classes.length > 0)) ||
    sentence.tokens[after]?.key === "'s"
  );
}

/** "Boréal Cognition", "Scale Computing": a weak name beside another unexplained capital is a part of some other name. */
function partOfLonger({ sentence: { tokens }, marks }: MarkedSentence, from: number, to: number): boolean {
  const unexplained = (i: number): boolean => tokens[i]?.kind === 'word' && tokens[i].capital && marks.over(i, i + 1).length === 0;
  return unexplained(from - 1) || unexplained(to);
}

/** "wrote on X", "sur LinkedIn": behind a preposition that says neither whence nor whither, and not by whom. */
function isOn({ marks }: MarkedSentence, at: number): boolean {
  const classes = marks.get(at - 1, 'preposition')?.classes ?? [];
  return (
    classes.length > 0 &&
    classes.every((c) => c === 'at' || c === 'other') &&
    !marks.has(at - 2, 'role', 'founder', 'group') &&
    marks.get(at - 2, 'trigger')?.voice !== 'active'
  );
}

/** Months that are given names as well. */
const MONTHS = new Set(['april', 'may', 'june', 'august', 'juni', 'juli', 'julia', 'avril']);

/** "Peter Bosch": behind a given name, what looks like a surname is one. */
const isSurname = (tokens: readonly Token[], i: number, { keys, weak }: Alias): boolean =>
  !weak &&
  keys.length === 1 &&
  /^\p{Lu}\p{Ll}+$/u.test(tokens[i]?.text ?? '') &&
  tokens[i - 1]?.capital === true &&
  GIVEN_NAMES.has(tokens[i - 1]?.key ?? '') &&
  !GIVEN_NAMES.has(tokens[i - 2]?.key ?? '') &&
  // "In April Meta made an offer"
  !(tokens[i - 2]?.kind === 'word' && tokens[i - 2]?.key === 'in' && MONTHS.has(tokens[i - 1]?.key ?? ''));

const FUNDS = new Set(['ventures', 'capital', 'partners', 'growth']);

/** "EQT Ventures": what a firm's fund is called, where the register does not know it, is another firm's name. */
const isFundOf = (tokens: readonly Token[], i: number, { keys }: Alias): boolean => {
  const next = tokens[i + keys.length];
  return keys.length === 1 && next?.capital === true && FUNDS.has(next.key);
};

/** A registered name by its words, wherever it may stand. */
export interface Sighting {
  readonly at: number;
  readonly alias: Alias;
}

/** What of the register stands at each token of a sentence, before anything is said of its place. */
export function sightings(tokens: readonly Token[], known: Known): readonly Sighting[] {
  const found: Sighting[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const alias = aliasHere(known, tokens, at);
    if (alias) found.push({ at, alias });
  }
  return found;
}

/** Is a word that the name writes large too common to be part of it where it is small? */
const isSmall = ({ notNames }: Known, { keys, surface }: Alias): boolean => notNames.has(keys[1] ?? '') && /^\S+ \p{Lu}/u.test(surface);

export function registeredIn(line: MarkedSentence, seen: readonly Sighting[], known: Known, pass: 1 | 2): OrganisationItem[] {
  const found: OrganisationItem[] = [];
  if (seen.length === 0) return found;
  const { tokens } = line.sentence;
  let past = 0;
  // "on X (formerly Twitter)"
  const isAlso = (name: string, at: number): boolean => network?.name === name && at <= network.to + MAX_ALSO;
  let network: { readonly name: string; readonly to: number } | undefined;
  for (const { at: i, alias } of seen) {
    if (i < past) continue;
    if (alias.weak && !known.language.capitalNouns && partOfLonger(line, i, i + alias.keys.length)) continue;
    // "Acme AI now has …": a small word of the text is no part of a name.
    if (alias.keys.length > 1 && !tokens[i + 1]?.capital && tokens[i + 1]?.kind === 'word' && isSmall(known, alias)) continue;
    // "io" is a company and an Italian pronoun.
    if (alias.weak && alias.keys.length === 1 && !tokens[i]?.capital && known.notNames.has(alias.keys[0] ?? '')) continue;
    if (isSurname(tokens, i, alias) || isFundOf(tokens, i, alias) || (alias.keys.length === 1 && isTown(tokens, i))) continue;
    // In capitals that all words have, the next one says nothing.
    if (alias.keys.length === 1 && isProductOf(tokens[i + 1]) && line.sentence.zone === 'body') continue;
    const spoken = alias.weak && pass === 2 && speaksFor(alias, line, i);
    // The first word of a sentence has a capital in any case.
    const again = i > 0 && known.spoken.has(alias.name) && tokens[i]?.capital === true && alias.surface.length > 1;
    // Where the university was named, its town is still a town.
    if (alias.weak && !spoken && (isTownOf(alias) || !(known.organisations.has(alias.name) || again))) continue;
    if (spoken && i > 0) known.spoken.add(alias.name);
    if (!alias.weak) known.organisations.add(alias.name);
    const told = alias.organisation.kind === 'publisher' || (known.directory.networks.has(alias.surface) && (isOn(line, i) || isAlso(alias.name, i)));
    past = i + alias.keys.length;
    if (told) network = { name: alias.name, to: past };
    // "ASML Holding NV"
    while (!alias.weak && tokens[past]?.capital && LEGAL_FORMS.has(tokens[past]?.key ?? '')) past++;
    // "Microsoft España"
    if (!alias.weak && tokens[past]?.capital && isPlace(tokens[past])) past++;
    found.push(organisationItem(alias.name, i, past, 'register', told));
  }
  return found;
}

/** "la matriz de Facebook", "the ChatGPT maker": what this language calls an organisation besides its name, in words of two or more. */
export function calledIn({ sentence: { tokens } }: MarkedSentence, called: Matcher<string>): readonly OrganisationItem[] {
  const found: OrganisationItem[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const match = called.matchAt(tokens, i);
    if (!match || match.length < 2) continue;
    found.push(organisationItem(match.value, i, i + match.length, 'register'));
    i += match.length - 1;
  }
  return found;
}

/**
 * What machine translation made of a name ("l'objectif a signé …" for Meta). Tried only where the document names that organisation as
 * well, and only where an event wants one: as subject right before its verb, or behind "by", "for", "to" right after it.
 */
export function noiseIn({ sentence: { tokens }, marks }: MarkedSentence, known: Known, noise: Matcher<string>): readonly OrganisationItem[] {
  const found: OrganisationItem[] = [];
  const triggered = (from: number, to: number): boolean => marks.list('trigger', from, to).some((t) => t.voice !== 'noun');
  for (let i = 0; i < tokens.length; i++) {
    const match = noise.matchAt(tokens, i);
    if (!match || !known.organisations.has(match.value)) continue;
    const after = i + match.length;
    const opens = i === 0 || tokens[i - 1]?.kind === 'mark' || marks.has(i - 1, 'and', 'opener');
    const subject = opens && (triggered(after, after + 1) || (marks.has(after, 'perfect') && triggered(after + 1, after + 4)));
    const classes = marks.get(i - 1, 'preposition')?.classes ?? [];
    const governed = classes.some((c) => c === 'by' || c === 'for' || c === 'destination') && triggered(i - 4, i) && !marks.has(after, 'preposition');
    if (subject || governed) found.push(organisationItem(match.value, i, after, 'noise'));
  }
  return found;
}
