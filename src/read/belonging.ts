// Whose role it is, where a title beside a name does not say so itself: "Mira Murati, the chief technology officer" · "Mark Chen, head of
// research at the company" · "its founder, Sam Altman".

import type { SentenceInput } from './drafting.ts';
import { type Item, itemOf, type OrganisationItem, type PronounItem, type Title } from './items.ts';
import type { MarkedSentence } from './names.ts';
import type { Stretch } from './parse.ts';
import { onlyBetween } from './title-bearers.ts';
import { spelledOut } from './titles.ts';

/** How far behind a role "of the company" may begin, in tokens. */
const MAX_PHRASE = 9;

const isChief = ({ roles }: Title): boolean => roles.some((role) => /^(co-|interim )?chief/.test(role) || role === 'president');

/** Does a title go on to what stands at `at`: "head [of research at the] company"? */
const leadsTo = (line: MarkedSentence, to: number, at: number, items: readonly Item[]): boolean =>
  onlyBetween(line, to, at, 'preposition', 'determiner', 'adjective') || spelledOut(line, to, at, items);

/** "head of research [at the company]" */
function companyOf({ line, items }: SentenceInput, { to }: Title): PronounItem | undefined {
  const company = items.find(
    (i): i is PronounItem => i.type === 'pronoun' && i.sort === 'organisation' && !i.owned && i.from >= to && i.from <= to + MAX_PHRASE && i.to > i.from,
  );
  const governed = company?.marked.some((c) => c === 'of' || c === 'at' || c === 'origin');
  // "the company that made X": another one than was spoken of.
  return company && governed && !line.marks.has(company.to, 'relative') && leadsTo(line, to, company.from, items) ? company : undefined;
}

/** Whoever does so was somewhere else before. */
const TAKES_ON = new Set(['hire', 'poach', 'join', 'move']);

/** "X hires the chief, Y", "the chief, Y, joins X": not of X. */
const isTakenOn = ({ line: { marks } }: SentenceInput): boolean => marks.list('trigger').some((t) => TAKES_ON.has(t.sense) && t.voice !== 'noun');

/** The organisation that the sentence is about so far, or else the text. */
function spoken(input: SentenceInput, { from }: Title): string | undefined {
  const { items, scene } = input;
  if (isTakenOn(input)) {
    const [story] = scene.organisations('of');
    return items.some((i) => i.type === 'organisation' && i.name === story) ? undefined : story;
  }
  const near = items.find((i) => i.type === 'organisation' && i.to <= from && i.marked.length === 0 && !i.publisher);
  return near?.type === 'organisation' ? near.name : scene.organisation();
}

/** Do "and" and an article alone stand between a name and a title? */
function isListed({ marks, sentence: { tokens } }: MarkedSentence, person: Stretch, title: Title): boolean {
  let joins = false;
  for (let i = person.to; i < title.from; i++) {
    joins ||= marks.has(i, 'and');
    if (tokens[i]?.text !== ',' && !marks.has(i, 'and', 'determiner')) return false;
  }
  return joins;
}

/** "X, head of research, and Y, vice president of research, are leaving" */
const isExplained = ({ sentence: { tokens } }: MarkedSentence, { person, from, roles }: Title): boolean =>
  person !== null &&
  person !== undefined &&
  person.to < from &&
  tokens[person.to]?.text === ',' &&
  roles.some((role) => /^(head of|(senior |executive )?vice president)/.test(role));

/** A chief without an organisation is one of the organisation spoken of; so is whoever is something "of the company", or "its" founder. */
export function withOrganisation(input: SentenceInput, title: Title): Title {
  const { scene, line, language, titles } = input;
  const { marks } = line;
  if (title.organisation || !title.person) return title;
  const company = companyOf(input, title);
  // "chief executive of Somewhere": an organisation is named, if not known.
  if (!company && marks.has(title.to, 'preposition') && !language.postpositions) return title;
  // "the chief of X, A, and the president, B": B's as well.
  const before = titles.findLast((t) => t.to <= title.from && t.person && t.organisation && !t.inherited);
  if (before?.organisation && before.person && isListed(line, before.person, title)) return inheriting(title, before.organisation.name);
  const owned = marks.has(title.from, 'possessive') || marks.has(title.from - 1, 'possessive');
  // "the co-founder, B": a founder of what is spoken of.
  const founder = title.founder && marks.has(title.from, 'determiner');
  if (!company && !isChief(title) && !founder && !owned && !isExplained(line, title)) return title;
  const own = scene.headed(title.person.name) ?? (title.former ? undefined : company && scene.employer(title.person.name));
  const name = own ?? spoken(input, title);
  if (!name || (company && !scene.fits(name, company.size))) return title;
  // What "another co-founder, X" founded is not said.
  const founds = title.founder && (company !== undefined || owned || own !== undefined || isChief(title));
  return { ...inheriting(title, name), inherited: !founds, ...(company ? { to: Math.max(title.to, company.to) } : {}) };
}

const inheriting = (title: Title, name: string): Title => ({ ...title, organisation: spokenOf(name, title), inherited: true });

const spokenOf = (name: string, { from }: Pick<Item, 'from'>): OrganisationItem =>
  itemOf<OrganisationItem>({ type: 'organisation', name, publisher: false, via: 'context', from, to: from, inTitle: true });
