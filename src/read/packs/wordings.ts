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

type Endings = readonly (readonly [ending: string, replacement: string])[];

/** A word in the form that its speaker has. */
function selfWord(word: string, endings: Endings): string | undefined {
  for (const [ending, replacement] of endings) {
    if (word === ending || (ending !== PRONOUN && word.endsWith(ending))) return `${word.slice(0, word.length - ending.length)}${replacement}`;
  }
  return undefined;
}

/** The reflexive, which no word ends in by being one. */
const PRONOUN = 'se';

/** A phrase as those say it of themselves who do it, its first verb and its reflexive changed: "me {fui|marché} de"; undefined where no word of it changes. */
export function inSelfForm(phrase: string, endings: Endings): string | undefined {
  let changed = false;
  const pieces = phrase.split(/(\{[^{}]*\}|[\s]+)/).map((piece) => {
    if (piece === PRONOUN) return selfWord(piece, endings) ?? piece;
    if (changed) return piece;
    if (!piece.startsWith('{')) {
      const word = selfWord(piece, endings);
      changed = word !== undefined;
      return word ?? piece;
    }
    const forms = piece
      .slice(1, -1)
      .split('|')
      .flatMap((choice) => selfWord(choice, endings) ?? []);
    changed = forms.length > 0;
    return changed ? `{${forms.join('|')}}` : piece;
  });
  return changed ? pieces.join('') : undefined;
}
