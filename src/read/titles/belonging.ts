// Whose role it is, where a title beside a name does not say so itself: "Mira Murati, the chief technology officer" · "Mark Chen, head of

import { isPerson } from '../../model/claim.ts';
import type { Draft } from '../drafts/draft.ts';
import type { SentenceInput } from '../drafts/drafting.ts';
import type { MarkedSentence } from '../names.ts';
import { itemOf, type OrganisationItem, type PersonItem, type Title } from '../nominals/items.ts';
import type { Language } from '../packs/language.ts';
import type { Stretch } from '../text/parse.ts';
import { isStatesman } from './statesmen.ts';

/** Roles of which an organisation has few, so that the one spoken of is meant. */
const LEADING =
  /^(?:president$|board chair$|(?:co-|deputy |interim )?chief\b|(?:co-)?head of|(?:vice|senior vice|executive vice)[- ]president of|(?:research|product) director|technical lead|general (?:counsel|manager)$)/;

const isLeading = ({ roles }: Title, { name }: PersonItem): boolean => roles.some((role) => LEADING.test(role)) && !isStatesman(name);

/** Whoever does so was somewhere else before. */
const TAKES_ON = new Set(['hire', 'poach', 'join', 'move']);

/** "X hires the chief, Y", "the chief, Y, joins X": not of X. */
const isTakenOn = ({ line: { marks } }: SentenceInput): boolean => marks.list('trigger').some((t) => TAKES_ON.has(t.sense) && t.voice !== 'noun');

/** The organisation that the sentence is about so far, or else the text. */
function spoken(input: SentenceInput, { from, roles, founder: founds, becomes }: Title): string | undefined {
  const { items, line, scene } = input;
  // "X has bought Y. Its founder, A, who signed for four years, …": of Y.
  const sold = founds ? scene.bought() : undefined;
  if (sold !== undefined && !items.some((i) => i.type === 'organisation')) return sold;
  if (isTakenOn(input) && !becomes) {
    // "hires the chief of X … hires the chief, Y": the same.
    const office = roles.map((role) => scene.office(role)).find((name) => name !== undefined);
    if (office !== undefined) return office;
    const [story] = scene.organisations('of');
    // Nor of what the one who takes them is a part of.
    return story !== undefined && items.some((i) => i.type === 'organisation' && (i.name === story || i.name.startsWith(`${story} `))) ? undefined : story;
  }
  // "X-backed Y said": Y.
  const qualifies = ({ to }: Stretch): boolean => {
    const next = line.sentence.tokens[to];
    return next?.text === '-' && next.glued;
  };
  // "X buys Y, and the founder, Jane Doe, stays": of Y.
  const deal = founds ? line.marks.list('trigger', 0, from).find((t) => t.sense === 'acquire' && t.voice === 'active') : undefined;
  const target =
    deal && items.find((i) => i.type === 'organisation' && i.from >= deal.to && i.to <= from && i.marked.every((c) => c === 'object' || c === 'destination'));
  if (target?.type === 'organisation') return target.name;
  // "At X, A moves from sales chief to …"
  const bare = (i: OrganisationItem): boolean => i.marked.length === 0 || (becomes === true && i.marked.includes('at'));
  const near = items.find((i) => i.type === 'organisation' && i.to <= from && bare(i) && !i.publisher && !qualifies(i));
  if (near?.type === 'organisation' && !(founds && scene.fits(near.name, 'grown'))) return near.name;
  const bought = founds ? scene.bought() : undefined;
  if (bought !== undefined && near === undefined) return bought;
  const names = scene.organisations(founds ? 'org' : 'at');
  // Those who give money are named beside whom it is given to; "the co-founder, X" founded no giant.
  return names.find((name) => !scene.isFund(name) && !(founds && scene.fits(name, 'grown'))) ?? (founds ? undefined : names[0]);
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

/** Does a title go on to words that may name an organisation nobody knows: "chief executive of Somewhere"? */
function goesOn({ marks, sentence: { tokens } }: MarkedSentence, { to }: Title, owned: boolean): boolean {
  if (!marks.has(to, 'preposition')) return false;
  // "its vice president for products": what it is for.
  for (let i = to + 1; tokens[i]?.kind === 'word'; i++) if (tokens[i]?.capital) return true;
  return !owned;
}

/** "X, responsable de producto", "head of the partnerships": of a field of work, and of no firm that is named. */
function isOfField({ marks, sentence: { tokens } }: MarkedSentence, { roles, to, person }: Title): boolean {
  if (roles.at(-1) !== 'head' || marks.get(to, 'preposition')?.classes.includes('of') !== true) return false;
  let end = to + 1;
  while (
    tokens[end]?.kind === 'word' &&
    !tokens[end]?.capital &&
    !marks.has(end, 'trigger', 'auxiliary', 'perfect', 'relative', 'organisationNoun', 'unitNoun')
  )
    end++;
  return end > to + 1 && end <= to + MAX_FIELD && (tokens[end] === undefined || tokens[end]?.kind === 'mark' || person?.from === end);
}

/** How many words may say what somebody is head of. */
const MAX_FIELD = 6;

/** Whose role it is: of whoever is known to work somewhere, there; else of the organisation spoken of. */
function ownerOf(input: SentenceInput, title: Title, { name }: PersonItem): string | undefined {
  const { scene } = input;
  const known = title.founder ? scene.founded(name) : undefined;
  // "Siri lead A joins X": not of where they go to.
  const there = (at: string | undefined): boolean =>
    input.items.some(
      (i) =>
        i.type === 'organisation' &&
        i.name === at &&
        (input.line.marks.list('trigger', title.to, i.from).some((t) => TAKES_ON.has(t.sense) && t.voice !== 'noun') ||
          // "X lured the head of research, A": nor of who takes them.
          input.line.marks.list('trigger', i.to, title.from).some((t) => (t.sense === 'hire' || t.sense === 'poach') && t.voice === 'active')),
    );
  const works = title.founder ? (title.roles.length > 0 ? scene.employer(name) : undefined) : scene.home(name);
  return known ?? scene.headed(name) ?? (title.former || there(works) ? undefined : works) ?? spoken(input, title);
}

/** "cofounder John Roe": right before the name, and behind no word that may name a firm ("Momox-Gründer", "Vexel founder"). */
const isBare = ({ sentence: { tokens } }: MarkedSentence, { from, to }: Title, person: PersonItem, { capitalNouns, postpositions }: Language): boolean =>
  postpositions === undefined &&
  to === person.from &&
  (capitalNouns !== true || tokens[from - 1]?.text !== '-') &&
  (from === 0 || (tokens[from - 1]?.kind === 'word' && tokens[from - 1]?.capital !== true));

/** A chief without an organisation is one of the organisation spoken of; so is whoever is something "of the company", or "its" founder. */
export function withOrganisation(input: SentenceInput, title: Title): Title {
  const { scene, line, language, titles } = input;
  const { marks } = line;
  const { company, person } = title;
  if (title.organisation || !person) return title;
  const owned = marks.has(title.from, 'possessive') || marks.has(title.from - 1, 'possessive');
  // "the vice president A": one of a few, where an article says so.
  const second = title.roles.includes('vice president') && [0, 1].some((n) => marks.has(title.from - n, 'determiner')) && !isStatesman(person.name);
  const field = second || isOfField(line, title);
  if (!company && !field && !language.postpositions && goesOn(line, title, owned)) return title;
  // "the chief of X, A, and the president, B": B's as well.
  const before = titles.findLast((t) => t.to <= title.from && t.person && t.organisation && !t.inherited);
  // "X founder A, president B and others": too.
  const enumerated = before?.person?.list.includes(person) === true && isLeading(title, person);
  if (before?.organisation && before.person && (enumerated || isListed(line, before.person, title))) return inheriting(title, before.organisation.name);
  // "X's chief A, co-founder B and others": B founded it as well.
  const fellow = title.founder && before?.person?.list.includes(person) === true && !marks.has(title.from - 1, 'indefinite');
  if (fellow && before?.organisation) return { ...inheriting(title, before.organisation.name), inherited: false };
  // "the co-founder, B": a founder of what is spoken of.
  const told = titles.findLast((t) => t.to <= title.from && t.person);
  // "the head of research, A, and the vice president, B, are leaving X": of the same.
  const beside = told?.person && !told.organisation && isLeading(told, told.person) && !title.founder && isListed(line, told.person, title) ? told : undefined;
  const founder = title.founder && (marks.has(title.from, 'determiner') || isBare(line, title, person, language));
  if (!company && !beside && !isLeading(title, person) && !founder && !owned && !field && !isExplained(line, title)) return title;
  const name = ownerOf(input, beside ?? title, beside?.person ?? person);
  if (!name || (company && !scene.fits(name, company.size))) return title;
  // What "another co-founder, X" founded is not said.
  const founds = title.founder && (company !== undefined || owned || founder || scene.headed(person.name) !== undefined || isLeading(title, person));
  return { ...inheriting(title, name), inherited: !founds };
}

/** "X, until now head of sales, becomes chief executive of Y": what somebody is who is given another post at Y, they are at Y. */
export function heldThere(title: Title, drafts: readonly Draft[]): Title {
  const { person, roles } = title;
  const as = roles.at(-1);
  if (title.organisation || title.company || title.founder || !person || as === undefined) return title;
  if (!title.former && !isLeading(title, person)) return title;
  const given = drafts.find(
    ({ kind, stance, roles: to }) =>
      kind === 'appoint' &&
      stance !== 'denial' &&
      to.at !== undefined &&
      to.as !== undefined &&
      to.who?.some((one) => isPerson(one) && one.name === person.name),
  );
  return given?.roles.at === undefined || given.roles.as === as ? title : inheriting(title, given.roles.at);
}

const inheriting = (title: Title, name: string): Title => ({ ...title, organisation: spokenOf(name, title), inherited: true });

const spokenOf = (name: string, { from }: Stretch): OrganisationItem =>
  itemOf<OrganisationItem>({ type: 'organisation', name, publisher: false, via: 'context', from, to: from, inTitle: true });
