// Titles: roles beside names. "Sam Altman, chief executive of OpenAI" · "OpenAI CEO Sam Altman" · "le PDG de Microsoft, Satya Nadella" ·
// "Meta a signé Alexandr Wang, son PDG" · "ex-Twitch boss Emmett Shear". One pass finds the roles, one the organisation, one the person.

import type { Mark } from './marks.ts';
import type { MarkedSentence } from './names.ts';
import type { Item, OrganisationItem, PersonItem, PronounItem, Title } from './nominals/items.ts';
import type { Language } from './packs/language.ts';
import { inGenitive, introduced } from './titles/introduced.ts';
import { ofPart, ofProduct } from './titles/parts.ts';
import { attachPromotion } from './titles/title-afar.ts';
import { attachBearer, attachBehindField, goesOn, isPast } from './titles/title-bearers.ts';
import { ownerOf, take, takeAhead } from './titles/title-owners.ts';
import { ABBREVIATED, type Cluster, commaAt, glosses, MAX_GAP, onlyBetween, phraseOf } from './titles/title-parts.ts';

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
  // "l'ex OpenAI Jane Doe"
  if (organisation && items.some((i) => i.type === 'person' && i.from === organisation.to)) return true;
  // "A and B, both ex-X,": in so many words
  const both = marks.list('pronoun', mark.from - MAX_BOTH, mark.from).find((m) => m.sort === 'people' && m.to === mark.from);
  const opens = commaAt({ sentence: { tokens } } as MarkedSentence, (both ?? mark).from - 1);
  if (organisation && opens && !marks.has(organisation.to, 'role', 'founder', 'group') && tokens[organisation.to]?.kind !== 'word') return true;
  const of = marks.get(mark.to, 'preposition')?.classes.some((c) => c === 'of' || c === 'at' || c === 'origin') === true;
  return of && next?.kind === 'word' && !marks.has(mark.from - 1, 'role', 'founder', 'group', 'relative') && tokens[mark.to + 1]?.capital === true;
}

const MAX_BOTH = 3;

/** "the board of directors": a body, and nobody's role. */
const isBody = ({ marks }: MarkedSentence, { from, to }: Mark): boolean =>
  marks.over(from, to).some((m) => (m.is === 'unitNoun' || m.is === 'organisationNoun') && m.to - m.from > to - from && m.to === to);

/** Roles joined by "and" or commas are one cluster. */
function clustersIn(line: MarkedSentence, items: readonly Item[]): Cluster[] {
  const { marks, sentence } = line;
  if (marks.list('role').length + marks.list('founder').length + marks.list('former').length === 0) return [];
  // "drei OpenAI-Forscher": where singular and plural look alike, those who are counted are a group.
  const counted = (m: Mark): boolean =>
    items.some((i) => i.type === 'group' && i.group.count !== 1 && m.from >= i.from - 1 && m.to <= i.to && m.to === i.to && i.from < m.to);
  // "gehörte zu den Gründern von X": the noun is part of the verb.
  const ofVerb = (m: Mark): boolean =>
    m.is === 'founder' && marks.over(m.from, m.to).some((t) => t.is === 'trigger' && t.sense === 'found' && t.from < m.from && t.to >= m.to);
  const roles = marks
    .over(0, sentence.tokens.length)
    .filter((m) => (isRole(m) && !ofVerb(m) && !counted(m) && !isBody(line, m)) || isAlumnus(line, m, items))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const runs: Mark[][] = [];
  for (const role of roles) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (last && role.from < last.to) continue;
    // "the founder of X is the ex-Y Jane Doe": where somebody was is told apart.
    const glue = last && role.is !== 'former' && role.from >= last.to && role.from <= last.to + 3;
    if (run && last && glosses(line, last, role)) run[run.length - 1] = { ...last, to: role.to + 1 };
    else if (run && last && glue && joined(line, last.to, role.from)) run.push(role);
    else runs.push([role]);
  }
  return runs.map((run) => clusterOf(line, run, items));
}

function joined({ marks, sentence: { tokens } }: MarkedSentence, from: number, to: number): boolean {
  // "co-founder and now ex-chief"
  const isNow = (i: number): boolean =>
    marks.has(i - 1, 'and') && tokens[i]?.kind === 'word' && !tokens[i]?.capital && marks.over(i, i + 1).every((m) => m.is === 'now');
  for (let i = from; i < to; i++)
    if (!marks.has(i, 'and', 'determiner', 'former') && tokens[i]?.text !== ',' && tokens[i]?.text !== '-' && !isNow(i)) return false;
  return true;
}

function clusterOf(line: MarkedSentence, run: readonly Mark[], items: readonly Item[]): Cluster {
  const {
    marks,
    sentence: { tokens },
  } = line;
  const [from, to] = [run[0]?.from ?? 0, run.at(-1)?.to ?? 0];
  // "Vexel AI chief": a word of a name is no adjective.
  const named = Math.max(0, ...items.flatMap((i) => (i.type === 'organisation' && i.to <= from ? [i.to] : [])));
  let start = from;
  // A prefix written together ("exjefe") makes one word role and former at once.
  const flags = { former: run.some((m) => marks.has(m.from, 'former')), interim: run.some((m) => marks.has(m.from, 'interim')), owned: false };
  let least = from - 4;
  for (let i = from - 1; i >= named && i >= least; i--) {
    const compound = compoundAt(line, i, named);
    if (compound < i) {
      least -= i - compound;
      i = compound;
    } else if (marks.has(i, 'former')) flags.former = true;
    else if (marks.has(i, 'interim')) flags.interim = true;
    else if (marks.has(i, 'possessive')) flags.owned = true;
    else if (tokens[i]?.text !== '-' && !marks.has(i, 'determiner', 'adjective')) break;
    start = i;
  }
  flags.owned ||= isOwned(line, start, named);
  // "capo della ricerca AI di X"
  let end = ABBREVIATED.test(tokens[to]?.text ?? '') && marks.get(to + 1, 'preposition') ? to + 1 : to;
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

/** "the [33-year-old] chief", "the [Paris-based] chief": where an adjective of several parts that ends at a token begins; else the token itself. */
function compoundAt({ marks, sentence: { tokens } }: MarkedSentence, last: number, least: number): number {
  const plain = tokens[last]?.kind === 'word' && !tokens[last]?.capital && !marks.has(last, 'role', 'founder', 'former', 'interim', 'group', 'trigger');
  if (!plain || tokens[last + 1]?.text === '-') return last;
  let i = last;
  while (i - 2 >= least && tokens[i - 1]?.text === '-' && tokens[i - 1]?.glued && tokens[i]?.glued) i -= 2;
  return i;
}

/** "its [Indian-born] chief", "their [long-time] president": a possessive before words of no known sort. */
function isOwned({ marks, sentence: { tokens } }: MarkedSentence, from: number, named: number): boolean {
  for (let i = from - 1; i >= named && i >= from - MAX_QUALIFIERS; i--) {
    if (marks.has(i, 'possessive')) return true;
    if (tokens[i]?.text !== '-' && (tokens[i]?.kind !== 'word' || marks.over(i, i + 1).length > 0)) return false;
  }
  return false;
}

/** How many tokens may qualify a role before its possessive. */
const MAX_QUALIFIERS = 5;

const organisations = (items: readonly Item[]): OrganisationItem[] => items.filter((i): i is OrganisationItem => i.type === 'organisation');

/** Only small words of no known sort, as adjectives are? */
const isAdjectives = ({ marks, sentence: { tokens } }: MarkedSentence, from: number, to: number): boolean =>
  tokens.slice(from, to).every((t, n) => t.kind === 'word' && !t.capital && !marks.has(from + n, 'preposition', 'and', 'trigger', 'relative'));

/** "has among its founders the ex-Y Jane Doe": where she was is told apart. */
const isApart = ({ marks }: MarkedSentence, { to }: Cluster, organisation: OrganisationItem, items: readonly Item[]): boolean =>
  marks.list('former', to, organisation.from).length > 0 && items.some((i) => i.type === 'person' && i.from === organisation.to);

/** The organisation of a cluster, from the nearest construction that names one. */
function attachOrganisation(line: MarkedSentence, cluster: Cluster, items: readonly Item[], cases: boolean, genitives: readonly string[]): void {
  const all = organisations(items).filter((o) => !isApart(line, cluster, o, items));
  // "szef połączonego zespołu badawczego": who is chief of a part is no chief executive.
  const part = cases && cluster.roles.at(-1) === 'chief executive' ? [cluster.to, cluster.to + 1].find((i) => line.marks.has(i, 'unitNoun')) : undefined;
  // "szefa grupy X": a firm is no part.
  if (part !== undefined && isAdjectives(line, cluster.to, part) && !(line.marks.has(part, 'cueBefore') && all.some((o) => o.from === part + 1)))
    cluster.roles = [...cluster.roles.slice(0, -1), 'head'];
  if (takeAhead(line, cluster, all, items)) return;
  const before = all.findLast((o) => o.to <= cluster.from);
  // "X's chief of Applications": the owner is known, a word behind is a part of it.
  const owned = before !== undefined && possesses(line, before, cluster);
  const next = all.find((o) => o.from >= cluster.to && o.from <= cluster.to + MAX_PHRASE && !(owned && o.via !== 'register'));
  const after = next && (wholeOf(line, next, all) ?? next);
  const start = next?.from ?? 0;
  const governed = inGenitive(line, cluster.to, start) || after?.marked.some((c) => c === 'of' || c === 'at' || c === 'origin' || c === 'for');
  if (
    after &&
    (after.from === cluster.to || governed) &&
    (onlyBetween(line, cluster.to, start, 'preposition', 'determiner', 'organisationNoun', 'adjective', 'cueBefore', 'interim', 'former') ||
      introduced(line, cluster.to, start, cases) ||
      (governed && spelledOut(line, cluster.to, start, items)))
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
  if (after && genitives.length > 0 && isField(line, cluster.to, start, genitives, items)) {
    take(cluster, after);
    if (cluster.roles.at(-1) === 'chief executive') cluster.roles = [...cluster.roles.slice(0, -1), 'head'];
    return;
  }
  attachOwner(line, cluster, items, before, owned);
}

/** "CEO of Applications of X": a word with a capital that no register knows, and what it is a part of right behind. */
function wholeOf({ marks }: MarkedSentence, part: OrganisationItem, all: readonly OrganisationItem[]): OrganisationItem | undefined {
  if (part.via !== 'context' && part.via !== 'tagger') return undefined;
  const of = marks.get(part.to, 'preposition');
  const whole = of?.classes.some((c) => c === 'of' || c === 'at') === true ? all.find((o) => o.from >= of.to && o.from <= of.to + 1) : undefined;
  if (whole?.via !== 'register') return undefined;
  part.inTitle = true;
  return whole;
}

/** "its jefa de hardware": of a word for any chief, what follows says which part; the chief of all has none. */
function partHead({ marks, sentence: { tokens } }: MarkedSentence, cluster: Cluster): void {
  const { to } = cluster;
  const word = tokens[to - 1];
  const of = marks.get(to, 'preposition');
  if (cluster.roles.at(-1) !== 'chief executive' || marks.get(to - 1, 'role')?.from !== to - 1 || word?.text !== word?.key) return;
  const next = of?.classes.includes('of') ? tokens[of.to] : undefined;
  if (next?.kind === 'word' && !next.capital && !marks.has(of?.to ?? 0, 'organisationNoun', 'determiner', 'possessive', 'trigger'))
    cluster.roles = [...cluster.roles.slice(0, -1), 'head'];
}

/** The organisation before a role: right there, or taken up by a pronoun. */
function attachOwner(line: MarkedSentence, cluster: Cluster, items: readonly Item[], before: OrganisationItem | undefined, owned: boolean): void {
  const all = organisations(items);
  // "OpenAI's chief scientist", "Meta PDG", "former OpenAI researcher".
  // "hat von Apple den Leiter der Forschung geholt": an article between the two parts them.
  const parted = before?.to === cluster.from && line.marks.has(cluster.from, 'determiner') && !before.possessor;
  if (before && !parted && (onlyBetween(line, before.to, cluster.from, 'former', 'interim', 'adjective') || owned || ofPart(line, before.to, cluster.from))) {
    take(cluster, before);
    return;
  }
  if (before && !parted && !cluster.founder && ofProduct(line, before, cluster, items)) {
    take(cluster, before);
    cluster.former ||= line.marks.list('former', before.to, cluster.from).length > 0;
    // "Apple's Siri chief" is chief of a part.
    if (cluster.roles.at(-1) === 'chief executive' && cluster.to - cluster.from === 1) cluster.roles = [...cluster.roles.slice(0, -1), 'head'];
    return;
  }
  const whose = ownerByRelative(line, cluster, all);
  if (whose) {
    cluster.organisation = whose;
    cluster.relative = true;
    return;
  }
  const meant = placeBefore(line, cluster, all) ?? (cluster.owned ? ownerOf(line, cluster, all) : undefined);
  // "his partner": of a person, whatever firm was told of.
  if (!meant || (cluster.owned && cluster.roles.at(-1) === 'partner')) return;
  inherit(cluster, meant);
  partHead(line, cluster);
}

/** "X, whose chief is Y", "X, której prezesem jest Y", "X, dont le PDG, Y, …": the organisation that a relative pronoun right before a role takes up. */
function ownerByRelative({ marks, sentence: { tokens } }: MarkedSentence, { from }: Cluster, all: readonly OrganisationItem[]): OrganisationItem | undefined {
  // A possessive that is a relative as well ("cuyo") has become part of the role.
  let at = marks.has(from, 'relative') ? from : from - 1;
  while (marks.has(at, 'determiner', 'former', 'interim', 'adjective') && !marks.has(at, 'relative')) at--;
  const relative = marks.get(at, 'relative');
  const comma = relative && [relative.from - 1, relative.from - 2].find((i) => tokens[i]?.text === ',');
  return comma === undefined ? undefined : all.find((o) => o.to === comma && !o.publisher);
}

/** "at X, where she was chief scientist" */
function placeBefore({ marks }: MarkedSentence, { from }: Cluster, all: readonly OrganisationItem[]): OrganisationItem | undefined {
  const where = marks.list('place', from - MAX_PHRASE, from).at(-1);
  if (!where || marks.list('trigger', where.to, from).some((t) => t.voice !== 'noun')) return undefined;
  return all.find((o) => o.to === where.from || o.to === where.from - 1);
}

/** "szef [projektantów] X", "menedżer [w dziale AI firmy] X": words in the genitive, or a unit, say what a role is for. */
function isField({ marks, sentence: { tokens } }: MarkedSentence, from: number, to: number, endings: readonly string[], items: readonly Item[]): boolean {
  if (from === to || (marks.has(from, 'preposition') && !marks.has(from + 1, 'unitNoun'))) return false;
  if (items.some((i) => i.from < to && i.to > from && i.type !== 'group')) return false;
  const field = (i: number): boolean => {
    const { text = '', kind, capital } = tokens[i] ?? {};
    if (kind !== 'word' || marks.has(i, 'role', 'founder', 'relative', 'opener', 'auxiliary', 'speech', 'pronoun')) return false;
    if (marks.at(i).some((m) => m.is === 'trigger' && m.voice !== 'noun')) return false;
    if (capital) return /^\p{Lu}{2,4}$/u.test(text);
    return marks.has(i, 'preposition', 'and', 'unitNoun', 'cueBefore', 'adjective') || endings.some((ending) => text.endsWith(ending));
  };
  for (let i = from; i < to; i++) if (!field(i)) return false;
  return true;
}

/** How far behind a role its organisation may begin, where what it is a role for stands between. */
const MAX_PHRASE = 13;

/** "head of [generative AI products] at X", "responsabile [del team Foundation Models] di X": what the role is for stands between. */
export function spelledOut({ marks, sentence: { tokens } }: MarkedSentence, from: number, to: number, items: readonly Item[]): boolean {
  // A genitive has an article instead.
  const genitive = marks.has(from, 'determiner') && marks.has(from, 'outOf');
  if (!genitive && !marks.get(from, 'preposition')?.classes.some((c) => c === 'of' || c === 'for')) return false;
  if (
    items.some((i) => i.from >= from && i.to <= to && (i.type === 'person' || i.type === 'organisation' || (i.type === 'value' && i.value.type !== 'duration')))
  )
    return false;
  const stops = (i: number): boolean =>
    marks.at(i).some((m) => (m.is === 'trigger' && m.voice !== 'noun') || m.is === 'role' || m.is === 'founder') ||
    marks.has(i, 'relative', 'opener', 'auxiliary', 'perfect', 'speech') ||
    // "de la división de X": what looks like a pronoun is an article.
    (marks.has(i, 'pronoun') && !marks.has(i, 'determiner'));
  for (let i = from; i < to; i++) if (stops(i) || (tokens[i]?.kind === 'mark' && !/^["'«»“”„‘’()-]$/.test(tokens[i]?.text ?? ''))) return false;
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

function inherit(cluster: Cluster, organisation: OrganisationItem): void {
  cluster.organisation = organisation;
  cluster.inherited = true;
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

type Endings = Pick<Language, 'genitiveEndings' | 'definiteEndings'>;

/** "head of research [at the company]", "[the company's] chief": a phrase for an organisation spoken of before, where none is named. */
function attachCompany(line: MarkedSentence, cluster: Cluster, items: readonly Item[], { genitiveEndings: genitives = [], definiteEndings }: Endings): void {
  const companies = items.filter((i): i is PronounItem => i.type === 'pronoun' && i.sort === 'organisation' && !i.owned && i.to > i.from);
  if (companies.length === 0) return;
  const behind = companies.find((i) => i.from >= cluster.to && i.from <= cluster.to + MAX_PHRASE);
  const field = behind !== undefined && genitives.length > 0 && isField(line, cluster.to, behind.from, genitives, items);
  // "fondatorul companiei": nouns that carry their article say whose by it.
  const bare = (definiteEndings !== undefined || genitives.length > 0) && behind?.from === cluster.to;
  const governed = field || bare || behind?.marked.some((c) => c === 'of' || c === 'at' || c === 'origin');
  const leads =
    behind &&
    (field || onlyBetween(line, cluster.to, behind.from, 'preposition', 'determiner', 'adjective') || spelledOut(line, cluster.to, behind.from, items));
  // "the company that made X": another one than was spoken of.
  if (behind && governed && leads && !line.marks.has(behind.to, 'relative')) {
    cluster.company = behind;
    cluster.to = behind.to;
    return;
  }
  cluster.company = companies.findLast(
    (i) => i.possessor && i.to < cluster.from && onlyBetween(line, i.to + 1, cluster.from, 'former', 'interim', 'adjective'),
  );
}

/** The titles of a sentence; marks the organisations that only stand in them. */
export function titlesOf(line: MarkedSentence, items: readonly Item[], endings: Endings & Pick<Language, 'cases'> = {}): Title[] {
  const { cases = false, genitiveEndings = [] } = endings;
  let previous: Cluster | undefined;
  const titles = clustersIn(line, items).map((cluster): Title => {
    attachOrganisation(line, cluster, items, cases, genitiveEndings);
    if (!cluster.organisation) attachCompany(line, cluster, items, endings);
    attachBearer(line, cluster, items);
    if (!cluster.person && !cluster.organisation) attachBehindField(line, cluster, items);
    if (!cluster.organisation && cluster.person?.from === cluster.to) attachBehind(line, cluster, cluster.person, items);
    // "X, co-founder of A and chief executive of B": one person, two titles.
    if (!cluster.person && previous?.person && goesOn(line, phraseOf(previous).to, phraseOf(cluster).from)) cluster.person = previous.person;
    if (!cluster.person && previous) attachPromotion(line, previous, cluster, items);
    previous = cluster;
    const told = formerBefore(line, cluster);
    const former = told || isPast(line, cluster);
    const from = told && !cluster.former ? phraseOf(cluster).from - 1 : cluster.from;
    const { roles, founder, interim, organisation, inherited, person, several, becomes, already, company, to } = cluster;
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
      ...(already ? { already } : {}),
      ...(company ? { company } : {}),
    };
  });
  return cases ? titles.map((title, n) => ofNext(line, title, titles[n + 1])) : titles;
}

/** "szef X i współzałożyciel [Y Jan Kos]": of whoever the further title stands before. */
function ofNext(line: MarkedSentence, title: Title, next: Title | undefined): Title {
  if (title.person || !next?.person || next.person.from < next.to) return title;
  const end = title.organisation && !title.inherited ? Math.max(title.to, title.organisation.to) : title.to;
  return line.marks.has(end, 'and') && onlyBetween(line, end, next.from, 'and', 'former') ? { ...title, person: next.person } : title;
}
