// Terms: "Meta wanted me. – How much did they offer? – Two million, over four years.", "The package came to $14m. It was Google.": what an offer is
// worth, or who made it, in a sentence of its own that names neither side.

import type { Pay } from '../../model/claim.ts';
import { isPerson, type Party, type Roles } from '../../model/claim.ts';
import { REWARDS } from '../marks/pay.ts';
import type { Item, OrganisationItem } from '../nominals/items.ts';
import type { Stretch } from '../text/parse.ts';
import type { Draft } from './draft.ts';
import { draftOf, type SentenceInput, spanWith } from './drafting.ts';

/** Verbs and nouns that speak of an offer, even where they do not tell of a whole one. */
const SPEAKS: ReadonlySet<string> = new Set(['offer', 'approach', 'counter', 'decline', 'receive', 'pay', 'promised']);
/** Those that need a word for a job or pay beside them. */
const LOOSE: ReadonlySet<string> = new Set(['decline', 'receive', 'pay']);
/** How many words may stand before the sum that a sentence only tells: "About two million". */
const MAX_BEFORE = 3;
/** Less is no offer that is spoken of so shortly. */
const LEAST = 10_000;
/** More is a bid. */
const MOST = 2e9;
/** How far behind its beginning a sentence names who it was: "It was Google". */
const MAX_NAMED = 5;
const FORMS = ['signing-bonus', 'retention-bonus', 'vesting', 'salary', 'equity'] as const;

const isBidder = (i: Item): i is OrganisationItem => i.type === 'organisation' && !i.publisher && !i.inTitle && !i.marked.some((m) => m === 'at' || m === 'as');

/** To whom a sentence speaks of an offer: whoever answers a question, whoever speaks, those whom it names. */
function towhom({ items, scene, speaker }: SentenceInput, answerer: string | undefined): readonly Party[] | undefined {
  const several = items.some((i) => i.type === 'pronoun' && i.sort === 'people') ? scene.several() : [];
  if (answerer !== undefined) return several.length > 0 ? several : [{ name: answerer }];
  for (const item of items) {
    if (item.type === 'person' && !item.inTitle) return [{ name: item.name }];
    if (item.type === 'group' && item.group.count !== undefined) return [item.group];
    if (item.type === 'pronoun' && item.sort === 'speaker' && speaker !== undefined) return [{ name: speaker }];
    const name = item.type === 'pronoun' && item.sort === 'person' ? scene.person() : undefined;
    if (name !== undefined) return [{ name }];
  }
  return several.length > 0 ? several : undefined;
}

/** An offer of which a sentence speaks without telling enough of it for a claim; `answerer` is who answers, where it is a question. */
export function overture(input: SentenceInput, drafts: readonly Draft[], answerer: string | undefined): Draft | undefined {
  if (drafts.some((d) => d.kind === 'offer' || d.kind === 'acquire' || d.kind === 'move')) return undefined;
  const { marks } = input.line;
  const pays = (): boolean => marks.list('cue').some((m) => m.cue === 'job' || REWARDS.has(m.cue));
  const trigger = marks.list('trigger').find((t) => SPEAKS.has(t.sense) && (!LOOSE.has(t.sense) || pays()));
  if (!trigger || marks.list('condition').length > 0 || marks.list('negator').length > 0) return undefined;
  // What names a sum, and makes no offer of it, is something else: "offered twelve million for the firm".
  if (input.items.some((i) => i.type === 'value' && i.value.type === 'money')) return undefined;
  const bidder = input.items.find((i) => isBidder(i) && i.marked.length === 0) ?? input.items.find(isBidder);
  const who = towhom(input, answerer);
  if (bidder?.type !== 'organisation' && who === undefined) return undefined;
  const roles: Roles = { ...(bidder?.type === 'organisation' ? { by: [bidder.name] } : {}), ...(who ? { who } : {}) };
  return made(input, roles, [{ from: 0, to: input.line.sentence.tokens.length }], 'an offer that is spoken of');
}

function made(input: SentenceInput, roles: Roles, used: readonly Stretch[], why: string, before?: Draft): Draft {
  const filled = { roles, used, others: [], because: [why], score: 0.6 };
  const says = input.speaker ?? before?.says;
  const draft = draftOf(input, 'offer', filled, used, { stance: before?.stance ?? 'fact', because: 'told of an offer before' }, says, before?.date);
  return { ...draft, ...(before ? spanWith(input, before, draft) : {}), titular: false };
}

/** The pay that a sentence names and nothing else: a sum at its beginning, or how many times what somebody earns. */
function payIn({ items, line: { marks, sentence } }: SentenceInput, start = 0): { readonly pay: Pay; readonly used: readonly Stretch[] } | undefined {
  const cues = marks.list('cue');
  const sum = items.find((i) => i.type === 'value' && i.value.type === 'money');
  // "Two million a year, plus shares": what is told behind a comma comes on top.
  const comma = sentence.tokens.findIndex((t, n) => n >= (sum?.to ?? 0) && t.text === ',');
  const form = FORMS.find((f) => cues.some((m) => m.cue === f && (comma < 0 || m.to <= comma))) ?? 'package';
  if (sum?.type === 'value' && sum.value.type === 'money') {
    const { money } = sum.value;
    const cue = cues.find((m) => REWARDS.has(m.cue));
    if ((sum.from > start + MAX_BEFORE && !(cue && cue.to <= sum.from)) || money.value < LEAST || money.value > MOST) return undefined;
    const period = items.find((i) => i.type === 'value' && i.value.type === 'duration' && i.value.role !== 'bare');
    const told = period?.type === 'value' && period.value.type === 'duration' ? { period: period.value.period } : {};
    return { pay: { form, amount: money, ...told }, used: [sum, ...(period ? [period] : [])] };
  }
  const multiple = cues.find((m) => m.cue === 'salary' && m.to - m.from > 1 && m.from <= MAX_BEFORE);
  return multiple && sentence.tokens.at(-1)?.text !== '?' ? { pay: { form }, used: [multiple] } : undefined;
}

/** Does a sentence say nothing of its own: no verb that tells of anything but how much it is? */
const saysNothing = ({ line: { marks } }: SentenceInput): boolean =>
  marks.list('trigger').every((t) => t.voice === 'noun' || t.sense === 'reach' || t.sense === 'raise-pay');

/** "It was Google, on the phone": who it was. */
function namedIn({ items, line: { marks, sentence } }: SentenceInput): OrganisationItem | undefined {
  const [one, ...more] = items.filter((i) => i.type === 'organisation' || i.type === 'person' || i.type === 'group');
  const plain = marks.list('trigger').length === 0 && marks.list('negator').length === 0 && sentence.tokens.at(-1)?.text !== '?';
  return plain && more.length === 0 && one?.type === 'organisation' && isBidder(one) && one.from <= MAX_NAMED ? one : undefined;
}

/** "They offered me the moon: $900,000 a year": the sum behind a colon is what the verb before it offers. */
function behindColon(input: SentenceInput, bare: Draft | undefined): Draft | undefined {
  const { items, offered, index, line: { marks, sentence } } = input; // biome-ignore format: one line
  const colon = sentence.tokens.findIndex((t) => t.text === ':');
  const verb = colon > 0 ? marks.list('trigger', 0, colon).find((t) => (t.sense === 'offer' || t.sense === 'pay') && t.voice !== 'noun') : undefined;
  if (!verb || marks.list('negator', 0, colon).length > 0 || marks.list('condition', 0, colon).length > 0) return undefined;
  const told = payIn({ ...input, items: items.filter((i) => i.from > colon) }, colon + 1);
  if (told && bare)
    return made(
      input,
      { ...bare.roles, pay: { ...told.pay, form: bare.roles.pay?.form ?? told.pay.form } },
      [verb, ...told.used],
      'what is offered stands behind a colon',
      bare,
    );
  const named = items.filter((i) => i.to <= colon);
  const who = towhom({ ...input, items: named }, undefined);
  const bidder = named.find((i) => isBidder(i) && i.marked.length === 0);
  const before = offered !== undefined && index - offered.sentence <= 1 ? offered.roles.by : undefined;
  const by = bidder?.type === 'organisation' ? [bidder.name] : before;
  return told && who ? made(input, { ...(by ? { by } : {}), who, pay: told.pay }, [verb, ...told.used], 'what is offered stands behind a colon') : undefined;
}

/** What a sentence adds to the offer told before: how much it is, or who made it. */
export function termsOf(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const { offered } = input;
  const [open, ...more] = drafts;
  const bare = open?.kind === 'offer' && open.roles.pay?.amount === undefined && more.length === 0 ? open : undefined;
  if (open && !bare) return [];
  const behind = behindColon(input, bare);
  if (bare || behind || !offered || offered.sentence === input.index) return behind ? [behind] : [];
  const { by, who, pay } = offered.roles;
  const told = pay?.amount === undefined && saysNothing(input) ? payIn(input) : undefined;
  // What a founder is offered, and nobody calls pay, is the price of the firm.
  const sells = who?.some((one) => isPerson(one) && (input.scene.headed(one.name) ?? input.scene.founded(one.name)) !== undefined) === true;
  if (told && (who !== undefined || by !== undefined)) {
    if ((who === undefined && told.pay.amount === undefined) || (sells && told.pay.form === 'package' && told.pay.period === undefined)) return [];
    return [made(input, { ...offered.roles, pay: told.pay }, told.used, 'what the offer told before is worth', offered)];
  }
  const bidder = by === undefined && who !== undefined ? namedIn(input) : undefined;
  return bidder ? [made(input, { ...offered.roles, by: [bidder.name] }, [bidder], 'who made the offer told before', offered)] : [];
}

/** "The package came to $14m": of the offer told before, and not by whomever the text is most about. */
export function ofOffer({ offered, index, scene, speaker }: SentenceInput, draft: Draft): Draft {
  // "The board gave us a retention package": whoever pays for staying is their employer.
  const employer =
    draft.kind === 'offer' && draft.meant?.has('by') === true && draft.roles.pay?.form === 'retention-bonus' && speaker !== undefined
      ? scene.home(speaker)
      : undefined;
  if (employer !== undefined) return { ...draft, roles: { ...draft.roles, by: [employer] } };
  if (draft.kind !== 'offer' || !offered || offered.sentence === index || draft.roles.who !== undefined || draft.meant?.has('by') !== true) return draft;
  const { by, who, from, pay } = offered.roles;
  if (pay?.amount !== undefined || (by === undefined && who?.every(isPerson) !== true)) return draft;
  return {
    ...draft,
    roles: { ...draft.roles, by: by ?? draft.roles.by, who, ...(from === undefined ? {} : { from }) },
    because: [...draft.because, 'of the offer told before'],
  };
}
