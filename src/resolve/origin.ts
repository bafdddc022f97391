// Whose word a claim is. Origins are counted, not articles: the first that applies of the speaker, the outlet that the text copies or
// cites, the publisher's family, and one bucket for all that is unknown. How far the voice can be trusted to know is told by `Voice`.
// Copies are told by their quotes only: word for word the same, at least 40 characters, in documents at most five days apart. Reworded
// copies are counted as origins of their own until copies are looked for in whole texts.

import { fold } from '../base/fold.ts';
import { compatible } from '../base/interval.ts';
import type { Voice } from '../model/event.ts';
import type { Publisher } from '../model/register.ts';
import type { Attestation } from '../model/resolution.ts';
import type { Names, Speaker } from './names.ts';
import { keyOf, type RegisterIndex } from './register-index.ts';
import type { Statement } from './statement.ts';

/** Everything nobody can be named for counts as one. */
export const UNKNOWN_ORIGIN = 'unknown';

/** Shorter quotes ("Sam Altman, chief executive of OpenAI") are the same by chance. */
const COPY_CHARACTERS = 40;
/** How long a syndicated story travels. */
const COPY_DAYS = 5;

/** One voice, before it is known who else speaks of the same. */
export interface Told {
  /** Equal keys are one origin: a family of publishers, an entity, a folded name. */
  readonly origin: string;
  /** As shown, where no other publisher of the family is heard. */
  readonly label: string;
  /** As shown, where several are. */
  readonly together: string;
  readonly voice: Voice;
}

const told = (origin: string, label: string, voice: Voice, together = label): Told => ({ origin, label, together, voice });

/** Which organisations speak for whom in one document: person → the organisations where it gives them a post. */
export type Ties = ReadonlyMap<string, readonly string[]>;

export interface Sources {
  readonly names: Names;
  readonly index: RegisterIndex;
  readonly ties: (doc: string) => Ties;
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** "Satya Nadella", not "two people familiar with the matter": most of its words begin with a capital, or its script has none. */
export function isNamed(says: string): boolean {
  if (UNSPACED.test(says)) return true;
  const words = says.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu) ?? [];
  return words.length > 0 && words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length * 2 > words.length;
}

const involved = (entities: readonly string[], ids: readonly string[], index: RegisterIndex): boolean =>
  ids.some((id) => entities.some((entity) => entity === id || index.related(entity, id)));

function speakerVoice(speaker: Speaker, entities: readonly string[], ties: Ties, index: RegisterIndex): Voice {
  if (involved(entities, [speaker.id, ...(ties.get(speaker.id) ?? [])], index)) return 'party';
  return index.organisation(speaker.id)?.kind === 'government' ? 'official' : 'press';
}

/** An employer that publishes is a voice of its own in what concerns it, and about anyone else one more paper. */
function toldByPublisher({ family, name, kind }: Publisher, entities: readonly string[], index: RegisterIndex): Told {
  const own = kind === 'party' ? index.organisationNamed(keyOf(name)) : undefined;
  if (own && involved(entities, [own.id], index)) return told(own.id, own.name, 'party');
  return told(family, name, kind === 'party' ? 'press' : kind, index.familyName(family));
}

/** An outlet by its name, or just the name: "according to Reuters" where Reuters is not registered is still one origin. */
function toldByOutlet(name: string, entities: readonly string[], index: RegisterIndex): Told {
  const publisher = index.publisherNamed(name);
  return publisher ? toldByPublisher(publisher, entities, index) : told(fold(name.trim()), name.trim(), 'press');
}

function toldByPage(attestation: Attestation, entities: readonly string[], index: RegisterIndex): Told {
  const own = index.organisationAt(attestation.url);
  if (own && involved(entities, [own.id], index)) return told(own.id, own.name, 'party');
  const publisher = index.publisherAt(attestation.url) ?? index.publisherNamed(attestation.publisher);
  if (publisher) return toldByPublisher(publisher, entities, index);
  const name = attestation.publisher.trim();
  return keyOf(name) === '' ? told(UNKNOWN_ORIGIN, UNKNOWN_ORIGIN, 'unknown') : told(fold(name), name, 'unknown');
}

/** `entities`: all that the claim names. */
export function toldBy(attestation: Attestation, entities: readonly string[], { names, index, ties }: Sources): Told {
  const { says } = attestation.claim;
  if (says !== undefined && isNamed(says)) {
    const publisher = index.publisherNamed(says);
    if (publisher && publisher.kind !== 'party') return toldByPublisher(publisher, entities, index);
    const speaker = names.speaker(attestation.doc, says);
    if (speaker) return told(speaker.id, speaker.name, speakerVoice(speaker, entities, ties(attestation.doc), index));
    return told(fold(says.trim()), says.trim(), 'press');
  }
  return attestation.wire ? toldByOutlet(attestation.wire, entities, index) : toldByPage(attestation, entities, index);
}

const withinDays = ({ published: a }: Statement, { published: b }: Statement): boolean => a !== null && b !== null && compatible(a, b, COPY_DAYS);

/** The first to publish, in an order that is the same for any input. */
const byAge = (a: Statement, b: Statement): number =>
  (a.published?.lo ?? Infinity) - (b.published?.lo ?? Infinity) || a.attestation.tx - b.attestation.tx || (a.claimId < b.claimId ? -1 : 1);

/** A statement whose origin is still a key. */
export type Voiced = Omit<Statement, 'origin' | 'voice'> & Told;

/** What each origin is called in this bucket; of spellings the first in the alphabet. */
function namesOf(voiced: readonly Voiced[]): ReadonlyMap<string, string> {
  const heard = new Map<string, Map<string, Voiced>>();
  for (const one of voiced.toSorted((a, b) => (a.label < b.label ? 1 : -1)))
    heard.set(one.origin, (heard.get(one.origin) ?? new Map<string, Voiced>()).set(fold(one.label), one));
  return new Map([...heard].map(([origin, labels]) => [origin, nameOf([...labels.values()])]));
}

const nameOf = (heard: readonly Voiced[]): string => (heard.length === 1 ? (heard[0]?.label ?? '') : (heard.map(({ together }) => together).sort()[0] ?? ''));

/** Statements of one bucket, their origins by name; copies go to the origin of the earliest. */
export function mergeOrigins(voiced: readonly Voiced[]): readonly Statement[] {
  const names = namesOf(voiced);
  const first = new Map<string, Statement[]>();
  const sorted: Statement[] = voiced.map((one) => ({ ...one, origin: names.get(one.origin) ?? one.origin })).sort(byAge);
  return sorted.map((statement) => {
    const { quote, says, paraphrase } = statement.attestation.claim;
    if (paraphrase || quote.length < COPY_CHARACTERS || (says !== undefined && isNamed(says))) return statement;
    const earlier = first.get(quote) ?? [];
    const source = earlier.find((other) => other.attestation.doc !== statement.attestation.doc && withinDays(other, statement));
    const counted = source ? { ...statement, origin: source.origin, voice: source.voice } : statement;
    first.set(quote, [...earlier, counted]);
    return counted;
  });
}
