// Parts of a firm: "runs engineering", "kierował zespołem modeli". Whoever leads one is somebody there, though the clause does not say where.

import type { Mark } from '../marks.ts';
import type { Stretch } from '../text/parse.ts';
import type { Filling, State } from './filling.ts';

/** How many words may stand between a verb and the noun of what is led. */
const MAX_WORDS = 4;
/** And before a verb that stands last, or a passive one. */
const MAX_BEFORE = 9;

const STOPS = ['preposition', 'relative', 'and', 'speech', 'opener', 'auxiliary', 'negator', 'indefinite', 'group'] as const satisfies readonly Mark['is'][];

/** A noun for a part, within [from, to). */
function nounIn({ clause: { line } }: Filling, from: number, to: number): Stretch | undefined {
  const { marks } = line;
  const units = marks.list('unitNoun', Math.max(0, from), to);
  return marks.list('cue', Math.max(0, from), to).find((m) => m.cue === 'field') ?? units.find((m) => !marks.has(m.from - 1, 'indefinite'));
}

/** The object of an active verb: right behind it, or behind a subject that stands there. */
function objectOf(filling: Filling, state: State): Stretch | undefined {
  const { trigger, line, language, from } = filling.clause;
  const { marks, sentence } = line;
  const subject = [...state.used].find((i) => i.from >= trigger.to && i.from <= trigger.to + MAX_WORDS);
  let end = subject?.to ?? trigger.to;
  for (const start = end; end < start + MAX_WORDS && sentence.tokens[end]; end++) {
    const { kind, text, capital } = sentence.tokens[end] ?? {};
    const plain = (kind === 'word' && (!capital || language.capitalNouns)) || text === '-';
    if (!plain || (marks.has(end, ...STOPS) && !marks.has(end, 'determiner', 'unitNoun', 'cue'))) break;
  }
  return (
    nounIn(filling, subject?.to ?? trigger.to, end) ?? (language.verbLast ? nounIn(filling, Math.max(from, trigger.from - MAX_WORDS), trigger.from) : undefined)
  );
}

/** What part of a firm the clause tells to be led, where no name says of which. */
export function partLed(filling: Filling, state: State): Stretch | undefined {
  const { clause } = filling;
  const { trigger, diathesis, from } = clause;
  if (diathesis === 'noun') return undefined;
  const part = diathesis === 'active' ? objectOf(filling, state) : nounIn(filling, Math.max(from, trigger.from - MAX_BEFORE), trigger.from);
  return part && !isOfUnknown(filling, part) ? part : undefined;
}

/** "the research of Somewhere", "lo sviluppo software di Qualcosa": of a firm that nobody knows. */
function isOfUnknown({ clause: { line } }: Filling, { to }: Stretch): boolean {
  for (let i = to; i < to + MAX_WORDS; i++) {
    const of = line.marks.get(i, 'preposition');
    const next = of && line.sentence.tokens[of.to];
    if (of) return of.classes.includes('of') && next?.kind === 'word' && next.capital;
    if (line.sentence.tokens[i]?.kind !== 'word') return false;
  }
  return false;
}
