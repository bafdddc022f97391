// What a text means to say: entities, tags and signs of a wrong encoding that saved pages hold, each replaced by what it stands for and filled
// up to its length. So every offset is one of the text as it is stored. Most texts have none of these, and stay the very same string.

/** Fills up a replaced word: an invisible character, which tokens skip. */
const FILL = '\u2060';

const SIGNS: Readonly<Record<string, string>> = {
  amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', laquo: '«', raquo: '»', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„',
  ndash: '–', mdash: '—', hellip: '…', middot: '·', bull: '•', euro: '€', pound: '£', yen: '¥', cent: '¢', sect: '§', deg: '°', copy: '©', reg: '®',
  trade: '™', szlig: 'ß', oslash: 'ø', Oslash: 'Ø', aelig: 'æ', AElig: 'Æ', oelig: 'œ', OElig: 'Œ', inodot: 'ı', lstrok: 'ł', Lstrok: 'Ł',
  nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', shy: FILL, zwj: FILL, zwnj: FILL, iexcl: '¡', iquest: '¿', ordm: 'º', ordf: 'ª', lsaquo: '‹', rsaquo: '›',
}; // biome-ignore format: a table
/** `&eacute;` is a letter with a mark. */
const MARKS: Readonly<Record<string, string>> = {
  acute: '\u0301', grave: '\u0300', circ: '\u0302', uml: '\u0308', tilde: '\u0303', cedil: '\u0327', ring: '\u030a', caron: '\u030c', ogon: '\u0328',
  breve: '\u0306', dot: '\u0307', dblac: '\u030b',
}; // biome-ignore format: a table

// Escaped twice, an entity begins with `&amp;`.
const ENTITY = /&(?:amp;)?(?:#(\d{2,6})|#[xX]([\da-fA-F]{2,5})|([A-Za-z]{2,8}));/g;
const MARKED = new RegExp(`^([A-Za-z])(${Object.keys(MARKS).join('|')})$`);
const TAG = /<\/?(?:a|b|blockquote|br|div|em|figcaption|figure|h[1-6]|hr|i|img|li|ol|p|section|span|strong|u|ul)(?:\s[^<>]{0,400})?\/?>/gi;
/** Tags that part paragraphs. */
const PARTING = /^<\/?(?:blockquote|br|div|figcaption|figure|h\d|hr|li|ol|p|section|ul)\b/i;

const LATIN = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
/** UTF-8 that was read as Windows-1252: letters of Latin alphabets, quotation marks, dashes and the euro sign. */
const MISREAD = new RegExp(`[ÂÃÄÅ][${LATIN.slice(0x80, 0xc0)}]|È[${LATIN.slice(0x98, 0x9c)}]|â€[${LATIN.slice(0x80, 0xc0)}]|â‚¬`, 'g');
/** So many of them are no chance. */
const ENOUGH = 2;

/** An apostrophe has its letter right behind it. */
function filled(sign: string, length: number): string {
  if (sign === "'" || sign === '’' || sign === '‘') return sign.padStart(length, FILL);
  return sign === ' ' || sign === '\n' ? sign.padEnd(length) : sign.padEnd(length, FILL);
}

function entity(whole: string, decimal: string | undefined, hex: string | undefined, name: string | undefined): string {
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
  if (code > 0) return code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? whole : filled(code === 0xa0 ? ' ' : String.fromCodePoint(code), whole.length);
  const [, letter, mark] = MARKED.exec(name ?? '') ?? [];
  const sign = letter ? `${letter}${MARKS[mark ?? '']}`.normalize('NFC') : Object.hasOwn(SIGNS, name ?? '') ? SIGNS[name ?? ''] : undefined;
  return sign === undefined ? whole : filled(sign, whole.length);
}

function reread(signs: string): string {
  const bytes = Uint8Array.from(signs, (sign) => LATIN.indexOf(sign));
  const meant = new TextDecoder().decode(bytes);
  return meant.includes('\ufffd') ? signs : filled(meant === '\u00a0' ? ' ' : meant, signs.length);
}

/** The text as it was meant, of the same length. */
export function legible(text: string): string {
  let meant = text;
  if (/[ÂÃÄÅÈâ]/.test(text) && (text.match(MISREAD)?.length ?? 0) >= ENOUGH) meant = meant.replace(MISREAD, reread);
  if (text.includes('<')) meant = meant.replace(TAG, (tag) => filled(PARTING.test(tag) ? '\n' : ' ', tag.length));
  if (text.includes('&')) meant = meant.replace(ENTITY, entity);
  return meant;
}

/** A name without the invisible characters that pages put into words. */
export const visible = (name: string): string => (PLAIN.test(name) ? name : name.replace(/\p{Cf}+/gu, ''));

const PLAIN = /^[\x20-\x7e]*$/;
