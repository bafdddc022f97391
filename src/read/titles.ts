// Titles: roles beside names. "Sam Altman, chief executive of OpenAI" · "OpenAI CEO Sam Altman" · "le PDG de Microsoft, Satya Nadella" ·
// "Meta a signé Alexandr Wang, son PDG" · "ex-Twitch boss Emmett Shear". One pass finds the roles, one the organisation, one the person.

import type { Item, OrganisationItem, PersonItem, Title } from './items.ts';
import type { Mark } from './marks.ts';
import type { MarkedSentence } from './names.ts';

/** Words that may stand between the parts of one title. */
const MAX_GAP = 5;

interface Cluster extends Title {
  roles: readonly string[];
  /** "its chief": owned by the organisation told before. */
  readonly owned: boolean;
}

const isRole = (m: Mark): boolean => m.is === 'role' || m.is === 'founder';

/** "X, formerly of OpenAI", "un ancien de Meta": no role is told, only where. */
function isAlumnus({ marks, sentence: { tokens } }: MarkedSentence, mark: Mark, items: readonly Item[]): boolean {
  if (mark.is !== 'former') return false;
  // "war zuvor bei Google": the verb's own word.
  if (marks.over(mark.from, mark.to).some((m) => m.is === 'trigger' && m.from < mark.from)) return false;
  const next = tokens[mark.to];
  // "(ex-Scale AI)", "X, ex Google,": an organisation right behind, and no role behind that.
  const named = /^[-‐–]$/.test(next?.text ?? '') ? mark.to + 1 : mark.to;
  const organisation = items.find((i) => i.type === 'organisation' && i.from === named);
  const opens = commaAt({ sentence: { tokens } } as MarkedSentence, mark.from - 1);
  if (organisation && opens && !marks.has(organisation.to, 'role', 'founder', 'group') && tokens[organisation.to]?.kind !== 'word') return true;
  const of = marks.get(mark.to, 'preposition')?.classes.some((c) => c === 'of' || c === 'at' || c === 'origin') === true;
  return of && next?.kind === 'word' && !marks.has(mark.from - 1, 'role', 'founder', 'group') && tokens[mark.to + 1]?.capital === true;
}

/** Only these, and nothing that opens a clause, stand in [from, to)? */
function onlyBetween({ marks, sentence: { tokens } }: MarkedSentence, from: number, to: number, ...allowed: Mark['is'][]): boolean {
  for (let i = from; i < to; i++) if (!marks.has(i, ...allowed) && !/^(["'«»“”„‘’(-]|['’]s)$/.test(tokens[i]?.text ?? '')) return false;
  return true;
}

const commaAt = ({ sentence: { tokens } }: MarkedSentence, i: number): boolean =>
  tokens[i]?.text === ',' || tokens[i]?.text === '(' || tokens[i]?.text === '–' || tokens[i]?.text === '—';

/** Roles joined by "and" or commas are one cluster. */
function clustersIn(line: MarkedSentence, items: readonly Item[]): Cluster[] {
  const { marks, sentence } = line;
  // "drei OpenAI-Forscher": where singular and plural look alike, those who are counted are a group.
  const counted = (m: Mark): boolean =>
    items.some((i) => i.type === 'group' && i.group.count !== 1 && m.from >= i.from - 1 && m.to <= i.to && m.to === i.to && i.from < m.to);
  const roles = marks
    .over(0, sentence.tokens.length)
    .filter((m) => (isRole(m) && !counted(m)) || isAlumnus(line, m, items))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const runs: Mark[][] = [];
  for (const role of roles) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (last && role.from < last.to) continue;
    const glue = last && role.from >= last.to && role.from <= last.to + 3;
    if (run && last && glue && joined(line, last.to, role.from)) run.push(role);
    else runs.push([role]);
  }
  return runs.map((run) => clusterOf(line, run));
}

function joined({ marks, sentence: { tokens } }: MarkedSentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!marks.has(i, 'and', 'determiner', 'former') && tokens[i]?.text !== ',' && tokens[i]?.text !== '-') return false;
  return true;
}

function clusterOf({ marks, sentence: { tokens } }: MarkedSentence, run: readonly Mark[]): Cluster {
  const [from, to] = [run[0]?.from ?? 0, run.at(-1)?.to ?? 0];
  let start = from;
  // A prefix written together ("exjefe") makes one word role and former at once.
  const flags = { former: run.some((m) => marks.has(m.from, 'former')), interim: run.some((m) => marks.has(m.from, 'interim')), owned: false };
  for (let i = from - 1; i >= 0 && i >= from - 4; i--) {
    if (marks.has(i, 'former')) flags.former = true;
    else if (marks.has(i, 'interim')) flags.interim = true;
    else if (marks.has(i, 'possessive')) flags.owned = true;
    else if (tokens[i]?.text !== '-' && !marks.has(i, 'determiner', 'adjective')) break;
    start = i;
  }
  let end = to;
  for (; marks.has(end, 'interim', 'former'); end++) {
    flags.interim ||= marks.has(end, 'interim');
    flags.former ||= marks.has(end, 'former');
  }
  return {
    from: start,
    to: end,
    roles: run.flatMap((m) => (m.is === 'role' ? [m.role] : [])),
    founder: run.some((m) => m.is === 'founder'),
    ...flags,
    organisation: undefined,
    inherited: false,
    person: undefined,
  };
}

const organisations = (items: readonly Item[]): OrganisationItem[] => items.filter((i): i is OrganisationItem => i.type === 'organisation');

/** The organisation of a cluster, from the nearest construction that names one. */
function attachOrganisation(line: MarkedSentence, cluster: Cluster, items: readonly Item[]): void {
  const all = organisations(items);
  // "OpenAIのサム・アルトマンCEO": the role behind its bearer, whom the organisation goes before.
  const bearer = items.findLast((i): i is PersonItem => i.type === 'person' && i.to === cluster.from);
  const employer = bearer && all.findLast((o) => o.possessor && o.to + 1 === bearer.from);
  if (bearer && employer) {
    take(cluster, employer);
    cluster.person = bearer;
    return;
  }
  const after = all.find((o) => o.from >= cluster.to && o.from <= cluster.to + MAX_PHRASE);
  const governed = after?.marked.some((c) => c === 'of' || c === 'at' || c === 'origin' || c === 'for');
  if (
    after &&
    (after.from === cluster.to || governed) &&
    (onlyBetween(line, cluster.to, after.from, 'preposition', 'determiner', 'organisationNoun', 'adjective', 'cueBefore', 'interim', 'former') ||
      introduced(line, cluster.to, after.from) ||
      (governed && spelledOut(line, cluster.to, after.from, items)))
  ) {
    take(cluster, after);
    // "chefe de modelos de X": who is chief of a part is no chief executive.
    const word = line.sentence.tokens[cluster.to - 1];
    if (
      governed &&
      cluster.roles.at(-1) === 'chief executive' &&
      word?.text === word?.key &&
      spelledOut(line, cluster.to, after.from, items) &&
      isPart(line, cluster, after)
    )
      cluster.roles = [...cluster.roles.slice(0, -1), 'head'];
    // "co-founder of DeepMind and Inflection AI"
    if (governed) for (const other of after.list) other.inTitle = true;
    return;
  }
  const before = all.findLast((o) => o.to <= cluster.from);
  // "OpenAI's chief scientist", "Meta PDG", "former OpenAI researcher".
  // "hat von Apple den Leiter der Forschung geholt": an article between the two parts them.
  const parted = before?.to === cluster.from && line.marks.has(cluster.from, 'determiner') && !before.possessor;
  if (before && !parted && (onlyBetween(line, before.to, cluster.from, 'former', 'interim', 'adjective') || possesses(line, before, cluster))) {
    take(cluster, before);
    return;
  }
  const owner = cluster.owned ? all.findLast((o) => o.to <= cluster.from && (o !== before || !isHired(line, cluster))) : undefined;
  if (owner) inherit(cluster, owner);
}

/** Does a verb of hiring stand right before the role? Nobody hires a chief of their own. */
const isHired = ({ marks }: MarkedSentence, { from }: Cluster): boolean =>
  marks.list('trigger', from - 3, from).some((t) => (t.sense === 'hire' || t.sense === 'poach') && t.voice !== 'noun');

/** "of live streaming company Twitch": unknown words that lead to a noun for organisations right before the name. */
function introduced({ marks, sentence: { tokens } }: MarkedSentence, from: number, to: number): boolean {
  const plain = (i: number): boolean =>
    marks.has(i, 'cueBefore', 'organisationNoun') ||
    (tokens[i]?.kind === 'word' && !tokens[i]?.capital && !marks.has(i, 'trigger', 'and', 'relative', 'opener', 'auxiliary'));
  return marks.has(from, 'preposition') && marks.has(to - 1, 'cueBefore', 'organisationNoun') && tokens.slice(from, to).every((_, n) => plain(from + n));
}

/** How far behind a role its organisation may begin, where what it is a role for stands between. */
const MAX_PHRASE = 9;

/** "head of [generative AI products] at X", "responsabile [del team Foundation Models] di X": what the role is for stands between. */
function spelledOut({ marks, sentence: { tokens } }: MarkedSentence, from: number, to: number, items: readonly Item[]): boolean {
  // A genitive has an article instead.
  const genitive = marks.has(from, 'determiner') && marks.has(from, 'outOf');
  if (!genitive && !marks.get(from, 'preposition')?.classes.some((c) => c === 'of' || c === 'for')) return false;
  if (items.some((i) => i.from >= from && i.to <= to && (i.type === 'person' || i.type === 'organisation' || i.type === 'value'))) return false;
  const stops = (i: number): boolean =>
    marks.at(i).some((m) => (m.is === 'trigger' && m.voice !== 'noun') || m.is === 'role' || m.is === 'founder') ||
    marks.has(i, 'relative', 'opener', 'auxiliary', 'perfect', 'speech', 'pronoun');
  for (let i = from; i < to; i++) if (stops(i) || (tokens[i]?.kind === 'mark' && !/^["'«»“”„‘’-]$/.test(tokens[i]?.text ?? ''))) return false;
  return true;
}

/** Does more than an article or a noun for organisations stand between a role and its organisation? */
const isPart = (line: MarkedSentence, cluster: Cluster, { from }: OrganisationItem): boolean =>
  line.marks.get(cluster.to - 1, 'role')?.from === cluster.to - 1 &&
  // "le patron de la société de capital-risque X"
  !line.marks.has(cluster.to + 1, 'organisationNoun') &&
  !(line.marks.has(cluster.to + 1, 'determiner') && line.marks.has(cluster.to + 2, 'organisationNoun')) &&
  !onlyBetween(line, cluster.to, from, 'preposition', 'determiner', 'organisationNoun', 'adjective', 'cueBefore', 'interim', 'former');

const possesses = (line: MarkedSentence, before: OrganisationItem, cluster: Cluster): boolean =>
  before.possessor && cluster.from - before.to <= MAX_GAP && onlyBetween(line, before.to + 1, cluster.from, 'former', 'interim', 'adjective');

function take(cluster: Cluster, organisation: OrganisationItem): void {
  cluster.organisation = organisation;
  organisation.inTitle = true;
}

function inherit(cluster: Cluster, organisation: OrganisationItem): void {
  cluster.organisation = organisation;
  cluster.inherited = true;
}

/** The whole phrase of a title: roles and the organisation beside them. */
const phraseOf = (c: Cluster): { from: number; to: number } =>
  c.organisation && !c.inherited ? { from: Math.min(c.from, c.organisation.from), to: Math.max(c.to, c.organisation.to) } : c;

function attachPerson(line: MarkedSentence, cluster: Cluster, items: readonly Item[]): void {
  const { marks } = line;
  const persons = items.filter((i): i is PersonItem => i.type === 'person');
  const { from, to } = phraseOf(cluster);
  const free = (at: number, end: number): boolean => onlyBetween(line, at, end, 'determiner', 'honorific', 'adjective', 'interim', 'former', 'possessive');
  const after = persons.find((p) => p.from >= to && p.from <= to + MAX_GAP);
  const apposed = after && commaAt(line, to) && free(to + 1, after.from);
  const before = persons.findLast((p) => p.to <= from && pastAge(line, p.to, items) >= from - MAX_GAP);
  const told = before ? pastAge(line, before.to, items) : 0;
  const explained =
    before &&
    commaAt(line, told) &&
    (onlyBetween(line, pastAdverb(line, told + 1, from), from, 'determiner', 'adjective', 'interim', 'former', 'possessive', 'organisationNoun') ||
      isOneOf(line, told + 1, from, items));
  const copula = before && isCopula(line, before.to) && free(pastAdverb(line, before.to + 1, from), from);
  const resumed = explained || copula ? undefined : subjectBefore(line, from, persons, free);
  // "The new chief executive of X is Y."
  const opens = from <= 2 || marks.has(from, 'determiner') !== marks.has(from - 1, 'determiner');
  const inverted = after?.from === to + 1 && isCopula(line, to) && opens;
  // "Sam Altman, PDG d'OpenAI, Mira Murati …": what the title follows wins over what follows it.
  if (after && free(to, after.from) && after.marked.length === 0) cluster.person = after;
  else if (opens && after && willBe(line, to, after, free)) {
    cluster.person = after;
    cluster.becomes = true;
  } else if (inverted) cluster.person = after;
  else if (resumed) cluster.person = resumed;
  else if (explained || copula) {
    cluster.person = before;
    cluster.several = before !== undefined && before.list.length > 1 && isPlural(line, cluster);
  } else if (before && before.to === from && !marks.has(from, 'preposition', 'determiner')) cluster.person = before;
  else if (apposed && !followedByTitle(line, after) && !marks.has(after.to, 'speech')) cluster.person = after;
  else if (after && free(to, after.from)) cluster.person = after;
}

/** How many words of time may stand before a role. */
const MAX_ADVERBS = 2;

/** "X, [hasta ahora] consejera delegada de Y", "X, [bislang] Chefin von Y": past small words that say since when or until when. */
function pastAdverb({ marks, sentence: { tokens } }: MarkedSentence, from: number, to: number): number {
  const small = (i: number): boolean => {
    const classes = marks.get(i, 'preposition')?.classes;
    return (
      tokens[i]?.kind === 'word' &&
      !tokens[i]?.capital &&
      marks.over(i, i + 1).every((m) => m.is === 'preposition' || m.is === 'rest') &&
      (classes ?? ['other']).includes('other')
    );
  };
  let i = from;
  while (i < to && i < from + MAX_ADVERBS && small(i)) i++;
  return i;
}

/** "X, whom Meta hired, was the chief of Y": whoever the clause between two commas tells of is the subject of what follows. */
function subjectBefore(line: MarkedSentence, from: number, persons: readonly PersonItem[], free: (at: number, end: number) => boolean): PersonItem | undefined {
  const { marks, sentence } = line;
  let verb = from - 1;
  while (verb > from - MAX_GAP && !isCopula(line, verb)) verb--;
  if (!isCopula(line, verb) || sentence.tokens[verb - 1]?.text !== ',' || !free(pastAdverb(line, verb + 1, from), from)) return undefined;
  return persons.findLast(
    (p) =>
      p.to < verb && sentence.tokens[p.to]?.text === ',' && (marks.has(p.to, 'relative') || marks.has(p.to + 1, 'relative') || marks.has(p.to + 2, 'relative')),
  );
}

/** "X is chief scientist of Y": the verb between a person and a role, where it is not one of becoming. */
const isCopula = ({ marks }: MarkedSentence, i: number): boolean =>
  marks.has(i, 'auxiliary') && !marks.at(i).some((m) => m.is === 'trigger') && !marks.has(i, 'future');

/** "Neuer Technikchef von X wird Y.": the title opens the sentence, and the name ends the clause. */
function willBe({ marks, sentence: { tokens } }: MarkedSentence, at: number, person: PersonItem, free: (at: number, end: number) => boolean): boolean {
  const next = tokens[person.to];
  const ends = next === undefined || (next.kind === 'mark' && next.text !== '-') || marks.has(person.to, 'and');
  return ends && marks.has(at, 'auxiliary') && marks.has(at, 'future') && free(at + 1, person.from);
}

/** "A and B, founders of X", "A und B, die Gründer von X": a plural by its ending, or a word that may be one. */
const isPlural = ({ marks, sentence: { tokens } }: MarkedSentence, { from, to }: Cluster): boolean =>
  tokens.slice(from, to).some((t, n) => PLURAL.test(t.key) || (marks.has(from + n, 'founder') && marks.has(from + n, 'group')));

/** How a noun for several people may end in the languages that are read. */
const PLURAL = /[^s]s$|[or]i$|ici$/;

/** "X, [41 anni], chief of Y": where the comma before a title stands, past an age told in between. */
function pastAge(line: MarkedSentence, at: number, items: readonly Item[]): number {
  const age = commaAt(line, at) ? items.find((i) => i.type === 'value' && i.from > at && i.from <= at + 2 && i.value.type !== 'money') : undefined;
  return age && commaAt(line, age.to) ? age.to : age && commaAt(line, age.to + 1) ? age.to + 1 : at;
}

/** "one of the [founders]", "tra i [fondatori]": a small word for one among several. */
function isOneOf({ marks }: MarkedSentence, from: number, to: number, items: readonly Item[]): boolean {
  const single = (i: number): boolean =>
    items.some(
      (v) =>
        i >= v.from && i < v.to && ((v.type === 'value' && v.value.type === 'count' && v.value.count === 1) || (v.type === 'group' && v.group.count === 1)),
    );
  const of = (i: number): boolean => marks.get(i, 'preposition')?.classes.includes('of') === true || marks.get(i, 'outOf') !== undefined;
  if (to - from > MAX_GAP || to === from) return false;
  for (let i = from; i < to; i++) if (!single(i) && !of(i) && !marks.has(i, 'determiner', 'indefinite', 'possessive')) return false;
  return true;
}

/** Has the person a title of its own right after, so that the one before belongs to somebody else? */
function followedByTitle(line: MarkedSentence, person: PersonItem): boolean {
  if (!commaAt(line, person.to)) return false;
  const role = [1, 2, 3].map((n) => person.to + n).find((i) => line.marks.has(i, 'role', 'founder'));
  // "the chief of A, X, and its founder Y": of somebody else.
  if (role === undefined || line.marks.list('and', person.to, role).length > 0) return false;
  // "…, X, as chief executive" is what X becomes.
  return !line.marks.list('preposition', person.to, role).some((m) => m.classes.includes('as'));
}

/** "former OpenAI researcher Jane Doe", "ex-Twitch boss …": a former mark before the organisation counts for the title. */
function formerBefore({ marks, sentence: { tokens } }: MarkedSentence, cluster: Cluster): boolean {
  const { from } = phraseOf(cluster);
  return cluster.former || marks.has(from - 1, 'former') || (tokens[from - 1]?.text === '-' && marks.has(from - 2, 'former'));
}

/** "topman Mark Zuckerberg van Meta": the organisation stands behind the name, with a preposition between. */
function attachBehind({ marks }: MarkedSentence, cluster: Cluster, { to }: PersonItem, items: readonly Item[]): void {
  const of = marks.get(to, 'preposition')?.classes.some((c) => c === 'of' || c === 'at') === true;
  const organisation = organisations(items).find((o) => o.from === to + 1 && !o.publisher);
  if (of && organisation) take(cluster, organisation);
}

/** The titles of a sentence; marks the organisations that only stand in them. */
export function titlesOf(line: MarkedSentence, items: readonly Item[]): Title[] {
  let previous: Cluster | undefined;
  return clustersIn(line, items).map((cluster) => {
    attachOrganisation(line, cluster, items);
    attachPerson(line, cluster, items);
    if (!cluster.organisation && cluster.person?.from === cluster.to) attachBehind(line, cluster, cluster.person, items);
    // "X, co-founder of A and chief executive of B": one person, two titles.
    if (!cluster.person && previous?.person && onlyBetween(line, phraseOf(previous).to, cluster.from, 'and', 'determiner', 'former'))
      cluster.person = previous.person;
    previous = cluster;
    const former = formerBefore(line, cluster);
    const from = former && !cluster.former ? phraseOf(cluster).from - 1 : cluster.from;
    const { roles, founder, interim, organisation, inherited, person, several, becomes, to } = cluster;
    return {
      roles,
      founder,
      former,
      interim,
      organisation,
      inherited,
      person,
      from: Math.min(from, cluster.from),
      to,
      ...(several ? { several } : {}),
      ...(becomes ? { becomes } : {}),
    };
  });
}
