// Antecedents: which organisation "the company" means.

import { isPerson } from '../../model/claim.ts';
import type { Clause } from '../clause.ts';
import type { Slot } from '../frame.ts';
import type { Item, OrganisationItem, PersonItem, PronounItem } from '../nominals/items.ts';
import type { Filling, State } from './filling.ts';

type Names = readonly (string | undefined)[];

/** Behind prepositions of these classes stands who puts in money. */
const GIVERS: ReadonlySet<string> = new Set(['by', 'origin', 'with']);

/** "The round, led by X, values the start-up at …": who gives money is not whom it is given to. */
const gives = ({ clause: { line } }: Filling, i: OrganisationItem): boolean =>
  (i.list[0] ?? i).marked.some((c) => GIVERS.has(c)) || line.marks.at(i.to).some((m) => m.is === 'trigger' && m.sense === 'lead');

/** "According to X, the company …": whose word it is. */
const isCited = ({ clause: { line } }: Filling, { from }: OrganisationItem): boolean =>
  line.marks.list('accordingTo', from - MAX_PART, from).some((m) => m.to === from);

/** "la filial estadounidense de X": the noun is of a name, and points back to nothing. */
const isPartOf = ({ to }: PronounItem, items: readonly Item[], { line: { marks, sentence } }: Clause): boolean =>
  items.some(
    (i) =>
      i.type === 'organisation' &&
      i.from > to &&
      i.from <= to + MAX_PART &&
      i.marked.includes('of') &&
      !sentence.tokens.slice(to, i.from).some((t) => t.text === ',') &&
      marks.list('trigger', to, i.from).length === 0,
  );

/** How far behind such a noun the name may begin, in tokens. */
const MAX_PART = 3;

/** What the phrase itself says: "his start-up, Vexel", "his start-up", "the company that X leads", "Scale AI, the company that …". */
function saidOf(item: PronounItem, { scene, items, clause }: Filling, told: readonly OrganisationItem[]): Names | undefined {
  const { tokens } = clause.line.sentence;
  // "his start-up, Vexel, raised": the name says which.
  const named = items.find((i) => i.type === 'organisation' && i.from === item.to + 1 && tokens[item.to]?.text === ',');
  if (named?.type === 'organisation' && !named.publisher) return [named.name];
  if (item.owned) {
    const owner = items.findLast((i) => i.type === 'person' && i.to <= item.from);
    const name = (owner?.type === 'person' ? owner.name : scene.person()) ?? '';
    return [scene.headed(name) ?? scene.founded(name)];
  }
  if (isPartOf(item, items, clause)) return [];
  const led = ledBy(item, items, clause);
  const known = led === undefined ? undefined : (scene.headed(led) ?? scene.founded(led));
  if (known !== undefined) return [known];
  // "Scale AI, the company that X founded": the name that the noun explains.
  // "Scale AI (SAI), the company that …"
  let comma = item.from - 1;
  while (comma > item.from - MAX_SORT && (tokens[comma]?.kind === 'word' || tokens[comma]?.text === '-')) comma--;
  // "Scale AI (SAI) the company that …": the comma may be missing.
  if (tokens[comma]?.text === ')') comma++;
  const bracket = tokens[comma - 1]?.text === ')' ? tokens.findLastIndex((t, i) => i < comma && t.text === '(') : comma;
  const explained = tokens[comma]?.text === ',' || tokens[comma - 1]?.text === ')' ? told.findLast((i) => i.to === bracket) : undefined;
  if (explained && isDefined(clause, item)) return [explained.name];
  return led === undefined ? undefined : [];
}

/**
 * "X, co-founder of xAI, has left the company": that of the person spoken of; "xAI raised $20 bn, and Tesla put $2 bn into the company": what the
 * sentence itself is about; else what the one before was about.
 */
function meantIn({ scene, titles, clause }: Filling, item: PronounItem, own: Names, told: readonly OrganisationItem[], role: Slot['role']): Names {
  const first = clause.line.marks.list('trigger').find((t) => t.voice !== 'noun');
  const verb = first?.from ?? 0;
  const subject = told.find((i) => i.to <= verb && i.marked.length === 0 && (!i.inTitle || i.possessor));
  const nearest = told.filter((i) => !i.inTitle).map((i) => i.name);
  // "Microsoft's chief executive Satya Nadella said that the company …": that of the last title before it.
  const spoken = titles.findLast((t) => t.organisation && t.person && !t.former && t.person.to <= item.from)?.organisation?.name;
  // "The former chief scientist of X has left the company": one that a title alone names.
  const titled = told.filter((i) => i.inTitle).map((i) => i.name);
  // "Amazon put $8 bn into X, and Google holds 14 % of the company": whom money went to before.
  const into = role === 'of' && first !== undefined && INTO.has(first.sense) && first !== clause.trigger ? nearest.toReversed() : [];
  return [...own, ...into, subject?.name, ...nearest.reverse(), spoken, ...scene.organisations(role), ...scene.mentioned(), ...titled.reverse()];
}

/** Verbs whose subjects put money into others. */
const INTO: ReadonlySet<string> = new Set(['invest', 'own', 'buystake', 'put']);

/** That of the person: where they were, what they head, who employs them. */
function ownOf(item: PronounItem, filling: Filling, { used }: State, role: Slot['role'], person: string | undefined): Names {
  const { scene, titles } = filling;
  const titled = titles.find(
    (t) => t.organisation && !t.former && [...used].some((i) => i === t.person || (i.type === 'pronoun' && t.person && i.from > t.person.to)),
  );
  const headed = person === undefined ? undefined : scene.headed(person);
  if (role !== 'from') return [titled?.organisation?.name, headed];
  return [heldBefore(item, filling, person), titled?.organisation?.name, headed, person === undefined ? undefined : scene.employer(person)];
}

/** What "the company" may be, likeliest first. */
export function antecedentsOf(item: PronounItem, filling: Filling, state: State, { antecedent, role, raising, like = role }: Slot): Names {
  const { scene, items, clause } = filling;
  const { marks } = clause.line;
  const told = items.filter(
    (i): i is OrganisationItem => i.type === 'organisation' && i.to <= item.from && !i.publisher && !isCited(filling, i) && !(raising && gives(filling, i)),
  );
  const said = saidOf(item, filling, told);
  if (said) return said;
  // "left X and founded a start-up … It raised $5m": not X.
  if (raising && role === 'org' && scene.topics.nameless && told.length === 0) return [];
  const isGiant = (name: string): boolean => scene.fits(name, 'grown');
  const [first] = state.roles.who ?? [];
  const person = first && isPerson(first) ? first.name : undefined;
  // "X founded the company" is the one that X is known to have founded; "the company was founded by X" is the one spoken of.
  // Before its verb, "the company" is what was spoken of: "Startup założyli X i Y".
  const fronted = clause.freeOrder && item.to <= clause.trigger.from;
  if (antecedent === 'founded' && person && clause.diathesis !== 'passive' && !fronted) {
    const before = (offset: number, ...kinds: Parameters<typeof marks.has>[1][]): boolean => marks.has(item.from - offset, ...kinds);
    // "a new firm", "her own firm": none that was spoken of.
    const definite = before(1, 'determiner') && !before(1, 'indefinite', 'possessive') && !before(2, 'indefinite');
    const known = scene.founded(person) ?? scene.headed(person) ?? (definite ? scene.employer(person) : undefined);
    if (known !== undefined) return [known];
    return definite ? scene.organisations(role).filter((name) => scene.fits(name, item.size) && !isGiant(name)) : [];
  }
  // Nobody of whom it is not known founded a giant.
  const giant = (name: string | undefined): boolean => antecedent === 'founded' && clause.diathesis !== 'passive' && name !== undefined && isGiant(name);
  const own = antecedent === 'other' ? [] : ownOf(item, filling, state, role, person);
  const givers = raising ? items.filter((i): i is OrganisationItem => i.type === 'organisation' && i.to <= item.from && gives(filling, i)) : [];
  const fits = (name: string | undefined): boolean =>
    (name === undefined || !givers.some((i) => i.name === name)) &&
    (name === undefined || (scene.fits(name, item.size) && (!raising || (scene.fits(name, 'young') && !scene.isFund(name)))));
  // "The round was led by X Capital. The company hires": few texts are about those who give the money.
  // "X leaves the company to join Y"
  const goals =
    role === 'from'
      ? items.filter((i): i is OrganisationItem => i.type === 'organisation' && i.from >= clause.trigger.to && i.marked.includes('destination'))
      : [];
  const asides = (name: string | undefined): boolean => role !== 'by' && name !== undefined && !own.includes(name) && scene.isFund(name);
  const names = meantIn(filling, item, own, told, like).filter(
    (name) => fits(name) && !giant(name) && !goals.some((i) => i.name === name) && !isNamedBehind(clause, item, name),
  );
  // "X has raised $2bn. The manufacturer invested $1bn": who gives is another than who gets.
  const later = role === 'by' && SPENDS.has(clause.trigger.sense) ? (name: string | undefined) => name !== undefined && scene.raised(name) : asides;
  return [...names.filter((name) => !later(name)), ...names.filter(later)];
}

/** "The Dutch company will invest $1bn in X": what the clause names behind its verb is not what "the company" before it means. */
const isNamedBehind = ({ trigger, after }: Clause, { to }: Item, name: string | undefined): boolean =>
  to <= trigger.from && after.some((i) => i.type === 'organisation' && i.name === name && !i.inTitle);

/** "X, who was chief scientist of Y, left the company": the one of whom a relative clause about them tells. */
function heldBefore({ from }: PronounItem, { items, titles, clause: { line, trigger } }: Filling, person: string | undefined): string | undefined {
  if (person === undefined || from < trigger.to) return undefined;
  const { marks, sentence } = line;
  const bearer = items.find((i) => i.type === 'person' && i.name === person && sentence.tokens[i.to]?.text === ',' && marks.has(i.to + 1, 'relative'));
  const title =
    bearer && titles.findLast((t) => t.organisation && (!t.person || t.person === bearer) && !t.inherited && t.from > bearer.to && t.to <= trigger.from);
  return title?.organisation?.name;
}

/** What is done with money for a firm, or a part of one. */
const SPENDS: ReadonlySet<string> = new Set(['invest', 'have', 'own', 'buystake']);

/** How many words may say what sort of company it is, before a relative clause says which. */
const MAX_SORT = 6;

/** "the company that X founded", "the start-up for AI safety that X founded" */
function isDefined({ line: { marks, sentence } }: Clause, { to }: Item): boolean {
  // "the start-up founded by X"
  if (marks.at(to).some((m) => m.is === 'trigger' && m.voice === 'participle')) return true;
  // "the start-up he launched"
  if (marks.has(to, 'pronoun') && (marks.at(to + 1).some((m) => m.is === 'trigger') || marks.has(to + 1, 'and'))) return true;
  for (let i = to; i <= to + MAX_SORT; i++) {
    // "the hardware start-up co-founded by X"
    if (marks.has(i, 'relative') || marks.at(i).some((m) => m.is === 'trigger' && m.voice === 'participle')) return true;
    if (sentence.tokens[i]?.kind !== 'word' || marks.has(i, 'trigger', 'auxiliary')) return false;
  }
  return false;
}

/** "the company of X", "la empresa que dirige X", "la società guidata da X": whose it is, where a person says which is meant. */
function ledBy(item: PronounItem, items: readonly Item[], { trigger, diathesis, line: { marks } }: Clause): string | undefined {
  const person = items.find((i): i is PersonItem => i.type === 'person' && i.from >= item.to && i.from <= item.to + 4);
  if (!person || items.some((i) => i !== person && i.type !== 'value' && i.from >= item.to && i.from < person.from)) return undefined;
  const verb = marks.list('trigger', item.to, person.from).find((t) => t.from !== trigger.from && (t.sense === 'lead' || t.sense === 'found'));
  // "gegründet wurde die Firma von X": one preposition for owners and agents.
  const agent = diathesis === 'passive' && person.marked.includes('by');
  const of = person.from <= item.to + 2 && person.marked.includes('of') && !agent;
  // "la compañía dirigida por X": the participle is part of the preposition.
  const led = person.marked.includes('by') && marks.list('idiom', item.to, person.from).length > 0;
  return of || verb || led ? person.name : undefined;
}

/** "X said that he would hire Y": whom the sentence itself named first. */
export function subjectBefore({ from }: Item, { items }: Filling): string | undefined {
  const before = items.find((i) => i.to <= from && i.type === 'person' && i.marked.length === 0);
  return before?.type === 'person' ? before.name : undefined;
}
