// Marks: what each word of a sentence can be, looked up once in the language pack. All later stages ask the marks, never the words.

import { type Attribute, attributesIn } from './marks/attributes.ts';
import { becoming } from './marks/becoming.ts';
import { BONUSES, REWARDS } from './marks/pay.ts';
import { compoundsOf, type Head, type Heads, headOf } from './packs/compounds.ts';
import { entriesOf, UMLAUT, type Word } from './packs/entries.ts';
import type { Language, Prepositions } from './packs/language.ts';
import { compilePhrases, type Match, type Matcher } from './packs/phrases.ts';
import type { Sentence, Stretch, Token } from './text/parse.ts';
import { endsAsSpelt, isSpelt } from './text/spelling.ts';

/** How infinitives end where articles are one word with prepositions. */
const INFINITIVE = /[aei]r(?:e|se|lo|la|los|las)?$/;

export type { Word };
export type Voice = 'active' | 'participle' | 'passive' | 'noun';
export type Mark = Stretch &
  (
    | {
        readonly is: 'trigger';
        readonly sense: string;
        readonly voice: Voice /** What must follow later in the clause: `zurück` of `trat … zurück`. */;
        readonly rest?: string;
      }
    | { readonly is: 'rest'; readonly rest: string }
    | { readonly is: 'role'; readonly role: string }
    | { readonly is: 'group'; readonly noun: string }
    | { readonly is: 'adjective'; readonly english: string }
    | { readonly is: 'preposition'; readonly classes: readonly (keyof Prepositions)[] }
    | { readonly is: 'cue'; readonly cue: string }
    | { readonly is: 'pronoun'; readonly sort: 'person' | 'people' | 'organisation' | 'speaker' | 'speakers' }
    | { [W in Word]: { readonly is: W } }[Word]
  );

const FUNCTION_WORDS = new Set<Mark['is']>(['conditional', 'future', 'hearsay', 'negator', 'some', 'pronoun', 'plan', 'opener', 'condition', 'speech']);

/** Words that are never all in capitals, but in headlines. */
const SMALL_WORDS = new Set<Mark['is']>([
  'determiner', 'preposition', 'and', 'relative', 'perfect', 'auxiliary', 'possessive', 'indefinite', 'outOf', 'some', 'object', 'subject',
]); // biome-ignore format: a list

/** Endings that only verbs have: "a Microsoft a comprou", "lo licenziò". */
const FINITE = /(?:[oi]u|[aeiu]ram|ò|[aei]rono)$/u;

export type TriggerMark = Extract<Mark, { is: 'trigger' }>;

/** All that a mark may say; of one shape for all sorts, since marks are read more often than anything else. */
type Facts = { readonly is: Mark['is'] } & Readonly<
  Record<'sense' | 'voice' | 'rest' | 'role' | 'noun' | 'english' | 'classes' | 'cue' | 'sort' | 'umlaut' | 'spelt', unknown>
>;

const factsOf = (entry: Partial<Facts> & Pick<Facts, 'is'>): Facts => {
  const { is, sense, voice, rest, role, noun, english, classes, cue, sort, umlaut, spelt } = entry;
  return { is, sense, voice, rest, role, noun, english, classes, cue, sort, umlaut, spelt };
};

function placed(facts: Facts, from: number, to: number): Mark {
  const { is, sense, voice, rest, role, noun, english, classes, cue, sort, umlaut, spelt } = facts;
  return { is, from, to, sense, voice, rest, role, noun, english, classes, cue, sort, umlaut, spelt } as unknown as Mark;
}

export type MarkMatcher = Matcher<Facts> & { readonly compounds: Heads; readonly cases: boolean; readonly capitalNouns: boolean };

/** A compound that no pack lists: a noun for an organisation, and a word before its name. */
const COMPOUND = (['organisationNoun', 'cueBefore'] as const).map((is) => ({ length: 1, value: factsOf({ is }) }));
const BECOMES = factsOf({ is: 'trigger', sense: 'become', voice: 'active' });
function compoundOf({ role, group, organisation }: Head, named: boolean): readonly Match<Facts>[] {
  if (organisation) return COMPOUND;
  const facts = group !== undefined && !(named && role !== undefined) ? factsOf({ is: 'group', noun: group }) : factsOf({ is: 'role', role });
  return [{ length: 1, value: facts }];
}

export function compileMarks(pack: Language): MarkMatcher {
  // What is written twice is marked once.
  const known = new Map<string, Facts>();
  const entries = function* (): Generator<readonly [string, Facts]> {
    for (const [phrase, entry] of entriesOf(pack)) {
      const facts = factsOf(entry);
      const key = Object.values(facts).join('|');
      if (!known.has(key)) known.set(key, facts);
      yield [phrase, known.get(key) ?? facts];
    }
  };
  return Object.assign(compilePhrases(entries(), pack), { compounds: compoundsOf(pack), cases: pack.cases === true, capitalNouns: pack.capitalNouns === true });
}

/** How far from its verb its other half may stand, in tokens. */
const REST_REACH = 40;

/** Are capitals no sign of a name here: in headlines, and where all is in capitals? */
export function isLoud({ tokens, zone }: Sentence): boolean {
  if (zone === 'title' || zone === 'dek' || zone === 'heading') return true;
  let words = 0;
  for (const { kind, text } of tokens) {
    if (kind !== 'word') continue;
    if (text !== text.toUpperCase()) return false;
    words++;
  }
  return words > 2;
}

const NONE: readonly Mark[] = [];

/** What a word inside an adverb of several words might be, and is not. */
const WITHIN: ReadonlySet<Mark['is']> = new Set<Mark['is']>(['preposition', 'trigger', 'auxiliary', 'determiner', 'condition']);

/** The marks of a sentence, findable by where they start and by which token they cover. */
export class Marks {
  readonly #starting: (readonly Mark[])[];
  readonly #covering: (readonly Mark[])[];
  /** Each list in the order of first tokens. */
  readonly #bySort = new Map<Mark['is'], readonly Mark[]>();
  /** Participles before their nouns, with all that belongs to them. */
  readonly attributes: readonly Attribute[];

  constructor(sentence: Sentence, matcher: MarkMatcher) {
    const { tokens } = sentence;
    this.#starting = tokens.map(() => NONE);
    this.#covering = tokens.map(() => NONE);
    for (let i = 0; i < tokens.length; i++) {
      const found = matcher.at(tokens, i);
      if (found.length > 0) this.#place(i, found);
      else if (matcher.compounds.size > 0 && this.#covering[i]?.length === 0) {
        const head = headOf(tokens[i], matcher.compounds);
        // "Spitzenforscher Jan Keller" is one, "mehrere Spitzenforscher" are several.
        if (head) this.#place(i, compoundOf(head, tokens[i + 1]?.capital === true));
      }
    }
    this.#dropMisspelt(tokens);
    this.#dropReflexives(tokens);
    this.#dropNames(sentence, matcher.capitalNouns);
    this.#dropNouns(tokens, matcher.capitalNouns);
    this.#dropRoles();
    this.#dropIdioms();
    this.#dropUnpaid();
    this.#dropHalves(tokens, matcher.cases);
    this.#keepLongest();
    if (this.list('becoming').length > 0) this.#add(becoming(this, tokens).map(({ from, to }) => placed(BECOMES, from, to)));
    this.attributes = attributesIn(this, tokens);
    this.#dropStray();
  }

  #place(at: number, found: readonly Match<Facts>[]): void {
    const marks: Mark[] = [];
    this.#starting[at] = marks;
    // All of them cover where they start; lists are replaced and never changed later on, so one serves for both.
    const over = this.#covering[at] ?? NONE;
    this.#covering[at] = over.length === 0 ? marks : over;
    for (const { length, value } of found) {
      const mark = placed(value, at, at + length);
      marks.push(mark);
      if (over.length > 0) (over as Mark[]).push(mark);
      const sort = this.#bySort.get(mark.is) as Mark[] | undefined;
      if (sort) sort.push(mark);
      else this.#bySort.set(mark.is, [mark]);
      for (let i = at + 1; i < mark.to; i++) {
        if (this.#covering[i] === NONE) this.#covering[i] = [mark];
        else (this.#covering[i] as Mark[]).push(mark);
      }
    }
  }

  /** Adds marks, each to the lists of where it stands. */
  #add(added: readonly Mark[]): void {
    for (const mark of added) {
      this.#bySort.set(
        mark.is,
        [...(this.#bySort.get(mark.is) ?? NONE), mark].sort((a, b) => a.from - b.from),
      );
      this.#starting[mark.from] = [...this.at(mark.from), mark];
      for (let i = mark.from; i < mark.to; i++) this.#covering[i] = [...(this.#covering[i] ?? NONE), mark];
    }
  }

  #dropMisspelt(tokens: readonly Token[]): void {
    const umlauts = this.list('conditional').filter(
      (m) => (m as { readonly umlaut?: boolean }).umlaut === true && !tokens.slice(m.from, m.to).some((t) => UMLAUT.test(t.text.normalize('NFC'))),
    );
    this.#drop(umlauts);
    const wrong = this.list('pronoun').filter((m) => {
      const { spelt } = m as { readonly spelt?: string };
      return spelt !== undefined && !isSpelt(tokens, m, spelt);
    });
    const spelt = this.list('trigger').filter((m) => !endsAsSpelt(tokens, m, (m as { readonly spelt?: string }).spelt));
    if (wrong.length + spelt.length > 0) this.#drop([...wrong, ...spelt]);
    // "abandoné X": folded it is a subjunctive too.
    this.#drop(this.list('conditional').filter((m) => this.at(m.from).some((t) => t.is === 'trigger' && (t as { spelt?: string }).spelt !== undefined)));
  }

  /** "X se juntou", "dołączyła z kolei X": no condition, and no clause of its own. */
  #dropReflexives(tokens: readonly Token[]): void {
    const opens = (i: number): boolean => i === 0 || (tokens[i - 1]?.kind === 'mark' && tokens[i - 1]?.text !== '-') || this.has(i - 1, 'and', 'opener');
    const all = this.list('reflexive');
    // "dołączyła z kolei": no preposition, nor part of a verb; "mimo to wrócił": no auxiliary.
    this.#drop(all.flatMap(({ from, to }) => this.over(from, to).filter((m) => WITHIN.has(m.is) && (m.to < to || (m.from > from && m.to === to)))));
    const reflexives = all.filter((m) => !opens(m.from));
    this.#drop(reflexives.flatMap(({ from, to }) => this.at(from).filter((m) => m.to === to && (m.is === 'condition' || m.is === 'opener'))));
  }

  /** A verb whose other half is missing is another verb; where two fit, the nearest half counts, before any verb that needs none. */
  #dropHalves(tokens: readonly Token[], cases: boolean): void {
    const halves = this.list('trigger').filter((m) => m.rest !== undefined);
    if (halves.length === 0) return;
    const places = new Map(halves.map((m) => [m, this.#restOf(m, tokens, cases)]));
    const nearest = new Map<number, number>();
    for (const m of halves) nearest.set(m.from, Math.min(nearest.get(m.from) ?? Number.POSITIVE_INFINITY, places.get(m) ?? Number.POSITIVE_INFINITY));
    const wrong = (m: TriggerMark): boolean => {
      const best = nearest.get(m.from);
      if (best === undefined) return false;
      return m.rest === undefined ? best < Number.POSITIVE_INFINITY : (places.get(m) ?? Number.POSITIVE_INFINITY) > best || places.get(m) === undefined;
    };
    // "will X verlassen": a pledge only under a condition, and else what the infinitive says.
    const conditional = this.list('condition').length > 0;
    const sure = halves
      .filter((m) => (m.sense !== 'vow' || conditional) && places.get(m) === nearest.get(m.from))
      .map((m) => places.get(m) ?? Number.POSITIVE_INFINITY);
    const found = [...new Set(sure.filter((at) => at < Number.POSITIVE_INFINITY))];
    // What completes a verb is no verb itself: "versuchte, X abzuwerben".
    const completes = (m: Mark): boolean => found.some((at) => this.at(at).some((half) => half.is === 'rest' && m.from >= half.from && m.to <= half.to));
    this.#drop(this.list('trigger').filter((m) => wrong(m) || completes(m)));
  }

  /** Where the other half of a verb stands: at the end of a clause, in this stretch of the sentence. */
  #restOf({ rest, from, to }: TriggerMark, tokens: readonly Token[], cases: boolean): number | undefined {
    for (let i = to; i < Math.min(tokens.length, to + REST_REACH) && !/^[;:?!]$/.test(tokens[i]?.text ?? ''); i++) {
      const half = this.at(i).find((m) => m.is === 'rest' && m.rest === rest);
      const next = half && tokens[half.to];
      if (!half) continue;
      // "übernimmt die [Leitung] der Sparte", "das Ruder bei X [übernimmt] Y"
      const noun = tokens[half.to - 1]?.capital === true && this.has(half.to, 'determiner');
      const verb =
        next?.capital === true &&
        this.over(half.from, half.from + 1).some((m) => m.is === 'trigger' && m.rest === undefined && m.from === half.from && m.to === half.to);
      // "Al frente de X [está] Y": with its first half the sentence began.
      const turned = from === 0 && this.has(half.from, 'auxiliary') && (next?.capital === true || this.has(half.to, 'determiner'));
      if (turned || cases || !next || next.kind === 'mark' || noun || verb || this.has(half.to, 'and', 'opener', 'preposition', 'auxiliary', 'perfect', 'role'))
        return i;
    }
    return undefined;
  }

  /** A capital inside a sentence makes a name or noun of what could be a function word or verb: "in May", "Will Bright", "Beschäftigte". */
  #dropNames(sentence: Sentence, capitals: boolean): void {
    if (isLoud(sentence)) return;
    const { tokens } = sentence;
    // "Mistral AI": all in capitals, it is no Italian article.
    const shouted = (i: number): boolean => /^\p{Lu}{2,}$/u.test(tokens[i]?.text ?? '');
    const verb = (m: Mark): boolean => m.is === 'trigger' && m.voice !== 'noun';
    const gone: Mark[] = [];
    for (let i = 1; i < tokens.length; i++) {
      if (!tokens[i]?.capital) continue;
      // "SAP-Vorstand": behind a hyphen stands a noun.
      const compound = capitals && tokens[i - 1]?.text === '-' && tokens[i - 1]?.glued === true;
      if (tokens[i - 1]?.kind === 'mark' && !compound) continue;
      for (const m of this.at(i)) if (m.to === i + 1 && (FUNCTION_WORDS.has(m.is) || verb(m) || (SMALL_WORDS.has(m.is) && shouted(i)))) gone.push(m);
    }
    this.#drop(gone);
  }

  /** A form that only stands before a noun is none elsewhere, and no past tense there. */
  #dropStray(): void {
    const forms = this.list('attributive');
    if (forms.length === 0) return;
    const wrong = ({ to }: Stretch): Voice => (this.attributes.some((a) => a.to === to) ? 'active' : 'participle');
    const twins = (m: TriggerMark): boolean => this.at(m.from).some((o) => o.is === 'trigger' && o.to === m.to && o.sense === m.sense && o.voice !== m.voice);
    this.#drop(
      this.list('trigger').filter(
        (m) => forms.some((f) => f.from === m.from && f.to === m.to && m.voice === wrong(f)) && (m.voice === 'participle' || twins(m)),
      ),
    );
  }

  /** Behind a determiner that is no pronoun as well, or "as", stands a noun: "a pay package", "as head". */
  #dropNouns(tokens: readonly Token[], capitals: boolean): void {
    // "está contratando": an accent tells the auxiliary from the article that it is folded to.
    const auxiliary = (i: number): boolean => this.has(i, 'auxiliary') && /\p{M}/u.test(tokens[i]?.text.normalize('NFD') ?? '');
    // "OpenAI's new head"
    const owned = (i: number): boolean => this.has(i, 'adjective') && tokens[i - 1]?.key === "'s";
    // "X und andere wechseln zu Y": where nouns have capitals, what has none is a verb.
    const verbal = (i: number): boolean => capitals && tokens[i]?.capital !== true && this.has(i - 2, 'and');
    const nominal = (i: number): boolean =>
      owned(i) || (!this.has(i, 'pronoun') && !auxiliary(i) && (this.has(i, 'determiner') || this.get(i, 'preposition')?.classes.includes('as') === true));
    // "Ada's exit": what may be a noun is one behind its owner.
    const noun = ({ from, to }: Mark): boolean => this.#starting[from]?.some((o) => o.is === 'trigger' && o.voice === 'noun' && o.to === to) === true;
    // "al fichar", "ao deixar": an infinitive behind an article that is a preposition as well tells when.
    const infinitive = (i: number): boolean =>
      INFINITIVE.test(tokens[i]?.key ?? '') && this.get(i - 1, 'preposition')?.classes.includes('destination') === true;
    this.#drop(
      this.list('trigger').filter(
        (m) =>
          m.voice === 'active' &&
          m.to === m.from + 1 &&
          m.from > 0 &&
          !verbal(m.from) &&
          !FINITE.test(tokens[m.from]?.text ?? '') &&
          ((nominal(m.from - 1) && !infinitive(m.from)) || (tokens[m.from - 1]?.key === "'s" && noun(m))),
      ),
    );
  }

  /** "to lead", "who head …": one word that may be role or verb is a verb behind what asks for one. */
  #dropRoles(): void {
    const verb = (m: Mark): boolean =>
      this.#covering[m.from]?.some((o) => o.is === 'trigger' && o.voice !== 'noun' && o.from === m.from && o.to === m.to) ?? false;
    const asked = (i: number): boolean =>
      this.has(i, 'future', 'relative', 'conditional', 'pronoun') || this.get(i, 'preposition')?.classes.join() === 'destination';
    this.#drop(this.list('role').filter((m) => m.to === m.from + 1 && asked(m.from - 1) && verb(m)));
  }

  /** Within an idiom no trigger counts, no negation ("not only"), and no denial ("se negó a" refuses). */
  #dropIdioms(): void {
    const idioms = this.list('idiom');
    if (idioms.length === 0) return;
    const within = (m: Mark): boolean => idioms.some((idiom) => idiom.from <= m.from && m.to <= idiom.to);
    this.#drop((['trigger', 'negator', 'denial'] as const).flatMap((is) => this.list(is).filter(within)));
  }

  /** "bonus di firma", "prima de fichaje": within what a bonus is called, nobody signs. "ha dado un paso": who gives no pay, grants nothing. */
  #dropUnpaid(): void {
    const bonuses = this.list('cue').filter((m) => BONUSES.has(m.cue) && m.to - m.from > 1);
    const signs = (t: TriggerMark): boolean => t.sense === 'hire' && bonuses.some((b) => b.from < t.from && t.to === b.to);
    const paid = this.list('cue').some((m) => REWARDS.has(m.cue));
    const idle = this.list('trigger').filter((t) => signs(t) || (t.sense === 'grant' && !paid));
    if (idle.length > 0) this.#drop(idle);
  }

  /** Of the marks of one sort that overlap ("chief executive officer", "officer"), the longest stays. */
  #keepLongest(): void {
    // "do dymisji [podał] się X": within a verb of an event, nobody speaks.
    const saysNothing = (a: Mark, b: Mark): boolean => a.is === 'trigger' && b.is === 'speech' && a.from < b.from;
    const shadowed = new Set<Mark>();
    const alike = (a: Mark, b: Mark): boolean =>
      a.is === 'cue' && b.is === 'cue'
        ? a.cue === b.cue
        : a.is === b.is || (a.is === 'preposition' && b.is === 'relative') || (a.is === 'opener' && b.is === 'preposition') || saysNothing(a, b);
    const shadows = (other: Mark, mark: Mark): boolean => alike(other, mark) && other.to - other.from > mark.to - mark.from;
    for (const starting of this.#starting)
      for (const other of starting)
        if (other.to - other.from > 1 && other.is !== 'idiom')
          for (let i = other.from; i < other.to; i++) for (const mark of this.#covering[i] ?? NONE) if (shadows(other, mark)) shadowed.add(mark);
    this.#drop([...shadowed]);
  }

  /** Takes marks out wherever they are listed. Most sentences lose few. */
  #drop(gone: readonly Mark[]): void {
    for (const mark of gone) {
      const without = (marks: readonly Mark[]): readonly Mark[] => marks.filter((m) => m !== mark);
      this.#bySort.set(mark.is, without(this.#bySort.get(mark.is) ?? NONE));
      this.#starting[mark.from] = without(this.at(mark.from));
      for (let i = mark.from; i < mark.to; i++) this.#covering[i] = without(this.#covering[i] ?? NONE);
    }
  }

  // Before the first token an index is no place in a list, and reading there is slow: such are told apart first.

  /** The marks that start at token `i`. */
  at(i: number): readonly Mark[] {
    return i < 0 ? NONE : (this.#starting[i] ?? NONE);
  }

  #over(i: number): readonly Mark[] {
    return i < 0 ? NONE : (this.#covering[i] ?? NONE);
  }

  /** The first mark of a sort that covers token `i`. */
  get<I extends Mark['is']>(i: number, is: I): Extract<Mark, { is: I }> | undefined {
    for (const mark of this.#over(i)) if (mark.is === is) return mark as Extract<Mark, { is: I }>;
    return undefined;
  }

  has(i: number, ...sorts: readonly Mark['is'][]): boolean {
    for (const mark of this.#over(i)) for (const is of sorts) if (mark.is === is) return true;
    return false;
  }

  /** Every mark that touches tokens [from, to), each once. */
  over(from: number, to: number): readonly Mark[] {
    const first = Math.max(0, from);
    if (to === first + 1) return this.#over(first);
    const found: Mark[] = [];
    for (let i = first; i < to && i < this.#covering.length; i++)
      for (const mark of this.#covering[i] ?? NONE) if (i === first || mark.from === i) found.push(mark);
    return found;
  }

  /** All marks of some sort in tokens [from, to), in order. */
  list<I extends Mark['is']>(is: I, from = 0, to = this.#starting.length): readonly Extract<Mark, { is: I }>[] {
    const all = (this.#bySort.get(is) ?? NONE) as readonly Extract<Mark, { is: I }>[];
    if (all.length === 0 || (from <= 0 && to >= this.#starting.length)) return all;
    let found: Extract<Mark, { is: I }>[] | undefined;
    for (const mark of all) if (mark.from >= from && mark.from < to) (found ??= []).push(mark);
    return found ?? (NONE as readonly never[]);
  }
}

/** The prepositions' classes at token `i`, if one starts or ends there. */
export const prepositionAt = (marks: Marks, i: number): readonly (keyof Prepositions)[] => marks.get(i, 'preposition')?.classes ?? [];

export type { Token };
