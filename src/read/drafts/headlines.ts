// Headlines without a verb: "$12m for X", "12 Millionen Euro für X: …". A sum that opens a headline and is for a young company is money raised.

import type { OrganisationItem, ValueItem } from '../nominals/items.ts';
import type { Draft } from './draft.ts';
import { dateIn, draftOf, type SentenceInput } from './drafting.ts';

/** How far behind the sum the company may begin, in tokens, and how many sentences at the top may be a headline. */
const MAX_APART = 5;
const TOP = 2;

export function moneyFor(input: SentenceInput): Draft[] {
  const { line, items, scene, index } = input;
  const {
    marks,
    sentence: { tokens, zone },
  } = line;
  const atTop = zone === 'title' || zone === 'dek' || zone === 'heading' || index < TOP;
  const money = atTop ? items.find((i): i is ValueItem => i.type === 'value' && i.value.type === 'money' && i.from <= 1) : undefined;
  if (!money || money.value.type !== 'money') return [];
  const org = items.find(
    (i): i is OrganisationItem => i.type === 'organisation' && i.from >= money.to && i.from <= money.to + MAX_APART && i.marked.includes('for') && !i.publisher,
  );
  const next = org && tokens[org.to];
  if (!org || org.inTitle || (next && next.kind !== 'mark') || marks.list('trigger', 0, org.to).length > 0 || !scene.fits(org.name, 'young')) return [];
  if (marks.list('cue').some((m) => m.cue === 'trade')) return [];
  const filled = { roles: { org: org.name, amount: money.value.money }, used: [], others: [], because: ['a sum for a company, as a headline'], score: 0.6 };
  const told = { stance: 'fact', because: 'a headline without a verb' } as const;
  return [draftOf(input, 'raise', filled, [money, org], told, undefined, dateIn(items, { from: 0, to: tokens.length }))];
}
