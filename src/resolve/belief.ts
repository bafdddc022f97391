// What is believed of one event, and why. Each origin has one word; the first rule that applies decides; all inputs stay in the tally.

import { STANCES, type Stance } from '../model/claim.ts';
import type { Belief, Tally, Voice } from '../model/event.ts';
import type { Statement } from './statement.ts';

/** A person's live decision about an event. */
export type Verdict = 'accept' | 'reject';

type Heard = Pick<Statement, 'stance' | 'origin' | 'voice' | 'published' | 'claimId' | 'via'> & { readonly attestation: { readonly doc: string } };

interface Word {
  readonly origin: string;
  readonly voice: Voice;
  readonly stance: Stance;
}

const VOICES: readonly Voice[] = ['party', 'official', 'press', 'social', 'unknown'];
const FIRMNESS: readonly Stance[] = ['fact', 'plan', 'rumour', 'hypothesis'];

const firmest = <T>(order: readonly T[], found: readonly T[]): T => order.find((item) => found.includes(item)) ?? (found[0] as T);

/**
 * The one word of an origin: its own, where that is heard, and else what others pass on of it. The latest decides whether it affirms or denies (a
 * denial, on the same day); of what it affirms the firmest counts, since a later and vaguer mention takes nothing back.
 */
function wordOf(origin: string, of: readonly Heard[]): Word {
  const own = of.filter(({ via }) => via === null);
  const heard = own.length > 0 ? own : of;
  const last = Math.max(...heard.map(({ published }) => published?.lo ?? -Infinity));
  const latest = heard.filter(({ published }) => (published?.lo ?? -Infinity) === last);
  const denies = latest.some(({ stance }) => stance === 'denial');
  const counted = heard.filter(({ stance }) => (stance === 'denial') === denies);
  return {
    origin,
    voice: firmest(
      VOICES,
      counted.map(({ voice }) => voice),
    ),
    stance: denies
      ? 'denial'
      : firmest(
          FIRMNESS,
          counted.map(({ stance }) => stance),
        ),
  };
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const NAMED = 4;

/** What one does, and what several do. */
const DOING = {
  fact: ['tells it as a fact', 'tell it as a fact'],
  denial: ['denies it', 'deny it'],
  plan: ['tells it as a plan', 'tell it as a plan'],
  announced: ['announces it', 'announce it'],
  rumour: ['passes it on as a rumour', 'pass it on as a rumour'],
  hypothesis: ['supposes it', 'suppose it'],
} as const;

const OFFICIAL: ReadonlySet<Voice> = new Set(['official']);
const OWN: ReadonlySet<Voice> = new Set(['party', 'official']);

/** "two origins tell it as a fact: WIRED, Bloomberg". */
function sentence(words: readonly Word[], doing: keyof typeof DOING): string {
  const voices = new Set(words.map(({ voice }) => voice));
  const names = words.map(({ origin }) => origin).sort();
  const list = names.length > NAMED ? [...names.slice(0, NAMED - 1), `${names.length - NAMED + 1} more`] : names;
  const one = words.length === 1;
  const [singular, plural] = voices.isSubsetOf(OFFICIAL)
    ? ['official body', 'official bodies']
    : voices.isSubsetOf(OWN)
      ? ['party', 'parties']
      : ['origin', 'origins'];
  const noun = one ? singular : plural;
  return `${NUMBERS[words.length] ?? words.length} ${noun} ${DOING[doing][one ? 0 : 1]}: ${list.join(', ')}`;
}

interface Judged {
  readonly belief: Belief;
  readonly because: string;
}

const isOwn = ({ voice }: Word): boolean => OWN.has(voice);

/** Parties and official bodies, if any has affirmed or denied. */
function judgeParties(words: readonly Word[]): Judged | null {
  const of = (stance: Stance): readonly Word[] => words.filter((word) => isOwn(word) && word.stance === stance);
  const [facts, plans, denials] = [of('fact'), of('plan'), of('denial')];
  const denied = denials.length > 0 && sentence(denials, 'denial');
  if (denied && facts.length > 0) return { belief: 'disputed', because: `${sentence(facts, 'fact')}; ${denied}` };
  if (denied && plans.length > 0) return { belief: 'disputed', because: `${sentence(plans, 'announced')}; ${denied}` };
  const press = words.filter((word) => !isOwn(word) && word.stance === 'fact');
  // See docs/decisions/0004-a-denial-against-the-press-is-a-dispute.md.
  if (denied) return press.length > 0 ? { belief: 'disputed', because: `${sentence(press, 'fact')}; ${denied}` } : { belief: 'denied', because: denied };
  return facts.length > 0 ? { belief: 'confirmed', because: sentence(facts, 'fact') } : null;
}

/** No party has affirmed or denied: the press decides, and a party's plan is an announcement. */
function judgePress(words: readonly Word[]): Judged {
  const of = (stance: Stance): readonly Word[] => words.filter((word) => word.stance === stance);
  const [facts, denials, plans, rumours] = [of('fact'), of('denial'), of('plan'), of('rumour')];
  const announced = plans.filter(isOwn);
  const denied = denials.length > 0 && sentence(denials, 'denial');
  if (denied && facts.length > 0) return { belief: 'disputed', because: `${sentence(facts, 'fact')}; ${denied}` };
  if (facts.length > 0) return { belief: facts.length > 1 ? 'corroborated' : 'reported', because: sentence(facts, 'fact') };
  if (denied && announced.length > 0) return { belief: 'disputed', because: `${sentence(announced, 'announced')}; ${denied}` };
  if (denied) return { belief: 'denied', because: `${denied}; none tells it as a fact` };
  if (announced.length > 0) return { belief: 'announced', because: sentence(announced, 'announced') };
  if (plans.length > 0) return { belief: 'planned', because: sentence(plans, 'plan') };
  if (rumours.length > 0) return { belief: 'rumoured', because: sentence(rumours, 'rumour') };
  return { belief: 'hypothetical', because: sentence(words, 'hypothesis') };
}

const VERDICTS: Readonly<Record<Verdict, Belief>> = { reject: 'rejected', accept: 'accepted' };

/** `heard`: what counts of one event, at least one. */
export function beliefOf(
  heard: readonly Heard[],
  verdict?: { readonly kind: Verdict; readonly because: string },
): { readonly belief: Belief; readonly tally: Tally } {
  const byOrigin = new Map<string, Heard[]>();
  for (const one of heard) byOrigin.set(one.origin, [...(byOrigin.get(one.origin) ?? []), one]);
  const words = [...byOrigin].map(([origin, of]) => wordOf(origin, of));
  const { belief, because } = verdict ? { belief: VERDICTS[verdict.kind], because: verdict.because } : (judgeParties(words) ?? judgePress(words));
  return {
    belief,
    tally: {
      origins: words.length,
      documents: new Set(heard.map(({ attestation }) => attestation.doc)).size,
      claims: new Set(heard.map(({ claimId }) => claimId)).size,
      byVoice: tallyOf(words),
      because,
    },
  };
}

function tallyOf(words: readonly Word[]): Tally['byVoice'] {
  return VOICES.flatMap((voice) =>
    STANCES.toReversed().flatMap((stance) => {
      const origins = words.filter((word) => word.voice === voice && word.stance === stance).map(({ origin }) => origin);
      return origins.length > 0 ? [{ voice, stance, origins: origins.sort() }] : [];
    }),
  );
}
