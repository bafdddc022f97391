// Interviews: whoever answers is "I" in every answer, though no quotation mark says so.

import type { MarkedSentence } from '../names.ts';
import type { Item } from '../nominals/items.ts';

/** So many paragraphs that ask make an interview. */
const LEAST = 2;
/** And at least one in so many of those since the first. */
const ONE_IN = 5;

const isMarkup = (text: string): boolean => /^[*_"“”„«»]+$/.test(text);

/** Does a sentence end a paragraph that asks: "Why did you leave?", "*Why did you leave?*"? */
const asks = ({ sentence: { tokens } }: MarkedSentence): boolean => tokens.findLast((t) => !isMarkup(t.text))?.text === '?';

/** Is it set as questions are: a heading, or in italics or bold? */
const isSet = ({ sentence: { zone, tokens } }: MarkedSentence): boolean => zone === 'heading' || /^[*_]+$/.test(tokens[0]?.text ?? '');

const isFirstPerson = (i: Item): boolean => i.type === 'pronoun' && (i.sort === 'speaker' || i.sort === 'speakers');

/** "Jane Doe: I left in May": whoever a label at the beginning of a paragraph names. */
function labelOf({ sentence: { tokens } }: MarkedSentence, [first]: readonly Item[]): string | undefined {
  return first?.type === 'person' && first.from <= 1 && tokens[first.to]?.text === ':' ? first.name : undefined;
}

/** The paragraphs whose last sentence asks. */
function askingOf(lines: readonly MarkedSentence[]): ReadonlySet<number> {
  const asking = new Set<number>();
  for (const [n, line] of lines.entries()) if (asks(line) && lines[n + 1]?.sentence.paragraph !== line.sentence.paragraph) asking.add(line.sentence.paragraph);
  return asking;
}

/** Whoever is introduced before the first question, by full name if somebody is; else whom a question addresses. */
function introduced(lines: readonly MarkedSentence[], items: readonly (readonly Item[])[], asking: ReadonlySet<number>, first: number): string | undefined {
  const people = (of: (line: MarkedSentence, n: number) => boolean): readonly string[] =>
    items.flatMap((found, n) => (of(lines[n] as MarkedSentence, n) ? found.flatMap((i) => (i.type === 'person' && !i.inTitle ? [i.name] : [])) : []));
  const before = people((_, n) => n < first);
  return before.find((name) => name.includes(' ')) ?? before[0] ?? people((line) => asking.has(line.sentence.paragraph))[0];
}

/** For each sentence, who says it, where it is part of an answer. */
export function answerersOf(lines: readonly MarkedSentence[], items: readonly (readonly Item[])[]): (string | undefined)[] | undefined {
  if (!lines.some(asks)) return undefined;
  const asking = askingOf(lines);
  const first = lines.findIndex((l) => asking.has(l.sentence.paragraph));
  if (asking.size < LEAST) return undefined;
  const since = lines.slice(first);
  const paragraphs = new Set(since.map((l) => l.sentence.paragraph));
  const isAnswer = (line: MarkedSentence): boolean => !asking.has(line.sentence.paragraph) && !isSet(line);
  const answers = since.flatMap((line, n) => (isAnswer(line) ? (items[first + n] ?? []) : []));
  if (asking.size * ONE_IN < paragraphs.size || !answers.some(isFirstPerson)) return undefined;
  const labels = new Map<number, string>();
  for (const [n, line] of lines.entries()) {
    const label = n >= first && isAnswer(line) ? labelOf(line, items[n] ?? []) : undefined;
    if (label !== undefined && !labels.has(line.sentence.paragraph)) labels.set(line.sentence.paragraph, label);
  }
  const name = [...labels.values()][0] ?? introduced(lines, items, asking, first);
  return name === undefined ? undefined : lines.map((line, n) => (n >= first && isAnswer(line) ? (labels.get(line.sentence.paragraph) ?? name) : undefined));
}
