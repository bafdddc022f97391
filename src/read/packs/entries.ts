// What a language pack says of its words, phrase by phrase: the marks that each makes (`marks.ts`).

import type { Mark, Voice } from '../marks.ts';
import type { Language, Prepositions, Trigger } from './language.ts';
import { inSelfForm, wordingsOf } from './wordings.ts';

export const WORDS = [
  'determiner', 'and', 'relative', 'opener', 'auxiliary', 'perfect', 'possessive', 'future', 'founder', 'former', 'interim', 'some', 'outOf', 'indefinite', 'organisationNoun',
  'cueBefore', 'cueAfter', 'honorific', 'idiom', 'negator', 'denial', 'condition', 'conditional', 'hearsay', 'plan', 'speech', 'accordingTo', 'unnamed', 'question', 'reflexive', 'control', 'attempt', 'threat', 'unitNoun', 'subject', 'object',
  'later', 'wish', 'including', 'cited', 'counterfactual', 'elsewhere', 'young', 'grown', 'attributive', 'past', 'place', 'qualified', 'respectively', 'becoming', 'demonym', 'ofThem', 'one', 'alongside', 'goes', 'amongThem', 'nameTail', 'subordinator', 'ratio', 'either', 'since', 'now', 'stays', 'turn',
] as const; // biome-ignore format: a list
export type Word = (typeof WORDS)[number];

/** Folding makes "hätte" and "hatte" one; where only an umlaut tells moods apart, it must be there. */
export const UMLAUT = /[äöü]/i;

/** A mark before its place in a sentence is known. */
type Entry = Mark extends infer M ? (M extends Mark ? Omit<M, 'from' | 'to'> : never) : never;

export function* entriesOf(pack: Language): Generator<readonly [string, Entry]> {
  const words: Readonly<Record<Word, readonly string[]>> = {
    determiner: pack.determiners, and: pack.and, relative: pack.relative, opener: pack.clauseOpeners, auxiliary: pack.passive, perfect: pack.perfect,
    possessive: pack.possessives, future: pack.future, founder: pack.founder, former: pack.former, interim: pack.interim, some: pack.someOf, outOf: pack.outOf, indefinite: pack.indefinite ?? [],
    organisationNoun: pack.organisationNouns, cueBefore: pack.organisationCues.before, cueAfter: pack.organisationCues.after, honorific: pack.honorifics,
    idiom: pack.idioms, negator: pack.negators, denial: pack.denials, condition: pack.conditions, conditional: pack.conditionals, hearsay: pack.hearsay,
    plan: pack.plans, speech: pack.speech, accordingTo: pack.accordingTo, unnamed: pack.unnamedSources, question: pack.questions ?? [], reflexive: pack.reflexives ?? [],
    control: pack.control ?? [], attempt: pack.attempts ?? [], threat: pack.threats ?? [], unitNoun: pack.unitNouns ?? [],
    subject: pack.pronouns.subject ?? [], object: pack.pronouns.object ?? [],
    later: pack.futureInPast ?? [], wish: pack.wishes ?? [], including: pack.including ?? [], cited: pack.accordingToAfter ?? [],
    counterfactual: pack.counterfactuals ?? [], elsewhere: pack.elsewhere ?? [], young: pack.youngNouns ?? [], grown: pack.grownNouns ?? [], attributive: attributivesOf(pack),
    past: pack.past ?? [], place: pack.places ?? [], qualified: pack.qualified ?? [], respectively: pack.respectively ?? [], becoming: pack.becoming ?? [], demonym: pack.demonyms ?? [],
    ofThem: pack.ofThem ?? [], one: pack.ones ?? [], alongside: pack.alongside ?? [], goes: pack.goings ?? [], amongThem: pack.amongThem ?? [], nameTail: pack.nameTails ?? [], subordinator: pack.subordinators ?? [], ratio: pack.numbers.ratios ?? [], either: pack.either ?? [], since: pack.since ?? [], now: pack.nows ?? [], stays: pack.stays ?? [], turn: pack.turns ?? [],
  }; // biome-ignore format: a list
  for (const is of WORDS)
    for (const phrase of words[is]) yield [phrase, (is === 'conditional' && UMLAUT.test(phrase) ? { is, umlaut: true } : { is }) as Entry];
  for (const [role, phrases] of Object.entries(pack.roles)) for (const phrase of phrases) yield [phrase, { is: 'role', role }];
  for (const [noun, phrases] of Object.entries(pack.groups)) for (const phrase of phrases) yield [phrase, { is: 'group', noun }];
  for (const [word, english] of Object.entries(pack.groupAdjectives)) yield [word, { is: 'adjective', english }];
  for (const [cue, phrases] of Object.entries(pack.cues)) for (const phrase of phrases) yield [phrase, { is: 'cue', cue }];
  for (const sort of ['person', 'people', 'organisation'] as const) for (const phrase of pack.pronouns[sort]) yield [phrase, { is: 'pronoun', sort }];
  for (const sort of ['speaker', 'speakers'] as const)
    for (const spelt of (pack.pronouns[sort] ?? []).flatMap((phrase) => wordingsOf(phrase))) yield [spelt, { is: 'pronoun', sort, spelt } as Entry];
  for (const [sense, trigger] of Object.entries(pack.triggers))
    for (const voice of ['active', 'participle', 'passive', 'noun'] as const)
      for (const phrase of [...(trigger[voice] ?? []), ...attributive(trigger, voice, pack)]) {
        const [head = '', rest] = phrase.split(' … ');
        yield [head, { is: 'trigger', sense, voice, ...(rest ? { rest } : {}) }];
        if (rest && voice === 'active') for (const joined of joinedOf(head, rest, pack)) yield [joined, { is: 'trigger', sense, voice }];
      }
  yield* selvesOf(pack);
  yield* restsOf(pack);
  yield* prepositionsOf(pack.prepositions);
}

/** A verb and its particle as they are written where the verb stands last: `abwarb`, `abwerben`, `abzuwerben` of `{warb|werben} … ab`. */
function joinedOf(head: string, rest: string, { particles }: Language): readonly string[] {
  if (!particles) return [];
  const befores = wordingsOf(rest).filter((word) => particles.words.includes(word));
  const verbs = befores.length === 0 ? [] : wordingsOf(head).filter((word) => !word.includes(' '));
  const infix = (verb: string): readonly string[] => (verb.endsWith(particles.infinitives) ? ['', particles.infix] : ['']);
  return befores.flatMap((before) => verbs.flatMap((verb) => infix(verb).map((between) => `${before}${between}${verb}`)));
}

/** The forms before a noun: participles of one word with the endings that they have there, and those that are active. */
function attributive(trigger: Trigger, voice: Voice, { attributives = [] }: Language): readonly string[] {
  if (voice === 'active') return trigger.attributive ?? [];
  if (voice !== 'participle') return [];
  const words = (trigger.participle ?? []).flatMap(wordingsOf).filter((word) => !word.includes(' '));
  return words.flatMap((word) => attributives.map((ending) => `${word}${ending}`));
}

/** What people tell of themselves as of others. */
const TOLD_BY_SELF: ReadonlySet<string> = new Set(['join', 'move', 'come', 'go', 'arrive', 'leave', 'gone', 'resign', 'return', 'step-down', 'found', 'worked', 'lead', 'become', 'decline', 'accept']); // biome-ignore format: one line

/** "dejé X" of "dejó X": what those who do it say of themselves, spelt so. */
function* selvesOf({ selfForms, selfEndings = [], triggers }: Language): Generator<readonly [string, Entry]> {
  if (!selfForms) return;
  const spelt = selfEndings.join('|');
  for (const [sense, { active = [] }] of Object.entries(triggers))
    for (const told of TOLD_BY_SELF.has(sense) ? active : []) {
      const [head = '', rest] = (inSelfForm(told, selfForms) ?? '').split(' … ');
      if (head !== '') yield [head, { is: 'trigger', sense, voice: 'active', spelt, ...(rest ? { rest } : {}) } as Entry];
    }
}

const attributivesOf = (pack: Language): readonly string[] =>
  Object.values(pack.triggers).flatMap((trigger) => (['active', 'participle'] as const).flatMap((voice) => attributive(trigger, voice, pack)));

/** What stands apart from its verb, each phrase once. */
function* restsOf({ triggers }: Language): Generator<readonly [string, Entry]> {
  const phrases = Object.values(triggers).flatMap(({ active, participle, passive, noun }) => [active, participle, passive, noun].flatMap((list) => list ?? []));
  for (const rest of new Set(phrases.flatMap((phrase) => phrase.split(' … ').slice(1)))) yield [rest, { is: 'rest', rest }];
}

function* prepositionsOf(prepositions: Prepositions): Generator<readonly [string, Entry]> {
  const byPhrase = new Map<string, (keyof Prepositions)[]>();
  for (const [name, phrases] of Object.entries(prepositions) as [keyof Prepositions, readonly string[]][])
    for (const phrase of phrases) byPhrase.set(phrase, [...(byPhrase.get(phrase) ?? []), name]);
  for (const [phrase, classes] of byPhrase) yield [phrase, { is: 'preposition', classes }];
}
