// Where somebody is since a day or month, or now: "Since June she has been with X", "Oboje są teraz w X". Who is there came there.

import type { Mark, TriggerMark } from '../marks.ts';
import type { MarkedSentence } from '../names.ts';
import type { Item } from '../nominals/items.ts';
import type { Stretch } from '../text/parse.ts';

/** How far behind "since" its date may begin, and how far from both the verb may stand, in tokens. */
const MAX_DATE = 2;
const MAX_VERB = 9;

/** How far behind the verb where somebody is may begin, in tokens, and what marks it. */
const MAX_PLACE = 7;
const PLACES: ReadonlySet<string> = new Set(['at', 'for', 'with']);
/** Verbs of working somewhere. */
const WORKS: ReadonlySet<string> = new Set(['work', 'worked']);

/** A day or a month; where somebody is since a year is where they work. */
const isRecent = (i: Item): boolean => i.type === 'value' && i.value.type === 'date' && i.value.date.length > 'yyyy'.length;

function phraseOf({ from, to }: Mark, items: readonly Item[]): Stretch | undefined {
  const date = items.find((i) => i.from >= from && i.from <= to + MAX_DATE && isRecent(i));
  return date && { from, to: date.to };
}

const triggerOf = ({ from, to }: Mark): TriggerMark => ({ is: 'trigger', from, to, sense: 'since', voice: 'active' });

/** "is now", "now is": nothing stands between. */
const beside = (a: Mark, b: Mark): boolean => a.to === b.from || b.to === a.from;

/** The triggers of a sentence, with verbs of being somewhere beside "since June". */
export function withStays({ marks, sentence }: MarkedSentence, triggers: readonly TriggerMark[], items: readonly Item[]): readonly TriggerMark[] {
  const whens = marks.list('since').length + marks.list('now').length;
  const verbs = whens > 0 ? marks.list('stays') : [];
  if (verbs.length === 0) return triggers;
  const place = ({ to }: Mark): boolean =>
    items.some((i) => i.type === 'organisation' && !i.inTitle && i.from >= to && i.from <= to + MAX_PLACE && i.marked.some((c) => PLACES.has(c)));
  const other = (v: Mark): boolean => triggers.some((t) => t.from < v.to && v.from < t.to && !WORKS.has(t.sense));
  const stands = verbs.filter((v) => place(v) && !other(v));
  if (stands.length === 0) return triggers;
  const now = marks.list('now').flatMap((now): TriggerMark[] => {
    const verb = stands.find((v) => beside(v, now) && !triggers.some((t) => t.from <= v.to && v.from < t.to));
    return verb ? [triggerOf(verb)] : [];
  });
  const since = marks.list('since').flatMap((since): TriggerMark[] => {
    const when = phraseOf(since, items);
    const near = ({ from, to }: Mark): boolean => {
      const [start, end] = when && from >= when.to ? [when.to, from] : [to, when?.from ?? to];
      return start <= end && end - start <= MAX_VERB && sentence.tokens.slice(start, end).every((t, n) => t.kind === 'word' || (n === 0 && t.text === ','));
    };
    const verb = when && stands.find((v) => near(v) && !triggers.some((t) => t.from === v.to));
    return verb ? [triggerOf(verb)] : [];
  });
  const found = [...since, ...now];
  if (found.length === 0) return triggers;
  const own = triggers.filter((t) => !found.some((f) => f.from < t.to && t.from < f.to));
  return [...own, ...found].sort((a, b) => a.from - b.from);
}
