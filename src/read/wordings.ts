// The wordings of a phrase of a language pack: `{a|b|}` are alternatives.

const LIMIT = 4096;

export function wordingsOf(phrase: string): string[] {
  let wordings = [''];
  for (const piece of phrase.split(/(\{[^{}]*\})/)) {
    const choices = piece.startsWith('{') ? piece.slice(1, -1).split('|') : [piece];
    wordings = wordings.flatMap((head) => choices.map((choice) => head + choice));
    if (wordings.length > LIMIT) throw new Error(`invalid phrase: ${phrase} (more than ${LIMIT} wordings)`);
  }
  if (wordings.some((wording) => /[{}]/.test(wording))) throw new Error(`invalid phrase: ${phrase} (braces do not pair)`);
  return wordings;
}
