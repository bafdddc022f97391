// A model's claim becomes a claim of the ledger only if its quote is a span of the text and its names and numbers are told there.

import type { Problem } from '../../base/fault.ts';
import type { Span } from '../../base/span.ts';
import type { Claim } from '../../model/claim.ts';
import type { Document } from '../../model/document.ts';
import type { ClaimKind } from '../../model/kind.ts';
import type { Language } from '../packs/language.ts';
import type { Chunk } from './chunk.ts';
import { namedIn, namesOf, numbersOf, type Spellings, toldIn } from './grounds.ts';
import { type Found, locate } from './quote.ts';
import { type ModelClaim, withoutNulls } from './schema.ts';

export interface Verifier {
  readonly document: Document;
  readonly language: Language | undefined;
  readonly kinds: ReadonlyMap<string, ClaimKind>;
  readonly spellings: Spellings;
  /** Name and version of the reader, kept with its claims. */
  readonly reader: string;
}

const ISO_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

// Evidence counts, as the rules reader's scores: an answer that passed all checks, then what speaks for it besides.
const BASE = 0.5;
const EXACT = 0.15;
const NAMED_HERE = 0.2;

/** The sentences that hold the quote and those that the model names, in one span: where names and numbers must stand. */
function surroundings({ sentences }: Chunk, named: readonly number[], { start, end }: Span): Span {
  const near = sentences.filter((sentence) => (sentence.start < end && start < sentence.end) || named.includes(sentence.n));
  return { start: Math.min(start, ...near.map((s) => s.start)), end: Math.max(end, ...near.map((s) => s.end)) };
}

const dropped = ({ document, reader }: Verifier, claim: ModelClaim, why: string, span?: Span): Problem => ({
  code: 'model-claim-dropped',
  severity: 'info',
  what: document.id,
  ...(span ? { span } : {}),
  message: `A ${claim.kind} of ${reader} was dropped: ${why}`,
});

interface Grounds {
  readonly because: readonly string[];
  readonly here: boolean;
}

/** Where the names and numbers are told; or, as a string, which of them is not. */
function groundsOf(claim: Pick<Claim, 'roles' | 'says'>, { text, title }: Document, near: Span, { spellings, language }: Verifier): Grounds | string {
  const words = text.slice(near.start, near.end);
  const before = `${title ?? ''}\n${text.slice(0, near.start)}`;
  const because: string[] = [];
  let here = true;
  for (const name of namesOf(claim)) {
    if (namedIn(name, words, spellings)) continue;
    if (!namedIn(name, before, spellings)) return `"${name}" is not named in its sentences, nor before them`;
    because.push(`${name}: named before`);
    here = false;
  }
  const untold = numbersOf(claim.roles).find((number) => !toldIn(number, words, language));
  return untold === undefined ? { because, here } : `the number ${untold} is not in its sentences`;
}

const scoreOf = (found: Found, { here }: Grounds): number => BASE + (found.exact ? EXACT : 0) + (here ? NAMED_HERE : 0);

/** The claim, its quote found and its roles grounded; or the problem that says why it was dropped. */
export function verify(answered: ModelClaim, chunk: Chunk, verifier: Verifier): Claim | Problem {
  const { document, kinds, reader } = verifier;
  const kind = kinds.get(answered.kind);
  if (!kind) return dropped(verifier, answered, 'there is no such kind');
  const found = locate(document.text, answered.quote, chunk);
  if (!found) return dropped(verifier, answered, `its quote does not stand in the text, or not once: “${answered.quote}”`);
  const { start, end } = found;
  const parsed = kind.roles.safeParse(withoutNulls(answered.roles));
  if (!parsed.success) {
    const why = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    return dropped(verifier, answered, why, { start, end });
  }
  const says = answered.says?.trim() || undefined;
  const roles = parsed.data;
  const grounds = groundsOf({ roles, says }, document, surroundings(chunk, answered.sentences, found), verifier);
  if (typeof grounds === 'string') return dropped(verifier, answered, grounds, { start, end });
  return {
    kind: kind.kind,
    roles,
    stance: answered.stance,
    ...(says ? { says } : {}),
    ...(answered.date && ISO_DATE.test(answered.date) ? { date: answered.date } : {}),
    quote: document.text.slice(start, end),
    start,
    end,
    reader,
    score: scoreOf(found, grounds),
    because: [
      `${kind.kind} answered by ${reader}`,
      `quote found ${found.exact ? 'letter for letter' : 'with quotation marks and spaces evened'}`,
      ...grounds.because,
    ],
  };
}
