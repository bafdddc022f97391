// Deals that no verb of buying tells: "Amazon did the same with Adept", "the new owner of Acme is Oracle", and the answer to a bid told before.

import type { Roles } from '../../model/claim.ts';
import type { Item, OrganisationItem } from '../nominals/items.ts';
import type { Stretch } from '../text/parse.ts';
import { answerIn, hasObject } from './answers.ts';
import type { Draft } from './draft.ts';
import { dateIn, draftOf, type SentenceInput, spanWith } from './drafting.ts';
import { licensed } from './licensed.ts';

/** How many sentences on a deal is still what is spoken of. */
const REACH = 2;

const isDeal = ({ kind, roles, stance }: Draft): boolean => kind === 'acquire' && roles.by !== undefined && roles.of !== undefined && stance !== 'denial';

/** The last deal of a sentence, or the one before, while it is near. */
export const lastDeal = (drafts: readonly Draft[], before: Draft | undefined, index: number): Draft | undefined =>
  drafts.findLast(isDeal) ?? (before !== undefined && index - before.sentence < REACH ? before : undefined);

const isFirm = (i: Item): i is OrganisationItem => i.type === 'organisation' && !i.inTitle && !i.publisher;

function dealOf(input: SentenceInput, roles: Roles, used: readonly Stretch[], because: string, like?: Draft): Draft {
  const filled = { roles, used, others: [], because: [because], score: 0.7 };
  const told = { stance: like?.stance ?? ('fact' as const), because: like ? 'like the one before' : 'told by a noun' };
  return draftOf(input, 'acquire', filled, used, told, input.speaker ?? like?.says, dateIn(input.items, { from: 0, to: input.line.sentence.tokens.length }));
}

/** How far behind its verb, and before what is bought, "with" may stand, in tokens. */
const MAX_WITH = 4;

/** "Amazon did the same with Adept, and Nvidia with Groq": whoever does to another what was told before. */
function sameDeals(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const { line, items, deal } = input;
  const same = line.marks.list('trigger').find((t) => t.sense === 'follow' || t.sense === 'likewise');
  if (!same) return [];
  const model = drafts.findLast(isDeal) ?? deal;
  if (!model) return [];
  const firms = items.filter(isFirm);
  return firms.flatMap((of, n): Draft[] => {
    const by = firms[n - 1];
    if (!by || of.from < same.to || !of.marked.some((c) => c === 'with' || (c === 'origin' && input.language.cases)) || by.name === of.name) return [];
    const first = by.to <= same.from;
    // "…, and Nvidia with Groq": in the list it seems to stand behind the preposition as well.
    if (first ? by.marked.length > 0 : line.marks.has(by.from - 1, 'preposition')) return [];
    if (first ? of.from > same.to + MAX_WITH : by.from < same.to || line.marks.list('trigger', by.to, of.from).length > 0) return [];
    const { form } = model.roles;
    return [dealOf(input, { by: [by.name], of: of.name, ...(form ? { form } : {}) }, [by, of], 'the same as the deal before', model)];
  });
}

/** How far from the noun for a buyer its name may begin, in tokens. */
const MAX_BUYER = 5;

/** "The buyer of Acme is Oracle", "its new owner, Oracle": a noun that says who buys. */
function buyers(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const { line, items, scene, deal } = input;
  const { marks, sentence } = line;
  const noun = marks.list('cue').find((m) => m.cue === 'buyer');
  if (!noun || drafts.some(isDeal)) return [];
  const firms = items.filter(isFirm);
  const own = firms.find((i) => i.from >= noun.to && i.from <= noun.to + 2 && i.marked.includes('of'));
  const behind = firms.find((i) => i !== own && i.from >= (own ?? noun).to && i.from <= (own ?? noun).to + MAX_BUYER && i.marked.length === 0);
  const before = firms.findLast((i) => i.to <= noun.from && i.to >= noun.from - MAX_BUYER && i.marked.length === 0);
  const links = (from: number, to: number): boolean =>
    marks.has(from, 'auxiliary') ||
    (sentence.tokens[from]?.text === ',' && to === from + 1) ||
    (sentence.tokens[from]?.text === ':' && to === from + 1) ||
    to === from;
  const by = behind && links((own ?? noun).to, behind.from) ? behind : before && marks.has(before.to, 'auxiliary') ? before : undefined;
  // "its biggest buyer": one who buys goods.
  const plain =
    noun.from === 0 ||
    (!marks.has(noun.from - 1, 'adjective') &&
      (sentence.tokens[noun.from - 1]?.kind !== 'word' || marks.has(noun.from - 1, 'determiner', 'possessive', 'indefinite', 'auxiliary', 'opener', 'and')));
  if (!own && !plain) return [];
  const of = own?.name ?? scene.organisations('of').find((name) => name !== by?.name && !scene.isFund(name));
  if (!by || of === undefined || of === by.name || marks.list('negator').length > 0) return [];
  if (deal && deal.roles.of === of) return [];
  return [dealOf(input, { by: [by.name], of }, [noun, by, ...(own ? [own] : [])], 'a noun that says who buys')];
}

/** "Oracle wanted to buy Acme. The founders said no.": what an answer without an object of its own answers to. */
function answeredBid(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const { line, items, deal, index } = input;
  const trigger = deal === undefined || deal.roles.answer !== undefined || deal.sentence === index ? undefined : answerIn(input);
  if (!deal || !trigger || drafts.some((d) => d.roles.answer !== undefined) || line.sentence.tokens.at(-1)?.text === '?') return [];
  if (hasObject(input, trigger) || line.marks.list('negator', 0, trigger.from).length > 0) return [];
  const other = items.some((i) => i.type === 'organisation' && i.to <= trigger.from && i.name !== deal.roles.of);
  if (other) return [];
  const answer = trigger.sense === 'accept' ? ('accepted' as const) : ('declined' as const);
  const draft = dealOf(input, { ...deal.roles, answer }, [trigger], 'an answer to the bid told before', deal);
  return [
    {
      ...draft,
      stance: deal.stance === 'rumour' ? 'rumour' : 'fact',
      date: deal.date ?? draft.date,
      ...spanWith(input, deal, draft),
      answers: deal,
    },
  ];
}

/** Deals that no verb of buying tells. */
export const dealsIn = (input: SentenceInput, drafts: readonly Draft[]): Draft[] => [
  ...licensed(input, drafts),
  ...sameDeals(input, drafts),
  ...buyers(input, drafts),
  ...answeredBid(input, drafts),
];
