// How roles are worded in English, the same on every face.

import { formatAmount, formatMoney, type Money } from '../base/money.ts';
import { isPerson, type Party, type Pay, type RoleName, type Roles } from './claim.ts';

/** "Sam Altman", "700 of 770 employees", "≥ 20 engineers", "engineers". */
export function wordParty(who: Party): string {
  if (isPerson(who)) return who.name;
  const sign = { 'at-least': '≥ ', 'at-most': '≤ ', about: '~ ' };
  const count = who.count === undefined ? '' : `${who.bound ? sign[who.bound] : ''}${formatAmount(who.count)} `;
  const total = who.of === undefined ? '' : `of ${formatAmount(who.of)} `;
  return `${count}${total}${who.noun}`;
}

/** "A", "A and B", "A, B and C"; '' for none. */
export function wordList(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** The verb for a list: "A invests", "A and B invest". */
export const agree = (items: readonly unknown[] | undefined, one: string, several: string): string => ((items?.length ?? 0) === 1 ? one : several);

export const wordPeople = (who: Roles['who'], none = 'people'): string => wordList((who ?? []).map(wordParty)) || none;

const PERIOD = /^P(\d+)([YMWD])$/;
const UNITS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };

/** "a year", "4 years"; an interval or anything else as it stands. */
export function wordPeriod(period: string): string {
  const [, count = '', unit = ''] = PERIOD.exec(period) ?? [];
  if (!count) return period;
  return count === '1' ? `a ${UNITS[unit]}` : `${count} ${UNITS[unit]}s`;
}

/** "signing bonus of $100 m", "package of ≤ $300 m over 4 years", "$20 m a year". */
export function wordPay(pay: Pay): string {
  const form = pay.form.replace('-', ' ');
  const period = pay.period ? (/^P1[YMWD]$/.test(pay.period) ? ` ${wordPeriod(pay.period)}` : ` over ${wordPeriod(pay.period)}`) : '';
  return pay.amount ? `${form} of ${formatMoney(pay.amount)}${period}` : `${form}${period}`;
}

/** "49 %". */
export const wordShare = (share: number): string => `${Number((share * 100).toFixed(1))} %`;

/** Joins what is there. */
export const joinTerms = (...terms: readonly (string | false | undefined)[]): string => terms.filter(Boolean).join(' · ');

const isMoney = (value: object): value is Money => 'value' in value;
const isPay = (value: object): value is Pay => 'form' in value;
const isParty = (value: unknown): value is Party => typeof value === 'object' && value !== null && ('name' in value || 'noun' in value);

/** The value of a role as it is read. */
export function wordValue(value: NonNullable<Roles[RoleName]>): string {
  if (Array.isArray(value))
    return value.every(isParty) ? wordPeople(value) : value.map((item) => (isParty(item) && isPerson(item) ? item.name : String(item))).join(', ');
  if (typeof value !== 'object') return String(value);
  return isPay(value) ? wordPay(value) : isMoney(value) ? formatMoney(value) : JSON.stringify(value);
}

const ROLE_NOUNS: Partial<Record<RoleName, string>> = {
  who: 'people',
  from: 'employer before',
  to: 'new employer',
  at: 'employer',
  org: 'organisation',
  of: 'organisation',
  as: 'role',
  what: 'what is measured',
};
const GIVERS: Readonly<Record<string, string>> = { raise: 'investors', stake: 'investors', acquire: 'buyer', buyback: 'buyer', offer: 'employer' };

/** What fills a role, as a noun: "by" of a round are its "investors". */
export const nounOfRole = (kind: string, role: RoleName): string => (role === 'by' ? GIVERS[kind] : ROLE_NOUNS[role]) ?? role;
