// Folding: the one way in which names and words are compared, so that "Éléonore", "ELEONORE" and "Eleonore" are one key.

// Letters that NFKD leaves whole although readers take them for their base letter.
const SINGLE: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ħ: 'h', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd' };

/** Lower case, without diacritics, typographic apostrophes made plain. Length may differ from the input's: never use it for offsets. */
export function fold(text: string): string {
  // Most words need no more, and normalising costs twenty times as much.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase().replaceAll('`', "'");
  return text
    .replace(/[’ʼ‘`´]/g, "'")
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[łøđħıßæœþð]/g, (letter) => SINGLE[letter] ?? letter);
}

/** `fold`, then everything but letters and digits becomes one space: the key under which a name is looked up. */
export const nameKey = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
