// Drafting: what a sentence is read with, and how filled roles become a draft with its span, date and reasons.

import type { Claim, Group } from '../../model/claim.ts';
import { inHole } from '../clause/verb-last.ts';
import type { Clause, TriggerMark } from '../clause.ts';
import type { Filled } from '../fill.ts';
import type { MarkedSentence } from '../names.ts';
import type { Item, Title } from '../nominals/items.ts';
import type { Language } from '../packs/language.ts';
import type { Scene } from '../scene.ts';
import type { Stretch, Token } from '../text/parse.ts';
import type { Asked } from './asked.ts';
import type { Draft } from './draft.ts';

export interface SentenceInput {
  readonly line: MarkedSentence;
  readonly index: number;
  /** The first sentence from which on nothing is left out: no box, no caption. */
  readonly unbroken: number;
  readonly items: readonly Item[];
  readonly titles: readonly Title[];
  readonly scene: Scene;
  readonly language: Language;
  readonly text: string;
  /** Who speaks, where the sentence continues a quotation that began before. */
  readonly speaker: string | undefined;
  /** The last draft of a move in the sentences before. */
  readonly previous: Draft | undefined;
  /** The last figure of people that the sentence before told. */
  readonly measured?: Draft | undefined;
  /** The last sale of employees' shares, and the last share of a firm that somebody holds. */
  readonly tendered?: Draft | undefined;
  readonly staked?: Draft | undefined;
  /** The post whose holder the sentence before asks for. */
  readonly asked?: Asked | undefined;
  /** The last offer told, while it may be answered. */
  readonly offered?: Draft | undefined;
  /** What the sentence before said that a firm is worth. */
  readonly valued?: Draft | undefined;
  /** Whose round the sentence before spoke of without its sum. */
  readonly round?: string | undefined;
  /** The last takeover or bid, while it is what is spoken of. */
  readonly deal?: Draft | undefined;
  /** The group counted last, while it may be whoever a threat is of. */
  readonly signed?: Signed | undefined;
  /** The phrases of the next sentence. */
  readonly ahead?: readonly Item[] | undefined;
}

/** A group that is counted, where it works, and in which sentence that was told. */
export interface Signed {
  readonly who: Group;
  readonly employer: string | undefined;
  readonly sentence: number;
}

/** The span of what a sentence tells of a claim told before: with its words, unless something else is printed between them. */
export const spanWith = ({ unbroken }: SentenceInput, before: Draft, { start, end }: Draft): { start: number; end: number } =>
  before.sentence < unbroken ? { start, end } : { start: Math.min(before.start, start), end: Math.max(before.end, end) };

/** Compounds are told whole: "[Meta]-Chef". */
function compoundStart(tokens: readonly Token[], from: number): number {
  let i = from;
  while (tokens[i]?.glued && (tokens[i]?.text === '-' || (tokens[i - 1]?.text === '-' && tokens[i - 1]?.glued))) i--;
  return i;
}

export const spanOf = ({ line: { sentence } }: SentenceInput, stretches: readonly Stretch[]): { start: number; end: number } => ({
  start: Math.min(...stretches.map((s) => sentence.tokens[compoundStart(sentence.tokens, s.from)]?.start ?? sentence.start)),
  end: Math.max(...stretches.map((s) => sentence.tokens[s.to - 1]?.end ?? sentence.end)),
});

/** "das 2023 gegründete Start-up": the date of another event, told in passing. */
const ofAttribute = ({ to }: Item, { line: { marks }, trigger, language }: Clause): boolean =>
  language.verbLast === true && marks.at(to).some((m) => m.is === 'trigger' && m !== trigger && m.voice === 'passive');

export function dateIn(items: readonly Item[], clause: Stretch): string | undefined {
  for (const i of items) if (i.type === 'value' && i.value.type === 'date' && i.from >= clause.from && i.to <= clause.to + 2) return i.value.date;
  return undefined;
}

/** Two clauses of a date-bearing sentence: the date inside the clause, else the only one of the sentence. */
export function dateOf(input: SentenceInput, clause: Clause): string | undefined {
  // Where clauses are told apart, each has its own date: "gründete 2016 X, nachdem er Y verlassen hatte".
  const { bracket } = clause;
  if (bracket)
    return dateIn(
      input.items.filter((i) => !inHole(bracket, i) && !ofAttribute(i, clause)),
      clause,
    );
  const own = input.items.filter((i) => !isOfOther(i, clause));
  const all = new Set(own.flatMap((i) => (i.type === 'value' && i.value.type === 'date' ? [i.value.date] : [])));
  return dateIn(own, clause) ?? (all.size === 1 ? [...all][0] : undefined);
}

/** "X, who had led Y since 2021, has joined Z": of a relative clause between commas, and of no verb outside it. */
function isOfOther({ type, from }: Item, { trigger, line: { marks, sentence } }: Clause): boolean {
  if (type !== 'value' || trigger.voice === 'noun') return false;
  const comma = sentence.tokens.findLastIndex((t, i) => i < from && t.text === ',');
  const [inside] = comma < 0 ? [] : marks.list('relative', comma + 1, comma + MAX_RELATIVE);
  const end = sentence.tokens.findIndex((t, i) => i >= from && t.text === ',');
  const outside = trigger.to <= comma || (end >= 0 && trigger.from > end);
  return inside !== undefined && outside && marks.list('trigger', inside.to, from).some((t) => t.voice !== 'noun');
}

/** How far behind its comma a relative may begin, in tokens. */
const MAX_RELATIVE = 3;

export function draftOf(
  input: SentenceInput,
  kind: string,
  filled: Filled,
  stretches: readonly Stretch[],
  told: { stance: Claim['stance']; because: string },
  says: string | undefined,
  date: string | undefined,
  trigger?: TriggerMark,
): Draft {
  const { tokens, zone } = input.line.sentence;
  const words = trigger
    ? tokens
        .slice(trigger.from, trigger.to)
        .map((t) => t.text)
        .join(' ')
    : 'a title';
  const because = [
    `${kind} from "${words}"${trigger ? ` (${trigger.sense}, ${trigger.voice})` : ''}`,
    ...filled.because,
    `${told.stance}: ${told.because}`,
    ...(says ? [`says: ${says}`] : []),
  ];
  return {
    kind,
    roles: filled.roles,
    stance: told.stance,
    says,
    date,
    ...spanOf(input, stretches),
    score: filled.score,
    because,
    presupposed: trigger?.voice === 'noun',
    titular: trigger === undefined,
    meant: filled.meant,
    unsaid: filled.unsaid ?? 0,
    zone,
    sentence: input.index,
  };
}
