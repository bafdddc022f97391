// Institutions: names of several words of which not all have capitals. "Consejo General de la Abogacía", "Fonds européen d'investissement",
// "Consiglio nazionale forense", "Fundacja na rzecz Nauki Polskiej". The first word tells that it is one, and its grammar how far it goes.

import type { MarkedSentence } from '../names.ts';
import type { Token } from '../text/parse.ts';

/** Nouns that begin the name of an authority, a fund, a school or an association, and seldom stand with a capital otherwise. */
const HEADS: ReadonlySet<string> = new Set([
  'academia', 'academie', 'accademia', 'agence', 'agencia', 'agenzia', 'akademia', 'akademii', 'associacao', 'asociacion', 'association', 'associazione', 'autoridad', 'autorita', 'autorite',
  'banca', 'banque', 'bundesamt', 'bundesverband', 'centre', 'centro', 'comision', 'comissao', 'confederacion', 'confederation', 'confederazione', 'commission', 'commissione', 'conseil', 'consejo', 'conselho', 'consiglio', 'ecole', 'escola', 'escuela', 'federacion', 'federation', 'federazione',
  'fondation', 'fondazione', 'fondo', 'fonds', 'fundacao', 'fundacion', 'fundacja', 'fundacji', 'fundo', 'institut', 'instituto', 'instytut', 'instytutu', 'istituto', 'ministere', 'ministerio', 'ministero', 'ministerstwo', 'ministerstwa',
  'narodowe', 'narodowego', 'observatoire', 'observatorio', 'osservatorio', 'observatorium', 'politechnika', 'politechniki', 'scuola', 'syndicat', 'stowarzyszenie', 'stowarzyszenia', 'uniwersytet', 'uniwersytetu', 'urzad', 'urzedu',
]); // biome-ignore format: a list

/** How adjectives of such names end: "nazionale", "européen", "polytechnique", "général", "forense". */
const ADJECTIVE = /(?:al|ale|ales|ais|aise|eo|ea|een|eenne|ense|ien|ienne|ique|ois|oise|ico|ica|ivo|iva|ario|aria|aire|ano|ana|ato|ata|e|eno|ena)$/;
/** What follows a board's or a firm's own body, which is no institution: "Consejo de Administración". */
const OF_A_FIRM = /^(?:a[dm]ministra|vigilanc|sorveglianz|surveillance|supervis|fiscal|directi|diretiv|direttiv)/;
const MAX_ADJECTIVES = 2;
const MAX_TOKENS = 9;

const isName = (token: Token | undefined): boolean => token?.kind === 'word' && token.capital;

/** Past "de la", "per lo", "na rzecz", "d'": what leads from one noun of a name to the next. */
function pastLink({ marks, sentence: { tokens } }: MarkedSentence, from: number): number {
  const of = marks.get(from, 'preposition');
  if (!of || tokens[from]?.capital || (of.classes.includes('at') && !of.classes.includes('of'))) return from;
  let i = of.to;
  while (marks.has(i, 'determiner') && !tokens[i]?.capital) i++;
  return i;
}

/** "il Consiglio di Amministrazione", "Conseil d'Administration": the board of a firm, which goes by no name of its own. */
export function isBoard({ marks, sentence: { tokens } }: MarkedSentence, from: number, to: number): boolean {
  const head = [from, from - 2].find((i) => BOARDS.has(tokens[i]?.key ?? ''));
  if (head === undefined || !marks.has(head + 1, 'preposition')) return false;
  const at = marks.has(head + 2, 'determiner') ? head + 3 : head + 2;
  return at < to + 3 && OF_A_FIRM.test(tokens[at]?.key ?? '');
}

const BOARDS = new Set(['consiglio', 'consejo', 'conselho', 'conseil', 'junta']);

/** Where the name of an institution that begins at token `from` ends; `from` if none does. `taken`: tokens of names that are known. */
export function endOfInstitution(line: MarkedSentence, from: number, taken: ReadonlySet<number>): number {
  const { tokens } = line.sentence;
  const head = tokens[from];
  if (!isName(head) || !HEADS.has(head?.key ?? '') || taken.has(from)) return from;
  const open = (i: number): boolean => !taken.has(i) && tokens[i]?.kind === 'word';
  let end = from + 1;
  let adjectives = 0;
  while (adjectives < MAX_ADJECTIVES && open(end) && (isName(tokens[end]) || isAdjective(line, end))) {
    end++;
    adjectives++;
  }
  end = pastNouns(line, from, end, adjectives, taken);
  if (end === from) return from;
  const written = tokens.slice(from > 0 ? from : from + 1, end).some(isName);
  // "el Centro de Investigación de Meta" goes by the name of its owner.
  return end === from + 1 || !written || taken.has(pastLink(line, end)) ? from : end;
}

/** Past the nouns that a name goes on with: "[de la] recherche scientifique", "[de] Seguridad y Tecnologías Emergentes"; `from` if it is a firm's own body. */
function pastNouns(line: MarkedSentence, from: number, start: number, adjectives: number, taken: ReadonlySet<number>): number {
  const {
    marks,
    sentence: { tokens },
  } = line;
  const open = (i: number): boolean => !taken.has(i) && tokens[i]?.kind === 'word';
  // "Le Centre national de la recherche": a capital that no beginning of a sentence gives.
  const proper = from > 0 && tokens[from - 1]?.kind === 'word' && AUTHORITY.test(tokens[from]?.key ?? '');
  let end = start;
  let plain = 0;
  for (let next = pastLink(line, end); next > end && next - from < MAX_TOKENS && open(next); next = pastJoint(line, end)) {
    if (OF_A_FIRM.test(tokens[next]?.key ?? '')) return from;
    if (!isName(tokens[next])) {
      // "Fonds européen d'investissement", "Autorité de la concurrence"
      if ((adjectives === 0 && !proper) || !isNoun(line, next) || ++plain > MAX_PLAIN) break;
      end = next + 1;
      if (open(end) && isAdjective(line, end)) end++;
      continue;
    }
    end = next + 1;
    // "de Seguridad y Tecnologías Emergentes"
    while (open(end) && (isName(tokens[end]) || (marks.has(end, 'and') && open(end + 1) && isName(tokens[end + 1])))) end++;
  }
  return end;
}

/** Of such heads alone a name goes on in small letters right away: "l'Autorité de la concurrence". */
const AUTHORITY = /^(?:autor|commiss|comis|conse|consigl|centre|minist|agen)/;

/** How many nouns in small letters a name may go on with. */
const MAX_PLAIN = 2;

/** The same past "and": "des marchés [et de la] concurrence", "de los Mercados [y la] Competencia". */
function pastJoint(line: MarkedSentence, from: number): number {
  const { marks } = line;
  if (!marks.has(from, 'and')) return pastLink(line, from);
  const linked = pastLink(line, from + 1);
  if (linked > from + 1) return linked;
  return marks.has(from + 1, 'determiner') && isName(line.sentence.tokens[from + 2]) ? from + 2 : from;
}

/** In small letters, of no other sort, and with the ending of an adjective. */
function isAdjective({ marks, sentence: { tokens } }: MarkedSentence, i: number): boolean {
  const { key = '', capital } = tokens[i] ?? {};
  return !capital && key.length > 4 && ADJECTIVE.test(key) && marks.at(i).every((m) => m.is === 'adjective' || m.is === 'demonym');
}

/** In small letters, and of no sort that clauses are made of. */
const isNoun = ({ marks, sentence: { tokens } }: MarkedSentence, i: number): boolean =>
  tokens[i]?.capital === false && !marks.has(i, 'trigger', 'relative', 'auxiliary', 'perfect', 'pronoun', 'role', 'organisationNoun');

/** What ends the first part of such names in languages that put it last: "Bundesministerium für …", "Office for …". */
const HEADS_LAST =
  /(?:ministerium|ministerin|amt|institut|zentrum|agentur|akademie|behorde|department|office|institute|centre|center|council|ministry|authority|agency)s?$/;
const FOR: ReadonlySet<string> = new Set(['fur', 'for']);
/** How many words may stand before that noun. */
const MAX_BEFORE = 5;

/** Where a name that goes on behind "for" ends: "Deutsche Forschungszentrum für Künstliche Intelligenz", "Office for National Statistics"; `from` if none does. */
export function endOfOffice({ marks, sentence: { tokens } }: MarkedSentence, from: number, taken: ReadonlySet<number>): number {
  const named = (i: number): boolean => isName(tokens[i]) && !taken.has(i);
  if (!named(from) || marks.has(from, 'determiner', 'preposition')) return from;
  let at = from;
  while (at < from + MAX_BEFORE && (named(at) || (tokens[at]?.text === '-' && tokens[at]?.glued)) && !FOR.has(tokens[at + 1]?.key ?? '')) at++;
  if (!named(at) || !FOR.has(tokens[at + 1]?.key ?? '') || tokens[at + 1]?.capital || !HEADS_LAST.test(tokens[at]?.key ?? '') || !named(at + 2)) return from;
  let end = at + 3;
  while (named(end) || (marks.has(end, 'and') && named(end + 1))) end++;
  return end;
}
