// Bare nouns: where all nouns have capitals, a lone word may be a name or a noun. Nouns have articles and adjectives, names of firms have none
// and stand where firms stand. So a word that the whole document leaves bare, and puts where only an organisation can be, is one:
// "Feldspat sammelt 40 Millionen Euro ein … Feldspat-Chef Ole Petersen".

import { isLoud, type TriggerMark } from '../marks.ts';
import type { MarkedSentence } from '../names.ts';
import { expects } from './expect.ts';
import { GIVEN_NAMES } from './given-names.ts';
import type { Known } from './known.ts';
import { participleOf } from './place.ts';
import { isPlace, isProduct } from './sorts.ts';

interface Evidence {
  /** Times the word stands somewhere. */
  times: number;
  /** Times it stands where only an organisation does. */
  placed: number;
  /** Times a chief, a founder or staff are told to be its, or a noun says what it is. */
  owning: number;
  noun: boolean;
}

/** Longer words are compounds. */
const MAX_NAME = 16;

/** Words with such endings are nouns of things that have no article, or plurals. */
const ABSTRACT = /(?:ung|heit|keit|schaft|ion|tat|ismus|wesen|arbeit|kraft|zeit)$/;
const PLURAL = /(?:en|ern|innen|[^iu]s)$/;
/** Nouns for those who do something end so, and names of firms as well; and "Aurelius" is no plural. */
const AGENT = /er$/;
const GENITIVE = /[aeiou]s$/;

/** What only stands before nouns: articles, numbers, adjectives. */
function belongsToNoun({ marks, sentence: { tokens } }: MarkedSentence, at: number, { notNames }: Known): boolean {
  const before = tokens[at - 1];
  if (!before || before.kind === 'mark') return false;
  if (before.kind === 'number' || marks.has(at - 1, 'determiner', 'possessive', 'adjective', 'indefinite', 'some')) return true;
  if (/^(?:im|am|zum|zur|beim|vom|ins|ans|furs|ubers|kein\w*)$/.test(before.key)) return true;
  // "bisher Feldspat", "heute Feldspat": a small word, and no adjective.
  const plain = !before.capital && marks.over(at - 1, at).length === 0 && !notNames.has(before.key);
  return plain && /(?:e|en|er|es|em)$/.test(before.key);
}

/** "Feldspat-Chef", "Feldspat-Mitarbeiter". */
const owns = ({ marks, sentence: { tokens } }: MarkedSentence, at: number): boolean =>
  tokens[at + 1]?.text === '-' && tokens[at + 1]?.glued === true && marks.has(at + 2, 'role', 'founder', 'group') && tokens[at + 2]?.capital === true;

/** "Feldspat, ein Start-up aus Kiel, …", "Feldspat, das Kieler Start-up, …" */
const isExplained = ({ marks, sentence: { tokens } }: MarkedSentence, at: number): boolean =>
  tokens[at + 1]?.text === ',' && marks.has(at + 2, 'determiner', 'indefinite') && [3, 4, 5, 6, 7].some((n) => marks.has(at + n, 'organisationNoun'));

const isVerb = (m: { readonly is: string }): m is TriggerMark => m.is === 'trigger' && (m as TriggerMark).voice !== 'noun';

/** "Ada Quist wechselt zu Feldspat": somebody named does it, and nothing follows that the word could belong to. */
function isSomebodys({ marks, sentence: { tokens } }: MarkedSentence, at: number): boolean {
  const next = tokens[at + 1];
  const ends = !next || (next.kind === 'mark' && next.text !== '-') || (next.kind === 'word' && !next.capital && !marks.has(at + 1, 'determiner'));
  return ends && tokens.some((t, i) => i < at && at - i < MAX_SUBJECT && GIVEN_NAMES.has(t.key) && t.capital && tokens[i + 1]?.capital === true);
}

/** How far before such a word its subject may stand, in tokens. */
const MAX_SUBJECT = 12;

/** How surely only an organisation can stand there: 0, 1 or 2. */
function placed(line: MarkedSentence, at: number): number {
  const {
    marks,
    sentence: { tokens },
  } = line;
  const before = tokens[at - 1];
  const opens = !before || before.kind === 'mark' || marks.has(at - 1, 'and') || marks.at(at - 1).some((m) => m.is === 'opener');
  if (opens) {
    // "Feldspat aus Kiel bekommt …"
    const next = marks.has(at + 1, 'preposition') && tokens[at + 2]?.capital ? at + 3 : at + 1;
    const verb = marks.at(next).find((m): m is TriggerMark => isVerb(m) && m.voice === 'active');
    const last = marks.has(next, 'perfect', 'auxiliary') ? participleOf(line, next) : undefined;
    const passive = marks.has(next, 'auxiliary') && !marks.has(next, 'perfect');
    const told = [verb, last].find((v) => v && expects(v.sense, passive && v === last ? 'undergoer' : 'actor') === 'organisation');
    if (told) return FUNDING.has(told.sense) ? 2 : 1;
  }
  // "In einer Runde hat Feldspat … eingesammelt"
  const bracket = marks.has(at - 1, 'perfect') ? participleOf(line, at - 1) : undefined;
  if (bracket && expects(bracket.sense, 'actor') === 'organisation') return FUNDING.has(bracket.sense) ? 2 : 1;
  const governing = marks.get(at - 1, 'preposition');
  if (governing) {
    const { from, classes } = governing;
    // "Gründerin von Feldspat", "der Wechsel zu Feldspat"
    if (classes.some((c) => c === 'of' || c === 'at') && marks.has(from - 1, 'role', 'founder', 'group')) return marks.has(from - 1, 'group') ? 1 : 2;
    // "Ada Quist, zuvor bei Feldspat,"
    if (classes.includes('at') && marks.has(from - 1, 'former')) return 2;
    const near = marks.list('trigger', from - 8, at + 8);
    const moved = near.some((t) => classes.some((c) => (c === 'origin' || c === 'destination' || c === 'at') && MOVES.has(t.sense)));
    // "an Feldspat beteiligt"
    if (tokens[from]?.key === 'an' && from === at - 1 && near.some((t) => SHARES.has(t.sense))) return 2;
    return moved ? 1 + Number(isSomebodys(line, at)) : 0;
  }
  const verb = marks.at(at - 1).find(isVerb) ?? marks.get(at - 1, 'trigger');
  const ends = tokens[at + 1]?.kind !== 'word' || marks.has(at + 1, 'preposition', 'and');
  return Number(verb?.voice === 'active' && ends && expects(verb.sense, 'undergoer') === 'organisation');
}

/** What hardly anything but an organisation does. */
const FUNDING = new Set(['raise', 'lead', 'back']);
const SHARES = new Set(['invest', 'buystake', 'own']);
const MOVES = new Set(['join', 'leave', 'move', 'come', 'go', 'poach', 'hire', 'return', 'worked', 'work', 'resign']);

/** Keys of the lone words that are organisations by all that the document says of them. */
export function bareNames(lines: readonly MarkedSentence[], known: Known): ReadonlySet<string> {
  const evidence = new Map<string, Evidence>();
  const seen = (key: string): Evidence => {
    const found = evidence.get(key) ?? { times: 0, placed: 0, owning: 0, noun: false };
    evidence.set(key, found);
    return found;
  };
  /** "Feldspats Bewertung": a genitive, where the word stands without its ending as well. */
  const words = new Set(lines.flatMap(({ sentence }) => sentence.tokens.flatMap((t) => (t.capital ? [t.key] : []))));
  const base = (key: string): string => (key.endsWith('s') && words.has(key.slice(0, -1)) ? key.slice(0, -1) : key);
  for (const line of lines) {
    const loud = isLoud(line.sentence);
    for (const [at, token] of line.sentence.tokens.entries()) {
      if (!token.capital || token.kind !== 'word' || token.key.length < 3 || known.notNames.has(token.key) || known.surnames.has(token.key)) continue;
      if (line.marks.over(at, at + 1).some((m) => m.is !== 'cue') || isPlace(token) || isProduct([token])) continue;
      // "das Heidelberger Start-up"
      if (token.key.endsWith('er') && line.marks.has(at + 1, 'organisationNoun')) continue;
      const found = seen(base(token.key));
      found.times++;
      const owning = owns(line, at);
      const article = belongsToNoun(line, at, known);
      // "der Teleport-Gründer": the article belongs to what stands behind the hyphen. "Der Kurzzeit-Chef" is of no firm of that name.
      found.noun ||= article && !owning;
      if (loud || (article && owning && !line.marks.has(at + 2, 'founder'))) continue;
      if (owning || isExplained(line, at)) found.owning++;
      else found.placed += placed(line, at);
    }
  }
  const isName = ([key, { times, placed, owning, noun }]: readonly [string, Evidence]): boolean => {
    if (noun || key.length > MAX_NAME || known.directory.surnames.has(key)) return false;
    if (ABSTRACT.test(key)) return owning > 0 && placed > 0;
    const sure = placed + 2 * owning;
    if (AGENT.test(key)) return sure > 1 && times > 1;
    if (owning > 0 && GENITIVE.test(key)) return true;
    return PLURAL.test(key) ? sure > 2 || (sure > 1 && times > 2) : sure > 0 && (times > 1 || sure > 1);
  };
  return new Set([...evidence].filter(isName).map(([key]) => key));
}
