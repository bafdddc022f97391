// An affiliation as printed, taken apart: which of its parts is the organisation, which are units of it, and which say where it lies.

import { fold } from '../../base/fold.ts';

/** What a part is, best last. `inner` is an institute or laboratory of something, mostly of what stands beside it; an umbrella is an academy with many institutes. */
export const RANK = { none: 0, unit: 1, name: 2, inner: 3, institute: 4, umbrella: 5, firm: 6, college: 7, university: 8 } as const;

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bUniv(?:\.|\b)(?!ersi)/gi, 'University'],
  [/\bU\. ?of(?=\s)/g, 'University of'],
  [/\bM\. ?I\. ?T\.?(?=\s|,|$)/g, 'MIT'],
  [/\bInst(?:\.|\b)(?!i)/g, 'Institute'],
  [/\bTechn?\.(?=\s|$)/g, 'Technology'],
  [/\bSci\.(?=\s|$)/g, 'Science'],
  [/\bDept?\.?(?=\s)/g, 'Department'],
  [/\bLab\.(?=\s|$)/g, 'Laboratory'],
  [/\bCtr\.?(?=\s|$)/g, 'Center'],
  [/\bNat(?:'l|l\.)(?=\s)/g, 'National'],
  [/\bUniversiry\b|\bUnivercity\b|\bUnversity\b|\bUniveristy\b|\bUniversty\b|\bUinversity\b|\bUnivesity\b/gi, 'University'],
];

const UNIVERSITY = /universi|univers\b|politecnic|polytechni|hochschule|institutes? of (?:science and )?technology|\bfh\b|facultes|大学|大學/;
const COLLEGE = /\bcollege\b|\becole\b|\bscuola\b|\b(?:medical|business|law|postgraduate) school\b|学院/;
const UNIT =
  /^(?:the )?(?:(?:joint |national |state |key |graduate )*(?:department|dept|departement|departamento|dipartimento|school|faculty|faculte|facultad|fakultat|division|group|section|chair|program|programme|college of|fachbereich))\b|\b(?:department|dept|school|faculty|group|division|team|chair)$/;
const INNER =
  /^(?:the )?(?:institut fur|institute (?:of|for)|(?:(?:state|national|key|joint) )*lab(?:oratory)? (?:of|for)|cent(?:er|re) (?:of|for)|research (?:center|centre|institute) )/;
const FIRM =
  /\b(?:inc|ltd|llc|gmbh|corp|corporation|co|company|limited|s\.?a|s\.?p\.?a|ag|technologies|labs?|research|ai|robotics|systems|motors?|pharma|electronics|bank)\.?$/;
const INSTITUTE =
  /\b(?:institut\w*|laborator\w+|lab|labs|cent(?:er|re|ro)|academy|agency|foundation|hospital|clinic|museum|observatory|council|ministry|society|consortium|bureau)\b/;

/** Words in full, marks and addresses of mail away. */
export function tidy(raw: string): string {
  let text = raw
    .replace(/\S+@\S+/g, ' ')
    .replace(/[\u200b\u00ad]/g, '')
    .replace(/(\p{L})\d{1,2}(?=\s*(?:[,;]|$))/gu, '$1')
    // Accents that a text extractor has left beside their letter.
    .replace(/\s?[´`¨ˆ˜¸]\s?(?=\p{L})/gu, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[\d*†‡§¶#\s.,;:)]+(?=\p{L})/u, '');
  for (const [pattern, word] of SHORT) text = text.replace(pattern, word);
  return text.trim();
}

const LEGAL = /^(?:inc|ltd|llc|gmbh|corp|co|company|limited|plc|s\.?a\.?s?|b\.?v|pte|pty)\.?(?:\s+(?:ltd|limited|co)\.?)*$/i;

/** Parts between commas and the like; what stands in brackets is a part of its own. */
export const segmentsOf = (text: string): readonly string[] =>
  text
    .replace(/[（）]/g, (bracket) => (bracket === '（' ? '(' : ')'))
    .split(/[,;|()[\]\n，、]|\s[-–—/]\s|\s\/|\/\s/)
    .map((part) => part.replace(/^[\s.:'"-]+|[\s:'"-]+$/g, ''))
    .filter((part) => part !== '' && !LEGAL.test(part));

export function rankOf(segment: string): number {
  const words = fold(segment);
  if (!/\p{L}{2}/u.test(segment)) return RANK.none;
  if (UNIVERSITY.test(words) && !(UNIT.test(words) && !/universi/.test(words))) return RANK.university;
  if (COLLEGE.test(words) && !/^(?:the )?(?:college|department|faculty)/.test(words)) return RANK.college;
  if (UNIT.test(words)) return RANK.unit;
  if (INNER.test(words)) return RANK.inner;
  if (FIRM.test(words)) return RANK.firm;
  return INSTITUTE.test(words) ? RANK.institute : RANK.name;
}

/** Fields of study and units: what stands before the name of a university where no comma does. */
export const FIELD =
  /^(?:of|and|for|in|at|the|department|school|faculty|division|group|laboratory|lab|center|centre|institute|college|computer|computing|science|sciences|engineering|electrical|electronic|electronics|mechanical|informatics|mathematics|statistics|physics|robotics|information|systems|intelligence|artificial|linguistics|language|cse|ece|eecs|cs|ee|aerospace|control|automation|neuroscience|psychology|medicine|machine|learning|vision|mechatronics|&)$/i;

/** A unit before "at", or behind the name: "Computer Science at Brown University", "Duke University School of Medicine". */
const BEFORE = /^.*?(?:\bat|@)(?: the)? (?=.*universi)/i;
const BEHIND =
  /(?<=\buniversity) (?:(?:graduate |medical |law |business )?school|department|college of|medical|hospital|lab|laboratory|faculty|research|center|centre|main campus)\b.*$/i;

/** The university within a part that begins with a unit: "Department of ECE NC State University" → "NC State University". */
export function universityIn(part: string): string {
  const segment = part.replace(BEFORE, '').replace(BEHIND, '');
  const words = segment.split(' ');
  const at = words.findLastIndex((word) => /^universi/i.test(fold(word)));
  if (at < 0 || (!UNIT.test(fold(segment)) && !INNER.test(fold(segment)))) return segment;
  let from = at;
  while (from > 0 && !FIELD.test(words[from - 1] ?? '')) from--;
  // "University of X" begins with the word itself; what comes before it is another part.
  if (/^(?:of|at|de|di|degli|du)$/i.test(words[at + 1] ?? '') && from < at && UNIT.test(fold(words.slice(0, at).join(' ')))) from = at;
  return words.slice(from).join(' ');
}

/** "University of X", "X University": nothing but the name. */
export const isPlainUniversity = (text: string): boolean =>
  /^(?:the )?(?:universi\S+ (?:of |de |di |degli studi di |du )?(?:the )?(?:\p{L}[\p{L}'.-]+ ?){1,3}|(?:\p{L}[\p{L}'.&-]+ ){1,4}universi\S+(?: of (?:\p{L}+ ?){1,4})?)$/u.test(
    fold(text).trim(),
  ) && !/\b(?:at|in|institute|lab|laboratory|center|centre|department|school|college|campus)\b/.test(fold(text));
