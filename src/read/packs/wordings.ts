// The wordings of a phrase of a language pack: `{a|b|}` are alternatives.

const LIMIT = 4096;

/** Each piece of a phrase with what may stand there; throws where braces do not pair, or the wordings are too many. */
function choicesOf(phrase: string): readonly (readonly string[])[] {
  const pieces = phrase.split(/(\{[^{}]*\})/);
  const choices = pieces.map((piece) => (piece.startsWith('{') && piece.endsWith('}') ? piece.slice(1, -1).split('|') : [piece]));
  if (choices.reduce((product, { length }) => product * length, 1) > LIMIT) throw new Error(`invalid phrase: ${phrase} (more than ${LIMIT} wordings)`);
  if (choices.some((some) => some.some((choice) => /[{}]/.test(choice)))) throw new Error(`invalid phrase: ${phrase} (braces do not pair)`);
  return choices;
}

/** The first of the words of a wording, or null while nothing says where it ends. */
function headOf(wording: string): string | null {
  const start = wording.search(/\S/);
  const space = start < 0 ? -1 : wording.indexOf(' ', start);
  return space < 0 ? null : wording.slice(start, space);
}

function wordingsWhere(phrase: string, fits: (beginning: string) => boolean): string[] {
  if (!phrase.includes('{') && !phrase.includes('}')) return [phrase];
  let wordings = [''];
  for (const choices of choicesOf(phrase)) wordings = wordings.flatMap((before) => choices.map((choice) => before + choice).filter(fits));
  return wordings;
}

export const wordingsOf = (phrase: string): string[] => wordingsWhere(phrase, () => true);

/** Those that begin with one of some heads, and those of one word. */
export const wordingsFrom = (phrase: string, heads: ReadonlySet<string>): string[] =>
  wordingsWhere(phrase, (beginning) => {
    const head = headOf(beginning);
    return head === null || heads.has(head);
  });

/** What the wordings of a phrase begin with, up to the first space: some alternatives of its first word, where all its wordings are many. */
export function headsOf(phrase: string): ReadonlySet<string> {
  const heads = new Set<string>();
  let open = new Set(['']);
  for (const choices of choicesOf(phrase)) {
    const longer = new Set<string>();
    for (const before of open)
      for (const choice of choices) {
        const head = headOf(before + choice);
        if (head === null) longer.add(before + choice);
        else heads.add(head);
      }
    open = longer;
    if (open.size === 0) break;
  }
  for (const whole of open) if (whole.trim() !== '') heads.add(whole.trim());
  return heads;
}
