// Bytes → text. What the bytes themselves say comes first: a byte order mark, then valid UTF-8 (which text in another encoding
// almost never is), then what was declared, then the 8-bit encodings whose reading makes sense. Whatever contradicts what was
// declared, or had to be guessed, is a problem and not an error.
//
// A byte order mark tells the encoding and is no part of the text: offsets count from the character after it. Nothing else is taken
// away or normalised.

import { Fault, type Problem } from '../base/fault.ts';

export interface Decoded {
  readonly text: string;
  /** As `TextDecoder` calls it. */
  readonly encoding: string;
  readonly problems: readonly Problem[];
}

const BOMS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** What 8-bit text is tried as, the likeliest first: it wins a tie. */
const EIGHT_BIT = ['windows-1252', 'iso-8859-2', 'windows-1250'] as const;

/** How files begin that are not text, though much of them may look like it. */
const MAGIC: readonly (readonly [what: string, mark: string])[] = [
  ['a PDF', '%PDF-'],
  ['a ZIP archive or office document', 'PK\x03\x04'],
  ['an RTF document', '{\\rtf'],
  ['an old office document', '\xd0\xcf\x11\xe0'],
  ['a gzip archive', '\x1f\x8b'],
  ['a PNG picture', '\x89PNG'],
  ['a JPEG picture', '\xff\xd8\xff'],
  ['a GIF picture', 'GIF8'],
  ['a SQLite database', 'SQLite format 3'],
];

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** The encoding that a byte order mark tells, or null. */
export const bomOf = (bytes: Uint8Array): string | null => BOMS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0] ?? null;

function decodeAs(bytes: Uint8Array, encoding: string, fatal = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null; // not valid in it, or no such encoding
  }
}

/** Every second byte is zero in Latin text of two bytes a character. */
function wideOf(head: Uint8Array): string | null {
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length * 0.3 && even < head.length * 0.05) return 'utf-16le';
  return even > head.length * 0.3 && odd < head.length * 0.05 ? 'utf-16be' : null;
}

const CONTROL = /[\p{Cc}--[\s\u0080-\u009f]]/gv;
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Throws `not-text` for what is no text in any encoding. Text holds practically no control characters; random bytes hold 10 %. */
function refuseJunk(text: string, what: string): void {
  const head = text.slice(0, 65_536);
  if (count(head, CONTROL) > Math.max(1, head.length / 500)) throw new Fault('not-text', `${what} is binary, not text`, { what });
}

function refuseMagic(bytes: Uint8Array, what: string): void {
  const head = latin1(bytes.subarray(0, 16));
  const kind = MAGIC.find(([, mark]) => head.startsWith(mark))?.[0];
  if (kind) throw new Fault('not-text', `${what} is ${kind}, not text`, { what });
}

/** Throws `not-text` if a file that begins like this cannot be text. */
export function refuseBinary(head: Uint8Array, what: string): void {
  refuseMagic(head, what);
  if (!bomOf(head) && !wideOf(head)) refuseJunk(latin1(head), what);
}

/** Signs inside words and unassigned bytes: what reading in the wrong 8-bit encoding leaves behind. */
const misread = (text: string): number =>
  count(text, /(?<=\p{L})[^\p{L}\p{M}\s'’‘`´.,:;!?/@&+*#()[\]"“”«»„_\d–—…·-](?=\p{L})/gu) + 3 * count(text, /[\x80-\x9f]/g);

function guess(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  const tried = EIGHT_BIT.map((encoding) => {
    const text = decodeAs(bytes, encoding) ?? '';
    return { encoding, text, score: misread(text.slice(0, 200_000)) };
  });
  return tried.reduce((best, one) => (one.score < best.score ? one : best));
}

const doubt = (code: string, what: string, message: string, span?: Problem['span']): Problem => ({
  code,
  severity: 'warning',
  what,
  span,
  message,
  remedy: 'Save the text as UTF-8.',
});

const REPLACED = '\ufffd';
/** UTF-8 that was once read as windows-1252 and stored so: "Ã©" for "é", "â€™" for "’". */
const MOJIBAKE = /[ÃÂÅÄ][\x80-\xbf\u0152-\u0178\u02c6\u02dc]|â€[\x80-\xbf\u2018-\u203a\u20ac\u2122\u0152-\u0178]/g;

/** What a reader should know about characters that were lost before or while decoding. */
export function lossesOf(text: string, what: string): Problem[] {
  const problems: Problem[] = [];
  const lost = count(text, /\ufffd/g);
  const at = text.indexOf(REPLACED);
  if (lost > 0)
    problems.push(
      doubt('characters-lost', what, `${what}: ${lost} ${lost === 1 ? 'character is' : 'characters are'} unreadable, the first at ${at}`, {
        start: at,
        end: at + 1,
      }),
    );
  const garbled = count(text, MOJIBAKE);
  if (garbled >= 3) problems.push(doubt('characters-garbled', what, `${what}: ${garbled} characters look as if UTF-8 had been read in another encoding`));
  return problems;
}

/** Valid UTF-8 but for a few bytes: a cut or patched file, which is better read as UTF-8 with gaps than in another encoding. */
function damaged(bytes: Uint8Array): string | null {
  const text = decodeAs(bytes, 'utf-8') ?? '';
  const good = count(text, /[\u0080-\ufffc\u{10000}-\u{10ffff}]/gu);
  return good > 0 && count(text, /\ufffd/g) <= good / 4 ? text : null;
}

const canonicalName = (label: string): string | null => {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
};

function settled(bytes: Uint8Array, declared: string | undefined, what: string): Decoded {
  const told = declared === undefined ? null : canonicalName(declared);
  const sure = bomOf(bytes) ?? (told?.startsWith('utf-16') ? null : wideOf(bytes.subarray(0, 4096)));
  const contradicted = (encoding: string): Problem[] =>
    declared === undefined || told === encoding
      ? []
      : [doubt('encoding-wrong', what, `${what} is declared to be ${declared} but is ${encoding}; it was read as ${encoding}`)];
  if (sure) return { text: decodeAs(bytes, sure) ?? '', encoding: sure, problems: told === sure ? [] : contradicted(sure) };
  const utf8 = decodeAs(bytes, 'utf-8', true);
  // Pure ASCII is the same in all of them: nothing was contradicted.
  if (utf8 !== null && !(told === 'utf-16le' || told === 'utf-16be'))
    return { text: utf8, encoding: 'utf-8', problems: utf8.length === bytes.length ? [] : contradicted('utf-8') };
  if (told && told !== 'utf-8') {
    const text = decodeAs(bytes, told, true);
    if (text !== null && count(text, /[\x80-\x9f]/g) === 0) return { text, encoding: told, problems: [] };
  }
  const gaps = damaged(bytes);
  if (gaps !== null) return { text: gaps, encoding: 'utf-8', problems: [] };
  const best = guess(bytes);
  const problem =
    declared === undefined ? doubt('encoding-guessed', what, `${what} is not UTF-8 and declares no encoding; it was read as ${best.encoding}`) : undefined;
  return { ...best, problems: problem ? [problem] : contradicted(best.encoding) };
}

/**
 * The text that bytes mean. `declared` is the encoding that a server or the document itself names.
 * Throws `not-text` for binary data and `file-empty` where there is nothing but white space.
 */
export function decode(bytes: Uint8Array, what: string, declared?: string): Decoded {
  refuseMagic(bytes, what);
  const decoded = settled(bytes, declared, what);
  refuseJunk(decoded.text, what);
  if (decoded.text.trim() === '') throw new Fault('file-empty', `${what} is empty`, { what });
  return { ...decoded, problems: [...decoded.problems, ...lossesOf(decoded.text, what)] };
}
