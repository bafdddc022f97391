// What a claim is told by, as strings that can be compared: one filler for each role, person, group and investor.

import type { ScoredClaim } from './claims-file.ts';

export interface Filler {
  readonly role: string;
  readonly text: string;
  /** Two claims are about the same thing only if they share such a one: a person, a group with a count, an organisation. */
  readonly core: boolean;
}

/** Words without case, accents and punctuation. */
export const foldWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ł/g, 'l')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Organisations by other names, folded. Part of the measure and not of the register: scores must not change with it. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  'google': ['alphabet', 'google llc'],
  'google deepmind': ['deepmind'],
  'meta': ['meta platforms', 'facebook'],
  'microsoft': ['microsoft corp'],
  'mistral ai': ['mistral'],
  'openai': ['open ai', 'openai inc'],
  'safe superintelligence': ['ssi', 'safe superintelligence inc'],
  'scale ai': ['scale', 'scaleai'],
  'thinking machines lab': ['thinking machines', 'tml'],
  'xai': ['x ai', 'elon musks xai'],
};
const USUAL = new Map(Object.entries(OTHER_NAMES).flatMap(([usual, others]) => others.map((other) => [other, usual] as const)));

function organisation(name: string): string {
  const folded = foldWords(name);
  return USUAL.get(folded) ?? folded;
}

/** Sums are compared to three figures, shares and counts to two. */
const SUM_FIGURES = 3;
const VALUE_FIGURES = 2;

function* ofPeople({ who }: ScoredClaim): Generator<Filler> {
  for (const { name, count, of } of who ?? []) {
    if (name) yield { role: 'who', text: foldWords(name), core: true };
    else if (count != null) yield { role: 'who', text: `#${count}`, core: true };
    else yield { role: 'who', text: '#', core: false };
    if (of != null) yield { role: 'who.of', text: String(of), core: false };
  }
}

function* ofOrganisations(claim: ScoredClaim): Generator<Filler> {
  for (const role of ['from', 'to', 'at', 'of', 'org'] as const) if (claim[role]) yield { role, text: organisation(claim[role]), core: true };
  for (const by of [claim.by ?? []].flat()) yield { role: 'by', text: organisation(by), core: true };
}

function* ofTerms({ as, manner, answer, interim, former }: ScoredClaim): Generator<Filler> {
  if (as) yield { role: 'as', text: foldWords(as), core: false };
  if (manner) yield { role: 'manner', text: manner, core: false };
  if (answer) yield { role: 'answer', text: answer, core: false };
  if (interim) yield { role: 'interim', text: 'yes', core: false };
  if (former) yield { role: 'former', text: 'yes', core: false };
}

/** A figure stands for whom it is about where nobody else does: an offer by and to nobody, a round, a measure. */
function* ofFigures({ kind, who, by, pay, amount, valuation, unit, ...claim }: ScoredClaim): Generator<Filler> {
  if (pay?.form) yield { role: 'pay', text: pay.form, core: kind === 'offer' && !who && !by };
  const sums = { amount, valuation, 'pay.amount': pay?.amount };
  for (const [role, sum] of Object.entries(sums))
    if (sum) yield { role, text: `${sum.value.toPrecision(SUM_FIGURES)} ${sum.currency}`, core: kind === 'raise' };
  for (const role of ['share', 'value'] as const) {
    const value = claim[role];
    if (value != null) yield { role, text: (value / (unit === '%' ? 100 : 1)).toPrecision(VALUE_FIGURES), core: kind === 'measure' };
  }
}

export const fillersOf = (claim: ScoredClaim): readonly Filler[] => [
  ...ofPeople(claim),
  ...ofOrganisations(claim),
  ...ofTerms(claim),
  ...ofFigures(claim),
  ...(claim.unless ? [{ role: 'unless', text: 'told', core: false }] : []),
];

/** A post is `at` where a move is `from` or `to`. */
const sameRole = (a: string, b: string): boolean => a === b || (a === 'at' && isEndpoint(b)) || (b === 'at' && isEndpoint(a));
const isEndpoint = (role: string): boolean => role === 'from' || role === 'to';

/** Roles share a longer word: "head of research", "research lead". */
const sameTitle = (a: string, b: string): boolean => a.split(' ').some((word) => word.length > 3 && b.split(' ').includes(word));

/** "Altman" names "Sam Altman". */
function samePerson(a: string, b: string): boolean {
  if (a.startsWith('#') || b.startsWith('#')) return false;
  const [short, long] = [a.split(' '), b.split(' ')].toSorted((x, y) => x.length - y.length);
  return short?.length === 1 && long?.at(-1) === short[0];
}

export function sameFiller(a: Filler, b: Filler): boolean {
  if (!sameRole(a.role, b.role)) return false;
  if (a.text === b.text) return true;
  if (a.role === 'as') return sameTitle(a.text, b.text);
  return a.role === 'who' && samePerson(a.text, b.text);
}
