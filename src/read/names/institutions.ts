// Institutions: names of several words of which not all have capitals. "Consejo General de la Abogacía", "Fonds européen d'investissement",
// "Consiglio nazionale forense", "Fundacja na rzecz Nauki Polskiej". The first word tells that it is one, and its grammar how far it goes.

import type { MarkedSentence } from '../names.ts';
import type { Token } from '../parse.ts';

/** Nouns that begin the name of an authority, a fund, a school or an association, and seldom stand with a capital otherwise. */
const HEADS: ReadonlySet<string> = new Set([
  'academia', 'academie', 'accademia', 'agence', 'agencia', 'agenzia', 'akademia', 'akademii', 'associacao', 'asociacion', 'association', 'associazione', 'autoridad', 'autorita', 'autorite',
  'bundesamt', 'bundesverband', 'centro', 'comision', 'comissao', 'commission', 'commissione', 'conseil', 'consejo', 'conselho', 'consiglio', 'ecole', 'escola', 'escuela', 'federacion', 'federation', 'federazione',
  'fondation', 'fondazione', 'fondo', 'fonds', 'fundacao', 'fundacion', 'fundacja', 'fundacji', 'fundo', 'institut', 'instituto', 'instytut', 'instytutu', 'istituto', 'ministere', 'ministerio', 'ministero', 'ministerstwo', 'ministerstwa',
  'observatoire', 'observatorio', 'osservatorio', 'observatorium', 'politechnika', 'politechniki', 'scuola', 'stowarzyszenie', 'stowarzyszenia', 'uniwersytet', 'uniwersytetu', 'urzad', 'urzedu',
]); // biome-ignore format: a list

/** How adjectives of such names end: "nazionale", "européen", "polytechnique", "général", "forense". */
const ADJECTIVE = /(?:al|ale|ales|ais|aise|eo|ea|een|eenne|ense|ien|ienne|ique|ois|oise|ico|ica|ivo|iva|ario|aria|aire|ano|ana|ato|ata|e|eno|ena)$/;
/** What follows a board's or a firm's own body, which is no institution: "Consejo de Administración". */
const OF_A_FIRM = /^(?:administra|vigilanc|sorveglianz|surveillance|supervis|fiscal|directi|diretiv|direttiv)/;
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

/** Where the name of an institution that begins at token `from` ends; `from` if none does. `taken`: tokens of names that are known. */
export function endOfInstitution(line: MarkedSentence, from: number, taken: ReadonlySet<number>): number {
  const {
    marks,
    sentence: { tokens },
  } = line;
  const head = tokens[from];
  if (!isName(head) || !HEADS.has(head?.key ?? '') || taken.has(from)) return from;
  const open = (i: number): boolean => !taken.has(i) && tokens[i]?.kind === 'word';
  let end = from + 1;
  let adjectives = 0;
  while (adjectives < MAX_ADJECTIVES && open(end) && (isName(tokens[end]) || isAdjective(line, end))) {
    end++;
    adjectives++;
  }
  for (let next = pastLink(line, end); next > end && next - from < MAX_TOKENS && open(next); next = pastLink(line, end)) {
    if (OF_A_FIRM.test(tokens[next]?.key ?? '')) return from;
    if (!isName(tokens[next])) {
      // "Fonds européen d'investissement"
      if (adjectives > 0 && end === from + 1 + adjectives && isNoun(line, next)) end = next + 1;
      break;
    }
    end = next + 1;
    // "de Seguridad y Tecnologías Emergentes"
    while (open(end) && (isName(tokens[end]) || (marks.has(end, 'and') && open(end + 1) && isName(tokens[end + 1])))) end++;
  }
  const written = tokens.slice(from > 0 ? from : from + 1, end).some(isName);
  // "el Centro de Investigación de Meta" goes by the name of its owner.
  return end === from + 1 || !written || taken.has(pastLink(line, end)) ? from : end;
}

/** In small letters, of no other sort, and with the ending of an adjective. */
function isAdjective({ marks, sentence: { tokens } }: MarkedSentence, i: number): boolean {
  const { key = '', capital } = tokens[i] ?? {};
  return !capital && key.length > 4 && ADJECTIVE.test(key) && marks.at(i).every((m) => m.is === 'adjective' || m.is === 'demonym');
}

/** In small letters, and of no sort that clauses are made of. */
const isNoun = ({ marks, sentence: { tokens } }: MarkedSentence, i: number): boolean =>
  tokens[i]?.capital === false && !marks.has(i, 'trigger', 'relative', 'auxiliary', 'perfect', 'pronoun', 'role', 'organisationNoun');
