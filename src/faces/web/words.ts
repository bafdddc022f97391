// The words that pages use for what the model names by codes: belief, stance, part, voice, role, language. Also the method page's.

import { formatAmount, formatMoney, type Money } from '../../base/money.ts';
import { remembered } from '../../base/remembered.ts';
import type { Outcome } from '../../market/sources.ts';
import type { Party, Pay, RoleName, Roles, Stance } from '../../model/claim.ts';
import type { Belief, Part, Voice } from '../../model/event.ts';
import type { SourceKind } from '../../model/rumour.ts';
import type { EventRow, HalfMove } from '../../model/views.ts';
import { wordList, wordParty, wordPay, wordPeriod, wordShare } from '../../model/wording.ts';

/** How firm a belief is: picks the sign and the colour beside its word. */
export type Tone = 'firm' | 'told' | 'ahead' | 'loose' | 'split' | 'void';

interface BeliefWords {
  readonly word: string;
  readonly tone: Tone;
  /** Set before a title, so that nobody reads it as a fact. */
  readonly caution: string;
  readonly meaning: string;
}

export const BELIEF_WORDS: Readonly<Record<Belief, BeliefWords>> = {
  accepted: { word: 'Accepted', tone: 'firm', caution: '', meaning: 'A person has weighed the evidence and accepted it.' },
  confirmed: { word: 'Confirmed', tone: 'firm', caution: '', meaning: 'A party to it, or an official voice, says so, and none of them denies it.' },
  corroborated: { word: 'Corroborated', tone: 'firm', caution: '', meaning: 'At least two independent origins in the press tell it as a fact.' },
  reported: { word: 'Reported', tone: 'told', caution: '', meaning: 'One origin tells it as a fact.' },
  disputed: { word: 'Disputed', tone: 'split', caution: 'Disputed', meaning: 'Some say so and some deny it.' },
  announced: { word: 'Announced', tone: 'ahead', caution: 'Announced', meaning: 'A party to it says that it will happen.' },
  planned: { word: 'Planned', tone: 'ahead', caution: 'Plan', meaning: 'Others than a party say that it will happen.' },
  rumoured: { word: 'Rumoured', tone: 'loose', caution: 'Rumour', meaning: 'It is told only as a rumour: unnamed sources, hearsay, speculation.' },
  hypothetical: { word: 'Hypothetical', tone: 'loose', caution: 'Hypothesis', meaning: 'It is told only under a condition.' },
  denied: { word: 'Denied', tone: 'void', caution: 'Denied', meaning: 'It is denied, and nobody who may know tells it as a fact.' },
  rejected: { word: 'Rejected', tone: 'void', caution: 'Rejected', meaning: 'A person has weighed the evidence and rejected it.' },
};

export const LAPSED_MEANING = 'A plan or rumour whose time has passed, and no source has told it as a fact.';

/** The one-line title, worded as surely as it is known: "Rumour: Ann Lee: joins Microsoft". */
export function cautiousTitle({ belief, title }: Pick<EventRow, 'belief' | 'title'>): string {
  const { caution } = BELIEF_WORDS[belief];
  return caution ? `${caution}: ${title}` : title;
}

export const STANCE_WORDS: Readonly<Record<Stance, { readonly word: string; readonly verb: string; readonly meaning: string }>> = {
  fact: { word: 'Fact', verb: 'tells it as a fact', meaning: 'Told as having happened.' },
  plan: { word: 'Plan', verb: 'tells it as a plan', meaning: 'Decided or announced, and not yet happened.' },
  rumour: { word: 'Rumour', verb: 'tells it as a rumour', meaning: 'Unnamed sources, "reportedly", hearsay forms, speculation.' },
  hypothesis: { word: 'Hypothesis', verb: 'tells it as a hypothesis', meaning: 'Only under a condition.' },
  denial: { word: 'Denial', verb: 'denies it', meaning: 'Someone says that it is not so.' },
};

export const PART_WORDS: Readonly<Record<Part, string>> = {
  attests: 'attests it',
  denies: 'denies it',
  plans: 'tells a plan',
  rumours: 'tells a rumour',
  supposes: 'tells a hypothesis',
  ambiguous: 'fits two events that exclude each other: shown, not counted',
};

export const VOICE_WORDS: Readonly<Record<Voice, { readonly word: string; readonly meaning: string }>> = {
  party: { word: 'A party', meaning: 'Someone whom it is about: the organisation, the person, their spokespeople.' },
  official: { word: 'Official', meaning: 'A court, regulator, register or filing.' },
  press: { word: 'Press', meaning: 'A publication with an editor.' },
  social: { word: 'Social', meaning: 'A post or a personal page.' },
  unknown: { word: 'Other', meaning: 'A publisher of which nothing is known.' },
};

export const SOURCE_WORDS: Readonly<Record<SourceKind, string>> = { publisher: 'publication', speaker: 'speaker' };

export const OUTCOME_WORDS: Readonly<Record<Outcome, { readonly word: string; readonly tone: Tone }>> = {
  true: { word: 'Came true', tone: 'firm' },
  denied: { word: 'Denied', tone: 'split' },
  lapsed: { word: 'Lapsed', tone: 'void' },
  open: { word: 'Open', tone: 'loose' },
};

/** "31 of 100": a chance, as a count of what it is a chance of. */
export const wordChance = (score: number): string => `${Math.round(score * 100)} of 100`;

export const ROLE_WORDS: Readonly<Record<RoleName, string>> = {
  who: 'Who',
  from: 'From',
  to: 'To',
  at: 'At',
  org: 'Organisation',
  of: 'Of',
  by: 'By',
  as: 'Role',
  manner: 'Manner',
  answer: 'Answer',
  form: 'Form',
  former: 'Formerly',
  interim: 'Interim',
  end: 'Ended',
  pay: 'Pay',
  amount: 'Amount',
  valuation: 'Valuation',
  share: 'Share',
  what: 'What',
  value: 'Value',
  unit: 'Unit',
  period: 'Period',
  unless: 'Unless',
};

export const roleNames = (roles: Roles): readonly RoleName[] => (Object.keys(ROLE_WORDS) as RoleName[]).filter((role) => roles[role] !== undefined);

const isMoney = (value: object): value is Money => 'value' in value;
const wordItem = (item: Party | string): string => (typeof item === 'string' ? item : wordParty(item));

/** Any role's value in English. */
export function wordValue(role: RoleName, value: NonNullable<Roles[RoleName]>, unit?: string): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number')
    return role === 'share' || unit === 'share' ? wordShare(value) : unit === 'growth' ? `${value > 0 ? '+' : ''}${wordShare(value)}` : formatAmount(value);
  if (typeof value === 'string') return role === 'period' ? wordPeriod(value) : value;
  if (Array.isArray(value)) return wordList((value as readonly (Party | string)[]).map(wordItem));
  return isMoney(value) ? formatMoney(value) : wordPay(value as Pay);
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

const NAMES_KEPT = 256;

/** "French"; the code itself if it is no language's. */
export const wordLanguage = remembered(NAMES_KEPT, (code: string): string => {
  if (code === 'und') return 'unknown language';
  if (code === 'mul') return 'several languages';
  try {
    return LANGUAGES.of(code) ?? code;
  } catch {
    return code;
  }
});

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
export const wordCountry = (code: string): string => (/^[A-Z]{2}$/.test(code) ? (COUNTRIES.of(code) ?? code) : code);

/** A phrase as a sentence: "one origin tells it" → "One origin tells it." */
export const sentence = (phrase: string): string => `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}${/[.!?]$/.test(phrase) ? '' : '.'}`;

/** Keeps a figure and its unit on one line: "$14.3 bn", "49 %". */
export const tidy = (text: string): string => text.replace(/(\d|~|≥|≤) (?=m\b|bn\b|tn\b|%|\d|[$€£¥₹₩])/g, '$1\u00a0');

/** "1 document", "1,204 documents". */
export const counted = (count: number, noun: string, plural = `${noun}s`): string => `${count.toLocaleString('en-US')} ${count === 1 ? noun : plural}`;

/** "45 to 60 days", "at most 60 days". */
export function wordDays({ lo, hi }: HalfMove['days']): string {
  const [least, most] = [lo ?? 0, hi ?? 0];
  if (least === most) return counted(most, 'day');
  return least === 0 ? `at most ${counted(most, 'day')}` : `${least.toLocaleString('en-US')} to ${counted(most, 'day')}`;
}
